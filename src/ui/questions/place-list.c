/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of the page, one below the other, with the number of entries that each holds. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "questions/place-list.h"

struct _HeraldPlaceList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListBox *box;
  GPtrArray *counts; /* (element-type GtkLabel) for each place */
  GPtrArray *titles; /* (element-type utf8) for each place */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldPlaceList, herald_place_list, GTK_TYPE_WIDGET)

static void
on_row_selected (HeraldPlaceList *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, (guint)gtk_list_box_row_get_index (row));
}

/* The place that is chosen already, while the list holds what was found. */
static void
on_row_activated (HeraldPlaceList *self, GtkListBoxRow *row)
{
  on_row_selected (self, row);
}

static void
name_row (HeraldPlaceList *self, guint place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->box, place);
  g_autofree char *name =
      /* Translators: a place and the number of its entries, as in “The Basics: 9” */
      g_strdup_printf (_ ("%s: %s"),
                       (const char *)self->titles->pdata[place],
                       gtk_label_get_text (self->counts->pdata[place]));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_row (HeraldPlaceList *self, const HeraldPlace *place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = herald_label_new (place->title, "herald-body");
  GtkWidget *count = gtk_label_new (NULL);

  if (place->icon != NULL)
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  place->icon,
                                  "css-classes",
                                  (const char *[]){ "herald-yours-mark", NULL },
                                  NULL));
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "herald-small");
  gtk_widget_add_css_class (count, "herald-soft");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_ptr_array_add (self->counts, count);
  g_ptr_array_add (self->titles, (gpointer)place->title);
  return row;
}

/* What is the person's own, the questions, and the reference at the end stand apart. */
static void
add_separator (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const GArray *places = data;
  HeraldPlaceKind kind = g_array_index (places, HeraldPlace, gtk_list_box_row_get_index (row)).kind;

  if (before != NULL && (kind == HERALD_PLACE_ALL || kind == HERALD_PLACE_WORDS) &&
      gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

static void
herald_place_list_dispose (GObject *object)
{
  HeraldPlaceList *self = HERALD_PLACE_LIST (object);

  /* While it has the focus the list can outlive what holds it, and the places. */
  if (self->scroller != NULL)
    gtk_list_box_set_header_func (self->box, NULL, NULL, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  G_OBJECT_CLASS (herald_place_list_parent_class)->dispose (object);
}

static void
herald_place_list_class_init (HeraldPlaceListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_place_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  /**
   * HeraldPlaceList::chosen:
   * @self: the list
   * @place: index of the place
   */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (class),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
}

static void
herald_place_list_init (HeraldPlaceList *self)
{
  self->counts = g_ptr_array_new ();
  self->titles = g_ptr_array_new ();
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "herald-places");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Topics"),
                                  -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->box));
  herald_access_set_name (self->scroller, _ ("Topics"));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_swapped (self->box, "row-selected", G_CALLBACK (on_row_selected), self);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (on_row_activated), self);
}

/**
 * herald_place_list_new:
 * @places: (element-type HeraldPlace): what to list; outlives the list
 *
 * Returns: (transfer floating): the list, with nothing chosen
 */
GtkWidget *
herald_place_list_new (const GArray *places)
{
  HeraldPlaceList *self = g_object_new (HERALD_TYPE_PLACE_LIST, NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const HeraldPlace *place = &g_array_index (places, HeraldPlace, i);

      gtk_list_box_append (self->box, make_row (self, place));
      herald_place_list_set_count (self, i, place->count);
    }
  gtk_list_box_set_header_func (self->box, add_separator, (gpointer)places, NULL);
  return GTK_WIDGET (self);
}

/**
 * herald_place_list_select:
 * @self: a list
 * @place: index of the place to choose
 */
void
herald_place_list_select (HeraldPlaceList *self, guint place)
{
  gtk_list_box_select_row (self->box, gtk_list_box_get_row_at_index (self->box, place));
}

/**
 * herald_place_list_set_count:
 * @self: a list
 * @place: index of a place
 * @count: how many entries it holds now
 */
void
herald_place_list_set_count (HeraldPlaceList *self, guint place, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  herald_label_set_text (self->counts->pdata[place], text);
  name_row (self, place);
}
