/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

char *herald_words_decimal_new (HeraldDecimal number);
char *herald_words_number_new (const HeraldVerdict *verdict, guint field);
char *herald_words_cell_new (const HeraldAxis *axis, guint cell, const HeraldField *field);
char *herald_words_place_new (const HeraldAxis *axis, guint cell, const HeraldField *field);
char *herald_words_value_new (const HeraldVerdict *verdict, guint field);
char *herald_words_number_line_new (const HeraldAxis *axis,
                                    guint cell,
                                    const HeraldField *field,
                                    const char *value);
char *herald_words_count_new (guint count);

G_END_DECLS
