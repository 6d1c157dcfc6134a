/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document does with its file, in a thread of its own. */
#include "config.h"

#include "record/document-job.h"

/**
 * herald_document_job_new:
 * @kind: what is to be done
 * @file: (nullable): where, for what begins with a file
 * @vocabulary: the fields there are
 *
 * Returns: (transfer full): the job, not yet begun
 */
HeraldDocumentJob *
herald_document_job_new (HeraldDocumentJobKind kind, GFile *file, HeraldVocabulary *vocabulary)
{
  HeraldDocumentJob *self = g_new0 (HeraldDocumentJob, 1);

  self->kind = kind;
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->vocabulary = herald_vocabulary_ref (vocabulary);
  return self;
}

/**
 * herald_document_job_free:
 * @self: (transfer full): a job
 */
void
herald_document_job_free (HeraldDocumentJob *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->record, herald_record_unref);
  g_clear_pointer (&self->store, herald_record_store_unref);
  herald_vocabulary_unref (self->vocabulary);
  g_free (self);
}

static gboolean
run (HeraldDocumentJob *self, GError **error)
{
  switch (self->kind)
    {
    case HERALD_DOCUMENT_OPEN:
    case HERALD_DOCUMENT_LOAD_AGAIN:
      self->store = herald_record_store_open (self->file, self->vocabulary, &self->record, error);
      return self->store != NULL;
    case HERALD_DOCUMENT_CREATE:
      self->store = herald_record_store_create (self->file, self->record, error);
      return self->store != NULL;
    case HERALD_DOCUMENT_SAVE:
      return herald_record_store_save (self->store, self->record, error);
    case HERALD_DOCUMENT_CHECK:
    default:
      return herald_record_store_check (self->store, error);
    }
}

/**
 * herald_document_job_run:
 * @task: returns whether the job is done
 * @source: not used
 * @job: a #HeraldDocumentJob
 * @cancellable: not used: what is begun is finished
 *
 * A #GTaskThreadFunc.
 */
void
herald_document_job_run (GTask *task,
                         gpointer source G_GNUC_UNUSED,
                         gpointer job,
                         GCancellable *cancellable G_GNUC_UNUSED)
{
  GError *error = NULL;

  if (run (job, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}
