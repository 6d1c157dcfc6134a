/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recipes for the classes by name. They build only what the edition of 2018 names, so that each has
 * a score; a share keeps half a percent away from a line, which is more than one cell of a field.
 */

#include "practice/ihc-recipe.h"

#include <string.h>

#include "practice/random.h"

/* Just under and just over the line at 10 of 100. */
#define UNDER 75, 95
#define OVER 106, 135

typedef void (*Fill) (HeraldRandom *random, HeraldIhcRecipe *recipe);

static guint
draw (HeraldRandom *random, guint from, guint to)
{
  return from + herald_random_below (random, to - from + 1);
}

static gboolean
toss (HeraldRandom *random)
{
  return herald_random_below (random, 2) == 0;
}

/* A share of what is left over, @least to @most of 100. */
static guint
draw_of_rest (HeraldRandom *random, const HeraldIhcRecipe *recipe, guint least, guint most)
{
  guint rest = HERALD_IHC_SHARE_ONE;

  for (guint i = 0; i < HERALD_N_EDGE_CLASSES; i++)
    rest -= recipe->shares[i];
  return rest * draw (random, least, most) / 100;
}

static void
fill_null (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  (void)random;
  (void)recipe;
}

static void
fill_ultralow (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->shares[HERALD_EDGE_FAINT] = draw (random, 8, 90);
}

static void
fill_1_plus (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->shares[HERALD_EDGE_FAINT] = draw (random, 200, 850);
}

static void
fill_2_plus (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->shares[HERALD_EDGE_WEAK] = draw (random, 250, 800);
  if (herald_random_below (random, 3) == 0)
    recipe->shares[HERALD_EDGE_INTENSE] = draw (random, 15, 70);
  recipe->shares[HERALD_EDGE_FAINT] = draw_of_rest (random, recipe, 20, 80);
}

static void
fill_3_plus (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->shares[HERALD_EDGE_INTENSE] = draw (random, 350, 930);
  recipe->shares[HERALD_EDGE_WEAK] = draw_of_rest (random, recipe, 20, 80);
  recipe->shares[HERALD_EDGE_FAINT] = draw_of_rest (random, recipe, 10, 70);
}

static void
fill_basolateral (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->shares[HERALD_EDGE_BASOLATERAL] = draw (random, 350, 850);
  recipe->shares[HERALD_EDGE_FAINT] = draw_of_rest (random, recipe, 10, 70);
}

static void
fill_null_ultralow (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  if (toss (random))
    recipe->shares[HERALD_EDGE_FAINT] = draw (random, 5, 30);
}

static void
fill_ultralow_1_plus (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->shares[HERALD_EDGE_FAINT] = toss (random) ? draw (random, UNDER) : draw (random, OVER);
}

/* With faint edges in many more cells, so that a weak whole edge in too few has a score. */
static void
fill_1_plus_2_plus (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->shares[HERALD_EDGE_WEAK] = toss (random) ? draw (random, UNDER) : draw (random, OVER);
  recipe->shares[HERALD_EDGE_FAINT] = draw (random, 200, 600);
}

static void
fill_2_plus_3_plus (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->shares[HERALD_EDGE_INTENSE] = toss (random) ? draw (random, UNDER) : draw (random, OVER);
  recipe->shares[HERALD_EDGE_WEAK] = draw (random, 200, 500);
  recipe->shares[HERALD_EDGE_FAINT] = draw_of_rest (random, recipe, 20, 80);
}

static const char *const class_names[] = {
  "0",          "ultralow",    "1+",    "2+",    "3+",  "basolateral",
  "0/ultralow", "ultralow/1+", "1+/2+", "2+/3+", "any", NULL,
};

/* In the order of the names. */
static const Fill fills[] = {
  fill_null,          fill_ultralow,      fill_1_plus,        fill_2_plus,
  fill_3_plus,        fill_basolateral,   fill_null_ultralow, fill_ultralow_1_plus,
  fill_1_plus_2_plus, fill_2_plus_3_plus,
};

/* What stands around the cells that count, and misleads. */
static void
fill_surroundings (HeraldRandom *random, HeraldIhcRecipe *recipe)
{
  recipe->patchiness = draw (random, 250, 950);
  recipe->stroma = draw (random, 480, 620);
  recipe->lymphocytes = draw (random, 0, 700);
  if (herald_random_below (random, 3) == 0)
    recipe->blush = draw (random, 100, 500);
  if (herald_random_below (random, 3) == 0)
    recipe->crush = draw (random, 300, 1000);
  if (herald_random_below (random, 3) == 0)
    recipe->edge_artefact = draw (random, 300, 1000);
  if (toss (random))
    recipe->in_situ = draw (random, 300, 1000);
}

/**
 * herald_ihc_recipe_get_class_names:
 *
 * Returns: (array zero-terminated) (transfer none): the names that herald_ihc_recipe_for_class()
 *   knows
 */
const char *const *
herald_ihc_recipe_get_class_names (void)
{
  return class_names;
}

/**
 * herald_ihc_recipe_for_class:
 * @class_name: a class such as `1+`; two with a stroke between, such as `1+/2+`, for a field near
 *   that line, on one side or the other; or `any`
 * @seed: which of the many recipes for it
 * @recipe: (out caller-allocates): the recipe
 *
 * `0` has no stain at all; `ultralow` is 0 with a faint trace. Classes are those of 2018.
 *
 * Returns: %FALSE if there is no such class
 */
gboolean
herald_ihc_recipe_for_class (const char *class_name, guint32 seed, HeraldIhcRecipe *recipe)
{
  g_return_val_if_fail (class_name != NULL && recipe != NULL, FALSE);

  HeraldRandom random;
  guint index = 0;

  while (class_names[index] != NULL && strcmp (class_names[index], class_name) != 0)
    index++;
  if (class_names[index] == NULL)
    return FALSE;
  herald_random_init (&random, ((guint64)index << 32) | seed);
  if (index == G_N_ELEMENTS (fills))
    index = herald_random_below (&random, G_N_ELEMENTS (fills));
  *recipe = (HeraldIhcRecipe){ .patchiness = 0 };
  fills[index](&random, recipe);
  recipe->shares[HERALD_EDGE_NONE] = draw_of_rest (&random, recipe, 100, 100);
  fill_surroundings (&random, recipe);
  return TRUE;
}

/**
 * herald_ihc_recipe_make_plain:
 * @recipe: (inout): a recipe, which loses all that misleads
 */
void
herald_ihc_recipe_make_plain (HeraldIhcRecipe *recipe)
{
  g_return_if_fail (recipe != NULL);

  recipe->blush = 0;
  recipe->crush = 0;
  recipe->edge_artefact = 0;
  recipe->in_situ = 0;
}
