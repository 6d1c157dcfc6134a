/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many digits as always fit the arithmetic of HeraldFraction. */
#define HERALD_DECIMAL_MAX_DIGITS 18

/**
 * HeraldDecimal:
 * @mantissa: the digits as a whole number, never negative
 * @digits: how many of them stand behind the point, 0 to 18
 *
 * A number exactly as it was written: 4.00 and 4 are equal, yet not the same, since the digits say
 * how finely somebody measured.
 */
typedef struct
{
  gint64 mantissa;
  guint8 digits;
} HeraldDecimal;

/**
 * HeraldDecimalProblem:
 *
 * Why a text is not one plain number.
 */
typedef enum
{
  HERALD_DECIMAL_OK,
  HERALD_DECIMAL_NOT_A_NUMBER,
  HERALD_DECIMAL_NEGATIVE,
  HERALD_DECIMAL_A_BOUND,
  HERALD_DECIMAL_A_RANGE,
  HERALD_DECIMAL_AMBIGUOUS_MARKS,
  HERALD_DECIMAL_TOO_MANY_DIGITS,
} HeraldDecimalProblem;

HeraldDecimalProblem
herald_decimal_parse (const char *text, gsize length, HeraldDecimal *value, gsize *used);
gint64 herald_decimal_power_of_ten (guint exponent);
char *herald_decimal_to_text (HeraldDecimal self);

G_END_DECLS
