/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of facts: never changed, only replaced. */
#include "config.h"

#include "support.h"

static void
test_with (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();
  g_autoptr (HeraldFacts) empty = herald_facts_new (vocabulary);
  guint size = herald_vocabulary_find (vocabulary, "size");
  guint colour = herald_vocabulary_find (vocabulary, "colour");
  g_autoptr (HeraldFacts) sized =
      herald_facts_with (empty, size, herald_test_value (vocabulary, "size", "4.0"));
  g_autoptr (HeraldFacts) both =
      herald_facts_with (sized, colour, herald_test_value (vocabulary, "colour", "blue"));
  g_autoptr (HeraldFacts) without = herald_facts_with (both, size, (HeraldValue){ .known = FALSE });

  g_assert_true (herald_facts_is_empty (empty));
  g_assert_false (herald_facts_is_empty (sized));
  g_assert_false (herald_facts_get (sized, colour).known);
  g_assert_cmpint (herald_facts_get (sized, size).number.mantissa, ==, 40);
  g_assert_cmpuint (herald_facts_get (both, colour).choice, ==, 2);
  g_assert_true (herald_facts_get (both, size).known);
  g_assert_false (herald_facts_get (without, size).known);
  g_assert_true (herald_facts_get (without, colour).known);
  g_assert_true (herald_facts_get_vocabulary (without) == vocabulary);
}

static void
test_values (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();
  g_autoptr (HeraldFacts) facts = herald_test_facts (vocabulary, "colour=green size=2,5");
  g_autoptr (HeraldFacts) copy =
      herald_facts_new_from_values (vocabulary, herald_facts_get_values (facts));

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      HeraldValue value = herald_facts_get (copy, i);

      g_assert_cmpint (value.known, ==, herald_facts_get (facts, i).known);
      g_assert_cmpuint (value.choice, ==, herald_facts_get (facts, i).choice);
      g_assert_cmpint (value.number.mantissa, ==, herald_facts_get (facts, i).number.mantissa);
    }
}

static void
test_references (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();
  HeraldFacts *facts = herald_test_facts (vocabulary, "colour=red");
  HeraldFacts *copy = g_boxed_copy (HERALD_TYPE_FACTS, facts);

  g_assert_true (copy == facts);
  herald_facts_unref (facts);
  g_assert_false (herald_facts_is_empty (copy));
  g_boxed_free (HERALD_TYPE_FACTS, copy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/facts/with", test_with);
  g_test_add_func ("/rules/facts/values", test_values);
  g_test_add_func ("/rules/facts/references", test_references);
  return g_test_run ();
}
