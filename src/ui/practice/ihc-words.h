/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer.h"
#include "practice/feedback-card.h"

G_BEGIN_DECLS

void herald_ihc_words_tell (HeraldFeedbackCard *card, const HeraldAnswer *answer);

G_END_DECLS
