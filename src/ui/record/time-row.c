/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A result in the list beside the time axis: the same in words, and a box to choose it. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/columns.h"
#include "common/labels.h"
#include "common/mark-layout.h"
#include "common/side-layout.h"
#include "record/point-words.h"
#include "record/time-row.h"

/* Of the design, in pixels. */
#define LEAST_COLUMN 230.0

struct _HeraldTimeRow
{
  GtkListBoxRow parent_instance;

  GtkCheckButton *check; /* (nullable) where there is nothing to compare with */
};

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldTimeRow, herald_time_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_toggled (HeraldTimeRow *self)
{
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static void
herald_time_row_class_init (HeraldTimeRowClass *class)
{
  /**
   * HeraldTimeRow::toggled:
   *
   * The person chose the result, or let go of it.
   */
  signals[SIGNAL_TOGGLED] = g_signal_new (
      "toggled", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_time_row_init (HeraldTimeRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-row");
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-time-row");
}

static GtkWidget *
make_icon (const HeraldTimePoint *point)
{
  g_autofree char *name = g_strdup_printf ("herald-%s-symbolic", point->status->id);
  GtkWidget *icon = g_object_new (
      GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", name, NULL);

  gtk_widget_add_css_class (icon, "herald-yours-mark");
  gtk_widget_add_css_class (icon, "herald-time-icon");
  return icon;
}

static void
add_small (GtkWidget *box, const char *text)
{
  GtkWidget *label = herald_label_new (text, "herald-small");

  gtk_widget_add_css_class (label, "herald-soft");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_rule (const HeraldTimePoint *point)
{
  GtkWidget *rule = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *edition = herald_point_words_edition_new (point);

  gtk_widget_set_valign (rule, GTK_ALIGN_CENTER);
  if (point->is_lab)
    add_small (rule, _ ("As your laboratory wrote"));
  add_small (rule, edition);
  return rule;
}

static GtkWidget *
make_words (const HeraldTimePoint *point, guint number, const char *title)
{
  GtkWidget *columns = herald_columns_new (2, LEAST_COLUMN);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* TRANSLATORS: the number of a result in order of time, and what it is */
  g_autofree char *numbered = g_strdup_printf (_ ("%1$u. %2$s"), number, title);
  GtkWidget *status = herald_label_new (herald_point_words_status (point), "herald-body");

  gtk_widget_add_css_class (status, "herald-strong");
  gtk_widget_set_hexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (words), status);
  gtk_box_append (GTK_BOX (words), herald_label_new (numbered, "herald-small"));
  herald_columns_append (HERALD_COLUMNS (columns), words);
  herald_columns_append (HERALD_COLUMNS (columns), make_rule (point));
  return columns;
}

static void
add_check (HeraldTimeRow *self, GtkWidget *box, const char *title)
{
  /* TRANSLATORS: what the box in front of a result does, and the result */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), _ ("Compare"), title);
  GtkWidget *check = gtk_check_button_new ();

  self->check = GTK_CHECK_BUTTON (check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  herald_widget_set_tooltip (check, _ ("Compare"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (box), check);
}

/* That the row leads somewhere. */
static GtkWidget *
make_way (void)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  "go-next-symbolic",
                                  "valign",
                                  GTK_ALIGN_CENTER,
                                  NULL);

  gtk_widget_add_css_class (icon, "herald-soft");
  return icon;
}

static GtkWidget *
make_rest (const HeraldTimePoint *point, guint number, const char *title)
{
  GtkWidget *rest = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (rest, g_object_new (HERALD_TYPE_SIDE_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (rest), make_words (point, number, title));
  gtk_box_append (GTK_BOX (rest), make_way ());
  return rest;
}

/**
 * herald_time_row_new:
 * @point: a result
 * @number: its number in order of time, from 1
 * @can_compare: whether there is another one to hold it beside
 *
 * Returns: (transfer floating): its row; emits "toggled" when it is chosen
 */
GtkWidget *
herald_time_row_new (const HeraldTimePoint *point, guint number, gboolean can_compare)
{
  HeraldTimeRow *self = g_object_new (HERALD_TYPE_TIME_ROW, NULL);
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *title = herald_point_words_title_new (point);
  g_autofree char *edition = herald_point_words_edition_new (point);
  /* TRANSLATORS: a number, a sample with its date, a result, and the rule it is read by */
  g_autofree char *name = g_strdup_printf (
      _ ("%1$u. %2$s: %3$s. %4$s."), number, title, herald_point_words_status (point), edition);

  if (can_compare)
    add_check (self, marks, title);
  gtk_box_append (GTK_BOX (marks), make_icon (point));
  gtk_widget_add_css_class (marks, "herald-time-marks");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self),
                              herald_marked_row_new (0, marks, make_rest (point, number, title)));
  herald_widget_set_tooltip (GTK_WIDGET (self), _ ("Open this result"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * herald_time_row_is_chosen:
 * @self: a row
 *
 * Returns: whether its result is chosen
 */
gboolean
herald_time_row_is_chosen (HeraldTimeRow *self)
{
  return self->check != NULL && gtk_check_button_get_active (self->check);
}

/**
 * herald_time_row_set_chosen:
 * @self: a row
 * @is_chosen: whether its result is chosen
 *
 * Does not emit "toggled".
 */
void
herald_time_row_set_chosen (HeraldTimeRow *self, gboolean is_chosen)
{
  if (self->check == NULL)
    return;
  g_signal_handlers_block_by_func (self->check, on_toggled, self);
  gtk_check_button_set_active (self->check, is_chosen);
  g_signal_handlers_unblock_by_func (self->check, on_toggled, self);
}

/**
 * herald_time_row_toggle:
 * @self: a row
 *
 * Presses its box, where it has one.
 */
void
herald_time_row_toggle (HeraldTimeRow *self)
{
  if (self->check != NULL)
    gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}
