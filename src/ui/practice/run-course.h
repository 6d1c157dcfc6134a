/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/practice-run.h"

G_BEGIN_DECLS

/**
 * HeraldRunCourse:
 * @set: what is taken
 * @run: (nullable): what was answered so far; belongs to the progress
 * @current: the case that is looked at; as many as there are when all are answered
 * @started: when that case was first shown
 * @since: when it was shown, by the monotonic clock
 *
 * The way through a set: which case comes next, and how long each takes.
 */
typedef struct
{
  HeraldCaseSet *set;
  HeraldPracticeRun *run;
  guint current;
  char *started;
  gint64 since;
} HeraldRunCourse;

void herald_run_course_init (HeraldRunCourse *self, HeraldCaseSet *set, HeraldPracticeRun *run);
void herald_run_course_clear (HeraldRunCourse *self);
const HeraldCase *herald_run_course_get_case (const HeraldRunCourse *self);
gboolean herald_run_course_is_over (const HeraldRunCourse *self);
gboolean herald_run_course_is_learning (const HeraldRunCourse *self);
gboolean herald_run_course_can_skip (const HeraldRunCourse *self);
void herald_run_course_look_at (HeraldRunCourse *self, guint number);
void herald_run_course_go_on (HeraldRunCourse *self);
GArray *herald_run_course_list_done (const HeraldRunCourse *self);
HeraldAnswer *herald_run_course_sign (const HeraldRunCourse *self,
                                      const HeraldAnswer *answer,
                                      const char *reader,
                                      const char *view);

G_END_DECLS
