/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of words, and the few classes that several passes share. */
#include "config.h"

#include <string.h>

#include "reader/report-word.h"

static const char *const ids[HERALD_N_TERMS] = {
#define HERALD_REPORT_WORD_ID(name, id) [HERALD_REPORT_WORD_##name] = id,
  HERALD_TERMS (HERALD_REPORT_WORD_ID)
#undef HERALD_REPORT_WORD_ID
};

/**
 * herald_report_word_get_id:
 * @term: a term
 *
 * Returns: (nullable): its name in files, %NULL for %HERALD_REPORT_WORD_NONE
 */
const char *
herald_report_word_get_id (HeraldReportWord term)
{
  return ids[term];
}

/**
 * herald_report_word_find:
 * @id: a name in a file
 * @term: (out): the term of that name
 *
 * Returns: whether there is one
 */
gboolean
herald_report_word_find (const char *id, HeraldReportWord *term)
{
  for (guint i = HERALD_REPORT_WORD_NONE + 1; i < HERALD_N_TERMS; i++)
    {
      *term = i;
      if (strcmp (ids[i], id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_report_word_is_marker:
 * @term: a term
 *
 * Returns: whether a result can belong to it: a marker or a test
 */
gboolean
herald_report_word_is_marker (HeraldReportWord term)
{
  return term >= HERALD_REPORT_WORD_HER2 && term <= HERALD_REPORT_WORD_RATIO;
}

/**
 * herald_report_word_is_stranger:
 * @term: a term
 *
 * Returns: whether results behind it belong to something that the form does not ask for
 */
gboolean
herald_report_word_is_stranger (HeraldReportWord term)
{
  switch (term)
    {
    case HERALD_REPORT_WORD_OTHER_MARKER:
    case HERALD_REPORT_WORD_OTHER_MEASURE:
    case HERALD_REPORT_WORD_CUTOFF:
    case HERALD_REPORT_WORD_CONTROL:
    case HERALD_REPORT_WORD_CELL_LINE:
    case HERALD_REPORT_WORD_NODE:
    case HERALD_REPORT_WORD_MARGIN:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * herald_report_word_is_status:
 * @term: a term
 *
 * Returns: whether it says by itself how a test came out
 */
gboolean
herald_report_word_is_status (HeraldReportWord term)
{
  return term >= HERALD_REPORT_WORD_POSITIVE && term <= HERALD_REPORT_WORD_UNREADABLE;
}

/**
 * herald_report_word_is_small:
 * @term: a term
 *
 * Returns: whether it can stand between a marker and its result without changing either
 */
gboolean
herald_report_word_is_small (HeraldReportWord term)
{
  switch (term)
    {
    case HERALD_REPORT_WORD_FOR:
    case HERALD_REPORT_WORD_BY:
    case HERALD_REPORT_WORD_AND:
    case HERALD_REPORT_WORD_OR:
    case HERALD_REPORT_WORD_WITH:
    case HERALD_REPORT_WORD_LINK:
    case HERALD_REPORT_WORD_TO:
    case HERALD_REPORT_WORD_FILLER:
    case HERALD_REPORT_WORD_COMMON:
    case HERALD_REPORT_WORD_ABOUT:
    case HERALD_REPORT_WORD_SEEN:
    case HERALD_REPORT_WORD_STAIN:
    case HERALD_REPORT_WORD_FAINT:
    case HERALD_REPORT_WORD_WEAK:
    case HERALD_REPORT_WORD_MODERATE:
    case HERALD_REPORT_WORD_INTENSE:
    case HERALD_REPORT_WORD_COMPLETE:
    case HERALD_REPORT_WORD_INCOMPLETE:
    case HERALD_REPORT_WORD_BASOLATERAL:
    case HERALD_REPORT_WORD_EXPRESSION:
    case HERALD_REPORT_WORD_NUCLEI:
    case HERALD_REPORT_WORD_TUMOUR:
    case HERALD_REPORT_WORD_INVASIVE:
    case HERALD_REPORT_WORD_SCORE:
    case HERALD_REPORT_WORD_RESULTS:
      return TRUE;
    default:
      return FALSE;
    }
}
