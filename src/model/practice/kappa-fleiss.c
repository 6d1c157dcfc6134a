/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kappa of several readers. */
#include "config.h"

#include <math.h>

#include "practice/kappa.h"
#include "rules/wide.h"

/* Sums over some cases, each read by the same number of readers. */
typedef struct
{
  guint n_cases;
  guint n_readers;
  guint n_classes;
  HeraldWide agreeing; /* ordered pairs of readers that agree on a case, over all cases */
  guint64 classes[HERALD_CONFUSION_MAX_CLASSES]; /* how often each class was given */
} Sums;

static HeraldWide
count_agreeing (const guint *ratings, guint n_classes)
{
  HeraldWide agreeing = herald_wide_new (0);

  for (guint j = 0; j < n_classes; j++)
    {
      guint64 others = MAX (ratings[j], 1) - 1;

      agreeing = herald_wide_add (agreeing, herald_wide_product (ratings[j], others));
    }
  return agreeing;
}

static void
add_case (Sums *sums, const guint *ratings)
{
  sums->n_cases++;
  sums->agreeing = herald_wide_add (sums->agreeing, count_agreeing (ratings, sums->n_classes));
  for (guint j = 0; j < sums->n_classes; j++)
    sums->classes[j] += ratings[j];
}

static void
remove_case (Sums *sums, const guint *ratings)
{
  sums->n_cases--;
  sums->agreeing = herald_wide_subtract (sums->agreeing, count_agreeing (ratings, sums->n_classes));
  for (guint j = 0; j < sums->n_classes; j++)
    sums->classes[j] -= ratings[j];
}

/* κ = (P - P_e) / (1 - P_e), above and below the line times (N n)² (n - 1). */
static gboolean
get_value (const Sums *sums, double *value)
{
  guint64 all = (guint64)sums->n_cases * sums->n_readers;
  HeraldWide others = herald_wide_new (sums->n_readers - 1);
  HeraldWide squares = herald_wide_new (0);
  HeraldWide below;

  for (guint j = 0; j < sums->n_classes; j++)
    squares = herald_wide_add (squares, herald_wide_product (sums->classes[j], sums->classes[j]));
  below =
      herald_wide_multiply (others, herald_wide_subtract (herald_wide_product (all, all), squares));
  if (herald_wide_is_zero (below))
    return FALSE;
  *value = herald_wide_difference_to_double (herald_wide_multiply (sums->agreeing,
                                                                   herald_wide_new (all)),
                                             herald_wide_multiply (others, squares)) /
           herald_wide_to_double (below);
  return TRUE;
}

/* 0 where leaving a case out leaves nothing to go by. */
static double
get_jackknife (const Sums *all, const guint *ratings)
{
  g_autofree double *values = g_new (double, all->n_cases);
  double mean = 0.0;
  double sum = 0.0;
  double error;

  for (guint i = 0; i < all->n_cases; i++)
    {
      Sums rest = *all;

      remove_case (&rest, ratings + (gsize)i * all->n_classes);
      if (!get_value (&rest, &values[i]))
        return 0.0;
      mean += values[i] / all->n_cases;
    }
  for (guint i = 0; i < all->n_cases; i++)
    sum += (values[i] - mean) * (values[i] - mean);
  error = sqrt (sum * (all->n_cases - 1) / all->n_cases);
  return error >= HERALD_INTERVAL_LEAST_ERROR ? error : 0.0;
}

/**
 * herald_kappa_fleiss:
 * @ratings: (array): for each case in turn and each class, how many readers gave the class; the
 *   same number of readers in each case, at least 2
 * @n_cases: how many cases there are
 * @n_classes: how many classes there are, 1 to 32
 *
 * Kappa of Fleiss (Psychol Bull 1971;76:378-382) for n readers of N cases. With n_ij readers who
 * gave case i the class j,
 *
 *   P = Σ_ij n_ij (n_ij - 1) / (N n (n - 1)),  P_e = Σ_j (Σ_i n_ij / (N n))²,
 *   κ = (P - P_e) / (1 - P_e).
 *
 * The standard error of that paper holds for readers who guess, and makes no interval. Here it is
 * that of the jackknife over cases (Tukey, Ann Math Stat 1958;29:614): with κ_i the kappa without
 * case i and κ̄ their mean, √(Σ (κ_i - κ̄)² (N - 1) / N).
 *
 * Returns: the kappa
 */
HeraldKappa
herald_kappa_fleiss (const guint *ratings, guint n_cases, guint n_classes)
{
  HeraldKappa kappa = { .is_defined = FALSE };
  Sums sums = { .n_classes = n_classes };

  g_return_val_if_fail (n_classes >= 1 && n_classes <= HERALD_CONFUSION_MAX_CLASSES, kappa);

  if (n_cases == 0)
    return kappa;
  for (guint j = 0; j < n_classes; j++)
    sums.n_readers += ratings[j];
  for (guint i = 0; i < n_cases; i++)
    add_case (&sums, ratings + (gsize)i * n_classes);
  if (sums.n_readers < 2 || !get_value (&sums, &kappa.value))
    return kappa;
  kappa.is_defined = TRUE;
  kappa.standard_error = n_cases > 1 ? get_jackknife (&sums, ratings) : 0.0;
  kappa.interval =
      herald_interval_normal (kappa.value, kappa.standard_error, -1.0 / (sums.n_readers - 1), 1.0);
  return kappa;
}
