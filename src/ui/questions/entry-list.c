/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of entries under a line that says what it holds, with something below it where the list
 * has an end worth a word. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "questions/entry-list.h"

/* Above an entry that is brought into view, so that its heading shows too. */
#define ROOM_ABOVE 48.0

struct _HeraldEntryList
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *box;
  GtkLabel *status;
  GtkListBox *rows;
  GtkWidget *after; /* (nullable) */
  char *selected;   /* (nullable) the entry that is open, whether it is in the list or not */
  char *sought;     /* (nullable) the entry to bring into view */
  guint tick_id;    /* waits for the entry to have a place, 0 for none */
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldEntryList, herald_entry_list, GTK_TYPE_WIDGET)

static void
on_row_activated (HeraldEntryList *self, HeraldEntryRow *row)
{
  g_signal_emit (self, signals[OPENED], 0, herald_entry_row_get_id (row));
}

/* A heading stands above the first row that it belongs to. */
static void
add_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data G_GNUC_UNUSED)
{
  const char *heading = herald_entry_row_get_heading (HERALD_ENTRY_ROW (row));
  const char *last =
      before != NULL ? herald_entry_row_get_heading (HERALD_ENTRY_ROW (before)) : NULL;
  GtkWidget *label;

  if (heading == NULL || g_strcmp0 (heading, last) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;
  label = herald_heading_new (heading, "herald-small", 2);
  gtk_widget_add_css_class (label, "herald-entry-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
herald_entry_list_dispose (GObject *object)
{
  HeraldEntryList *self = HERALD_ENTRY_LIST (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->scroller)));
  G_OBJECT_CLASS (herald_entry_list_parent_class)->dispose (object);
}

static void
herald_entry_list_finalize (GObject *object)
{
  g_free (HERALD_ENTRY_LIST (object)->selected);
  g_free (HERALD_ENTRY_LIST (object)->sought);
  G_OBJECT_CLASS (herald_entry_list_parent_class)->finalize (object);
}

static void
herald_entry_list_class_init (HeraldEntryListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_entry_list_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_entry_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  /**
   * HeraldEntryList::opened:
   * @self: the list
   * @id: the name of the entry
   */
  signals[OPENED] = g_signal_new ("opened",
                                  G_TYPE_FROM_CLASS (class),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_STRING);
}

static void
herald_entry_list_init (HeraldEntryList *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->status = g_object_new (GTK_TYPE_LABEL,
                               "accessible-role",
                               GTK_ACCESSIBLE_ROLE_STATUS,
                               "xalign",
                               0.0,
                               "wrap",
                               TRUE,
                               "visible",
                               FALSE,
                               NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "herald-small");
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "herald-entry-status");
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "herald-entries");
  gtk_list_box_set_header_func (self->rows, add_heading, NULL, NULL);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  herald_access_set_name (GTK_WIDGET (self->scroller), _ ("Questions and words"));
  herald_access_set_name (GTK_WIDGET (self->rows), _ ("Questions and words"));
  gtk_box_append (self->box, GTK_WIDGET (self->status));
  gtk_box_append (self->box, GTK_WIDGET (self->rows));
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->box));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (on_row_activated), self);
}

/**
 * herald_entry_list_new:
 *
 * Returns: (transfer floating): a list without entries
 */
GtkWidget *
herald_entry_list_new (void)
{
  return g_object_new (HERALD_TYPE_ENTRY_LIST, NULL);
}

/**
 * herald_entry_list_clear:
 * @self: a list
 *
 * Takes everything out.
 */
void
herald_entry_list_clear (HeraldEntryList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  herald_entry_list_set_after (self, NULL);
  herald_entry_list_set_status (self, "");
  gtk_widget_set_visible (GTK_WIDGET (self->rows), FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/**
 * herald_entry_list_append:
 * @self: a list
 * @row: (transfer full): a #HeraldEntryRow
 */
void
herald_entry_list_append (HeraldEntryList *self, GtkWidget *row)
{
  const char *id = herald_entry_row_get_id (HERALD_ENTRY_ROW (row));

  gtk_list_box_append (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), TRUE);
  if (g_strcmp0 (id, self->selected) == 0)
    gtk_list_box_select_row (self->rows, GTK_LIST_BOX_ROW (row));
}

/**
 * herald_entry_list_get_row:
 * @self: a list
 * @index: which, from 0
 *
 * Returns: (transfer none) (nullable): the row
 */
HeraldEntryRow *
herald_entry_list_get_row (HeraldEntryList *self, guint index)
{
  return (HeraldEntryRow *)gtk_list_box_get_row_at_index (self->rows, index);
}

static HeraldEntryRow *
find_row (HeraldEntryList *self, const char *id)
{
  HeraldEntryRow *row;

  for (guint i = 0; (row = herald_entry_list_get_row (self, i)) != NULL; i++)
    {
      if (g_strcmp0 (herald_entry_row_get_id (row), id) == 0)
        return row;
    }
  return NULL;
}

/**
 * herald_entry_list_select:
 * @self: a list
 * @id: (nullable): the entry that is open, marked while it is in the list
 */
void
herald_entry_list_select (HeraldEntryList *self, const char *id)
{
  char *copy = g_strdup (id);

  g_free (self->selected);
  self->selected = copy;
  gtk_list_box_select_row (self->rows, GTK_LIST_BOX_ROW (find_row (self, id)));
}

/**
 * herald_entry_list_get_selected:
 * @self: a list
 *
 * Returns: (nullable): the entry that is open
 */
const char *
herald_entry_list_get_selected (HeraldEntryList *self)
{
  return self->selected;
}

/**
 * herald_entry_list_get_focus:
 * @self: a list
 *
 * Returns: index of the row in which the focus is, -1 for none
 */
int
herald_entry_list_get_focus (HeraldEntryList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, HERALD_TYPE_ENTRY_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self))
             ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))
             : -1;
}

/**
 * herald_entry_list_set_focus:
 * @self: a list
 * @index: where the focus goes; the last row where there are fewer
 *
 * Returns: whether there is a row
 */
gboolean
herald_entry_list_set_focus (HeraldEntryList *self, int index)
{
  GtkListBoxRow *row = NULL;

  while (index >= 0 && (row = gtk_list_box_get_row_at_index (self->rows, index)) == NULL)
    index--;
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
scroll_to (HeraldEntryList *self, GtkWidget *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (row, GTK_WIDGET (self->box), &bounds))
    gtk_adjustment_clamp_page (adjustment,
                               bounds.origin.y - ROOM_ABOVE,
                               bounds.origin.y + bounds.size.height);
}

/* A row that is new has no place before the next frame. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  HeraldEntryList *self = HERALD_ENTRY_LIST (widget);
  HeraldEntryRow *row = find_row (self, self->sought);

  if (row != NULL && gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  if (row != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (row));
      scroll_to (self, GTK_WIDGET (row));
    }
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * herald_entry_list_show:
 * @self: a list
 * @id: an entry
 *
 * Marks an entry, moves the focus there and brings it into view as soon as it has a place.
 *
 * Returns: whether it is in the list
 */
gboolean
herald_entry_list_show (HeraldEntryList *self, const char *id)
{
  HeraldEntryRow *row = find_row (self, id);

  if (row == NULL)
    return FALSE;
  gtk_list_box_select_row (self->rows, GTK_LIST_BOX_ROW (row));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_free (self->sought);
  self->sought = g_strdup (herald_entry_row_get_id (row));
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  return TRUE;
}

/**
 * herald_entry_list_set_status:
 * @self: a list
 * @status: what the list holds; nothing for no line
 */
void
herald_entry_list_set_status (HeraldEntryList *self, const char *status)
{
  herald_label_set_text (self->status, status);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *status != '\0');
}

/**
 * herald_entry_list_get_status:
 * @self: a list
 *
 * Returns: (transfer none): what the line above it says
 */
const char *
herald_entry_list_get_status (HeraldEntryList *self)
{
  return gtk_label_get_text (self->status);
}

/**
 * herald_entry_list_set_after:
 * @self: a list
 * @after: (nullable) (transfer full): what stands below it
 */
void
herald_entry_list_set_after (HeraldEntryList *self, GtkWidget *after)
{
  if (self->after != NULL)
    gtk_box_remove (self->box, self->after);
  self->after = after;
  if (after != NULL)
    gtk_box_append (self->box, after);
}
