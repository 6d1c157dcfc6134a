/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The note on numbers that lie close to a line: what chance can do, and nothing about odds. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "words/number-words.h"
#include "words/verdict-words.h"

static const char *
near_format (const HeraldNearness *near)
{
  if (near->is_on_line)
    return _ ("%1$s lies right on the line at %2$s.");
  if (near->is_just)
    return near->is_below ? _ ("%1$s is just below %2$s.") : _ ("%1$s is just above %2$s.");
  return near->is_below ? _ ("%1$s is not far below %2$s.") : _ ("%1$s is not far above %2$s.");
}

/**
 * herald_words_near_new:
 * @verdict: a verdict
 * @near: one of its numbers that lies close to a line
 *
 * Returns: (transfer full): where it lies
 */
char *
herald_words_near_new (const HeraldVerdict *verdict, const HeraldNearness *near)
{
  g_autofree char *value = herald_words_number_new (verdict, near->field);
  g_autofree char *line = herald_words_decimal_new (near->line);

  return g_strdup_printf (near_format (near), value, line);
}

/**
 * herald_words_chance_new:
 * @near: a number that lies close to a line
 *
 * Returns: (transfer full): what chance can do with so many cells
 */
char *
herald_words_chance_new (const HeraldNearness *near)
{
  if (near->is_assumed)
    return g_strdup_printf (
        _ ("Your report does not say how many cells were counted. With %u cells, "
           "chance alone can move a count across."),
        near->cells);
  return g_strdup_printf (ngettext ("With %u cell, chance alone can move a count across.",
                                    "With %u cells, chance alone can move a count across.",
                                    near->cells),
                          near->cells);
}

/**
 * herald_words_counting:
 * @verdict: a verdict
 * @near: one of its numbers that lies close to a line
 *
 * Returns: (nullable): what counting more cells did in one study, where it fits the number, and
 *   which study that was
 */
const char *
herald_words_counting (const HeraldVerdict *verdict, const HeraldNearness *near)
{
  HeraldFraction ratio;
  guint field;
  double value;

  field =
      herald_vocabulary_find (herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict)),
                              "her2_cep17_ratio");
  if (near->field != field || !herald_verdict_get_number (verdict, "her2_cep17_ratio", &ratio))
    return NULL;
  value = herald_fraction_to_double (ratio);
  if (value < 1.8 || value > 2.2)
    return _ (
        "In a study of 2016, 60 cells each were counted in 115 cases with a ratio outside 1.80 "
        "to 2.20. None of the 115 changed. Source: Am J Clin Pathol 2016.");
  return _ (
      "In a study of 2016, 120 cells each were counted in 16 cases with a ratio of 1.80 to 2.20. "
      "Of these, 2 changed to HER2-negative and 14 did not. Source: Am J Clin Pathol 2016.");
}

/**
 * herald_words_near_limits:
 *
 * Returns: what the note on chance is, and is not
 */
const char *
herald_words_near_limits (void)
{
  return _ ("This is a teaching note from a simple model of counting. It says nothing about your "
            "own odds.");
}
