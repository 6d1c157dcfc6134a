/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody has practised. It lives as long as the program, and only where they said so, on
 * their disk: one line an answer, written at once. */
#include "config.h"

#include "practice/journal.h"
#include "practice/journal-line.h"
#include "practice/progress.h"

#define FILE_NAME "progress.jsonl"

struct _HeraldProgress
{
  GObject parent;
  char *path; /* (nullable) */
  gboolean is_kept;
  guint n_lost;
  GPtrArray *runs;
};

G_DEFINE_FINAL_TYPE (HeraldProgress, herald_progress, G_TYPE_OBJECT)

static guint changed_signal;

static void
herald_progress_finalize (GObject *object)
{
  HeraldProgress *self = HERALD_PROGRESS (object);

  g_ptr_array_unref (self->runs);
  g_free (self->path);
  G_OBJECT_CLASS (herald_progress_parent_class)->finalize (object);
}

static void
herald_progress_class_init (HeraldProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = herald_progress_finalize;

  /**
   * HeraldProgress::changed:
   *
   * There is a new answer or a new run, or all was forgotten.
   */
  changed_signal = g_signal_new (
      "changed", HERALD_TYPE_PROGRESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_progress_init (HeraldProgress *self)
{
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_practice_run_free);
}

/**
 * herald_progress_new:
 * @path: (nullable) (type filename): where progress may be kept one day; %NULL for never
 *
 * Neither reads nor writes anything.
 *
 * Returns: (transfer full): progress of this session, which is empty
 */
HeraldProgress *
herald_progress_new (const char *path)
{
  HeraldProgress *self = g_object_new (HERALD_TYPE_PROGRESS, NULL);

  self->path = g_strdup (path);
  return self;
}

/**
 * herald_progress_default_path:
 *
 * Returns: (transfer full) (type filename): where progress belongs
 */
char *
herald_progress_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "herald", "practice", FILE_NAME, NULL);
}

/* An answer belongs to the last run of its set and mode. */
static HeraldPracticeRun *
find_run_for (const HeraldProgress *self, const HeraldAnswer *answer)
{
  const char *set = herald_answer_get (answer, HERALD_ANSWER_SET);
  const char *mode = herald_answer_get (answer, HERALD_ANSWER_MODE);

  for (guint i = self->runs->len; i > 0; i--)
    {
      HeraldPracticeRun *run = self->runs->pdata[i - 1];

      if (g_strcmp0 (run->set, set) == 0 &&
          g_strcmp0 (herald_practice_mode_get_id (run->mode), mode) == 0)
        return run;
    }
  return NULL;
}

static gboolean
take_answer (HeraldProgress *self, HeraldAnswer *answer)
{
  HeraldPracticeRun *run = find_run_for (self, answer);

  if (run == NULL || !herald_practice_run_has_room (run, answer))
    return FALSE;
  herald_practice_run_add (run, answer);
  return TRUE;
}

static void
take_line (HeraldProgress *self, const char *text)
{
  HeraldJournalLine line = herald_journal_line_read (text);

  if (line.run != NULL)
    g_ptr_array_add (self->runs, line.run);
  else if (line.answer == NULL || !take_answer (self, line.answer))
    self->n_lost += !line.is_head;
  g_clear_pointer (&line.answer, herald_answer_unref);
}

/**
 * herald_progress_load:
 * @self: progress of a session that has just begun
 * @error: return location for a #GError
 *
 * Reads what was kept earlier. Where there is such a file, somebody said that it may be, and so it
 * is kept from here on. Lines that can't be read are left out, see herald_progress_get_n_lost();
 * the file still has them, a torn last one apart.
 *
 * Returns: whether the file could be read, also where there is none
 */
gboolean
herald_progress_load (HeraldProgress *self, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;
  gboolean is_torn;

  g_return_val_if_fail (HERALD_IS_PROGRESS (self), FALSE);

  if (self->path == NULL)
    return TRUE;
  lines = herald_journal_read (self->path, &is_torn, error);
  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    take_line (self, lines->pdata[i]);
  self->n_lost += is_torn;
  self->is_kept = lines->len > 0;
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

/**
 * herald_progress_is_kept:
 * @self: progress
 *
 * Returns: whether it is written to the disk
 */
gboolean
herald_progress_is_kept (HeraldProgress *self)
{
  return self->is_kept;
}

/**
 * herald_progress_get_n_lost:
 * @self: progress
 *
 * Returns: how many lines could not be read when it was loaded
 */
guint
herald_progress_get_n_lost (HeraldProgress *self)
{
  return self->n_lost;
}

/**
 * herald_progress_keep:
 * @self: progress
 * @error: return location for a #GError
 *
 * The person said that progress may be kept: writes what there is, and from now on each answer.
 *
 * Returns: whether it is on the disk
 */
gboolean
herald_progress_keep (HeraldProgress *self, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  g_return_val_if_fail (HERALD_IS_PROGRESS (self) && self->path != NULL, FALSE);

  if (self->is_kept)
    return TRUE;
  herald_journal_line_append_head (lines);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const HeraldPracticeRun *run = self->runs->pdata[i];

      herald_journal_line_append_run (lines, run);
      for (guint j = 0; j < run->answers->len; j++)
        herald_journal_line_append_answer (lines, run->answers->pdata[j]);
    }
  self->is_kept = herald_journal_append (self->path, lines, error);
  return self->is_kept;
}

/**
 * herald_progress_forget:
 * @self: progress
 * @error: return location for a #GError
 *
 * Forgets all, here and on the disk. Nothing is kept from now on until herald_progress_keep().
 *
 * Returns: whether the file is gone
 */
gboolean
herald_progress_forget (HeraldProgress *self, GError **error)
{
  g_return_val_if_fail (HERALD_IS_PROGRESS (self), FALSE);

  if (self->path != NULL && !herald_journal_remove (self->path, error))
    return FALSE;
  self->is_kept = FALSE;
  self->n_lost = 0;
  g_ptr_array_set_size (self->runs, 0);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

/**
 * herald_progress_begin:
 * @self: progress
 * @set: the set that is taken now
 * @mode: how
 * @started: when, as 2026-11-27T10:00:00Z
 * @error: return location for a #GError
 *
 * The run is there, too, where it can't be written and @error is set.
 *
 * Returns: (transfer none): the run, owned by @self
 */
HeraldPracticeRun *
herald_progress_begin (HeraldProgress *self,
                       const HeraldCaseSet *set,
                       HeraldPracticeMode mode,
                       const char *started,
                       GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  HeraldPracticeRun *run = herald_practice_run_new (herald_case_set_get_text (set)->id,
                                                    mode,
                                                    started,
                                                    herald_case_set_get_n_cases (set));

  g_ptr_array_add (self->runs, run);
  if (self->is_kept)
    {
      herald_journal_line_append_run (lines, run);
      herald_journal_append (self->path, lines, error);
    }
  g_signal_emit (self, changed_signal, 0);
  return run;
}

/**
 * herald_progress_add:
 * @self: progress
 * @answer: an answer of a run that was begun
 * @error: return location for a #GError
 *
 * The answer counts, too, where it can't be written.
 *
 * Returns: whether it is where it should be: on the disk, or only here where nothing is kept
 */
gboolean
herald_progress_add (HeraldProgress *self, HeraldAnswer *answer, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  gboolean is_taken = take_answer (self, answer);
  gboolean is_written = TRUE;

  g_return_val_if_fail (is_taken, FALSE);

  if (self->is_kept)
    {
      herald_journal_line_append_answer (lines, answer);
      is_written = herald_journal_append (self->path, lines, error);
    }
  g_signal_emit (self, changed_signal, 0);
  return is_written;
}

/**
 * herald_progress_get_runs:
 * @self: progress
 *
 * Returns: (transfer none) (element-type HeraldPracticeRun): all runs, oldest first
 */
GPtrArray *
herald_progress_get_runs (HeraldProgress *self)
{
  return self->runs;
}

static HeraldPracticeRun *
find_last (const HeraldProgress *self, const char *set, gboolean is_done)
{
  for (guint i = self->runs->len; i > 0; i--)
    {
      HeraldPracticeRun *run = self->runs->pdata[i - 1];

      if (g_strcmp0 (run->set, set) == 0 && herald_practice_run_is_done (run) == is_done)
        return run;
      /* A newer run that is over leaves nothing to go on with. */
      if (g_strcmp0 (run->set, set) == 0 && !is_done)
        return NULL;
    }
  return NULL;
}

/**
 * herald_progress_find_open:
 * @self: progress
 * @set: the id of a set
 *
 * Returns: (transfer none) (nullable): the run of it to go on with
 */
HeraldPracticeRun *
herald_progress_find_open (HeraldProgress *self, const char *set)
{
  return find_last (self, set, FALSE);
}

/**
 * herald_progress_find_done:
 * @self: progress
 * @set: the id of a set
 *
 * Returns: (transfer none) (nullable): the last run through all of it
 */
HeraldPracticeRun *
herald_progress_find_done (HeraldProgress *self, const char *set)
{
  return find_last (self, set, TRUE);
}

/**
 * herald_progress_list_answers:
 * @self: progress
 *
 * Returns: (transfer container) (element-type HeraldAnswer): all answers, run after run
 */
GPtrArray *
herald_progress_list_answers (HeraldProgress *self)
{
  GPtrArray *answers = g_ptr_array_new ();

  for (guint i = 0; i < self->runs->len; i++)
    {
      const HeraldPracticeRun *run = self->runs->pdata[i];

      for (guint j = 0; j < run->answers->len; j++)
        g_ptr_array_add (answers, run->answers->pdata[j]);
    }
  return answers;
}
