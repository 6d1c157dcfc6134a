/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window of tables does when something else comes in between: other editions, another
 * table, a stop, a file that never answers. */
#include "config.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <sys/stat.h>

#include "cohort-tools.h"

#define MANY 200000
#define PATIENCE (20 * G_TIME_SPAN_SECOND)

/* While cases are read by other editions, nobody can ask for those of the editions before. */
static void
test_ways_that_are_gone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCohortFlowPage *flows = fixture->frame->flows;
  GtkWidget *view = GTK_WIDGET (herald_cohort_flow_page_get_view (flows));

  open_text (fixture, HEADER "a,,3+,,,,,\n" MOVER);
  wait_for_cases (fixture);
  show_flows (fixture);
  g_assert_true (gtk_widget_get_mapped (view));
  herald_cohort_flow_page_set_editions (flows, "asco-cap-2007", "asco-cap-2018");
  g_assert_null (herald_cohort_flow_page_get_moves (flows));
  g_assert_false (gtk_widget_get_mapped (view));
  g_signal_emit_by_name (view, "chosen", 0, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->frame->views), ==, "flows");
  show_flows (fixture);
  g_assert_true (gtk_widget_get_mapped (view));
}

static guint
count_types (GtkWidget *widget, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_types (child, type);
  return n;
}

/* However many columns there are, a person sees all that Herald offers to use. */
static void
test_many_columns (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *mapping = GTK_WIDGET (fixture->frame->mapping);
  g_autoptr (GString) text = g_string_new ("Patient ID");

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (text, ",zz%u", i);
  g_string_append (text, ",HER2 IHC\n");
  open_text (fixture, text->str);
  wait_for_page (fixture, "mapping");
  g_assert_cmpstr (herald_cohort_mapping_get_meanings (fixture->frame->mapping)[151],
                   ==,
                   "ihc_score");
  gtk_test_widget_wait_for_draw (mapping);
  g_assert_nonnull (find_label (mapping,
                                "Herald offers what the names of the columns suggest. Please check "
                                "each."));
  g_assert_nonnull (find_label (mapping, "Patient ID"));
  g_assert_nonnull (find_label (mapping, "HER2 IHC"));
  g_assert_nonnull (find_label (mapping, "zz99"));
  g_assert_null (find_label (mapping, "zz100"));
  g_assert_nonnull (find_label (mapping, "50 more columns are not used."));
  /* Those, and the edition. */
  g_assert_cmpuint (count_types (mapping, GTK_TYPE_DROP_DOWN), ==, 1 + 100 + 1 + 1);
}

/* Nor does a row with very many cells have a widget for each. */
static void
test_many_cells (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *detail = GTK_WIDGET (herald_cohort_cases_get_detail (fixture->frame->cases));
  g_autoptr (GString) text = g_string_new (HEADER "a,,3+,,,,,");

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, ",x");
  g_string_append (text, "\nb,,3+,,,,,\n");
  open_text (fixture, text->str);
  wait_for_cases (fixture);
  for (guint i = 0; i < 2; i++)
    {
      herald_cohort_grid_select (herald_cohort_cases_get_grid (fixture->frame->cases), i);
      wait_for_cases (fixture);
      gtk_expander_set_expanded (find_type (detail, GTK_TYPE_EXPANDER), TRUE);
      gtk_test_widget_wait_for_draw (detail);
      g_assert_cmpint (find_label (detail, "1,902 more cells") != NULL ||
                           find_label (detail, "1902 more cells") != NULL,
                       ==,
                       i == 0);
    }
}

static const char *
get_edition (Fixture *fixture)
{
  return herald_rulebook_get_text (herald_cohort_mapping_get_book (fixture->frame->mapping))->id;
}

static void
choose_edition (Fixture *fixture, const char *edition)
{
  herald_edition_choice_set (find_type (GTK_WIDGET (fixture->frame->mapping), GTK_TYPE_DROP_DOWN),
                             fixture->shelf,
                             edition);
}

/* An edition is chosen for one table, not for the next. */
static void
test_next_edition (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  activate (fixture, "columns");
  choose_edition (fixture, "asco-cap-2013");
  g_signal_emit_by_name (fixture->frame->mapping, "accepted");
  wait_for_cases (fixture);
  g_assert_cmpstr (get_edition (fixture), ==, "asco-cap-2013");
  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  g_assert_cmpstr (get_edition (fixture), ==, HERALD_SHELF_DEFAULT_EDITION);
}

/* From the columns there is a way back, and one to where a case is looked for. */
static void
test_ways_back (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GActionGroup *group = G_ACTION_GROUP (fixture->window);

  open_text (fixture, "Patient ID,HER2 IHC\n7,3+\n");
  wait_for_page (fixture, "mapping");
  g_assert_false (g_action_group_get_action_enabled (group, "back"));
  g_assert_false (g_action_group_get_action_enabled (group, "find"));
  g_signal_emit_by_name (fixture->frame->mapping, "accepted");
  wait_for_cases (fixture);
  g_assert_false (g_action_group_get_action_enabled (group, "back"));
  activate (fixture, "columns");
  g_assert_true (g_action_group_get_action_enabled (group, "back"));
  /* What was tried there and never used is not what the table was read by. */
  choose_edition (fixture, "asco-cap-2013");
  herald_cohort_mapping_choose (fixture->frame->mapping, 1, "");
  activate (fixture, "back");
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "table"));
  g_assert_false (g_action_group_get_action_enabled (group, "back"));
  g_assert_cmpstr (get_edition (fixture), ==, HERALD_SHELF_DEFAULT_EDITION);
  g_assert_cmpstr (herald_cohort_mapping_get_meanings (fixture->frame->mapping)[1],
                   ==,
                   "ihc_score");
  activate (fixture, "columns");
  activate (fixture, "find");
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "table"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         GTK_WIDGET (get_ask (fixture))));
}

static void
assert_title (Fixture *fixture, const char *name)
{
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)), name));
}

/* The title names the file whose cases are shown. */
static void
test_title (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/nothing.csv");

  herald_cohort_window_open (fixture->window, nowhere);
  assert_title (fixture, "nothing.csv");
  wait_for_end (fixture);
  assert_title (fixture, "Table of Cases");
  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  herald_cohort_window_open (fixture->window, nowhere);
  wait_for_end (fixture);
  g_assert_nonnull (strstr (herald_cohort_frame_get_message (fixture->frame), "nothing.csv"));
  assert_title (fixture, "table.csv");
  herald_cohort_window_open (fixture->window, nowhere);
  activate (fixture, "stop");
  assert_title (fixture, "table.csv");
  ASSERT_SHOWN (fixture, "m");
}

/* Somebody at the other end of a pipe, who waits for a stop before saying anything. */
typedef struct
{
  const char *path;
  GMutex mutex;
  GCond changed;
  gboolean is_stopped;
  gboolean has_waited_in_vain;
} OtherEnd;

static gpointer
answer_late (gpointer data)
{
  OtherEnd *other = data;
  gint64 end = g_get_monotonic_time () + PATIENCE;
  int pipe;

  g_mutex_lock (&other->mutex);
  while (!other->is_stopped && !other->has_waited_in_vain)
    other->has_waited_in_vain = !g_cond_wait_until (&other->changed, &other->mutex, end);
  g_mutex_unlock (&other->mutex);
  pipe = g_open (other->path, O_WRONLY | O_CLOEXEC, 0);
  g_assert_cmpint (pipe, >=, 0);
  g_assert_true (g_close (pipe, NULL));
  return NULL;
}

/* A file that never answers holds nothing up. */
static void
test_silent_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  OtherEnd other = { .path = path };
  GThread *thread;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_mutex_init (&other.mutex);
  g_cond_init (&other.changed);
  herald_cohort_window_open (fixture->window, file);
  thread = g_thread_new ("other end", answer_late, &other);
  for (guint i = 0; i < 10; i++)
    {
      g_usleep (10000);
      settle ();
    }
  activate (fixture, "stop");
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "start"));
  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  g_mutex_lock (&other.mutex);
  other.is_stopped = TRUE;
  g_cond_signal (&other.changed);
  g_mutex_unlock (&other.mutex);
  g_thread_join (thread);
  g_assert_false (other.has_waited_in_vain);
  g_mutex_clear (&other.mutex);
  g_cond_clear (&other.changed);
  ASSERT_SHOWN (fixture, "m");
}

/* What goes on in a thread is all over when nobody but the test holds the window. */
static void
wait_for_threads (Fixture *fixture, guint n_before)
{
  while (G_OBJECT (fixture->window)->ref_count > n_before)
    g_main_context_iteration (NULL, TRUE);
}

/* Stopped while rows are read, the window is as before. */
static void
test_stop_judging (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = make_long (MANY);
  guint n_before;

  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  n_before = G_OBJECT (fixture->window)->ref_count;
  activate (fixture, "columns");
  g_signal_emit_by_name (fixture->frame->mapping, "accepted");
  activate (fixture, "stop");
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "table"));
  ASSERT_SHOWN (fixture, "m");
  wait_for_threads (fixture, n_before);
  /* The table of before is gone as soon as the next one is loaded. */
  open_text (fixture, text);
  while (herald_cohort_window_get_table (fixture->window) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "progress"));
  activate (fixture, "stop");
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "start"));
  wait_for_threads (fixture, n_before);
  g_assert_null (herald_cohort_window_get_table (fixture->window));
  g_assert_null (herald_cohort_frame_get_message (fixture->frame));
}

/* Another table takes the place of one whose cases are just read by two editions. */
static void
test_stop_moving (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = make_long (MANY);

  open_text (fixture, text);
  wait_for_cases (fixture);
  gtk_stack_set_visible_child_name (fixture->frame->views, "flows");
  g_assert_null (herald_cohort_flow_page_get_moves (fixture->frame->flows));
  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  show_flows (fixture);
  g_assert_cmpuint (herald_case_moves_count_moved (
                        herald_cohort_flow_page_get_moves (fixture->frame->flows)),
                    ==,
                    1);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* Begins to save, and stops when there is something on the disk. */
static void
export_and_stop (Fixture *fixture, GFile *file)
{
  guint n_before = G_OBJECT (fixture->window)->ref_count;
  guint n_files = count_files (fixture);

  herald_cohort_window_export (fixture->window, file, TRUE);
  while (count_files (fixture) == n_files)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "progress"));
  activate (fixture, "stop");
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "table"));
  wait_for_threads (fixture, n_before);
  g_assert_cmpuint (count_files (fixture), ==, n_files);
}

/* There is a whole table in the end, or what was there before. */
static void
test_stop_exporting (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = make_long (MANY);
  g_autofree char *path = g_build_filename (fixture->folder, "out.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *kept = NULL;

  open_text (fixture, text);
  wait_for_cases (fixture);
  export_and_stop (fixture, file);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  export_and_stop (fixture, file);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "old");
  g_assert_null (herald_cohort_frame_get_message (fixture->frame));
}

/* A place that never answers keeps no window open: only its thread waits. */
static void
test_silent_place (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  int pipe;

  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  herald_cohort_window_export (fixture->window, file, FALSE);
  g_usleep (100000);
  settle ();
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "progress"));
  /* It would never come back where it waited. The thread has what it needs. */
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_cmpuint (G_OBJECT (fixture->window)->ref_count, ==, 2);
  pipe = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  g_assert_cmpint (pipe, >=, 0);
  g_assert_true (g_close (pipe, NULL));
}

static int
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* Only the person reads what is saved, whoever could read a file of that name before. */
static void
test_export_mode (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  herald_cohort_window_export (fixture->window, file, FALSE);
  wait_for_end (fixture);
  g_assert_cmpint (get_mode (path), ==, 0600);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  herald_cohort_window_export (fixture->window, file, FALSE);
  wait_for_end (fixture);
  g_assert_null (herald_cohort_frame_get_message (fixture->frame));
  g_assert_cmpint (get_mode (path), ==, 0600);
}

/* With the largest text on a small screen, the names of the columns and a case are in sight. */
static void
test_low_window (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *view = find_type (GTK_WIDGET (fixture->frame->cases), GTK_TYPE_COLUMN_VIEW);
  GtkWidget *header = gtk_widget_get_first_child (view);

  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  herald_text_size_apply (HERALD_TEXT_SIZE_LARGEST);
  gtk_test_widget_wait_for_draw (view);
  settle ();
  gtk_test_widget_wait_for_draw (view);
  g_assert_cmpint (gtk_widget_get_height (header), >, 30);
  g_assert_cmpint (gtk_widget_get_height (view), >, 2 * gtk_widget_get_height (header));
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/cohort-care/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  ADD ("ways-that-are-gone", test_ways_that_are_gone);
  ADD ("many-columns", test_many_columns);
  ADD ("many-cells", test_many_cells);
  ADD ("next-edition", test_next_edition);
  ADD ("ways-back", test_ways_back);
  ADD ("title", test_title);
  ADD ("silent-file", test_silent_file);
  ADD ("stop-judging", test_stop_judging);
  ADD ("stop-moving", test_stop_moving);
  ADD ("stop-exporting", test_stop_exporting);
  ADD ("silent-place", test_silent_place);
  ADD ("export-mode", test_export_mode);
  ADD ("low-window", test_low_window);
  return g_test_run ();
}
