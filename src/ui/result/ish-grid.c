/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks an edition about every part of the plane of ratio and copies, so that its map is drawn from
 * its own tables. */
#include "config.h"

#include <string.h>

#include "ish-grid.h"

#define N_MEMO_SLOTS 16

static const HeraldAxis *
find_axis (const HeraldDecision *decision, guint field)
{
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    {
      if (herald_decision_get_axis (decision, i)->field == field)
        return herald_decision_get_axis (decision, i);
    }
  return NULL;
}

/* The table that looks at the ratio of the first count. */
static const HeraldDecision *
find_table (const HeraldRulebook *book, guint ratio, guint copies)
{
  for (guint i = 0; i < herald_rulebook_get_n_decisions (book); i++)
    {
      const HeraldDecision *decision = herald_rulebook_get_decision (book, i);

      if (herald_rulebook_leads_to_status (book, i) && find_axis (decision, ratio) != NULL &&
          find_axis (decision, copies) != NULL)
        return decision;
    }
  return NULL;
}

static gboolean
start_with_two_probes (HeraldEvaluation *evaluation, HeraldMemo *memo, const HeraldRulebook *book)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  guint probe = herald_vocabulary_find (vocabulary, "ish_probe");
  g_autoptr (HeraldFacts) empty = herald_facts_new (vocabulary);
  g_autoptr (HeraldFacts) facts = NULL;
  HeraldValue value = { .known = TRUE };

  if (!herald_field_find_choice (
          herald_vocabulary_get_field (vocabulary, probe), "dual", strlen ("dual"), &value.choice))
    return FALSE;
  facts = herald_facts_with (empty, probe, value);
  herald_evaluation_run (evaluation, memo, herald_facts_get_values (facts));
  return TRUE;
}

static void
set_number (HeraldEvaluation *evaluation, const HeraldAxis *axis, guint cell)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (evaluation->book);

  evaluation->known[axis->field] = TRUE;
  evaluation->number[axis->field] =
      herald_axis_number_in_cell (axis,
                                  cell,
                                  herald_vocabulary_get_field (vocabulary, axis->field));
}

static void
ask (HeraldIshGrid *self, HeraldEvaluation *evaluation, guint ratio, guint copies)
{
  guint status = herald_rulebook_get_status (evaluation->book);
  const HeraldField *field =
      herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book), status);
  const char *meaning = "pending";

  set_number (evaluation, self->ratio, ratio);
  set_number (evaluation, self->copies, copies);
  herald_evaluation_decide (evaluation, TRUE);
  if (evaluation->known[status])
    meaning = field->choices[evaluation->choice[status]].id;
  self->choice[ratio][copies] =
      evaluation->known[self->outcome] ? (int)evaluation->choice[self->outcome] : -1;
  self->meaning[ratio][copies] = meaning;
  self->is_final[ratio][copies] =
      strcmp (meaning, "positive") == 0 || strcmp (meaning, "negative") == 0;
}

/**
 * herald_ish_grid_init:
 * @self: (out caller-allocates): takes the grid
 * @book: an edition; outlives @self
 *
 * Returns: whether the edition has a table for two probes
 */
gboolean
herald_ish_grid_init (HeraldIshGrid *self, const HeraldRulebook *book)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  guint ratio = herald_vocabulary_find (vocabulary, "her2_cep17_ratio");
  guint copies = herald_vocabulary_find (vocabulary, "her2_copies");
  const HeraldDecision *table = find_table (book, ratio, copies);
  g_autoptr (HeraldMemo) memo = herald_memo_new (book, N_MEMO_SLOTS);
  HeraldEvaluation evaluation;

  if (table == NULL || !start_with_two_probes (&evaluation, memo, book))
    return FALSE;
  self->outcome = herald_decision_get_output (table, 0);
  self->ratio = find_axis (table, ratio);
  self->copies = find_axis (table, copies);
  for (guint r = 0; r < self->ratio->n_cells; r++)
    {
      for (guint c = 0; c < self->copies->n_cells; c++)
        ask (self, &evaluation, r, c);
    }
  return TRUE;
}
