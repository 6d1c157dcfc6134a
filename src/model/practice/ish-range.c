/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other honest picks of nuclei of one field come to: many picks, drawn in whole numbers from a
 * fixed seed, so that the range is the same everywhere. */
#include "config.h"

#include <string.h>

#include "practice/ish-field.h"
#include "practice/ish-geometry.h"

#define PICKS 1000
#define LOW (PICKS * 5 / 100)
#define HIGH (PICKS * 95 / 100 - 1)
#define SEED_STEP 0x52616e67u

typedef struct
{
  guint her2;
  guint cep17;
} Pick;

static int
compare_copies (gconstpointer a, gconstpointer b)
{
  guint first = ((const Pick *)a)->her2;
  guint second = ((const Pick *)b)->her2;

  return (first > second) - (first < second);
}

static int
compare_ratios (gconstpointer a, gconstpointer b)
{
  const Pick *first = a;
  const Pick *second = b;
  guint64 left = (guint64)first->her2 * second->cep17;
  guint64 right = (guint64)second->her2 * first->cep17;

  return (left > right) - (left < right);
}

/* As many of the nuclei as wanted, none twice; clusters are read within what is allowed. */
static Pick
draw_pick (const HeraldIshNucleus **nuclei, guint n_nuclei, guint wanted, HeraldRandom *random)
{
  Pick pick = { 0, 0 };

  for (guint i = 0; i < wanted; i++)
    {
      guint other = i + herald_random_below (random, n_nuclei - i);
      const HeraldIshNucleus *nucleus = nuclei[other];
      int tolerance = (int)nucleus->tolerance;

      nuclei[other] = nuclei[i];
      nuclei[i] = nucleus;
      pick.her2 += nucleus->her2;
      pick.cep17 += nucleus->cep17;
      if (tolerance > 0)
        pick.her2 += (guint)herald_ish_between (random, -tolerance, tolerance);
    }
  return pick;
}

static guint
collect (const HeraldIshField *field, const HeraldIshNucleus **counted)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);
  guint n_counted = 0;

  for (guint i = 0; i < n_nuclei; i++)
    if (nuclei[i].exclusion == HERALD_ISH_COUNTED)
      counted[n_counted++] = &nuclei[i];
  return n_counted;
}

/**
 * herald_ish_field_get_range:
 * @self: a field
 * @nuclei: how many nuclei somebody counts; more than there are is all of them
 * @range: (out caller-allocates): the 5th and the 95th of 100 picks of so many
 *
 * With more nuclei the range is narrower. It goes by the truth of each nucleus; single clusters are
 * allowed their tolerance.
 */
void
herald_ish_field_get_range (const HeraldIshField *self, guint nuclei, HeraldIshRange *range)
{
  const HeraldIshNucleus *counted[HERALD_ISH_MOST_NUCLEI];
  Pick picks[PICKS];
  HeraldRandom random;
  guint n_counted;

  g_return_if_fail (self != NULL && range != NULL && nuclei > 0);

  memset (range, 0, sizeof *range);
  n_counted = collect (self, counted);
  range->nuclei = MIN (nuclei, n_counted);
  herald_random_init (&random, (guint64)herald_ish_field_get_seed (self) + SEED_STEP);
  for (guint i = 0; i < PICKS; i++)
    picks[i] = draw_pick (counted, n_counted, range->nuclei, &random);
  qsort (picks, PICKS, sizeof picks[0], compare_copies);
  range->copies_low = herald_fraction_new (picks[LOW].her2, range->nuclei);
  range->copies_high = herald_fraction_new (picks[HIGH].her2, range->nuclei);
  if (!herald_ish_field_get_recipe (self)->is_dual)
    return;
  qsort (picks, PICKS, sizeof picks[0], compare_ratios);
  range->ratio_low = herald_fraction_new (picks[LOW].her2, picks[LOW].cep17);
  range->ratio_high = herald_fraction_new (picks[HIGH].her2, picks[HIGH].cep17);
}
