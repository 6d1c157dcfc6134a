/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HERALD_ISH_SCALE_MAX_KNOTS:
 *
 * The most places at which the scale of an axis may change.
 */
#define HERALD_ISH_SCALE_MAX_KNOTS 6

/**
 * HeraldIshScale:
 * @count: how many knots, at least 2
 * @values: numbers on the axis, rising from 0
 * @shares: where they lie, 0 at the start of the axis and 1 at its end
 *
 * The scale of one axis: even, or in a small map even between two limits.
 */
typedef struct
{
  guint count;
  double values[HERALD_ISH_SCALE_MAX_KNOTS];
  double shares[HERALD_ISH_SCALE_MAX_KNOTS];
} HeraldIshScale;

void herald_ish_scale_init (HeraldIshScale *scale, double end);
void herald_ish_scale_add_knot (HeraldIshScale *scale, double value);
void herald_ish_scale_widen (HeraldIshScale *scale);
double herald_ish_scale_get_share (const HeraldIshScale *scale, double value);

G_END_DECLS
