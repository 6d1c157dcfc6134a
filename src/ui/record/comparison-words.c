/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of two results side by side: the answer first, then why. */
#include "config.h"

#include <glib/gi18n.h>

#include "record/comparison-words.h"
#include "record/date-words.h"
#include "record/point-words.h"
#include "words/verdict-words.h"

/**
 * herald_comparison_words_headline:
 * @comparison: two results
 *
 * Returns: the answer in a few words
 */
const char *
herald_comparison_words_headline (const HeraldComparison *comparison)
{
  if (herald_comparison_has (comparison, HERALD_FEATURE_OPEN))
    return _ ("HER2 can’t be compared yet");
  if (herald_comparison_has (comparison, HERALD_FEATURE_EDITION_ONLY))
    return _ ("HER2: only the rule has changed");
  if (herald_comparison_has (comparison, HERALD_FEATURE_EDITION_HIDES))
    return _ ("HER2: the same word, by two rules");
  if (herald_comparison_has (comparison, HERALD_FEATURE_SAME))
    return _ ("The two HER2 results agree");
  return _ ("The two HER2 results differ");
}

static char *
make_same (const HeraldComparison *comparison)
{
  return g_strdup_printf (_ ("Both results are %s."), comparison->points[0]->status->name);
}

static char *
make_each (const HeraldComparison *comparison)
{
  g_autofree char *first = herald_point_words_title_new (comparison->points[0]);
  g_autofree char *second = herald_point_words_title_new (comparison->points[1]);

  /* TRANSLATORS: twice a sample with its date, and its result, as in "Surgery, 5 Mar 2026:
   * HER2-positive." */
  return g_strdup_printf (_ ("%1$s: %2$s. %3$s: %4$s."),
                          first,
                          herald_point_words_status (comparison->points[0]),
                          second,
                          herald_point_words_status (comparison->points[1]));
}

static char *
make_under (const HeraldComparison *comparison)
{
  const char *title = herald_rulebook_get_text (comparison->book)->title;

  return g_strdup_printf (_ ("Read by one rule, %1$s, both are %2$s."),
                          title,
                          herald_words_headline (comparison->under[0]));
}

static char *
make_hidden (const HeraldComparison *comparison)
{
  const char *title = herald_rulebook_get_text (comparison->book)->title;

  return g_strdup_printf (_ ("Both say %1$s, each by the rule of its year. Read by %2$s alone, the "
                             "first would be %3$s and the second %4$s."),
                          comparison->points[0]->status->name,
                          title,
                          herald_words_headline (comparison->under[0]),
                          herald_words_headline (comparison->under[1]));
}

/**
 * herald_comparison_words_lead_new:
 * @comparison: two results
 *
 * Returns: (transfer full): the answer in a sentence or two
 */
char *
herald_comparison_words_lead_new (const HeraldComparison *comparison)
{
  if (herald_comparison_has (comparison, HERALD_FEATURE_EDITION_ONLY))
    return make_under (comparison);
  if (herald_comparison_has (comparison, HERALD_FEATURE_EDITION_HIDES))
    return make_hidden (comparison);
  if (herald_comparison_has (comparison, HERALD_FEATURE_SAME))
    return make_same (comparison);
  return make_each (comparison);
}

/**
 * herald_comparison_words_time_new:
 * @comparison: two results
 *
 * Returns: (transfer full): how much time lies between them, or that the order is not sure
 */
char *
herald_comparison_words_time_new (const HeraldComparison *comparison)
{
  g_autofree char *time =
      herald_date_words_between_new (comparison->points[0]->date, comparison->points[1]->date);

  if (time != NULL)
    /* TRANSLATORS: a stretch of time, as in "6 weeks" */
    return g_strdup_printf (_ ("Time between them: %s"), time);
  if (herald_partial_date_compare (comparison->points[0]->date, comparison->points[1]->date) == 0 &&
      comparison->points[0]->date.day > 0)
    return g_strdup (_ ("Both are of the same day"));
  return g_strdup (_ ("The dates do not say for sure which one came first"));
}

/**
 * herald_comparison_words_rule_new:
 * @comparison: two results
 *
 * Returns: (transfer full): by which edition both are read in the table
 */
char *
herald_comparison_words_rule_new (const HeraldComparison *comparison)
{
  g_autofree char *edition = herald_words_edition_new (comparison->book);

  if (herald_comparison_has (comparison, HERALD_FEATURE_EDITIONS_DIFFER))
    return g_strdup_printf (
        _ ("To hold them side by side, both are read by the newer rule here: %s."), edition);
  return g_strdup_printf (_ ("Both are read by %s."), edition);
}

/**
 * herald_comparison_words_state:
 * @state: how two reports go together in one thing
 *
 * Returns: a word or two for it
 */
const char *
herald_comparison_words_state (HeraldLineState state)
{
  switch (state)
    {
    case HERALD_LINE_SAME:
      return _ ("Same");
    case HERALD_LINE_SHIFTED:
      return _ ("Another number");
    case HERALD_LINE_CHANGED:
      return _ ("Changed");
    case HERALD_LINE_ONE_SIDED:
    default:
      return _ ("Only one");
    }
}

/**
 * herald_comparison_words_line_new:
 * @comparison: two results
 * @line: one of its lines
 *
 * Returns: (transfer full): all that the line shows, as one sentence
 */
char *
herald_comparison_words_line_new (const HeraldComparison *comparison,
                                  const HeraldComparisonLine *line)
{
  const char *texts[2];

  for (guint i = 0; i < 2; i++)
    texts[i] = line->texts[i] != NULL ? line->texts[i] : _ ("Report does not say");
  if (line->state == HERALD_LINE_ONE_SIDED)
    return g_strdup_printf (_ ("%1$s: Only one report says it. %2$s: %3$s. %4$s: %5$s."),
                            line->title,
                            herald_point_words_name (comparison->points[0]),
                            texts[0],
                            herald_point_words_name (comparison->points[1]),
                            texts[1]);
  /* TRANSLATORS: what is compared, how it goes together, and twice a sample with what its report
   * says, as in "Grade: Same. Needle biopsy: Grade 3. Surgery: Grade 3." */
  return g_strdup_printf (_ ("%1$s: %2$s. %3$s: %4$s. %5$s: %6$s."),
                          line->title,
                          herald_comparison_words_state (line->state),
                          herald_point_words_name (comparison->points[0]),
                          texts[0],
                          herald_point_words_name (comparison->points[1]),
                          texts[1]);
}
