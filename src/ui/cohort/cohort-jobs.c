/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What takes its time over a large table. */
#include "config.h"

#include "cohort/cohort-jobs.h"
#include "record/verdict-table.h"

/* How many rows are written between two looks at whether anybody still waits. */
#define ROWS_AT_ONCE 4096

/* What a job is about; each uses what it needs. */
typedef struct
{
  HeraldShelf *shelf;
  HeraldRulebook *book;
  HeraldRulebook *other;
  GBytes *bytes;
  char **meanings;
  HeraldCaseTable *table;
  HeraldCaseWish wish;
  HeraldCaseMoves *moves;
  HeraldCaseKey order_key;
  GArray *order;
  GFile *file;
  gboolean keep;
} Matter;

static void
matter_free (gpointer data)
{
  Matter *matter = data;

  g_clear_pointer (&matter->shelf, herald_shelf_unref);
  g_clear_pointer (&matter->book, herald_rulebook_unref);
  g_clear_pointer (&matter->other, herald_rulebook_unref);
  g_clear_pointer (&matter->bytes, g_bytes_unref);
  g_clear_pointer (&matter->table, herald_case_table_unref);
  g_clear_pointer (&matter->moves, herald_case_moves_unref);
  g_clear_pointer (&matter->order, g_array_unref);
  g_clear_object (&matter->file);
  g_strfreev (matter->meanings);
  g_free ((char *)matter->wish.text);
  g_free (matter);
}

static gpointer
judge (HeraldCohortWork *work, gpointer data, GError **error)
{
  Matter *matter = data;
  HeraldCaseWatch watch = herald_cohort_work_get_watch (work);

  herald_cohort_work_set_total (work, g_bytes_get_size (matter->bytes));
  return herald_case_table_new (matter->shelf,
                                matter->book,
                                matter->bytes,
                                (const char *const *)matter->meanings,
                                &watch,
                                error);
}

static gpointer
choose (HeraldCohortWork *work, gpointer data, GError **error)
{
  Matter *matter = data;
  GCancellable *cancellable = herald_cohort_work_get_cancellable (work);
  g_autoptr (HeraldCohortChoice) choice = g_new0 (HeraldCohortChoice, 1);

  choice->key = matter->wish.key;
  if (matter->order != NULL && matter->order_key == matter->wish.key)
    choice->order = g_array_ref (matter->order);
  else
    choice->order = herald_case_order_new (matter->table, matter->wish.key, cancellable);
  if (choice->order != NULL)
    choice->chosen =
        herald_case_choice_new (matter->table, &matter->wish, choice->order, cancellable);
  if (choice->chosen != NULL)
    return g_steal_pointer (&choice);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}

static gpointer
move (HeraldCohortWork *work, gpointer data, GError **error)
{
  Matter *matter = data;
  HeraldCaseWatch watch = herald_cohort_work_get_watch (work);

  herald_cohort_work_set_total (work, herald_case_table_get_n_bytes (matter->table));
  return herald_case_moves_new (matter->table, matter->book, matter->other, &watch, error);
}

static gboolean
is_stopped (HeraldCohortWork *work, gsize bytes, guint row, GError **error)
{
  if (row % ROWS_AT_ONCE != 0)
    return FALSE;
  herald_cohort_work_tell (work, bytes, row);
  return g_cancellable_set_error_if_cancelled (herald_cohort_work_get_cancellable (work), error);
}

static gboolean
write_rows (HeraldCohortWork *work, Matter *matter, GOutputStream *stream, GError **error)
{
  g_autoptr (HeraldCohort) cohort = herald_case_table_open (matter->table, NULL, error);
  g_autoptr (HeraldVerdictTable) verdicts = NULL;
  const HeraldCohortRow *row;
  GError *cause = NULL;
  guint n = 0;

  if (cohort == NULL)
    return FALSE;
  verdicts = herald_verdict_table_new (cohort, herald_csv_writer_new (stream), matter->keep);
  if (!herald_verdict_table_add_header (verdicts, error))
    return FALSE;
  while ((row = herald_cohort_next (cohort, &cause)) != NULL)
    {
      if (!herald_verdict_table_add (verdicts, row, error) ||
          is_stopped (work, row->offset, ++n, error))
        return FALSE;
    }
  if (cause != NULL)
    g_propagate_error (error, cause);
  return cause == NULL && herald_verdict_table_finish (verdicts, error);
}

/* A file of that name is written beside, and stays until the new one is whole; only the person may
 * read either. */
static GOutputStream *
open_place (GFile *file, GCancellable *cancellable, gboolean *is_new, GError **error)
{
  GError *cause = NULL;
  GFileOutputStream *stream = g_file_create (file, G_FILE_CREATE_PRIVATE, cancellable, &cause);

  *is_new = stream != NULL;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_clear_error (&cause);
      stream = g_file_replace (file,
                               NULL,
                               FALSE,
                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                               cancellable,
                               &cause);
    }
  if (cause != NULL)
    g_propagate_error (error, cause);
  return stream != NULL ? G_OUTPUT_STREAM (stream) : NULL;
}

/* A stream that is dropped while the work is cancelled leaves the old file. */
static void
give_up (GOutputStream *stream, GFile *file, gboolean is_new)
{
  g_autoptr (GCancellable) given_up = g_cancellable_new ();

  g_cancellable_cancel (given_up);
  g_output_stream_close (stream, given_up, NULL);
  if (is_new)
    g_file_delete (file, NULL, NULL);
}

/* There is a whole table in the end, or what was there before. */
static gpointer
export_verdicts (HeraldCohortWork *work, gpointer data, GError **error)
{
  Matter *matter = data;
  gboolean is_new;
  g_autoptr (GOutputStream) stream =
      open_place (matter->file, herald_cohort_work_get_cancellable (work), &is_new, error);

  if (stream == NULL)
    return NULL;
  herald_cohort_work_set_total (work, herald_case_table_get_n_bytes (matter->table));
  if (write_rows (work, matter, stream, error) && g_output_stream_close (stream, NULL, error))
    return g_object_ref (matter->file);
  give_up (stream, matter->file, is_new);
  return NULL;
}

/*
 * herald_cohort_choice_free:
 * @self: (transfer full): a choice
 */
void
herald_cohort_choice_free (HeraldCohortChoice *self)
{
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->chosen, g_array_unref);
  g_free (self);
}

/*
 * herald_cohort_judge:
 * @shelf: the editions, all of them loaded
 * @book: the edition of rows that name none
 * @bytes: a table
 * @meanings: what its columns hold
 * @work: takes it on
 * @callback: called with a #HeraldCaseTable
 * @data: for @callback
 */
void
herald_cohort_judge (HeraldShelf *shelf,
                     HeraldRulebook *book,
                     GBytes *bytes,
                     const char *const *meanings,
                     HeraldCohortWork *work,
                     GAsyncReadyCallback callback,
                     gpointer data)
{
  Matter *matter = g_new0 (Matter, 1);

  matter->shelf = herald_shelf_ref (shelf);
  matter->book = herald_rulebook_ref (book);
  matter->bytes = g_bytes_ref (bytes);
  matter->meanings = g_strdupv ((char **)meanings);
  herald_cohort_work_start (
      work, judge, matter, matter_free, (GDestroyNotify)herald_case_table_unref, callback, data);
}

/*
 * herald_cohort_choose:
 * @table: cases
 * @wish: which are wanted; its moves are not looked at
 * @moves: (nullable): where the wish is about moves
 * @before: (nullable): what was chosen before, whose order may do
 * @work: takes it on
 * @callback: called with a #HeraldCohortChoice
 * @data: for @callback
 */
void
herald_cohort_choose (HeraldCaseTable *table,
                      const HeraldCaseWish *wish,
                      HeraldCaseMoves *moves,
                      const HeraldCohortChoice *before,
                      HeraldCohortWork *work,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  Matter *matter = g_new0 (Matter, 1);

  matter->table = herald_case_table_ref (table);
  matter->wish = *wish;
  matter->wish.text = g_strdup (wish->text);
  matter->moves = moves != NULL ? herald_case_moves_ref (moves) : NULL;
  matter->wish.moves = matter->moves;
  if (before != NULL)
    {
      matter->order = g_array_ref (before->order);
      matter->order_key = before->key;
    }
  herald_cohort_work_start (
      work, choose, matter, matter_free, (GDestroyNotify)herald_cohort_choice_free, callback, data);
}

/*
 * herald_cohort_move:
 * @table: cases
 * @from: an edition
 * @to: another
 * @work: takes it on
 * @callback: called with a #HeraldCaseMoves
 * @data: for @callback
 */
void
herald_cohort_move (HeraldCaseTable *table,
                    HeraldRulebook *from,
                    HeraldRulebook *to,
                    HeraldCohortWork *work,
                    GAsyncReadyCallback callback,
                    gpointer data)
{
  Matter *matter = g_new0 (Matter, 1);

  matter->table = herald_case_table_ref (table);
  matter->book = herald_rulebook_ref (from);
  matter->other = herald_rulebook_ref (to);
  herald_cohort_work_start (
      work, move, matter, matter_free, (GDestroyNotify)herald_case_moves_unref, callback, data);
}

/*
 * herald_cohort_export:
 * @table: cases
 * @file: where their verdicts go
 * @keep: whether the person's own columns stand in front
 * @work: takes it on
 * @callback: called with @file
 * @data: for @callback
 */
void
herald_cohort_export (HeraldCaseTable *table,
                      GFile *file,
                      gboolean keep,
                      HeraldCohortWork *work,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  Matter *matter = g_new0 (Matter, 1);

  matter->table = herald_case_table_ref (table);
  matter->file = g_object_ref (file);
  matter->keep = keep;
  herald_cohort_work_start (
      work, export_verdicts, matter, matter_free, g_object_unref, callback, data);
}
