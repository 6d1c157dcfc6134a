/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks around the facts: which missing item decides most, and which fact, were it another, would
 * change the answer. Both try values out on the evaluation and put back what was there. */
#include "config.h"

#include "rules/asking.h"
#include "rules/outlook.h"

typedef struct
{
  gboolean known;
  guint choice;
  HeraldFraction number;
} Kept;

static Kept
keep (const HeraldEvaluation *evaluation, guint field)
{
  return (Kept){ evaluation->known[field], evaluation->choice[field], evaluation->number[field] };
}

static void
put_back (HeraldEvaluation *evaluation, guint field, Kept kept)
{
  evaluation->known[field] = kept.known;
  evaluation->choice[field] = kept.choice;
  evaluation->number[field] = kept.number;
}

static const HeraldField *
field_of (const HeraldEvaluation *evaluation, guint field)
{
  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book), field);
}

/* An axis on which the status rests; a number has one in each decision that tests it. */
static const HeraldAxis *
find_axis (const HeraldEvaluation *evaluation, guint field, guint *decision)
{
  for (; *decision < herald_rulebook_get_n_decisions (evaluation->book); (*decision)++)
    {
      const HeraldDecision *table = herald_rulebook_get_decision (evaluation->book, *decision);

      if (!herald_rulebook_leads_to_status (evaluation->book, *decision))
        continue;
      for (guint i = 0; i < herald_decision_get_n_inputs (table); i++)
        {
          if (herald_decision_get_axis (table, i)->field == field)
            return herald_decision_get_axis (table, i);
        }
    }
  return NULL;
}

static void
try_cell (HeraldEvaluation *evaluation, const HeraldAxis *axis, guint cell)
{
  evaluation->known[axis->field] = TRUE;
  if (axis->is_number)
    evaluation->number[axis->field] =
        herald_axis_number_in_cell (axis, cell, field_of (evaluation, axis->field));
  else
    evaluation->choice[axis->field] = cell;
  herald_evaluation_decide (evaluation, TRUE);
}

/* Counts what facts still to come could give, not only what the missing ones would settle: a report
 * on which nothing is known yet can still end anywhere. */
static gboolean
weigh (HeraldEvaluation *evaluation, guint field, HeraldOpenItem *item)
{
  guint decision = 0;
  guint status = herald_rulebook_get_status (evaluation->book);
  guint before = __builtin_popcount (herald_evaluation_possible_status (evaluation));
  const HeraldAxis *axis = find_axis (evaluation, field, &decision);
  Kept kept = keep (evaluation, field);
  guint left = 0;

  if (axis == NULL)
    return FALSE;
  item->field = field;
  item->is_enough = TRUE;
  for (guint cell = 0; cell < axis->n_cells; cell++)
    {
      try_cell (evaluation, axis, cell);
      left += __builtin_popcount (herald_evaluation_possible_status (evaluation));
      item->is_enough &= evaluation->known[status];
    }
  item->left = left * 1000 / axis->n_cells;
  put_back (evaluation, field, kept);
  return item->left < before * 1000;
}

/* Sorting leaves those that are equal in the order of the fields. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const HeraldOpenItem *first = a;
  const HeraldOpenItem *second = b;

  return (first->left > second->left) - (first->left < second->left);
}

/**
 * herald_outlook_open_items:
 * @evaluation: an evaluation; it is the same afterwards
 *
 * Tries every value of every missing input that a form would ask for and the status rests on, and
 * counts the outcomes that are left.
 *
 * Returns: (transfer full) (element-type HeraldOpenItem): the items that narrow the outcomes, the
 *   one that decides most first
 */
GArray *
herald_outlook_open_items (HeraldEvaluation *evaluation)
{
  const HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (evaluation->book);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (HeraldOpenItem));

  for (guint field = 0; field < herald_vocabulary_get_n_inputs (vocabulary); field++)
    {
      HeraldOpenItem item;

      if (evaluation->known[field] || !herald_evaluation_asks_for (evaluation, field))
        continue;
      if (weigh (evaluation, field, &item))
        g_array_append_val (items, item);
      herald_evaluation_decide (evaluation, TRUE);
    }
  g_array_sort (items, compare_items);
  return items;
}

/* The status that follows in a cell, if it is known and another one. */
static gboolean
is_other_outcome (
    HeraldEvaluation *evaluation, const HeraldAxis *axis, guint cell, guint before, guint *outcome)
{
  guint status = herald_rulebook_get_status (evaluation->book);

  try_cell (evaluation, axis, cell);
  *outcome = evaluation->choice[status];
  return evaluation->known[status] && *outcome != before;
}

static void
look_along (HeraldEvaluation *evaluation,
            const HeraldAxis *axis,
            guint before,
            gboolean is_upward,
            GArray *changes)
{
  guint cell = herald_axis_cell_of_number (axis, evaluation->number[axis->field]);
  HeraldChange change = { .field = axis->field, .is_number = TRUE, .is_upward = is_upward };

  while (is_upward ? cell + 1 < axis->n_cells : cell > 0)
    {
      const HeraldBoundary *boundary = &axis->boundaries[is_upward ? cell : cell - 1];

      cell = is_upward ? cell + 1 : cell - 1;
      if (is_other_outcome (evaluation, axis, cell, before, &change.outcome))
        {
          change.line = boundary->at;
          change.is_line_reached = boundary->is_at_above == is_upward;
          g_array_append_val (changes, change);
          return;
        }
    }
}

static void
look_at_choices (HeraldEvaluation *evaluation,
                 const HeraldAxis *axis,
                 guint before,
                 GArray *changes)
{
  HeraldChange change = { .field = axis->field };
  guint chosen = evaluation->choice[axis->field];

  for (guint cell = 0; cell < axis->n_cells; cell++)
    {
      change.choice = cell;
      if (change.choice != chosen &&
          is_other_outcome (evaluation, axis, cell, before, &change.outcome))
        g_array_append_val (changes, change);
    }
}

static void
look_from (HeraldEvaluation *evaluation, const HeraldAxis *axis, guint before, GArray *changes)
{
  Kept kept = keep (evaluation, axis->field);

  if (!axis->is_number)
    look_at_choices (evaluation, axis, before, changes);
  else
    {
      look_along (evaluation, axis, before, TRUE, changes);
      put_back (evaluation, axis->field, kept);
      look_along (evaluation, axis, before, FALSE, changes);
    }
  put_back (evaluation, axis->field, kept);
  herald_evaluation_decide (evaluation, TRUE);
}

/**
 * herald_outlook_changes:
 * @evaluation: an evaluation; it is the same afterwards
 *
 * For each input that was entered or worked out, and on which the status rests: the nearest cells
 * with another status. What an empty field falls back to was never said, so nobody is told what
 * another value of it would change.
 *
 * Returns: (transfer full) (element-type HeraldChange): the changes, in the order of the inputs
 */
GArray *
herald_outlook_changes (HeraldEvaluation *evaluation)
{
  const HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (evaluation->book);
  guint status = herald_rulebook_get_status (evaluation->book);
  guint before = evaluation->known[status] ? evaluation->choice[status] : G_MAXUINT;
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (HeraldChange));

  for (guint field = 0; field < herald_vocabulary_get_n_inputs (vocabulary); field++)
    {
      guint decision = 0;
      const HeraldAxis *axis = find_axis (evaluation, field, &decision);

      if (axis != NULL && (evaluation->entered[field] || evaluation->derived[field]))
        look_from (evaluation, axis, before, changes);
    }
  return changes;
}
