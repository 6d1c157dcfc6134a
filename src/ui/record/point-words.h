/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/time-point.h"

G_BEGIN_DECLS

const char *herald_point_words_name (const HeraldTimePoint *point);
const char *herald_point_words_status (const HeraldTimePoint *point);
char *herald_point_words_title_new (const HeraldTimePoint *point);
char *herald_point_words_edition_new (const HeraldTimePoint *point);
char *herald_point_words_all_new (GPtrArray *points);

G_END_DECLS
