/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drawn field of the gene test and its truth. All of it is whole numbers that follow from a
 * recipe and a seed, so it is the same on every machine. */
#include "config.h"

#include "practice/ish-field.h"
#include "practice/ish-layout.h"
#include "practice/ish-shares.h"
#include "practice/ish-signals.h"

#define UM HERALD_ISH_MICROMETRE
#define MOST_SPECKS 260

struct _HeraldIshField
{
  gatomicrefcount references;
  guint32 seed;
  HeraldIshRecipe recipe;
  GArray *nuclei;  /* (element-type HeraldIshNucleus) */
  GArray *signals; /* (element-type HeraldIshSignal) of all nuclei */
  GArray *specks;  /* (element-type HeraldIshSignal) */
  HeraldIshTotals totals;
  guint tolerance;
};

G_DEFINE_BOXED_TYPE (HeraldIshField, herald_ish_field, herald_ish_field_ref, herald_ish_field_unref)

/* What a nucleus has that nobody counts: about as much as its neighbours, or half of it. */
static void
choose_uncounted (const HeraldIshField *self,
                  const HeraldIshNucleus *nucleus,
                  HeraldRandom *random,
                  guint *her2,
                  guint *cep17)
{
  const HeraldIshRecipe *recipe = &self->recipe;
  int share = nucleus->exclusion == HERALD_ISH_TRUNCATED ? 55 : 100;

  if (nucleus->exclusion == HERALD_ISH_NOT_TUMOUR)
    {
      *her2 = herald_ish_happens (random, 720) ? 2 : 1;
      *cep17 = herald_ish_happens (random, 720) ? 2 : 1;
    }
  else
    {
      share = share * herald_ish_between (random, 70, 130) / 100;
      *her2 = MAX (1, recipe->her2_signals * (guint)share / 100 / recipe->nuclei);
      *cep17 = MAX (1, recipe->cep17_signals * (guint)share / 100 / recipe->nuclei);
    }
  if (nucleus->exclusion == HERALD_ISH_LACKS_ONE_COLOUR)
    {
      if (herald_ish_happens (random, 350))
        *her2 = 0;
      else
        *cep17 = 0;
    }
  if (!recipe->is_dual)
    *cep17 = 0;
}

static void
fill (
    HeraldIshField *self, HeraldIshNucleus *nucleus, guint her2, guint cep17, HeraldRandom *random)
{
  herald_ish_signals_place (nucleus, &self->recipe, her2, cep17, self->signals, random);
  if (nucleus->exclusion != HERALD_ISH_COUNTED)
    return;
  /* A sound recipe asks for no more than there is room for. */
  g_assert (nucleus->her2 == her2 && nucleus->cep17 == cep17);
  self->totals.nuclei++;
  self->totals.her2 += nucleus->her2;
  self->totals.cep17 += nucleus->cep17;
  self->tolerance += nucleus->tolerance;
}

static void
deal (const HeraldIshRecipe *recipe, guint *her2, guint *cep17, HeraldRandom *random)
{
  guint even[HERALD_ISH_MOST_NUCLEI] = { 0 };

  if (recipe->is_dual)
    herald_ish_shares_deal (recipe->cep17_signals, cep17, recipe->nuclei, random);
  herald_ish_shares_deal_like (
      recipe->her2_signals, recipe->is_dual ? cep17 : even, her2, recipe->nuclei, random);
}

static void
point_to_signals (HeraldIshField *self)
{
  guint next = 0;

  for (guint i = 0; i < self->nuclei->len; i++)
    {
      HeraldIshNucleus *nucleus = &g_array_index (self->nuclei, HeraldIshNucleus, i);

      nucleus->signals = &g_array_index (self->signals, HeraldIshSignal, next);
      next += nucleus->n_signals;
    }
}

static void
place_signals (HeraldIshField *self, HeraldRandom *random)
{
  guint her2[HERALD_ISH_MOST_NUCLEI];
  guint cep17[HERALD_ISH_MOST_NUCLEI] = { 0 };
  guint counted = 0;

  deal (&self->recipe, her2, cep17, random);
  for (guint i = 0; i < self->nuclei->len; i++)
    {
      HeraldIshNucleus *nucleus = &g_array_index (self->nuclei, HeraldIshNucleus, i);
      guint own_her2, own_cep17;

      if (nucleus->exclusion == HERALD_ISH_COUNTED)
        {
          own_her2 = her2[counted];
          own_cep17 = cep17[counted++];
        }
      else
        choose_uncounted (self, nucleus, random, &own_her2, &own_cep17);
      fill (self, nucleus, own_her2, own_cep17, random);
    }
  point_to_signals (self);
}

/* Smaller and dimmer than any signal. */
static void
place_specks (HeraldIshField *self, HeraldRandom *random)
{
  guint n_specks = self->recipe.background * MOST_SPECKS / 1000;

  for (guint i = 0; i < n_specks; i++)
    {
      HeraldIshSignal speck = { 0 };

      speck.x = herald_ish_between (random, 0, HERALD_ISH_FIELD_WIDTH);
      speck.y = herald_ish_between (random, 0, HERALD_ISH_FIELD_HEIGHT);
      speck.width = (guint)herald_ish_between (random, UM * 18 / 100, UM * 32 / 100);
      speck.brightness = (guint)herald_ish_between (random, 90, 330);
      speck.depth = (guint)herald_ish_between (random, 0, 1000);
      speck.probe = herald_ish_happens (random, 500) || !self->recipe.is_dual ? HERALD_ISH_HER2
                                                                              : HERALD_ISH_CEP17;
      g_array_append_val (self->specks, speck);
    }
}

static gboolean
is_sound (const HeraldIshRecipe *recipe)
{
  guint nuclei = recipe->nuclei;

  return nuclei >= HERALD_ISH_FEWEST_NUCLEI && nuclei <= HERALD_ISH_MOST_NUCLEI &&
         recipe->her2_signals >= nuclei && recipe->her2_signals <= 20 * nuclei &&
         (recipe->is_dual ? recipe->cep17_signals >= nuclei && recipe->cep17_signals <= 8 * nuclei
                          : recipe->cep17_signals == 0) &&
         recipe->overlaps <= 8 && recipe->truncated <= 16 && recipe->lacking <= 8 &&
         recipe->damaged <= 6 && recipe->stroma <= 16 && recipe->lymphocytes <= 16 &&
         MAX (MAX (recipe->clusters, recipe->doublets), MAX (recipe->background, recipe->glow)) <=
             1000;
}

/**
 * herald_ish_field_new:
 * @recipe: what is to be drawn, within the limits that it says
 * @seed: which of its fields
 *
 * Returns: (transfer full): the field
 */
HeraldIshField *
herald_ish_field_new (const HeraldIshRecipe *recipe, guint32 seed)
{
  HeraldIshField *self;
  HeraldRandom random;

  g_return_val_if_fail (recipe != NULL && is_sound (recipe), NULL);

  self = g_new0 (HeraldIshField, 1);
  g_atomic_ref_count_init (&self->references);
  self->seed = seed;
  self->recipe = *recipe;
  self->totals.is_dual = recipe->is_dual;
  self->signals = g_array_new (FALSE, TRUE, sizeof (HeraldIshSignal));
  self->specks = g_array_new (FALSE, TRUE, sizeof (HeraldIshSignal));
  herald_random_init (&random, seed);
  self->nuclei = herald_ish_layout_make (recipe, &random);
  place_signals (self, &random);
  place_specks (self, &random);
  return self;
}

/**
 * herald_ish_field_ref:
 * @self: a field
 *
 * Returns: (transfer full): the same field
 */
HeraldIshField *
herald_ish_field_ref (HeraldIshField *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_ish_field_unref:
 * @self: (transfer full): a field
 */
void
herald_ish_field_unref (HeraldIshField *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->nuclei);
  g_array_unref (self->signals);
  g_array_unref (self->specks);
  g_free (self);
}

/**
 * herald_ish_field_get_seed:
 * @self: a field
 *
 * Returns: its seed
 */
guint32
herald_ish_field_get_seed (const HeraldIshField *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seed;
}

/**
 * herald_ish_field_get_recipe:
 * @self: a field
 *
 * Returns: (transfer none): what it was made from
 */
const HeraldIshRecipe *
herald_ish_field_get_recipe (const HeraldIshField *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->recipe;
}

/**
 * herald_ish_field_get_width:
 * @self: a field
 *
 * Returns: in 1/256 micrometre
 */
int
herald_ish_field_get_width (const HeraldIshField *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return HERALD_ISH_FIELD_WIDTH;
}

/**
 * herald_ish_field_get_height:
 * @self: a field
 *
 * Returns: in 1/256 micrometre
 */
int
herald_ish_field_get_height (const HeraldIshField *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return HERALD_ISH_FIELD_HEIGHT;
}

/**
 * herald_ish_field_get_nuclei:
 * @self: a field
 * @n_nuclei: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_nuclei): all nuclei, by their numbers
 */
const HeraldIshNucleus *
herald_ish_field_get_nuclei (const HeraldIshField *self, guint *n_nuclei)
{
  g_return_val_if_fail (self != NULL && n_nuclei != NULL, NULL);

  *n_nuclei = self->nuclei->len;
  return (const HeraldIshNucleus *)(gpointer)self->nuclei->data;
}

/**
 * herald_ish_field_get_specks:
 * @self: a field
 * @n_specks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_specks): specks of colour that are no signals
 */
const HeraldIshSignal *
herald_ish_field_get_specks (const HeraldIshField *self, guint *n_specks)
{
  g_return_val_if_fail (self != NULL && n_specks != NULL, NULL);

  *n_specks = self->specks->len;
  return (const HeraldIshSignal *)(gpointer)self->specks->data;
}

/**
 * herald_ish_field_get_totals:
 * @self: a field
 * @totals: (out caller-allocates): what a trained reader counts in all nuclei that can be counted
 */
void
herald_ish_field_get_totals (const HeraldIshField *self, HeraldIshTotals *totals)
{
  g_return_if_fail (self != NULL && totals != NULL);

  *totals = self->totals;
}

/**
 * herald_ish_field_get_tolerance:
 * @self: a field
 *
 * Returns: by how many HER2 signals of the whole field an honest estimate of its clusters may be
 * off
 */
guint
herald_ish_field_get_tolerance (const HeraldIshField *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->tolerance;
}

/**
 * herald_ish_field_apply:
 * @self: a field
 * @facts: what else is known
 *
 * Returns: (transfer full): the facts with the truth of the field as the gene test
 */
HeraldFacts *
herald_ish_field_apply (const HeraldIshField *self, const HeraldFacts *facts)
{
  g_return_val_if_fail (self != NULL && facts != NULL, NULL);

  return herald_ish_totals_apply (&self->totals, facts);
}
