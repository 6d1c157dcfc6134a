/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of the gene test while it is counted: by hand, by keys and in words, and what is told of
 * the count. */
#include "config.h"

#include <string.h>

#include "common/metrics.h"
#include "interface.h"
#include "practice/feedback-card.h"
#include "practice/ish-panel.h"
#include "practice/ish-truth.h"
#include "practice/mark.h"

typedef struct
{
  GtkWindow *window;
  GtkBox *box;
  HeraldSpecimenView *view;
  HeraldCasePanel *panel;
  HeraldIshTally *tally;
  HeraldShelf *shelf;
  HeraldCase *practice_case;
} Stage;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Stage *stage, gconstpointer class_name)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  HeraldCaseAsk ask;

  stage->shelf = herald_shelf_new (NULL, NULL);
  stage->practice_case =
      herald_case_new_drawn (HERALD_CASE_KIND_ISH, class_name, 41, "asco-cap-2018");
  stage->view = HERALD_SPECIMEN_VIEW (herald_specimen_view_new ());
  stage->panel = HERALD_CASE_PANEL (herald_ish_panel_new ());
  stage->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  stage->window = GTK_WINDOW (gtk_window_new ());
  gtk_box_append (stage->box, GTK_WIDGET (stage->view));
  gtk_box_append (stage->box, GTK_WIDGET (stage->panel));
  /* What is told at the end is taller than the window, as on the page. */
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (stage->box));
  gtk_window_set_child (stage->window, scroller);
  gtk_window_set_default_size (stage->window, 1000, 900);
  ask = (HeraldCaseAsk){
    stage->practice_case, herald_shelf_find (stage->shelf, "asco-cap-2018"), stage->view, NULL
  };
  herald_case_panel_set_case (stage->panel, &ask);
  stage->tally = herald_ish_panel_get_tally (HERALD_ISH_PANEL (stage->panel));
  gtk_window_present (stage->window);
  settle ();
}

static void
tear_down (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldIshTally *tally = g_object_ref (stage->tally);

  gtk_window_destroy (stage->window);
  settle ();
  g_assert_finalize_object (tally);
  herald_case_free (stage->practice_case);
  herald_shelf_unref (stage->shelf);
}

static gboolean
press_key (gpointer widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; !is_taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_taken);
    }
  return is_taken;
}

static HeraldSpecimenCanvas *
get_canvas (Stage *stage)
{
  return herald_specimen_view_get_canvas (stage->view);
}

static void
press (Stage *stage, int x, int y)
{
  g_signal_emit_by_name (get_canvas (stage), "pressed", x, y);
}

/* All that can be counted, as a trained reader counts it, some dots more. */
static void
count_all (Stage *stage, int too_many)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei =
      herald_ish_field_get_nuclei (herald_ish_tally_get_field (stage->tally), &n_nuclei);

  for (guint i = 0; i < n_nuclei; i++)
    {
      if (nuclei[i].exclusion != HERALD_ISH_COUNTED)
        continue;
      herald_ish_tally_select (stage->tally, nuclei[i].number);
      herald_ish_tally_add (stage->tally, HERALD_ISH_HER2, (int)nuclei[i].her2 + too_many);
      herald_ish_tally_add (stage->tally, HERALD_ISH_CEP17, (int)nuclei[i].cep17);
    }
  herald_ish_tally_keep (stage->tally);
}

static void
test_keys (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldCount *draft = herald_ish_tally_get_draft (stage->tally);
  guint first = draft->number;

  g_assert_true (press_key (get_canvas (stage), GDK_KEY_h, 0));
  g_assert_true (press_key (stage->panel, GDK_KEY_h, 0));
  g_assert_true (press_key (stage->panel, GDK_KEY_c, 0));
  g_assert_true (press_key (stage->panel, GDK_KEY_H, GDK_SHIFT_MASK));
  g_assert_cmpuint (draft->her2, ==, 1);
  g_assert_cmpuint (draft->cep17, ==, 1);
  press_key (stage->panel, GDK_KEY_l, 0);
  g_assert_cmpuint (herald_count_get_her2 (draft), ==, 13);
  g_assert_false (press_key (stage->panel, GDK_KEY_h, GDK_CONTROL_MASK));
  press_key (stage->panel, GDK_KEY_n, 0);
  g_assert_cmpuint (draft->number, !=, first);
  g_assert_cmpuint (
      herald_count_sheet_find (herald_ish_tally_get_sheet (stage->tally), first, 1, NULL)->cep17,
      ==,
      1);
}

/* Arrows go to the neighbour on that side, and bring it into sight. */
static void
test_walk (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldIshNucleus *from = herald_ish_tally_get_nucleus (stage->tally);
  const HeraldIshNucleus *to;
  double x, y;

  press_key (get_canvas (stage), GDK_KEY_Right, 0);
  to = herald_ish_tally_get_nucleus (stage->tally);
  g_assert_cmpint (to->x, >, from->x);
  for (guint i = 0; i < 20; i++)
    press_key (get_canvas (stage), GDK_KEY_Down, 0);
  to = herald_ish_tally_get_nucleus (stage->tally);
  g_assert_cmpint (to->y,
                   >,
                   herald_ish_field_get_height (herald_ish_tally_get_field (stage->tally)) / 2);
  herald_specimen_frame_to_px (
      herald_specimen_canvas_get_frame (get_canvas (stage)), to->x, to->y, &x, &y);
  g_assert_cmpfloat (y, >, 0.0);
  g_assert_cmpfloat (y, <, herald_specimen_canvas_get_frame (get_canvas (stage))->height);
}

/* The first press picks, the next ones mark, one on a mark takes it away. */
static void
test_press (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldCount *draft = herald_ish_tally_get_draft (stage->tally);
  guint n_nuclei;
  const HeraldIshNucleus *nuclei =
      herald_ish_field_get_nuclei (herald_ish_tally_get_field (stage->tally), &n_nuclei);
  const HeraldIshNucleus *last = &nuclei[n_nuclei - 1];

  press (stage, last->x, last->y);
  g_assert_cmpuint (draft->number, ==, last->number);
  g_assert_cmpuint (draft->her2, ==, 0);
  press (stage, last->x, last->y);
  g_assert_cmpuint (draft->her2, ==, 1);
  g_assert_cmpuint (herald_ish_tally_get_dots (stage->tally)->len, ==, 1);
  press (stage, last->x, last->y);
  g_assert_cmpuint (draft->her2, ==, 0);
  g_assert_cmpuint (herald_ish_tally_get_dots (stage->tally)->len, ==, 0);
}

static void
test_leave_out (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  guint first = herald_ish_tally_get_draft (stage->tally)->number;
  HeraldCountSheet *sheet = herald_ish_tally_get_sheet (stage->tally);

  gtk_widget_activate_action (GTK_WIDGET (stage->panel), "ish.leave-out", "s", "damaged");
  g_assert_cmpint (herald_count_sheet_find (sheet, first, 1, NULL)->exclusion,
                   ==,
                   HERALD_ISH_DAMAGED);
  g_assert_cmpuint (herald_ish_tally_get_draft (stage->tally)->number, !=, first);
  herald_ish_tally_select (stage->tally, first);
  gtk_widget_activate_action (GTK_WIDGET (stage->panel), "ish.leave-out", "s", "none");
  g_assert_null (herald_count_sheet_find (sheet, first, 1, NULL));
}

/* Who counts all as drawn is right, and inside of any honest range. */
static void
test_right (Stage *stage, gconstpointer class_name)
{
  g_autoptr (HeraldAnswer) answer = NULL;
  HeraldMark mark;

  g_assert_false (herald_case_panel_is_complete (stage->panel));
  count_all (stage, 0);
  g_assert_true (herald_case_panel_is_complete (stage->panel));
  answer = herald_case_panel_dup_answer (stage->panel);
  mark = herald_mark_of (answer);
  g_assert_cmpstr (herald_answer_get (answer, HERALD_ANSWER_TRUTH_GROUP), ==, class_name);
  g_assert_cmpstr (herald_answer_get (answer, HERALD_ANSWER_VIEW), ==, "magenta-green");
  g_assert_true (mark.is_right);
  g_assert_cmpint (mark.count, ==, HERALD_MARK_COUNT_INSIDE);
}

/* With one probe there is a result and no group, no ratio and one colour. */
static void
test_right_single (Stage *stage, gconstpointer class_name)
{
  g_autoptr (HeraldAnswer) answer = NULL;
  HeraldMark mark;

  count_all (stage, 0);
  answer = herald_case_panel_dup_answer (stage->panel);
  mark = herald_mark_of (answer);
  g_assert_cmpstr (herald_answer_get (answer, HERALD_ANSWER_TRUTH_GROUP),
                   ==,
                   (const char *)class_name + strlen ("single-"));
  g_assert_false (herald_answer_has (answer, HERALD_ANSWER_TRUTH_RATIO));
  g_assert_false (herald_answer_has (answer, HERALD_ANSWER_CEP17_SIGNALS));
  g_assert_true (mark.is_right);
  g_assert_cmpint (mark.count, ==, HERALD_MARK_COUNT_INSIDE);
  g_assert_cmpint (mark.ratio, ==, HERALD_MARK_COUNT_NONE);
}

static void
find_card (GtkWidget *widget, HeraldFeedbackCard **card)
{
  if (HERALD_IS_FEEDBACK_CARD (widget))
    *card = HERALD_FEEDBACK_CARD (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_card (child, card);
}

/* What is told: the group, each nucleus that was counted another way, and what is not to be counted
 * at all. */
static void
test_feedback (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei =
      herald_ish_field_get_nuclei (herald_ish_tally_get_field (stage->tally), &n_nuclei);
  HeraldFeedbackCard *card = NULL;
  g_autofree char *text = NULL;
  guint wrong = 0;

  for (guint i = 0; i < n_nuclei; i++)
    {
      if (nuclei[i].exclusion == HERALD_ISH_OVERLAP)
        wrong = nuclei[i].number;
    }
  g_assert_cmpuint (wrong, >, 0);
  herald_ish_tally_select (stage->tally, wrong);
  herald_ish_tally_add (stage->tally, HERALD_ISH_HER2, 9);
  count_all (stage, 30);
  herald_case_panel_show_feedback (stage->panel, NULL);
  find_card (GTK_WIDGET (stage->panel), &card);
  g_assert_nonnull (card);
  text = herald_feedback_card_dup_text (card);
  g_assert_nonnull (strstr (text, "Drawn as Group 5"));
  g_assert_nonnull (strstr (text, "changes the result"));
  g_assert_nonnull (strstr (text, "Overlaps another cell"));
  g_assert_nonnull (strstr (text, "0 of "));
  g_assert_false (press_key (stage->panel, GDK_KEY_h, 0));
}

static void
test_words (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *words = herald_case_panel_dup_description (stage->panel);

  g_assert_nonnull (words);
  g_assert_nonnull (strstr (words, "HER2 dot"));
  g_assert_null (strstr (words, "Group"));
}

static void
test_narrow (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  count_all (stage, 0);
  herald_case_panel_show_feedback (stage->panel, NULL);
  settle ();
  g_assert_cmpint (herald_widget_get_minimum_width (GTK_WIDGET (stage->panel)), <=, 328);
}

/* A window that gets smaller keeps the cell that is asked about, whole and with its number. */
static void
test_resize (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (get_canvas (stage));
  static const int sizes[][2] = { { 1100, 800 }, { 420, 620 }, { 1000, 500 }, { 380, 700 } };

  for (guint i = 0; i < 12; i++)
    herald_ish_tally_next (stage->tally);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const HeraldIshNucleus *nucleus = herald_ish_tally_get_nucleus (stage->tally);
      double reach, x, y;

      gtk_window_set_default_size (stage->window, sizes[i][0], sizes[i][1]);
      while (gtk_widget_get_width (GTK_WIDGET (stage->window)) != sizes[i][0])
        g_main_context_iteration (NULL, TRUE);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
      reach = herald_ish_nucleus_get_reach (nucleus) / frame->units_per_px;
      herald_specimen_frame_to_px (frame, nucleus->x, nucleus->y, &x, &y);
      g_assert_cmpfloat (x - reach, >=, 0.0);
      g_assert_cmpfloat (y - reach, >=, 0.0);
      g_assert_cmpfloat (x + reach, <=, frame->width);
      g_assert_cmpfloat (y + reach, <=, frame->height);
    }
}

static void
add (const char *path, const char *class_name, void (*test) (Stage *, gconstpointer))
{
  g_test_add (path, Stage, class_name, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  add ("/ish-panel/keys", "group-1", test_keys);
  add ("/ish-panel/walk", "group-1", test_walk);
  add ("/ish-panel/press", "group-1", test_press);
  add ("/ish-panel/leave-out", "group-1", test_leave_out);
  add ("/ish-panel/right-1", "group-1", test_right);
  add ("/ish-panel/right-2", "group-2", test_right);
  add ("/ish-panel/right-3", "group-3", test_right);
  add ("/ish-panel/right-4", "group-4", test_right);
  add ("/ish-panel/right-5", "group-5", test_right);
  add ("/ish-panel/right-single-negative", "single-negative", test_right_single);
  add ("/ish-panel/right-single-between", "single-between", test_right_single);
  add ("/ish-panel/right-single-positive", "single-positive", test_right_single);
  add ("/ish-panel/feedback", "group-5", test_feedback);
  add ("/ish-panel/words", "group-4", test_words);
  add ("/ish-panel/narrow", "group-4", test_narrow);
  add ("/ish-panel/resize", "group-4", test_resize);
  return g_test_run ();
}
