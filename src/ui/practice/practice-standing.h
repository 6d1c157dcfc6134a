/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/case-set.h"
#include "practice/progress.h"

G_BEGIN_DECLS

/**
 * HeraldStanding:
 * @open: (nullable): a run to go on with
 * @done: (nullable): the last run through all of it
 * @n_right: of @done, how many answers were right
 * @is_due: whether something that the set trains is due today
 * @can_repeat: whether @done was a test that may be taken again now
 * @repeat_day: the first day on which it may, by g_date_get_julian(); 0 for none
 *
 * How far one has come with a set. Runs belong to the progress.
 */
typedef struct
{
  HeraldPracticeRun *open;
  HeraldPracticeRun *done;
  guint n_right;
  gboolean is_due;
  gboolean can_repeat;
  guint32 repeat_day;
} HeraldStanding;

HeraldSchedule *herald_standing_schedule (HeraldProgress *progress);
HeraldStanding herald_standing_of (HeraldProgress *progress,
                                   const HeraldSchedule *schedule,
                                   const HeraldCaseSet *set,
                                   guint32 today);
guint32 herald_standing_boundaries (const HeraldCaseSet *set);
char *herald_standing_list_boundaries (guint32 boundaries);
char *herald_standing_dup_day (guint32 day);
guint herald_standing_count_right (GPtrArray *answers);

G_END_DECLS
