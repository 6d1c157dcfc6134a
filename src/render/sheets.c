/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of a result, as documents, as a PDF file and as plain text. */
#include "config.h"

#include "question-sheet.h"
#include "words/verdict-text.h"
#include "sheet-words.h"
#include "sheets.h"
#include "summary-sheet.h"

static const char *const *
get_own (const HeraldResult *result)
{
  return result != NULL ? herald_result_get_questions (result) : NULL;
}

/**
 * herald_sheets_add:
 * @printouts: (element-type HeraldPrintout): where to add the sheets
 * @set: which
 * @result: (nullable): which sample and report they are about, with the person's own questions
 * @verdict: what the rules make of it
 * @library: (nullable): where articles stand; %NULL for questions that go with any result
 * @today: (nullable): the day it is; %NULL to look it up
 */
void
herald_sheets_add (GPtrArray *printouts,
                   HeraldSheetSet set,
                   const HeraldResult *result,
                   const HeraldVerdict *verdict,
                   HeraldLibrary *library,
                   GDateTime *today)
{
  if ((set & HERALD_SHEET_SUMMARY) != 0)
    g_ptr_array_add (printouts, herald_summary_sheet_new (result, verdict, today));
  if ((set & HERALD_SHEET_QUESTIONS) != 0)
    g_ptr_array_add (printouts,
                     herald_question_sheet_new (verdict, library, get_own (result), today));
}

/**
 * herald_sheets_to_text:
 * @set: which sheets
 * @result: (nullable): which sample and report they are about, with the person's own questions
 * @verdict: what the rules make of it
 * @library: (nullable): where articles stand; %NULL for questions that go with any result
 *
 * Returns: (transfer full): what they say, as plain text that ends with a line end
 */
char *
herald_sheets_to_text (HeraldSheetSet set,
                       const HeraldResult *result,
                       const HeraldVerdict *verdict,
                       HeraldLibrary *library)
{
  GString *text = g_string_new (NULL);
  g_autofree char *sample = herald_sheet_sample_new (result);

  if (*sample != '\0')
    g_string_append_printf (text, "%s\n\n", sample);
  if ((set & HERALD_SHEET_SUMMARY) != 0)
    {
      g_autofree char *summary = herald_verdict_text_new (verdict);

      g_string_append (text, summary);
    }
  if (set == HERALD_SHEET_ALL)
    g_string_append_c (text, '\n');
  if ((set & HERALD_SHEET_QUESTIONS) != 0)
    {
      g_autofree char *questions =
          herald_question_sheet_text_new (verdict, library, get_own (result));

      g_string_append (text, questions);
    }
  return g_string_free (text, FALSE);
}

/**
 * herald_sheets_write_pdf:
 * @printouts: (element-type HeraldPrintout): documents, one after the other
 * @paper: what they are for
 * @context: lays the text out
 * @stream: where to write
 * @error: return location for a #GError
 *
 * Writes a PDF file. Leaves the stream open.
 *
 * Returns: whether all of it was written
 */
gboolean
herald_sheets_write_pdf (GPtrArray *printouts,
                         const HeraldPaper *paper,
                         PangoContext *context,
                         GOutputStream *stream,
                         GError **error)
{
  g_autoptr (GBytes) bytes = herald_print_pdf_new (printouts, paper, context, error);

  return bytes != NULL &&
         g_output_stream_write_all (
             stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, error);
}
