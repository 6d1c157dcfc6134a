/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/case-choice.h"

G_BEGIN_DECLS

typedef struct _HeraldCohortWork HeraldCohortWork;

/**
 * HeraldCohortJob:
 * @work: itself, to say how far it is and to look whether anybody still waits
 * @data: what it is about
 * @error: return location for a #GError
 *
 * Runs in a thread of its own.
 *
 * Returns: (nullable): what came of it, or %NULL with @error set
 */
typedef gpointer (*HeraldCohortJob) (HeraldCohortWork *work, gpointer data, GError **error);

HeraldCohortWork *herald_cohort_work_new (void);
HeraldCohortWork *herald_cohort_work_ref (HeraldCohortWork *self);
void herald_cohort_work_unref (HeraldCohortWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCohortWork, herald_cohort_work_unref)

void herald_cohort_work_start (HeraldCohortWork *self,
                               HeraldCohortJob job,
                               gpointer data,
                               GDestroyNotify data_free,
                               GDestroyNotify result_free,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gpointer herald_cohort_work_finish (GAsyncResult *result, GError **error);
void herald_cohort_work_stop (HeraldCohortWork *self);
GCancellable *herald_cohort_work_get_cancellable (HeraldCohortWork *self);
HeraldCaseWatch herald_cohort_work_get_watch (HeraldCohortWork *self);
void herald_cohort_work_set_total (HeraldCohortWork *self, gsize bytes);
void herald_cohort_work_tell (HeraldCohortWork *self, gsize bytes, guint rows);
gsize herald_cohort_work_get_total (HeraldCohortWork *self);
gsize herald_cohort_work_get_bytes (HeraldCohortWork *self);
guint herald_cohort_work_get_rows (HeraldCohortWork *self);

G_END_DECLS
