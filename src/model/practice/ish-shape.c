/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How nuclei are shaped: those of tumour cells large and uneven, those of stroma long and thin,
 * those of lymphocytes small and round. */
#include "config.h"

#include <string.h>

#include "practice/ish-shape.h"

#define WAVES 4

/* In 1/256 micrometre, the widest and narrowest half axes, and how uneven in 1/1024. */
static const struct
{
  int long_low;
  int long_high;
  int narrow; /* the short axis in percent of the long one, at least */
  int wide;
  int unevenness;
} kinds[] = {
  [HERALD_ISH_TUMOUR] = { 1360, 2000, 66, 98, 105 },
  [HERALD_ISH_STROMA] = { 1500, 2200, 24, 42, 70 },
  [HERALD_ISH_LYMPHOCYTE] = { 800, 980, 86, 100, 40 },
};

/* How far the rim of an ellipse is away from its centre. */
static int
get_ellipse_radius (int long_axis, int short_axis, guint direction)
{
  gint64 across = (gint64)short_axis * herald_ish_cosine (direction) / HERALD_ISH_UNIT;
  gint64 along = (gint64)long_axis * herald_ish_sine (direction) / HERALD_ISH_UNIT;
  gint64 root = herald_ish_root ((guint64)(across * across + along * along));

  return (int)((gint64)long_axis * short_axis / MAX (root, 1));
}

/**
 * herald_ish_shape_make:
 * @nucleus: what gets an outline
 * @kind: what it belongs to
 * @percent: its size, 100 is as usual
 * @direction: of its length, for stroma, which lies along its fibres
 * @random: where the rest comes from
 */
void
herald_ish_shape_make (HeraldIshNucleus *nucleus,
                       HeraldIshCellKind kind,
                       guint percent,
                       guint direction,
                       HeraldRandom *random)
{
  int long_axis =
      herald_ish_between (random, kinds[kind].long_low, kinds[kind].long_high) * (int)percent / 100;
  int short_axis =
      long_axis * herald_ish_between (random, kinds[kind].narrow, kinds[kind].wide) / 100;
  guint phases[WAVES], heights[WAVES];
  guint turn = kind == HERALD_ISH_STROMA ? direction + herald_random_below (random, 3) + 31
                                         : herald_random_below (random, HERALD_ISH_DIRECTIONS);

  nucleus->kind = kind;
  for (guint i = 0; i < WAVES; i++)
    {
      phases[i] = herald_random_below (random, HERALD_ISH_DIRECTIONS);
      heights[i] = herald_random_below (random, kinds[kind].unevenness * 2 / (i + 2) + 1);
    }
  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    {
      int swell = 1024;

      for (guint wave = 0; wave < WAVES; wave++)
        swell += (int)heights[wave] * herald_ish_cosine (i * (wave + 2) + phases[wave]) /
                 HERALD_ISH_UNIT;
      nucleus->radii[i] =
          get_ellipse_radius (long_axis, short_axis, i + HERALD_ISH_DIRECTIONS - turn % 32) *
          swell / 1024;
    }
}

/* The knife leaves no sharp corner in what is soft. */
static void
round_off (HeraldIshNucleus *nucleus)
{
  int sharp[HERALD_ISH_DIRECTIONS];

  memcpy (sharp, nucleus->radii, sizeof sharp);
  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    nucleus->radii[i] = (sharp[(i + 31) % 32] + 2 * sharp[i] + sharp[(i + 1) % 32]) / 4;
}

/**
 * herald_ish_shape_cut:
 * @nucleus: a nucleus that loses a part along a straight line
 * @random: where the line comes from
 */
void
herald_ish_shape_cut (HeraldIshNucleus *nucleus, HeraldRandom *random)
{
  guint towards = herald_random_below (random, HERALD_ISH_DIRECTIONS);
  int reach = herald_ish_nucleus_get_reach (nucleus);
  int distance = reach * herald_ish_between (random, 6, 22) / 100;

  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    {
      int cosine = herald_ish_cosine (i + HERALD_ISH_DIRECTIONS - towards);

      if (cosine > 0)
        nucleus->radii[i] = MIN (nucleus->radii[i], distance * HERALD_ISH_UNIT / cosine);
    }
  round_off (nucleus);
}
