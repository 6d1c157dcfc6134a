/* SPDX-License-Identifier: GPL-3.0-or-later */
/* May progress be kept on this computer? Nothing is written before somebody says so, and all of it
 * can be forgotten. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/wrap-box.h"
#include "practice/keep-card.h"
#include "record/choice-window.h"

struct _HeraldKeepCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *words;
  GtkLabel *problem;
  GtkWidget *keep;
  GtkWidget *decline;
  GtkWidget *forget;

  HeraldProgress *progress;
  gboolean is_declined;
};

G_DEFINE_FINAL_TYPE (HeraldKeepCard, herald_keep_card, GTK_TYPE_WIDGET)

static void
show_problem (HeraldKeepCard *self, const GError *error)
{
  herald_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static char *
make_words (HeraldKeepCard *self)
{
  guint n_lost = herald_progress_get_n_lost (self->progress);
  const char *kept =
      _ ("Progress is kept on this computer, in a file that only you can read. It goes nowhere.");

  if (!herald_progress_is_kept (self->progress))
    return g_strdup (self->is_declined
                         ? _ ("Progress is not kept. It is gone once Herald closes.")
                         : _ ("Then you can go on where you stopped, and see what is due. Kept are "
                              "the cases, your answers and when. The file stays on this computer, "
                              "and you can have it forgotten at any time."));
  if (n_lost == 0)
    return g_strdup (kept);
  return g_strdup_printf (ngettext ("%s %u line of it could not be read.",
                                    "%s %u lines of it could not be read.",
                                    n_lost),
                          kept,
                          n_lost);
}

static void
show (HeraldKeepCard *self)
{
  gboolean is_kept = herald_progress_is_kept (self->progress);
  gboolean is_open = !is_kept && !self->is_declined;
  g_autofree char *words = make_words (self);

  herald_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->title), is_open);
  gtk_widget_set_visible (self->keep, !is_kept);
  gtk_widget_set_visible (self->decline, is_open);
  gtk_widget_set_visible (self->forget,
                          is_kept || herald_progress_get_runs (self->progress)->len > 0);
  if (is_open)
    gtk_widget_add_css_class (self->keep, "herald-main");
  else
    gtk_widget_remove_css_class (self->keep, "herald-main");
}

static void
on_answered (HeraldKeepCard *self)
{
  herald_keep_card_forget (self);
}

static void
on_forget_clicked (HeraldKeepCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window = herald_choice_window_new (
      GTK_WINDOW (root),
      _ ("Forget all progress?"),
      _ ("Answers and dates of all sets go. This can't be undone. Answers "
         "that you saved as files stay."));

  herald_choice_window_add (HERALD_CHOICE_WINDOW (window), _ ("Forget Progress"), FALSE);
  g_signal_connect_object (window, "answered", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
herald_keep_card_dispose (GObject *object)
{
  HeraldKeepCard *self = HERALD_KEEP_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->progress);
  G_OBJECT_CLASS (herald_keep_card_parent_class)->dispose (object);
}

static void
herald_keep_card_class_init (HeraldKeepCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_keep_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_button (HeraldKeepCard *self, GtkWidget *line, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), button);
  return button;
}

static void
herald_keep_card_init (HeraldKeepCard *self)
{
  GtkWidget *line = herald_wrap_box_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->title =
      GTK_LABEL (herald_heading_new (_ ("May your progress be kept?"), "herald-section", 2));
  self->words = GTK_LABEL (herald_label_new ("", "herald-body"));
  self->problem = GTK_LABEL (herald_label_new ("", "herald-error"));
  g_object_set (
      self->problem, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "visible", FALSE, NULL);
  self->keep = add_button (self, line, _ ("_Keep Progress"), G_CALLBACK (herald_keep_card_keep));
  self->decline = add_button (self, line, _ ("_Not Now"), G_CALLBACK (herald_keep_card_decline));
  self->forget = add_button (self, line, _ ("_Forget Progress…"), G_CALLBACK (on_forget_clicked));
  gtk_widget_add_css_class (self->box, "herald-note");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * herald_keep_card_new:
 * @progress: what may be kept
 *
 * Returns: (transfer floating): the question, or what was answered to it
 */
GtkWidget *
herald_keep_card_new (HeraldProgress *progress)
{
  HeraldKeepCard *self = g_object_new (HERALD_TYPE_KEEP_CARD, NULL);

  self->progress = g_object_ref (progress);
  g_signal_connect_object (progress, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * herald_keep_card_keep:
 * @self: the question
 *
 * Answers that progress may be kept.
 */
void
herald_keep_card_keep (HeraldKeepCard *self)
{
  g_autoptr (GError) error = NULL;

  herald_progress_keep (self->progress, &error);
  show_problem (self, error);
  show (self);
}

/**
 * herald_keep_card_decline:
 * @self: the question
 *
 * Answers that it may not be, for now.
 */
void
herald_keep_card_decline (HeraldKeepCard *self)
{
  self->is_declined = TRUE;
  show (self);
}

/**
 * herald_keep_card_forget:
 * @self: the question
 *
 * Forgets all progress, here and on the disk.
 */
void
herald_keep_card_forget (HeraldKeepCard *self)
{
  g_autoptr (GError) error = NULL;

  if (herald_progress_forget (self->progress, &error))
    self->is_declined = TRUE;
  show_problem (self, error);
  show (self);
}
