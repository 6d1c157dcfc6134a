/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"
#include "printout.h"
#include "record/result.h"

G_BEGIN_DECLS

HeraldPrintout *herald_question_sheet_new (const HeraldVerdict *verdict,
                                           HeraldLibrary *library,
                                           const char *const *own,
                                           GDateTime *today);
char *herald_question_sheet_text_new (const HeraldVerdict *verdict,
                                      HeraldLibrary *library,
                                      const char *const *own);

G_END_DECLS
