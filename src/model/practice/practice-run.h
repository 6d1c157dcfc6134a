/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer.h"
#include "practice/case-set.h"

G_BEGIN_DECLS

/**
 * HeraldPracticeRun:
 * @set: the id of the set
 * @mode: how it is taken
 * @started: when, as the answers have it
 * @n_cases: how many cases the set has
 * @answers: (element-type HeraldAnswer): in the order in which they were given, one a case
 *
 * A set while it is taken, or after.
 */
typedef struct
{
  char *set;
  HeraldPracticeMode mode;
  char *started;
  guint n_cases;
  GPtrArray *answers;
} HeraldPracticeRun;

HeraldPracticeRun *herald_practice_run_new (const char *set,
                                            HeraldPracticeMode mode,
                                            const char *started,
                                            guint n_cases);
void herald_practice_run_free (HeraldPracticeRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldPracticeRun, herald_practice_run_free)

void herald_practice_run_add (HeraldPracticeRun *self, HeraldAnswer *answer);
gboolean herald_practice_run_has_room (const HeraldPracticeRun *self, const HeraldAnswer *answer);
HeraldAnswer *herald_practice_run_find (const HeraldPracticeRun *self, const char *case_id);
gboolean herald_practice_run_is_done (const HeraldPracticeRun *self);
char *herald_practice_run_dup_day (const HeraldPracticeRun *self);

G_END_DECLS
