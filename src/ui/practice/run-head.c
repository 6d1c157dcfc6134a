/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which case of how many, and what kind of case it is. */
#include "config.h"

#include <glib/gi18n.h>

#include "announce.h"
#include "common/labels.h"
#include "practice/run-head.h"
#include "practice/step-marks.h"

struct _HeraldRunHead
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *detail;
  HeraldStepMarks *marks;
  GtkLabel *question;
};

G_DEFINE_FINAL_TYPE (HeraldRunHead, herald_run_head, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PAUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_pause (HeraldRunHead *self)
{
  g_signal_emit (self, signals[SIGNAL_PAUSED], 0);
}

static void
herald_run_head_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_RUN_HEAD (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_run_head_parent_class)->dispose (object);
}

static void
herald_run_head_class_init (HeraldRunHeadClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_run_head_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_PAUSED] = g_signal_new (
      "paused", HERALD_TYPE_RUN_HEAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_line (HeraldRunHead *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *pause = gtk_button_new_with_mnemonic (_ ("Pa_use"));

  self->title = GTK_LABEL (herald_heading_new ("", "herald-section", 1));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_valign (pause, GTK_ALIGN_CENTER);
  herald_widget_set_tooltip (pause, _ ("Back to all sets. This one goes on where you left it."));
  g_signal_connect_swapped (pause, "clicked", G_CALLBACK (on_pause), self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (line), pause);
  return line;
}

static void
herald_run_head_init (HeraldRunHead *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), make_line (self));
  self->marks = HERALD_STEP_MARKS (herald_step_marks_new ());
  self->detail = GTK_LABEL (herald_label_new ("", "herald-small"));
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "herald-soft");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->marks));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->detail));
  self->question = GTK_LABEL (herald_heading_new ("", "herald-title-2", 2));
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->question));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * herald_run_head_new:
 *
 * Returns: (transfer floating): a head without a case
 */
GtkWidget *
herald_run_head_new (void)
{
  return g_object_new (HERALD_TYPE_RUN_HEAD, NULL);
}

static char *
make_detail (const HeraldCase *practice_case, HeraldPracticeMode mode)
{
  const char *how = herald_practice_mode_get_title (mode);
  const char *kind = herald_case_kind_get_title (practice_case->kind);

  if (practice_case->assay == NULL)
    return g_strdup_printf ("%s · %s", how, kind);
  return g_strdup_printf (_ ("%s · %s · assay %s"), how, kind, practice_case->assay);
}

/**
 * herald_run_head_set:
 * @self: a head
 * @practice_case: the case that is shown
 * @mode: how the set is taken
 * @done: (element-type gboolean): for each case, whether it is answered
 * @current: which case is shown
 */
void
herald_run_head_set (HeraldRunHead *self,
                     const HeraldCase *practice_case,
                     HeraldPracticeMode mode,
                     GArray *done,
                     guint current)
{
  g_autofree char *title = g_strdup_printf (_ ("Case %u of %u"), current + 1, done->len);
  g_autofree char *detail = make_detail (practice_case, mode);

  herald_label_set_text (self->title, title);
  herald_label_set_text (self->detail, detail);
  herald_step_marks_set (self->marks, done, current);
}

/**
 * herald_run_head_get_title:
 * @self: a head
 *
 * Returns: which case is shown, in words
 */
const char *
herald_run_head_get_title (HeraldRunHead *self)
{
  return gtk_label_get_text (self->title);
}

/**
 * herald_run_head_get_question:
 * @self: a head
 *
 * Returns: (transfer none): what is asked, for a case that asks one thing; hidden at first
 */
GtkLabel *
herald_run_head_get_question (HeraldRunHead *self)
{
  return self->question;
}

/**
 * herald_run_head_announce:
 * @self: a head with a case
 * @panel: where the case is answered
 *
 * Has it said aloud which case it is; where that can't be done, it is told as the focus comes into
 * @panel.
 */
void
herald_run_head_announce (HeraldRunHead *self, GtkWidget *panel)
{
  const char *title = herald_run_head_get_title (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (panel), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  herald_announce (GTK_WIDGET (self), title);
}
