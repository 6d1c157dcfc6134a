/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one value of a sample says about another: a gene test decides over an equivocal stain, a
 * ratio needs two probes. Nothing is concluded from one sample about another. */
#include "config.h"

#include <string.h>

#include "reader/resolution.h"

/**
 * herald_resolution_has_gene_result:
 * @self: a resolution
 * @part: a sample
 *
 * Returns: whether a gene test of it was read
 */
gboolean
herald_resolution_has_gene_result (const HeraldResolution *self, guint part)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_LAB_STATUS); i++)
    {
      const HeraldCandidate *status = herald_resolution_nth (self, HERALD_READER_LAB_STATUS, i);

      if (status->test == HERALD_TEST_ISH && status->part == part)
        return TRUE;
    }
  for (guint field = HERALD_READER_HER2_COPIES; field <= HERALD_READER_RECOUNT_CELLS; field++)
    {
      for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
        {
          if (herald_resolution_nth (self, field, i)->part == part)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_concluded (const HeraldCandidate *candidate)
{
  return strcmp (candidate->value, "positive") == 0 || strcmp (candidate->value, "negative") == 0;
}

static gboolean
is_settled (const HeraldResolution *self, guint part)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_LAB_STATUS); i++)
    {
      const HeraldCandidate *status = herald_resolution_nth (self, HERALD_READER_LAB_STATUS, i);

      if (status->part == part && is_concluded (status) &&
          (status->test == HERALD_TEST_ISH ||
           (status->test == HERALD_TEST_ANY && herald_resolution_has_gene_result (self, part))))
        return TRUE;
    }
  return FALSE;
}

/* Where IHC is equivocal and the gene test has concluded, the conclusion stands. */
static void
conclude_status (HeraldResolution *self)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_LAB_STATUS); i++)
    {
      HeraldCandidate *candidate = herald_resolution_nth (self, HERALD_READER_LAB_STATUS, i);

      if (!is_concluded (candidate) && candidate->test != HERALD_TEST_ISH)
        candidate->is_dropped |= is_settled (self, candidate->part);
    }
}

static gboolean
has_count_of_other_probe (const HeraldResolution *self, const HeraldCandidate *cells)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_CELLS); i++)
    {
      const HeraldCandidate *other = herald_resolution_nth (self, HERALD_READER_CELLS, i);

      if (other->probe != 0 && other->probe != cells->probe && other->part == cells->part &&
          !herald_candidates_agree (other, cells))
        return TRUE;
    }
  return FALSE;
}

/* One count of cells for both probes is `cells`; two counts are one for each. */
static void
share_out_cells (HeraldResolution *self)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_CELLS); i++)
    {
      HeraldCandidate *candidate = herald_resolution_nth (self, HERALD_READER_CELLS, i);

      if (candidate->probe != 0 && has_count_of_other_probe (self, candidate))
        candidate->field =
            candidate->probe == 1 ? HERALD_READER_HER2_NUCLEI : HERALD_READER_CEP17_NUCLEI;
    }
}

static gboolean
has_probe (const HeraldResolution *self, guint first, const HeraldCandidate *like)
{
  for (guint i = first; i < self->page->candidates->len; i++)
    {
      if (g_array_index (self->page->candidates, HeraldCandidate, i).part == like->part)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_sure (const HeraldCandidate *candidate)
{
  /* "about 2.1" is a ratio all the same. */
  return !candidate->is_earlier &&
         (candidate->reason == HERALD_REASON_NONE || candidate->reason == HERALD_REASON_ABOUT);
}

static void
conclude_dual (HeraldResolution *self, guint first, HeraldCandidate of_two, HeraldReason reason)
{
  if (has_probe (self, first, &of_two))
    return;
  of_two.field = HERALD_READER_ISH_PROBE;
  of_two.reason = reason;
  g_strlcpy (of_two.value, "dual", sizeof of_two.value);
  of_two.is_dropped = !herald_resolution_parse (self, &of_two);
  g_array_append_val (self->page->candidates, of_two);
}

/* A ratio, or a count of the second probe, says that there were two; as surely as it is one. */
static void
conclude_dual_from (HeraldResolution *self, guint first, gboolean wants_sure)
{
  static const HeraldReaderField of_two[] = { HERALD_READER_RATIO,
                                              HERALD_READER_CEP17_COPIES,
                                              HERALD_READER_CEP17_SIGNALS };

  for (guint i = 0; i < G_N_ELEMENTS (of_two); i++)
    {
      for (guint k = 0; k < herald_resolution_n_of (self, of_two[i]); k++)
        {
          const HeraldCandidate *candidate = herald_resolution_nth (self, of_two[i], k);

          if (is_sure (candidate) == wants_sure)
            conclude_dual (self,
                           first,
                           *candidate,
                           wants_sure ? HERALD_REASON_NONE : HERALD_REASON_DOUBT);
        }
    }
}

static void
conclude_probe (HeraldResolution *self)
{
  guint first = self->page->candidates->len;

  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_ISH_PROBE); i++)
    {
      HeraldCandidate *candidate = herald_resolution_nth (self, HERALD_READER_ISH_PROBE, i);

      candidate->is_dropped |= strcmp (candidate->value, "indeterminate") != 0 &&
                               !herald_resolution_has_gene_result (self, candidate->part);
    }
  conclude_dual_from (self, first, TRUE);
  conclude_dual_from (self, first, FALSE);
}

static gboolean
is_zero (const HeraldResolution *self, guint part)
{
  gboolean has_zero = FALSE;

  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_IHC_SCORE); i++)
    {
      const HeraldCandidate *score = herald_resolution_nth (self, HERALD_READER_IHC_SCORE, i);

      if (score->part == part && score->value[0] != '0')
        return FALSE;
      has_zero |= score->part == part;
    }
  return has_zero;
}

static void
check_zero (HeraldResolution *self)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_IHC_ZERO_STAINING); i++)
    {
      HeraldCandidate *stain = herald_resolution_nth (self, HERALD_READER_IHC_ZERO_STAINING, i);

      stain->is_dropped |= !is_zero (self, stain->part);
    }
}

/**
 * herald_resolution_conclude:
 * @self: a resolution, once earlier and merely implied values are dropped
 *
 * Drops what a gene test decides over, and adds what a value implies.
 */
void
herald_resolution_conclude (HeraldResolution *self)
{
  share_out_cells (self);
  conclude_status (self);
  herald_resolution_sort (self);
  conclude_probe (self);
  check_zero (self);
}
