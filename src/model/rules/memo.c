/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers what decisions made of cells they have met before. Reports repeat each other: of a
 * million rows most decisions see a few hundred combinations. Belongs to one caller and thread;
 * the book itself never changes. */
#include "config.h"

#include <string.h>

#include "rules/memo.h"

/* The finding first: with up to three inputs a slot that matches is read in one cache line. */
typedef struct
{
  HeraldFinding finding;
  HeraldInputCell cells[HERALD_RULE_MAX_INPUTS];
} Slot;

/* Cells without an open outcome: the place in the table says all. Many places share a finding, so a
 * place holds one more than its number, and what rows look up stays close to the processor. */
typedef struct
{
  guint32 *numbers; /* %NULL before the first use */
  GArray *findings; /* (element-type HeraldFinding) */
} Closed;

/* Where an earlier decision is open, the sets of its outcomes belong to the key. */
struct _HeraldMemo
{
  const HeraldRulebook *book;
  guint n_slots;
  Slot *slots; /* those of the first decision, then of the second */
  Closed closed[HERALD_RULEBOOK_MAX_DECISIONS];
};

static guint
hash (const HeraldInputCell *cells, guint n_cells)
{
  guint64 mixed = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      mixed ^= cells[i].known ^ (guint64)cells[i].assumed << 8 ^ (guint64)cells[i].possible << 32;
      mixed = (mixed ^ mixed >> 29) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
    }
  return mixed >> 40;
}

static gboolean
are_equal (const HeraldInputCell *a, const HeraldInputCell *b, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      if (a[i].known != b[i].known || a[i].assumed != b[i].assumed ||
          a[i].possible != b[i].possible)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_open (const HeraldInputCell *cell)
{
  return cell->possible != 0 && cell->possible != 1u << cell->known;
}

static gboolean
waits_for_missing (const HeraldDecision *decision,
                   const HeraldRule *rule,
                   const HeraldInputCell *cells)
{
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    {
      if ((rule->wants_missing & (1u << i)) != 0 &&
          cells[i].known == herald_decision_get_axis (decision, i)->n_cells)
        return TRUE;
    }
  return FALSE;
}

static void
sweep (const HeraldDecision *decision,
       const HeraldInputCell *cells,
       gboolean is_possible,
       guint32 *outcomes)
{
  guint32 sets[HERALD_RULE_MAX_INPUTS];

  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    sets[i] = is_possible ? cells[i].possible : cells[i].assumed;
  herald_decision_sweep (decision, sets, outcomes);
}

static const HeraldRule *
fire (const HeraldDecision *decision, const HeraldInputCell *cells, HeraldFinding *finding)
{
  guint at[HERALD_RULE_MAX_INPUTS];

  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    at[i] = cells[i].known;
  finding->fired = herald_decision_fire (decision, at);
  if (finding->fired == HERALD_DECISION_NO_RULE)
    return NULL;
  return herald_decision_get_rule (decision, finding->fired);
}

/* Where a rule fires, that is the outcome; where none does, every completion is asked. Later facts
 * may overturn either, so what is possible is swept whenever something is open. */
static void
work_out (const HeraldDecision *decision, const HeraldInputCell *cells, HeraldFinding *finding)
{
  const HeraldRule *rule;
  gboolean is_any_open = FALSE;

  *finding = (HeraldFinding){ .is_known = TRUE };
  rule = fire (decision, cells, finding);
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    is_any_open |= is_open (&cells[i]);
  if (rule == NULL)
    sweep (decision, cells, FALSE, finding->assumed);
  if (is_any_open)
    sweep (decision, cells, TRUE, finding->possible);
  for (guint output = 0; output < herald_decision_get_n_outputs (decision); output++)
    {
      if (rule != NULL)
        finding->assumed[output] = 1u << rule->outcomes[output];
      if (rule != NULL && !waits_for_missing (decision, rule, cells))
        finding->possible[output] |= finding->assumed[output];
      finding->possible[output] &= ~HERALD_DECISION_OPEN;
      if (finding->possible[output] == 0)
        finding->possible[output] = finding->assumed[output] & ~HERALD_DECISION_OPEN;
    }
}

static gboolean
is_same_finding (const HeraldFinding *a, const HeraldFinding *b)
{
  return a->fired == b->fired && memcmp (a->assumed, b->assumed, sizeof a->assumed) == 0 &&
         memcmp (a->possible, b->possible, sizeof a->possible) == 0;
}

static guint
number_finding (GArray *findings, const HeraldFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (is_same_finding (&g_array_index (findings, HeraldFinding, i), finding))
        return i;
    }
  g_array_append_vals (findings, finding, 1);
  return findings->len - 1;
}

/*
 * herald_memo_new:
 * @book: an edition; outlives the memo
 * @n_slots: how many combinations to remember of each decision, a power of two
 *
 * Returns: (transfer full): an empty memo
 */
HeraldMemo *
herald_memo_new (const HeraldRulebook *book, guint n_slots)
{
  HeraldMemo *self = g_new0 (HeraldMemo, 1);

  self->book = book;
  self->n_slots = n_slots;
  self->slots = g_new0 (Slot, n_slots * herald_rulebook_get_n_decisions (book));
  return self;
}

/*
 * herald_memo_free:
 * @self: (transfer full): a memo
 */
void
herald_memo_free (HeraldMemo *self)
{
  for (guint i = 0; i < HERALD_RULEBOOK_MAX_DECISIONS; i++)
    {
      g_clear_pointer (&self->closed[i].findings, g_array_unref);
      g_free (self->closed[i].numbers);
    }
  g_free (self->slots);
  g_free (self);
}

/*
 * herald_memo_get_book:
 * @self: a memo
 *
 * Returns: (transfer none): its edition
 */
const HeraldRulebook *
herald_memo_get_book (const HeraldMemo *self)
{
  return self->book;
}

/*
 * herald_memo_find_closed:
 * @self: a memo
 * @decision: the number of a decision in the book, none of whose inputs is an open outcome
 * @place: the place of the cells of its inputs, see herald_decision_locate()
 *
 * Returns: (transfer none) (nullable): what the decision makes of them, if it has met them before;
 *   until the next call
 */
const HeraldFinding *
herald_memo_find_closed (HeraldMemo *self, guint decision, guint place)
{
  const Closed *closed = &self->closed[decision];
  guint number = closed->numbers != NULL ? closed->numbers[place] : 0;

  return number > 0 ? &g_array_index (closed->findings, HeraldFinding, number - 1) : NULL;
}

/*
 * herald_memo_work_out_closed:
 * @self: a memo
 * @decision: as for herald_memo_find_closed()
 * @place: likewise
 * @cells: (array): where its inputs stand
 *
 * Returns: (transfer none): what the decision makes of them, until the next call
 */
const HeraldFinding *
herald_memo_work_out_closed (HeraldMemo *self,
                             guint decision,
                             guint place,
                             const HeraldInputCell *cells)
{
  const HeraldDecision *table = herald_rulebook_get_decision (self->book, decision);
  Closed *closed = &self->closed[decision];
  HeraldFinding finding;
  guint number;

  if (closed->numbers == NULL)
    {
      closed->numbers = g_new0 (guint32, herald_decision_get_n_cells (table));
      closed->findings = g_array_new (FALSE, FALSE, sizeof (HeraldFinding));
    }
  work_out (table, cells, &finding);
  number = number_finding (closed->findings, &finding);
  closed->numbers[place] = number + 1;
  return &g_array_index (closed->findings, HeraldFinding, number);
}

/*
 * herald_memo_find_open:
 * @self: a memo
 * @decision: the number of a decision in the book
 * @cells: (array): where its inputs stand
 *
 * Returns: (transfer none): what the decision makes of them, until the next call
 */
const HeraldFinding *
herald_memo_find_open (HeraldMemo *self, guint decision, const HeraldInputCell *cells)
{
  const HeraldDecision *table = herald_rulebook_get_decision (self->book, decision);
  guint n_cells = herald_decision_get_n_inputs (table);
  Slot *slot =
      &self->slots[decision * self->n_slots + (hash (cells, n_cells) & (self->n_slots - 1))];

  if (slot->finding.is_known && are_equal (slot->cells, cells, n_cells))
    return &slot->finding;
  memcpy (slot->cells, cells, n_cells * sizeof (HeraldInputCell));
  work_out (table, cells, &slot->finding);
  return &slot->finding;
}
