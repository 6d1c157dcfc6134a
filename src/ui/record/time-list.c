/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The results as a list in order of time: to open one, or to choose two. */
#include "config.h"

#include <glib/gi18n.h>

#include "record/time-list.h"
#include "record/time-row.h"

struct _HeraldTimeList
{
  GtkWidget parent_instance;

  GtkListBox *list;
  GPtrArray *rows; /* (element-type HeraldTimeRow), owned by @list */
  HeraldTimeChoice choice;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldTimeList, herald_time_list, GTK_TYPE_WIDGET)

static void
show_choice (HeraldTimeList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    herald_time_row_set_chosen (self->rows->pdata[i], herald_time_choice_has (self->choice, i));
}

static void
on_toggled (HeraldTimeRow *row, HeraldTimeList *self)
{
  guint position = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  self->choice = herald_time_row_is_chosen (row)
                     ? herald_time_choice_with (self->choice, position)
                     : herald_time_choice_without (self->choice, position);
  show_choice (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
on_row_activated (GtkListBox *list G_GNUC_UNUSED, GtkListBoxRow *row, HeraldTimeList *self)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, (guint)gtk_list_box_row_get_index (row));
}

static void
herald_time_list_dispose (GObject *object)
{
  HeraldTimeList *self = HERALD_TIME_LIST (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->list)));
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (herald_time_list_parent_class)->dispose (object);
}

static void
herald_time_list_class_init (HeraldTimeListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_time_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  /**
   * HeraldTimeList::opened:
   * @position: which result, in order of time
   *
   * The person wants to see a result.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened",
                                         HERALD_TYPE_TIME_LIST,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_UINT);
  /**
   * HeraldTimeList::chosen-changed:
   *
   * Other results are chosen.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen-changed",
                                         HERALD_TYPE_TIME_LIST,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         0);
}

static void
herald_time_list_init (HeraldTimeList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->rows = g_ptr_array_new ();
  self->choice = (HeraldTimeChoice){ HERALD_TIME_CHOICE_NONE, HERALD_TIME_CHOICE_NONE };
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "herald-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Results in order of time"),
                                  -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/**
 * herald_time_list_new:
 *
 * Returns: (transfer floating): a list without results
 */
GtkWidget *
herald_time_list_new (void)
{
  return g_object_new (HERALD_TYPE_TIME_LIST, NULL);
}

/**
 * herald_time_list_set_points:
 * @self: a list
 * @points: (element-type HeraldTimePoint): results in order of time
 *
 * None of them is chosen then.
 */
void
herald_time_list_set_points (HeraldTimeList *self, GPtrArray *points)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  self->choice = (HeraldTimeChoice){ HERALD_TIME_CHOICE_NONE, HERALD_TIME_CHOICE_NONE };
  for (guint i = 0; i < points->len; i++)
    {
      GtkWidget *row = herald_time_row_new (points->pdata[i], i + 1, points->len > 2);

      g_signal_connect (row, "toggled", G_CALLBACK (on_toggled), self);
      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * herald_time_list_get_choice:
 * @self: a list
 *
 * Returns: which results are chosen
 */
HeraldTimeChoice
herald_time_list_get_choice (HeraldTimeList *self)
{
  return self->choice;
}

/**
 * herald_time_list_set_choice:
 * @self: a list
 * @choice: which results to choose
 *
 * Does not emit "chosen-changed".
 */
void
herald_time_list_set_choice (HeraldTimeList *self, HeraldTimeChoice choice)
{
  self->choice = choice;
  show_choice (self);
}

/**
 * herald_time_list_toggle:
 * @self: a list
 * @position: a result
 *
 * Chooses it, or lets go of it where it is chosen, as a press of its box does.
 */
void
herald_time_list_toggle (HeraldTimeList *self, guint position)
{
  g_return_if_fail (position < self->rows->len);

  herald_time_row_toggle (self->rows->pdata[position]);
}
