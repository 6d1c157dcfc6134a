/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is true of a case of the gene test. */
#include "config.h"

#include "practice/described-field.h"
#include "practice/ish-truth.h"

#define DIGITS 4
#define PLACES 10000

/* What a decimal can't say is cut off at the lower end of a range and added at the upper one: what
 * lies on an end lies inside. */
static HeraldAnswer *
put (HeraldAnswer *answer, HeraldAnswerField field, HeraldFraction number, gboolean is_upper)
{
  HeraldFraction end = number;
  g_autofree char *text = NULL;
  HeraldAnswer *next;

  if (is_upper)
    {
      guint64 above = herald_wide_get_low (number.numerator);
      guint64 below = herald_wide_get_low (number.denominator);

      end = herald_fraction_new ((above * PLACES + below - 1) / below, PLACES);
    }
  text = herald_fraction_to_text (end, DIGITS);
  next = herald_answer_with (answer, field, text);
  herald_answer_unref (answer);
  return next;
}

static HeraldAnswer *
put_word (HeraldAnswer *answer, HeraldAnswerField field, const char *word)
{
  HeraldAnswer *next = herald_answer_with (answer, field, word);

  herald_answer_unref (answer);
  return next;
}

/**
 * herald_ish_truth_read:
 * @totals: a count
 * @book: the edition that it is read by
 * @reading: (out caller-allocates): what it comes to
 */
void
herald_ish_truth_read (const HeraldIshTotals *totals,
                       HeraldRulebook *book,
                       HeraldIshReading *reading)
{
  const HeraldChoice *group = herald_ish_totals_get_reading (totals, book);
  g_autoptr (HeraldFacts) none = herald_facts_new (herald_rulebook_get_vocabulary (book));
  g_autoptr (HeraldFacts) facts = herald_ish_totals_apply (totals, none);
  g_autoptr (HeraldVerdict) verdict = herald_rulebook_judge (book, facts);
  const HeraldChoice *status = herald_verdict_get_outcome (verdict, "her2_status");

  reading->group = group != NULL ? group->id : "";
  reading->status = status != NULL && totals->nuclei > 0 ? status->id : "";
}

/**
 * herald_ish_truth_init:
 * @self: what is filled; to be cleared with herald_ish_truth_clear()
 * @practice_case: a drawn case of the gene test
 * @book: the edition that it is read by
 */
void
herald_ish_truth_init (HeraldIshTruth *self, const HeraldCase *practice_case, HeraldRulebook *book)
{
  HeraldIshRecipe recipe;

  *self = (HeraldIshTruth){ .reading = { "", "" } };
  if (!herald_ish_recipe_for_class (practice_case->class_name, practice_case->seed, &recipe))
    return;
  self->field = herald_ish_field_new (&recipe, practice_case->seed);
  herald_ish_field_get_totals (self->field, &self->totals);
  herald_ish_field_get_range (self->field, HERALD_ISH_TRUTH_NUCLEI, &self->range);
  herald_ish_truth_read (&self->totals, book, &self->reading);
}

/**
 * herald_ish_truth_clear:
 * @self: a truth
 */
void
herald_ish_truth_clear (HeraldIshTruth *self)
{
  g_clear_pointer (&self->field, herald_ish_field_unref);
}

/**
 * herald_ish_truth_stand_beside:
 * @self: a truth with a field
 * @answer: (transfer full): what was answered
 *
 * Returns: (transfer full): the answer with the truth beside it
 */
HeraldAnswer *
herald_ish_truth_stand_beside (const HeraldIshTruth *self, HeraldAnswer *answer)
{
  HeraldFraction number;

  answer = put_word (answer, HERALD_ANSWER_TRUTH_GROUP, self->reading.group);
  answer = put_word (answer, HERALD_ANSWER_TRUTH_STATUS, self->reading.status);
  if (herald_ish_totals_get_copies (&self->totals, &number))
    answer = put (answer, HERALD_ANSWER_TRUTH_COPIES, number, FALSE);
  answer = put (answer, HERALD_ANSWER_TRUTH_COPIES_LOW, self->range.copies_low, FALSE);
  answer = put (answer, HERALD_ANSWER_TRUTH_COPIES_HIGH, self->range.copies_high, TRUE);
  if (!herald_ish_totals_get_ratio (&self->totals, &number))
    return answer;
  answer = put (answer, HERALD_ANSWER_TRUTH_RATIO, number, FALSE);
  answer = put (answer, HERALD_ANSWER_TRUTH_RATIO_LOW, self->range.ratio_low, FALSE);
  return put (answer, HERALD_ANSWER_TRUTH_RATIO_HIGH, self->range.ratio_high, TRUE);
}

/**
 * herald_ish_truth_write_counts:
 * @totals: a count
 * @answer: (transfer full): what was answered
 *
 * Returns: (transfer full): the answer with the count in it
 */
HeraldAnswer *
herald_ish_truth_write_counts (const HeraldIshTotals *totals, HeraldAnswer *answer)
{
  static const HeraldAnswerField fields[] = { HERALD_ANSWER_HER2_SIGNALS,
                                              HERALD_ANSWER_HER2_NUCLEI,
                                              HERALD_ANSWER_CEP17_SIGNALS,
                                              HERALD_ANSWER_CEP17_NUCLEI };
  const guint counts[] = { totals->her2, totals->nuclei, totals->cep17, totals->nuclei };

  for (guint i = 0; i < (totals->is_dual ? 4 : 2); i++)
    {
      HeraldAnswer *next = herald_answer_with_count (answer, fields[i], counts[i]);

      herald_answer_unref (answer);
      answer = next;
    }
  return answer;
}

/**
 * herald_ish_truth_describe:
 * @self: a truth
 *
 * Returns: (nullable) (transfer full): what there is to see, nucleus by nucleus
 */
char *
herald_ish_truth_describe (const HeraldIshTruth *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  GString *text;

  if (self->field == NULL)
    return NULL;
  rows = herald_described_field_tell_ish (self->field);
  text = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const HeraldDescribedRow *row = rows->pdata[i];
      g_auto (GStrv) lines = g_strsplit (row->text, "\n", -1);
      g_autofree char *line = g_strjoinv (". ", lines);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", row->title, line);
    }
  return g_string_free (text, FALSE);
}
