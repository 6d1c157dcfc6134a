/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of one test on one input: every operator is read to the letter. */
#include "config.h"

#include "rules/unary-test.h"
#include "support.h"

static const HeraldField *
find (HeraldVocabulary *vocabulary, const char *id)
{
  return herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, id));
}

/* Which of 3.999, 4, 4.001, 5, 5.999, 6, 6.001 pass, one letter each. */
static void
test_numbers (void)
{
  static const gint64 thousandths[] = { 3999, 4000, 4001, 5000, 5999, 6000, 6001 };
  static const struct
  {
    const char *text;
    const char *passes;
  } cases[] = {
    { "< 4", "x------" },
    { "<4.0", "x------" },
    { "<= 4", "xx-----" },
    { "> 4", "--xxxxx" },
    { ">= 4.00", "-xxxxxx" },
    { ">=6", "-----xx" },
    { "4", "-x-----" },
    { " 4.0 ", "-x-----" },
    { "[4..6]", "-xxxxx-" },
    { "[4..6)", "-xxxx--" },
    { "(4..6]", "--xxxx-" },
    { "(4..6)", "--xxx--" },
    { "[4.0 .. 6.0)", "-xxxx--" },
    { "[ 4,0..6,0 ]", "-xxxxx-" },
    { "(3.999..4.001)", "-x-----" },
  };
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldUnaryTest test;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (herald_unary_test_parse (cases[i].text, find (vocabulary, "size"), &test));
      g_assert_false (test.is_missing);
      for (gsize k = 0; k < G_N_ELEMENTS (thousandths); k++)
        {
          HeraldFraction number = herald_fraction_new (thousandths[k], 1000);

          g_assert_cmpint (herald_unary_test_matches (&test, number),
                           ==,
                           cases[i].passes[k] == 'x');
        }
    }
}

static void
test_choices (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();
  HeraldUnaryTest test;

  g_assert_true (herald_unary_test_parse ("green", find (vocabulary, "colour"), &test));
  g_assert_cmphex (test.choices, ==, 1u << 1);
  g_assert_true (herald_unary_test_parse ("blue", find (vocabulary, "colour"), &test));
  g_assert_cmphex (test.choices, ==, 1u << 2);
}

static void
test_missing (void)
{
  static const char *const ids[] = { "colour", "size", "count" };
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      HeraldUnaryTest test;

      g_assert_true (herald_unary_test_parse ("missing", find (vocabulary, ids[i]), &test));
      g_assert_true (test.is_missing);
      g_assert_cmphex (test.choices, ==, 0);
      g_assert_false (herald_unary_test_matches (&test, herald_fraction_new (4, 1)));
    }
}

static void
test_broken (void)
{
  static const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { "colour", "yellow" },  { "colour", "" },
    { "colour", ">= 4" },    { "size", "" },
    { "size", "large" },     { "size", "red" },
    { "size", "> " },        { "size", "=> 4" },
    { "size", "== 4" },      { "size", ">= 4 mm" },
    { "size", ">= -4" },     { "size", "4 5" },
    { "size", "4..6" },      { "size", "[4..6" },
    { "size", "[4..6)x" },   { "size", "[4.6)" },
    { "size", "[4-6)" },     { "size", "[..6)" },
    { "size", "[4..)" },     { "size", "[6..4]" },
    { "size", "[4..4.0]" },  { "size", "]4..6[" },
    { "size", "[4..6..8]" }, { "size", "Missing" },
    { "size", "> 1,000.0" }, { "size", "[4..x]" },
    { "size", "< 1 2" },     { "size", "> 0.1234567890123456789" },
  };
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldUnaryTest test;

      g_test_message ("%s “%s”", cases[i].field, cases[i].text);
      g_assert_false (
          herald_unary_test_parse (cases[i].text, find (vocabulary, cases[i].field), &test));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/unary-test/numbers", test_numbers);
  g_test_add_func ("/rules/unary-test/choices", test_choices);
  g_test_add_func ("/rules/unary-test/missing", test_missing);
  g_test_add_func ("/rules/unary-test/broken", test_broken);
  return g_test_run ();
}
