/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/agreement-row.h"

G_BEGIN_DECLS

char *herald_agreement_to_text (GPtrArray *answers, GPtrArray *rows);
char *herald_agreement_to_csv (GPtrArray *rows);
char *herald_agreement_to_json (GPtrArray *answers, GPtrArray *rows);

G_END_DECLS
