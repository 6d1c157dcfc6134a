/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/cell-memo.h"
#include "content/csv-reader.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

/* What a column means: an input of the vocabulary, or one of these. */
#define HERALD_COHORT_COLUMN_IGNORED (G_MAXUINT - 1)
#define HERALD_COHORT_COLUMN_CASE (G_MAXUINT - 2)
#define HERALD_COHORT_COLUMN_EDITION (G_MAXUINT - 3)

/**
 * HeraldCohortColumn:
 * @meaning: what it holds
 * @cells: (nullable): what its cells meant so far, where it holds an input
 */
typedef struct
{
  guint meaning;
  HeraldCellMemo *cells;
} HeraldCohortColumn;

/**
 * HeraldCohortColumns:
 * @vocabulary: the inputs
 * @meanings: (nullable): what the columns hold, while the header is read
 * @names: (element-type utf8): what they are called, %NULL at the end
 * @columns: (element-type HeraldCohortColumn): what they hold
 * @ignored: the names of those that hold nothing of use, joined by commas
 *
 * The columns of a cohort.
 */
typedef struct
{
  const HeraldVocabulary *vocabulary;
  const char *const *meanings;
  GPtrArray *names;
  GArray *columns;
  GString *ignored;
} HeraldCohortColumns;

HeraldCohortColumns *herald_cohort_columns_new (const HeraldVocabulary *vocabulary,
                                                HeraldCsvReader *reader,
                                                const char *const *meanings,
                                                GError **error);
void herald_cohort_columns_free (HeraldCohortColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCohortColumns, herald_cohort_columns_free)

G_END_DECLS
