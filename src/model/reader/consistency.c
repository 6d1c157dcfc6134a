/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds values against each other that must agree: a status and its percent, a score and what is
 * concluded from it. What does not agree is asked about. */
#include "config.h"

#include <string.h>

#include "reader/resolution.h"

/* From here on, in percent, a receptor is positive, and above the second more than weakly. */
#define LEAST_POSITIVE 1.0
#define MOST_LOW_POSITIVE 10.0

static gboolean
is (const HeraldCandidate *candidate, const char *value)
{
  return strcmp (candidate->value, value) == 0;
}

static void
doubt (HeraldCandidate *candidate)
{
  if (candidate->reason == HERALD_REASON_NONE)
    candidate->reason = HERALD_REASON_DOUBT;
}

/* "weakly positive (low positive)" says one thing, the second time in full. */
static void
refine_low_positive (HeraldResolution *self)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_ER_STATUS); i++)
    {
      const HeraldCandidate *low = herald_resolution_nth (self, HERALD_READER_ER_STATUS, i);

      for (guint k = 0; is (low, "low_positive") && !low->is_dropped &&
                        k < herald_resolution_n_of (self, HERALD_READER_ER_STATUS);
           k++)
        {
          HeraldCandidate *other = herald_resolution_nth (self, HERALD_READER_ER_STATUS, k);

          other->is_dropped |= is (other, "positive") && other->part == low->part &&
                               other->sentence == low->sentence;
        }
    }
}

static gboolean
percent_agrees (const HeraldCandidate *status, const HeraldCandidate *percent)
{
  gdouble value = g_ascii_strtod (percent->value, NULL);

  if (is (status, "negative"))
    return value < LEAST_POSITIVE;
  if (is (status, "low_positive"))
    return value >= LEAST_POSITIVE && value <= MOST_LOW_POSITIVE;
  return value >= LEAST_POSITIVE;
}

static gboolean
score_agrees (const HeraldCandidate *status, const HeraldCandidate *score)
{
  if (status->test == HERALD_TEST_ISH || is (score, "indeterminate"))
    return TRUE;
  if (is (status, "positive"))
    return is (score, "3+");
  if (is (status, "negative"))
    return is (score, "0") || is (score, "1+");
  return !is (status, "equivocal") || is (score, "2+");
}

static void
compare (HeraldResolution *self,
         HeraldReaderField first,
         HeraldReaderField second,
         gboolean (*agree) (const HeraldCandidate *a, const HeraldCandidate *b))
{
  for (guint i = 0; i < herald_resolution_n_of (self, first); i++)
    {
      HeraldCandidate *a = herald_resolution_nth (self, first, i);

      for (guint k = 0; k < herald_resolution_n_of (self, second); k++)
        {
          HeraldCandidate *b = herald_resolution_nth (self, second, k);

          if (a->part != b->part || a->is_earlier || b->is_earlier || agree (a, b))
            continue;
          /* A gene test of the same sample decides over the score. */
          if (second == HERALD_READER_IHC_SCORE &&
              herald_resolution_has_gene_result (self, a->part))
            continue;
          doubt (a);
          /* A score is read from the stain; only the word is doubted. */
          if (second != HERALD_READER_IHC_SCORE)
            doubt (b);
        }
    }
}

/* A word that only says that there is some protein is nothing beside a score of the same sample. */
static void
drop_faint_praise (HeraldResolution *self)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_LAB_STATUS); i++)
    {
      HeraldCandidate *status = herald_resolution_nth (self, HERALD_READER_LAB_STATUS, i);

      if (!status->is_weak || status->test == HERALD_TEST_ISH || !is (status, "positive") ||
          herald_resolution_has_gene_result (self, status->part))
        continue;
      for (guint k = 0; k < herald_resolution_n_of (self, HERALD_READER_IHC_SCORE); k++)
        {
          const HeraldCandidate *score = herald_resolution_nth (self, HERALD_READER_IHC_SCORE, k);

          status->is_dropped |= score->part == status->part && !is (score, "3+");
        }
    }
}

static gboolean
has_two_parts (const HeraldResolution *self, HeraldReaderField field)
{
  for (guint i = 1; i < herald_resolution_n_of (self, field); i++)
    {
      const HeraldCandidate *first = herald_resolution_nth (self, field, 0);
      const HeraldCandidate *other = herald_resolution_nth (self, field, i);

      if (other->part != first->part && !herald_candidates_agree (first, other))
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_resolution_doubt_companions:
 * @self: a resolution, once different values of one field are known
 *
 * Asks as well about what belongs to a value in which two samples differ.
 */
void
herald_resolution_doubt_companions (HeraldResolution *self)
{
  static const HeraldReaderField pairs[][2] = {
    { HERALD_READER_ER_STATUS, HERALD_READER_ER_PERCENT },
    { HERALD_READER_PR_STATUS, HERALD_READER_PR_PERCENT },
    { HERALD_READER_IHC_SCORE, HERALD_READER_IHC_INTENSITY },
    { HERALD_READER_IHC_SCORE, HERALD_READER_IHC_PATTERN },
    { HERALD_READER_IHC_SCORE, HERALD_READER_IHC_PERCENT },
    { HERALD_READER_IHC_SCORE, HERALD_READER_IHC_ZERO_STAINING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      gboolean differ = has_two_parts (self, pairs[i][0]);

      for (guint k = 0; differ && k < herald_resolution_n_of (self, pairs[i][1]); k++)
        {
          HeraldCandidate *companion = herald_resolution_nth (self, pairs[i][1], k);

          if (companion->reason == HERALD_REASON_NONE)
            companion->reason = HERALD_REASON_TWO_VALUES;
        }
    }
}

/**
 * herald_resolution_refine:
 * @self: a resolution
 *
 * Drops values that another one says better.
 */
void
herald_resolution_refine (HeraldResolution *self)
{
  refine_low_positive (self);
  drop_faint_praise (self);
}

/**
 * herald_resolution_doubt:
 * @self: a resolution, before different values of one field are asked about
 *
 * Asks about values of one sample that do not agree.
 */
void
herald_resolution_doubt (HeraldResolution *self)
{
  compare (self, HERALD_READER_ER_STATUS, HERALD_READER_ER_PERCENT, percent_agrees);
  compare (self, HERALD_READER_PR_STATUS, HERALD_READER_PR_PERCENT, percent_agrees);
  compare (self, HERALD_READER_LAB_STATUS, HERALD_READER_IHC_SCORE, score_agrees);
}
