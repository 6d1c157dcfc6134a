/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of counts, what they say, and how people read it. */
#include "config.h"

#include <math.h>

#include "practice/agreement.h"
#include "practice/share-words.h"

static void
fill (HeraldConfusion *confusion, guint n_classes, const guint *counts)
{
  herald_confusion_init (confusion, n_classes);
  for (guint i = 0; i < n_classes * n_classes; i++)
    for (guint times = 0; times < counts[i]; times++)
      herald_confusion_add (confusion, i / n_classes, i % n_classes);
}

static void
test_counts (void)
{
  static const guint counts[] = { 10, 2, 0, 3, 20, 4, 0, 5, 6 };
  HeraldConfusion confusion, two;

  fill (&confusion, 3, counts);
  g_assert_cmpuint (herald_confusion_get_total (&confusion), ==, 50);
  g_assert_cmpuint (herald_confusion_get_agreed (&confusion), ==, 36);
  g_assert_cmpuint (herald_confusion_get_row (&confusion, 1), ==, 27);
  g_assert_cmpuint (herald_confusion_get_column (&confusion, 2), ==, 10);
  herald_confusion_init_one_class (&two, &confusion, 2);
  g_assert_cmpuint (two.n_classes, ==, 2);
  g_assert_cmpuint (two.counts[0][0], ==, 6);
  g_assert_cmpuint (two.counts[0][1], ==, 5);
  g_assert_cmpuint (two.counts[1][0], ==, 4);
  g_assert_cmpuint (two.counts[1][1], ==, 35);
}

/* Worked by hand: 36 of 50 agree; by chance (12·13 + 27·27 + 11·10) / 2500. */
static void
test_agreement (void)
{
  static const guint counts[] = { 10, 2, 0, 3, 20, 4, 0, 5, 6 };
  HeraldConfusion confusion;
  HeraldAgreement agreement;
  HeraldClassAgreement one;

  fill (&confusion, 3, counts);
  agreement = herald_agreement_of (&confusion);
  g_assert_cmpuint (agreement.total, ==, 50);
  g_assert_cmpuint (agreement.agreed, ==, 36);
  g_assert_cmpfloat_with_epsilon (agreement.cohen.value,
                                  (0.72 - 995.0 / 2500.0) / (1.0 - 995.0 / 2500.0),
                                  1e-15);
  /* All 14 that differ are one class apart; by chance 12·10 + 13·11 are two apart. */
  g_assert_cmpfloat_with_epsilon (
      agreement.quadratic.value,
      1.0 - 14.0 * 50.0 / (12.0 * 27 + 27.0 * 13 + 27.0 * 10 + 11.0 * 27 + 4.0 * (120 + 143)),
      1e-15);
  one = herald_agreement_of_class (&confusion, 1);
  g_assert_cmpuint (one.truth, ==, 27);
  g_assert_cmpuint (one.answers, ==, 27);
  g_assert_cmpuint (one.both, ==, 20);
  g_assert_cmpfloat_with_epsilon (one.specific, 40.0 / 54.0, 1e-15);
  g_assert_true (one.share.is_defined);
}

static void
test_nothing (void)
{
  static const guint one_class[] = { 0, 0, 0, 0, 9, 0, 0, 0, 0 };
  HeraldConfusion confusion;
  HeraldAgreement agreement;
  HeraldClassAgreement one;

  herald_confusion_init (&confusion, 3);
  agreement = herald_agreement_of (&confusion);
  g_assert_false (agreement.share.is_defined);
  g_assert_false (agreement.cohen.is_defined);
  g_assert_false (agreement.quadratic.is_defined);
  fill (&confusion, 3, one_class);
  agreement = herald_agreement_of (&confusion);
  g_assert_true (agreement.share.is_defined);
  g_assert_false (agreement.cohen.is_defined);
  g_assert_false (agreement.quadratic.is_defined);
  one = herald_agreement_of_class (&confusion, 0);
  g_assert_cmpfloat (one.specific, ==, -1.0);
  g_assert_false (one.share.is_defined);
  g_assert_false (one.kappa.is_defined);
  g_assert_false (herald_kappa_fleiss (NULL, 0, 3).is_defined);
  /* One reader alone agrees with nobody. */
  g_assert_false (herald_kappa_fleiss ((const guint[]){ 1, 0, 0, 1 }, 2, 2).is_defined);
}

/* All agree: kappa is 1, and the formula for large samples has nothing to go by. */
static void
test_all_agree (void)
{
  static const guint counts[] = { 20, 0, 0, 20 };
  HeraldConfusion confusion;
  HeraldAgreement agreement;

  fill (&confusion, 2, counts);
  agreement = herald_agreement_of (&confusion);
  g_assert_true (agreement.cohen.is_defined);
  g_assert_cmpfloat (agreement.cohen.value, ==, 1.0);
  g_assert_false (agreement.cohen.interval.is_defined);
  g_assert_cmpfloat (agreement.share.high, ==, 1.0);
  g_assert_cmpfloat (agreement.share.low, >, 0.9);
}

/* Unused classes keep their place, and change nothing at the end of the order. */
static void
test_unused_classes (void)
{
  static const guint three[] = { 5, 1, 2, 0, 4, 3, 1, 0, 6 };
  static const guint four[] = { 5, 1, 2, 0, 0, 4, 3, 0, 1, 0, 6, 0, 0, 0, 0, 0 };
  HeraldConfusion one, other;

  fill (&one, 3, three);
  fill (&other, 4, four);
  g_assert_cmpfloat_with_epsilon (herald_kappa_quadratic (&one).value,
                                  herald_kappa_quadratic (&other).value,
                                  1e-15);
  g_assert_cmpfloat_with_epsilon (herald_kappa_quadratic (&one).standard_error,
                                  herald_kappa_quadratic (&other).standard_error,
                                  1e-15);
}

/* Two classes have but one distance. */
static void
test_two_classes (void)
{
  guint32 state = 7;

  for (guint i = 0; i < 1000; i++)
    {
      HeraldConfusion confusion;
      HeraldKappa plain, weighted;

      herald_confusion_init (&confusion, 2);
      for (guint cell = 0; cell < 4; cell++)
        {
          state = state * 1664525u + 1013904223u;
          confusion.counts[cell / 2][cell % 2] = (state >> 16) % 30;
        }
      plain = herald_kappa_cohen (&confusion);
      weighted = herald_kappa_quadratic (&confusion);
      g_assert_cmpint (plain.is_defined, ==, weighted.is_defined);
      g_assert_cmpfloat (plain.value, ==, weighted.value);
      g_assert_cmpfloat (plain.standard_error, ==, weighted.standard_error);
    }
}

/* The largest counts there can be do not run over. */
static void
test_large (void)
{
  HeraldConfusion confusion;
  HeraldKappa kappa;

  herald_confusion_init (&confusion, HERALD_CONFUSION_MAX_CLASSES);
  for (guint i = 0; i < HERALD_CONFUSION_MAX_CLASSES; i++)
    for (guint j = 0; j < HERALD_CONFUSION_MAX_CLASSES; j++)
      confusion.counts[i][j] = i == j ? 100000000 : 1000000;
  kappa = herald_kappa_quadratic (&confusion);
  g_assert_true (kappa.is_defined && isfinite (kappa.standard_error));
  g_assert_cmpfloat (kappa.value, >, 0.7);
  g_assert_cmpfloat (kappa.value, <, 1.0);
}

typedef struct
{
  guint count;
  guint total;
  const char *text;
} Share;

/* The figures that are promised, and those that rounding must not lift. */
static void
test_words (void)
{
  static const Share shares[] = {
    { 36, 40, "36 of 40 is 90 %, interval 77 to 96 %" },
    { 18, 20, "18 of 20 is 90 %, interval 70 to 97 %" },
    { 40, 40, "40 of 40 is 100 %, interval 91 to 100 %" },
    { 0, 40, "0 of 40 is 0 %, interval 0 to 9 %" },
    { 179, 200, "179 of 200 is 89 %, interval 84 to 93 %" },
    { 199, 200, "199 of 200 is 99 %, interval 97 to 99 %" },
    { 2, 3, "2 of 3 is 67 %, interval 21 to 94 %" },
    { 0, 0, "no answers yet" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *text = herald_share_to_text (shares[i].count, shares[i].total);

      g_assert_cmpstr (text, ==, shares[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/counts", test_counts);
  g_test_add_func ("/agreement/agreement", test_agreement);
  g_test_add_func ("/agreement/nothing", test_nothing);
  g_test_add_func ("/agreement/all-agree", test_all_agree);
  g_test_add_func ("/agreement/unused-classes", test_unused_classes);
  g_test_add_func ("/agreement/two-classes", test_two_classes);
  g_test_add_func ("/agreement/large", test_large);
  g_test_add_func ("/agreement/words", test_words);
  return g_test_run ();
}
