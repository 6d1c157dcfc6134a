/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says how to mend what was typed: each sentence names a way out, none blames. */
#include "config.h"

#include "result/problem-text.h"

#include <string.h>

#include <glib/gi18n.h>

#include "content/written-number.h"
#include "words/number-words.h"

/* As many digits as the form shows of a number that was worked out. */
#define SHOWN_DIGITS 3

static char *
unit_text (const HeraldField *field)
{
  if (field->n_units == 0)
    return g_strdup (_ ("Type the number alone, with nothing behind it."));
  if (field->n_units == 1)
    /* Translators: the placeholder is a unit, such as “mm” */
    return g_strdup_printf (_ ("Type the number alone, or with “%s” behind it."),
                            field->units[0].text);
  /* Translators: the placeholders are units, such as “mm” and “cm” */
  return g_strdup_printf (_ ("Type the number alone, or with “%s” or “%s” behind it."),
                          field->units[0].text,
                          field->units[1].text);
}

static char *
too_small_text (const HeraldField *field)
{
  g_autofree char *limit = herald_words_decimal_new (field->minimum);

  if (field->is_above_minimum)
    /* Translators: the placeholder is a number */
    return g_strdup_printf (_ ("This number has to be above %s. Please look again."), limit);
  /* Translators: the placeholder is a number */
  return g_strdup_printf (_ ("This number has to be %s or more. Please look again."), limit);
}

static char *
too_large_text (const HeraldField *field)
{
  g_autofree char *limit = herald_words_decimal_new (field->maximum);

  if (field->too_large_text != NULL)
    return g_strdup (field->too_large_text);
  /* Translators: the placeholder is a number */
  return g_strdup_printf (_ ("This number stops at %s. Please look again."), limit);
}

static const char *
fixed_text (HeraldProblem problem, const HeraldField *field)
{
  switch (problem)
    {
    case HERALD_PROBLEM_NOT_A_CHOICE:
      return _ ("Please pick one of the words that are offered.");
    case HERALD_PROBLEM_NOT_A_NUMBER:
      if (field->kind == HERALD_FIELD_COUNT)
        return _ ("Only a number fits here, such as 20.");
      return _ ("Only a number fits here, such as 1.9.");
    case HERALD_PROBLEM_NEGATIVE:
      return _ ("A number here can’t be below 0. Leave out the minus sign.");
    case HERALD_PROBLEM_A_BOUND:
      return _ ("This is a limit and not the number itself. Ask the laboratory for the number.");
    case HERALD_PROBLEM_A_RANGE:
      return _ ("This is a range, and the rule needs one number. Ask the laboratory for it.");
    case HERALD_PROBLEM_AMBIGUOUS_MARKS:
      return _ ("This can be read in two ways. Type one mark only, such as 1.9 or 1,9.");
    case HERALD_PROBLEM_TOO_MANY_DIGITS:
      return _ ("This has more digits than a report prints. Please look again.");
    case HERALD_PROBLEM_NOT_WHOLE:
      return _ ("This is a count. Type a whole number, such as 20.");
    default:
      return NULL;
    }
}

/**
 * herald_problem_to_text:
 * @problem: what is wrong
 * @field: where
 *
 * Returns: (transfer full) (nullable): how to mend it, translated; %NULL where nothing is wrong
 */
char *
herald_problem_to_text (HeraldProblem problem, const HeraldField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  switch (problem)
    {
    case HERALD_PROBLEM_UNKNOWN_UNIT:
      return unit_text (field);
    case HERALD_PROBLEM_TOO_SMALL:
      return too_small_text (field);
    case HERALD_PROBLEM_TOO_LARGE:
      return too_large_text (field);
    default:
      return g_strdup (fixed_text (problem, field));
    }
}

/* Totals divide into averages, and averages into the ratio. */
static gboolean
comes_from_totals (const HeraldVocabulary *vocabulary, guint target)
{
  guint n_derivations;
  const HeraldDerivation *derivations =
      herald_vocabulary_get_derivations (vocabulary, &n_derivations);

  for (guint i = 0; i < n_derivations; i++)
    {
      if (derivations[i].target == target && derivations[i].kind == HERALD_DERIVATION_QUOTIENT)
        return herald_vocabulary_get_field (vocabulary, derivations[i].dividend)->kind ==
               HERALD_FIELD_COUNT;
    }
  return FALSE;
}

static char *
fraction_text (HeraldFraction number, const HeraldField *field)
{
  g_autofree char *digits = field->kind != HERALD_FIELD_NUMBER
                                ? herald_fraction_to_text (number, SHOWN_DIGITS)
                                : herald_fraction_to_short_text (number, SHOWN_DIGITS);

  return herald_written_number_new (digits);
}

static char *
disagreement_text (gboolean is_from_totals, const char *reported, const char *worked_out)
{
  if (is_from_totals)
    /* Translators: the placeholders are numbers */
    return g_strdup_printf (_ ("Your report says %s. The totals give %s. Please check both."),
                            reported,
                            worked_out);
  /* Translators: the placeholders are numbers */
  return g_strdup_printf (_ ("Your report says %s. The copies give %s. Please check both."),
                          reported,
                          worked_out);
}

static char *
impossible_text (gboolean is_from_totals, const char *title, const char *worked_out)
{
  if (is_from_totals)
    /* Translators: the placeholders are a line of the form and a number */
    return g_strdup_printf (_ ("From these totals, “%s” would be %s. Please check them."),
                            title,
                            worked_out);
  /* Translators: the placeholders are a line of the form and a number */
  return g_strdup_printf (_ ("From these copies, “%s” would be %s. Please check them."),
                          title,
                          worked_out);
}

/**
 * herald_conflict_to_text:
 * @conflict: numbers that can't all be true
 * @verdict: the verdict that found it
 *
 * Returns: (transfer full): both numbers and what to do, translated
 */
char *
herald_conflict_to_text (const HeraldConflict *conflict, const HeraldVerdict *verdict)
{
  const HeraldVocabulary *vocabulary =
      herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, conflict->field);
  gboolean is_from_totals = comes_from_totals (vocabulary, conflict->field);
  g_autofree char *worked_out = NULL;
  g_autofree char *reported = NULL;

  if (conflict->is_division_by_zero)
    return g_strdup (_ ("Nothing can be divided by 0. Please check this number."));
  worked_out = fraction_text (conflict->worked_out, field);
  if (conflict->problem != HERALD_PROBLEM_NONE)
    return impossible_text (is_from_totals, field->title, worked_out);
  reported = herald_words_number_new (verdict, conflict->field);
  return disagreement_text (is_from_totals, reported, worked_out);
}
