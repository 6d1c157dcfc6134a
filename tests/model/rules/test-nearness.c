/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the teaching note on chance: which numbers lie close to a line that matters. */
#include "config.h"

#include <math.h>

#include "content/content.h"
#include "rules/nearness.h"
#include "support.h"

static void
test_errors (void)
{
  g_assert_cmpfloat_with_epsilon (herald_nearness_error_of_copies (4.0, 100), 0.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (herald_nearness_error_of_copies (5.0, 20), 0.5, 1e-12);
  g_assert_cmpfloat (herald_nearness_error_of_copies (0.0, 20), ==, 0.0);
  g_assert_cmpfloat (herald_nearness_error_of_copies (4.0, 0), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (herald_nearness_error_of_ratio (2.0, 4.0, 2.0, 50),
                                  2.0 * sqrt (1.0 / 200.0 + 1.0 / 100.0),
                                  1e-12);
  g_assert_cmpfloat (herald_nearness_error_of_ratio (0.0, 4.0, 2.0, 50), ==, 0.0);
  g_assert_cmpfloat (herald_nearness_error_of_ratio (2.0, 0.0, 2.0, 50), ==, 0.0);
  g_assert_cmpfloat (herald_nearness_error_of_ratio (2.0, 4.0, 0.0, 50), ==, 0.0);
  g_assert_cmpfloat (herald_nearness_error_of_ratio (2.0, 4.0, 2.0, 0), ==, 0.0);
}

typedef struct
{
  const char *field;
  const char *line;
  gboolean is_below;
  gboolean is_on_line;
  gboolean is_just;
  guint cells;
  gboolean is_assumed;
} Expected;

static void
assert_near (const HeraldVerdict *verdict, const HeraldNearness *near, const Expected *expected)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));
  g_autofree char *line = herald_decimal_to_text (near->line);

  g_assert_cmpstr (herald_vocabulary_get_field (vocabulary, near->field)->id, ==, expected->field);
  g_assert_cmpstr (line, ==, expected->line);
  g_assert_cmpint (near->is_below, ==, expected->is_below);
  g_assert_cmpint (near->is_on_line, ==, expected->is_on_line);
  g_assert_cmpint (near->is_just, ==, expected->is_just);
  g_assert_cmpuint (near->cells, ==, expected->cells);
  g_assert_cmpint (near->is_assumed, ==, expected->is_assumed);
  g_assert_cmpfloat (near->standard_error, >, 0.0);
}

static void
test_find (void)
{
  static const struct
  {
    const char *facts;
    Expected expected[3];
  } cases[] = {
    { "", { { 0 } } },
    { "ihc_score=2+", { { 0 } } },
    { "ish_probe=single her2_copies=3.9 cells=40",
      { { "her2_copies", "4.0", TRUE, FALSE, TRUE, 40, FALSE } } },
    { "ish_probe=single her2_copies=3.9",
      { { "her2_copies", "4.0", TRUE, FALSE, TRUE, 20, TRUE } } },
    { "ish_probe=single her2_copies=4.0 cells=40",
      { { "her2_copies", "4.0", FALSE, TRUE, TRUE, 40, FALSE } } },
    { "ish_probe=single her2_copies=3.5 cells=40",
      { { "her2_copies", "4.0", TRUE, FALSE, FALSE, 40, FALSE } } },
    { "ish_probe=single her2_copies=5.8 cells=100",
      { { "her2_copies", "6.0", TRUE, FALSE, TRUE, 100, FALSE } } },
    { "ish_probe=single her2_copies=2.0 cells=40", { { 0 } } },
    { "ish_probe=single her2_copies=0 cells=40", { { 0 } } },
    { "ish_probe=single her2_copies=3.9 cells=19", { { 0 } } },
    { "ish_probe=single her2_copies=3.9 cells=0", { { 0 } } },
    { "ihc_score=3+ ish_probe=single her2_copies=30 cells=40", { { 0 } } },
    { "site=other ish_probe=single her2_copies=3.9 cells=40", { { 0 } } },
    { "ish_probe=dual her2_cep17_ratio=1.95 her2_copies=9.0 cells=50",
      { { "her2_cep17_ratio", "2.0", TRUE, FALSE, TRUE, 50, FALSE } } },
    { "ish_probe=dual her2_cep17_ratio=2.05 her2_copies=9.0 cep17_copies=4.39 cells=50",
      { { "her2_cep17_ratio", "2.0", FALSE, FALSE, TRUE, 50, FALSE } } },
    { "ish_probe=dual her2_cep17_ratio=0 her2_copies=0 cells=50", { { 0 } } },
    { "ihc_score=0 ish_probe=dual her2_cep17_ratio=1.9 cells=50",
      { { "her2_cep17_ratio", "2.0", TRUE, FALSE, TRUE, 50, FALSE } } },
    { "ihc_score=0 ish_probe=dual her2_cep17_ratio=1.9 cep17_copies=2.0 cells=50",
      { { "her2_cep17_ratio", "2.0", TRUE, FALSE, TRUE, 50, FALSE } } },
    { "ish_probe=dual her2_cep17_ratio=2.0 her2_copies=4.0 cells=50",
      { { "her2_cep17_ratio", "2.0", FALSE, TRUE, TRUE, 50, FALSE },
        { "her2_copies", "4.0", FALSE, TRUE, TRUE, 50, FALSE } } },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict =
          herald_test_judge (shelf, "asco-cap-2018", cases[i].facts);
      g_autoptr (GArray) found = herald_nearness_find (verdict);
      guint n_expected = 0;

      g_test_message ("%s", cases[i].facts);
      for (; cases[i].expected[n_expected].field != NULL; n_expected++)
        {
          g_assert_cmpuint (found->len, >, n_expected);
          assert_near (verdict,
                       &g_array_index (found, HeraldNearness, n_expected),
                       &cases[i].expected[n_expected]);
        }
      g_assert_cmpuint (found->len, ==, n_expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/rules/nearness/errors", test_errors);
  g_test_add_func ("/rules/nearness/find", test_find);
  return g_test_run ();
}
