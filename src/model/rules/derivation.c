/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works out the numbers that a report leaves to its reader, and holds them against those it gives.
 *
 * A reported number always wins. Reports round, so for the comparison alone each reported number
 * stands for itself plus or minus one unit of its last written digit, and what is worked out from
 * such numbers for the interval that follows. Only intervals that do not meet are a conflict. */
#include "config.h"

#include "rules/derivation.h"

typedef struct
{
  HeraldFraction low;
  HeraldFraction high;
} Interval;

typedef struct
{
  HeraldEvaluation *evaluation;
  const HeraldValue *values;
  const HeraldVocabulary *vocabulary;
  Interval intervals[HERALD_VOCABULARY_MAX_FIELDS]; /* of the derived numbers only */
} Work;

static Interval
interval_of_reported (HeraldDecimal number)
{
  HeraldDecimal low = number;
  HeraldDecimal high = number;

  low.mantissa -= low.mantissa > 0;
  high.mantissa += 1;
  return (Interval){ herald_fraction_from_decimal (low), herald_fraction_from_decimal (high) };
}

static Interval
interval_of (const Work *work, guint field)
{
  if (work->values[field].known)
    return interval_of_reported (work->values[field].number);
  return work->intervals[field];
}

static gboolean
intervals_meet (Interval a, Interval b)
{
  return herald_fraction_compare (a.low, b.high) <= 0 &&
         herald_fraction_compare (b.low, a.high) <= 0;
}

static void
add_conflict (Work *work, HeraldConflict conflict)
{
  HeraldEvaluation *evaluation = work->evaluation;

  if (evaluation->n_conflicts < HERALD_EVALUATION_MAX_CONFLICTS)
    evaluation->conflicts[evaluation->n_conflicts++] = conflict;
}

static void
set_derived (Work *work, guint field, HeraldFraction number)
{
  HeraldEvaluation *evaluation = work->evaluation;

  evaluation->known[field] = TRUE;
  evaluation->derived[field] = TRUE;
  evaluation->number[field] = number;
}

static void
derive_smallest (Work *work, const HeraldDerivation *derivation)
{
  const HeraldEvaluation *evaluation = work->evaluation;

  if (evaluation->known[derivation->target])
    return;
  for (guint i = 0; i < derivation->n_operands; i++)
    {
      guint operand = derivation->operands[i];

      if (evaluation->known[operand] &&
          (!evaluation->known[derivation->target] ||
           herald_fraction_compare (evaluation->number[operand],
                                    evaluation->number[derivation->target]) < 0))
        set_derived (work, derivation->target, evaluation->number[operand]);
    }
}

static gboolean
find_divisor (const Work *work, const HeraldDerivation *derivation, guint *divisor)
{
  for (guint i = 0; i < derivation->n_operands; i++)
    {
      *divisor = derivation->operands[i];
      if (work->evaluation->known[*divisor])
        return TRUE;
    }
  return FALSE;
}

static void
compare_with_reported (Work *work, guint field, HeraldFraction worked_out)
{
  Interval reported = interval_of_reported (work->values[field].number);
  HeraldProblem problem =
      herald_field_check_range (herald_vocabulary_get_field (work->vocabulary, field), worked_out);

  /* Totals that can't be true are no less wrong for an average that rounds close to them. */
  if (problem != HERALD_PROBLEM_NONE || !intervals_meet (reported, work->intervals[field]))
    add_conflict (work, (HeraldConflict){ field, problem, FALSE, worked_out });
}

static void
take_worked_out (Work *work, guint field, HeraldFraction worked_out)
{
  HeraldProblem problem =
      herald_field_check_range (herald_vocabulary_get_field (work->vocabulary, field), worked_out);

  if (problem == HERALD_PROBLEM_NONE)
    set_derived (work, field, worked_out);
  else
    add_conflict (work, (HeraldConflict){ field, problem, FALSE, worked_out });
}

static void
derive_quotient (Work *work, const HeraldDerivation *derivation)
{
  HeraldEvaluation *evaluation = work->evaluation;
  guint target = derivation->target;
  guint divisor;
  Interval above, below;
  HeraldFraction worked_out;

  if (!evaluation->known[derivation->dividend] || !find_divisor (work, derivation, &divisor))
    return;
  worked_out = herald_fraction_divide (evaluation->number[derivation->dividend],
                                       evaluation->number[divisor]);
  if (herald_fraction_is_endless (worked_out))
    {
      add_conflict (work, (HeraldConflict){ divisor, HERALD_PROBLEM_NONE, TRUE, worked_out });
      return;
    }
  above = interval_of (work, derivation->dividend);
  below = interval_of (work, divisor);
  work->intervals[target] = (Interval){ herald_fraction_divide (above.low, below.high),
                                        herald_fraction_divide (above.high, below.low) };
  if (work->values[target].known)
    compare_with_reported (work, target, worked_out);
  else
    take_worked_out (work, target, worked_out);
}

/*
 * herald_derivation_run_all:
 * @evaluation: holds what was entered; takes what follows from it
 * @values: what was entered
 */
void
herald_derivation_run_all (HeraldEvaluation *evaluation, const HeraldValue *values)
{
  guint n_derivations;
  Work work;
  const HeraldDerivation *derivations;

  work.evaluation = evaluation;
  work.values = values;
  work.vocabulary = herald_rulebook_get_vocabulary (evaluation->book);
  derivations = herald_vocabulary_get_derivations (work.vocabulary, &n_derivations);
  for (guint i = 0; i < n_derivations; i++)
    {
      if (derivations[i].kind == HERALD_DERIVATION_SMALLEST)
        derive_smallest (&work, &derivations[i]);
      else
        derive_quotient (&work, &derivations[i]);
    }
}
