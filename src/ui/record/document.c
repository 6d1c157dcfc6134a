/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record and its file. Before there is a file nothing is written; from then on changes save
 * themselves, one saving after the other, each with what is entered when it begins. */
#include "config.h"

#include "record/document.h"

#include "record/document-job.h"
#include "record/document-private.h"
#include "record/record-writer.h"

/* Other programs write in several steps. */
#define CHECK_DELAY 250

enum
{
  CHANGED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldDocument, herald_document, G_TYPE_OBJECT)

static void start_next (HeraldDocument *self);
static void update (HeraldDocument *self);

static GBytes *
write_now (HeraldDocument *self)
{
  g_autoptr (HeraldRecord) record = herald_session_dup_record (self->session);

  return herald_record_write (record);
}

static void
set_state (HeraldDocument *self, HeraldDocumentState state)
{
  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * herald_document_push:
 * @self: a document
 * @kind: what is to be done
 * @file: (nullable): where, for what begins with a file
 * @callback: (nullable): called when it is done
 * @data: for @callback
 *
 * Does it behind what is to be done already.
 */
void
herald_document_push (HeraldDocument *self,
                      HeraldDocumentJobKind kind,
                      GFile *file,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (self->session);

  g_task_set_task_data (task,
                        herald_document_job_new (kind, file, vocabulary),
                        (GDestroyNotify)herald_document_job_free);
  g_queue_push_tail (&self->waiting, task);
  start_next (self);
}

static gboolean
on_save_later (gpointer data)
{
  HeraldDocument *self = HERALD_DOCUMENT (data);

  self->save_later = 0;
  herald_document_push (self, HERALD_DOCUMENT_SAVE, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
on_check_later (gpointer data)
{
  HeraldDocument *self = HERALD_DOCUMENT (data);

  self->check_later = 0;
  if (self->store != NULL)
    herald_document_push (self, HERALD_DOCUMENT_CHECK, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
check_soon (HeraldDocument *self)
{
  if (self->check_later == 0)
    self->check_later = g_timeout_add (CHECK_DELAY, on_check_later, self);
}

static void
watch (HeraldDocument *self)
{
  GFile *file = herald_record_store_get_file (self->store);

  g_clear_object (&self->monitor);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (
        self->monitor, "changed", G_CALLBACK (check_soon), self, G_CONNECT_SWAPPED);
}

static void
take_store (HeraldDocument *self, HeraldDocumentJob *job)
{
  g_clear_pointer (&self->store, herald_record_store_unref);
  self->store = herald_record_store_ref (job->store);
  watch (self);
}

static void
set_saved (HeraldDocument *self, HeraldRecord *record)
{
  g_clear_pointer (&self->saved, g_bytes_unref);
  self->saved = herald_record_write (record);
}

/* What was read may be without a result: what the session makes of it is what later changes are
 * told from. */
static void
take_record (HeraldDocument *self, HeraldDocumentJob *job)
{
  take_store (self, job);
  if (job->kind == HERALD_DOCUMENT_OPEN)
    herald_session_open_record (self->session, job->record);
  else
    herald_session_replace_record (self->session, job->record);
  g_clear_pointer (&self->saved, g_bytes_unref);
  self->saved = write_now (self);
}

static void
on_done_well (HeraldDocument *self, HeraldDocumentJob *job)
{
  if (job->kind == HERALD_DOCUMENT_CHECK && self->conflict == NULL)
    return;
  g_clear_error (&self->problem);
  g_clear_error (&self->conflict);
  if (job->kind == HERALD_DOCUMENT_CREATE)
    take_store (self, job);
  if (job->kind == HERALD_DOCUMENT_CREATE || job->kind == HERALD_DOCUMENT_SAVE)
    set_saved (self, job->record);
  else if (job->kind != HERALD_DOCUMENT_CHECK)
    take_record (self, job);
  self->state = herald_record_store_is_kept_as_it_is (self->store) ? HERALD_DOCUMENT_UNTOUCHED
                                                                   : HERALD_DOCUMENT_SAVED;
}

static gboolean
is_conflict (const GError *error)
{
  return g_error_matches (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_CHANGED) ||
         g_error_matches (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_GONE);
}

/* What could not be opened or saved elsewhere leaves everything as it was. */
static void
on_done_ill (HeraldDocument *self, HeraldDocumentJob *job, const GError *error)
{
  if (job->kind == HERALD_DOCUMENT_CHECK && !is_conflict (error))
    return;
  g_clear_error (&self->problem);
  self->problem = g_error_copy (error);
  if (job->kind != HERALD_DOCUMENT_SAVE && job->kind != HERALD_DOCUMENT_CHECK)
    return;
  g_clear_error (&self->conflict);
  if (is_conflict (error))
    self->conflict = g_error_copy (error);
  if (self->state != HERALD_DOCUMENT_UNTOUCHED)
    self->state = is_conflict (error) ? HERALD_DOCUMENT_CONFLICT : HERALD_DOCUMENT_FAILED;
}

static void
on_done (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldDocument) self = data;
  g_autoptr (GTask) task = g_steal_pointer (&self->running);
  HeraldDocumentJob *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (job->kind == HERALD_DOCUMENT_OPEN)
    g_clear_object (&self->opening);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    on_done_well (self, job);
  else
    on_done_ill (self, job, error);
  update (self);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
  start_next (self);
  if (!herald_document_is_busy (self))
    g_signal_emit (self, signals[SETTLED], 0);
}

static gboolean
is_saving (HeraldDocumentJob *job)
{
  return job->kind == HERALD_DOCUMENT_CREATE || job->kind == HERALD_DOCUMENT_SAVE;
}

/* A saving takes what is entered when it begins, so that an older one is never the last. */
static void
start_next (HeraldDocument *self)
{
  g_autoptr (GTask) thread = NULL;
  HeraldDocumentJob *job;

  if (self->running != NULL || g_queue_is_empty (&self->waiting))
    return;
  self->running = g_queue_pop_head (&self->waiting);
  job = g_task_get_task_data (self->running);
  if (job->kind == HERALD_DOCUMENT_SAVE || job->kind == HERALD_DOCUMENT_CHECK)
    job->store = herald_record_store_ref (self->store);
  if (is_saving (job))
    {
      g_clear_handle_id (&self->save_later, g_source_remove);
      job->record = herald_session_dup_record (self->session);
      if (job->kind == HERALD_DOCUMENT_SAVE)
        set_state (self, HERALD_DOCUMENT_SAVING);
    }
  /* The thread may let go of its task some time after this has answered. */
  thread = g_task_new (NULL, NULL, on_done, g_object_ref (self));
  g_task_set_task_data (thread, job, NULL);
  g_task_run_in_thread (thread, herald_document_job_run);
}

/* Undone changes need no saving; a file that waits for a word is not saved to. */
static void
update (HeraldDocument *self)
{
  gboolean is_dirty = herald_document_has_changes (self);

  g_clear_handle_id (&self->save_later, g_source_remove);
  switch (self->state)
    {
    case HERALD_DOCUMENT_SAVED:
    case HERALD_DOCUMENT_CHANGED:
      self->state = is_dirty ? HERALD_DOCUMENT_CHANGED : HERALD_DOCUMENT_SAVED;
      if (is_dirty)
        self->save_later = g_timeout_add (HERALD_DOCUMENT_DELAY, on_save_later, self);
      break;
    default:
      break;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_session_changed (HeraldDocument *self)
{
  if (self->store == NULL)
    return;
  if (self->state == HERALD_DOCUMENT_FAILED)
    self->state = HERALD_DOCUMENT_CHANGED;
  update (self);
}

static void
herald_document_dispose (GObject *object)
{
  HeraldDocument *self = HERALD_DOCUMENT (object);

  g_clear_handle_id (&self->save_later, g_source_remove);
  g_clear_handle_id (&self->check_later, g_source_remove);
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (herald_document_parent_class)->dispose (object);
}

static void
herald_document_finalize (GObject *object)
{
  HeraldDocument *self = HERALD_DOCUMENT (object);

  g_clear_error (&self->problem);
  g_clear_error (&self->conflict);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->saved, g_bytes_unref);
  g_clear_pointer (&self->store, herald_record_store_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (herald_document_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (
      name, HERALD_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_document_class_init (HeraldDocumentClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_document_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_document_finalize;
  signals[CHANGED] = add_signal ("changed");
  signals[SETTLED] = add_signal ("settled");
}

static void
herald_document_init (HeraldDocument *self)
{
  g_queue_init (&self->waiting);
}

/**
 * herald_document_new:
 * @session: what is entered
 *
 * Returns: (transfer full): a document without a file
 */
HeraldDocument *
herald_document_new (HeraldSession *session)
{
  HeraldDocument *self = g_object_new (HERALD_TYPE_DOCUMENT, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  return self;
}
