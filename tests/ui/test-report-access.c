/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report by keys and by ear, in a narrow window and in large text. */
#include "config.h"

#include "report-tools.h"
#include "window-tools.h"

/* More than there is to come to on the page. */
#define MOST_STEPS 400

static gboolean
is_inside (GtkWidget *widget, GType type)
{
  return widget != NULL && gtk_widget_get_ancestor (widget, type) != NULL;
}

/* With the Tab key alone: the text, the rows, the buttons, and out again. */
static void
test_keys (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gboolean saw_text = FALSE;
  gboolean saw_row = FALSE;
  gboolean saw_take = FALSE;
  gboolean saw_form = FALSE;
  guint n_steps = 0;

  present (fixture, WIDE, 700);
  open_report (fixture, REPORT);
  settle ();
  /* The keys follow where things stand: each needs its place first. */
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (get_text_view (fixture)));
  while (n_steps++ < MOST_STEPS && !(saw_text && saw_row && saw_take && saw_form))
    {
      GtkWidget *focus;

      settle ();
      wait_until_active (fixture->window);
      g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (fixture->window);
      saw_text |= is_inside (focus, HERALD_TYPE_REPORT_TEXT);
      saw_row |= focus != NULL && HERALD_IS_FINDING_ROW (focus);
      saw_take |= GTK_IS_BUTTON (focus) &&
                  focus == GTK_WIDGET (find_button (GTK_WIDGET (fixture->view), "Take Over"));
      saw_form |= is_inside (focus, HERALD_TYPE_RESULT_FORM);
    }
  g_assert_true (saw_text);
  g_assert_true (saw_row);
  g_assert_true (saw_take);
  g_assert_true (saw_form);
}

/* Tab is no letter of a report. */
static void
test_not_trapped (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_report (fixture, REPORT);
  g_assert_false (gtk_text_view_get_accepts_tab (get_text_view (fixture)));
  g_assert_cmpint (gtk_text_view_get_input_hints (get_text_view (fixture)) & GTK_INPUT_HINT_PRIVATE,
                   !=,
                   0);
}

/* Coming back, the focus is on the page and not nowhere. */
static void
test_close (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  present (fixture, WIDE, 700);
  open_report (fixture, REPORT);
  settle ();
  press (GTK_WIDGET (fixture->view), "Show Answer");
  settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_false (herald_result_page_get_reading (HERALD_RESULT_PAGE (fixture->page)));
  g_assert_nonnull (gtk_window_get_focus (fixture->window));
  /* Its text is still there. */
  herald_result_page_set_reading (HERALD_RESULT_PAGE (fixture->page), TRUE);
  g_assert_cmpstr (herald_report_get_text (get_report (fixture)), ==, REPORT);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL);
}

static void
assert_named (GtkWidget *widget)
{
  gboolean is_inner = GTK_IS_DROP_DOWN (gtk_widget_get_parent (widget));

  if (!gtk_widget_get_visible (widget))
    return;
  if (!is_inner &&
      (GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_LIST_BOX (widget) ||
       GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) || HERALD_IS_REPORT_VIEW (widget)))
    g_assert_true (has_name (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !is_inner;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

/* By ear: each row says what it is, what it says and what is to become of it; each button, which.
 */
static void
test_names (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldFindingRow *row;
  const char *name = "PR, cells that stain: 40 %";

  open_report (fixture, REPORT);
  assert_named (GTK_WIDGET (fixture->view));
  row = find_row (fixture, "pr_percent");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (row,
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Your report says “about”. Is this number right?");
  gtk_test_accessible_assert_property (find_button (GTK_WIDGET (row), "Leave Out"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Leave Out: PR, cells that stain");
}

static int
measure_width (Fixture *fixture)
{
  int minimum;

  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
check_width (Fixture *fixture)
{
  open_report (fixture,
               "FINAL DIAGNOSIS\n\nFocus 1: Invasive ductal carcinoma, grade 3, 24 mm.\n"
               "HER2 (IHC): Equivocal, score 2+. Ki-67: 35%.\n\n"
               "Focus 2: Invasive ductal carcinoma, grade 2, 9 mm.\nHER2: Negative, 1+.\n");
  g_assert_cmpint (measure_width (fixture), <=, NARROWEST);
  open_report (fixture, REPORT);
  g_assert_cmpint (measure_width (fixture), <=, NARROWEST);
  press (GTK_WIDGET (find_row (fixture, "pr_percent")), "Yes");
  press (GTK_WIDGET (find_row (fixture, "ki67_percent")), "Leave Out");
  press (GTK_WIDGET (fixture->view), "Take Over");
  g_assert_cmpint (measure_width (fixture), <=, NARROWEST);
  present (fixture, NARROWEST, 640);
}

static void
test_width (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean is_large = GPOINTER_TO_INT (data);
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  if (is_large)
    g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  check_width (fixture);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_width (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Where there is room for one side, it is the report, until the person asks for the form. */
static void
test_narrow (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldResultSplit *split = find_widget (fixture->page, HERALD_TYPE_RESULT_SPLIT);

  present (fixture, NARROWEST, 700);
  open_report (fixture, REPORT);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  g_assert_true (herald_result_split_is_narrow (split));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
  press (GTK_WIDGET (fixture->view), "Take Over");
  herald_session_undo (fixture->session);
  g_assert_false (herald_result_split_is_form_open (split));
  herald_result_page_set_reading (HERALD_RESULT_PAGE (fixture->page), FALSE);
  g_assert_true (herald_result_split_is_form_open (split));
}

/* Where there is no room for both, the button comes after the last value, and all scrolls as one.
 */
static void
test_short (Fixture *fixture, gconstpointer data)
{
  gboolean is_short = GPOINTER_TO_INT (data);
  GtkWidget *take, *list;
  graphene_rect_t bounds;

  present (fixture, NARROWEST, is_short ? 420 : 720);
  open_report (fixture, REPORT);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  take = GTK_WIDGET (find_button (GTK_WIDGET (fixture->view), "Take Over"));
  list = find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_LIST_BOX);
  g_assert_cmpint (gtk_widget_get_ancestor (take, GTK_TYPE_VIEWPORT) != NULL, ==, is_short);
  if (is_short)
    {
      g_assert_true (gtk_widget_get_ancestor (list, GTK_TYPE_VIEWPORT) ==
                     gtk_widget_get_ancestor (take, GTK_TYPE_VIEWPORT));
      g_assert_true (gtk_widget_compute_bounds (take, GTK_WIDGET (fixture->view), &bounds));
      g_assert_cmpfloat (bounds.origin.y, >, gtk_widget_get_height (GTK_WIDGET (fixture->view)));
    }
  /* With more room it comes back. */
  gtk_window_set_default_size (fixture->window, NARROWEST, 800);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  g_assert_null (gtk_widget_get_ancestor (take, GTK_TYPE_VIEWPORT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  begin ();

  ADD ("/report-access/keys", test_keys);
  ADD ("/report-access/not-trapped", test_not_trapped);
  ADD ("/report-access/close", test_close);
  ADD ("/report-access/names", test_names);
  ADD_WITH ("/report-access/width", FALSE, test_width);
  ADD_WITH ("/report-access/width-large", TRUE, test_width);
  ADD_WITH ("/report-access/right-to-left", FALSE, test_right_to_left);
  ADD_WITH ("/report-access/right-to-left-large", TRUE, test_right_to_left);
  ADD ("/report-access/narrow", test_narrow);
  ADD_WITH ("/report-access/short", TRUE, test_short);
  ADD_WITH ("/report-access/not-short", FALSE, test_short);
  return g_test_run ();
}
