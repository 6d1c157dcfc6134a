/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/wide-pair.h"

G_BEGIN_DECLS

/**
 * HeraldWide:
 *
 * A whole number of up to 128 bits: what two decimals of 18 digits make when they are multiplied.
 * Compilers for machines of 64 bits have it. Those for 32 bits have not, and a pair stands for it;
 * so only these functions may look into it.
 */
#ifdef __SIZEOF_INT128__

typedef unsigned __int128 HeraldWide;

/* No functions: what stands in one would be counted there, and not where it is used. */
#define herald_wide_new(number) ((HeraldWide)(number))
#define herald_wide_add(a, b) ((a) + (b))
#define herald_wide_subtract(a, b) ((a) - (b))
#define herald_wide_multiply(a, b) ((a) * (b))
#define herald_wide_to_double(self) ((double)(self))
#define herald_wide_get_low(self) ((guint64)(self))
#define herald_wide_get_high(self) ((guint64)((self) >> 64))
#define herald_wide_are_short(a, b, c, d) (((a) | (b) | (c) | (d)) <= G_MAXUINT32)

static inline HeraldWide
herald_wide_divide (HeraldWide a, HeraldWide b, HeraldWide *remainder)
{
  *remainder = a % b;
  return a / b;
}

static inline int
herald_wide_compare (HeraldWide a, HeraldWide b)
{
  return (a > b) - (a < b);
}

#else

typedef HeraldWidePair HeraldWide;

#define herald_wide_add herald_wide_pair_add
#define herald_wide_subtract herald_wide_pair_subtract
#define herald_wide_multiply herald_wide_pair_multiply
#define herald_wide_divide herald_wide_pair_divide
#define herald_wide_compare herald_wide_pair_compare
#define herald_wide_to_double herald_wide_pair_to_double

static inline HeraldWide
herald_wide_new (guint64 number)
{
  return (HeraldWide){ number, 0 };
}

static inline guint64
herald_wide_get_low (HeraldWide self)
{
  return self.low;
}

static inline guint64
herald_wide_get_high (HeraldWide self)
{
  return self.high;
}

static inline gboolean
herald_wide_are_short (HeraldWide a, HeraldWide b, HeraldWide c, HeraldWide d)
{
  return (a.high | b.high | c.high | d.high) == 0 && (a.low | b.low | c.low | d.low) <= G_MAXUINT32;
}

#endif

static inline gboolean
herald_wide_is_zero (HeraldWide self)
{
  return (herald_wide_get_low (self) | herald_wide_get_high (self)) == 0;
}

static inline HeraldWide
herald_wide_product (guint64 a, guint64 b)
{
  return herald_wide_multiply (herald_wide_new (a), herald_wide_new (b));
}

/* Also where it is below zero. */
static inline double
herald_wide_difference_to_double (HeraldWide a, HeraldWide b)
{
  return herald_wide_compare (a, b) >= 0 ? herald_wide_to_double (herald_wide_subtract (a, b))
                                         : -herald_wide_to_double (herald_wide_subtract (b, a));
}

G_END_DECLS
