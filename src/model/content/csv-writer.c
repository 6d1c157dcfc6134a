/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes rows of cells as CSV, many rows at a time. */
#include "config.h"

#include <gio/gunixoutputstream.h>
#include <string.h>

#include "content/csv-writer.h"

#define WRITE_BYTES (64 * 1024)
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define BYTE_ORDER_MARK_BYTES 3

struct _HeraldCsvWriter
{
  GOutputStream *stream;
  GError *write_error;

  char *buffer;
  gsize filled;
  gsize capacity;

  gsize row_start;
  gboolean has_cell;
};

/* Returns where @size bytes may be put; the caller says later how many it has used. */
static char *
reserve (HeraldCsvWriter *self, gsize size)
{
  if (size > self->capacity - self->filled)
    {
      self->capacity = 2 * (self->filled + size);
      self->buffer = g_realloc (self->buffer, self->capacity);
    }
  return self->buffer + self->filled;
}

static void
put_byte (HeraldCsvWriter *self, char byte)
{
  *reserve (self, 1) = byte;
  self->filled++;
}

static void
put_bytes (HeraldCsvWriter *self, const char *text, gsize length)
{
  if (length > 0)
    memcpy (reserve (self, length), text, length);
  self->filled += length;
}

/* Most cells go out as they are, with at most a comma in front. */
static void
put_plain_cell (HeraldCsvWriter *self, const char *text, gsize length)
{
  char *end = reserve (self, length + 1);

  *end = ',';
  end += self->has_cell;
  if (length > 0)
    memcpy (end, text, length);
  self->filled += self->has_cell + length;
  self->has_cell = TRUE;
}

/* Semicolon and tab are among them because in many countries a spreadsheet splits cells at them,
 * and the reader takes them for separators when a header has no comma. */
static gboolean
needs_quotes (const char *text, gsize length)
{
  static const guint8 is_special[256] = {
    [','] = 1, [';'] = 1, ['\t'] = 1, ['"'] = 1, ['\r'] = 1, ['\n'] = 1,
  };
  guint8 found = 0;

  if (length == 0)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    found |= is_special[(guint8)text[i]];
  return found || text[0] == ' ' || text[length - 1] == ' ' ||
         (length >= BYTE_ORDER_MARK_BYTES &&
          memcmp (text, BYTE_ORDER_MARK, BYTE_ORDER_MARK_BYTES) == 0);
}

static void
put_doubling_quotes (HeraldCsvWriter *self, const char *text, gsize length)
{
  char *end = reserve (self, 2 * length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"')
        *end++ = '"';
      *end++ = text[i];
    }
  self->filled = end - self->buffer;
}

static const char *
skip_digits (const char *text, const char *end)
{
  while (text < end && g_ascii_isdigit (*text))
    text++;
  return text;
}

/* A sign, digits with at most one decimal point or comma, an exponent: nothing to be run. */
static gboolean
is_number (const char *text, gsize length)
{
  const char *end = text + length;
  const char *digits;

  if (text < end && (*text == '-' || *text == '+'))
    text++;
  digits = text;
  text = skip_digits (text, end);
  if (text < end && (*text == '.' || *text == ','))
    text = skip_digits (text + 1, end);
  if (text == digits || !g_ascii_isdigit (text[-1]))
    return FALSE;
  if (text < end && (*text == 'e' || *text == 'E'))
    {
      text++;
      if (text < end && (*text == '-' || *text == '+'))
        text++;
      digits = text;
      text = skip_digits (text, end);
    }
  return text == end && text > digits;
}

static gboolean
would_run (const char *text, gsize length)
{
  return length > 0 && memchr ("=+-@\t\r\n", text[0], 7) != NULL && !is_number (text, length);
}

static gsize
measure (const char *text, gssize length)
{
  return length < 0 ? strlen (text) : (gsize)length;
}

static gboolean
report (HeraldCsvWriter *self, GError **error)
{
  if (self->write_error == NULL)
    return TRUE;
  if (error != NULL)
    *error = g_error_copy (self->write_error);
  return FALSE;
}

/* After an error rows are dropped, so that a caller that goes on does not pile them up. */
static void
write_out (HeraldCsvWriter *self)
{
  if (self->write_error == NULL && self->filled > 0)
    g_output_stream_write_all (
        self->stream, self->buffer, self->filled, NULL, NULL, &self->write_error);
  self->filled = 0;
  self->row_start = 0;
}

/**
 * herald_csv_writer_new:
 * @stream: what is written to; it is not closed
 *
 * Returns: (transfer full): a new writer
 */
HeraldCsvWriter *
herald_csv_writer_new (GOutputStream *stream)
{
  HeraldCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (HeraldCsvWriter, 1);
  self->stream = g_object_ref (stream);
  self->capacity = 2 * WRITE_BYTES;
  self->buffer = g_malloc (self->capacity);
  return self;
}

/**
 * herald_csv_writer_new_for_descriptor:
 * @file_descriptor: what is written to, such as standard output; it stays the caller's to close
 *
 * Like herald_csv_writer_new(). A reader that goes away shows as %G_IO_ERROR_BROKEN_PIPE only where
 * the process ignores SIGPIPE.
 *
 * Returns: (transfer full): a new writer
 */
HeraldCsvWriter *
herald_csv_writer_new_for_descriptor (int file_descriptor)
{
  g_autoptr (GOutputStream) stream = NULL;

  g_return_val_if_fail (file_descriptor >= 0, NULL);

  stream = g_unix_output_stream_new (file_descriptor, FALSE);
  return herald_csv_writer_new (stream);
}

/**
 * herald_csv_writer_free:
 * @self: (transfer full) (nullable): a writer
 *
 * Rows that herald_csv_writer_finish() has not written are lost.
 */
void
herald_csv_writer_free (HeraldCsvWriter *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->stream);
  g_clear_error (&self->write_error);
  g_free (self->buffer);
  g_free (self);
}

/**
 * herald_csv_writer_add:
 * @self: a writer
 * @text: the content, without NUL bytes
 * @length: its length in bytes, or -1 when a NUL byte ends it
 *
 * Adds a cell to the row, with quotes where it needs them.
 */
void
herald_csv_writer_add (HeraldCsvWriter *self, const char *text, gssize length)
{
  gsize size;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL || length == 0);

  size = measure (text, length);
  if (!needs_quotes (text, size))
    {
      put_plain_cell (self, text, size);
      return;
    }
  put_plain_cell (self, "\"", 1);
  put_doubling_quotes (self, text, size);
  put_byte (self, '"');
}

/**
 * herald_csv_writer_add_plain:
 * @self: a writer
 * @text: the content, known to need no quotes, such as a number or a name from a rule book
 * @length: its length in bytes, or -1 when a NUL byte ends it
 *
 * Adds a cell to the row without looking at it.
 */
void
herald_csv_writer_add_plain (HeraldCsvWriter *self, const char *text, gssize length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL || length == 0);

  put_plain_cell (self, text, measure (text, length));
}

/**
 * herald_csv_writer_add_untrusted:
 * @self: a writer
 * @text: the content, without NUL bytes, from somebody else's file
 * @length: its length in bytes, or -1 when a NUL byte ends it
 *
 * Like herald_csv_writer_add(), with an apostrophe in front of a cell that a spreadsheet would take
 * for a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line end and is no number.
 */
void
herald_csv_writer_add_untrusted (HeraldCsvWriter *self, const char *text, gssize length)
{
  g_autofree char *defused = NULL;
  gsize size;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL || length == 0);

  size = measure (text, length);
  if (!would_run (text, size))
    {
      herald_csv_writer_add (self, text, size);
      return;
    }
  defused = g_malloc (size + 1);
  defused[0] = '\'';
  memcpy (defused + 1, text, size);
  herald_csv_writer_add (self, defused, size + 1);
}

/**
 * herald_csv_writer_end_row:
 * @self: a writer
 * @error: return location for an error of the stream, of the domain %G_IO_ERROR
 *
 * Ends the row. A row that would be an empty line is written as `""`, since readers pass over empty
 * lines. From time to time the rows so far are written out, and only then can an error show.
 *
 * Returns: %FALSE when rows are lost
 */
gboolean
herald_csv_writer_end_row (HeraldCsvWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->filled == self->row_start)
    put_bytes (self, "\"\"", 2);
  put_byte (self, '\n');
  self->row_start = self->filled;
  self->has_cell = FALSE;
  if (self->filled >= WRITE_BYTES || self->write_error != NULL)
    write_out (self);
  return report (self, error);
}

/**
 * herald_csv_writer_finish:
 * @self: a writer between two rows
 * @error: return location for an error of the stream, of the domain %G_IO_ERROR
 *
 * Writes out and flushes all that was added. More rows may follow.
 *
 * Returns: %FALSE when rows are lost
 */
gboolean
herald_csv_writer_finish (HeraldCsvWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);
  g_return_val_if_fail (!self->has_cell, FALSE);

  write_out (self);
  if (self->write_error == NULL)
    g_output_stream_flush (self->stream, NULL, &self->write_error);
  return report (self, error);
}
