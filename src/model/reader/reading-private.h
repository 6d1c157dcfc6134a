/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/candidate.h"
#include "reader/plain-report.h"
#include "reader/reading.h"

G_BEGIN_DECLS

HeraldReading *herald_reading_new (const HeraldPage *page, HeraldVocabulary *vocabulary);
HeraldReading *herald_reading_new_too_long (HeraldVocabulary *vocabulary);
void herald_reading_move (HeraldReading *self, const HeraldPlainReport *plain);

G_END_DECLS
