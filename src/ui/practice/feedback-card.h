/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_FEEDBACK_CARD (herald_feedback_card_get_type ())
G_DECLARE_FINAL_TYPE (HeraldFeedbackCard, herald_feedback_card, HERALD, FEEDBACK_CARD, GtkWidget)

GtkWidget *herald_feedback_card_new (void);
void herald_feedback_card_set_headline (HeraldFeedbackCard *self, const char *headline);
void herald_feedback_card_add_words (HeraldFeedbackCard *self, const char *words);
void herald_feedback_card_add_row (HeraldFeedbackCard *self,
                                   const char *name,
                                   const char *yours,
                                   const char *drawn);
void herald_feedback_card_show (HeraldFeedbackCard *self);
char *herald_feedback_card_dup_text (HeraldFeedbackCard *self);

G_END_DECLS
