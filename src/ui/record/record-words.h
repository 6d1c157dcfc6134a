/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/document.h"

G_BEGIN_DECLS

char *herald_record_words_place (guint index, guint n_results);
char *herald_record_words_sample (const HeraldResult *result);
char *herald_record_words_result (const HeraldResult *result, guint index, guint n_results);
const char *herald_record_words_state (HeraldDocument *document);
char *herald_record_words_file_name (void);

G_END_DECLS
