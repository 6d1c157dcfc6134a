/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/csv-reader.h"
#include "rules/evaluation.h"
#include "rules/shelf.h"

G_BEGIN_DECLS

/**
 * HeraldCohortRow:
 * @cells: (array length=n_cells): the row as it stands in the table
 * @case_id: the cell `case`; empty where there is none
 * @edition: the cell `edition`, or the edition that rows without one are read by
 * @book: (nullable): the edition; %NULL where it is not known
 * @values: what the row says, one value for each input
 * @evaluation: what @book makes of it; empty where @is_bad
 * @is_bad: whether a cell holds what can't be
 * @is_broken: whether the row itself can't be read; @problem says line and reason
 * @problem: a reason in the words of the table, "" where there is none; the same in every
 *   language, unless herald_cohort_set_translated() was called
 * @problem_length: its length in bytes
 * @offset: where the row starts in the table, in bytes
 * @line: the line on which it starts, from 1
 * @case_offset: where @case_id starts in the table, in bytes, behind its quote if it has one
 *
 * One case of a cohort. Valid until the next row is read.
 */
typedef struct
{
  const HeraldCsvCell *cells;
  gsize n_cells;
  HeraldCsvCell case_id;
  HeraldCsvCell edition;
  HeraldRulebook *book;
  HeraldValue values[HERALD_VOCABULARY_MAX_FIELDS];
  HeraldEvaluation evaluation;
  gboolean is_bad;
  gboolean is_broken;
  const char *problem;
  gsize problem_length;
  gsize offset;
  gsize line;
  gsize case_offset;
} HeraldCohortRow;

typedef struct _HeraldCohort HeraldCohort;

HeraldCohort *herald_cohort_new (HeraldShelf *shelf,
                                 HeraldRulebook *fallback,
                                 HeraldCsvReader *reader,
                                 GError **error);
HeraldCohort *herald_cohort_new_mapped (HeraldShelf *shelf,
                                        HeraldRulebook *fallback,
                                        HeraldCsvReader *reader,
                                        const char *const *meanings,
                                        GError **error);
void herald_cohort_free (HeraldCohort *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCohort, herald_cohort_free)

void herald_cohort_set_translated (HeraldCohort *self, gboolean is_translated);
HeraldVocabulary *herald_cohort_get_vocabulary (const HeraldCohort *self);
const char *const *herald_cohort_get_columns (const HeraldCohort *self);
const char *herald_cohort_get_ignored (const HeraldCohort *self);
const HeraldCohortRow *herald_cohort_next (HeraldCohort *self, GError **error);
const HeraldCohortRow *
herald_cohort_read_at (HeraldCohort *self, gsize offset, gsize line, GError **error);

G_END_DECLS
