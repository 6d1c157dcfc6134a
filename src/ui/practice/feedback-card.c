/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was drawn beside what was said: the answer first, then why, then item by item. */
#include "config.h"

#include <glib/gi18n.h>

#include "announce.h"
#include "common/labels.h"
#include "common/room-box.h"
#include "practice/feedback-card.h"

struct _HeraldFeedbackCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *headline;
  GtkBox *words;
  GtkGrid *rows;     /* (nullable) */
  GtkBox *sentences; /* (nullable) the same where there is no room for columns */
  int n_rows;
  GString *text;
};

G_DEFINE_FINAL_TYPE (HeraldFeedbackCard, herald_feedback_card, GTK_TYPE_WIDGET)

static void
herald_feedback_card_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_FEEDBACK_CARD (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_feedback_card_parent_class)->dispose (object);
}

static void
herald_feedback_card_finalize (GObject *object)
{
  g_string_free (HERALD_FEEDBACK_CARD (object)->text, TRUE);
  G_OBJECT_CLASS (herald_feedback_card_parent_class)->finalize (object);
}

static void
herald_feedback_card_class_init (HeraldFeedbackCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_feedback_card_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_feedback_card_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_feedback_card_init (HeraldFeedbackCard *self)
{
  self->text = g_string_new (NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->headline = GTK_LABEL (herald_heading_new ("", "herald-section", 3));
  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (self->box, "herald-card");
  gtk_widget_add_css_class (self->box, "herald-feedback");
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-feedback-card");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->headline));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->words));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
write_down (HeraldFeedbackCard *self, const char *words)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, ' ');
  g_string_append (self->text, words);
}

/**
 * herald_feedback_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
herald_feedback_card_new (void)
{
  return g_object_new (HERALD_TYPE_FEEDBACK_CARD, NULL);
}

/**
 * herald_feedback_card_set_headline:
 * @self: a card
 * @headline: what was drawn and whether that was said, in a few words
 */
void
herald_feedback_card_set_headline (HeraldFeedbackCard *self, const char *headline)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  headline,
                                  -1);
  herald_label_set_text (self->headline, headline);
  write_down (self, headline);
}

/**
 * herald_feedback_card_add_words:
 * @self: a card
 * @words: a sentence or two
 */
void
herald_feedback_card_add_words (HeraldFeedbackCard *self, const char *words)
{
  gtk_box_append (self->words, herald_label_new (words, "herald-body"));
  write_down (self, words);
}

static void
attach (HeraldFeedbackCard *self, const char *text, int column, const char *css_class)
{
  g_autofree char *isolated = herald_text_isolate_new (text);
  GtkWidget *label = herald_label_new (isolated, css_class);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  if (column > 0)
    herald_label_align_number (label);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (self->rows, label, column, self->n_rows, 1, 1);
}

static void
make_rows (HeraldFeedbackCard *self)
{
  self->rows = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->rows, 18);
  gtk_grid_set_row_spacing (self->rows, 3);
  self->sentences = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (self->box),
                  herald_room_box_new_for_words (GTK_WIDGET (self->rows),
                                                 GTK_WIDGET (self->sentences)));
  attach (self, _ ("You"), 1, "herald-small");
  attach (self, _ ("Drawn"), 2, "herald-small");
  self->n_rows++;
}

/**
 * herald_feedback_card_add_row:
 * @self: a card
 * @name: what is held side by side
 * @yours: what the person said
 * @drawn: how it is
 */
void
herald_feedback_card_add_row (HeraldFeedbackCard *self,
                              const char *name,
                              const char *yours,
                              const char *drawn)
{
  g_autofree char *sentence = g_strdup_printf (_ ("%s: you %s, drawn %s."), name, yours, drawn);

  if (self->rows == NULL)
    make_rows (self);
  attach (self, name, 0, "herald-small");
  attach (self, yours, 1, "herald-small");
  attach (self, drawn, 2, "herald-strong");
  gtk_box_append (self->sentences, herald_label_new (sentence, "herald-small"));
  self->n_rows++;
  write_down (self, sentence);
}

/**
 * herald_feedback_card_show:
 * @self: a card that is filled and stands in a window
 *
 * Has all of it read aloud, or brings the focus to it where that can't be had.
 */
void
herald_feedback_card_show (HeraldFeedbackCard *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->text->str,
                                  -1);
  herald_announce (GTK_WIDGET (self), self->text->str);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * herald_feedback_card_dup_text:
 * @self: a card
 *
 * Returns: (transfer full): all that it says
 */
char *
herald_feedback_card_dup_text (HeraldFeedbackCard *self)
{
  return g_strdup (self->text->str);
}
