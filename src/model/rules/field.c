/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one line of a report may hold, and how a typed text becomes its value. */
#include "config.h"

#include <string.h>

#include "content/plain-number.h"
#include "rules/field.h"

/* No number with its unit is longer, whatever its script. */
#define MOST_BYTES 128

/* Hardly a cell has spaces around it, and letters and digits are told from them in one step. */
static gboolean
is_space (char byte)
{
  return (guchar)byte <= ' ' && g_ascii_isspace (byte);
}

static gsize
trim (const char **text, gsize length)
{
  while (length > 0 && is_space (**text))
    {
      (*text)++;
      length--;
    }
  while (length > 0 && is_space ((*text)[length - 1]))
    length--;
  return length;
}

static gboolean
equals (const char *word, gsize word_length, const char *text, gsize length)
{
  return word_length == length && g_ascii_strncasecmp (word, text, length) == 0;
}

/* Most tables spell a word as it is, so that is tried first. */
static gboolean
find_choice (const HeraldField *self, const char *text, gsize length, guint *choice)
{
  for (guint i = 0; i < self->n_choices; i++)
    {
      *choice = i;
      if (self->choices[i].id_length == length && *self->choices[i].id == *text &&
          memcmp (self->choices[i].id, text, length) == 0)
        return TRUE;
    }
  for (guint i = 0; i < self->n_choices; i++)
    {
      *choice = i;
      if (equals (self->choices[i].id, self->choices[i].id_length, text, length))
        return TRUE;
    }
  return FALSE;
}

/* "2.5 cm" is 25 mm: moving the point keeps the digits that were written. */
static void
scale (HeraldDecimal *number, guint tenfold)
{
  for (; tenfold > 0; tenfold--)
    {
      if (number->digits > 0)
        number->digits--;
      else
        number->mantissa *= 10;
    }
}

static HeraldProblem
apply_unit (const HeraldField *self, const char *rest, gsize length, HeraldDecimal *number)
{
  length = trim (&rest, length);
  for (guint i = 0; i < self->n_units; i++)
    {
      if (equals (self->units[i].text, strlen (self->units[i].text), rest, length))
        {
          /* A point can be moved in any number; only more zeros may not fit. */
          if (self->units[i].tenfold > number->digits &&
              number->mantissa > G_GINT64_CONSTANT (100000000000000))
            return HERALD_PROBLEM_TOO_LARGE;
          scale (number, self->units[i].tenfold);
          return HERALD_PROBLEM_NONE;
        }
    }
  return HERALD_PROBLEM_UNKNOWN_UNIT;
}

static HeraldProblem
problem_from_decimal (HeraldDecimalProblem problem)
{
  static const HeraldProblem problems[] = {
    [HERALD_DECIMAL_OK] = HERALD_PROBLEM_NONE,
    [HERALD_DECIMAL_NOT_A_NUMBER] = HERALD_PROBLEM_NOT_A_NUMBER,
    [HERALD_DECIMAL_NEGATIVE] = HERALD_PROBLEM_NEGATIVE,
    [HERALD_DECIMAL_A_BOUND] = HERALD_PROBLEM_A_BOUND,
    [HERALD_DECIMAL_A_RANGE] = HERALD_PROBLEM_A_RANGE,
    [HERALD_DECIMAL_AMBIGUOUS_MARKS] = HERALD_PROBLEM_AMBIGUOUS_MARKS,
    [HERALD_DECIMAL_TOO_MANY_DIGITS] = HERALD_PROBLEM_TOO_MANY_DIGITS,
  };

  return problems[problem];
}

static HeraldProblem
parse_number (const HeraldField *self, const char *text, gsize length, HeraldValue *value)
{
  gsize used = 0;
  HeraldDecimalProblem decimal = herald_decimal_parse (text, length, &value->number, &used);
  HeraldProblem problem = problem_from_decimal (decimal);

  if (problem == HERALD_PROBLEM_NONE && used < length)
    problem = apply_unit (self, text + used, length - used, &value->number);
  if (problem == HERALD_PROBLEM_NONE && self->kind == HERALD_FIELD_COUNT &&
      value->number.digits > 0)
    problem = HERALD_PROBLEM_NOT_WHOLE;
  if (problem == HERALD_PROBLEM_NONE)
    problem = herald_field_check_range (self, herald_fraction_from_decimal (value->number));
  value->known = problem == HERALD_PROBLEM_NONE;
  return problem;
}

/**
 * herald_field_free:
 * @self: (transfer full): a field
 */
void
herald_field_free (HeraldField *self)
{
  g_clear_pointer (&self->conditions, g_array_unref);
  g_free (self->choices);
  g_free (self->units);
  g_free (self);
}

/**
 * herald_field_find_choice:
 * @self: a field of choices
 * @text: a word; spaces around it and its case don't matter
 * @length: its length in bytes
 * @choice: (out): the index of the choice
 *
 * Returns: whether @text is one of the choices
 */
gboolean
herald_field_find_choice (const HeraldField *self, const char *text, gsize length, guint *choice)
{
  length = trim (&text, length);
  return find_choice (self, text, length, choice);
}

/**
 * herald_field_check_range:
 * @self: a field of numbers
 * @number: a value, written or worked out
 *
 * Returns: whether a value of this kind can be true, and if not why
 */
HeraldProblem
herald_field_check_range (const HeraldField *self, HeraldFraction number)
{
  int low = herald_fraction_compare (number, self->low);

  if (low < 0 || (low == 0 && self->is_above_minimum))
    return HERALD_PROBLEM_TOO_SMALL;
  if (herald_fraction_compare (number, self->high) > 0)
    return HERALD_PROBLEM_TOO_LARGE;
  return HERALD_PROBLEM_NONE;
}

/**
 * herald_field_parse:
 * @self: a field
 * @text: what was typed, or a cell of a table
 * @length: its length in bytes
 * @value: (out): the value; unknown where there is a problem or @text is empty
 *
 * Forgiving about spaces, case, decimal comma, "%", units and the script of digits; never guessing
 * beyond that. An empty text means "not known" and is no problem; the fallback of a field is not
 * filled in here.
 *
 * Returns: %HERALD_PROBLEM_NONE, or what is wrong
 */
HeraldProblem
herald_field_parse (const HeraldField *self, const char *text, gsize length, HeraldValue *value)
{
  char plain[MOST_BYTES];

  *value = (HeraldValue){ FALSE, 0, { 0, 0 } };
  if (!herald_plain_number_is_plain (text, length) && length <= MOST_BYTES)
    {
      length = herald_plain_number_copy (text, length, plain);
      text = plain;
    }
  length = trim (&text, length);
  if (length == 0)
    return HERALD_PROBLEM_NONE;
  if (self->kind != HERALD_FIELD_CHOICE)
    return parse_number (self, text, length, value);
  value->known = find_choice (self, text, length, &value->choice);
  return value->known ? HERALD_PROBLEM_NONE : HERALD_PROBLEM_NOT_A_CHOICE;
}

/**
 * herald_field_value_to_text:
 * @self: a field
 * @value: its value
 *
 * Returns: (transfer full): the value in the words of files: empty where it is not known
 */
char *
herald_field_value_to_text (const HeraldField *self, HeraldValue value)
{
  if (!value.known)
    return g_strdup ("");
  if (self->kind == HERALD_FIELD_CHOICE)
    return g_strdup (self->choices[value.choice].id);
  return herald_decimal_to_text (value.number);
}
