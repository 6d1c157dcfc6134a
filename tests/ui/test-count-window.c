/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counting sheet in its window: filled by keyboard, pasted, kept in a file, never lost unasked,
 * and used for a result in one step that can be undone. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "common/lost-focus.h"
#include "common/metrics.h"
#include "interface.h"
#include "practice/count-file-ways.h"
#include "practice/count-window.h"
#include "record/choice-window.h"

typedef struct
{
  HeraldShelf *shelf;
  HeraldSession *session;
  HeraldCountWindow *window;
  HeraldCountSheet *sheet;
  HeraldCountGrid *grid;
  char *folder;
} Stage;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  stage->shelf = herald_shelf_new (NULL, NULL);
  stage->session = herald_session_new (stage->shelf);
  stage->window =
      HERALD_COUNT_WINDOW (herald_count_window_new (NULL, stage->shelf, stage->session));
  stage->sheet = herald_count_window_get_sheet (stage->window);
  stage->grid = herald_count_window_get_grid (stage->window);
  stage->folder = g_dir_make_tmp ("herald-counts-XXXXXX", NULL);
  gtk_window_present (GTK_WINDOW (stage->window));
  settle ();
}

static void
tear_down (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  if (stage->window != NULL)
    gtk_window_destroy (GTK_WINDOW (stage->window));
  settle ();
  g_rmdir (stage->folder);
  g_free (stage->folder);
  g_assert_finalize_object (stage->session);
  herald_shelf_unref (stage->shelf);
}

static HeraldCountCell *
find_cell (Stage *stage, guint number, guint observer, HeraldCountField field)
{
  HeraldCountCell *cell;

  settle ();
  cell = herald_count_grid_find (stage->grid, number, observer, field);
  g_assert_nonnull (cell);
  return cell;
}

static void
enter (Stage *stage, guint number, HeraldCountField field, const char *text)
{
  herald_count_cell_enter (find_cell (stage, number, 1, field), text);
  settle ();
}

static const char *
get_text (Stage *stage, const char *id)
{
  return herald_session_get_text (
      stage->session, herald_vocabulary_find (herald_session_get_vocabulary (stage->session), id));
}

static void
set_text (Stage *stage, const char *id, const char *text)
{
  herald_session_set_text (stage->session,
                           herald_vocabulary_find (herald_session_get_vocabulary (stage->session),
                                                   id),
                           text);
}

/* So many cells with 6 HER2 and 2 CEP17 dots each. */
static void
paste_cells (Stage *stage, guint n_cells)
{
  GString *table = g_string_new (NULL);

  for (guint i = 0; i < n_cells; i++)
    g_string_append (table, "6\t2\n");
  herald_count_window_paste (stage->window, table->str);
  g_string_free (table, TRUE);
}

static void
on_line_changed (GtkWindow *window)
{
  gtk_window_set_child (window, NULL);
}

/* What is written can take the line away in which it was typed, and the cell with it. */
static void
test_cell_goes (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCountLine *line = herald_count_cell_get_line (find_cell (stage, 1, 1, HERALD_COUNT_HER2));
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *cell = herald_count_cell_new (stage->sheet, HERALD_COUNT_HER2, 1);

  gtk_window_set_child (window, cell);
  herald_count_cell_set_line (HERALD_COUNT_CELL (cell), line);
  g_object_add_weak_pointer (G_OBJECT (cell), (gpointer *)&cell);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (cell)), "5");
  g_signal_connect_object (
      line, "changed", G_CALLBACK (on_line_changed), window, G_CONNECT_SWAPPED);
  g_signal_emit_by_name (gtk_widget_get_first_child (cell), "activate");
  g_assert_null (cell);
  g_assert_cmpuint (herald_count_sheet_find (stage->sheet, 1, 1, NULL)->her2, ==, 5);
  gtk_window_destroy (window);
}

/* A line that is scrolled away loses the focus while the table is given its place. What its cell
 * says then had no place of its own when it was drawn, and GTK complained. */
static void
test_scrolled_away (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *scroller = gtk_widget_get_first_child (GTK_WIDGET (stage->grid));
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *message =
      gtk_widget_get_first_child (gtk_window_get_child (GTK_WINDOW (stage->window)));
  GtkWidget *cell;

  paste_cells (stage, 60);
  herald_count_window_tell (stage->window, "", FALSE);
  while (gtk_adjustment_get_upper (place) < 3.0 * gtk_adjustment_get_page_size (place))
    g_main_context_iteration (NULL, TRUE);
  cell = GTK_WIDGET (find_cell (stage, 1, 1, HERALD_COUNT_HER2));
  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (cell)), "x");
  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  while (gtk_widget_get_height (message) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (herald_count_window_get_message (stage->window), "“x”"));
}

/* Enter writes, a new line waits below, and the focus goes there. */
static void
test_fill (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *focus;
  const HeraldCount *count;

  enter (stage, 1, HERALD_COUNT_CEP17, "2");
  enter (stage, 1, HERALD_COUNT_HER2, "5");
  count = herald_count_sheet_find (stage->sheet, 1, 1, NULL);
  g_assert_nonnull (count);
  g_assert_cmpuint (count->her2, ==, 5);
  g_assert_cmpuint (count->cep17, ==, 2);
  focus = gtk_window_get_focus (GTK_WINDOW (stage->window));
  g_assert_true (gtk_widget_get_ancestor (focus, HERALD_TYPE_COUNT_CELL) ==
                 GTK_WIDGET (find_cell (stage, 2, 1, HERALD_COUNT_HER2)));
  enter (stage, 1, HERALD_COUNT_HER2, "");
  enter (stage, 1, HERALD_COUNT_CEP17, "");
  g_assert_null (herald_count_sheet_find (stage->sheet, 1, 1, NULL));
}

/* What is no number stays, is told, and is not counted. */
static void
test_wrong (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCountCell *cell = find_cell (stage, 1, 1, HERALD_COUNT_HER2);

  herald_count_cell_enter (cell, "4.5");
  g_assert_cmpstr (herald_count_cell_get_text (cell), ==, "4.5");
  g_assert_nonnull (strstr (herald_count_window_get_message (stage->window), "Cell 1"));
  g_assert_nonnull (strstr (herald_count_window_get_message (stage->window), "4.5"));
  g_assert_null (herald_count_sheet_find (stage->sheet, 1, 1, NULL));
  herald_count_cell_enter (cell, "4");
  g_assert_cmpstr (herald_count_window_get_message (stage->window), ==, "");
  g_assert_nonnull (herald_count_sheet_find (stage->sheet, 1, 1, NULL));
}

static void
test_sums (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *few = NULL;
  g_autofree char *enough = NULL;

  paste_cells (stage, 12);
  few = herald_count_window_dup_sums (stage->window, 1);
  g_assert_nonnull (strstr (few, "8 more cells to reach 20"));
  g_assert_null (strstr (few, "Group"));
  paste_cells (stage, 8);
  enough = herald_count_window_dup_sums (stage->window, 1);
  g_assert_true (g_str_has_prefix (enough, "6.00; 3.00; Group 1"));
}

/* A cell that is left out keeps its dots, and no longer counts. */
static void
test_left_out (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldIshTotals totals;
  GtkWidget *reason;

  paste_cells (stage, 3);
  reason =
      gtk_widget_get_first_child (GTK_WIDGET (find_cell (stage, 2, 1, HERALD_COUNT_EXCLUSION)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (reason), HERALD_ISH_OVERLAP);
  herald_count_sheet_get_totals (stage->sheet, 1, &totals);
  g_assert_cmpuint (totals.nuclei, ==, 2);
  g_assert_cmpuint (herald_count_sheet_find (stage->sheet, 2, 1, NULL)->her2, ==, 6);
  herald_count_sheet_undo (stage->sheet);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (reason)), ==, HERALD_ISH_COUNTED);
}

/* Where a table can't be read, nothing of it is taken. */
static void
test_paste_wrong (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  herald_count_window_paste (stage->window, "6\t2\n5\tmany\n");
  g_assert_nonnull (strstr (herald_count_window_get_message (stage->window), "Line 2"));
  g_assert_nonnull (strstr (herald_count_window_get_message (stage->window), "many"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (stage->sheet)), ==, 0);
}

/* A second observer comes into sight with the table that has one. */
static void
test_second (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *sums = NULL;

  herald_count_window_paste (stage->window, "nucleus;observer;her2;cep17\n1;1;4;2\n1;2;6;2\n");
  sums = herald_count_window_dup_sums (stage->window, 2);
  g_assert_true (g_str_has_prefix (sums, "6.00; 3.00"));
  g_assert_cmpstr (herald_count_cell_get_text (find_cell (stage, 1, 2, HERALD_COUNT_HER2)),
                   ==,
                   "6");
}

/* One step: averages that stood there give way, and one undo brings them back. */
static void
test_use (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  set_text (stage, "ish_probe", "dual");
  set_text (stage, "her2_copies", "4.2");
  paste_cells (stage, 20);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "counts.use", NULL);
  g_assert_cmpstr (get_text (stage, "her2_signals"), ==, "120");
  g_assert_cmpstr (get_text (stage, "cep17_nuclei"), ==, "20");
  g_assert_cmpstr (get_text (stage, "her2_copies"), ==, "");
  g_assert_cmpstr (get_text (stage, "recount_cells"), ==, "");
  herald_session_undo (stage->session);
  g_assert_cmpstr (get_text (stage, "her2_signals"), ==, "");
  g_assert_cmpstr (get_text (stage, "her2_copies"), ==, "4.2");
}

static GtkWidget *
find_use (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "counts.use") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_use (child);
  return found;
}

static gboolean
can_use (Stage *stage)
{
  GtkWidget *use = find_use (gtk_window_get_child (GTK_WINDOW (stage->window)));

  return gtk_widget_get_visible (use) && gtk_widget_is_sensitive (use);
}

/* Where the window with the result is closed, nothing can be written into it any more. */
static void
test_left (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  paste_cells (stage, 20);
  g_assert_true (can_use (stage));
  g_assert_finalize_object (stage->session);
  g_assert_false (can_use (stage));
  g_assert_null (herald_count_window_get_session (stage->window));
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "counts.use", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (stage->sheet)), ==, 20);
  stage->session = herald_session_new (stage->shelf);
}

static GtkWindow *
find_question (Stage *stage)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (HERALD_IS_CHOICE_WINDOW (node->data) &&
          gtk_window_get_transient_for (node->data) == GTK_WINDOW (stage->window))
        return node->data;
    }
  return NULL;
}

static gboolean
press_last_button (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    {
      if (GTK_IS_BUTTON (child))
        {
          g_signal_emit_by_name (child, "clicked");
          return TRUE;
        }
      if (press_last_button (child))
        return TRUE;
    }
  return FALSE;
}

/* Nothing typed in, nothing asked; what is in no file is not lost unasked. */
static void
test_close (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  gpointer window = stage->window;

  paste_cells (stage, 2);
  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_close (GTK_WINDOW (stage->window));
  settle ();
  g_assert_nonnull (window);
  g_assert_nonnull (find_question (stage));
  g_assert_true (press_last_button (gtk_window_get_child (find_question (stage))));
  settle ();
  g_assert_null (window);
  stage->window = NULL;
}

static void
test_file (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = g_file_new_build_filename (stage->folder, "counts.json", NULL);
  g_autoptr (GFile) table = g_file_new_build_filename (stage->folder, "counts.csv", NULL);
  g_autofree char *text = NULL;
  HeraldCountWindow *other;

  paste_cells (stage, 2);
  g_assert_false (herald_count_file_ways_is_saved (stage->window));
  g_assert_true (herald_count_file_ways_save (stage->window, file));
  g_assert_true (herald_count_file_ways_is_saved (stage->window));
  g_assert_true (herald_count_file_ways_export (stage->window, table));
  g_assert_true (g_file_load_contents (table, NULL, &text, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "nucleus,observer,her2,cep17"));
  other = HERALD_COUNT_WINDOW (herald_count_window_new_beside (stage->window));
  g_assert_true (herald_count_file_ways_open (other, file));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (herald_count_window_get_sheet (other))),
                    ==,
                    2);
  g_assert_true (herald_count_file_ways_is_saved (other));
  g_assert_false (herald_count_file_ways_open (other, table));
  g_assert_cmpstr (herald_count_window_get_message (other), !=, "");
  gtk_window_destroy (GTK_WINDOW (other));
  g_file_delete (file, NULL, NULL);
  g_file_delete (table, NULL, NULL);
}

static void
test_names (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCountCell *cell = find_cell (stage, 1, 1, HERALD_COUNT_CEP17);

  gtk_test_accessible_assert_property (gtk_widget_get_first_child (GTK_WIDGET (cell)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Cell 1, CEP17");
}

static gboolean
press_tab (HeraldCountCell *cell, gboolean is_back)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (cell));
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller,
                               "key-pressed",
                               is_back ? GDK_KEY_ISO_Left_Tab : GDK_KEY_Tab,
                               0,
                               is_back ? GDK_SHIFT_MASK : 0,
                               &is_taken);
    }
  return is_taken;
}

static void
assert_focus (Stage *stage, guint number, HeraldCountField field)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (stage->window));

  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (find_cell (stage, number, 1, field))));
}

/* Tab goes on and back from cell to cell and from line to line, past what is hidden, and out of the
 * table at its ends. */
static void
test_tab (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  paste_cells (stage, 2);
  gtk_widget_grab_focus (GTK_WIDGET (find_cell (stage, 1, 1, HERALD_COUNT_HER2)));
  g_assert_true (press_tab (find_cell (stage, 1, 1, HERALD_COUNT_HER2), FALSE));
  assert_focus (stage, 1, HERALD_COUNT_CEP17);
  g_assert_true (press_tab (find_cell (stage, 1, 1, HERALD_COUNT_CEP17), FALSE));
  assert_focus (stage, 1, HERALD_COUNT_EXCLUSION);
  g_assert_true (press_tab (find_cell (stage, 1, 1, HERALD_COUNT_EXCLUSION), FALSE));
  assert_focus (stage, 2, HERALD_COUNT_HER2);
  g_assert_true (press_tab (find_cell (stage, 2, 1, HERALD_COUNT_HER2), TRUE));
  assert_focus (stage, 1, HERALD_COUNT_EXCLUSION);
  g_assert_false (press_tab (find_cell (stage, 1, 1, HERALD_COUNT_HER2), TRUE));
  g_assert_false (press_tab (find_cell (stage, 3, 1, HERALD_COUNT_EXCLUSION), FALSE));
}

/* Ctrl+V takes a table from the clipboard. */
static void
test_clipboard (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (stage->window)), "6\t2\n4\t2\n");
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "counts.paste", NULL);
  while (*herald_count_window_get_message (stage->window) == '\0' && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (herald_count_window_get_message (stage->window), ==, "2 rows were pasted.");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (stage->sheet)), ==, 2);
}

static void
test_narrow (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  herald_count_window_set_second (stage->window, TRUE);
  herald_count_window_set_clusters (stage->window, TRUE);
  settle ();
  g_assert_cmpint (herald_widget_get_minimum_width (GTK_WIDGET (stage->window)), <=, 360);
}

/* Where GTK sets it outside, nobody knows that there is more. */
static void
assert_bar_in_sight (Stage *stage)
{
  GtkWidget *foot = gtk_widget_get_next_sibling (GTK_WIDGET (stage->grid));
  graphene_rect_t place;

  g_assert_true (GTK_IS_SCROLLED_WINDOW (foot));
  g_assert_true (
      gtk_widget_compute_bounds (gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (foot)),
                                 GTK_WIDGET (stage->window),
                                 &place));
  g_assert_cmpfloat (place.size.width, >, 0.0);
  g_assert_cmpfloat (place.origin.x, >=, 0.0);
  g_assert_cmpfloat (place.origin.x + place.size.width,
                     <=,
                     gtk_widget_get_width (GTK_WIDGET (stage->window)));
}

/* A table begins where text does, and columns that come and go leave it there. */
static void
test_mirrored (Stage *stage, gconstpointer data)
{
  HeraldCountCell *cell;
  graphene_rect_t place;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  tear_down (stage, data);
  set_up (stage, data);
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 360, 640);
  paste_cells (stage, 2);
  for (int i = 0; i < 3; i++)
    {
      herald_count_window_set_second (stage->window, i > 0);
      herald_count_window_set_clusters (stage->window, i > 1);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
      cell = find_cell (stage, 1, 1, HERALD_COUNT_HER2);
      g_assert_true (
          gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (stage->grid), &place));
      g_assert_cmpfloat (place.origin.x, >=, 0.0);
      g_assert_cmpfloat (place.origin.x + place.size.width,
                         <=,
                         gtk_widget_get_width (GTK_WIDGET (stage->grid)));
    }
  assert_bar_in_sight (stage);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add (const char *path, void (*test) (Stage *, gconstpointer))
{
  g_test_add (path, Stage, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_lost_focus_watch ();
  /* Without a window manager the focus jumps, and the cursor that blinks complains of that. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  add ("/count-window/cell-goes", test_cell_goes);
  add ("/count-window/scrolled-away", test_scrolled_away);
  add ("/count-window/fill", test_fill);
  add ("/count-window/wrong", test_wrong);
  add ("/count-window/sums", test_sums);
  add ("/count-window/left-out", test_left_out);
  add ("/count-window/paste-wrong", test_paste_wrong);
  add ("/count-window/second", test_second);
  add ("/count-window/use", test_use);
  add ("/count-window/left", test_left);
  add ("/count-window/close", test_close);
  add ("/count-window/file", test_file);
  add ("/count-window/names", test_names);
  add ("/count-window/tab", test_tab);
  add ("/count-window/clipboard", test_clipboard);
  add ("/count-window/narrow", test_narrow);
  add ("/count-window/mirrored", test_mirrored);
  return g_test_run ();
}
