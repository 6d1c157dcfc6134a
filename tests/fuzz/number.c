/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the readers of numbers, dates, tests of rules and entries of the form. What is
 * read can be written and read again, and is the same number. */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "record/partial-date.h"
#include "rules/unary-test.h"

static void
check_decimal (const char *text, gsize size)
{
  HeraldDecimal value, again;
  g_autofree char *written = NULL;
  gsize used;

  if (herald_decimal_parse (text, size, &value, &used) != HERALD_DECIMAL_OK)
    return;
  g_assert_true (used <= size && value.mantissa >= 0 && value.digits <= HERALD_DECIMAL_MAX_DIGITS);
  written = herald_decimal_to_text (value);
  g_assert_cmpint (herald_decimal_parse (written, strlen (written), &again, &used),
                   ==,
                   HERALD_DECIMAL_OK);
  g_assert_true (again.mantissa == value.mantissa && again.digits == value.digits);
}

static void
check_date (const char *text)
{
  HeraldPartialDate date = herald_partial_date_parse (text);
  guint first, last;

  if (!herald_partial_date_is_known (date))
    return;
  herald_partial_date_get_days (date, &first, &last);
  g_assert_true (first > 0 && first <= last && last - first <= 365);
  g_assert_cmpint (herald_partial_date_compare (date, date), ==, 0);
  g_assert_false (herald_partial_date_is_before (date, date));
}

static void
check_entry (const HeraldField *field, const char *text, gsize size)
{
  HeraldValue value, again;
  g_autofree char *written = NULL;

  if (herald_field_parse (field, text, size, &value) != HERALD_PROBLEM_NONE || !value.known)
    return;
  written = herald_field_value_to_text (field, value);
  g_assert_cmpint (herald_field_parse (field, written, strlen (written), &again),
                   ==,
                   HERALD_PROBLEM_NONE);
  g_assert_true (again.known && again.choice == value.choice);
  if (field->kind == HERALD_FIELD_CHOICE)
    return;
  g_assert_cmpint (herald_fraction_compare (herald_fraction_from_decimal (value.number),
                                            herald_fraction_from_decimal (again.number)),
                   ==,
                   0);
}

static void
check_test (const HeraldField *field, const char *text)
{
  HeraldUnaryTest test;

  if (!herald_unary_test_parse (text, field, &test))
    return;
  if (field->kind == HERALD_FIELD_CHOICE)
    g_assert_true (test.is_missing || test.choices != 0);
  else
    herald_unary_test_matches (&test, field->high);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  /* The files of the corpus end as texts do. */
  gsize length = size > 0 && data[size - 1] == '\n' ? size - 1 : size;
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (herald_fuzz_shelf);
  g_autofree char *text = g_strndup ((const char *)data, length);

  check_decimal (text, length);
  check_date (text);
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);

      check_entry (field, text, length);
      check_test (field, text);
    }
  return 0;
}
