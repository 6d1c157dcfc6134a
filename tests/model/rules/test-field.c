/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how a typed text becomes the value of a field, and of what is said where it can't. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "support.h"

static const HeraldField *
find (HeraldShelf *shelf, const char *id)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);

  return herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, id));
}

static void
test_values (void)
{
  static const struct
  {
    const char *field;
    const char *text;
    const char *value;
  } cases[] = {
    { "ihc_score", "2+", "2+" },
    { "ihc_score", "  2+\t\n", "2+" },
    { "ihc_score", "INDETERMINATE", "indeterminate" },
    { "er_status", "Low_Positive", "low_positive" },
    { "site", "Breast", "breast" },
    { "grade", "3", "3" },
    { "ihc_percent", "15", "15" },
    { "ihc_percent", "15%", "15" },
    { "ihc_percent", "15 %", "15" },
    { "ihc_percent", "15 PERCENT", "15" },
    { "ihc_percent", "0", "0" },
    { "ihc_percent", "100", "100" },
    { "ihc_percent", "100.0", "100.0" },
    { "her2_cep17_ratio", "1,99", "1.99" },
    { "her2_cep17_ratio", "1.9995", "1.9995" },
    { "her2_cep17_ratio", " 2.00 ", "2.00" },
    { "her2_cep17_ratio", "100", "100" },
    { "her2_copies", "50", "50" },
    { "her2_copies", "4.0 copies", "4.0" },
    { "her2_copies", "4.0 signals/cell", "4.0" },
    { "her2_copies", "4.0 per cell", "4.0" },
    { "cep17_copies", "15.00", "15.00" },
    { "cep17_copies", "0.01", "0.01" },
    { "cells", "20", "20" },
    { "cells", "20 nuclei", "20" },
    { "cells", "0", "0" },
    { "cells", "999999", "999999" },
    { "tumour_size_mm", "25 mm", "25" },
    { "tumour_size_mm", "2.5 cm", "25" },
    { "tumour_size_mm", "2.5cm", "25" },
    { "tumour_size_mm", "2,54 CM", "25.4" },
    { "tumour_size_mm", "3 cm", "30" },
    { "tumour_size_mm", "50 cm", "500" },
    { "tumour_size_mm", "0.001 cm", "0.01" },
    { "tumour_size_mm", "0.12345678901234567 cm", "1.2345678901234567" },
    { "tumour_size_mm", "500", "500" },
    /* Digits and signs of other scripts, and what stands around them only to be shown. */
    { "her2_cep17_ratio", "٢٫٥", "2.5" },
    { "her2_cep17_ratio", "٢.٥", "2.5" },
    { "her2_cep17_ratio", "٢،٥", "2.5" },
    { "her2_cep17_ratio", "۱٫۹۹", "1.99" },
    { "her2_cep17_ratio", "１．９９", "1.99" },
    { "her2_cep17_ratio", "１，９９", "1.99" },
    { "her2_cep17_ratio", "\u20682.5\u2069", "2.5" },
    { "her2_cep17_ratio", "\u200f2.5", "2.5" },
    { "her2_cep17_ratio", "\u00a02.5\u3000", "2.5" },
    { "ihc_percent", "٢٠٪", "20" },
    { "ihc_percent", "٢٠ ٪", "20" },
    { "ihc_percent", "２０％", "20" },
    { "ihc_percent", "10\u00a0%", "10" },
    { "cells", "２０", "20" },
    { "tumour_size_mm", "２．５ｃｍ", "25" },
    { "ihc_score", "２＋", "2+" },
    { "ihc_score", "٢+", "2+" },
    { "ihc_score", "3＋", "3+" },
    { "grade", "٢", "2" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HeraldField *field = find (shelf, cases[i].field);
      g_autofree char *text = NULL;
      HeraldValue value;

      g_test_message ("%s “%s”", cases[i].field, cases[i].text);
      g_assert_cmpint (herald_field_parse (field, cases[i].text, strlen (cases[i].text), &value),
                       ==,
                       HERALD_PROBLEM_NONE);
      g_assert_true (value.known);
      text = herald_field_value_to_text (field, value);
      g_assert_cmpstr (text, ==, cases[i].value);
    }
}

static void
test_problems (void)
{
  static const struct
  {
    const char *field;
    const char *text;
    HeraldProblem problem;
  } cases[] = {
    { "ihc_score", "2", HERALD_PROBLEM_NOT_A_CHOICE },
    { "ihc_score", "2++", HERALD_PROBLEM_NOT_A_CHOICE },
    { "ihc_score", "4+", HERALD_PROBLEM_NOT_A_CHOICE },
    { "site", "breas", HERALD_PROBLEM_NOT_A_CHOICE },
    { "site", "breasts", HERALD_PROBLEM_NOT_A_CHOICE },
    { "grade", "1.0", HERALD_PROBLEM_NOT_A_CHOICE },
    { "grade", "\0013", HERALD_PROBLEM_NOT_A_CHOICE },
    { "grade", "3\033", HERALD_PROBLEM_NOT_A_CHOICE },
    { "cells", "20\001", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "ihc_percent", "few", HERALD_PROBLEM_NOT_A_NUMBER },
    { "ihc_percent", "+5", HERALD_PROBLEM_NOT_A_NUMBER },
    { "ihc_percent", "-5", HERALD_PROBLEM_NEGATIVE },
    { "ihc_percent", "−5 %", HERALD_PROBLEM_NEGATIVE },
    { "ihc_percent", "> 10 %", HERALD_PROBLEM_A_BOUND },
    { "ihc_percent", "<1", HERALD_PROBLEM_A_BOUND },
    { "her2_copies", "≥ 6", HERALD_PROBLEM_A_BOUND },
    { "ihc_percent", "5-10 %", HERALD_PROBLEM_A_RANGE },
    { "her2_copies", "4–6", HERALD_PROBLEM_A_RANGE },
    { "cells", "1.000,0", HERALD_PROBLEM_AMBIGUOUS_MARKS },
    { "cells", "20.", HERALD_PROBLEM_AMBIGUOUS_MARKS },
    { "her2_copies", "1.0000000000000000001", HERALD_PROBLEM_TOO_MANY_DIGITS },
    { "ihc_percent", "5 %%", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "her2_cep17_ratio", "2.0 copies", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "her2_copies", "6e1", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "cells", "1 000", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "tumour_size_mm", "2 m", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "cells", "20.5", HERALD_PROBLEM_NOT_WHOLE },
    { "cells", "20.0", HERALD_PROBLEM_NOT_WHOLE },
    { "cep17_copies", "0", HERALD_PROBLEM_TOO_SMALL },
    { "cep17_copies", "0.00", HERALD_PROBLEM_TOO_SMALL },
    { "tumour_size_mm", "0 cm", HERALD_PROBLEM_TOO_SMALL },
    { "cep17_copies", "15.01", HERALD_PROBLEM_TOO_LARGE },
    { "her2_copies", "50.000001", HERALD_PROBLEM_TOO_LARGE },
    { "ihc_percent", "100.1", HERALD_PROBLEM_TOO_LARGE },
    { "her2_cep17_ratio", "101", HERALD_PROBLEM_TOO_LARGE },
    { "cells", "1000000", HERALD_PROBLEM_TOO_LARGE },
    { "tumour_size_mm", "50.1 cm", HERALD_PROBLEM_TOO_LARGE },
    { "tumour_size_mm", "999999999999999999 cm", HERALD_PROBLEM_TOO_LARGE },
    { "her2_copies", "٢٬٥", HERALD_PROBLEM_AMBIGUOUS_MARKS },
    { "cells", "١٬٢٣٤", HERALD_PROBLEM_AMBIGUOUS_MARKS },
    { "her2_cep17_ratio", "۲/۵", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "ihc_percent", "１０～２０％", HERALD_PROBLEM_A_RANGE },
    { "ihc_percent", "١٠–٢٠٪", HERALD_PROBLEM_A_RANGE },
    { "ihc_percent", "＜１０％", HERALD_PROBLEM_A_BOUND },
    { "ihc_percent", "－５", HERALD_PROBLEM_NEGATIVE },
    { "ihc_percent", "½", HERALD_PROBLEM_NOT_A_NUMBER },
    { "ihc_percent", "2½", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "ihc_percent", "١٢٣٪", HERALD_PROBLEM_TOO_LARGE },
    { "cells", "٢٠٫٥", HERALD_PROBLEM_NOT_WHOLE },
    { "ihc_score", "④+", HERALD_PROBLEM_NOT_A_CHOICE },
    /* What is shown as 21 is not read as 12. */
    { "ihc_percent", "\u202e12", HERALD_PROBLEM_NOT_A_NUMBER },
    { "ihc_percent", "1\u202d2", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "ihc_percent", "1\u200f2", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "her2_cep17_ratio", "2\u200e.1", HERALD_PROBLEM_UNKNOWN_UNIT },
    { "her2_cep17_ratio", "2.\u200b1", HERALD_PROBLEM_AMBIGUOUS_MARKS },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldValue value;

      g_test_message ("%s “%s”", cases[i].field, cases[i].text);
      g_assert_cmpint (herald_field_parse (find (shelf, cases[i].field),
                                           cases[i].text,
                                           strlen (cases[i].text),
                                           &value),
                       ==,
                       cases[i].problem);
      g_assert_false (value.known);
    }
}

static void
test_empty (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  const HeraldField *field = find (shelf, "ish_probe");
  g_autofree char *text = NULL;
  HeraldValue value = { .known = TRUE };

  g_assert_cmpint (herald_field_parse (field, "", 0, &value), ==, HERALD_PROBLEM_NONE);
  g_assert_false (value.known);
  g_assert_cmpint (herald_field_parse (field, " \t\r\n", 4, &value), ==, HERALD_PROBLEM_NONE);
  g_assert_false (value.known);
  g_assert_true (field->fallback.known);
  g_assert_cmpstr (field->choices[field->fallback.choice].id, ==, "none");
  text = herald_field_value_to_text (field, value);
  g_assert_cmpstr (text, ==, "");
}

/* A cell of a table does not end in a zero byte. */
static void
test_length (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldValue value;

  g_assert_cmpint (herald_field_parse (find (shelf, "ihc_score"), "3+,2+", 2, &value),
                   ==,
                   HERALD_PROBLEM_NONE);
  g_assert_cmpuint (value.choice, ==, 3);
  g_assert_cmpint (herald_field_parse (find (shelf, "cells"), "20%", 2, &value),
                   ==,
                   HERALD_PROBLEM_NONE);
  g_assert_cmpint (value.number.mantissa, ==, 20);
}

/* What is longer than any number is none, whatever the script of its digits. */
static void
test_long (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  GString *text = g_string_new (NULL);
  HeraldValue value;

  while (text->len < 1000)
    g_string_append (text, "２");
  g_assert_cmpint (herald_field_parse (find (shelf, "cells"), text->str, text->len, &value),
                   ==,
                   HERALD_PROBLEM_NOT_A_NUMBER);
  g_assert_false (value.known);
  g_string_free (text, TRUE);
}

static void
test_find_choice (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  const HeraldField *field = find (shelf, "her2_status");
  guint choice;

  g_assert_true (herald_field_find_choice (field, " Pending ", 9, &choice));
  g_assert_cmpuint (choice, ==, 4);
  g_assert_true (field->choices[choice].is_pending);
  g_assert_false (herald_field_find_choice (field, "unclear", 7, &choice));
  g_assert_false (herald_field_find_choice (field, "", 0, &choice));
}

/* Worked-out numbers obey the same limits. */
static void
test_range (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  const HeraldField *copies = find (shelf, "cep17_copies");
  const HeraldField *ratio = find (shelf, "her2_cep17_ratio");
  const struct
  {
    const HeraldField *field;
    HeraldFraction number;
    HeraldProblem problem;
  } cases[] = {
    { copies, { 0, 20 }, HERALD_PROBLEM_TOO_SMALL },
    { copies, { 1, 999999 }, HERALD_PROBLEM_NONE },
    { copies, { 300, 20 }, HERALD_PROBLEM_NONE },
    { copies, { 301, 20 }, HERALD_PROBLEM_TOO_LARGE },
    { ratio, { 0, 3 }, HERALD_PROBLEM_NONE },
    { ratio, { 300, 3 }, HERALD_PROBLEM_NONE },
    { ratio, { 301, 3 }, HERALD_PROBLEM_TOO_LARGE },
    { ratio, { 1, 0 }, HERALD_PROBLEM_TOO_LARGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (herald_field_check_range (cases[i].field, cases[i].number),
                     ==,
                     cases[i].problem);
}

/* A field need not begin at zero. */
static void
test_smallest (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();
  const HeraldField *dose =
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "dose"));
  static const struct
  {
    const char *text;
    HeraldProblem problem;
  } cases[] = {
    { "0", HERALD_PROBLEM_TOO_SMALL }, { "0.999", HERALD_PROBLEM_TOO_SMALL },
    { "1", HERALD_PROBLEM_NONE },      { "1.000", HERALD_PROBLEM_NONE },
    { "9", HERALD_PROBLEM_NONE },      { "9.001", HERALD_PROBLEM_TOO_LARGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldValue value;

      g_assert_cmpint (herald_field_parse (dose, cases[i].text, strlen (cases[i].text), &value),
                       ==,
                       cases[i].problem);
      g_assert_cmpint (value.known, ==, cases[i].problem == HERALD_PROBLEM_NONE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/rules/field/values", test_values);
  g_test_add_func ("/rules/field/problems", test_problems);
  g_test_add_func ("/rules/field/empty", test_empty);
  g_test_add_func ("/rules/field/length", test_length);
  g_test_add_func ("/rules/field/long", test_long);
  g_test_add_func ("/rules/field/find-choice", test_find_choice);
  g_test_add_func ("/rules/field/range", test_range);
  g_test_add_func ("/rules/field/smallest", test_smallest);
  return g_test_run ();
}
