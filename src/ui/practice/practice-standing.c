/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far one has come, set by set and boundary by boundary. */
#include "config.h"

#include <glib/gi18n.h>

#include "content/written-day.h"
#include "practice/mark.h"
#include "practice/practice-standing.h"

/**
 * herald_standing_schedule:
 * @progress: what was answered
 *
 * Returns: (transfer full): when which boundary is due
 */
HeraldSchedule *
herald_standing_schedule (HeraldProgress *progress)
{
  HeraldSchedule *schedule = herald_schedule_new ();
  g_autoptr (GPtrArray) answers = herald_progress_list_answers (progress);

  for (guint i = 0; i < answers->len; i++)
    {
      const HeraldAnswer *answer = answers->pdata[i];
      g_autofree char *day = herald_answer_dup_day (answer);
      HeraldPracticeBoundary boundary;

      if (day != NULL &&
          herald_practice_boundary_find (herald_answer_get (answer, HERALD_ANSWER_BOUNDARY),
                                         &boundary))
        herald_schedule_add (schedule,
                             boundary,
                             herald_mark_of (answer).is_right,
                             herald_schedule_read_day (day));
    }
  return schedule;
}

/**
 * herald_standing_count_right:
 * @answers: (element-type HeraldAnswer): answers
 *
 * Returns: how many are right
 */
guint
herald_standing_count_right (GPtrArray *answers)
{
  guint n_right = 0;

  for (guint i = 0; i < answers->len; i++)
    n_right += herald_mark_of (answers->pdata[i]).is_right ? 1 : 0;
  return n_right;
}

/**
 * herald_standing_boundaries:
 * @set: a set
 *
 * Returns: what it trains, a bit for each #HeraldPracticeBoundary
 */
guint32
herald_standing_boundaries (const HeraldCaseSet *set)
{
  guint32 boundaries = 0;

  for (guint i = 0; i < herald_case_set_get_n_cases (set); i++)
    boundaries |= 1u << herald_case_set_get_case (set, i)->boundary;
  return boundaries;
}

/**
 * herald_standing_list_boundaries:
 * @boundaries: a bit for each #HeraldPracticeBoundary
 *
 * Returns: (transfer full): their names, for people
 */
char *
herald_standing_list_boundaries (guint32 boundaries)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < HERALD_N_PRACTICE_BOUNDARIES; i++)
    {
      if ((boundaries & (1u << i)) != 0)
        g_ptr_array_add (names, (gpointer)herald_practice_boundary_get_title (i));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" · ", (char **)names->pdata);
}

/**
 * herald_standing_dup_day:
 * @day: a day, by g_date_get_julian()
 *
 * Returns: (transfer full): the day, for people
 */
char *
herald_standing_dup_day (guint32 day)
{
  g_autoptr (GDateTime) date = NULL;
  GDate given;

  g_date_clear (&given, 1);
  g_date_set_julian (&given, day);
  date = g_date_time_new_utc (
      g_date_get_year (&given), (int)g_date_get_month (&given), g_date_get_day (&given), 0, 0, 0.0);
  /* Translators: a day, as g_date_time_format() has it, such as 15 December 2025. */
  return herald_written_day_new (date, _ ("%-d %B %Y"));
}

static void
look_at_done (HeraldStanding *self, guint32 today)
{
  g_autofree char *text = herald_practice_run_dup_day (self->done);
  guint32 day = text != NULL ? herald_schedule_read_day (text) : 0;

  self->n_right = herald_standing_count_right (self->done->answers);
  if (self->done->mode == HERALD_PRACTICE_LEARN || day == 0)
    return;
  self->repeat_day = day + HERALD_SCHEDULE_REPEAT_FROM;
  self->can_repeat = herald_schedule_get_repeat_window (day, today) != HERALD_REPEAT_TOO_EARLY;
}

/**
 * herald_standing_of:
 * @progress: what was answered
 * @schedule: when which boundary is due
 * @set: a set
 * @today: the day, by g_date_get_julian()
 *
 * Returns: how far one has come with it
 */
HeraldStanding
herald_standing_of (HeraldProgress *progress,
                    const HeraldSchedule *schedule,
                    const HeraldCaseSet *set,
                    guint32 today)
{
  const char *id = herald_case_set_get_text (set)->id;
  HeraldStanding self = { .open = herald_progress_find_open (progress, id),
                          .done = herald_progress_find_done (progress, id) };
  g_autoptr (GArray) due = herald_schedule_list_due (schedule, today);
  guint32 boundaries = herald_standing_boundaries (set);

  if (self.done != NULL)
    look_at_done (&self, today);
  for (guint i = 0; i < due->len; i++)
    {
      if ((boundaries & (1u << g_array_index (due, HeraldPracticeBoundary, i))) != 0)
        self.is_due = TRUE;
    }
  return self;
}
