/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/case-pack.h"

G_BEGIN_DECLS

#define HERALD_TYPE_CASE_TABLE (herald_case_table_get_type ())

/**
 * HeraldCaseProgress:
 * @bytes: how much of the table has been gone through
 * @rows: how many cases that are
 * @data: the caller's
 *
 * Told from time to time, in the thread that does the work.
 */
typedef void (*HeraldCaseProgress) (gsize bytes, guint rows, gpointer data);

/**
 * HeraldCaseWatch:
 * @cancellable: (nullable): ends the work early
 * @progress: (nullable): is told how far it is
 * @data: for @progress
 *
 * How long work is watched.
 */
typedef struct
{
  GCancellable *cancellable;
  HeraldCaseProgress progress;
  gpointer data;
} HeraldCaseWatch;

typedef struct _HeraldCaseTable HeraldCaseTable;

GType herald_case_table_get_type (void);
HeraldCaseTable *herald_case_table_new (HeraldShelf *shelf,
                                        HeraldRulebook *fallback,
                                        GBytes *bytes,
                                        const char *const *meanings,
                                        const HeraldCaseWatch *watch,
                                        GError **error);
HeraldCaseTable *herald_case_table_ref (HeraldCaseTable *self);
void herald_case_table_unref (HeraldCaseTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCaseTable, herald_case_table_unref)

guint herald_case_table_get_n_cases (const HeraldCaseTable *self);
HeraldVocabulary *herald_case_table_get_vocabulary (const HeraldCaseTable *self);
HeraldRulebook *herald_case_table_get_fallback (const HeraldCaseTable *self);
HeraldCohort *
herald_case_table_open (const HeraldCaseTable *self, HeraldRulebook *only, GError **error);
gsize herald_case_table_get_n_bytes (const HeraldCaseTable *self);
guint herald_case_table_get_field (const HeraldCaseTable *self, HeraldCaseOutcome outcome);
guint
herald_case_table_get_outcome (const HeraldCaseTable *self, guint index, HeraldCaseOutcome outcome);
HeraldCaseProblem herald_case_table_get_problem (const HeraldCaseTable *self, guint index);
HeraldCsvCell herald_case_table_get_raw_case (const HeraldCaseTable *self, guint index);
char *herald_case_table_dup_case (const HeraldCaseTable *self, guint index);
const HeraldCohortRow *herald_case_table_read (HeraldCaseTable *self, guint index, GError **error);
guint herald_case_table_count (const HeraldCaseTable *self, guint status);

G_END_DECLS
