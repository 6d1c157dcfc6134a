/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of words, and the few classes that several passes share. */
#include "config.h"

#include <string.h>

#include "reader/term.h"

static const char *const ids[HERALD_N_TERMS] = {
#define HERALD_TERM_ID(name, id) [HERALD_TERM_##name] = id,
  HERALD_TERMS (HERALD_TERM_ID)
#undef HERALD_TERM_ID
};

/**
 * herald_term_get_id:
 * @term: a term
 *
 * Returns: (nullable): its name in files, %NULL for %HERALD_TERM_NONE
 */
const char *
herald_term_get_id (HeraldTerm term)
{
  return ids[term];
}

/**
 * herald_term_find:
 * @id: a name in a file
 * @term: (out): the term of that name
 *
 * Returns: whether there is one
 */
gboolean
herald_term_find (const char *id, HeraldTerm *term)
{
  for (guint i = HERALD_TERM_NONE + 1; i < HERALD_N_TERMS; i++)
    {
      *term = i;
      if (strcmp (ids[i], id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_term_is_marker:
 * @term: a term
 *
 * Returns: whether a result can belong to it: a marker or a test
 */
gboolean
herald_term_is_marker (HeraldTerm term)
{
  return term >= HERALD_TERM_HER2 && term <= HERALD_TERM_RATIO;
}

/**
 * herald_term_is_stranger:
 * @term: a term
 *
 * Returns: whether results behind it belong to something that the form does not ask for
 */
gboolean
herald_term_is_stranger (HeraldTerm term)
{
  switch (term)
    {
    case HERALD_TERM_OTHER_MARKER:
    case HERALD_TERM_OTHER_MEASURE:
    case HERALD_TERM_CUTOFF:
    case HERALD_TERM_CONTROL:
    case HERALD_TERM_CELL_LINE:
    case HERALD_TERM_NODE:
    case HERALD_TERM_MARGIN:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * herald_term_is_status:
 * @term: a term
 *
 * Returns: whether it says by itself how a test came out
 */
gboolean
herald_term_is_status (HeraldTerm term)
{
  return term >= HERALD_TERM_POSITIVE && term <= HERALD_TERM_UNREADABLE;
}

/**
 * herald_term_is_small:
 * @term: a term
 *
 * Returns: whether it can stand between a marker and its result without changing either
 */
gboolean
herald_term_is_small (HeraldTerm term)
{
  switch (term)
    {
    case HERALD_TERM_FOR:
    case HERALD_TERM_BY:
    case HERALD_TERM_AND:
    case HERALD_TERM_OR:
    case HERALD_TERM_WITH:
    case HERALD_TERM_LINK:
    case HERALD_TERM_TO:
    case HERALD_TERM_FILLER:
    case HERALD_TERM_COMMON:
    case HERALD_TERM_ABOUT:
    case HERALD_TERM_SEEN:
    case HERALD_TERM_STAIN:
    case HERALD_TERM_FAINT:
    case HERALD_TERM_WEAK:
    case HERALD_TERM_MODERATE:
    case HERALD_TERM_INTENSE:
    case HERALD_TERM_COMPLETE:
    case HERALD_TERM_INCOMPLETE:
    case HERALD_TERM_BASOLATERAL:
    case HERALD_TERM_EXPRESSION:
    case HERALD_TERM_NUCLEI:
    case HERALD_TERM_TUMOUR:
    case HERALD_TERM_INVASIVE:
    case HERALD_TERM_SCORE:
    case HERALD_TERM_RESULTS:
      return TRUE;
    default:
      return FALSE;
    }
}
