/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says where a gene test lies so close to a line that counting the same cells again could land on
 * the other side. Signals are taken to scatter as plain counts do; that is a simple model, for
 * teaching. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "rules/nearness.h"

/* Few ways are tried out. */
#define N_MEMO_SLOTS 16
/* A cell has two copies of chromosome 17 where a report does not say. */
#define ASSUMED_CEP17_COPIES 2.0
#define REACH_IN_ERRORS 2.0
#define MOST_CELLS 999999

typedef struct
{
  HeraldMemo *memo;
  double value;
  double error;
  double distance; /* of the nearest line so far, in errors */
  HeraldNearness found;
} Search;

static const HeraldField *
field_of (const HeraldEvaluation *evaluation, guint field)
{
  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book), field);
}

static double
number_or (const HeraldVerdict *verdict, const char *field, double fallback)
{
  HeraldFraction number;

  return herald_verdict_get_number (verdict, field, &number) ? herald_fraction_to_double (number)
                                                             : fallback;
}

static gboolean
is_same_status (const HeraldEvaluation *a, const HeraldEvaluation *b)
{
  guint status = herald_rulebook_get_status (a->book);

  return a->assumed[status] == b->assumed[status] && a->known[status] == b->known[status];
}

static gboolean
is_decided (const HeraldEvaluation *evaluation)
{
  guint status = herald_rulebook_get_status (evaluation->book);
  const char *id = field_of (evaluation, status)->choices[evaluation->choice[status]].id;

  return evaluation->known[status] &&
         (strcmp (id, "positive") == 0 || strcmp (id, "negative") == 0);
}

/* Whether the number in another cell would give another result or, where there is none yet, lead
 * there by another rule. */
static gboolean
matters (const Search *search,
         const HeraldEvaluation *evaluation,
         const HeraldAxis *axis,
         guint cell)
{
  int decision = herald_rulebook_find_decision (evaluation->book,
                                                herald_rulebook_get_status (evaluation->book));
  HeraldEvaluation other = *evaluation;

  other.memo = search->memo;
  other.number[axis->field] =
      herald_axis_number_in_cell (axis, cell, field_of (evaluation, axis->field));
  herald_evaluation_decide (&other, TRUE);
  return !is_same_status (evaluation, &other) ||
         (!is_decided (evaluation) && evaluation->fired[decision] != other.fired[decision]);
}

static void
take_line (Search *search,
           const HeraldEvaluation *evaluation,
           const HeraldAxis *axis,
           const HeraldBoundary *boundary)
{
  HeraldFraction line = herald_fraction_from_decimal (boundary->at);
  int order = herald_fraction_compare (evaluation->number[axis->field], line);
  double distance = fabs (herald_fraction_to_double (line) - search->value) / search->error;

  if (distance > REACH_IN_ERRORS || distance >= search->distance)
    return;
  search->distance = distance;
  search->found.line = boundary->at;
  search->found.is_below = order < 0;
  search->found.is_on_line = order == 0;
  search->found.is_just = distance <= 1.0;
}

/* The first line on each side whose crossing changes the answer. */
static void
look_along (Search *search, const HeraldEvaluation *evaluation, const HeraldAxis *axis)
{
  guint own = herald_axis_cell_of_number (axis, evaluation->number[axis->field]);

  for (guint cell = own; cell + 1 < axis->n_cells; cell++)
    {
      if (!matters (search, evaluation, axis, cell + 1))
        continue;
      take_line (search, evaluation, axis, &axis->boundaries[cell]);
      break;
    }
  for (guint cell = own; cell > 0; cell--)
    {
      if (!matters (search, evaluation, axis, cell - 1))
        continue;
      take_line (search, evaluation, axis, &axis->boundaries[cell - 1]);
      break;
    }
}

static void
look_in_book (Search *search, const HeraldEvaluation *evaluation)
{
  for (guint i = 0; i < herald_rulebook_get_n_decisions (evaluation->book); i++)
    {
      const HeraldDecision *decision = herald_rulebook_get_decision (evaluation->book, i);

      if (!herald_rulebook_leads_to_status (evaluation->book, i))
        continue;
      for (guint input = 0; input < herald_decision_get_n_inputs (decision); input++)
        {
          const HeraldAxis *axis = herald_decision_get_axis (decision, input);

          if (axis->is_number && axis->field == search->found.field)
            look_along (search, evaluation, axis);
        }
    }
}

static double
error_of (const HeraldVerdict *verdict, gboolean is_ratio, double value, guint cells)
{
  double cep17, copies;

  if (!is_ratio)
    return herald_nearness_error_of_copies (value, cells);
  cep17 = number_or (verdict, "cep17_copies", 0.0);
  copies = number_or (verdict, "her2_copies", value * (cep17 > 0.0 ? cep17 : ASSUMED_CEP17_COPIES));
  if (cep17 <= 0.0 && value > 0.0)
    cep17 = copies / value;
  return herald_nearness_error_of_ratio (value, copies, cep17, cells);
}

static void
add_if_near (const HeraldVerdict *verdict, const char *id, gboolean is_ratio, GArray *found)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (evaluation->book);
  g_autoptr (HeraldMemo) memo = herald_memo_new (evaluation->book, N_MEMO_SLOTS);
  double cells = number_or (verdict, "cells", 0.0);
  Search search = { .memo = memo, .distance = INFINITY };

  search.found.field = herald_vocabulary_find (vocabulary, id);
  if (!evaluation->known[search.found.field])
    return;
  search.found.is_assumed = !evaluation->known[herald_vocabulary_find (vocabulary, "cells")];
  search.found.cells =
      search.found.is_assumed ? HERALD_NEARNESS_ASSUMED_CELLS : (guint)MIN (cells, MOST_CELLS);
  search.value = herald_fraction_to_double (evaluation->number[search.found.field]);
  search.error = error_of (verdict, is_ratio, search.value, search.found.cells);
  search.found.standard_error = search.error;
  if (!(search.error > 0.0))
    return;
  look_in_book (&search, evaluation);
  if (search.distance <= REACH_IN_ERRORS)
    g_array_append_val (found, search.found);
}

/**
 * herald_nearness_error_of_copies:
 * @copies: copies in each cell, 0 or more
 * @cells: cells counted
 *
 * Returns: the standard error of the average, in copies; 0 where it can't be said
 */
double
herald_nearness_error_of_copies (double copies, guint cells)
{
  if (cells == 0 || !(copies > 0.0))
    return 0.0;
  return sqrt (copies / cells);
}

/**
 * herald_nearness_error_of_ratio:
 * @ratio: the ratio of both copies
 * @copies: HER2 copies in each cell
 * @cep17_copies: CEP17 copies in each cell
 * @cells: cells counted
 *
 * Returns: the standard error of the ratio; 0 where it can't be said
 */
double
herald_nearness_error_of_ratio (double ratio, double copies, double cep17_copies, guint cells)
{
  if (cells == 0 || !(ratio > 0.0) || !(copies > 0.0) || !(cep17_copies > 0.0))
    return 0.0;
  return ratio * sqrt (1.0 / (copies * cells) + 1.0 / (cep17_copies * cells));
}

/**
 * herald_nearness_find:
 * @verdict: a verdict
 *
 * Looks for numbers of the gene test that lie within two standard errors of a line, where crossing
 * the line would change the status or, where it is open, the way to it.
 *
 * Returns: (transfer full) (element-type HeraldNearness): at most one for the ratio and one for the
 *   copies
 */
GArray *
herald_nearness_find (const HeraldVerdict *verdict)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (HeraldNearness));

  if (herald_evaluation_is_void (herald_verdict_get_evaluation (verdict)))
    return found;
  add_if_near (verdict, "her2_cep17_ratio", TRUE, found);
  add_if_near (verdict, "her2_copies", FALSE, found);
  return found;
}
