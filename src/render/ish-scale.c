/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scale of one axis of the map. */

#include "ish-scale.h"

/* In a small map no part between limits is smaller than this, of an even part. */
#define SMALL_PART 1.12

static void
update_shares (HeraldIshScale *scale, double least)
{
  double end = scale->values[scale->count - 1];
  double sum = 0.0;

  for (guint i = 1; i < scale->count; i++)
    {
      double span = (scale->values[i] - scale->values[i - 1]) / end;

      sum += MAX (span, least);
      scale->shares[i] = sum;
    }
  for (guint i = 1; i < scale->count; i++)
    scale->shares[i] /= sum;
}

/**
 * herald_ish_scale_init:
 * @scale: (out caller-allocates): the scale to fill
 * @end: number at the end of the axis, above 0
 *
 * Makes an even scale from 0 to @end.
 */
void
herald_ish_scale_init (HeraldIshScale *scale, double end)
{
  const HeraldIshScale even = { 2, { 0.0, end }, { 0.0, 1.0 } };

  g_return_if_fail (scale != NULL && end > 0.0);

  *scale = even;
}

/**
 * herald_ish_scale_add_knot:
 * @scale: a scale
 * @value: a number on it; one outside of it or known to it changes nothing
 *
 * The scale stays even until herald_ish_scale_widen().
 */
void
herald_ish_scale_add_knot (HeraldIshScale *scale, double value)
{
  g_return_if_fail (scale != NULL && scale->count >= 2);

  guint place = scale->count - 1;

  if (value <= 0.0 || value >= scale->values[place] || scale->count == HERALD_ISH_SCALE_MAX_KNOTS)
    return;
  for (guint i = 1; i < place; i++)
    if (scale->values[i] == value)
      return;
  for (place = scale->count++; scale->values[place - 1] > value; place--)
    scale->values[place] = scale->values[place - 1];
  scale->values[place] = value;
  update_shares (scale, 0.0);
}

/**
 * herald_ish_scale_widen:
 * @scale: a scale
 *
 * Makes each part between two knots wide enough for a word; the order stays.
 */
void
herald_ish_scale_widen (HeraldIshScale *scale)
{
  g_return_if_fail (scale != NULL && scale->count >= 2);

  update_shares (scale, scale->count > 2 ? SMALL_PART / (scale->count - 1) : 0.0);
}

/**
 * herald_ish_scale_get_share:
 * @scale: a scale
 * @value: a number
 *
 * Returns: where it lies, 0 at the start and 1 at the end, never outside
 */
double
herald_ish_scale_get_share (const HeraldIshScale *scale, double value)
{
  g_return_val_if_fail (scale != NULL && scale->count >= 2, 0.0);

  guint knot = 1;

  if (value <= 0.0)
    return 0.0;
  while (knot < scale->count && value > scale->values[knot])
    knot++;
  if (knot == scale->count)
    return 1.0;

  double span = scale->values[knot] - scale->values[knot - 1];
  double width = scale->shares[knot] - scale->shares[knot - 1];

  return scale->shares[knot - 1] + width * (value - scale->values[knot - 1]) / span;
}
