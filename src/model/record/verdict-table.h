/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/cohort.h"
#include "content/csv-writer.h"

G_BEGIN_DECLS

typedef struct _HeraldVerdictTable HeraldVerdictTable;

HeraldVerdictTable *
herald_verdict_table_new (const HeraldCohort *cohort, HeraldCsvWriter *writer, gboolean keep);
void herald_verdict_table_free (HeraldVerdictTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldVerdictTable, herald_verdict_table_free)

gboolean herald_verdict_table_add_header (HeraldVerdictTable *self, GError **error);
gboolean
herald_verdict_table_add (HeraldVerdictTable *self, const HeraldCohortRow *row, GError **error);
gboolean herald_verdict_table_finish (HeraldVerdictTable *self, GError **error);

G_END_DECLS
