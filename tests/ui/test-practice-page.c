/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of practice: a set from its first question to its end, by what a person can do; what is
 * kept and what is not. */
#include "config.h"

#include "practice-stage.h"
#include "common/empty-state.h"
#include "common/lost-focus.h"
#include "practice/end-view.h"
#include "practice/progress-view.h"
#include "practice/end-words.h"
#include "practice/practice-banner.h"

/* What practice is and is not stands over all of it, and nothing is written before somebody says
 * that it may be. */
static void
test_first_look (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (says (GTK_WIDGET (stage->page), "Drawn by computer, not tissue."));
  g_assert_true (says (GTK_WIDGET (stage->page), "May your progress be kept?"));
  g_assert_true (says (GTK_WIDGET (stage->page), "Your own sets"));
  g_assert_true (says (GTK_WIDGET (stage->page), "Mine"));
  start (stage, "mine");
  g_assert_true (says (GTK_WIDGET (stage->page), "Drawn by computer, not tissue."));
  answer_score (herald_practice_page_get_run_view (stage->page), "2+");
  g_assert_false (g_file_test (stage->path, G_FILE_TEST_EXISTS));
}

/* Before the first answer, the button begins the set that is made for that. */
static void
test_no_answers (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldEmptyState *empty = find_child (stage->page, HERALD_TYPE_EMPTY_STATE);

  g_assert_cmpstr (herald_empty_state_get_title (empty), ==, "No answers yet");
  g_assert_null (find_child (stage->page, HERALD_TYPE_PROGRESS_VIEW));
  g_signal_emit_by_name (herald_empty_state_get_button (empty), "clicked");
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "run");
  start (stage, "mine");
  answer_score (herald_practice_page_get_run_view (stage->page), "2+");
  g_assert_null (find_child (stage->page, HERALD_TYPE_EMPTY_STATE));
  g_assert_nonnull (find_child (stage->page, HERALD_TYPE_PROGRESS_VIEW));
}

static void
test_keep (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldKeepCard *card = find_child (stage->page, HERALD_TYPE_KEEP_CARD);
  HeraldRunView *run;
  HeraldPracticePage *before;

  herald_keep_card_keep (card);
  g_assert_true (g_file_test (stage->path, G_FILE_TEST_EXISTS));
  run = start (stage, "mine");
  answer_score (run, "2+");
  finish_painting (stage->page);
  before = g_object_ref (stage->page);
  open_page (stage);
  g_object_unref (before);
  /* After a crash, one goes on where one was. */
  g_assert_true (says (GTK_WIDGET (stage->page), "1 of 2 done"));
  run = start (stage, "mine");
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 2 of 2");
  card = find_child (stage->page, HERALD_TYPE_KEEP_CARD);
  herald_keep_card_forget (card);
  g_assert_false (g_file_test (stage->path, G_FILE_TEST_EXISTS));
  g_assert_true (says (GTK_WIDGET (card), "Progress is not kept."));
}

/* Learning tells after each case whether the eye or the rule went another way. */
static void
test_learn (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  HeraldIhcPanel *panel = HERALD_IHC_PANEL (herald_run_view_get_panel (run));
  HeraldPartsBox *parts = herald_ihc_panel_get_parts (panel);

  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 1 of 2");
  g_assert_false (herald_run_view_answer (run));
  /* By the rule, these parts are a 3+: the score that is given does not follow from them. */
  herald_parts_box_set (parts, HERALD_EDGE_PART_INTENSE, 60);
  herald_ihc_panel_set_score (panel, "1+");
  g_assert_true (herald_run_view_answer (run));
  g_assert_true (says (GTK_WIDGET (run), "Drawn as 2+"));
  g_assert_true (says (GTK_WIDGET (run), "a ring has no stain"));
  g_assert_true (says (GTK_WIDGET (run), "by the rule, your parts make 3+, not 1+"));
  g_assert_cmpstr (herald_answer_get (get_answer (stage, 0), HERALD_ANSWER_TRUTH_SCORE), ==, "2+");
  g_assert_cmpstr (herald_answer_get (get_answer (stage, 0), HERALD_ANSWER_PARTS_SCORE), ==, "3+");
  g_assert_cmpstr (herald_answer_get (get_answer (stage, 0), HERALD_ANSWER_CASE), ==, "a");
  g_assert_cmpstr (herald_answer_get (get_answer (stage, 0), HERALD_ANSWER_SEED), ==, "3");
  herald_run_view_go_on (run);
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 2 of 2");
  answer_score (run, "0");
  g_assert_true (says (GTK_WIDGET (run), "Right: 0 as drawn"));
  herald_run_view_go_on (run);
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "end");
  g_assert_true (says (GTK_WIDGET (stage->page), "1 of 2"));
  g_assert_true (says (GTK_WIDGET (stage->page), "This is practice, not proof of skill."));
  g_assert_true (says (GTK_WIDGET (stage->page), "Case 1: you said 1+, it is 2+"));
}

/* GTK may hold the picture longer than its page. */
static void
test_picture_let_go (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  g_autoptr (HeraldSpecimenView) view = g_object_ref (herald_run_view_get_specimen (run));

  g_assert_nonnull (herald_specimen_view_get_source (view));
  finish_painting (stage->page);
  open_page (stage);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (gtk_widget_get_root (GTK_WIDGET (view)));
  g_assert_null (herald_specimen_view_get_source (view));
}

/* More than a hundred of a hundred is told and not taken. */
static void
test_too_many (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  HeraldIhcPanel *panel = HERALD_IHC_PANEL (herald_run_view_get_panel (run));
  HeraldPartsBox *parts = herald_ihc_panel_get_parts (panel);

  herald_ihc_panel_set_score (panel, "2+");
  herald_parts_box_set (parts, HERALD_EDGE_PART_WEAK, 70);
  herald_parts_box_set (parts, HERALD_EDGE_PART_FAINT, 40);
  g_assert_true (says (GTK_WIDGET (panel), "Together 110 of 100"));
  g_assert_false (herald_run_view_answer (run));
  herald_parts_box_set (parts, HERALD_EDGE_PART_FAINT, 25);
  gtk_test_accessible_assert_property (
      find_child (panel, HERALD_TYPE_PARTS_BAR),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Of 100 cells: strong 0, weak to moderate 70, faint 25, no stain 5");
  g_assert_true (herald_run_view_answer (run));
}

/* A numeric button would take no digits but those of ASCII. */
static void
test_other_digits (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  HeraldIhcPanel *panel = HERALD_IHC_PANEL (herald_run_view_get_panel (run));
  HeraldPartsBox *parts = herald_ihc_panel_get_parts (panel);
  GtkEditable *text = gtk_editable_get_delegate (find_child (parts, GTK_TYPE_SPIN_BUTTON));
  int position = 0;

  gtk_editable_set_text (text, "");
  gtk_editable_insert_text (text, "٣", -1, &position);
  gtk_editable_insert_text (text, "５", -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "35");
  gtk_editable_insert_text (text, "x", -1, &position);
  gtk_editable_insert_text (text, "-", -1, &position);
  gtk_editable_insert_text (text, ".5", -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "35");
  g_assert_cmpuint (herald_parts_box_get (parts, HERALD_EDGE_PART_INTENSE), ==, 35);
}

/* What a field shows while somebody types in it is not always what counts. It is said first. */
static void
test_still_typed (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  HeraldIhcPanel *panel = HERALD_IHC_PANEL (herald_run_view_get_panel (run));
  GtkWidget *spin = find_child (panel, GTK_TYPE_SPIN_BUTTON);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  herald_ihc_panel_set_score (panel, "3+");
  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_editable_set_text (text, "15");
  gtk_editable_set_text (text, "");
  g_assert_false (herald_run_view_answer (run));
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "0");
  g_assert_true (herald_run_view_answer (run));
  g_assert_cmpstr (herald_answer_get (get_answer (stage, 0), HERALD_ANSWER_INTENSE), ==, "0");
}

static void
type (GtkEditable *text, const char *keys)
{
  for (; *keys != '\0'; keys++)
    {
      int position = gtk_editable_get_position (text);

      gtk_editable_insert_text (text, keys, 1, &position);
      gtk_editable_set_position (text, position);
    }
}

/* Who clicks on the button that answers takes the focus out of the field with the same click. */
static void
test_too_much (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  GtkWidget *spin = find_child (herald_run_view_get_panel (run), GTK_TYPE_SPIN_BUTTON);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_editable_set_text (text, "");
  type (text, "15");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 15);
  type (text, "0");
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "100");
  type (text, "7");
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "100");
  gtk_editable_set_text (text, "999999999999999999999");
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "100");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 100);
}

/* The field goes with its case, and says once more what counts. */
static void
test_skipped_while_typed (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  GtkWidget *spin = find_child (herald_run_view_get_panel (run), GTK_TYPE_SPIN_BUTTON);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  gtk_editable_set_text (text, "15");
  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_editable_set_text (text, "");
  herald_run_view_go_on (run);
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 2 of 2");
}

/* What is skipped comes again. */
static void
test_skip (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");

  herald_run_view_go_on (run);
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 2 of 2");
  answer_score (run, "0");
  herald_run_view_go_on (run);
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 1 of 2");
  answer_score (run, "2+");
  herald_run_view_go_on (run);
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "end");
  g_assert_true (says (GTK_WIDGET (stage->page), "2 of 2"));
}

/* A field in words is a case too, and the answer says that it was had so. */
static void
test_words (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  HeraldRunFoot *foot = find_child (run, HERALD_TYPE_RUN_FOOT);
  g_autofree char *words = herald_case_panel_dup_description (herald_run_view_get_panel (run));

  g_assert_nonnull (words);
  g_assert_cmpuint (strlen (words), >, 200);
  g_assert_null (strstr (words, "2+"));
  g_assert_false (says (GTK_WIDGET (foot), words));
  herald_run_foot_describe (foot);
  g_assert_true (says (GTK_WIDGET (foot), words));
  answer_score (run, "2+");
  g_assert_cmpstr (herald_answer_get (get_answer (stage, 0), HERALD_ANSWER_VIEW), ==, "described");
}

/* Keys do all of it, wherever the focus is. */
static void
test_keys (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  HeraldSpecimenView *specimen = herald_run_view_get_specimen (run);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (run));
  g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, 0);
  gboolean is_taken;

  g_assert_true (GTK_IS_EVENT_CONTROLLER_KEY (keys));
  herald_specimen_view_set_objective (specimen, 10);
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_plus, 0, 0, &is_taken);
  g_assert_true (is_taken);
  g_assert_cmpuint (herald_specimen_view_get_look (specimen)->objective, ==, 20);
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_minus, 0, GDK_CONTROL_MASK, &is_taken);
  g_assert_false (is_taken);
  herald_ihc_panel_set_score (HERALD_IHC_PANEL (herald_run_view_get_panel (run)), "2+");
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Return, 0, 0, &is_taken);
  g_assert_true (is_taken);
  g_assert_true (says (GTK_WIDGET (run), "Right: 2+ as drawn"));
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Return, 0, 0, &is_taken);
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 2 of 2");
}

/* A written case has no picture, and its right answer is the one of the rule book. */
static void
test_written (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "work-up");
  HeraldWrittenPanel *panel = HERALD_WRITTEN_PANEL (herald_run_view_get_panel (run));
  const HeraldCase *first = herald_case_set_get_case (herald_run_view_get_set (run), 0);

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (herald_run_view_get_specimen (run))));
  g_assert_true (says (GTK_WIDGET (panel), first->question));
  g_assert_false (herald_run_view_answer (run));
  herald_written_panel_choose (panel, first->written->right);
  g_assert_true (herald_run_view_answer (run));
  g_assert_true (says (GTK_WIDGET (panel), "That is what the rule says"));
  g_assert_true (herald_mark_of (get_answer (stage, 0)).is_right);
}

/* A test tells nothing before its end. */
static void
test_test (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");

  answer_score (run, "3+");
  g_assert_false (says (GTK_WIDGET (run), "Drawn as"));
  g_assert_cmpstr (herald_run_view_get_title (run), ==, "Case 2 of 2");
  answer_score (run, "0");
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "end");
  g_assert_true (says (GTK_WIDGET (stage->page), "What was taken for what"));
  g_assert_true (says (GTK_WIDGET (stage->page), "repeat it from"));
}

/* At the end of a test, each case can be looked at with what was drawn; the set is not taken again,
 * and nothing of it changes. The day of the repeat can be copied. */
static void
test_look_again (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  HeraldEndView *end;

  answer_score (run, "3+");
  answer_score (run, "0");
  end = find_child (stage->page, HERALD_TYPE_END_VIEW);
  g_signal_emit_by_name (end, "case-wanted", 0);
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "run");
  g_assert_true (says (GTK_WIDGET (run), "Drawn as 2+"));
  g_assert_true (says (GTK_WIDGET (run), "Back to Your Marks"));
  g_assert_false (says (GTK_WIDGET (run), "Your score"));
  herald_run_foot_answer (find_child (run, HERALD_TYPE_RUN_FOOT));
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "end");
  g_assert_cmpuint (herald_progress_get_runs (herald_practice_page_get_progress (stage->page))->len,
                    ==,
                    1);
  g_assert_cmpuint (herald_end_view_get_answers (end)->len, ==, 2);
}

/* A line for a calendar says when, and not how it went. */
static void
test_copy_day (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run = start (stage, "mine");
  HeraldEndView *end;
  g_autofree char *line = NULL;

  answer_score (run, "3+");
  answer_score (run, "0");
  end = find_child (stage->page, HERALD_TYPE_END_VIEW);
  g_assert_true (says (GTK_WIDGET (end), "Copy the Day"));
  line = herald_end_words_calendar (herald_end_view_get_set (end), herald_end_view_get_run (end));
  g_assert_nonnull (strstr (line, "repeat “Mine” in Herald"));
  g_assert_null (strstr (line, "of 2"));
  g_assert_false (g_file_test (stage->path, G_FILE_TEST_EXISTS));
}

static int
get_banner_height (Stage *stage, int width)
{
  GtkWidget *banner = find_child (stage->page, HERALD_TYPE_PRACTICE_BANNER);
  int height;

  gtk_widget_measure (banner, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* Where it is, GTK may look for a width that fits, and never end. */
static void
assert_never_higher_as_wider (Stage *stage)
{
  for (int width = 320; width < 1400; width += 20)
    g_assert_cmpint (get_banner_height (stage, width), >=, get_banner_height (stage, width + 20));
}

/* On a small screen with large text, what practice is and is not leaves room for practice. */
static void
test_banner (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (get_banner_height (stage, 360), <, 640 / 8);
  assert_never_higher_as_wider (stage);
  herald_text_size_apply (200);
  g_assert_cmpint (get_banner_height (stage, 360), <, 640 / 5);
  assert_never_higher_as_wider (stage);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
}

static void
assert_narrow (Stage *stage)
{
  g_assert_cmpint (herald_widget_get_minimum_width (GTK_WIDGET (stage->page)), <=, 360);
  herald_text_size_apply (HERALD_TEXT_SIZE_LARGEST);
  g_assert_cmpint (herald_widget_get_minimum_width (GTK_WIDGET (stage->page)), <=, 360);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
}

/* A small screen is wide enough for all of it, also at twice the text size. */
static void
test_narrow (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRunView *run;

  assert_narrow (stage);
  run = start (stage, "mine");
  assert_narrow (stage);
  answer_score (run, "1+");
  assert_narrow (stage);
  herald_run_view_go_on (run);
  answer_score (run, "0");
  herald_run_view_go_on (run);
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "end");
  assert_narrow (stage);
  start (stage, "work-up");
  assert_narrow (stage);
}

int
main (int argc, char **argv)
{
  g_autofree char *test_set = as_test ();
  int status;

  begin (&argc, &argv);
  herald_lost_focus_watch ();
  add ("/practice-page/first-look", own_set, test_first_look);
  add ("/practice-page/no-answers", own_set, test_no_answers);
  add ("/practice-page/keep", own_set, test_keep);
  add ("/practice-page/learn", own_set, test_learn);
  add ("/practice-page/picture-let-go", own_set, test_picture_let_go);
  add ("/practice-page/too-many", own_set, test_too_many);
  add ("/practice-page/other-digits", own_set, test_other_digits);
  add ("/practice-page/still-typed", own_set, test_still_typed);
  add ("/practice-page/too-much", own_set, test_too_much);
  add ("/practice-page/skipped-while-typed", own_set, test_skipped_while_typed);
  add ("/practice-page/skip", own_set, test_skip);
  add ("/practice-page/words", own_set, test_words);
  add ("/practice-page/keys", own_set, test_keys);
  add ("/practice-page/written", NULL, test_written);
  add ("/practice-page/test", test_set, test_test);
  add ("/practice-page/look-again", test_set, test_look_again);
  add ("/practice-page/copy-day", test_set, test_copy_day);
  add ("/practice-page/banner", NULL, test_banner);
  add ("/practice-page/narrow", own_set, test_narrow);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
