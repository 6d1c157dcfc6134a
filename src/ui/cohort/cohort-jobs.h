/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cohort/cohort-work.h"

G_BEGIN_DECLS

/**
 * HeraldCohortChoice:
 * @key: what @order is sorted by
 * @order: (element-type guint32): all cases
 * @chosen: (element-type guint32): those that are wanted
 *
 * The cases that somebody wants to see.
 */
typedef struct
{
  HeraldCaseKey key;
  GArray *order;
  GArray *chosen;
} HeraldCohortChoice;

void herald_cohort_choice_free (HeraldCohortChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCohortChoice, herald_cohort_choice_free)

void herald_cohort_judge (HeraldShelf *shelf,
                          HeraldRulebook *book,
                          GBytes *bytes,
                          const char *const *meanings,
                          HeraldCohortWork *work,
                          GAsyncReadyCallback callback,
                          gpointer data);
void herald_cohort_choose (HeraldCaseTable *table,
                           const HeraldCaseWish *wish,
                           HeraldCaseMoves *moves,
                           const HeraldCohortChoice *before,
                           HeraldCohortWork *work,
                           GAsyncReadyCallback callback,
                           gpointer data);
void herald_cohort_move (HeraldCaseTable *table,
                         HeraldRulebook *from,
                         HeraldRulebook *to,
                         HeraldCohortWork *work,
                         GAsyncReadyCallback callback,
                         gpointer data);
void herald_cohort_export (HeraldCaseTable *table,
                           GFile *file,
                           gboolean keep,
                           HeraldCohortWork *work,
                           GAsyncReadyCallback callback,
                           gpointer data);

G_END_DECLS
