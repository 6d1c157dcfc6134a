/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arithmetic of 128 bits by pairs of 64, where the compiler has none: on machines of 32 bits. Plain
 * before fast; the numbers of a report hardly ever come here. */
#include "config.h"

#include <math.h>

#include "rules/wide-pair.h"

#define N_BITS 128
#define HALF 32
#define LOWER_HALF(number) ((number)&G_MAXUINT32)
#define UPPER_HALF(number) ((number) >> HALF)

static HeraldWidePair
shift_left (HeraldWidePair self, guint bit)
{
  return (HeraldWidePair){ self.low << 1 | bit, self.high << 1 | self.low >> 63 };
}

static guint
get_bit (HeraldWidePair self, guint bit)
{
  return (bit < 64 ? self.low >> bit : self.high >> (bit - 64)) & 1;
}

/**
 * herald_wide_pair_add:
 * @a: a number
 * @b: another
 *
 * Returns: the lower 128 bits of the sum
 */
HeraldWidePair
herald_wide_pair_add (HeraldWidePair a, HeraldWidePair b)
{
  guint64 low = a.low + b.low;

  return (HeraldWidePair){ low, a.high + b.high + (low < a.low) };
}

/**
 * herald_wide_pair_subtract:
 * @a: a number
 * @b: another, not above @a
 *
 * Returns: the difference
 */
HeraldWidePair
herald_wide_pair_subtract (HeraldWidePair a, HeraldWidePair b)
{
  return (HeraldWidePair){ a.low - b.low, a.high - b.high - (a.low < b.low) };
}

/* Of 64 bits each: as on paper, with halves for digits. */
static HeraldWidePair
multiply_short (guint64 a, guint64 b)
{
  guint64 lowest = LOWER_HALF (a) * LOWER_HALF (b);
  guint64 first = UPPER_HALF (a) * LOWER_HALF (b) + UPPER_HALF (lowest);
  guint64 second = LOWER_HALF (a) * UPPER_HALF (b) + LOWER_HALF (first);
  guint64 highest = UPPER_HALF (a) * UPPER_HALF (b);

  return (HeraldWidePair){ second << HALF | LOWER_HALF (lowest),
                           highest + UPPER_HALF (first) + UPPER_HALF (second) };
}

/**
 * herald_wide_pair_multiply:
 * @a: a number
 * @b: another
 *
 * Returns: the lower 128 bits of the product
 */
HeraldWidePair
herald_wide_pair_multiply (HeraldWidePair a, HeraldWidePair b)
{
  HeraldWidePair product = multiply_short (a.low, b.low);

  product.high += a.low * b.high + a.high * b.low;
  return product;
}

/**
 * herald_wide_pair_divide:
 * @a: a number
 * @b: by what; not 0
 * @remainder: (out): what is left over
 *
 * Returns: how often @b goes into @a
 */
HeraldWidePair
herald_wide_pair_divide (HeraldWidePair a, HeraldWidePair b, HeraldWidePair *remainder)
{
  HeraldWidePair quotient = { 0, 0 };
  HeraldWidePair rest = { 0, 0 };

  g_return_val_if_fail (b.low != 0 || b.high != 0, quotient);

  for (guint i = N_BITS; i-- > 0;)
    {
      gboolean goes_in;

      /* Not above the first bits of @a, so there is room for one more. */
      rest = shift_left (rest, get_bit (a, i));
      goes_in = herald_wide_pair_compare (rest, b) >= 0;
      if (goes_in)
        rest = herald_wide_pair_subtract (rest, b);
      quotient = shift_left (quotient, goes_in ? 1 : 0);
    }
  *remainder = rest;
  return quotient;
}

/**
 * herald_wide_pair_compare:
 * @a: a number
 * @b: another
 *
 * Returns: -1, 0 or 1 as @a is below, equal to or above @b
 */
int
herald_wide_pair_compare (HeraldWidePair a, HeraldWidePair b)
{
  if (a.high != b.high)
    return a.high < b.high ? -1 : 1;
  return (a.low > b.low) - (a.low < b.low);
}

/**
 * herald_wide_pair_to_double:
 * @self: a number
 *
 * Returns: the nearest of what a double can be, the even one of two
 */
double
herald_wide_pair_to_double (HeraldWidePair self)
{
  int n_dropped = 0;
  guint64 dropped = 0;

  /* The last of 64 bits says whether anything was dropped behind it: rounding looks no further. */
  for (; self.high != 0; n_dropped++)
    {
      dropped |= self.low & 1;
      self = (HeraldWidePair){ self.low >> 1 | self.high << 63, self.high >> 1 };
    }
  return ldexp ((double)(self.low | dropped), n_dropped);
}
