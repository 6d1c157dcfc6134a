/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole sets by the keyboard alone: keys go through the display as a person's do, and each place
 * where the focus comes has a name. */
#include "config.h"

#include "keys-tools.h"
#include "practice-stage.h"

#include "practice/feedback-card.h"
#include "practice/ish-panel.h"

#define MOST_TABS 60

static GtkWidget *
get_focus (Stage *stage)
{
  return gtk_window_get_focus (stage->window);
}

/* What a mnemonic leads to shows for a moment that it is pressed. */
static void
wait_for (Stage *stage, GType type)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (!G_TYPE_CHECK_INSTANCE_TYPE (get_focus (stage), type))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* What a screen reader has to say: a widget that takes the focus and has nothing is a trap. */
static void
assert_named (Stage *stage)
{
  GtkWidget *focus = get_focus (stage);
  GtkAccessible *accessible = GTK_ACCESSIBLE (focus);

  g_assert_nonnull (focus);
  if (GTK_IS_BUTTON (focus) && gtk_button_get_label (GTK_BUTTON (focus)) != NULL)
    return;
  if (GTK_IS_LABEL (focus) || GTK_IS_TEXT (focus))
    return;
  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return;
  if (find_child (focus, GTK_TYPE_LABEL) != NULL)
    return;
  g_error ("no name: %s", G_OBJECT_TYPE_NAME (focus));
}

static gboolean
has_words (GtkWidget *widget, const char *words)
{
  return widget != NULL && says (widget, words);
}

/* Goes on by Tab until what has the focus says so. */
static void
tab_to (Stage *stage, const char *words)
{
  for (guint i = 0; i < MOST_TABS; i++)
    {
      if (has_words (get_focus (stage), words))
        return;
      press ("Tab");
      assert_named (stage);
    }
  g_error ("no way by Tab to “%s”", words);
}

static void
begin_stage (Stage *stage)
{
  begin_keys (stage->window);
}

/* From the list of sets to a set by Tab and Space: the first button that starts one. */
static HeraldRunView *
start_by_keys (Stage *stage, guint number)
{
  begin_stage (stage);
  for (guint i = 0; i <= number; i++)
    {
      if (i > 0)
        press ("Tab");
      tab_to (stage, "Start");
    }
  press ("space");
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "run");
  return herald_practice_page_get_run_view (stage->page);
}

/* One field: parts by arrows and digits, the score by arrows, Enter checks, Enter goes on. */
static void
answer_field (Stage *stage, HeraldRunView *run)
{
  HeraldIhcPanel *panel = HERALD_IHC_PANEL (herald_run_view_get_panel (run));
  HeraldPartsBox *parts = herald_ihc_panel_get_parts (panel);
  g_autofree char *told = NULL;

  g_assert_true (gtk_widget_is_ancestor (get_focus (stage), GTK_WIDGET (parts)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (panel),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       herald_run_view_get_title (run));
  press ("1 2");
  press ("Tab");
  press ("Up Up");
  tab_to (stage, "–");
  g_assert_cmpuint (herald_parts_box_get (parts, HERALD_EDGE_PART_INTENSE), ==, 12);
  g_assert_cmpuint (herald_parts_box_get (parts, HERALD_EDGE_PART_WEAK), ==, 2);
  press ("Right Right");
  press ("Return");
  g_assert_true (HERALD_IS_FEEDBACK_CARD (get_focus (stage)));
  told = herald_feedback_card_dup_text (HERALD_FEEDBACK_CARD (get_focus (stage)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_focus (stage)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       told);
  finish_painting (stage->page);
  press ("Return");
}

/* All of the first set, the marks, a case again, and back to it. */
static void
test_first_steps (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start_by_keys (stage, 0);
  guint n_cases = herald_case_set_get_n_cases (herald_run_view_get_set (run));

  g_assert_cmpuint (n_cases, ==, 10);
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *title = g_strdup_printf ("Case %u of %u", i + 1, n_cases);

      g_assert_cmpstr (herald_run_view_get_title (run), ==, title);
      answer_field (stage, run);
    }
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "end");
  g_assert_true (has_words (get_focus (stage), "of 10"));
  tab_to (stage, "Case 3:");
  press ("space");
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "run");
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 3 of 10");
  g_assert_true (HERALD_IS_FEEDBACK_CARD (get_focus (stage)));
  press ("Return");
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "end");
  g_assert_true (has_words (get_focus (stage), "Case 3:"));
  g_assert_cmpuint (((HeraldPracticeRun *)herald_progress_get_runs (
                         herald_practice_page_get_progress (stage->page))
                         ->pdata[0])
                        ->answers->len,
                    ==,
                    n_cases);
}

/* From another page, to a case that is answered: not to what was asked, which is hidden. */
static void
assert_comes_back (Stage *stage, HeraldRunView *run)
{
  g_assert_true (HERALD_IS_FEEDBACK_CARD (get_focus (stage)));
  gtk_window_set_focus (stage->window, NULL);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (run)));
  g_assert_true (HERALD_IS_FEEDBACK_CARD (get_focus (stage)));
}

static void
test_answered_again (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start_by_keys (stage, 0);

  press ("1 2");
  tab_to (stage, "–");
  press ("Right Right");
  press ("Return");
  assert_comes_back (stage, run);
  finish_painting (stage->page);
}

/* In words: the description is one Tab away, has the focus once it is there, and says nothing of
 * the answer. */
static void
test_described (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start_by_keys (stage, 0);
  g_autofree char *words = herald_case_panel_dup_description (herald_run_view_get_panel (run));

  press ("alt+e");
  wait_for (stage, GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_focus (stage))), ==, words);
  press ("alt+s");
  wait_for (stage, GTK_TYPE_TEXT);
  answer_field (stage, run);
  g_assert_cmpstr (herald_answer_get (get_answer (stage, 0), HERALD_ANSWER_VIEW), ==, "described");
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 2 of 10");
}

static void
test_written (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run;
  guint n_cases;

  begin_stage (stage);
  run = start (stage, "work-up");
  n_cases = herald_case_set_get_n_cases (herald_run_view_get_set (run));
  for (guint i = 0; i < n_cases; i++)
    {
      g_assert_true (GTK_IS_CHECK_BUTTON (get_focus (stage)));
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_focus (stage)),
                                       GTK_ACCESSIBLE_ROLE_RADIO);
      assert_named (stage);
      press ("space");
      press ("Return");
      g_assert_true (HERALD_IS_FEEDBACK_CARD (get_focus (stage)));
      press ("Return");
    }
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "end");
}

/* One field of the gene test: letters add dots and go on, Enter checks. */
static void
test_dots (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run;
  HeraldIshPanel *panel;

  begin_stage (stage);
  run = start (stage, "ish-learn");
  panel = HERALD_ISH_PANEL (herald_run_view_get_panel (run));
  for (guint i = 0; i < 24 && !herald_case_panel_is_complete (HERALD_CASE_PANEL (panel)); i++)
    press ("h h h c c n");
  g_assert_true (herald_case_panel_is_complete (HERALD_CASE_PANEL (panel)));
  tab_to (stage, "Check Your Answer");
  finish_painting (stage->page);
  press ("space");
  assert_comes_back (stage, run);
  g_assert_true (herald_answer_has (get_answer (stage, 0), HERALD_ANSWER_GROUP));
  finish_painting (stage->page);
  tab_to (stage, "Next Case");
  press ("space");
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 2 of 20");
}

int
main (int argc, char **argv)
{
  int status;

  begin (&argc, &argv);
  add ("/practice-keys/first-steps", NULL, test_first_steps);
  add ("/practice-keys/answered-again", NULL, test_answered_again);
  add ("/practice-keys/described", NULL, test_described);
  add ("/practice-keys/written", NULL, test_written);
  add ("/practice-keys/dots", NULL, test_dots);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
