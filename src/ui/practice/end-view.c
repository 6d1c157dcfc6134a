/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of a set: how it went, in words that claim no more than so few cases can show. */
#include "config.h"

#include <glib/gi18n.h>

#include "announce.h"
#include "common/access.h"
#include "common/columns.h"
#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "practice/agreement-box.h"
#include "practice/end-view.h"
#include "practice/end-words.h"
#include "practice/mark.h"
#include "practice/progress-line.h"
#include "practice/progress-view.h"

#define MOST_WIDTH 860.0

struct _HeraldEndView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkLabel *title;
  GtkLabel *headline;
  GtkBox *words;
  HeraldAgreementBox *agreement;
  GtkBox *rest;
  GtkLabel *problem;
  GtkWidget *copy;
  GtkLabel *copied;
  GPtrArray *cases; /* (element-type GtkWidget) (nullable) of each case, in the widget tree */

  guint looked_at; /* the case that was last looked at again */

  HeraldShelf *shelf;
  HeraldCaseSet *set;     /* (nullable) */
  HeraldPracticeRun *run; /* (nullable) belongs to the progress */
  GPtrArray *answers;     /* (nullable) (element-type HeraldAnswer) */
};

G_DEFINE_FINAL_TYPE (HeraldEndView, herald_end_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLOSED,
  SIGNAL_SAVE_WANTED,
  SIGNAL_CASE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_close (HeraldEndView *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
on_save (HeraldEndView *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVE_WANTED], 0);
}

static void
on_case (HeraldEndView *self, GtkWidget *button)
{
  for (self->looked_at = 0; self->cases->pdata[self->looked_at] != button; self->looked_at++)
    ;
  g_signal_emit (self, signals[SIGNAL_CASE_WANTED], 0, self->looked_at);
}

/* Herald does not run behind one's back, so the day goes where people keep their days. */
static void
on_copy (HeraldEndView *self)
{
  g_autofree char *words = herald_end_words_calendar (self->set, self->run);

  if (words == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), words);
  herald_label_set_text (self->copied, _ ("The day is copied. Paste it into your calendar."));
  gtk_widget_set_visible (GTK_WIDGET (self->copied), TRUE);
  if (!herald_announce (GTK_WIDGET (self), gtk_label_get_text (self->copied)))
    gtk_widget_grab_focus (GTK_WIDGET (self->copied));
}

static void
herald_end_view_dispose (GObject *object)
{
  HeraldEndView *self = HERALD_END_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->set, herald_case_set_unref);
  G_OBJECT_CLASS (herald_end_view_parent_class)->dispose (object);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  on_close (HERALD_END_VIEW (widget));
  return TRUE;
}

static void
herald_end_view_class_init (HeraldEndViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_end_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  signals[SIGNAL_CLOSED] =
      g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVE_WANTED] =
      g_signal_new ("save-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CASE_WANTED] = g_signal_new (
      "case-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
make_buttons (HeraldEndView *self)
{
  GtkWidget *line = herald_wrap_box_new ();
  GtkWidget *close = gtk_button_new_with_mnemonic (_ ("_All Sets"));
  GtkWidget *save = gtk_button_new_with_mnemonic (_ ("_Save Answers…"));

  gtk_widget_add_css_class (close, "herald-main");
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (on_close), self);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), self);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), close);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), save);
  self->copy = gtk_button_new_with_mnemonic (_ ("_Copy the Day"));
  herald_widget_set_tooltip (self->copy, _ ("When to repeat it, for your calendar."));
  g_signal_connect_swapped (self->copy, "clicked", G_CALLBACK (on_copy), self);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), self->copy);
  return line;
}

static GtkWidget *
make_page (HeraldEndView *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title = GTK_LABEL (herald_label_new ("", "herald-strong"));
  self->headline = GTK_LABEL (herald_heading_new ("", "herald-title-1", 1));
  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->agreement = HERALD_AGREEMENT_BOX (
      herald_agreement_box_new (herald_shelf_get_vocabulary (self->shelf), FALSE));
  self->rest = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->problem = GTK_LABEL (herald_label_new ("", "herald-error"));
  g_object_set (
      self->problem, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "visible", FALSE, NULL);
  gtk_label_set_selectable (self->headline, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->headline), "herald-end-headline");
  gtk_widget_add_css_class (page, "herald-panel");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->headline));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (page), head);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (page), make_buttons (self));
  self->copied = GTK_LABEL (herald_label_new ("", "herald-small"));
  g_object_set (
      self->copied, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "selectable", TRUE, NULL);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->copied));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->agreement));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->rest));
  return page;
}

static void
herald_end_view_init (HeraldEndView *self)
{
  self->scroller = gtk_scrolled_window_new ();
  herald_access_set_name (self->scroller, _ ("Your marks"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scroller, "herald-page");
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * herald_end_view_new:
 * @shelf: the editions; outlives the view
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
herald_end_view_new (HeraldShelf *shelf)
{
  HeraldEndView *self = g_object_new (HERALD_TYPE_END_VIEW, NULL);
  GtkWidget *limited = herald_columns_new_limited (MOST_WIDTH);

  self->shelf = shelf;
  herald_columns_append (HERALD_COLUMNS (limited), make_page (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), limited);
  return GTK_WIDGET (self);
}

static void
add_words (GtkBox *box, const char *words, const char *css_class)
{
  if (words != NULL && *words != '\0')
    gtk_box_append (box, herald_label_new (words, css_class));
}

static void
show_words (HeraldEndView *self, const HeraldPracticeRun *run)
{
  g_autofree char *repeat = herald_end_words_repeat (run);

  herald_box_clear (self->words);
  add_words (self->words, herald_end_words_pass (run), "herald-lead");
  if (herald_end_words_pass (run) == NULL)
    add_words (self->words, _ ("This is practice, not proof of skill."), "herald-body");
  add_words (self->words, repeat, "herald-body");
  gtk_widget_set_visible (self->copy, repeat != NULL);
  herald_label_set_text (self->copied, "");
  gtk_widget_set_visible (GTK_WIDGET (self->copied), FALSE);
}

static void
add_part (HeraldEndView *self, const char *title, const char *words)
{
  if (words == NULL)
    return;
  gtk_box_append (self->rest, herald_heading_new (title, "herald-section", 3));
  gtk_box_append (self->rest, herald_label_new (words, "herald-body"));
}

static void
add_plot (HeraldEndView *self, HeraldProgress *progress)
{
  g_autoptr (GPtrArray) answers = herald_progress_list_answers (progress);
  g_autoptr (GArray) points = herald_progress_line_new (answers, NULL);

  if (points->len < 2)
    return;
  gtk_box_append (self->rest, herald_heading_new (_ ("From day to day"), "herald-section", 3));
  gtk_box_append (self->rest, herald_progress_view_new (points));
}

static GtkWidget *
make_case (HeraldEndView *self, guint number, const HeraldAnswer *answer)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (self->shelf);
  g_autofree char *said = herald_end_words_case (vocabulary, answer);
  g_autofree char *text = g_strdup_printf (_ ("Case %u: %s"), number + 1, said);
  GtkWidget *label = herald_label_new (text, "herald-body");
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (label,
                            herald_mark_of (answer).is_right ? "herald-soft" : "herald-strong");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  herald_widget_set_tooltip (button, _ ("Look at it again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (button, "herald-row");
  gtk_widget_add_css_class (button, "herald-case");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_case), self);
  return button;
}

/* In the order of the set, as people remember it. */
static void
add_cases (HeraldEndView *self, const HeraldCaseSet *set, const HeraldPracticeRun *run)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_clear_pointer (&self->cases, g_ptr_array_unref);
  self->cases = g_ptr_array_new ();
  gtk_widget_add_css_class (list, "herald-list");
  for (guint i = 0; i < herald_case_set_get_n_cases (set); i++)
    {
      HeraldAnswer *answer = herald_practice_run_find (run, herald_case_set_get_case (set, i)->id);

      g_ptr_array_add (self->cases, answer != NULL ? make_case (self, i, answer) : NULL);
      if (answer != NULL)
        gtk_box_append (GTK_BOX (list), self->cases->pdata[i]);
    }
  gtk_box_append (self->rest, herald_heading_new (_ ("Case by case"), "herald-section", 3));
  gtk_box_append (self->rest,
                  herald_label_new (_ ("Choose a case to look at it again."), "herald-small"));
  gtk_box_append (self->rest, list);
}

/**
 * herald_end_view_set_run:
 * @self: a page
 * @set: a set
 * @run: how it was taken; belongs to @progress
 * @progress: what was answered on other days
 */
void
herald_end_view_set_run (HeraldEndView *self,
                         HeraldCaseSet *set,
                         HeraldPracticeRun *run,
                         HeraldProgress *progress)
{
  HeraldCaseSet *before = self->set;
  g_autofree char *headline = herald_end_words_headline (run);
  g_autofree char *errors = herald_end_words_errors (run);
  g_autofree char *counts = herald_end_words_counts (run);

  self->set = herald_case_set_ref (set);
  self->run = run;
  g_clear_pointer (&before, herald_case_set_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);
  for (guint i = 0; i < run->answers->len; i++)
    g_ptr_array_add (self->answers, herald_answer_ref (run->answers->pdata[i]));
  herald_label_set_text (self->title, herald_case_set_get_text (set)->title);
  herald_label_set_text (self->headline, headline);
  herald_label_keep_numbers (self->headline);
  herald_end_view_set_problem (self, NULL);
  show_words (self, run);
  herald_agreement_box_set_answers (self->agreement, self->answers);
  herald_box_clear (self->rest);
  add_part (self, _ ("Error in points of a hundred"), errors);
  add_part (self, _ ("Counts"), counts);
  add_plot (self, progress);
  add_cases (self, set, run);
  gtk_widget_grab_focus (GTK_WIDGET (self->headline));
  gtk_label_select_region (self->headline, 0, 0);
}

/**
 * herald_end_view_get_set:
 * @self: a page with a run
 *
 * Returns: (transfer none): what was taken
 */
HeraldCaseSet *
herald_end_view_get_set (HeraldEndView *self)
{
  return self->set;
}

/**
 * herald_end_view_get_run:
 * @self: a page with a run
 *
 * Returns: (transfer none): how it was taken
 */
HeraldPracticeRun *
herald_end_view_get_run (HeraldEndView *self)
{
  return self->run;
}

/**
 * herald_end_view_go_back:
 * @self: a page with a run
 *
 * Brings the focus back to the case that was looked at again.
 */
void
herald_end_view_go_back (HeraldEndView *self)
{
  g_return_if_fail (self->looked_at < self->cases->len);

  gtk_widget_grab_focus (self->cases->pdata[self->looked_at]);
}

/**
 * herald_end_view_get_answers:
 * @self: a page with a run
 *
 * Returns: (transfer none) (element-type HeraldAnswer): its answers
 */
GPtrArray *
herald_end_view_get_answers (HeraldEndView *self)
{
  return self->answers;
}

/**
 * herald_end_view_set_problem:
 * @self: a page
 * @problem: (nullable): what went wrong
 */
void
herald_end_view_set_problem (HeraldEndView *self, const char *problem)
{
  herald_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}
