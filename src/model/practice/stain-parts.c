/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From parts to a score: each part is put to the edition's own table of stains, and the highest
 * score wins. */

#include "practice/stain-parts.h"

#include <string.h>

#include "rules/decision.h"

/* The words of the table for an edge of each class. */
static const struct
{
  const char *intensity;
  const char *pattern;
} words[HERALD_N_EDGE_CLASSES] = {
  [HERALD_EDGE_NONE] = { "none", "none" },
  [HERALD_EDGE_FAINT] = { "faint", "incomplete" },
  [HERALD_EDGE_WEAK] = { "weak", "complete" },
  [HERALD_EDGE_INTENSE] = { "intense", "complete" },
  [HERALD_EDGE_BASOLATERAL] = { "moderate", "basolateral" },
};

/* Rising; what a table may answer besides is no score. */
static const char *const scores[] = { "0", "1+", "2+", "3+" };

typedef struct
{
  const HeraldDecision *decision;
  const HeraldField *field;
} Table;

static gboolean
find_table (const HeraldRulebook *book, Table *table)
{
  const HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  guint outcome = herald_vocabulary_find (vocabulary, "staining_score");
  int decision = herald_rulebook_find_decision (book, outcome);

  if (outcome == HERALD_VOCABULARY_NO_FIELD || decision < 0)
    return FALSE;
  table->decision = herald_rulebook_get_decision (book, (guint)decision);
  table->field = herald_vocabulary_get_field (vocabulary, outcome);
  return TRUE;
}

/* The cell of one input of the table: of a number by its value, of a choice by its index. */
static guint
find_cell (const HeraldRulebook *book,
           const HeraldAxis *axis,
           guint edge_class,
           HeraldFraction percent)
{
  const HeraldField *field =
      herald_vocabulary_get_field (herald_rulebook_get_vocabulary (book), axis->field);
  const char *word = strcmp (field->id, "ihc_intensity") == 0 ? words[edge_class].intensity
                                                              : words[edge_class].pattern;
  guint choice = 0;

  if (axis->is_number)
    return herald_axis_cell_of_number (axis, percent);
  if (herald_field_find_choice (field, word, strlen (word), &choice))
    return choice;
  return axis->n_cells;
}

/* What the table says of such an edge in so many of 100 cells. */
static guint
look_up (const HeraldRulebook *book, const Table *table, guint edge_class, HeraldFraction percent)
{
  guint cells[HERALD_RULE_MAX_INPUTS];
  int rule;

  for (guint i = 0; i < herald_decision_get_n_inputs (table->decision); i++)
    cells[i] = find_cell (book, herald_decision_get_axis (table->decision, i), edge_class, percent);
  rule = herald_decision_fire (table->decision, cells);
  g_return_val_if_fail (rule != HERALD_DECISION_NO_RULE, 0);
  return herald_decision_get_rule (table->decision, (guint)rule)->outcomes[0];
}

static int
get_rank (const Table *table, guint choice)
{
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    if (strcmp (table->field->choices[choice].id, scores[i]) == 0)
      return (int)i;
  return -1;
}

static const HeraldChoice *
find_choice (const Table *table, const char *id)
{
  guint choice = 0;

  if (!herald_field_find_choice (table->field, id, strlen (id), &choice))
    return NULL;
  return &table->field->choices[choice];
}

/**
 * herald_stain_parts_init_percents:
 * @self: (out caller-allocates): the parts
 * @intense: of 100 cells, how many have a strong, whole edge
 * @weak: how many have a weak to moderate, whole edge
 * @faint: how many have a faint, broken edge
 *
 * The rest has no stain.
 *
 * Returns: %FALSE if these are more than 100, with @self all unstained
 */
gboolean
herald_stain_parts_init_percents (HeraldStainParts *self, guint intense, guint weak, guint faint)
{
  g_return_val_if_fail (self != NULL, FALSE);

  gboolean fits = intense <= 100 && weak <= 100 && faint <= 100 && intense + weak + faint <= 100;

  *self = (HeraldStainParts){ .cells = 100 };
  if (fits)
    {
      self->counts[HERALD_EDGE_INTENSE] = intense;
      self->counts[HERALD_EDGE_WEAK] = weak;
      self->counts[HERALD_EDGE_FAINT] = faint;
    }
  self->counts[HERALD_EDGE_NONE] = fits ? 100 - intense - weak - faint : 100;
  return fits;
}

/**
 * herald_stain_parts_get_percent:
 * @self: the parts, with at least one cell
 * @edge_class: one of them
 *
 * Returns: how many of 100 cells have such an edge, exactly
 */
HeraldFraction
herald_stain_parts_get_percent (const HeraldStainParts *self, HeraldEdgeClass edge_class)
{
  const HeraldFraction nothing = herald_fraction_new (0, 1);

  g_return_val_if_fail (self != NULL && self->cells > 0, nothing);
  g_return_val_if_fail ((guint)edge_class < HERALD_N_EDGE_CLASSES, nothing);

  return herald_fraction_new ((guint64)self->counts[edge_class] * 100, self->cells);
}

/* A part without a name in the edition leaves the score open in two ways. Where only its share is
 * too small (a weak whole edge in 8 of 100 cells), it does not reach the higher score, and one that
 * other cells reach stands. Where no share of it has a name, it could raise any but the highest. */
typedef struct
{
  int rank;
  gboolean is_short;
  gboolean is_unnamed;
} Finding;

static void
add_part (Finding *finding,
          const HeraldRulebook *book,
          const Table *table,
          guint edge_class,
          HeraldFraction percent)
{
  const HeraldFraction all = herald_fraction_new (100, 1);
  int rank = get_rank (table, look_up (book, table, edge_class, percent));

  finding->rank = MAX (finding->rank, rank);
  if (rank >= 0)
    return;
  if (get_rank (table, look_up (book, table, edge_class, all)) >= 0)
    finding->is_short = TRUE;
  else
    finding->is_unnamed = TRUE;
}

static gboolean
is_undefined (const Finding *finding)
{
  if (finding->is_unnamed)
    return finding->rank < (int)G_N_ELEMENTS (scores) - 1;
  return finding->is_short && finding->rank < 1;
}

/**
 * herald_stain_parts_get_score:
 * @self: the parts, with at least one cell
 * @book: the edition whose table of stains is asked
 * @trace: (out) (optional): whether the score is 0 and yet some cells have a faint edge, which is
 *   called ultralow
 *
 * Each part is put to the edition's own table and the highest score wins.
 *
 * Returns: (transfer none) (nullable): a choice of `staining_score`: the score, or `undefined`
 * where the edition names no such stain; %NULL if the edition has no table of stains
 */
const HeraldChoice *
herald_stain_parts_get_score (const HeraldStainParts *self,
                              const HeraldRulebook *book,
                              gboolean *trace)
{
  g_return_val_if_fail (self != NULL && self->cells > 0 && book != NULL, NULL);

  const HeraldFraction nothing = herald_fraction_new (0, 1);
  Finding finding = { .rank = -1 };
  Table table;

  if (trace != NULL)
    *trace = FALSE;
  if (!find_table (book, &table))
    return NULL;
  for (guint i = HERALD_EDGE_FAINT; i < HERALD_N_EDGE_CLASSES; i++)
    if (self->counts[i] > 0)
      add_part (&finding, book, &table, i, herald_stain_parts_get_percent (self, i));
  if (finding.rank < 0 && !finding.is_short && !finding.is_unnamed)
    add_part (&finding, book, &table, HERALD_EDGE_NONE, nothing);
  if (is_undefined (&finding) || finding.rank < 0)
    return find_choice (&table, "undefined");
  if (trace != NULL)
    *trace = finding.rank == 0 && self->counts[HERALD_EDGE_FAINT] > 0;
  return find_choice (&table, scores[finding.rank]);
}
