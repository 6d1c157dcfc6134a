/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *herald_words_day_new (const char *day);
const char *herald_words_not_reviewed (void);
const char *herald_words_limits (void);

G_END_DECLS
