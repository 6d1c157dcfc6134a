/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldWidePair:
 * @low: the lower 64 bits
 * @high: the upper ones
 *
 * A whole number of up to 128 bits, for compilers that have none; see HeraldWide.
 */
typedef struct
{
  guint64 low;
  guint64 high;
} HeraldWidePair;

HeraldWidePair herald_wide_pair_add (HeraldWidePair a, HeraldWidePair b);
HeraldWidePair herald_wide_pair_subtract (HeraldWidePair a, HeraldWidePair b);
HeraldWidePair herald_wide_pair_multiply (HeraldWidePair a, HeraldWidePair b);
HeraldWidePair
herald_wide_pair_divide (HeraldWidePair a, HeraldWidePair b, HeraldWidePair *remainder);
int herald_wide_pair_compare (HeraldWidePair a, HeraldWidePair b);
double herald_wide_pair_to_double (HeraldWidePair self);

G_END_DECLS
