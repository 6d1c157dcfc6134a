/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through a set. A case that is skipped comes again after all others. */
#include "config.h"

#include "practice/run-course.h"

static gboolean
is_done (const HeraldRunCourse *self, guint number)
{
  return herald_practice_run_find (self->run, herald_case_set_get_case (self->set, number)->id) !=
         NULL;
}

/* The first case that is not answered, from one on and round; the one itself comes last. */
static guint
find_open (const HeraldRunCourse *self, guint from)
{
  guint n_cases = herald_case_set_get_n_cases (self->set);

  for (guint i = 0; i < n_cases; i++)
    {
      guint number = (from + i) % n_cases;

      if (!is_done (self, number))
        return number;
    }
  return n_cases;
}

/**
 * herald_run_course_look_at:
 * @self: a course
 * @number: one of its cases, from 0
 *
 * Goes to a case, answered or not.
 */
void
herald_run_course_look_at (HeraldRunCourse *self, guint number)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_free (self->started);
  self->current = number;
  self->started = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  self->since = g_get_monotonic_time ();
}

/**
 * herald_run_course_init:
 * @self: what is filled; to be cleared with herald_run_course_clear()
 * @set: what is taken
 * @run: what was answered so far; outlives the course
 *
 * Begins with the first case that has no answer.
 */
void
herald_run_course_init (HeraldRunCourse *self, HeraldCaseSet *set, HeraldPracticeRun *run)
{
  *self = (HeraldRunCourse){ .set = herald_case_set_ref (set), .run = run };
  herald_run_course_look_at (self, find_open (self, 0));
}

/**
 * herald_run_course_clear:
 * @self: a course, or zeros
 */
void
herald_run_course_clear (HeraldRunCourse *self)
{
  g_clear_pointer (&self->set, herald_case_set_unref);
  g_clear_pointer (&self->started, g_free);
  self->run = NULL;
}

/**
 * herald_run_course_is_over:
 * @self: a course
 *
 * Returns: whether all cases were answered
 */
gboolean
herald_run_course_is_over (const HeraldRunCourse *self)
{
  return self->current >= herald_case_set_get_n_cases (self->set);
}

/**
 * herald_run_course_get_case:
 * @self: a course that is not over
 *
 * Returns: (transfer none): the case that is looked at
 */
const HeraldCase *
herald_run_course_get_case (const HeraldRunCourse *self)
{
  return herald_case_set_get_case (self->set, self->current);
}

/**
 * herald_run_course_is_learning:
 * @self: a course with a run
 *
 * Returns: whether each case is told as soon as it is answered
 */
gboolean
herald_run_course_is_learning (const HeraldRunCourse *self)
{
  return self->run->mode == HERALD_PRACTICE_LEARN;
}

/**
 * herald_run_course_can_skip:
 * @self: a course that is not over
 *
 * Returns: whether there is another case to go to
 */
gboolean
herald_run_course_can_skip (const HeraldRunCourse *self)
{
  return find_open (self, self->current + 1) != self->current;
}

/**
 * herald_run_course_go_on:
 * @self: a course that is not over
 *
 * Goes to the next case without an answer, if only the one that is looked at.
 */
void
herald_run_course_go_on (HeraldRunCourse *self)
{
  herald_run_course_look_at (self, find_open (self, self->current + 1));
}

/**
 * herald_run_course_list_done:
 * @self: a course
 *
 * Returns: (transfer full) (element-type gboolean): for each case, whether it is answered
 */
GArray *
herald_run_course_list_done (const HeraldRunCourse *self)
{
  guint n_cases = herald_case_set_get_n_cases (self->set);
  GArray *done = g_array_sized_new (FALSE, FALSE, sizeof (gboolean), n_cases);

  for (guint i = 0; i < n_cases; i++)
    {
      gboolean is = is_done (self, i);

      g_array_append_val (done, is);
    }
  return done;
}

static HeraldAnswer *
put (HeraldAnswer *answer, HeraldAnswerField field, const char *text)
{
  HeraldAnswer *next =
      text != NULL ? herald_answer_with (answer, field, text) : herald_answer_ref (answer);

  herald_answer_unref (answer);
  return next;
}

/**
 * herald_run_course_sign:
 * @self: a course that is not over
 * @answer: what was answered
 * @reader: a free code
 * @view: (nullable): how it was looked at, where the answer does not say
 *
 * Returns: (transfer full): the answer with set, case, reader and time
 */
HeraldAnswer *
herald_run_course_sign (const HeraldRunCourse *self,
                        const HeraldAnswer *answer,
                        const char *reader,
                        const char *view)
{
  const HeraldCase *practice_case = herald_run_course_get_case (self);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT32_FORMAT, practice_case->seed);
  gint64 seconds = (g_get_monotonic_time () - self->since) / G_USEC_PER_SEC;
  g_autofree char *took = g_strdup_printf ("%" G_GINT64_FORMAT, seconds);
  HeraldAnswer *next =
      herald_answer_with (answer, HERALD_ANSWER_SET, herald_case_set_get_text (self->set)->id);

  next = put (next, HERALD_ANSWER_CASE, practice_case->id);
  if (herald_case_is_drawn (practice_case))
    next = put (next, HERALD_ANSWER_SEED, seed);
  next = put (next, HERALD_ANSWER_KIND, herald_case_kind_get_id (practice_case->kind));
  next =
      put (next, HERALD_ANSWER_BOUNDARY, herald_practice_boundary_get_id (practice_case->boundary));
  next = put (next, HERALD_ANSWER_EDITION, practice_case->edition);
  next = put (next, HERALD_ANSWER_READER, reader);
  next = put (next, HERALD_ANSWER_MODE, herald_practice_mode_get_id (self->run->mode));
  if (view != NULL)
    next = put (next, HERALD_ANSWER_VIEW, view);
  next = put (next, HERALD_ANSWER_STARTED, self->started);
  return put (next, HERALD_ANSWER_SECONDS, took);
}
