/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/boundary.h"

G_BEGIN_DECLS

#define HERALD_SCHEDULE_N_STEPS 5
/* Fewer answers on one day show nothing. */
#define HERALD_SCHEDULE_LEAST_ANSWERS 3
/* A test is repeated so many days later. */
#define HERALD_SCHEDULE_REPEAT_FROM 14
#define HERALD_SCHEDULE_REPEAT_UNTIL 28

/**
 * HeraldScheduleItem:
 * @n_answers: how many answers there were
 * @n_right: how many of them were right
 * @step: how far apart practice is by now, 0 to %HERALD_SCHEDULE_N_STEPS - 1
 * @last_day: the last day with an answer, 0 for never
 * @due_day: the day on which practice is due again, 0 where there was none yet
 *
 * Where practice of one boundary stands. Days are counted as g_date_get_julian() does.
 */
typedef struct
{
  guint n_answers;
  guint n_right;
  guint step;
  guint32 last_day;
  guint32 due_day;
} HeraldScheduleItem;

/**
 * HeraldRepeatWindow:
 * @HERALD_REPEAT_TOO_EARLY: less than two weeks have passed
 * @HERALD_REPEAT_DUE: two to four weeks have passed
 * @HERALD_REPEAT_LATE: more than four weeks have passed; a repeat still says something
 *
 * Whether a test may be repeated.
 */
typedef enum
{
  HERALD_REPEAT_TOO_EARLY,
  HERALD_REPEAT_DUE,
  HERALD_REPEAT_LATE,
} HeraldRepeatWindow;

typedef struct _HeraldSchedule HeraldSchedule;

HeraldSchedule *herald_schedule_new (void);
void herald_schedule_free (HeraldSchedule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSchedule, herald_schedule_free)

void herald_schedule_add (HeraldSchedule *self,
                          HeraldPracticeBoundary boundary,
                          gboolean is_right,
                          guint32 day);
HeraldScheduleItem herald_schedule_get (const HeraldSchedule *self,
                                        HeraldPracticeBoundary boundary);
guint32 herald_schedule_get_due_day (const HeraldSchedule *self,
                                     HeraldPracticeBoundary boundary,
                                     guint32 today);
GArray *herald_schedule_list_due (const HeraldSchedule *self, guint32 today);
guint herald_schedule_get_interval (guint step);
HeraldRepeatWindow herald_schedule_get_repeat_window (guint32 test_day, guint32 today);
guint32 herald_schedule_read_day (const char *text);
guint32 herald_schedule_get_today (void);

G_END_DECLS
