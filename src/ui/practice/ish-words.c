/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a count in a field of the gene test: how near it came, and in which nuclei it
 * went another way. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/written-number.h"
#include "practice/ish-words.h"
#include "practice/mark.h"

#define DIGITS 2

typedef struct
{
  HeraldFeedbackCard *card;
  const HeraldAnswer *answer;
  const HeraldIshTruth *truth;
  HeraldCountSheet *sheet;
  guint n_exact;
  guint n_counted;
} Telling;

static const char *
name_group (HeraldRulebook *book, const char *id)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  static const char *const outcomes[] = { "ish_group", "ish_result" };

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      guint index = herald_vocabulary_find (vocabulary, outcomes[i]);
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, index);
      guint choice;

      if (herald_field_find_choice (field, id, strlen (id), &choice) &&
          field->choices[choice].name != NULL)
        return field->choices[choice].name;
    }
  return "–";
}

static const char *
tell_count (HeraldMarkCount count)
{
  switch (count)
    {
    case HERALD_MARK_COUNT_INSIDE:
      return _ ("Your count lies inside the reference range: other honest picks of 20 cells give "
                "the same.");
    case HERALD_MARK_COUNT_NEAR:
      /* xgettext:no-c-format */
      return _ ("Your count lies within 10 % of the reference range.");
    case HERALD_MARK_COUNT_OUTSIDE:
      return _ ("Your count lies outside the reference range. The result stays the same.");
    case HERALD_MARK_COUNT_CHANGED:
      return _ ("Your count lies outside the reference range, and that changes the result.");
    case HERALD_MARK_COUNT_NONE:
    default:
      return NULL;
    }
}

static void
tell_headline (const Telling *telling, HeraldRulebook *book)
{
  HeraldMark mark = herald_mark_of (telling->answer);
  const char *truth = name_group (book, telling->truth->reading.group);
  g_autofree char *headline =
      g_strdup_printf (mark.is_right ? _ ("Right: %s as drawn") : _ ("Drawn as %s"), truth);
  const char *count = tell_count (mark.count);

  herald_feedback_card_set_headline (telling->card, headline);
  if (count != NULL)
    herald_feedback_card_add_words (telling->card, count);
}

static char *
write_quotient (HeraldFraction number)
{
  g_autofree char *digits = herald_fraction_to_text (number, DIGITS);

  return herald_written_number_new (digits);
}

static void
add_quotient (const Telling *telling,
              const char *name,
              gboolean is_known,
              HeraldFraction yours,
              HeraldFraction low,
              HeraldFraction high)
{
  g_autofree char *own = is_known ? write_quotient (yours) : g_strdup ("–");
  g_autofree char *from = write_quotient (low);
  g_autofree char *to = write_quotient (high);
  g_autofree char *range = g_strdup_printf (_ ("%s to %s"), from, to);

  herald_feedback_card_add_row (telling->card, name, own, range);
}

static void
add_quotients (const Telling *telling)
{
  const HeraldIshRange *range = &telling->truth->range;
  HeraldFraction number = herald_fraction_new (0, 1);
  HeraldIshTotals totals;
  gboolean is_known;

  herald_count_sheet_get_totals (telling->sheet, 1, &totals);
  is_known = herald_ish_totals_get_copies (&totals, &number);
  add_quotient (
      telling, _ ("Copies, range"), is_known, number, range->copies_low, range->copies_high);
  if (!totals.is_dual)
    return;
  is_known = herald_ish_totals_get_ratio (&totals, &number);
  add_quotient (telling, _ ("Ratio, range"), is_known, number, range->ratio_low, range->ratio_high);
}

static char *
write_dots (guint her2, guint cep17, gboolean is_dual)
{
  return is_dual ? g_strdup_printf (_ ("%u and %u"), her2, cep17) : g_strdup_printf ("%u", her2);
}

/* An honest estimate of a cluster may be off by its tolerance. */
static gboolean
is_exact (const HeraldCount *row, const HeraldIshNucleus *nucleus, gboolean is_dual)
{
  int off = (int)herald_count_get_her2 (row) - (int)nucleus->her2;

  return ABS (off) <= (int)nucleus->tolerance && (!is_dual || row->cep17 == nucleus->cep17);
}

static void
tell_counted (Telling *telling, const HeraldCount *row, const HeraldIshNucleus *nucleus)
{
  gboolean is_dual = telling->truth->totals.is_dual;
  g_autofree char *name = g_strdup_printf (_ ("Cell %u"), nucleus->number);
  g_autofree char *yours = write_dots (herald_count_get_her2 (row), row->cep17, is_dual);
  g_autofree char *drawn = NULL;

  if (nucleus->exclusion != HERALD_ISH_COUNTED)
    {
      herald_feedback_card_add_row (telling->card,
                                    name,
                                    yours,
                                    herald_ish_exclusion_get_name (nucleus->exclusion));
      return;
    }
  telling->n_counted++;
  if (is_exact (row, nucleus, is_dual))
    {
      telling->n_exact++;
      return;
    }
  drawn = write_dots (nucleus->her2, nucleus->cep17, is_dual);
  herald_feedback_card_add_row (telling->card, name, yours, drawn);
}

/* A reason that is another one still leaves out what is to be left out. */
static void
tell_left_out (Telling *telling, const HeraldCount *row, const HeraldIshNucleus *nucleus)
{
  g_autofree char *name = g_strdup_printf (_ ("Cell %u"), nucleus->number);
  g_autofree char *drawn = NULL;

  if (row->exclusion == nucleus->exclusion)
    return;
  drawn = nucleus->exclusion == HERALD_ISH_COUNTED
              ? write_dots (nucleus->her2, nucleus->cep17, telling->truth->totals.is_dual)
              : g_strdup (herald_ish_exclusion_get_name (nucleus->exclusion));
  herald_feedback_card_add_row (telling->card,
                                name,
                                herald_ish_exclusion_get_name (row->exclusion),
                                drawn);
}

static void
tell_nuclei (Telling *telling)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (telling->truth->field, &n_nuclei);

  for (guint i = 0; i < n_nuclei; i++)
    {
      const HeraldCount *row = herald_count_sheet_find (telling->sheet, nuclei[i].number, 1, NULL);

      if (row == NULL)
        continue;
      if (row->exclusion == HERALD_ISH_COUNTED)
        tell_counted (telling, row, &nuclei[i]);
      else
        tell_left_out (telling, row, &nuclei[i]);
    }
}

/**
 * herald_ish_words_tell:
 * @card: an empty card
 * @answer: an answer with the truth beside it
 * @truth: what was drawn
 * @sheet: (nullable): what was counted; %NULL where only the answer is known
 * @book: the edition that it is read by
 *
 * Fills the card: what the count comes to, and each nucleus that was counted another way, or that
 * should not have been counted.
 */
void
herald_ish_words_tell (HeraldFeedbackCard *card,
                       const HeraldAnswer *answer,
                       const HeraldIshTruth *truth,
                       HeraldCountSheet *sheet,
                       HeraldRulebook *book)
{
  Telling telling = { card, answer, truth, sheet, 0, 0 };
  g_autofree char *exact = NULL;

  tell_headline (&telling, book);
  herald_feedback_card_add_row (card,
                                _ ("Group"),
                                name_group (book, herald_answer_get (answer, HERALD_ANSWER_GROUP)),
                                name_group (book, truth->reading.group));
  if (sheet == NULL)
    return;
  add_quotients (&telling);
  tell_nuclei (&telling);
  exact = g_strdup_printf (ngettext ("%u of %u cell is counted as drawn.",
                                     "%u of %u cells are counted as drawn.",
                                     telling.n_counted),
                           telling.n_exact,
                           telling.n_counted);
  herald_feedback_card_add_words (card, exact);
}
