/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counting sheet as a table that is filled by keyboard: a line a nucleus, the second observer's
 * columns beside the first one's. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "practice/count-grid.h"

#include "common/access.h"
#include "common/scroll-start.h"

#define N_COLUMNS (HERALD_COUNT_N_OBSERVERS * HERALD_COUNT_N_FIELDS)

struct _HeraldCountGrid
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkColumnView *view;
  GtkColumnViewColumn *columns[N_COLUMNS];
  GPtrArray *cells[N_COLUMNS]; /* (element-type HeraldCountCell) that there are; not owned */
  HeraldCountSheet *sheet;
  gboolean has_clusters;
  gboolean has_second;
};

G_DEFINE_FINAL_TYPE (HeraldCountGrid, herald_count_grid, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a column is made for. */
typedef struct
{
  HeraldCountGrid *grid;
  guint column;
} Maker;

static HeraldCountField
field_of (guint column)
{
  return column % HERALD_COUNT_N_FIELDS;
}

static guint
observer_of (guint column)
{
  return column / HERALD_COUNT_N_FIELDS + 1;
}

static void
show_columns (HeraldCountGrid *self)
{
  gboolean is_dual = herald_count_sheet_is_dual (self->sheet);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      HeraldCountField field = field_of (i);
      gboolean is_cluster = field == HERALD_COUNT_SMALL || field == HERALD_COUNT_LARGE;

      gtk_column_view_column_set_visible (self->columns[i],
                                          (observer_of (i) == 1 || self->has_second) &&
                                              (!is_cluster || self->has_clusters) &&
                                              (field != HERALD_COUNT_CEP17 || is_dual));
    }
}

static HeraldCountCell *
find (HeraldCountGrid *self, guint column, guint number)
{
  for (guint i = 0; i < self->cells[column]->len; i++)
    {
      HeraldCountCell *cell = self->cells[column]->pdata[i];
      HeraldCountLine *line = herald_count_cell_get_line (cell);

      if (line != NULL && herald_count_line_get_number (line) == number)
        return cell;
    }
  return NULL;
}

/* Numbers may be left out: the next line is the next one that there is. */
static guint
number_beside (HeraldCountGrid *self, guint number, int by)
{
  GListModel *lines = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  guint n_lines = g_list_model_get_n_items (lines);

  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr (HeraldCountLine) line = g_list_model_get_item (lines, i);
      g_autoptr (HeraldCountLine) beside = NULL;

      if (herald_count_line_get_number (line) != number)
        continue;
      beside = (int)i + by >= 0 ? g_list_model_get_item (lines, (guint)((int)i + by)) : NULL;
      return beside != NULL ? herald_count_line_get_number (beside) : number;
    }
  return number;
}

static void
on_stepped (HeraldCountCell *cell, int by, Maker *maker)
{
  HeraldCountLine *line = herald_count_cell_get_line (cell);
  HeraldCountCell *next;

  if (line == NULL)
    return;
  next = find (maker->grid,
               maker->column,
               number_beside (maker->grid, herald_count_line_get_number (line), by));
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static gboolean
is_shown (HeraldCountGrid *self, int column)
{
  return gtk_column_view_column_get_visible (self->columns[column]);
}

/* At the end of a line comes the next one; at the end of the table whatever comes then. */
static gboolean
on_crossed (HeraldCountCell *cell, int by, Maker *maker)
{
  HeraldCountGrid *self = maker->grid;
  HeraldCountLine *line = herald_count_cell_get_line (cell);
  guint number = line != NULL ? herald_count_line_get_number (line) : 0;
  int column = (int)maker->column + by;
  HeraldCountCell *next;

  if (line == NULL)
    return FALSE;
  while (column >= 0 && column < (int)N_COLUMNS && !is_shown (self, column))
    column += by;
  if (column < 0 || column >= (int)N_COLUMNS)
    {
      guint beside = number_beside (self, number, by);

      if (beside == number)
        return FALSE;
      number = beside;
      for (column = by > 0 ? 0 : N_COLUMNS - 1; !is_shown (self, column);)
        column += by;
    }
  next = find (self, (guint)column, number);
  return next != NULL && gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
on_told (HeraldCountGrid *self, const char *why)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, why);
}

static void
on_setup (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, Maker *maker)
{
  GtkWidget *cell = herald_count_cell_new (maker->grid->sheet,
                                           field_of (maker->column),
                                           observer_of (maker->column));

  gtk_list_item_set_activatable (item, FALSE);
  g_signal_connect (cell, "stepped", G_CALLBACK (on_stepped), maker);
  g_signal_connect (cell, "crossed", G_CALLBACK (on_crossed), maker);
  g_signal_connect_swapped (cell, "told", G_CALLBACK (on_told), maker->grid);
  g_ptr_array_add (maker->grid->cells[maker->column], cell);
  gtk_list_item_set_child (item, cell);
}

static void
on_bind (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, Maker *maker)
{
  const char *title = gtk_column_view_column_get_title (maker->grid->columns[maker->column]);

  herald_access_name_cell (gtk_list_item_get_child (item), title, FALSE);
  herald_count_cell_set_line (HERALD_COUNT_CELL (gtk_list_item_get_child (item)),
                              HERALD_COUNT_LINE (gtk_list_item_get_item (item)));
}

static void
on_unbind (GtkListItemFactory *factory G_GNUC_UNUSED,
           GtkListItem *item,
           gpointer data G_GNUC_UNUSED)
{
  herald_count_cell_set_line (HERALD_COUNT_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
on_teardown (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, Maker *maker)
{
  g_ptr_array_remove (maker->grid->cells[maker->column], gtk_list_item_get_child (item));
}

static void
on_number_setup (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_number_bind (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  g_autofree char *number = g_strdup_printf (
      "%u", herald_count_line_get_number (HERALD_COUNT_LINE (gtk_list_item_get_item (item))));

  herald_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), number);
  herald_access_name_cell (gtk_list_item_get_child (item), number, TRUE);
}

static void
herald_count_grid_dispose (GObject *object)
{
  HeraldCountGrid *self = HERALD_COUNT_GRID (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->sheet);
  G_OBJECT_CLASS (herald_count_grid_parent_class)->dispose (object);
}

static void
herald_count_grid_finalize (GObject *object)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_unref (HERALD_COUNT_GRID (object)->cells[i]);
  G_OBJECT_CLASS (herald_count_grid_parent_class)->finalize (object);
}

static void
herald_count_grid_class_init (HeraldCountGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_count_grid_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_count_grid_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_TOLD] = g_signal_new ("told",
                                       HERALD_TYPE_COUNT_GRID,
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
herald_count_grid_init (HeraldCountGrid *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    self->cells[i] = g_ptr_array_new ();
}

static void
add_number_column (HeraldCountGrid *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ ("Cell"), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (on_number_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_number_bind), NULL);
  gtk_column_view_append_column (self->view, column);
}

static void
free_maker (gpointer maker, GClosure *closure G_GNUC_UNUSED)
{
  g_free (maker);
}

static void
add_column (HeraldCountGrid *self, guint index)
{
  Maker *maker = g_new (Maker, 1);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const char *title = herald_count_field_get_title (field_of (index));
  g_autofree char *second = g_strdup_printf (_ ("2nd: %s"), title);

  *maker = (Maker){ self, index };
  g_signal_connect_data (factory, "setup", G_CALLBACK (on_setup), maker, free_maker, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), maker);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  g_signal_connect (factory, "teardown", G_CALLBACK (on_teardown), maker);
  self->columns[index] =
      gtk_column_view_column_new (observer_of (index) == 1 ? title : second, factory);
  gtk_column_view_append_column (self->view, self->columns[index]);
  g_object_unref (self->columns[index]);
}

/**
 * herald_count_grid_new:
 * @sheet: what is filled
 *
 * Returns: (transfer floating): its table
 */
GtkWidget *
herald_count_grid_new (HeraldCountSheet *sheet)
{
  HeraldCountGrid *self = g_object_new (HERALD_TYPE_COUNT_GRID, NULL);
  GListModel *lines = herald_count_lines_new (sheet);

  self->sheet = g_object_ref (sheet);
  self->view =
      GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (lines))));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "herald-cases");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "herald-counts");
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  add_number_column (self);
  for (guint i = 0; i < N_COLUMNS; i++)
    add_column (self, i);
  herald_access_name_table (self->view, _ ("Counting sheet"));
  show_columns (self);
  self->scroller = gtk_scrolled_window_new ();
  herald_access_set_name (self->scroller, _ ("Counting sheet"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  herald_scroll_from_start (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (sheet, "changed", G_CALLBACK (show_columns), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * herald_count_grid_set_clusters:
 * @self: a table
 * @are_shown: whether there are columns for clusters
 */
void
herald_count_grid_set_clusters (HeraldCountGrid *self, gboolean are_shown)
{
  self->has_clusters = are_shown;
  show_columns (self);
}

/**
 * herald_count_grid_set_second:
 * @self: a table
 * @is_shown: whether there are columns for a second observer
 */
void
herald_count_grid_set_second (HeraldCountGrid *self, gboolean is_shown)
{
  self->has_second = is_shown;
  show_columns (self);
}

/**
 * herald_count_grid_find:
 * @self: a table
 * @number: a nucleus
 * @observer: 1 or 2
 * @field: what is written there
 *
 * Returns: (nullable) (transfer none): its cell, where it is in sight or near
 */
HeraldCountCell *
herald_count_grid_find (HeraldCountGrid *self, guint number, guint observer, HeraldCountField field)
{
  return find (self, (observer - 1) * HERALD_COUNT_N_FIELDS + field, number);
}

/**
 * herald_count_grid_commit:
 * @self: a table
 *
 * Writes what is being typed into the sheet.
 */
void
herald_count_grid_commit (HeraldCountGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, HERALD_TYPE_COUNT_CELL) : NULL;

  if (cell != NULL)
    herald_count_cell_commit (HERALD_COUNT_CELL (cell));
}
