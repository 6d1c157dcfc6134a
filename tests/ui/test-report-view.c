/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report beside the form: one shows the other, questions are asked, values are taken over. */
#include "config.h"

#include "report-tools.h"
#include "trace-tools.h"

/* The line of the form that is pointed at, or %HERALD_VOCABULARY_NO_FIELD. */
static guint
get_pointed (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint field = HERALD_VOCABULARY_NO_FIELD;

  collect (fixture->page, HERALD_TYPE_FIELD_ROW, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      if (!gtk_widget_has_css_class (rows->pdata[i], "herald-pointed"))
        continue;
      g_assert_cmpuint (field, ==, HERALD_VOCABULARY_NO_FIELD);
      field = herald_field_row_get_field (rows->pdata[i]);
    }
  return field;
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_LIST_BOX);
}

static void
activate_row (Fixture *fixture, const char *id)
{
  HeraldFindingRow *row = find_row (fixture, id);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  g_assert_true (gtk_widget_activate (GTK_WIDGET (row)));
  settle ();
}

static void
keep_topmost (GtkTextTag *tag, gpointer data)
{
  GtkTextTag **topmost = data;

  if (*topmost == NULL || gtk_text_tag_get_priority (tag) > gtk_text_tag_get_priority (*topmost))
    *topmost = tag;
}

/* What is marked as chosen in the text, above all other marks. */
static char *
get_chosen_words (Fixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_text_view (fixture));
  GtkTextTag *tag = NULL;
  GtkTextIter start, end;

  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (buffer), keep_topmost, &tag);
  gtk_text_buffer_get_start_iter (buffer, &start);
  if (!gtk_text_iter_starts_tag (&start, tag) && !gtk_text_iter_forward_to_tag_toggle (&start, tag))
    return NULL;
  end = start;
  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
assert_chosen (Fixture *fixture, const char *id, const char *words)
{
  g_autofree char *chosen = get_chosen_words (fixture);

  g_assert_nonnull (chosen);
  g_assert_nonnull (strstr (chosen, words));
  g_assert_true (gtk_list_box_get_selected_row (get_list (fixture)) ==
                 GTK_LIST_BOX_ROW (find_row (fixture, id)));
}

/* The list shows the words and the line, and keeps the focus. */
static void
test_from_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row;

  present (fixture, WIDE, 700);
  open_report (fixture, REPORT);
  settle ();
  activate_row (fixture, "ki67_percent");
  assert_chosen (fixture, "ki67_percent", "18");
  g_assert_cmpuint (get_pointed (fixture), ==, find_field (fixture, "ki67_percent"));
  row = GTK_WIDGET (find_row (fixture, "ki67_percent"));
  g_assert_true (gtk_window_get_focus (fixture->window) == row);
  /* The arrow keys do the same. */
  gtk_list_box_select_row (get_list (fixture), GTK_LIST_BOX_ROW (find_row (fixture, "er_percent")));
  assert_chosen (fixture, "er_percent", "90");
  g_assert_cmpuint (get_pointed (fixture), ==, find_field (fixture, "er_percent"));
}

static void
test_from_text (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkTextBuffer *buffer;
  GtkTextIter place, end;

  present (fixture, WIDE, 700);
  open_report (fixture, REPORT);
  settle ();
  gtk_widget_grab_focus (GTK_WIDGET (get_text_view (fixture)));
  buffer = gtk_text_view_get_buffer (get_text_view (fixture));
  gtk_text_buffer_get_start_iter (buffer, &place);
  g_assert_true (gtk_text_iter_forward_search (&place, "18 %", 0, &place, &end, NULL));
  gtk_text_buffer_place_cursor (buffer, &place);
  settle ();
  assert_chosen (fixture, "ki67_percent", "18");
  g_assert_cmpuint (get_pointed (fixture), ==, find_field (fixture, "ki67_percent"));
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (get_text_view (fixture)));
}

static void
test_from_form (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldResultForm *form = find_widget (fixture->page, HERALD_TYPE_RESULT_FORM);

  present (fixture, WIDE, 700);
  open_report (fixture, REPORT);
  settle ();
  g_assert_true (herald_result_form_show_field (form, find_field (fixture, "er_percent")));
  assert_chosen (fixture, "er_percent", "90");
  /* A line that the report says nothing of leaves all as it is. */
  g_assert_true (herald_result_form_show_field (form, find_field (fixture, "tumour_size_mm")));
  assert_chosen (fixture, "er_percent", "90");
}

/* Of two values for one line, it is the chosen one that is shown. */
static void
test_two_values (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkListBoxRow *second;

  present (fixture, WIDE, 700);
  open_report (fixture, "Ki-67: 18 %\nOther text.\nKi-67: 25 %\n");
  settle ();
  second = gtk_list_box_get_row_at_index (get_list (fixture), 1);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (second)));
  settle ();
  g_assert_true (gtk_list_box_get_selected_row (get_list (fixture)) == second);
  press (GTK_WIDGET (second), "Yes");
  press (GTK_WIDGET (fixture->view), "Take Over 1 Value");
  assert_text (fixture, "ki67_percent", "25");
}

/* What has to be looked at comes first, and asks. */
static void
test_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldFindingRow *row;

  open_report (fixture, REPORT);
  row = HERALD_FINDING_ROW (gtk_list_box_get_row_at_index (get_list (fixture), 0));
  g_assert_true (row == find_row (fixture, "pr_percent"));
  g_assert_true (herald_finding_row_is_doubtful (row));
  g_assert_nonnull (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row)));
  for (guint i = 1; i < herald_report_get_n_findings (get_report (fixture)); i++)
    {
      GtkListBoxRow *next = gtk_list_box_get_row_at_index (get_list (fixture), i);

      g_assert_false (herald_finding_row_is_doubtful (HERALD_FINDING_ROW (next)));
      g_assert_cmpint (gtk_list_box_row_get_header (next) != NULL, ==, i == 1);
    }
}

static void
test_take_over (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_report (fixture, REPORT);
  press (GTK_WIDGET (fixture->view), "Take Over");
  assert_text (fixture, "ihc_score", "2+");
  assert_text (fixture, "her2_cep17_ratio", MARK);
  assert_text (fixture, "pr_percent", "");
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->view), "Nothing to Take Over"));
  g_assert_false (gtk_widget_get_sensitive (
      GTK_WIDGET (find_button (GTK_WIDGET (fixture->view), "Nothing to Take Over"))));
  press (GTK_WIDGET (find_row (fixture, "pr_percent")), "Yes, Take It");
  press (GTK_WIDGET (fixture->view), "Take Over 1 Value");
  assert_text (fixture, "pr_percent", "40");
  herald_session_undo (fixture->session);
  assert_text (fixture, "pr_percent", "");
  assert_text (fixture, "ihc_score", "2+");
  herald_session_undo (fixture->session);
  g_assert_true (herald_session_is_empty (fixture->session));
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->view), "Take Over"));
}

/* Nothing that stands in the form goes without a word. */
static void
test_replaces (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_report (fixture, REPORT);
  herald_session_set_text (fixture->session, find_field (fixture, "ihc_score"), "3+");
  gtk_test_accessible_assert_property (find_row (fixture, "ihc_score"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Will be taken over, in place of “3+”");
  press (GTK_WIDGET (fixture->view), "Take Over");
  gtk_test_accessible_assert_property (find_row (fixture, "ihc_score"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "In the form");
}

/* By key: the focus never leaves the row with a button that goes. */
static void
test_left_out (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row;

  present (fixture, WIDE, 700);
  open_report (fixture, REPORT);
  settle ();
  row = GTK_WIDGET (find_row (fixture, "ki67_percent"));
  gtk_widget_grab_focus (GTK_WIDGET (find_button (row, "Leave Out")));
  press (row, "Leave Out");
  settle ();
  g_assert_null (find_button (row, "Leave Out"));
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 GTK_WIDGET (find_button (row, "Take After All")));
  press (GTK_WIDGET (fixture->view), "Take Over");
  assert_text (fixture, "ki67_percent", "");
  press (row, "Take After All");
  press (GTK_WIDGET (fixture->view), "Take Over 1 Value");
  assert_text (fixture, "ki67_percent", "18");
  /* What is in the form leaves it again. */
  press (row, "Leave Out");
  assert_text (fixture, "ki67_percent", "");
  herald_session_undo (fixture->session);
  assert_text (fixture, "ki67_percent", "18");
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  gboolean is_narrow = GPOINTER_TO_INT (data);
  GtkWidget *line;

  present (fixture, is_narrow ? NARROWEST : WIDE, 700);
  open_report (fixture, REPORT);
  settle ();
  press (GTK_WIDGET (fixture->view), "Take Over");
  settle ();
  press (GTK_WIDGET (find_row (fixture, "ki67_percent")), "Change");
  settle ();
  line = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), HERALD_TYPE_FIELD_ROW);
  g_assert_nonnull (line);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (line));
  g_assert_cmpuint (herald_field_row_get_field (HERALD_FIELD_ROW (line)),
                    ==,
                    find_field (fixture, "ki67_percent"));
}

static void
test_foci (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkDropDown *specimens;
  GtkWidget *choice;

  present (fixture, WIDE, 700);
  open_report (fixture,
               "FINAL DIAGNOSIS\n\nFocus 1: Invasive ductal carcinoma, grade 3, 24 mm.\n"
               "HER2 (IHC): Equivocal, score 2+. Ki-67: 35%.\n\n"
               "Focus 2: Invasive ductal carcinoma, grade 2, 9 mm.\n"
               "HER2 (IHC): Negative, score 1+.\n");
  specimens = find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_DROP_DOWN);
  choice = gtk_widget_get_ancestor (GTK_WIDGET (specimens), GTK_TYPE_BOX);
  g_assert_true (gtk_widget_get_visible (choice));
  g_assert_null (find_button (GTK_WIDGET (fixture->view), "Take Over"));
  gtk_drop_down_set_selected (specimens, 1);
  press (GTK_WIDGET (fixture->view), "Take Over");
  assert_text (fixture, "ihc_score", "2+");
  gtk_drop_down_set_selected (specimens, 2);
  press (GTK_WIDGET (fixture->view), "Take Over");
  assert_text (fixture, "ihc_score", "1+");
  assert_text (fixture, "ki67_percent", "");
  open_report (fixture, REPORT);
  g_assert_false (gtk_widget_get_visible (choice));
}

/* Correcting the text reads it anew, once typing stops. */
static void
test_edit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkTextBuffer *buffer;
  GtkTextIter place, end;

  open_report (fixture, REPORT);
  buffer = gtk_text_view_get_buffer (get_text_view (fixture));
  gtk_text_buffer_get_start_iter (buffer, &place);
  g_assert_true (gtk_text_iter_forward_search (&place, "18 %", 0, &place, &end, NULL));
  gtk_text_buffer_insert (buffer, &place, "2", 1);
  g_assert_null (strstr (herald_report_get_text (get_report (fixture)), "218"));
  while (strstr (herald_report_get_text (get_report (fixture)), "218") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (herald_report_text_step (GTK_WIDGET (get_text_view (fixture)), TRUE));
  while (strstr (herald_report_get_text (get_report (fixture)), "218") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (herald_report_text_step (GTK_WIDGET (get_text_view (fixture)), FALSE));
  g_assert_false (herald_report_text_step (fixture->page, TRUE));
  g_assert_false (herald_report_text_step (NULL, TRUE));
}

/* Empty and without a value: the page says so, and offers nothing. */
static void
test_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_report (fixture, "");
  g_assert_null (find_button (GTK_WIDGET (fixture->view), "Take Over"));
  g_assert_null (find_button (GTK_WIDGET (fixture->view), "Nothing"));
  herald_report_view_set_text (fixture->view, "Dear patient, thank you for your visit.");
  g_assert_null (gtk_list_box_get_row_at_index (get_list (fixture), 0));
  g_assert_null (find_button (GTK_WIDGET (fixture->view), "Nothing"));
}

static void
test_no_trace (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  present (fixture, WIDE, 700);
  open_report (fixture, REPORT);
  press (GTK_WIDGET (fixture->view), "Take Over");
  herald_result_page_set_reading (HERALD_RESULT_PAGE (fixture->page), FALSE);
  settle ();
  g_assert_cmpstr (g_get_home_dir (), ==, home);
  assert_no_trace (home, MARK, FALSE);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  move_home ();
  begin ();

  ADD ("/report-view/from-list", test_from_list);
  ADD ("/report-view/from-text", test_from_text);
  ADD ("/report-view/from-form", test_from_form);
  ADD ("/report-view/two-values", test_two_values);
  ADD ("/report-view/order", test_order);
  ADD ("/report-view/take-over", test_take_over);
  ADD ("/report-view/replaces", test_replaces);
  ADD ("/report-view/left-out", test_left_out);
  ADD_WITH ("/report-view/change", GINT_TO_POINTER (FALSE), test_change);
  ADD_WITH ("/report-view/change-narrow", GINT_TO_POINTER (TRUE), test_change);
  ADD ("/report-view/foci", test_foci);
  ADD ("/report-view/edit", test_edit);
  ADD ("/report-view/nothing", test_nothing);
  ADD ("/report-view/no-trace", test_no_trace);
  status = g_test_run ();
  remove_home ();
  return status;
}
