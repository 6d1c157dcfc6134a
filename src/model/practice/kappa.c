/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kappas of two readers. Counts stay whole up to the last division. */
#include "config.h"

#include <math.h>

#include "practice/kappa.h"
#include "rules/wide.h"

/* How far apart two classes are. */
typedef guint (*Distance) (guint row, guint column);

/* What the tables of Cohen and of Fleiss, Cohen and Everitt need. */
typedef struct
{
  const HeraldConfusion *confusion;
  Distance distance;
  guint rows[HERALD_CONFUSION_MAX_CLASSES];
  guint columns[HERALD_CONFUSION_MAX_CLASSES];
  double n;
  double from_row[HERALD_CONFUSION_MAX_CLASSES]; /* mean distance of a row by chance */
  double from_column[HERALD_CONFUSION_MAX_CLASSES];
} Margins;

static guint
differ (guint row, guint column)
{
  return row != column;
}

static guint
square (guint row, guint column)
{
  return (row - column) * (row - column);
}

static void
fill_margins (Margins *margins, const HeraldConfusion *confusion, Distance distance)
{
  guint k = confusion->n_classes;

  *margins = (Margins){ .confusion = confusion, .distance = distance };
  margins->n = herald_confusion_get_total (confusion);
  for (guint i = 0; i < k; i++)
    {
      margins->rows[i] = herald_confusion_get_row (confusion, i);
      margins->columns[i] = herald_confusion_get_column (confusion, i);
    }
  for (guint i = 0; i < k; i++)
    {
      for (guint j = 0; j < k; j++)
        {
          margins->from_row[i] += (double)distance (i, j) * margins->columns[j] / margins->n;
          margins->from_column[j] += (double)distance (i, j) * margins->rows[i] / margins->n;
        }
    }
}

/* Sums over the table: of the distances found, times the cases, and of those by chance, times the
 * cases squared. */
static void
sum_distances (const Margins *margins, HeraldWide *found, HeraldWide *by_chance)
{
  guint k = margins->confusion->n_classes;

  *found = *by_chance = herald_wide_new (0);
  for (guint i = 0; i < k; i++)
    {
      for (guint j = 0; j < k; j++)
        {
          guint64 distance = margins->distance (i, j);

          *found =
              herald_wide_add (*found,
                               herald_wide_product (distance, margins->confusion->counts[i][j]));
          *by_chance = herald_wide_add (*by_chance,
                                        herald_wide_product (distance * margins->rows[i],
                                                             margins->columns[j]));
        }
    }
}

/* The sum of squares around their mean, and not the difference of two sums, which could be negative
 * by its last digit. */
static double
get_standard_error (const Margins *margins, double by_chance, double without)
{
  guint k = margins->confusion->n_classes;
  double mean = -without * by_chance;
  double sum = 0.0;
  double error;

  for (guint i = 0; i < k; i++)
    {
      for (guint j = 0; j < k; j++)
        {
          double term = margins->distance (i, j) -
                        without * (margins->from_row[i] + margins->from_column[j]) - mean;

          sum += margins->confusion->counts[i][j] / margins->n * term * term;
        }
    }
  error = sqrt (sum / margins->n) / by_chance;
  return error >= HERALD_INTERVAL_LEAST_ERROR ? error : 0.0;
}

static HeraldKappa
get_kappa (const HeraldConfusion *confusion, Distance distance)
{
  HeraldKappa kappa = { .is_defined = FALSE };
  Margins margins;
  HeraldWide found, by_chance;
  guint n = herald_confusion_get_total (confusion);
  double q_e, without;

  if (n == 0)
    return kappa;
  fill_margins (&margins, confusion, distance);
  sum_distances (&margins, &found, &by_chance);
  if (herald_wide_is_zero (by_chance))
    return kappa;
  found = herald_wide_multiply (found, herald_wide_new (n));
  q_e = herald_wide_to_double (by_chance);
  kappa.is_defined = TRUE;
  kappa.value = herald_wide_difference_to_double (by_chance, found) / q_e;
  without = herald_wide_to_double (found) / q_e;
  kappa.standard_error =
      herald_wide_is_zero (found)
          ? 0.0
          : get_standard_error (&margins, q_e / (margins.n * margins.n), without);
  kappa.interval = herald_interval_normal (kappa.value, kappa.standard_error, -1.0, 1.0);
  return kappa;
}

/**
 * herald_kappa_cohen:
 * @confusion: answers by truth, or one reader by another
 *
 * Kappa of Cohen (Educ Psychol Meas 1960;20:37-46): κ = (p_o - p_e) / (1 - p_e), where p_o is the
 * share of cases in which both agree, and p_e the one that chance would give: the sum over the
 * classes of row share times column share.
 *
 * Its standard error is the one for large samples of Fleiss, Cohen and Everitt (Psychol Bull
 * 1969;72:323-327), for a kappa that need not be 0. See herald_kappa_quadratic(), of which this is
 * the case where all classes are equally far apart.
 *
 * Returns: the kappa
 */
HeraldKappa
herald_kappa_cohen (const HeraldConfusion *confusion)
{
  return get_kappa (confusion, differ);
}

/**
 * herald_kappa_quadratic:
 * @confusion: answers by truth, or one reader by another; the classes in their order
 *
 * Weighted kappa of Cohen (Psychol Bull 1968;70:213-220) with quadratic weights: the distance of
 * classes i and j is d_ij = (i - j)². With p_ij the share of a cell, r_i of a row and c_j of a
 * column,
 *
 *   q_o = Σ d_ij p_ij,  q_e = Σ d_ij r_i c_j,  κ = 1 - q_o / q_e.
 *
 * The variance is that of Fleiss, Cohen and Everitt (Psychol Bull 1969;72:323-327), written for
 * distances in place of weights 1 - d_ij / d_max, which gives the same:
 *
 *   var κ = [Σ p_ij (d_ij - (1 - κ) (d_i. + d_.j))² - ((1 - κ) q_e)²] / (n q_e²)
 *
 * with d_i. = Σ_j d_ij c_j and d_.j = Σ_i d_ij r_i. Classes that nobody used change nothing, but
 * they keep their place in the order.
 *
 * Returns: the kappa
 */
HeraldKappa
herald_kappa_quadratic (const HeraldConfusion *confusion)
{
  return get_kappa (confusion, square);
}
