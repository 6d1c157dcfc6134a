/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_DOCUMENT (herald_document_get_type ())
G_DECLARE_FINAL_TYPE (HeraldDocument, herald_document, HERALD, DOCUMENT, GObject)

#define HERALD_DOCUMENT_SUFFIX ".herald"

/* How long a change waits for the next one before it is saved, in milliseconds. */
#define HERALD_DOCUMENT_DELAY 1000

/**
 * HeraldDocumentState:
 * @HERALD_DOCUMENT_NEW: has no file, and nothing of it is written anywhere
 * @HERALD_DOCUMENT_SAVED: the file holds what is shown
 * @HERALD_DOCUMENT_CHANGED: will be saved in a moment
 * @HERALD_DOCUMENT_SAVING: is being saved
 * @HERALD_DOCUMENT_FAILED: could not be saved; the next change tries again
 * @HERALD_DOCUMENT_CONFLICT: another program changed the file, or took it away; it waits for a word
 * @HERALD_DOCUMENT_UNTOUCHED: the file is damaged or newer, and is left as it is
 *
 * How a document stands to its file.
 */
typedef enum
{
  HERALD_DOCUMENT_NEW,
  HERALD_DOCUMENT_SAVED,
  HERALD_DOCUMENT_CHANGED,
  HERALD_DOCUMENT_SAVING,
  HERALD_DOCUMENT_FAILED,
  HERALD_DOCUMENT_CONFLICT,
  HERALD_DOCUMENT_UNTOUCHED,
} HeraldDocumentState;

/* Signals: "changed", when file, state or problem may be others; "settled", when nothing is being
 * read or written any more. */

HeraldDocument *herald_document_new (HeraldSession *session);
HeraldSession *herald_document_get_session (HeraldDocument *self);
GFile *herald_document_get_file (HeraldDocument *self);
HeraldDocumentState herald_document_get_state (HeraldDocument *self);
const GError *herald_document_get_problem (HeraldDocument *self);
const GError *herald_document_get_conflict (HeraldDocument *self);
const char *const *herald_document_get_losses (HeraldDocument *self);
gboolean herald_document_has_changes (HeraldDocument *self);
gboolean herald_document_is_busy (HeraldDocument *self);
gboolean herald_document_is_opening (HeraldDocument *self);
gboolean herald_document_shows (HeraldDocument *self, GFile *file);
void herald_document_forget_problem (HeraldDocument *self);
void herald_document_tell_changed (HeraldDocument *self);
gboolean herald_document_is_begun (HeraldDocument *self);
gboolean herald_document_is_blank (HeraldDocument *self);
char *herald_document_dup_name (HeraldDocument *self);
gboolean herald_document_is_record_file (GFile *file);

void herald_document_open (HeraldDocument *self,
                           GFile *file,
                           GAsyncReadyCallback callback,
                           gpointer data);
void herald_document_load_again (HeraldDocument *self, GAsyncReadyCallback callback, gpointer data);
void herald_document_save (HeraldDocument *self, GAsyncReadyCallback callback, gpointer data);
void herald_document_save_as (HeraldDocument *self,
                              GFile *file,
                              GAsyncReadyCallback callback,
                              gpointer data);
gboolean herald_document_finish (HeraldDocument *self, GAsyncResult *result, GError **error);

G_END_DECLS
