/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/lexicon.h"

G_BEGIN_DECLS

gsize herald_noise_repair_word (const HeraldLexicon *lexicon,
                                const char *text,
                                gsize length,
                                gsize position,
                                HeraldSpelling *spelling);
gsize herald_noise_find_code_end (const char *text, gsize length, gsize position);
gsize herald_noise_find_number_end (const char *text, gsize length, gsize position);
void herald_noise_copy_number (const char *text, gsize length, char *value, gsize size);
gsize herald_noise_find_percent_end (const char *text, gsize length, gsize position);
gsize herald_noise_find_leader_end (const char *text, gsize length, gsize position);

G_END_DECLS
