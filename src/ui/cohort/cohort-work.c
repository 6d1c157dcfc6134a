/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work on a cohort in a thread of its own, so that the window answers all the while. It says how
 * far it is and can be stopped. Nobody waits for it: it holds what it leans on, and a file on a
 * computer that is gone may never answer. */
#include "config.h"

#include "cohort/cohort-work.h"

struct _HeraldCohortWork
{
  gatomicrefcount references;
  GCancellable *cancellable;
  GMutex mutex;
  gsize total;
  gsize bytes;
  guint rows;
};

typedef struct
{
  HeraldCohortWork *work;
  HeraldCohortJob job;
  gpointer data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
} Order;

static void
order_free (Order *order)
{
  if (order->data_free != NULL)
    order->data_free (order->data);
  herald_cohort_work_unref (order->work);
  g_free (order);
}

static void
run_in_thread (GTask *task,
               gpointer source G_GNUC_UNUSED,
               gpointer data,
               GCancellable *cancellable G_GNUC_UNUSED)
{
  Order *order = data;
  GError *error = NULL;
  gpointer result = NULL;

  if (!g_cancellable_set_error_if_cancelled (order->work->cancellable, &error))
    result = order->job (order->work, order->data, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, order->result_free);
}

static void
on_progress (gsize bytes, guint rows, gpointer data)
{
  herald_cohort_work_tell (data, bytes, rows);
}

/*
 * herald_cohort_work_new:
 *
 * Returns: (transfer full): work that has not begun
 */
HeraldCohortWork *
herald_cohort_work_new (void)
{
  HeraldCohortWork *self = g_new0 (HeraldCohortWork, 1);

  g_atomic_ref_count_init (&self->references);
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  return self;
}

/*
 * herald_cohort_work_ref:
 * @self: work
 *
 * Returns: (transfer full): @self
 */
HeraldCohortWork *
herald_cohort_work_ref (HeraldCohortWork *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/*
 * herald_cohort_work_unref:
 * @self: (transfer full): work
 */
void
herald_cohort_work_unref (HeraldCohortWork *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_mutex_clear (&self->mutex);
  g_object_unref (self->cancellable);
  g_free (self);
}

/*
 * herald_cohort_work_start:
 * @self: work that has not begun
 * @job: what is done
 * @data: (transfer full): for @job
 * @data_free: (nullable): frees @data
 * @result_free: (nullable): frees what came of it where nobody takes it
 * @callback: called in the main thread
 * @user_data: for @callback
 */
void
herald_cohort_work_start (HeraldCohortWork *self,
                          HeraldCohortJob job,
                          gpointer data,
                          GDestroyNotify data_free,
                          GDestroyNotify result_free,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, callback, user_data);
  Order *order = g_new (Order, 1);

  *order = (Order){ herald_cohort_work_ref (self), job, data, data_free, result_free };
  g_task_set_source_tag (task, herald_cohort_work_start);
  g_task_set_task_data (task, order, (GDestroyNotify)order_free);
  g_task_run_in_thread (task, run_in_thread);
}

/*
 * herald_cohort_work_finish:
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): what came of it, or %NULL with @error set
 */
gpointer
herald_cohort_work_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/*
 * herald_cohort_work_stop:
 * @self: work
 *
 * Asks it to end; it does so within some milliseconds, or once a file answers.
 */
void
herald_cohort_work_stop (HeraldCohortWork *self)
{
  g_cancellable_cancel (self->cancellable);
}

/*
 * herald_cohort_work_get_cancellable:
 * @self: work
 *
 * Returns: (transfer none): what says whether it is to end
 */
GCancellable *
herald_cohort_work_get_cancellable (HeraldCohortWork *self)
{
  return self->cancellable;
}

/*
 * herald_cohort_work_get_watch:
 * @self: work; outlives the watch
 *
 * Returns: what the model watches work by
 */
HeraldCaseWatch
herald_cohort_work_get_watch (HeraldCohortWork *self)
{
  return (HeraldCaseWatch){ self->cancellable, on_progress, self };
}

/*
 * herald_cohort_work_set_total:
 * @self: work
 * @bytes: how much there is to go through
 */
void
herald_cohort_work_set_total (HeraldCohortWork *self, gsize bytes)
{
  g_mutex_lock (&self->mutex);
  self->total = bytes;
  g_mutex_unlock (&self->mutex);
}

/*
 * herald_cohort_work_tell:
 * @self: work
 * @bytes: how much of it is done
 * @rows: how many rows that are
 */
void
herald_cohort_work_tell (HeraldCohortWork *self, gsize bytes, guint rows)
{
  g_mutex_lock (&self->mutex);
  self->bytes = bytes;
  self->rows = rows;
  g_mutex_unlock (&self->mutex);
}

static gsize
read_size (HeraldCohortWork *self, const gsize *size)
{
  gsize copy;

  g_mutex_lock (&self->mutex);
  copy = *size;
  g_mutex_unlock (&self->mutex);
  return copy;
}

/*
 * herald_cohort_work_get_total:
 * @self: work
 *
 * Returns: how much there is to go through, in bytes; 0 where that is not known
 */
gsize
herald_cohort_work_get_total (HeraldCohortWork *self)
{
  return read_size (self, &self->total);
}

/*
 * herald_cohort_work_get_bytes:
 * @self: work
 *
 * Returns: how much of it is done, in bytes
 */
gsize
herald_cohort_work_get_bytes (HeraldCohortWork *self)
{
  return read_size (self, &self->bytes);
}

/*
 * herald_cohort_work_get_rows:
 * @self: work
 *
 * Returns: how many rows are done
 */
guint
herald_cohort_work_get_rows (HeraldCohortWork *self)
{
  guint copy;

  g_mutex_lock (&self->mutex);
  copy = self->rows;
  g_mutex_unlock (&self->mutex);
  return copy;
}
