/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/feedback-card.h"
#include "practice/ish-tally.h"
#include "practice/ish-truth.h"

G_BEGIN_DECLS

void herald_ish_words_tell (HeraldFeedbackCard *card,
                            const HeraldAnswer *answer,
                            const HeraldIshTruth *truth,
                            HeraldCountSheet *sheet,
                            HeraldRulebook *book);

G_END_DECLS
