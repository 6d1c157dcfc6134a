/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When to practise which boundary again. One simple rule:
 *
 * - All answers about one boundary on one day are one sitting. It went well where there were at
 *   least three answers and four of five were right.
 * - After a sitting that went well, practice is due again in 1, 3, 7, 16, then 35 days. A sitting
 *   before its day leaves the plan as it is: nothing had time to be forgotten.
 * - After one that did not go well, it is due on the next day, and the row begins anew.
 * - After too few answers it is due on the next day, and nothing else changes.
 *
 * The day is always told by the caller. Where it lies before days that were seen already, the clock
 * was wrong then or is now: nothing is lost, and nothing is put off for longer than its interval.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "practice/schedule.h"

#define RIGHT_OF 5
#define RIGHT_AT_LEAST 4

typedef struct
{
  HeraldScheduleItem item;
  /* As it was before the sitting of the last day, and that sitting. */
  gboolean was_practised;
  guint step_before;
  guint32 due_before;
  guint n_sitting;
  guint n_sitting_right;
} State;

struct _HeraldSchedule
{
  State states[HERALD_N_PRACTICE_BOUNDARIES];
};

typedef struct
{
  HeraldPracticeBoundary boundary;
  guint32 due_day;
} Due;

/**
 * herald_schedule_new:
 *
 * Returns: (transfer full): a schedule of somebody who has not practised yet
 */
HeraldSchedule *
herald_schedule_new (void)
{
  return g_new0 (HeraldSchedule, 1);
}

/**
 * herald_schedule_free:
 * @self: (transfer full): a schedule
 */
void
herald_schedule_free (HeraldSchedule *self)
{
  g_free (self);
}

/**
 * herald_schedule_get_interval:
 * @step: 0 to %HERALD_SCHEDULE_N_STEPS - 1
 *
 * Returns: how many days lie between two sittings
 */
guint
herald_schedule_get_interval (guint step)
{
  static const guint intervals[HERALD_SCHEDULE_N_STEPS] = { 1, 3, 7, 16, 35 };

  return intervals[MIN (step, HERALD_SCHEDULE_N_STEPS - 1)];
}

/* However wrong the clock was, nothing waits longer from now than its interval. */
static guint32
get_due (const HeraldScheduleItem *item, guint32 today)
{
  return MIN (item->due_day, today + herald_schedule_get_interval (item->step));
}

static void
begin_sitting (State *self, guint32 day)
{
  self->was_practised = self->item.n_answers > 0;
  self->step_before = self->item.step;
  self->due_before = get_due (&self->item, day);
  self->n_sitting = 0;
  self->n_sitting_right = 0;
  self->item.last_day = day;
}

/* The first sitting has nothing to be early for; it leads to the first interval. */
static void
go_on (State *self)
{
  if (!self->was_practised)
    self->item.step = 0;
  else if (self->item.last_day >= self->due_before)
    self->item.step = MIN (self->step_before + 1, HERALD_SCHEDULE_N_STEPS - 1);
  else
    {
      self->item.step = self->step_before;
      self->item.due_day = self->due_before;
      return;
    }
  self->item.due_day = self->item.last_day + herald_schedule_get_interval (self->item.step);
}

static void
judge_sitting (State *self)
{
  if (self->n_sitting_right * RIGHT_OF < self->n_sitting * RIGHT_AT_LEAST)
    {
      self->item.step = 0;
      self->item.due_day = self->item.last_day + herald_schedule_get_interval (0);
    }
  else if (self->n_sitting >= HERALD_SCHEDULE_LEAST_ANSWERS)
    go_on (self);
  else
    {
      self->item.step = self->step_before;
      self->item.due_day = self->item.last_day + herald_schedule_get_interval (0);
    }
}

/**
 * herald_schedule_add:
 * @self: a schedule
 * @boundary: what the case trained
 * @is_right: whether the answer was right
 * @day: the day of the answer
 *
 * Answers are added in the order in which they were given.
 */
void
herald_schedule_add (HeraldSchedule *self,
                     HeraldPracticeBoundary boundary,
                     gboolean is_right,
                     guint32 day)
{
  State *state;

  g_return_if_fail ((guint)boundary < HERALD_N_PRACTICE_BOUNDARIES);

  state = &self->states[boundary];
  if (state->item.n_answers == 0 || day != state->item.last_day)
    begin_sitting (state, day);
  state->n_sitting++;
  state->n_sitting_right += is_right;
  state->item.n_answers++;
  state->item.n_right += is_right;
  judge_sitting (state);
}

/**
 * herald_schedule_get:
 * @self: a schedule
 * @boundary: a boundary
 *
 * Returns: where its practice stands
 */
HeraldScheduleItem
herald_schedule_get (const HeraldSchedule *self, HeraldPracticeBoundary boundary)
{
  g_return_val_if_fail ((guint)boundary < HERALD_N_PRACTICE_BOUNDARIES, (HeraldScheduleItem){ 0 });

  return self->states[boundary].item;
}

/**
 * herald_schedule_get_due_day:
 * @self: a schedule
 * @boundary: a boundary
 * @today: the day it is
 *
 * Returns: the day on which its practice is due, 0 where there was none yet; @today or earlier
 * where it is due
 */
guint32
herald_schedule_get_due_day (const HeraldSchedule *self,
                             HeraldPracticeBoundary boundary,
                             guint32 today)
{
  HeraldScheduleItem item = herald_schedule_get (self, boundary);

  return item.n_answers > 0 ? get_due (&item, today) : 0;
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const Due *first = a;
  const Due *second = b;

  if (first->due_day != second->due_day)
    return first->due_day < second->due_day ? -1 : 1;
  return (int)first->boundary - (int)second->boundary;
}

/**
 * herald_schedule_list_due:
 * @self: a schedule
 * @today: the day it is
 *
 * Returns: (transfer full) (element-type HeraldPracticeBoundary): what has been practised and is
 * due again, what has waited longest first
 */
GArray *
herald_schedule_list_due (const HeraldSchedule *self, guint32 today)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (HeraldPracticeBoundary));
  Due due[HERALD_N_PRACTICE_BOUNDARIES];
  guint n_due = 0;

  for (guint i = 0; i < HERALD_N_PRACTICE_BOUNDARIES; i++)
    {
      guint32 day = herald_schedule_get_due_day (self, i, today);

      if (day != 0 && day <= today)
        due[n_due++] = (Due){ i, day };
    }
  qsort (due, n_due, sizeof due[0], compare_due);
  for (guint i = 0; i < n_due; i++)
    g_array_append_val (list, due[i].boundary);
  return list;
}

/**
 * herald_schedule_get_repeat_window:
 * @test_day: the day of the test
 * @today: the day it is
 *
 * Returns: whether the test may be repeated
 */
HeraldRepeatWindow
herald_schedule_get_repeat_window (guint32 test_day, guint32 today)
{
  if (today < test_day + HERALD_SCHEDULE_REPEAT_FROM)
    return HERALD_REPEAT_TOO_EARLY;
  return today <= test_day + HERALD_SCHEDULE_REPEAT_UNTIL ? HERALD_REPEAT_DUE : HERALD_REPEAT_LATE;
}

/**
 * herald_schedule_read_day:
 * @text: (nullable): a day as 2026-11-27
 *
 * Returns: its number, 0 where it is none
 */
guint32
herald_schedule_read_day (const char *text)
{
  guint year, month, day;
  GDate date;

  if (text == NULL || sscanf (text, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      !g_date_valid_dmy (day, month, year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

/**
 * herald_schedule_get_today:
 *
 * Returns: the number of the day it is, where this computer stands
 */
guint32
herald_schedule_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = g_date_time_format (now, "%Y-%m-%d");

  return herald_schedule_read_day (text);
}
