/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a table into memory, whole: a file that somebody else writes to meanwhile can then do no
 * harm. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-file.h"
#include "content/plain-text.h"

#define BYTES_AT_ONCE (1024 * 1024)

/* What has come in so far. */
typedef struct
{
  char *text;
  gsize length;
  gsize room;
} Room;

static gboolean
fail (GError **error, int code, const char *reason)
{
  g_set_error_literal (error, G_IO_ERROR, code, reason);
  return FALSE;
}

static gboolean
make_room (Room *room, gsize wanted, GError **error)
{
  char *text;

  if (wanted <= room->room)
    return TRUE;
  text = g_try_realloc (room->text, wanted);
  if (text == NULL)
    return fail (error, G_IO_ERROR_NO_SPACE, _ ("it is larger than the memory of this computer"));
  room->text = text;
  room->room = wanted;
  return TRUE;
}

/* Tables on other computers may not say how long they are. */
static gboolean
read_on (GInputStream *stream, HeraldCohortWork *work, Room *room, GError **error)
{
  gssize n_read = 1;

  while (n_read > 0)
    {
      if (room->length == room->room && !make_room (room, room->room * 3 / 2, error))
        return FALSE;
      n_read = g_input_stream_read (stream,
                                    room->text + room->length,
                                    MIN (room->room - room->length, BYTES_AT_ONCE),
                                    herald_cohort_work_get_cancellable (work),
                                    error);
      room->length += MAX (n_read, 0);
      herald_cohort_work_tell (work, room->length, 0);
    }
  return n_read == 0;
}

static goffset
find_size (GFileInputStream *stream, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info =
      g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);

  return info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE)
             ? g_file_info_get_size (info)
             : 0;
}

/* One byte more than there is, so that the end shows without more room. */
static GBytes *
read_file (GFile *file, HeraldCohortWork *work, GError **error)
{
  GCancellable *cancellable = herald_cohort_work_get_cancellable (work);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  Room room = { NULL, 0, 0 };
  goffset size;

  if (stream == NULL)
    return NULL;
  size = find_size (stream, cancellable);
  herald_cohort_work_set_total (work, size);
  if (make_room (&room, MAX (size + 1, BYTES_AT_ONCE), error) &&
      read_on (G_INPUT_STREAM (stream), work, &room, error))
    return g_bytes_new_take (g_realloc (room.text, MAX (room.length, 1)), room.length);
  g_free (room.text);
  return NULL;
}

static gboolean
take_names (HeraldCohortFile *self, const HeraldCsvCell *cells, gsize n_cells, GError **error)
{
  self->names = g_new0 (char *, n_cells + 1);
  for (gsize i = 0; i < n_cells; i++)
    {
      if (!g_utf8_validate (cells[i].text, cells[i].length, NULL))
        return fail (error,
                     G_IO_ERROR_INVALID_DATA,
                     _ ("Line 1: the names of the columns are not UTF-8 text"));
      self->names[i] = g_strstrip (g_strndup (cells[i].text, cells[i].length));
    }
  return TRUE;
}

static gboolean
read_names (HeraldCohortFile *self, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (self->bytes);
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new (stream);
  const HeraldCsvCell *cells;
  gsize n_cells;
  GError *cause = NULL;

  if (herald_csv_reader_next (reader, &cells, &n_cells, &cause))
    return take_names (self, cells, n_cells, error);
  if (cause == NULL)
    return fail (error,
                 G_IO_ERROR_INVALID_DATA,
                 _ ("Line 1: the table is empty; its first row would name the columns"));
  g_propagate_error (error, cause);
  return FALSE;
}

static gpointer
load (HeraldCohortWork *work, gpointer data, GError **error)
{
  g_autoptr (HeraldCohortFile) self = g_new0 (HeraldCohortFile, 1);

  self->bytes = read_file (data, work, error);
  if (self->bytes == NULL || !read_names (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/*
 * herald_cohort_file_free:
 * @self: (transfer full): a file
 */
void
herald_cohort_file_free (HeraldCohortFile *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_strfreev (self->names);
  g_free (self);
}

/*
 * herald_cohort_file_load:
 * @file: a table
 * @work: takes the load
 * @callback: called in the main thread, with a #HeraldCohortFile
 * @data: for @callback
 */
void
herald_cohort_file_load (GFile *file,
                         HeraldCohortWork *work,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  herald_cohort_work_start (work,
                            load,
                            g_object_ref (file),
                            g_object_unref,
                            (GDestroyNotify)herald_cohort_file_free,
                            callback,
                            data);
}

static char *
make_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  g_autofree char *shown = g_filename_display_name (name != NULL ? name : "");

  return herald_plain_text_new (shown, HERALD_PLAIN_TEXT_LINE);
}

/*
 * herald_cohort_file_title:
 * @file: (nullable): a table
 *
 * Returns: (transfer full): the title of a window with it
 */
char *
herald_cohort_file_title (GFile *file)
{
  g_autofree char *name = file != NULL ? make_name (file) : NULL;

  /* Translators: the name of a file, in the title of a window */
  return name != NULL ? g_strdup_printf (_ ("%s – Table of Cases"), name)
                      : g_strdup (_ ("Table of Cases"));
}

/*
 * herald_cohort_file_describe:
 * @file: a table
 * @error: what is wrong with it
 *
 * Returns: (transfer full): both in a sentence
 */
char *
herald_cohort_file_describe (GFile *file, const GError *error)
{
  g_autofree char *shown = make_name (file);
  g_autofree char *reason = g_strdup (error->message);

  if (g_str_has_suffix (reason, "."))
    reason[strlen (reason) - 1] = '\0';
  /* Translators: a file's name, and what is wrong with it */
  return g_strdup_printf (_ ("“%s” could not be used. %s."), shown, reason);
}
