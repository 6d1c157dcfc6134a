/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/partial-date.h"

G_BEGIN_DECLS

char *herald_date_words_new (HeraldPartialDate date);
char *herald_date_words_between_new (HeraldPartialDate a, HeraldPartialDate b);

G_END_DECLS
