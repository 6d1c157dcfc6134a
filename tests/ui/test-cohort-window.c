/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of tables: opening, naming columns, stopping, narrowing, moves, one case, saving, and
 * files that are none. */
#include "config.h"

#include "cohort-tools.h"
#include "common/room-box.h"

#include "common/empty-state.h"

static void
test_open (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *text;

  g_assert_true (herald_cohort_frame_shows (fixture->frame, "start"));
  open_text (fixture,
             HEADER "a,,3+,,,,,\nb,,0,,,,,\nc,nowhere,3+,,,,,\nd,,4+,,,,,\ne,,1+,,,,,,,\n" MOVER);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "a", "b", "c", "d", "", "m");
  text = herald_cohort_counts_get_text (herald_cohort_ask_get_counts (get_ask (fixture)));
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "6 cases: Positive 1, Negative 1,"));
  g_assert_nonnull (strstr (text, "To be checked 3"));
  g_assert_cmpstr (herald_cohort_ask_get_text (get_ask (fixture)), ==, "6 cases");
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), "table.csv"));
  g_assert_null (herald_cohort_frame_get_message (fixture->frame));
}

static void
test_problem_text (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldCohortCase) bad = NULL;
  g_autoptr (HeraldCohortCase) again = NULL;

  open_text (fixture, HEADER "a,,4+,,,,,\n");
  wait_for_cases (fixture);
  bad = g_list_model_get_item (G_LIST_MODEL (get_list (fixture)), 0);
  again = g_list_model_get_item (G_LIST_MODEL (get_list (fixture)), 0);
  g_assert_true (bad == again);
  g_assert_nonnull (strstr (herald_cohort_case_get_text (bad, HERALD_COHORT_SHOWN_PROBLEM),
                            "A cell can't be right: ihc_score: “4+” is not one of"));
  g_assert_cmpstr (herald_cohort_case_get_text (bad, HERALD_COHORT_SHOWN_STATUS),
                   ==,
                   "To be checked");
}

static void
test_map (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char text[] = "Patient ID,HER2 IHC,Colour\n7,3+,1+\n";
  static const char turned[] = "Colour,Patient ID,HER2 IHC\n0,8,2+\n";
  HeraldCohortMapping *mapping = fixture->frame->mapping;

  open_text (fixture, text);
  wait_for_page (fixture, "mapping");
  g_assert_cmpstr (herald_cohort_mapping_get_meanings (mapping)[0], ==, "case");
  g_assert_cmpstr (herald_cohort_mapping_get_meanings (mapping)[1], ==, "ihc_score");
  g_assert_cmpstr (herald_cohort_mapping_get_meanings (mapping)[2], ==, "");
  /* Each input comes from one column. */
  herald_cohort_mapping_choose (mapping, 2, "ihc_score");
  g_assert_cmpstr (herald_cohort_mapping_get_meanings (mapping)[1], ==, "");
  g_assert_nonnull (find_label (GTK_WIDGET (mapping), "HER2 IHC"));
  g_signal_emit_by_name (mapping, "accepted");
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "7");
  g_assert_cmpuint (herald_case_table_count (herald_cohort_window_get_table (fixture->window), 1),
                    ==,
                    1);
  /* Remembered, whatever the order of the columns. */
  open_text (fixture, turned);
  while (!herald_cohort_frame_shows (fixture->frame, "progress"))
    g_main_context_iteration (NULL, TRUE);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "8");
  g_assert_cmpuint (herald_case_table_count (herald_cohort_window_get_table (fixture->window), 1),
                    ==,
                    1);
}

/* What is remembered holds no name and no cell of a table. */
static void
test_memory (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GVariant) kept = NULL;
  g_autofree char *text = NULL;

  open_text (fixture, "Mrs Secret,Patient ID\nx,7\n");
  wait_for_page (fixture, "mapping");
  g_signal_emit_by_name (fixture->frame->mapping, "accepted");
  wait_for_cases (fixture);
  kept = herald_settings_get_cohort_columns (fixture->settings);
  text = g_variant_print (kept, FALSE);
  g_assert_cmpuint (g_variant_n_children (kept), >, 0);
  g_assert_null (strstr (text, "Secret"));
  g_assert_null (strstr (text, "Patient"));
}

/* Other columns are another table, however alike; the same in another order are the same. */
static void
test_fingerprints (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "ab", "c", "c", NULL };
  static const char *const meanings[] = { "case", "ihc_score", "", NULL };
  static const char *const turned[] = { "c", "c", "ab", NULL };
  static const char *const others[][4] = {
    { "a", "bc", "c" }, { "ab", "c" }, { "ab", "c", "d" }, { "ab", "cc" }
  };
  g_auto (GStrv) found = NULL;

  herald_cohort_memory_keep (fixture->settings, names, meanings);
  found = herald_cohort_memory_find (fixture->settings, turned);
  g_assert_nonnull (found);
  g_assert_cmpstr (found[0], ==, "ihc_score");
  g_assert_cmpstr (found[1], ==, "");
  g_assert_cmpstr (found[2], ==, "case");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (herald_cohort_memory_find (fixture->settings, others[i]));
  /* The last word counts, and many tables do not push it out. */
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      const char *const one[] = { name, NULL };

      herald_cohort_memory_keep (fixture->settings, one, (const char *const[]){ "case", NULL });
    }
  herald_cohort_memory_keep (fixture->settings, names, (const char *const[]){ "", "", "", NULL });
  g_strfreev (found);
  found = herald_cohort_memory_find (fixture->settings, names);
  g_assert_cmpstr (found[0], ==, "");
}

static void
test_narrow_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCohortAsk *ask;
  HeraldCohortFilter *filter;

  open_text (fixture,
             HEADER "c10,,3+,,,,,\nc9,,0,,,,,\nx,,3+,,,,,\nc1,,4+,,,,,\ng,,,dual,6,2,3,20\n");
  wait_for_cases (fixture);
  ask = get_ask (fixture);
  filter = herald_cohort_ask_get_filter (ask);
  herald_cohort_counts_set_status (herald_cohort_ask_get_counts (ask), 0);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "c10", "x", "g");
  g_assert_cmpstr (herald_cohort_ask_get_text (ask), ==, "3 of 5 cases");
  herald_cohort_filter_set_text (filter, "C");
  g_signal_emit_by_name (find_type (GTK_WIDGET (filter), GTK_TYPE_SEARCH_ENTRY), "search-changed");
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "c10");
  herald_cohort_ask_show_all (ask);
  herald_cohort_filter_set_key (filter, HERALD_CASE_KEY_CASE);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "c1", "c9", "c10", "g", "x");
  herald_cohort_filter_set_backward (filter, TRUE);
  herald_cohort_filter_set_key (filter, HERALD_CASE_KEY_STATUS);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "c1", "c9", "g", "x", "c10");
  herald_cohort_filter_set_backward (filter, FALSE);
  herald_cohort_filter_set_group (filter, 1);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "g");
  herald_cohort_filter_set_group (filter, 0);
  herald_cohort_filter_set_problem (filter, 1 + HERALD_CASE_PROBLEM_CELL);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "c1");
}

static guint
status_named (Fixture *fixture, const char *id)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (fixture->shelf);
  guint choice = G_MAXUINT;

  herald_field_find_choice (
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "her2_status")),
      id,
      strlen (id),
      &choice);
  return choice;
}

static void
test_moves (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCohortFlowPage *flows = fixture->frame->flows;
  HeraldCohortFlowView *view = herald_cohort_flow_page_get_view (flows);
  HeraldCaseMoves *moves;
  gboolean is_met = FALSE;

  open_text (fixture, HEADER "a,,3+,,,,,\n" MOVER "n,asco-cap-2007,,dual,3.5,1.5,2.33,20\n");
  wait_for_cases (fixture);
  gtk_stack_set_visible_child_name (fixture->frame->views, "flows");
  while (herald_cohort_flow_page_get_moves (flows) == NULL)
    g_main_context_iteration (NULL, TRUE);
  moves = herald_cohort_flow_page_get_moves (flows);
  g_assert_cmpuint (herald_case_moves_count_moved (moves), ==, 2);
  g_assert_cmpuint (herald_case_moves_count (moves,
                                             status_named (fixture, "positive"),
                                             status_named (fixture, "pending")),
                    ==,
                    2);
  g_assert_nonnull (strstr (herald_picture_get_text (HERALD_PICTURE (view)), "2 of 3 cases"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
  for (int y = gtk_widget_get_height (GTK_WIDGET (view)); y > 0 && !is_met; y -= 4)
    is_met =
        herald_cohort_flow_view_press (view, gtk_widget_get_width (GTK_WIDGET (view)) / 2.0, y);
  g_assert_true (is_met);
  wait_for_cases (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->frame->views), ==, "cases");
  ASSERT_SHOWN (fixture, "m", "n");
  herald_cohort_ask_show_all (get_ask (fixture));
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "a", "m", "n");
}

/* The list beside the picture does the same for the keyboard. */
static void
test_moves_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkListBox *list;

  open_text (fixture, HEADER "a,,3+,,,,,\n" MOVER);
  wait_for_cases (fixture);
  gtk_stack_set_visible_child_name (fixture->frame->views, "flows");
  while (herald_cohort_flow_page_get_moves (fixture->frame->flows) == NULL)
    g_main_context_iteration (NULL, TRUE);
  list = find_type (GTK_WIDGET (fixture->frame->flows), GTK_TYPE_LIST_BOX);
  g_assert_nonnull (find_label (GTK_WIDGET (list), "Positive, then Not final yet"));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "m");
  /* An edition against itself moves nothing. */
  herald_cohort_flow_page_set_editions (fixture->frame->flows, "asco-cap-2007", "asco-cap-2007");
  while (herald_cohort_flow_page_get_moves (fixture->frame->flows) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (herald_case_moves_count_moved (
                        herald_cohort_flow_page_get_moves (fixture->frame->flows)),
                    ==,
                    0);
}

static void
test_case (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCohortGrid *grid = herald_cohort_cases_get_grid (fixture->frame->cases);
  GtkWidget *detail = GTK_WIDGET (herald_cohort_cases_get_detail (fixture->frame->cases));

  open_text (fixture, HEADER "a,,3+,,,,,\nb,,4+,,,,,\n");
  wait_for_cases (fixture);
  g_assert_false (gtk_widget_get_visible (detail));
  herald_cohort_grid_select (grid, 0);
  wait_for_cases (fixture);
  gtk_test_widget_wait_for_draw (detail);
  g_assert_true (gtk_widget_get_visible (detail));
  g_assert_nonnull (find_label (detail, "HER2-positive"));
  g_assert_nonnull (find_label (detail, "Line 2 of the file"));
  herald_cohort_grid_select (grid, 1);
  wait_for_cases (fixture);
  gtk_test_widget_wait_for_draw (detail);
  g_assert_nonnull (find_label (detail, "A cell can't be right: ihc_score: “4+” is not one of"));
  g_assert_null (find_label (detail, "HER2-positive"));
  /* What is selected stays so while it is wanted, and is closed when it is not. */
  herald_cohort_counts_set_status (herald_cohort_ask_get_counts (get_ask (fixture)),
                                   status_named (fixture, "invalid"));
  wait_for_cases (fixture);
  g_assert_cmpuint (herald_cohort_grid_get_selected (grid), ==, 1);
  herald_cohort_counts_set_status (herald_cohort_ask_get_counts (get_ask (fixture)),
                                   status_named (fixture, "positive"));
  wait_for_cases (fixture);
  g_assert_cmpuint (herald_cohort_grid_get_selected (grid), ==, HERALD_COHORT_NO_CASE);
  wait_for_cases (fixture);
  g_assert_false (gtk_widget_get_visible (detail));
}

static void
test_export (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/nothing/out.csv");
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;

  open_text (fixture, HEADER "=1+2,,1+,,,,,\n\"@SUM(A1)\",,-,,,,,\n-5,,3+,,,,,\n\"\tx\",,,,,,,\n");
  wait_for_cases (fixture);
  herald_cohort_window_export (fixture->window, file, FALSE);
  wait_for_end (fixture);
  g_assert_null (herald_cohort_frame_get_message (fixture->frame));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "case,edition,her2_status,ish_group,"));
  g_assert_nonnull (strstr (text, "\n'=1+2,asco-cap-2018,negative,"));
  g_assert_nonnull (strstr (text, "\n'@SUM(A1),asco-cap-2018,invalid,"));
  g_assert_nonnull (strstr (text, "\n-5,asco-cap-2018,positive,"));
  g_assert_nonnull (strstr (text, "\n\"'\tx\","));
  herald_cohort_window_export (fixture->window, file, TRUE);
  wait_for_end (fixture);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  /* A score stays as it is; a lone sign could start a formula. */
  g_assert_nonnull (strstr (kept, "\n'=1+2,,1+,,,,,,'=1+2,"));
  g_assert_nonnull (strstr (kept, "\n'@SUM(A1),,'-,"));
  herald_cohort_window_export (fixture->window, nowhere, FALSE);
  wait_for_end (fixture);
  g_assert_nonnull (herald_cohort_frame_get_message (fixture->frame));
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "table"));
}

static void
assert_refused (Fixture *fixture, GFile *file, const char *reason)
{
  herald_cohort_window_open (fixture->window, file);
  wait_for_end (fixture);
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "start"));
  g_test_message ("%s", herald_cohort_frame_get_message (fixture->frame));
  g_assert_nonnull (strstr (herald_cohort_frame_get_message (fixture->frame), reason));
}

static void
test_bad_files (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/nothing.csv");
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) empty = write_file (fixture, "empty.csv", "", 0);
  g_autoptr (GFile) binary = write_file (fixture, "binary.csv", "PK\3\4\0\0a,b\n1,2\n", 13);
  g_autoptr (GFile) latin = write_file (fixture,
                                        "latin.csv",
                                        "Gr\xf6\xdf"
                                        "e,b\n",
                                        -1);
  g_autoptr (GFile) open = write_file (fixture, "open.csv", "\"case,b\n1,2\n", -1);

  assert_refused (fixture, nowhere, "nothing.csv");
  assert_refused (fixture, folder, "could not be used");
  assert_refused (fixture, empty, "Line 1: the table is empty");
  assert_refused (fixture, binary, "Line 1: there is a NUL byte");
  assert_refused (fixture, latin, "Line 1: the names of the columns are not UTF-8");
  assert_refused (fixture, open, "Line 1: a quote is opened here and never closed");
  /* A table that is none leaves the message; the next one takes it away. */
  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  g_assert_null (herald_cohort_frame_get_message (fixture->frame));
}

static GtkWidget *
find_empty (GtkWidget *widget)
{
  GtkWidget *found = HERALD_IS_EMPTY_STATE (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_empty (child);
  return found;
}

/* Returns (nullable) what stands where the table would have rows. */
static HeraldEmptyState *
get_empty (Fixture *fixture)
{
  return (HeraldEmptyState *)find_empty (GTK_WIDGET (fixture->frame->cases));
}

static const char *
get_empty_title (Fixture *fixture)
{
  HeraldEmptyState *empty = get_empty (fixture);

  return empty != NULL ? herald_empty_state_get_title (empty) : NULL;
}

static void
test_small_files (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_text (fixture, HEADER);
  wait_for_cases (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_list (fixture))), ==, 0);
  g_assert_nonnull (strstr (herald_cohort_ask_get_text (get_ask (fixture)), "holds no case"));
  g_assert_cmpstr (get_empty_title (fixture), ==, "This table has no cases");
  open_text (fixture, HEADER "only,,3+,,,,,");
  wait_for_cases (fixture);
  while (g_list_model_get_n_items (G_LIST_MODEL (get_list (fixture))) != 1)
    g_main_context_iteration (NULL, TRUE);
  ASSERT_SHOWN (fixture, "only");
  g_assert_cmpstr (herald_cohort_ask_get_text (get_ask (fixture)), ==, "1 case");
  g_assert_cmpstr (get_empty_title (fixture), ==, NULL);
  herald_cohort_filter_set_text (herald_cohort_ask_get_filter (get_ask (fixture)), "qq");
  wait_for_cases (fixture);
  while (get_empty (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_empty_title (fixture), ==, "No case is like that");
  g_signal_emit_by_name (herald_empty_state_get_button (get_empty (fixture)), "clicked");
  while (get_empty (fixture) != NULL)
    g_main_context_iteration (NULL, TRUE);
  ASSERT_SHOWN (fixture, "only");
}

/* Stopped, the window is as before; closed, nothing goes on without it. */
static void
test_stop (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = make_long (200000);

  open_text (fixture, text);
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "progress"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "stop", NULL);
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "start"));
  settle ();
  g_assert_null (herald_cohort_window_get_table (fixture->window));
  g_assert_null (herald_cohort_frame_get_message (fixture->frame));
  open_text (fixture, HEADER MOVER);
  wait_for_cases (fixture);
  open_text (fixture, text);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "stop", NULL);
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "table"));
  ASSERT_SHOWN (fixture, "m");
  /* The end of the test closes the window in the middle of it. */
  open_text (fixture, text);
}

/* Of many rows only those in sight have objects. */
static void
test_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = make_long (200000);

  open_text (fixture, text);
  wait_for_cases (fixture);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_list (fixture))), ==, 200000);
  g_assert_cmpuint (herald_cohort_list_get_n_alive (get_list (fixture)), <, 1000);
}

/* What is placed another way in a narrow window is so a moment after the window is narrow. */
static int
measure_width (Fixture *fixture)
{
  int minimum;

  while (gtk_widget_get_width (GTK_WIDGET (fixture->window)) > 360)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  gtk_widget_measure (
      GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* On every page, with a case open, and with text twice as large. */
static void
test_narrow (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  for (int percent = 100; percent <= 200; percent += 100)
    {
      herald_text_size_apply (percent);
      open_text (fixture, "Some very long name of a column,Patient\n1,2\n");
      g_assert_cmpint (measure_width (fixture), <=, 360);
      wait_for_end (fixture);
      g_assert_cmpint (measure_width (fixture), <=, 360);
      open_text (fixture, HEADER "a,,3+,,,,,\n" MOVER);
      wait_for_cases (fixture);
      herald_cohort_grid_select (herald_cohort_cases_get_grid (fixture->frame->cases), 0);
      wait_for_cases (fixture);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_cmpint (measure_width (fixture), <=, 360);
      gtk_stack_set_visible_child_name (fixture->frame->views, "flows");
      while (herald_cohort_flow_page_get_moves (fixture->frame->flows) == NULL)
        g_main_context_iteration (NULL, TRUE);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_cmpint (measure_width (fixture), <=, 360);
    }
  herald_text_size_apply (100);
}

static graphene_rect_t
place_of (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t place;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &place));
  return place;
}

/* Nothing has to be scrolled for the answer, however large the text; one step leads back. */
static void
test_narrow_case (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCohortGrid *grid = herald_cohort_cases_get_grid (fixture->frame->cases);
  GtkWidget *detail = GTK_WIDGET (herald_cohort_cases_get_detail (fixture->frame->cases));
  graphene_rect_t place;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  herald_text_size_apply (200);
  open_text (fixture, HEADER "a,,3+,,,,,\n" MOVER);
  wait_for_cases (fixture);
  g_assert_cmpint (measure_width (fixture), <=, 360);
  herald_cohort_grid_select (grid, 0);
  wait_for_cases (fixture);
  gtk_test_widget_wait_for_draw (detail);
  place = place_of (fixture, find_label (detail, "HER2-positive"));
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, 720.0);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (grid)));
  g_signal_emit_by_name (find_type (detail, GTK_TYPE_BUTTON), "clicked");
  g_assert_false (gtk_widget_get_visible (detail));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (grid)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         GTK_WIDGET (grid)));
  herald_text_size_apply (100);
}

/* Where it is higher in a wider window, GTK may look for a width that fits, and never end. */
static void
assert_never_higher_as_wider (GtkWidget *widget)
{
  int before = G_MAXINT;

  for (int width = 320; width < 1400; width += 20)
    {
      int height;

      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, <=, before);
      before = height;
    }
}

/* All kinds that there are can be seen and pressed, side by side or in a list. */
static void
test_narrow_counts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRoomBox *room = find_type (GTK_WIDGET (get_ask (fixture)), HERALD_TYPE_ROOM_BOX);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (room));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  open_text (fixture, HEADER "a,,3+,,,,,\nb,,1+,,,,,\n");
  wait_for_cases (fixture);
  g_assert_cmpint (measure_width (fixture), <=, 360);
  g_assert_false (herald_room_box_is_brief (room));
  for (GtkWidget *chip = gtk_widget_get_first_child (first); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      graphene_rect_t place = place_of (fixture, chip);

      g_assert_cmpfloat (place.origin.x, >=, 0.0);
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, 360.0);
    }
  herald_text_size_apply (200);
  g_assert_cmpint (measure_width (fixture), <=, 360);
  g_assert_true (herald_room_box_is_brief (room));
  assert_never_higher_as_wider (GTK_WIDGET (room));
  /* No empty line below the list. */
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_last_child (GTK_WIDGET (room))),
                   ==,
                   gtk_widget_get_height (GTK_WIDGET (room)));
  gtk_drop_down_set_selected (find_type (GTK_WIDGET (room), GTK_TYPE_DROP_DOWN), 1);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "a");
  herald_text_size_apply (100);
}

/* A table that was wide begins where text does, too. */
static void
test_mirrored (Fixture *fixture, gconstpointer data)
{
  GtkWidget *grid;
  graphene_rect_t place;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  tear_down (fixture, data);
  set_up (fixture, data);
  grid = GTK_WIDGET (herald_cohort_cases_get_grid (fixture->frame->cases));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 720);
  open_text (fixture, HEADER "a,,3+,,,,,\nb,,1+,,,,,\n");
  wait_for_cases (fixture);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  g_assert_cmpint (measure_width (fixture), <=, 360);
  for (int i = 0; i < 3; i++)
    {
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      settle ();
    }
  g_assert_true (gtk_widget_compute_bounds (find_type (grid, GTK_TYPE_INSCRIPTION),
                                            GTK_WIDGET (fixture->window),
                                            &place));
  g_assert_cmpfloat (place.origin.x, >=, 0.0);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
shows_last_column (Fixture *fixture)
{
  GtkWidget *grid = GTK_WIDGET (herald_cohort_cases_get_grid (fixture->frame->cases));
  GListModel *columns =
      gtk_column_view_get_columns (GTK_COLUMN_VIEW (find_type (grid, GTK_TYPE_COLUMN_VIEW)));
  g_autoptr (GtkColumnViewColumn) last =
      g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

  g_assert_cmpstr (gtk_column_view_column_get_title (last), ==, "Problem");
  return gtk_column_view_column_get_visible (last);
}

/* Where nothing is wrong, there is no empty column that takes the room of words. */
static void
test_no_problems (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 720);
  open_text (fixture, HEADER "a,,3+,,,,,\nb,,1+,,,,,\n");
  wait_for_cases (fixture);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  g_assert_false (shows_last_column (fixture));
  open_text (fixture, HEADER "a,,3+,,,,,\nb,,4+,,,,,\n");
  wait_for_cases (fixture);
  settle ();
  g_assert_true (shows_last_column (fixture));
}

static void
test_keyboard (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldCohortGrid *grid = herald_cohort_cases_get_grid (fixture->frame->cases);
  GtkWidget *detail = GTK_WIDGET (herald_cohort_cases_get_detail (fixture->frame->cases));
  GtkWidget *view = find_type (GTK_WIDGET (grid), GTK_TYPE_COLUMN_VIEW);

  open_text (fixture, HEADER "a,,3+,,,,,\n");
  wait_for_cases (fixture);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Cases");
  herald_cohort_grid_select (grid, 0);
  /* As Enter does; it waits for nothing. */
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_true (gtk_widget_get_visible (detail));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), detail));
  g_signal_emit_by_name (find_type (detail, GTK_TYPE_BUTTON), "clicked");
  wait_for_cases (fixture);
  g_assert_false (gtk_widget_get_visible (detail));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "find", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         GTK_WIDGET (get_ask (fixture))));
}

/* What can be done follows what there is. */
static void
test_actions (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GActionGroup *group = G_ACTION_GROUP (fixture->window);

  g_assert_false (g_action_group_get_action_enabled (group, "export"));
  g_assert_false (g_action_group_get_action_enabled (group, "columns"));
  g_assert_false (g_action_group_get_action_enabled (group, "stop"));
  open_text (fixture, HEADER "a,,3+,,,,,\n");
  g_assert_true (g_action_group_get_action_enabled (group, "stop"));
  g_assert_false (g_action_group_get_action_enabled (group, "export"));
  wait_for_cases (fixture);
  g_assert_true (g_action_group_get_action_enabled (group, "export"));
  g_assert_true (g_action_group_get_action_enabled (group, "export-keep"));
  g_assert_false (g_action_group_get_action_enabled (group, "stop"));
  g_action_group_activate_action (group, "columns", NULL);
  g_assert_true (herald_cohort_frame_shows (fixture->frame, "mapping"));
}

/* Read again by another edition, a row that names none moves, and one that names its own stays. */
static void
test_edition (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint pending = status_named (fixture, "pending");

  open_text (fixture, HEADER MOVER "n,asco-cap-2018,,dual,3.5,1.5,2.33,20\n");
  wait_for_cases (fixture);
  g_assert_cmpuint (
      herald_case_table_count (herald_cohort_window_get_table (fixture->window), pending), ==, 2);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "columns", NULL);
  herald_edition_choice_set (find_type (GTK_WIDGET (fixture->frame->mapping), GTK_TYPE_DROP_DOWN),
                             fixture->shelf,
                             "asco-cap-2013");
  g_signal_emit_by_name (fixture->frame->mapping, "accepted");
  wait_for_cases (fixture);
  g_assert_cmpuint (
      herald_case_table_count (herald_cohort_window_get_table (fixture->window), pending), ==, 1);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

static void
test_drop (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = write_file (fixture, "dropped.csv", HEADER "d,,3+,,,,,\n", -1);
  GSList files = { file, NULL };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_signal_emit_by_name (
      find_drop_target (GTK_WIDGET (fixture->window)), "drop", &value, 1.0, 1.0, &is_taken);
  g_assert_true (is_taken);
  wait_for_cases (fixture);
  ASSERT_SHOWN (fixture, "d");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/cohort-window/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  ADD ("open", test_open);
  ADD ("problem-text", test_problem_text);
  ADD ("map", test_map);
  ADD ("memory", test_memory);
  ADD ("fingerprints", test_fingerprints);
  ADD ("narrow-down", test_narrow_down);
  ADD ("moves", test_moves);
  ADD ("moves-list", test_moves_list);
  ADD ("case", test_case);
  ADD ("export", test_export);
  ADD ("bad-files", test_bad_files);
  ADD ("small-files", test_small_files);
  ADD ("stop", test_stop);
  ADD ("many", test_many);
  ADD ("narrow", test_narrow);
  ADD ("narrow-case", test_narrow_case);
  ADD ("narrow-counts", test_narrow_counts);
  ADD ("mirrored", test_mirrored);
  ADD ("no-problems", test_no_problems);
  ADD ("keyboard", test_keyboard);
  ADD ("actions", test_actions);
  ADD ("edition", test_edition);
  ADD ("drop", test_drop);
  return g_test_run ();
}
