/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer: the laboratory's own word first, then what the rule says, in one line and a sentence.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "announce.h"
#include "answer-card.h"
#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/mark-layout.h"
#include "common/wrap-button.h"
#include "words/verdict-words.h"

struct _HeraldAnswerCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *lab;
  GtkImage *lab_icon;
  GtkLabel *lab_wrote;
  GtkLabel *lab_fit;
  GtkLabel *lab_ask;
  GtkImage *icon;
  GtkLabel *headline;
  GtkLabel *answer;
  GtkWidget *paste; /* while nothing is entered */
};

G_DEFINE_TYPE (HeraldAnswerCard, herald_answer_card, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel *label, const char *text)
{
  herald_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_lab (HeraldAnswerCard *self, const HeraldVerdict *verdict)
{
  g_autofree char *wrote = herald_words_lab_new (verdict);
  const char *ask = herald_words_lab_ask (verdict);
  g_autofree char *sentence = ask != NULL ? herald_words_ask_new (ask) : NULL;

  gtk_widget_set_visible (self->lab, wrote != NULL);
  if (wrote == NULL)
    return;
  gtk_image_set_from_icon_name (self->lab_icon, "herald-laboratory-symbolic");
  set_text (self->lab_wrote, wrote);
  set_text (self->lab_fit, herald_words_lab_fit (verdict));
  set_text (self->lab_ask, sentence);
}

static void
show_answer (HeraldAnswerCard *self, const HeraldVerdict *verdict)
{
  const HeraldChoice *status = herald_verdict_get_outcome (verdict, "her2_status");
  g_autofree char *icon = g_strdup_printf ("herald-%s-symbolic", status->id);
  gboolean has_changed =
      strcmp (gtk_label_get_text (self->headline), herald_words_headline (verdict)) != 0 ||
      strcmp (gtk_label_get_text (self->answer), herald_words_answer (verdict)) != 0;

  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
  gtk_widget_set_visible (self->paste, FALSE);
  gtk_widget_add_css_class (self->box, "herald-yours");
  set_text (self->headline, herald_words_headline (verdict));
  set_text (self->answer, herald_words_answer (verdict));
  if (has_changed)
    herald_announce (GTK_WIDGET (self), herald_words_headline (verdict));
}

static void
show_nothing (HeraldAnswerCard *self)
{
  /* Brown is what was entered. */
  gtk_widget_remove_css_class (self->box, "herald-yours");
  gtk_widget_set_visible (self->lab, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), FALSE);
  gtk_widget_set_visible (self->paste, TRUE);
  set_text (self->headline, _ ("Enter what your report says"));
  set_text (self->answer,
            _ ("A score or a gene test is enough to begin. Nothing that you enter is saved "
               "unless you keep it in a file."));
}

static void
herald_answer_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HERALD_TYPE_ANSWER_CARD);
  G_OBJECT_CLASS (herald_answer_card_parent_class)->dispose (object);
}

static void
herald_answer_card_class_init (HeraldAnswerCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_answer_card_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (HERALD_TYPE_MARK_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/result/answer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, box);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, lab);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, lab_icon);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, lab_wrote);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, lab_fit);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, lab_ask);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, icon);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, headline);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, answer);
  gtk_widget_class_bind_template_child (widget_class, HeraldAnswerCard, paste);
}

static void
herald_answer_card_init (HeraldAnswerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_labels_wrap (GTK_WIDGET (self));
  herald_buttons_wrap (GTK_WIDGET (self));
  show_nothing (self);
}

/**
 * herald_answer_card_new:
 *
 * Returns: (transfer full): a card that asks for a report
 */
GtkWidget *
herald_answer_card_new (void)
{
  return g_object_new (HERALD_TYPE_ANSWER_CARD, NULL);
}

/**
 * herald_answer_card_set_verdict:
 * @self: a card
 * @verdict: what to say
 */
void
herald_answer_card_set_verdict (HeraldAnswerCard *self, HeraldVerdict *verdict)
{
  if (herald_facts_is_empty (herald_verdict_get_facts (verdict)))
    {
      show_nothing (self);
      return;
    }
  show_lab (self, verdict);
  show_answer (self, verdict);
}

/**
 * herald_answer_card_get_headline:
 * @self: a card
 *
 * Returns: the answer in a few words
 */
const char *
herald_answer_card_get_headline (HeraldAnswerCard *self)
{
  return gtk_label_get_text (self->headline);
}
