/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"
#include "print-pdf.h"
#include "record/result.h"

G_BEGIN_DECLS

/**
 * HeraldSheetSet:
 * @HERALD_SHEET_SUMMARY: the result on one page
 * @HERALD_SHEET_QUESTIONS: questions to go through together
 *
 * Which sheets are wanted.
 */
typedef enum
{
  HERALD_SHEET_SUMMARY = 1 << 0,
  HERALD_SHEET_QUESTIONS = 1 << 1,
} HeraldSheetSet;

#define HERALD_SHEET_ALL (HERALD_SHEET_SUMMARY | HERALD_SHEET_QUESTIONS)

void herald_sheets_add (GPtrArray *printouts,
                        HeraldSheetSet set,
                        const HeraldResult *result,
                        const HeraldVerdict *verdict,
                        HeraldLibrary *library,
                        GDateTime *today);
char *herald_sheets_to_text (HeraldSheetSet set,
                             const HeraldResult *result,
                             const HeraldVerdict *verdict,
                             HeraldLibrary *library);
gboolean herald_sheets_write_pdf (GPtrArray *printouts,
                                  const HeraldPaper *paper,
                                  PangoContext *context,
                                  GOutputStream *stream,
                                  GError **error);

G_END_DECLS
