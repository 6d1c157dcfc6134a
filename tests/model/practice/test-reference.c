/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kappas and intervals are those of an independent package: see reference.py, which made the table.
 * Usage: test-practice-reference FILE.tsv */
#include "config.h"

#include <math.h>
#include <string.h>

#include "practice/kappa.h"

#define NEARLY 1e-9
/* What is left of a variance of 0 where two sums are taken from each other. */
#define NOTHING 1e-13
#define LEAST_TABLES 200

typedef struct
{
  guint n_cohen;
  guint n_fleiss;
  guint n_wilson;
  guint n_undefined;
  guint n_without_error;
} Seen;

static GStrv lines;

static double
number (const char *text)
{
  return strcmp (text, "nan") == 0 ? NAN : g_ascii_strtod (text, NULL);
}

static guint *
numbers (const char *text, guint *n)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  guint *values;

  *n = g_strv_length (parts);
  values = g_new (guint, *n);
  for (guint i = 0; i < *n; i++)
    values[i] = (guint)g_ascii_strtoull (parts[i], NULL, 10);
  return values;
}

/* Every number is one, whatever the table. */
static void
assert_is_number (const HeraldKappa *kappa)
{
  g_assert_true (isfinite (kappa->value) && isfinite (kappa->standard_error));
  g_assert_true (isfinite (kappa->interval.low) && isfinite (kappa->interval.high));
  g_assert_cmpfloat (kappa->standard_error, >=, 0.0);
  if (!kappa->interval.is_defined)
    return;
  g_assert_cmpfloat (kappa->interval.low, <=, kappa->value);
  g_assert_cmpfloat (kappa->interval.high, >=, kappa->value);
  g_assert_cmpfloat (kappa->interval.low, >=, -1.0);
  g_assert_cmpfloat (kappa->interval.high, <=, 1.0);
}

static void
check_kappa (const HeraldKappa *kappa, double value, double variance, Seen *seen)
{
  assert_is_number (kappa);
  g_assert_cmpint (kappa->is_defined, ==, !isnan (value));
  g_assert_cmpint (kappa->interval.is_defined, ==, kappa->standard_error > 0.0);
  if (!kappa->is_defined)
    {
      g_assert_false (kappa->interval.is_defined);
      seen->n_undefined++;
      return;
    }
  g_assert_cmpfloat_with_epsilon (kappa->value, value, NEARLY);
  if (kappa->standard_error > 0.0)
    {
      g_assert_cmpfloat_with_epsilon (kappa->standard_error, sqrt (variance), NEARLY);
      return;
    }
  g_assert_cmpfloat (fabs (variance), <, NOTHING);
  seen->n_without_error++;
}

static void
check_cohen (char **cells, Seen *seen)
{
  guint n;
  g_autofree guint *counts = numbers (cells[2], &n);
  HeraldConfusion confusion;
  HeraldKappa kappa;

  herald_confusion_init (&confusion, (guint)number (cells[1]));
  g_assert_cmpuint (n, ==, confusion.n_classes * confusion.n_classes);
  for (guint i = 0; i < n; i++)
    confusion.counts[i / confusion.n_classes][i % confusion.n_classes] = counts[i];
  kappa = herald_kappa_cohen (&confusion);
  check_kappa (&kappa, number (cells[3]), number (cells[4]), seen);
  kappa = herald_kappa_quadratic (&confusion);
  check_kappa (&kappa, number (cells[5]), number (cells[6]), seen);
  seen->n_cohen++;
}

static void
check_fleiss (char **cells, Seen *seen)
{
  guint n_classes = (guint)number (cells[1]);
  guint n;
  g_autofree guint *ratings = numbers (cells[2], &n);
  HeraldKappa kappa = herald_kappa_fleiss (ratings, n / n_classes, n_classes);
  double value = number (cells[3]);
  double error = number (cells[4]);

  assert_is_number (&kappa);
  g_assert_cmpint (kappa.is_defined, ==, !isnan (value));
  if (kappa.is_defined)
    g_assert_cmpfloat_with_epsilon (kappa.value, value, NEARLY);
  else
    seen->n_undefined++;
  if (kappa.standard_error > 0.0)
    g_assert_cmpfloat_with_epsilon (kappa.standard_error, error, NEARLY);
  else
    g_assert_true (isnan (error) || error < HERALD_INTERVAL_LEAST_ERROR);
  seen->n_fleiss++;
}

static void
check_wilson (char **cells, Seen *seen)
{
  HeraldInterval interval =
      herald_interval_wilson ((guint)number (cells[1]), (guint)number (cells[2]));

  g_assert_true (interval.is_defined);
  g_assert_cmpfloat_with_epsilon (interval.low, number (cells[3]), NEARLY);
  g_assert_cmpfloat_with_epsilon (interval.high, number (cells[4]), NEARLY);
  seen->n_wilson++;
}

static void
test_reference (void)
{
  Seen seen = { 0 };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (cells[0] == NULL || *cells[0] == '#')
        continue;
      if (strcmp (cells[0], "cohen") == 0)
        check_cohen (cells, &seen);
      else if (strcmp (cells[0], "fleiss") == 0)
        check_fleiss (cells, &seen);
      else if (strcmp (cells[0], "wilson") == 0)
        check_wilson (cells, &seen);
      else
        g_assert_cmpstr (cells[0], ==, "");
    }
  g_assert_cmpuint (seen.n_cohen, >=, LEAST_TABLES);
  g_assert_cmpuint (seen.n_fleiss, >=, LEAST_TABLES);
  g_assert_cmpuint (seen.n_wilson, >=, LEAST_TABLES);
  /* Those at the edges are among them. */
  g_assert_cmpuint (seen.n_undefined, >=, 20);
  g_assert_cmpuint (seen.n_without_error, >=, 20);
  g_test_message ("%u undefined, %u without an error", seen.n_undefined, seen.n_without_error);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_file_get_contents (argv[1], &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  g_test_add_func ("/practice/reference", test_reference);
  status = g_test_run ();
  g_strfreev (lines);
  return status;
}
