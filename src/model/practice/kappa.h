/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/confusion.h"
#include "practice/interval.h"

G_BEGIN_DECLS

/**
 * HeraldKappa:
 * @is_defined: whether there is one: there is none without cases, and none where chance alone would
 *   agree always, as where all is of one class
 * @value: the kappa, -1 to 1, for several readers not below -1 / (readers - 1)
 * @standard_error: of @value, 0 or greater; 0 where it can't be said,
 *   and where it is below 0.0000001, since no more is left of it there than rounding
 * @interval: of 95 %; none where @standard_error is 0
 *
 * Agreement beyond what chance would give. All mean nothing where it is not defined; never a NaN.
 */
typedef struct
{
  gboolean is_defined;
  double value;
  double standard_error;
  HeraldInterval interval;
} HeraldKappa;

HeraldKappa herald_kappa_cohen (const HeraldConfusion *confusion);
HeraldKappa herald_kappa_quadratic (const HeraldConfusion *confusion);
HeraldKappa herald_kappa_fleiss (const guint *ratings, guint n_cases, guint n_classes);

G_END_DECLS
