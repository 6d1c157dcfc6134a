/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printout.h"
#include "record/result.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

char *herald_sheet_sample_new (const HeraldResult *result);
char *herald_sheet_byline_new (const HeraldVerdict *verdict, GDateTime *today);
char *herald_sheet_edition_new (const HeraldVerdict *verdict);
void herald_sheet_add_facts (HeraldPrintout *printout, const HeraldVerdict *verdict);

G_END_DECLS
