/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One test on one input. The operator is read to the letter: ">= 10" and "> 10" differ. */
#include "config.h"

#include <string.h>

#include "rules/unary-test.h"

static gboolean
take_number (const char **text, HeraldDecimal *number)
{
  gsize used = 0;

  /* The range marks of FEEL would look like a range to the parser of typed numbers. */
  gsize length = strcspn (*text, ")]");
  const char *dots = strstr (*text, "..");

  if (dots != NULL && (gsize)(dots - *text) < length)
    length = dots - *text;
  if (herald_decimal_parse (*text, length, number, &used) != HERALD_DECIMAL_OK)
    return FALSE;
  *text += used;
  while (**text == ' ')
    (*text)++;
  return TRUE;
}

static gboolean
parse_interval (const char *text, HeraldUnaryTest *test)
{
  test->has_lower = test->has_upper = TRUE;
  test->is_lower_closed = *text++ == '[';
  if (!take_number (&text, &test->lower) || !g_str_has_prefix (text, ".."))
    return FALSE;
  text += 2;
  if (!take_number (&text, &test->upper) || (*text != ']' && *text != ')'))
    return FALSE;
  test->is_upper_closed = *text++ == ']';
  return *text == '\0' && herald_fraction_compare (herald_fraction_from_decimal (test->lower),
                                                   herald_fraction_from_decimal (test->upper)) < 0;
}

static gboolean
parse_comparison (const char *text, HeraldUnaryTest *test)
{
  gboolean is_above = *text == '>';

  text++;
  test->has_lower = is_above;
  test->has_upper = !is_above;
  test->is_lower_closed = test->is_upper_closed = *text == '=';
  text += *text == '=';
  return take_number (&text, is_above ? &test->lower : &test->upper) && *text == '\0';
}

static gboolean
parse_point (const char *text, HeraldUnaryTest *test)
{
  if (!take_number (&text, &test->lower) || *text != '\0')
    return FALSE;
  test->upper = test->lower;
  test->has_lower = test->has_upper = TRUE;
  test->is_lower_closed = test->is_upper_closed = TRUE;
  return TRUE;
}

/**
 * herald_unary_test_parse:
 * @text: a test
 * @field: the input that it is about
 * @test: (out): the test
 *
 * Knows a choice, `missing`, a number, `< n`, `<= n`, `> n`, `>= n` and the intervals `[a..b]`,
 * `[a..b)`, `(a..b]` and `(a..b)`.
 *
 * Returns: whether @text is a test on @field
 */
gboolean
herald_unary_test_parse (const char *text, const HeraldField *field, HeraldUnaryTest *test)
{
  guint choice;

  *test = (HeraldUnaryTest){ 0 };
  if (strcmp (text, "missing") == 0)
    {
      test->is_missing = TRUE;
      return TRUE;
    }
  if (field->kind == HERALD_FIELD_CHOICE)
    {
      if (!herald_field_find_choice (field, text, strlen (text), &choice))
        return FALSE;
      test->choices = 1u << choice;
      return TRUE;
    }
  if (*text == '[' || *text == '(')
    return parse_interval (text, test);
  if (*text == '<' || *text == '>')
    return parse_comparison (text, test);
  return parse_point (text, test);
}

/**
 * herald_unary_test_matches:
 * @self: a test on a number
 * @number: a number
 *
 * Returns: whether @number passes
 */
gboolean
herald_unary_test_matches (const HeraldUnaryTest *self, HeraldFraction number)
{
  int low = 1;
  int high = -1;

  if (self->is_missing)
    return FALSE;
  if (self->has_lower)
    low = herald_fraction_compare (number, herald_fraction_from_decimal (self->lower));
  if (self->has_upper)
    high = herald_fraction_compare (number, herald_fraction_from_decimal (self->upper));
  return (low > 0 || (low == 0 && self->is_lower_closed)) &&
         (high < 0 || (high == 0 && self->is_upper_closed));
}
