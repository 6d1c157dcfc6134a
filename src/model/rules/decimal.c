/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number as a report writes it, kept digit by digit: no binary fraction ever stands for 1.99. */
#include "config.h"

#include <string.h>

#include "rules/decimal.h"

static gboolean
starts_with_any (const char *text, gsize length, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      gsize word_length = strlen (*words);

      if (length >= word_length && memcmp (text, *words, word_length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What stands in front of the first digit says what the writer meant. */
static HeraldDecimalProblem
check_front (const char *text, gsize length)
{
  static const char *const bounds[] = { "<", ">", "≤", "≥", "~", "≈", NULL };
  static const char *const signs[] = { "-", "−", NULL };

  if (starts_with_any (text, length, bounds))
    return HERALD_DECIMAL_A_BOUND;
  if (starts_with_any (text, length, signs))
    return HERALD_DECIMAL_NEGATIVE;
  return HERALD_DECIMAL_NOT_A_NUMBER;
}

/* Behind the number: a dash with another number is a range, a second mark is a thousands mark or a
 * slip, and both are for the person to settle. */
static HeraldDecimalProblem
check_rest (const char *text, gsize length)
{
  static const char *const dashes[] = { "-", "–", "—", "..", "~", NULL };
  static const char *const marks[] = { ".", ",", "٬", NULL };

  while (length > 0 && *text == ' ')
    {
      text++;
      length--;
    }
  if (starts_with_any (text, length, dashes))
    return HERALD_DECIMAL_A_RANGE;
  if (starts_with_any (text, length, marks))
    return HERALD_DECIMAL_AMBIGUOUS_MARKS;
  return HERALD_DECIMAL_OK;
}

static gboolean
is_digit (char byte)
{
  return byte >= '0' && byte <= '9';
}

/* A point or comma counts only in front of a digit. */
static gboolean
is_mark_at (const char *text, gsize length, gsize at)
{
  return (text[at] == '.' || text[at] == ',') && at + 1 < length && is_digit (text[at + 1]);
}

static gboolean
is_number_at (const char *text, gsize length, gsize at)
{
  return at < length && (is_digit (text[at]) || is_mark_at (text, length, at));
}

/**
 * herald_decimal_parse:
 * @text: the text; spaces in front are passed over
 * @length: its length in bytes
 * @value: (out): the number
 * @used: (out): how many bytes of @text it took; what follows may be a unit
 *
 * Reads one number without a sign, with a decimal point or a decimal comma and at most 18 digits.
 * Bounds, ranges and marks for thousands are told apart, since each needs other words to mend it.
 *
 * Returns: %HERALD_DECIMAL_OK, or why it is none
 */
HeraldDecimalProblem
herald_decimal_parse (const char *text, gsize length, HeraldDecimal *value, gsize *used)
{
  gsize at = 0;
  guint n_digits = 0;
  gboolean seen_mark = FALSE;

  *value = (HeraldDecimal){ 0, 0 };
  while (at < length && text[at] == ' ')
    at++;
  if (!is_number_at (text, length, at))
    return check_front (text + at, length - at);

  for (; at < length; at++)
    {
      if (is_digit (text[at]))
        {
          /* Asked before the digit is taken: one more than 18 may not fit. */
          if (n_digits == HERALD_DECIMAL_MAX_DIGITS ||
              (seen_mark && value->digits == HERALD_DECIMAL_MAX_DIGITS))
            return HERALD_DECIMAL_TOO_MANY_DIGITS;
          value->mantissa = value->mantissa * 10 + (text[at] - '0');
          n_digits += value->mantissa > 0;
          value->digits += seen_mark;
        }
      else if (!seen_mark && is_mark_at (text, length, at))
        seen_mark = TRUE;
      else
        break;
    }
  *used = at;
  return at == length ? HERALD_DECIMAL_OK : check_rest (text + at, length - at);
}

/**
 * herald_decimal_power_of_ten:
 * @exponent: 0 to 18
 *
 * Returns: ten to the power of @exponent
 */
gint64
herald_decimal_power_of_ten (guint exponent)
{
  static const gint64 powers[HERALD_DECIMAL_MAX_DIGITS + 1] = {
    1,
    10,
    100,
    1000,
    10000,
    100000,
    1000000,
    10000000,
    100000000,
    1000000000,
    10000000000,
    100000000000,
    1000000000000,
    10000000000000,
    100000000000000,
    1000000000000000,
    10000000000000000,
    100000000000000000,
    1000000000000000000,
  };

  g_return_val_if_fail (exponent <= HERALD_DECIMAL_MAX_DIGITS, 1);

  return powers[exponent];
}

/**
 * herald_decimal_to_text:
 * @self: a number
 *
 * Returns: (transfer full): the number with a point, and with the digits it was written with
 */
char *
herald_decimal_to_text (HeraldDecimal self)
{
  gint64 power = herald_decimal_power_of_ten (self.digits);

  if (self.digits == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, self.mantissa);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT,
                          self.mantissa / power,
                          self.digits,
                          self.mantissa % power);
}
