/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printout.h"
#include "record/result.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

HeraldPrintout *herald_summary_sheet_new (const HeraldResult *result,
                                          const HeraldVerdict *verdict,
                                          GDateTime *today);

G_END_DECLS
