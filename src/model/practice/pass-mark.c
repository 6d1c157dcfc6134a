/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a test reaches the mark that this practice sets itself. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "practice/mark.h"
#include "practice/pass-mark.h"

static HeraldPassMarkResult
decide (const HeraldPassMark *mark)
{
  if (mark->total < HERALD_PASS_MARK_CASES)
    return HERALD_PASS_MARK_TOO_FEW;
  if ((guint64)mark->right * 100 < (guint64)mark->total * HERALD_PASS_MARK_PERCENT)
    return HERALD_PASS_MARK_BELOW;
  return mark->mixed_up > 0 ? HERALD_PASS_MARK_MIXED_UP : HERALD_PASS_MARK_REACHED;
}

/**
 * herald_pass_mark_of:
 * @answers: (element-type HeraldAnswer): the answers of a test
 *
 * Returns: how the test went
 */
HeraldPassMark
herald_pass_mark_of (GPtrArray *answers)
{
  HeraldPassMark mark = { .total = answers->len };

  for (guint i = 0; i < answers->len; i++)
    {
      HeraldMark one = herald_mark_of (g_ptr_array_index (answers, i));

      mark.right += one.is_right;
      mark.mixed_up += one.is_opposite;
    }
  mark.result = decide (&mark);
  return mark;
}

/**
 * herald_pass_mark_get_words:
 * @result: how a test went
 *
 * Returns: (transfer none): the same for people, translated
 */
const char *
herald_pass_mark_get_words (HeraldPassMarkResult result)
{
  switch (result)
    {
    case HERALD_PASS_MARK_TOO_FEW:
      return _ ("The mark needs a test of at least 40 cases.");
    case HERALD_PASS_MARK_BELOW:
      return _ ("The mark of 90 of 100 is not reached. Practice, not proof of competence.");
    case HERALD_PASS_MARK_MIXED_UP:
      return _ ("At least 90 of 100 are right, but 0 and 3+ were taken for each other, so the mark "
                "is not reached. Practice, not proof of competence.");
    case HERALD_PASS_MARK_REACHED:
    default:
      return _ ("The mark is reached: at least 90 of 100 are right, and 0 and 3+ were never taken "
                "for each other. Practice, not proof of competence.");
    }
}
