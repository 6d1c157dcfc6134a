/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/verdict.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ANSWER_CARD (herald_answer_card_get_type ())
G_DECLARE_FINAL_TYPE (HeraldAnswerCard, herald_answer_card, HERALD, ANSWER_CARD, GtkWidget)

GtkWidget *herald_answer_card_new (void);
void herald_answer_card_set_verdict (HeraldAnswerCard *self, HeraldVerdict *verdict);
const char *herald_answer_card_get_headline (HeraldAnswerCard *self);

G_END_DECLS
