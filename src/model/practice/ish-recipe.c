/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fields of each class are made of. The limits are those of the guideline of 2018; whether a
 * field stands where it should is judged by the rule books in the tests. */
#include "config.h"

#include <string.h>

#include "practice/ish-geometry.h"
#include "practice/ish-recipe.h"

/* Random sums land in the wanted class at the first or second try. */
#define MOST_TRIES 4096

typedef gboolean (*Accepts) (const HeraldIshRecipe *recipe);

/* Means are in 1/100 signal. */
typedef struct
{
  const char *name;
  gboolean is_dual;
  int her2_low;
  int her2_high;
  int ratio_low; /* in 1/100 */
  int ratio_high;
  Accepts accepts;
} Class;

static gboolean
has_high_ratio (const HeraldIshRecipe *recipe)
{
  return recipe->her2_signals >= 2 * recipe->cep17_signals;
}

static gboolean
has_four_copies (const HeraldIshRecipe *recipe)
{
  return recipe->her2_signals >= 4 * recipe->nuclei;
}

static gboolean
has_six_copies (const HeraldIshRecipe *recipe)
{
  return recipe->her2_signals >= 6 * recipe->nuclei;
}

static gboolean
is_group_1 (const HeraldIshRecipe *recipe)
{
  return has_high_ratio (recipe) && has_four_copies (recipe);
}

static gboolean
is_group_2 (const HeraldIshRecipe *recipe)
{
  return has_high_ratio (recipe) && !has_four_copies (recipe);
}

static gboolean
is_group_3 (const HeraldIshRecipe *recipe)
{
  return !has_high_ratio (recipe) && has_six_copies (recipe);
}

static gboolean
is_group_4 (const HeraldIshRecipe *recipe)
{
  return !has_high_ratio (recipe) && has_four_copies (recipe) && !has_six_copies (recipe);
}

static gboolean
is_group_5 (const HeraldIshRecipe *recipe)
{
  return !has_high_ratio (recipe) && !has_four_copies (recipe);
}

static gboolean
has_low_copies (const HeraldIshRecipe *recipe)
{
  return !has_four_copies (recipe);
}

static gboolean
is_between (const HeraldIshRecipe *recipe)
{
  return has_four_copies (recipe) && !has_six_copies (recipe);
}

static gboolean
has_low_ratio (const HeraldIshRecipe *recipe)
{
  return !has_high_ratio (recipe);
}

static gboolean
is_under_six (const HeraldIshRecipe *recipe)
{
  return !has_six_copies (recipe);
}

/* A class with several rows takes one of them by its seed. */
static const Class classes[] = {
  { "group-1", TRUE, 850, 1700, 350, 900, is_group_1 },
  { "group-1", TRUE, 500, 1000, 230, 420, is_group_1 },
  { "group-2", TRUE, 270, 385, 205, 250, is_group_2 },
  { "group-3", TRUE, 610, 850, 140, 190, is_group_3 },
  { "group-4", TRUE, 415, 580, 130, 190, is_group_4 },
  { "group-5", TRUE, 170, 370, 90, 175, is_group_5 },
  { "ratio-2", TRUE, 300, 600, 183, 200, has_low_ratio },
  { "ratio-2", TRUE, 300, 600, 200, 217, has_high_ratio },
  { "copies-4", TRUE, 350, 400, 130, 225, has_low_copies },
  { "copies-4", TRUE, 400, 450, 130, 225, has_four_copies },
  { "copies-6", TRUE, 550, 600, 130, 205, is_under_six },
  { "copies-6", TRUE, 600, 650, 130, 205, has_six_copies },
  { "recount", TRUE, 300, 392, 200, 212, is_group_2 },
  { "recount", TRUE, 600, 645, 160, 199, is_group_3 },
  { "recount", TRUE, 400, 435, 150, 199, is_group_4 },
  { "recount", TRUE, 420, 590, 188, 199, is_group_4 },
  { "single-negative", FALSE, 170, 385, 0, 0, has_low_copies },
  { "single-between", FALSE, 415, 585, 0, 0, is_between },
  { "single-positive", FALSE, 615, 1500, 0, 0, has_six_copies },
};

static const char *const class_names[] = {
  "group-1",         "group-2",        "group-3",         "group-4", "group-5",
  "ratio-2",         "copies-4",       "copies-6",        "recount", "any",
  "single-negative", "single-between", "single-positive", NULL,
};

/* Half of all lie near a line. */
static const char *const any_names[] = {
  "group-1", "group-2", "group-3",  "group-4",  "group-5",
  "ratio-2", "ratio-2", "copies-4", "copies-6", "recount",
};

static const Class *
find_class (const char *name, HeraldRandom *random)
{
  const Class *found[4];
  guint n_found = 0;

  if (strcmp (name, "any") == 0)
    name = any_names[herald_random_below (random, G_N_ELEMENTS (any_names))];
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (strcmp (classes[i].name, name) == 0)
      found[n_found++] = &classes[i];
  return n_found > 0 ? found[herald_random_below (random, n_found)] : NULL;
}

static void
choose_sums (HeraldIshRecipe *recipe, const Class *wanted, HeraldRandom *random)
{
  int her2 = herald_ish_between (random, wanted->her2_low, wanted->her2_high);
  int cep17 = 0;

  if (wanted->is_dual)
    cep17 = her2 * 100 / herald_ish_between (random, wanted->ratio_low, wanted->ratio_high);
  recipe->nuclei = herald_ish_between (random, HERALD_ISH_FEWEST_NUCLEI, HERALD_ISH_MOST_NUCLEI);
  recipe->her2_signals = (recipe->nuclei * her2 + 50) / 100;
  recipe->cep17_signals = (recipe->nuclei * CLAMP (cep17, 0, 700) + 50) / 100;
}

/* Every nucleus that counts has a signal of each colour. */
static gboolean
is_possible (const HeraldIshRecipe *recipe, const Class *wanted)
{
  if (recipe->her2_signals < recipe->nuclei * 5 / 4)
    return FALSE;
  if (wanted->is_dual && recipe->cep17_signals < recipe->nuclei * 5 / 4)
    return FALSE;
  return wanted->accepts (recipe);
}

static void
choose_the_rest (HeraldIshRecipe *recipe, HeraldRandom *random)
{
  recipe->clusters = herald_ish_between (random, 300, 950);
  recipe->doublets = herald_ish_between (random, 60, 180);
  recipe->overlaps = herald_ish_between (random, 3, 6);
  recipe->truncated = herald_ish_between (random, 8, 14);
  recipe->lacking = recipe->is_dual ? herald_ish_between (random, 2, 5) : 0;
  recipe->damaged = herald_ish_between (random, 1, 3);
  recipe->stroma = herald_ish_between (random, 8, 14);
  recipe->lymphocytes = herald_ish_between (random, 3, 12);
  recipe->background = herald_ish_between (random, 150, 700);
  recipe->glow = herald_ish_between (random, 200, 800);
}

/**
 * herald_ish_recipe_get_class_names:
 *
 * Returns: (array zero-terminated=1): the names that herald_ish_recipe_for_class() knows
 */
const char *const *
herald_ish_recipe_get_class_names (void)
{
  return class_names;
}

/**
 * herald_ish_recipe_for_class:
 * @class_name: `group-1` to `group-5`; near a line, on either side, `ratio-2`, `copies-4` or
 *   `copies-6`; `recount` for groups 2 to 4 so near to a line that a second count may differ; with
 *   one probe `single-negative`, `single-between` or `single-positive`; or `any`
 * @seed: which recipe of the class
 * @recipe: (out caller-allocates): the recipe
 *
 * Returns: %FALSE where there is no such class
 */
gboolean
herald_ish_recipe_for_class (const char *class_name, guint32 seed, HeraldIshRecipe *recipe)
{
  const Class *wanted;
  HeraldRandom random;

  g_return_val_if_fail (class_name != NULL && recipe != NULL, FALSE);

  herald_random_init (&random, seed);
  wanted = find_class (class_name, &random);
  if (wanted == NULL)
    return FALSE;
  memset (recipe, 0, sizeof *recipe);
  recipe->is_dual = wanted->is_dual;
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      choose_sums (recipe, wanted, &random);
      if (is_possible (recipe, wanted))
        {
          choose_the_rest (recipe, &random);
          return TRUE;
        }
    }
  g_assert_not_reached ();
}
