/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be wanted of a document: each is done behind what is being done already. */
#include "config.h"

#include "record/document-private.h"

#include <glib/gi18n.h>

#include "record/record-error.h"

/**
 * herald_document_open:
 * @self: a document
 * @file: what to read
 * @callback: called when it is done; see herald_document_finish()
 * @data: for @callback
 *
 * Shows what is in @file in place of what was there. Where it can't be read, nothing changes.
 */
void
herald_document_open (HeraldDocument *self,
                      GFile *file,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_set_object (&self->opening, file);
  herald_document_push (self, HERALD_DOCUMENT_OPEN, file, callback, data);
  g_signal_emit_by_name (self, "changed");
}

/**
 * herald_document_load_again:
 * @self: a document with a file
 * @callback: called when it is done; see herald_document_finish()
 * @data: for @callback
 *
 * Takes over what another program wrote, as one step of undo.
 */
void
herald_document_load_again (HeraldDocument *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (self->store != NULL);

  herald_document_push (
      self, HERALD_DOCUMENT_LOAD_AGAIN, herald_record_store_get_file (self->store), callback, data);
}

/**
 * herald_document_save:
 * @self: a document with a file that may be replaced
 * @callback: called when it is done; see herald_document_finish()
 * @data: for @callback
 *
 * Saves now, behind what is being saved already.
 */
void
herald_document_save (HeraldDocument *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (self->store != NULL);

  herald_session_settle (self->session);
  herald_document_push (self, HERALD_DOCUMENT_SAVE, NULL, callback, data);
}

/**
 * herald_document_save_as:
 * @self: a document
 * @file: where the person wants it
 * @callback: called when it is done; see herald_document_finish()
 * @data: for @callback
 */
void
herald_document_save_as (HeraldDocument *self,
                         GFile *file,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  herald_session_settle (self->session);
  herald_document_push (self, HERALD_DOCUMENT_CREATE, file, callback, data);
}

/**
 * herald_document_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for a #GError, with a message for people
 *
 * Returns: whether it is done
 */
gboolean
herald_document_finish (HeraldDocument *self G_GNUC_UNUSED, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * herald_document_forget_problem:
 * @self: a document
 *
 * The person has read what could not be done. What became of the file elsewhere is a problem for
 * as long as it lasts.
 */
void
herald_document_forget_problem (HeraldDocument *self)
{
  g_return_if_fail (HERALD_IS_DOCUMENT (self));

  g_clear_error (&self->problem);
  if (self->conflict != NULL)
    self->problem = g_error_copy (self->conflict);
  g_signal_emit_by_name (self, "changed");
}

/**
 * herald_document_tell_changed:
 * @self: a document that was just opened
 *
 * Says that its file is not as it was left. Nothing is to be done about it.
 */
void
herald_document_tell_changed (HeraldDocument *self)
{
  g_return_if_fail (HERALD_IS_DOCUMENT (self));

  if (self->problem != NULL)
    return;
  self->problem =
      g_error_new_literal (HERALD_RECORD_ERROR,
                           HERALD_RECORD_ERROR_CHANGED_BEFORE,
                           _ ("Another program has changed this record since you closed it. You "
                              "see it as it is now."));
  g_signal_emit_by_name (self, "changed");
}
