/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where nuclei lie: two areas of tumour with a band of stroma between them. Nuclei keep apart but
 * for the pairs that are to overlap. */
#include "config.h"

#include "practice/ish-field.h"
#include "practice/ish-layout.h"
#include "practice/ish-shape.h"

#define UM HERALD_ISH_MICROMETRE
/* A place is looked for so often before the nucleus is made smaller. */
#define TRIES 60
#define FEWEST_PERCENT 60
/* Even the smallest, on a crowded field, has found its place long before. */
#define MOST_ROUNDS 4000

/* The band of stroma: a line through the middle with a soft bend. */
typedef struct
{
  HeraldRandom *random;
  GArray *nuclei; /* (element-type HeraldIshNucleus) */
  guint direction;
  guint phase;
  int half_width;
  int middle_x;
  int middle_y;
} Layout;

/* How far a place lies from the middle of the band; its sign is its side. */
static int
get_side (const Layout *self, int x, int y)
{
  int cosine = herald_ish_cosine (self->direction);
  int sine = herald_ish_sine (self->direction);
  int from_x = x - self->middle_x;
  int from_y = y - self->middle_y;
  int along = (int)(((gint64)from_x * cosine + (gint64)from_y * sine) / HERALD_ISH_UNIT);
  int across = (int)(((gint64)from_y * cosine - (gint64)from_x * sine) / HERALD_ISH_UNIT);
  int bend = herald_ish_cosine (self->phase + (guint)(along + 400 * UM) / (5 * UM));

  return across + bend * 5 * UM / HERALD_ISH_UNIT;
}

static gboolean
is_in_band (const Layout *self, int x, int y)
{
  return ABS (get_side (self, x, y)) < self->half_width;
}

static gboolean
is_free (const Layout *self, const HeraldIshNucleus *nucleus, int gap)
{
  for (guint i = 0; i < self->nuclei->len; i++)
    if (herald_ish_nucleus_meets (&g_array_index (self->nuclei, HeraldIshNucleus, i), nucleus, gap))
      return FALSE;
  return TRUE;
}

static gboolean
is_inside (const HeraldIshNucleus *nucleus)
{
  int margin = UM / 2;

  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    {
      int x = nucleus->x + nucleus->radii[i] * herald_ish_cosine (i) / HERALD_ISH_UNIT;
      int y = nucleus->y + nucleus->radii[i] * herald_ish_sine (i) / HERALD_ISH_UNIT;

      if (x < margin || y < margin || x > HERALD_ISH_FIELD_WIDTH - margin ||
          y > HERALD_ISH_FIELD_HEIGHT - margin)
        return FALSE;
    }
  return TRUE;
}

static void
add (Layout *self, const HeraldIshNucleus *nucleus, HeraldIshExclusion exclusion)
{
  HeraldIshNucleus added = *nucleus;

  added.exclusion = exclusion;
  added.area = get_side (self, nucleus->x, nucleus->y) < 0 ? 0 : 1;
  added.brightness = (guint)herald_ish_between (self->random, 330, 1000);
  added.depth = herald_ish_depth (self->random, 1000);
  added.texture = herald_random_next (self->random);
  g_array_append_val (self->nuclei, added);
}

static void
choose_place (Layout *self, HeraldIshNucleus *nucleus)
{
  nucleus->x = herald_ish_between (self->random, 0, HERALD_ISH_FIELD_WIDTH);
  nucleus->y = herald_ish_between (self->random, 0, HERALD_ISH_FIELD_HEIGHT);
}

/* Whole and by itself, in the tumour or in the stroma. */
static gboolean
find_place (Layout *self, HeraldIshNucleus *nucleus, HeraldIshCellKind kind, gboolean is_cut)
{
  guint percent = 100;

  for (guint i = 0; i < MOST_ROUNDS; i++)
    {
      if (i % TRIES == 0)
        {
          herald_ish_shape_make (nucleus, kind, percent, self->direction, self->random);
          if (is_cut)
            herald_ish_shape_cut (nucleus, self->random);
          percent = MAX (percent - 3, FEWEST_PERCENT);
        }
      choose_place (self, nucleus);
      if (is_in_band (self, nucleus->x, nucleus->y) == (kind != HERALD_ISH_TUMOUR) &&
          is_inside (nucleus) && is_free (self, nucleus, UM * 2 / 5))
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_whole (Layout *self, HeraldIshCellKind kind, HeraldIshExclusion exclusion)
{
  HeraldIshNucleus nucleus = { 0 };

  if (!find_place (self, &nucleus, kind, exclusion == HERALD_ISH_TRUNCATED))
    return FALSE;
  add (self, &nucleus, exclusion);
  return TRUE;
}

/* The rim of the picture goes through it. */
static void
add_at_rim (Layout *self)
{
  HeraldIshNucleus nucleus = { 0 };

  for (guint i = 0; i < TRIES; i++)
    {
      int beyond;

      herald_ish_shape_make (&nucleus, HERALD_ISH_TUMOUR, 100, 0, self->random);
      choose_place (self, &nucleus);
      beyond = nucleus.radii[0] * herald_ish_between (self->random, -30, 60) / 100;
      if (herald_ish_happens (self->random, 570))
        nucleus.y =
            herald_ish_happens (self->random, 500) ? beyond : HERALD_ISH_FIELD_HEIGHT - beyond;
      else
        nucleus.x =
            herald_ish_happens (self->random, 500) ? beyond : HERALD_ISH_FIELD_WIDTH - beyond;
      if (!is_in_band (self, nucleus.x, nucleus.y) && !is_inside (&nucleus) &&
          is_free (self, &nucleus, UM * 2 / 5))
        {
          add (self, &nucleus, HERALD_ISH_TRUNCATED);
          return;
        }
    }
}

/* A second nucleus that lies over the first and over nothing else. */
static gboolean
find_place_over (Layout *self, const HeraldIshNucleus *first, HeraldIshNucleus *second)
{
  for (guint i = 0; i < TRIES; i++)
    {
      guint towards = herald_random_below (self->random, HERALD_ISH_DIRECTIONS);
      int distance;

      herald_ish_shape_make (second, HERALD_ISH_TUMOUR, 96, 0, self->random);
      distance = (first->radii[towards] + second->radii[(towards + 16) % 32]) *
                 herald_ish_between (self->random, 55, 84) / 100;
      second->x = first->x + distance * herald_ish_cosine (towards) / HERALD_ISH_UNIT;
      second->y = first->y + distance * herald_ish_sine (towards) / HERALD_ISH_UNIT;
      if (is_inside (second) && herald_ish_nucleus_meets (first, second, 0) &&
          is_free (self, second, UM * 2 / 5))
        return TRUE;
    }
  return FALSE;
}

static void
add_pair (Layout *self)
{
  HeraldIshNucleus first = { 0 };
  HeraldIshNucleus second = { 0 };

  if (!find_place (self, &first, HERALD_ISH_TUMOUR, FALSE) ||
      !find_place_over (self, &first, &second))
    return;
  add (self, &first, HERALD_ISH_OVERLAP);
  add (self, &second, HERALD_ISH_OVERLAP);
}

static void
add_counted (Layout *self)
{
  gboolean is_added = add_whole (self, HERALD_ISH_TUMOUR, HERALD_ISH_COUNTED);

  g_assert (is_added);
}

static void
add_several (Layout *self, guint n, HeraldIshCellKind kind, HeraldIshExclusion exclusion)
{
  for (guint i = 0; i < n; i++)
    add_whole (self, kind, exclusion);
}

/* Row by row, in rows about as high as a nucleus. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const HeraldIshNucleus *first = a;
  const HeraldIshNucleus *second = b;
  int first_row = first->y / (13 * UM);
  int second_row = second->y / (13 * UM);

  if (first_row != second_row)
    return first_row - second_row;
  return first->x != second->x ? first->x - second->x : first->y - second->y;
}

static void
init_layout (Layout *self, HeraldRandom *random)
{
  self->random = random;
  self->nuclei = g_array_new (FALSE, TRUE, sizeof (HeraldIshNucleus));
  self->direction = herald_random_below (random, HERALD_ISH_DIRECTIONS);
  self->phase = herald_random_below (random, HERALD_ISH_DIRECTIONS);
  self->half_width = herald_ish_between (random, 9 * UM, 13 * UM);
  self->middle_x = herald_ish_between (random, 80 * UM, 120 * UM);
  self->middle_y = herald_ish_between (random, 60 * UM, 90 * UM);
}

/**
 * herald_ish_layout_make:
 * @recipe: what is wanted
 * @random: where all the rest comes from
 *
 * All nuclei that are to be counted find a place; of the others as many as there is room for.
 *
 * Returns: (transfer full) (element-type HeraldIshNucleus): the nuclei, without signals
 */
GArray *
herald_ish_layout_make (const HeraldIshRecipe *recipe, HeraldRandom *random)
{
  Layout layout;

  init_layout (&layout, random);
  for (guint i = 0; i < recipe->overlaps; i++)
    add_pair (&layout);
  for (guint i = 0; i < recipe->truncated * 3 / 4; i++)
    add_at_rim (&layout);
  for (guint i = 0; i < recipe->nuclei; i++)
    add_counted (&layout);
  add_several (&layout, recipe->lacking, HERALD_ISH_TUMOUR, HERALD_ISH_LACKS_ONE_COLOUR);
  add_several (&layout, recipe->damaged, HERALD_ISH_TUMOUR, HERALD_ISH_DAMAGED);
  add_several (&layout,
               recipe->truncated - recipe->truncated * 3 / 4,
               HERALD_ISH_TUMOUR,
               HERALD_ISH_TRUNCATED);
  add_several (&layout, recipe->stroma, HERALD_ISH_STROMA, HERALD_ISH_NOT_TUMOUR);
  add_several (&layout, recipe->lymphocytes, HERALD_ISH_LYMPHOCYTE, HERALD_ISH_NOT_TUMOUR);
  g_array_sort (layout.nuclei, compare_places);
  for (guint i = 0; i < layout.nuclei->len; i++)
    g_array_index (layout.nuclei, HeraldIshNucleus, i).number = i + 1;
  return layout.nuclei;
}
