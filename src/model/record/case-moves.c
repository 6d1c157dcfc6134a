/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How cases move from one edition to another: the status of each by both, in a byte. */
#include "config.h"

#include "record/case-moves.h"

#define STATUS_BITS 4
#define ROWS_AT_ONCE 4096
/* As the table keeps its blocks: what one edition has room for to remember. */
#define N_MEMO_SLOTS 1024

struct _HeraldCaseMoves
{
  gatomicrefcount references;
  HeraldRulebook *from;
  HeraldRulebook *to;
  guint8 *pairs; /* (array) the status before and behind, a half byte each */
  guint n_cases;
  guint counts[HERALD_CASE_MOVES_SIDE * HERALD_CASE_MOVES_SIDE];
};

G_STATIC_ASSERT (HERALD_CASE_MOVES_SIDE == 1 << STATUS_BITS);

G_DEFINE_BOXED_TYPE (HeraldCaseMoves,
                     herald_case_moves,
                     herald_case_moves_ref,
                     herald_case_moves_unref)

static guint
pair_of (guint from, guint to)
{
  return (from << STATUS_BITS) | to;
}

static guint
status_of (const HeraldCasePack *pack, gboolean is_bad, const HeraldEvaluation *evaluation)
{
  return MIN (herald_case_pack_find (pack, is_bad, evaluation, HERALD_CASE_STATUS),
              HERALD_CASE_MOVES_SIDE - 1);
}

static gboolean
is_stopped (const HeraldCaseWatch *watch, gsize bytes, guint rows, GError **error)
{
  if (watch == NULL || rows % ROWS_AT_ONCE != 0)
    return FALSE;
  if (watch->progress != NULL)
    watch->progress (bytes, rows, watch->data);
  return g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}

/* Each row is read once, and judged by both. */
static gboolean
take_rows (HeraldCaseMoves *self,
           HeraldCohort *cohort,
           const HeraldCasePack *pack,
           const HeraldCaseWatch *watch,
           GError **error)
{
  g_autoptr (HeraldMemo) memo = herald_memo_new (self->to, N_MEMO_SLOTS);
  const HeraldCohortRow *row;
  HeraldEvaluation to;
  GError *cause = NULL;
  guint i = 0;

  while (i < self->n_cases && (row = herald_cohort_next (cohort, &cause)) != NULL)
    {
      if (!row->is_bad)
        herald_evaluation_run (&to, memo, row->values);
      self->pairs[i] = pair_of (status_of (pack, row->is_bad, &row->evaluation),
                                status_of (pack, row->is_bad, &to));
      self->counts[self->pairs[i++]]++;
      if (is_stopped (watch, row->offset, i, error))
        return FALSE;
    }
  if (cause != NULL)
    g_propagate_error (error, cause);
  return cause == NULL;
}

/**
 * herald_case_moves_new:
 * @table: the cases
 * @from: an edition
 * @to: another one
 * @watch: (nullable): how the work is watched
 * @error: return location for a #GError
 *
 * Reads every case by both editions, whatever edition its row names.
 *
 * Returns: (transfer full) (nullable): how they move, or %NULL where the work was cancelled
 */
HeraldCaseMoves *
herald_case_moves_new (const HeraldCaseTable *table,
                       HeraldRulebook *from,
                       HeraldRulebook *to,
                       const HeraldCaseWatch *watch,
                       GError **error)
{
  g_autoptr (HeraldCaseMoves) self = g_new0 (HeraldCaseMoves, 1);
  g_autoptr (HeraldCohort) cohort = NULL;
  HeraldCasePack pack;

  g_atomic_ref_count_init (&self->references);
  self->from = herald_rulebook_ref (from);
  self->to = herald_rulebook_ref (to);
  self->n_cases = herald_case_table_get_n_cases (table);
  self->pairs = g_new0 (guint8, MAX (self->n_cases, 1));
  herald_case_pack_init (&pack, herald_case_table_get_vocabulary (table));
  cohort = herald_case_table_open (table, from, error);
  if (cohort == NULL || !take_rows (self, cohort, &pack, watch, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * herald_case_moves_ref:
 * @self: moves
 *
 * Returns: (transfer full): @self
 */
HeraldCaseMoves *
herald_case_moves_ref (HeraldCaseMoves *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_case_moves_unref:
 * @self: (transfer full): moves
 */
void
herald_case_moves_unref (HeraldCaseMoves *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->pairs);
  herald_rulebook_unref (self->from);
  herald_rulebook_unref (self->to);
  g_free (self);
}

/**
 * herald_case_moves_get_book:
 * @self: moves
 * @is_to: whether the second edition is meant
 *
 * Returns: (transfer none): the edition
 */
HeraldRulebook *
herald_case_moves_get_book (const HeraldCaseMoves *self, gboolean is_to)
{
  return is_to ? self->to : self->from;
}

/**
 * herald_case_moves_count:
 * @self: moves
 * @from: an index of a choice of the status
 * @to: another or the same
 *
 * Returns: how many cases are @from by the first edition and @to by the second
 */
guint
herald_case_moves_count (const HeraldCaseMoves *self, guint from, guint to)
{
  g_return_val_if_fail (MAX (from, to) < HERALD_CASE_MOVES_SIDE, 0);

  return self->counts[pair_of (from, to)];
}

/**
 * herald_case_moves_count_moved:
 * @self: moves
 *
 * Returns: how many cases have another status by the second edition
 */
guint
herald_case_moves_count_moved (const HeraldCaseMoves *self)
{
  guint n_stayed = 0;

  for (guint status = 0; status < HERALD_CASE_MOVES_SIDE; status++)
    n_stayed += self->counts[pair_of (status, status)];
  return self->n_cases - n_stayed;
}

/**
 * herald_case_moves_is:
 * @self: moves
 * @index: a case
 * @from: an index of a choice of the status
 * @to: another or the same
 *
 * Returns: whether the case is @from by the first edition and @to by the second
 */
gboolean
herald_case_moves_is (const HeraldCaseMoves *self, guint index, guint from, guint to)
{
  return self->pairs[index] == pair_of (from, to);
}
