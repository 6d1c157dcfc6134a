/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of inputs cut into cells: exactly at the thresholds that rules name, and nowhere else. */
#include "config.h"

#include <string.h>

#include "rules/axis.h"
#include "support.h"

typedef struct
{
  HeraldVocabulary *vocabulary;
  const HeraldField *field;
  GArray *tests;
  HeraldAxis axis;
  gboolean is_cut;
} Cut;

/* @tests are separated by "; ". */
static void
cut_init (Cut *cut, const char *field, const char *tests)
{
  g_auto (GStrv) texts = g_strsplit (tests, "; ", -1);
  guint index;

  cut->vocabulary = herald_test_small_vocabulary ();
  index = herald_vocabulary_find (cut->vocabulary, field);
  cut->field = herald_vocabulary_get_field (cut->vocabulary, index);
  cut->tests = g_array_new (FALSE, TRUE, sizeof (HeraldUnaryTest));
  for (guint i = 0; *tests != '\0' && texts[i] != NULL; i++)
    {
      HeraldUnaryTest test;

      g_assert_true (herald_unary_test_parse (texts[i], cut->field, &test));
      g_array_append_val (cut->tests, test);
    }
  cut->is_cut = herald_axis_init_number (&cut->axis, index, cut->field, cut->tests);
}

static void
cut_clear (Cut *cut)
{
  herald_axis_clear (&cut->axis);
  g_array_unref (cut->tests);
  herald_vocabulary_unref (cut->vocabulary);
}

static char *
describe (const Cut *cut)
{
  GString *text = g_string_new (NULL);

  for (guint cell = 0; cell < cut->axis.n_cells; cell++)
    {
      g_autofree char *part = herald_axis_describe (&cut->axis, cell, cut->field);

      g_string_append_printf (text, "%s%s", cell > 0 ? " " : "", strchr (part, ' ') + 1);
    }
  return g_string_free (text, FALSE);
}

static void
test_cells (void)
{
  static const struct
  {
    const char *field;
    const char *tests;
    const char *cells;
  } cases[] = {
    { "size", "", "[0..100]" },
    { "size", "missing", "[0..100]" },
    { "size", ">= 2.0", "[0..2.0) [2.0..100]" },
    { "size", "< 2.0; >= 2.0", "[0..2.0) [2.0..100]" },
    { "size", "> 2.2", "[0..2.2] (2.2..100]" },
    { "size", "<= 2.2; > 2.2", "[0..2.2] (2.2..100]" },
    { "size", "< 2; > 2", "[0..2) [2..2] (2..100]" },
    { "size", "2", "[0..2) [2..2] (2..100]" },
    { "size", ">= 2.0; >= 2; >= 2.00", "[0..2.0) [2.0..100]" },
    { "size", "[4.0..6.0)", "[0..4.0) [4.0..6.0) [6.0..100]" },
    { "size", "(4..6]", "[0..4] (4..6] (6..100]" },
    { "size", "[4..6); (4..6]", "[0..4) [4..4] (4..6) [6..6] (6..100]" },
    { "size", ">= 6; < 4", "[0..4) [4..6) [6..100]" },
    { "size", "0", "[0..0] (0..100]" },
    { "size", "> 0", "[0..0] (0..100]" },
    { "size", ">= 0", "[0..100]" },
    { "size", "100", "[0..100) [100..100]" },
    { "size", "<= 100", "[0..100]" },
    { "size", ">= 1.999; >= 2", "[0..1.999) [1.999..2) [2..100]" },
    { "weight", "> 0", "(0..10]" },
    { "weight", "< 4", "(0..4) [4..10]" },
    { "count", "< 20", "[0..20) [20..50]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cells = NULL;
      Cut cut;

      cut_init (&cut, cases[i].field, cases[i].tests);
      g_test_message ("%s %s", cases[i].field, cases[i].tests);
      g_assert_true (cut.is_cut);
      g_assert_true (cut.axis.is_number);
      cells = describe (&cut);
      g_assert_cmpstr (cells, ==, cases[i].cells);
      g_assert_cmphex (herald_axis_all_cells (&cut.axis), ==, (1u << cut.axis.n_cells) - 1);
      cut_clear (&cut);
    }
}

static void
test_thresholds (void)
{
  static const struct
  {
    gint64 thousandths;
    guint cell;
  } cases[] = {
    { 0, 0 },    { 1999, 0 }, { 2000, 1 }, { 3999, 1 }, { 4000, 2 },   { 4001, 3 },
    { 5999, 3 }, { 6000, 3 }, { 6001, 4 }, { 7000, 5 }, { 100000, 6 },
  };
  Cut cut;

  cut_init (&cut, "size", ">= 2.0; < 4; > 4; <= 6; [7..8); >= 8");
  g_assert_cmpuint (cut.axis.n_cells, ==, 7);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldFraction number = herald_fraction_new (cases[i].thousandths, 1000);

      g_assert_cmpuint (herald_axis_cell_of_number (&cut.axis, number), ==, cases[i].cell);
    }
  cut_clear (&cut);
}

/* The number to try a cell out with lies in it, also where a cell is one point. */
static void
test_number_in_cell (void)
{
  static const char *const tests[] = { "", "2", "0; 100", "[4..6); (4..6]", "< 1; [1..2); 3; > 9" };

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      Cut cut;

      cut_init (&cut, "size", tests[i]);
      for (guint cell = 0; cell < cut.axis.n_cells; cell++)
        {
          HeraldFraction number = herald_axis_number_in_cell (&cut.axis, cell, cut.field);

          g_assert_cmpuint (herald_axis_cell_of_number (&cut.axis, number), ==, cell);
          g_assert_cmpint (herald_field_check_range (cut.field, number), ==, HERALD_PROBLEM_NONE);
        }
      cut_clear (&cut);
    }
}

static void
test_cells_of_tests (void)
{
  static const struct
  {
    const char *test;
    guint32 cells;
  } cases[] = {
    { "< 4", 0x01 },    { "4", 0x02 },      { "> 4", 0x1c },     { ">= 4", 0x1e },
    { "(4..6)", 0x04 }, { "[4..6)", 0x06 }, { "[4..6]", 0x0e },  { "<= 6", 0x0f },
    { "> 6", 0x10 },    { "6", 0x08 },      { "missing", 0x20 },
  };
  Cut cut;

  cut_init (&cut, "size", "[4..6); (4..6]");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldUnaryTest test;

      g_assert_true (herald_unary_test_parse (cases[i].test, cut.field, &test));
      g_assert_cmphex (herald_axis_cells_of_test (&cut.axis, cut.field, &test), ==, cases[i].cells);
    }
  cut_clear (&cut);
}

static char *
many_thresholds (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "%s>= %u", i > 1 ? "; " : "", i);
  return g_string_free (text, FALSE);
}

static void
test_limit (void)
{
  g_autofree char *most = many_thresholds (HERALD_AXIS_MAX_CELLS - 1);
  g_autofree char *more = many_thresholds (HERALD_AXIS_MAX_CELLS);
  g_autofree char *points = g_strconcat (most, "; > 30", NULL);
  Cut cut;

  cut_init (&cut, "size", most);
  g_assert_true (cut.is_cut);
  g_assert_cmpuint (cut.axis.n_cells, ==, HERALD_AXIS_MAX_CELLS);
  g_assert_cmphex (herald_axis_all_cells (&cut.axis), ==, G_MAXINT32);
  cut_clear (&cut);
  cut_init (&cut, "size", more);
  g_assert_false (cut.is_cut);
  cut_clear (&cut);
  cut_init (&cut, "size", points);
  g_assert_false (cut.is_cut);
  cut_clear (&cut);
}

static void
test_choices (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();
  guint shade = herald_vocabulary_find (vocabulary, "shade");
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, shade);
  g_autofree char *dark = NULL;
  g_autofree char *missing = NULL;
  HeraldUnaryTest test;
  HeraldAxis axis;

  herald_axis_init_choices (&axis, shade, field, 0xb);
  g_assert_false (axis.is_number);
  g_assert_true (axis.is_outcome);
  g_assert_cmpuint (axis.field, ==, shade);
  g_assert_cmpuint (axis.n_cells, ==, 4);
  g_assert_cmphex (axis.pending, ==, 1u << 2);
  g_assert_cmphex (herald_axis_all_cells (&axis), ==, 0xb);
  dark = herald_axis_describe (&axis, 1, field);
  g_assert_cmpstr (dark, ==, "shade “dark”");
  missing = herald_axis_describe (&axis, 4, field);
  g_assert_cmpstr (missing, ==, "shade missing");
  g_assert_true (herald_unary_test_parse ("dark", field, &test));
  g_assert_cmphex (herald_axis_cells_of_test (&axis, field, &test), ==, 1u << 1);
  g_assert_true (herald_unary_test_parse ("missing", field, &test));
  g_assert_cmphex (herald_axis_cells_of_test (&axis, field, &test), ==, 1u << 4);
  herald_axis_clear (&axis);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/axis/cells", test_cells);
  g_test_add_func ("/rules/axis/thresholds", test_thresholds);
  g_test_add_func ("/rules/axis/number-in-cell", test_number_in_cell);
  g_test_add_func ("/rules/axis/cells-of-tests", test_cells_of_tests);
  g_test_add_func ("/rules/axis/limit", test_limit);
  g_test_add_func ("/rules/axis/choices", test_choices);
  return g_test_run ();
}
