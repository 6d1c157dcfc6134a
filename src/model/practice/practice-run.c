/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One time through a set. */
#include "config.h"

#include "practice/practice-run.h"

/**
 * herald_practice_run_new:
 * @set: the id of a set
 * @mode: how it is taken
 * @started: when, as 2026-11-27T10:00:00Z
 * @n_cases: how many cases it has
 *
 * Returns: (transfer full): a run without answers
 */
HeraldPracticeRun *
herald_practice_run_new (const char *set,
                         HeraldPracticeMode mode,
                         const char *started,
                         guint n_cases)
{
  HeraldPracticeRun *self = g_new0 (HeraldPracticeRun, 1);

  self->set = g_strdup (set);
  self->mode = mode;
  self->started = g_strdup (started);
  self->n_cases = n_cases;
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);
  return self;
}

/**
 * herald_practice_run_free:
 * @self: (transfer full): a run
 */
void
herald_practice_run_free (HeraldPracticeRun *self)
{
  g_ptr_array_unref (self->answers);
  g_free (self->started);
  g_free (self->set);
  g_free (self);
}

static gboolean
find (const HeraldPracticeRun *self, const char *case_id, guint *index)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      *index = i;
      if (g_strcmp0 (herald_answer_get (self->answers->pdata[i], HERALD_ANSWER_CASE), case_id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_practice_run_add:
 * @self: a run
 * @answer: an answer; it takes the place of an earlier one to the same case
 */
void
herald_practice_run_add (HeraldPracticeRun *self, HeraldAnswer *answer)
{
  guint index;

  if (find (self, herald_answer_get (answer, HERALD_ANSWER_CASE), &index))
    g_ptr_array_remove_index (self->answers, index);
  g_ptr_array_add (self->answers, herald_answer_ref (answer));
}

/**
 * herald_practice_run_has_room:
 * @self: a run
 * @answer: an answer
 *
 * Returns: whether it can be added: no set has more cases than so many
 */
gboolean
herald_practice_run_has_room (const HeraldPracticeRun *self, const HeraldAnswer *answer)
{
  guint index;

  return self->answers->len < HERALD_CASE_SET_MAX_CASES ||
         find (self, herald_answer_get (answer, HERALD_ANSWER_CASE), &index);
}

/**
 * herald_practice_run_find:
 * @self: a run
 * @case_id: the name of a case
 *
 * Returns: (transfer none) (nullable): the answer to it
 */
HeraldAnswer *
herald_practice_run_find (const HeraldPracticeRun *self, const char *case_id)
{
  guint index;

  return find (self, case_id, &index) ? self->answers->pdata[index] : NULL;
}

/**
 * herald_practice_run_is_done:
 * @self: a run
 *
 * Returns: whether every case was answered
 */
gboolean
herald_practice_run_is_done (const HeraldPracticeRun *self)
{
  return self->answers->len >= self->n_cases;
}

/**
 * herald_practice_run_dup_day:
 * @self: a run
 *
 * Returns: (transfer full) (nullable): the day of its last answer, as 2026-11-27
 */
char *
herald_practice_run_dup_day (const HeraldPracticeRun *self)
{
  if (self->answers->len == 0)
    return NULL;
  return herald_answer_dup_day (self->answers->pdata[self->answers->len - 1]);
}
