/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *herald_words_day_new (const char *day);
const char *herald_words_not_reviewed (void);
char *herald_words_byline_new (const char *reviewed, const char *reviewer);
char *herald_words_answer_overdue_new (const char *review_by, GDateTime *today);
const char *herald_words_limits (void);
char *herald_words_foot_new (void);

G_END_DECLS
