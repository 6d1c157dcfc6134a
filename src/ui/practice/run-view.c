/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A set while it is taken: one case after the other, the picture beside what is asked about it. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "practice/case-panels.h"
#include "practice/run-course.h"
#include "practice/run-foot.h"
#include "practice/run-frame.h"
#include "practice/run-head.h"
#include "practice/run-keys.h"
#include "practice/run-picture.h"
#include "practice/run-view.h"

struct _HeraldRunView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkAdjustment *scrolled; /* belongs to the scroller */
  HeraldSpecimenView *specimen;
  GtkWidget *rule_of_lenses;
  HeraldRunHead *head;
  GtkBox *panel_place;
  HeraldCasePanel *panel; /* (nullable) */
  HeraldRunFoot *foot;

  HeraldShelf *shelf;       /* outlives this */
  HeraldProgress *progress; /* outlives this */
  HeraldRunCourse course;
  char *reader;
  gboolean is_answered; /* is the case that is shown answered, and told */
  gboolean is_looking;  /* is a case of a finished set looked at again */
};

G_DEFINE_FINAL_TYPE (HeraldRunView, herald_run_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PAUSED,
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_state (HeraldRunView *self)
{
  HeraldRunFootState state = {
    .is_complete = herald_case_panel_is_complete (self->panel),
    .is_answered = self->is_answered,
    .is_looking = self->is_looking,
    .is_learning = herald_run_course_is_learning (&self->course),
    .can_skip = herald_run_course_can_skip (&self->course),
  };

  herald_run_foot_set_state (self->foot, &state);
}

static void
show_head (HeraldRunView *self)
{
  g_autoptr (GArray) done = herald_run_course_list_done (&self->course);

  herald_run_head_set (self->head,
                       herald_run_course_get_case (&self->course),
                       self->course.run->mode,
                       done,
                       self->course.current);
}

/* A picture that was there before the focus came has no say in where it goes. */
static void
show_case (HeraldRunView *self)
{
  const HeraldCase *practice_case = herald_run_course_get_case (&self->course);
  HeraldRulebook *book = herald_shelf_find (self->shelf, practice_case->edition);
  GtkLabel *question = herald_run_head_get_question (self->head);
  HeraldCaseAsk ask = { practice_case, book, self->specimen, question };
  g_autofree char *words = NULL;

  herald_case_panel_settle (self->panel);
  self->panel = NULL;
  herald_box_clear (self->panel_place);
  self->is_answered = FALSE;
  self->panel = HERALD_CASE_PANEL (herald_case_panels_make (practice_case->kind));
  gtk_box_append (self->panel_place, GTK_WIDGET (self->panel));
  g_signal_connect_swapped (self->panel, "changed", G_CALLBACK (show_state), self);
  g_signal_connect_swapped (self->panel, "done", G_CALLBACK (herald_run_view_answer), self);
  herald_case_panel_set_case (self->panel, &ask);
  words = herald_case_panel_dup_description (self->panel);
  herald_run_foot_set_description (self->foot, words);
  gtk_widget_set_visible (self->rule_of_lenses,
                          herald_run_course_is_learning (&self->course) &&
                              practice_case->kind == HERALD_CASE_KIND_IHC);
  gtk_adjustment_set_value (self->scrolled, 0.0);
  show_head (self);
  show_state (self);
  herald_run_head_announce (self->head, GTK_WIDGET (self->panel));
}

static void
on_pause (HeraldRunView *self)
{
  g_signal_emit (self, signals[SIGNAL_PAUSED], 0);
}

static void
on_answer (HeraldRunView *self)
{
  if (self->is_looking)
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  else if (self->is_answered)
    herald_run_view_go_on (self);
  else
    herald_run_view_answer (self);
}

/* What was asked is hidden once it is answered; what was said of it stands in its place. */
static gboolean
herald_run_view_grab_focus (GtkWidget *widget)
{
  HeraldRunView *self = HERALD_RUN_VIEW (widget);

  if (self->is_answered)
    return gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);
  return self->panel != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->panel));
}

static void
herald_run_view_dispose (GObject *object)
{
  HeraldRunView *self = HERALD_RUN_VIEW (object);

  /* GTK may hold the picture for a focus that was in it, and with it all that was painted. */
  if (self->scroller != NULL)
    herald_specimen_view_set_source (self->specimen, NULL, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  herald_run_course_clear (&self->course);
  g_clear_pointer (&self->reader, g_free);
  G_OBJECT_CLASS (herald_run_view_parent_class)->dispose (object);
}

static void
herald_run_view_class_init (HeraldRunViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_run_view_dispose;
  widget_class->grab_focus = herald_run_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_PAUSED] =
      g_signal_new ("paused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FINISHED] =
      g_signal_new ("finished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_side (HeraldRunView *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->panel_place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->foot = HERALD_RUN_FOOT (herald_run_foot_new ());
  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->panel_place));
  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->foot));
  g_signal_connect_swapped (self->foot, "answered", G_CALLBACK (on_answer), self);
  g_signal_connect_swapped (self->foot, "skipped", G_CALLBACK (herald_run_view_go_on), self);
  return side;
}

static void
herald_run_view_init (HeraldRunView *self)
{
  GtkWidget *frame;

  self->scroller = gtk_scrolled_window_new ();
  herald_access_set_name (self->scroller, _ ("This case"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  self->specimen = HERALD_SPECIMEN_VIEW (herald_specimen_view_new ());
  self->rule_of_lenses = herald_run_picture_make_rule ();
  self->scrolled = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  self->head = HERALD_RUN_HEAD (herald_run_head_new ());
  g_signal_connect_swapped (self->head, "paused", G_CALLBACK (on_pause), self);
  frame = herald_run_frame_new (GTK_WIDGET (self->head),
                                herald_run_picture_new (self->specimen, self->rule_of_lenses),
                                make_side (self),
                                self->scrolled);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), frame);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  herald_run_keys_add (GTK_WIDGET (self), self->specimen, self->foot);
}

/**
 * herald_run_view_new:
 * @shelf: the editions; outlives the view
 * @progress: where answers go; outlives the view
 *
 * Returns: (transfer floating): a view without a set
 */
GtkWidget *
herald_run_view_new (HeraldShelf *shelf, HeraldProgress *progress)
{
  HeraldRunView *self = g_object_new (HERALD_TYPE_RUN_VIEW, NULL);

  self->shelf = shelf;
  self->progress = progress;
  return GTK_WIDGET (self);
}

static void
begin (HeraldRunView *self, HeraldCaseSet *set, HeraldPracticeRun *run, gboolean is_looking)
{
  herald_run_course_clear (&self->course);
  herald_run_course_init (&self->course, set, run);
  self->is_looking = is_looking;
}

/**
 * herald_run_view_start:
 * @self: a view
 * @set: what is taken
 * @run: what was answered so far, not all of it; belongs to the progress
 * @reader: who takes it, by a free code
 *
 * Goes on where the run stands.
 */
void
herald_run_view_start (HeraldRunView *self,
                       HeraldCaseSet *set,
                       HeraldPracticeRun *run,
                       const char *reader)
{
  g_return_if_fail (HERALD_IS_RUN_VIEW (self));

  begin (self, set, run, FALSE);
  g_free (self->reader);
  self->reader = g_strdup (reader);
  show_case (self);
}

/**
 * herald_run_view_look_at:
 * @self: a view
 * @set: a set
 * @run: what was answered, all of it; belongs to the progress
 * @number: one of its cases, from 0
 *
 * Shows a case of a set that is over, with what was answered and what was drawn.
 */
void
herald_run_view_look_at (HeraldRunView *self,
                         HeraldCaseSet *set,
                         HeraldPracticeRun *run,
                         guint number)
{
  HeraldAnswer *answer = herald_practice_run_find (run, herald_case_set_get_case (set, number)->id);

  g_return_if_fail (answer != NULL);

  begin (self, set, run, TRUE);
  herald_run_course_look_at (&self->course, number);
  show_case (self);
  self->is_answered = TRUE;
  herald_case_panel_show_feedback (self->panel, answer);
  show_state (self);
}

/**
 * herald_run_view_get_run:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): what was answered so far
 */
HeraldPracticeRun *
herald_run_view_get_run (HeraldRunView *self)
{
  return self->course.run;
}

/**
 * herald_run_view_get_set:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): what is taken
 */
HeraldCaseSet *
herald_run_view_get_set (HeraldRunView *self)
{
  return self->course.set;
}

/**
 * herald_run_view_get_panel:
 * @self: a view with a set
 *
 * Returns: (transfer none): what asks about the case that is shown
 */
HeraldCasePanel *
herald_run_view_get_panel (HeraldRunView *self)
{
  return self->panel;
}

/**
 * herald_run_view_get_specimen:
 * @self: a view
 *
 * Returns: (transfer none): where pictures are shown
 */
HeraldSpecimenView *
herald_run_view_get_specimen (HeraldRunView *self)
{
  return self->specimen;
}

/**
 * herald_run_view_get_title:
 * @self: a view with a set
 *
 * Returns: which case is shown, as "Case 7 of 20"
 */
const char *
herald_run_view_get_title (HeraldRunView *self)
{
  return herald_run_head_get_title (self->head);
}

static void
keep (HeraldRunView *self)
{
  g_autoptr (HeraldAnswer) answer = herald_case_panel_dup_answer (self->panel);
  g_autoptr (HeraldAnswer) whole =
      herald_run_course_sign (&self->course,
                              answer,
                              self->reader,
                              herald_run_foot_was_described (self->foot) ? "described" : NULL);
  g_autoptr (GError) error = NULL;

  if (!herald_progress_add (self->progress, whole, &error))
    herald_run_foot_set_problem (self->foot, error->message);
}

/**
 * herald_run_view_answer:
 * @self: a view with a set
 *
 * Takes what was answered, where that is complete, and was seen to count. While learning, tells
 * what was drawn; else goes on.
 *
 * Returns: whether it was
 */
gboolean
herald_run_view_answer (HeraldRunView *self)
{
  if (self->is_answered || herald_case_panel_settle (self->panel) ||
      !herald_case_panel_is_complete (self->panel))
    return FALSE;
  keep (self);
  self->is_answered = TRUE;
  if (herald_run_course_is_learning (&self->course))
    {
      show_head (self);
      show_state (self);
      herald_case_panel_show_feedback (self->panel, NULL);
    }
  else
    herald_run_view_go_on (self);
  return TRUE;
}

/**
 * herald_run_view_go_on:
 * @self: a view with a set
 *
 * Goes to the next case, or says that all are answered.
 */
void
herald_run_view_go_on (HeraldRunView *self)
{
  herald_run_course_go_on (&self->course);
  if (herald_run_course_is_over (&self->course))
    {
      g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
      return;
    }
  show_case (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
