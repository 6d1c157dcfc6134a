/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be asked of a document; nothing here changes it. */
#include "config.h"

#include <string.h>

#include "content/plain-text.h"
#include "record/document-private.h"
#include "record/record-writer.h"

static const char *const no_losses[] = { NULL };

/* Texts that a person gives to a sample. */
static const HeraldResultText own_texts[] = {
  HERALD_RESULT_DATE,   HERALD_RESULT_SPECIMEN, HERALD_RESULT_LABORATORY,
  HERALD_RESULT_REPORT, HERALD_RESULT_NOTES,
};

/**
 * herald_document_get_session:
 * @self: a document
 *
 * Returns: (transfer none): what is entered
 */
HeraldSession *
herald_document_get_session (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), NULL);

  return self->session;
}

/**
 * herald_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where it is kept, or %NULL where it is not
 */
GFile *
herald_document_get_file (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), NULL);

  return self->store != NULL ? herald_record_store_get_file (self->store) : NULL;
}

/**
 * herald_document_get_state:
 * @self: a document
 *
 * Returns: how it stands to its file
 */
HeraldDocumentState
herald_document_get_state (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), HERALD_DOCUMENT_NEW);

  return self->state;
}

/**
 * herald_document_get_problem:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): why the last thing could not be done, for people
 */
const GError *
herald_document_get_problem (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), NULL);

  return self->problem;
}

/**
 * herald_document_get_conflict:
 * @self: a document
 *
 * Other problems may come after it; this one stays until it is settled.
 *
 * Returns: (transfer none) (nullable): what another program did to the file
 */
const GError *
herald_document_get_conflict (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), NULL);

  return self->conflict;
}

/**
 * herald_document_get_losses:
 * @self: a document
 *
 * Returns: (transfer none) (array zero-terminated=1): what could not be read of its file, in whole
 *   sentences
 */
const char *const *
herald_document_get_losses (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), no_losses);

  return self->store != NULL ? herald_record_store_get_losses (self->store) : no_losses;
}

/**
 * herald_document_is_busy:
 * @self: a document
 *
 * Returns: whether something is being read or written, or waits to be
 */
gboolean
herald_document_is_busy (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), FALSE);

  return self->running != NULL || !g_queue_is_empty (&self->waiting);
}

/**
 * herald_document_is_opening:
 * @self: a document
 *
 * Returns: whether what is entered is about to be another record
 */
gboolean
herald_document_is_opening (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), FALSE);

  return self->opening != NULL;
}

/**
 * herald_document_shows:
 * @self: a document
 * @file: a file
 *
 * Returns: whether @self shows @file, or will in a moment
 */
gboolean
herald_document_shows (HeraldDocument *self, GFile *file)
{
  GFile *shown = herald_document_get_file (self);

  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), FALSE);

  return (shown != NULL && g_file_equal (shown, file)) ||
         (self->opening != NULL && g_file_equal (self->opening, file));
}

static gboolean
has_own_words (const HeraldResult *result)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_texts); i++)
    {
      if (*herald_result_get_text (result, own_texts[i]) != '\0')
        return TRUE;
    }
  return herald_result_get_questions (result)[0] != NULL;
}

/**
 * herald_document_is_begun:
 * @self: a document
 *
 * One result that was typed in is a look; several, or words of the person's own, are a record.
 *
 * Returns: whether it holds more than what is typed in to be looked at once
 */
gboolean
herald_document_is_begun (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), FALSE);

  return herald_session_get_n_results (self->session) > 1 ||
         has_own_words (herald_session_get_result (self->session));
}

/**
 * herald_document_is_blank:
 * @self: a document
 *
 * Returns: whether it has no file and nothing is entered, nor could be brought back
 */
gboolean
herald_document_is_blank (HeraldDocument *self)
{
  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), FALSE);

  return self->store == NULL && !herald_document_is_busy (self) &&
         !herald_document_is_begun (self) && herald_session_is_empty (self->session) &&
         !herald_session_can_undo (self->session) && !herald_session_can_redo (self->session);
}

/**
 * herald_document_has_changes:
 * @self: a document
 *
 * Returns: whether its file does not hold what is entered; %FALSE where it has none
 */
gboolean
herald_document_has_changes (HeraldDocument *self)
{
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (GBytes) now = NULL;

  g_return_val_if_fail (HERALD_IS_DOCUMENT (self), FALSE);

  if (self->saved == NULL)
    return FALSE;
  /* What was saved once is no longer there. */
  if (self->conflict != NULL)
    return TRUE;
  record = herald_session_dup_record (self->session);
  now = herald_record_write (record);
  return !g_bytes_equal (self->saved, now);
}

/**
 * herald_document_dup_name:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): the name of its file without the ending, or %NULL where it
 *   has none
 */
char *
herald_document_dup_name (HeraldDocument *self)
{
  GFile *file = herald_document_get_file (self);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *shown = NULL;

  if (name == NULL)
    return NULL;
  if (g_str_has_suffix (name, HERALD_DOCUMENT_SUFFIX) &&
      strlen (name) > strlen (HERALD_DOCUMENT_SUFFIX))
    name[strlen (name) - strlen (HERALD_DOCUMENT_SUFFIX)] = '\0';
  shown = g_filename_display_name (name);
  return herald_plain_text_new (shown, HERALD_PLAIN_TEXT_LINE);
}

/**
 * herald_document_is_record_file:
 * @file: a file
 *
 * Returns: whether its name says that it is a record
 */
gboolean
herald_document_is_record_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, HERALD_DOCUMENT_SUFFIX);
}
