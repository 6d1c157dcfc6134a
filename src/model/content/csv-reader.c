/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a CSV file of any size row by row, as slices of one buffer. */
#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/csv-scan.h"
#include "content/csv-separator.h"

#define READ_BYTES (128 * 1024)
/* What is read first where one row is wanted out of many. */
#define FEWEST_BYTES 2048
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define BYTE_ORDER_MARK_BYTES 3
#define BUFFER_BYTES (BYTE_ORDER_MARK_BYTES + HERALD_CSV_ROW_MAX_BYTES + 1 + READ_BYTES)

struct _HeraldCsvReader
{
  GInputStream *stream;
  GError *read_error;
  gboolean has_separator;
  gboolean at_end;
  gsize read_bytes; /* how much to read next */
  HeraldCsvScan scan;
  gsize n_rows;
};

G_DEFINE_QUARK (herald - csv - error - quark, herald_csv_error)

/* An error of reading is kept: the rows in front of it come first. */
static void
fill (HeraldCsvReader *self)
{
  gssize n_read;

  herald_csv_scan_shift (&self->scan);
  n_read = g_input_stream_read (self->stream,
                                self->scan.buffer + self->scan.filled,
                                MIN (self->read_bytes, BUFFER_BYTES - self->scan.filled),
                                NULL,
                                &self->read_error);
  self->read_bytes = MIN (2 * self->read_bytes, READ_BYTES);
  self->at_end = n_read <= 0;
  self->scan.filled += MAX (n_read, 0);
}

/* Passes over a byte order mark and settles the separator before the first row. */
static void
prepare (HeraldCsvReader *self)
{
  gsize start = 0;

  for (;;)
    {
      if (self->scan.filled >= BYTE_ORDER_MARK_BYTES &&
          memcmp (self->scan.buffer, BYTE_ORDER_MARK, BYTE_ORDER_MARK_BYTES) == 0)
        start = BYTE_ORDER_MARK_BYTES;
      if (herald_csv_separator_find (&self->scan, start) || self->at_end ||
          self->scan.filled > start + HERALD_CSV_ROW_MAX_BYTES)
        break;
      fill (self);
    }
  herald_csv_scan_restart_at (&self->scan, start);
  self->has_separator = TRUE;
}

/* Gives a broken row up and goes on behind the next line end, which may be far beyond the buffer.
 */
static void
give_up_row (HeraldCsvReader *self, gsize position)
{
  self->scan.n_cells = 0;
  for (;;)
    {
      while (position < self->scan.filled &&
             !herald_csv_scan_is_line_end (self->scan.buffer[position]))
        position++;
      if (position < self->scan.filled || self->at_end)
        break;
      self->scan.row_start = position;
      fill (self);
      position = 0;
    }
  if (position < self->scan.filled)
    herald_csv_scan_count_line (&self->scan, position++);
  herald_csv_scan_restart_at (&self->scan, position);
}

/* Only the line of the open quote is lost: what follows it is read again as rows. */
static void
give_up_open_quote (HeraldCsvReader *self, HeraldCsvError fault, gsize fault_line)
{
  herald_csv_scan_set_fault (&self->scan, fault, fault_line);
  self->scan.line = self->scan.quote_line;
  give_up_row (self, self->scan.cell_start);
}

static void
end_long_row (HeraldCsvReader *self)
{
  if (self->scan.state == HERALD_CSV_SCAN_QUOTED)
    {
      give_up_open_quote (self, HERALD_CSV_ERROR_ROW_TOO_LONG, self->scan.row_line);
      return;
    }
  self->scan.quote_line = 0;
  herald_csv_scan_set_fault (&self->scan, HERALD_CSV_ERROR_ROW_TOO_LONG, self->scan.row_line);
  give_up_row (self, self->scan.scanned);
}

static gboolean
end_last_row (HeraldCsvReader *self)
{
  gboolean is_row = self->scan.filled > self->scan.row_start && self->read_error == NULL;

  if (is_row && self->scan.state == HERALD_CSV_SCAN_QUOTED)
    {
      give_up_open_quote (self, HERALD_CSV_ERROR_OPEN_QUOTE, self->scan.quote_line);
      return TRUE;
    }
  if (is_row)
    herald_csv_scan_end_cell (&self->scan, self->scan.filled);
  herald_csv_scan_restart_at (&self->scan, self->scan.filled);
  return is_row;
}

/* FALSE at the end of the input; a broken row is a row too. */
static gboolean
find_row (HeraldCsvReader *self)
{
  herald_csv_scan_begin_row (&self->scan);
  while (!herald_csv_scan_find_row_end (&self->scan))
    {
      if (self->scan.scanned > self->scan.row_start + HERALD_CSV_ROW_MAX_BYTES)
        {
          end_long_row (self);
          break;
        }
      if (self->at_end)
        return end_last_row (self);
      fill (self);
    }
  return TRUE;
}

static void
report_fault (HeraldCsvReader *self, GError **error)
{
  static const char *const messages[] = {
    [HERALD_CSV_ERROR_OPEN_QUOTE] = N_ ("Line %zu: a quote is opened here and never closed."),
    [HERALD_CSV_ERROR_TEXT_AFTER_QUOTE] = N_ ("Line %zu: a cell goes on after its closing quote."),
    [HERALD_CSV_ERROR_NUL_BYTE] =
        N_ ("Line %zu: there is a NUL byte, so the file may not be plain UTF-8 text."),
    [HERALD_CSV_ERROR_ROW_TOO_LONG] = N_ ("Line %zu: the row is longer than 1 MiB."),
  };
  const char *message = _ (messages[self->scan.fault]);

  if (self->scan.fault == HERALD_CSV_ERROR_ROW_TOO_LONG && self->scan.quote_line > 0)
    message = _ ("Line %zu: the row is longer than 1 MiB; a quote may be left open on line %zu.");
  g_set_error (error,
               HERALD_CSV_ERROR,
               self->scan.fault,
               message,
               self->scan.fault_line,
               self->scan.quote_line);
}

static gboolean
report_end (HeraldCsvReader *self, GError **error)
{
  g_autoptr (GError) read_error = g_steal_pointer (&self->read_error);

  if (read_error != NULL)
    g_set_error (error,
                 HERALD_CSV_ERROR,
                 HERALD_CSV_ERROR_READ,
                 _ ("Line %zu: the file cannot be read any further: %s"),
                 self->scan.line,
                 read_error->message);
  return FALSE;
}

/**
 * herald_csv_reader_new:
 * @stream: what is read; it is not closed
 *
 * Nothing is read before the first row is asked for.
 *
 * Returns: (transfer full): a new reader
 */
HeraldCsvReader *
herald_csv_reader_new (GInputStream *stream)
{
  HeraldCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (HeraldCsvReader, 1);
  self->stream = g_object_ref (stream);
  self->read_bytes = READ_BYTES;
  herald_csv_scan_init (&self->scan, BUFFER_BYTES);
  return self;
}

/**
 * herald_csv_reader_new_for_descriptor:
 * @file_descriptor: what is read, such as standard input; it stays the caller's to close
 *
 * Like herald_csv_reader_new().
 *
 * Returns: (transfer full): a new reader
 */
HeraldCsvReader *
herald_csv_reader_new_for_descriptor (int file_descriptor)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (file_descriptor >= 0, NULL);

  stream = g_unix_input_stream_new (file_descriptor, FALSE);
  return herald_csv_reader_new (stream);
}

/**
 * herald_csv_reader_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Frees the reader with its buffer and with it the cells of its last row.
 */
void
herald_csv_reader_free (HeraldCsvReader *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->stream);
  g_clear_error (&self->read_error);
  herald_csv_scan_clear (&self->scan);
  g_free (self);
}

/**
 * herald_csv_reader_next:
 * @self: a reader
 * @cells: (out) (array length=n_cells) (transfer none): the cells, valid until the next call
 * @n_cells: (out): how many there are, at least one; rows may differ
 * @error: return location for a #HeraldCsvError
 *
 * Reads the next row that is not empty; the header is one like others.
 *
 * After an error about a row the next call goes on behind that row: behind its end or, when a quote
 * is left open, behind the line of that quote. After %HERALD_CSV_ERROR_READ the next call reports
 * the end. A caller can therefore go on until there is neither a row nor an error.
 *
 * Returns: %TRUE with a row; %FALSE with @error set, or without at the end of the input
 */
gboolean
herald_csv_reader_next (HeraldCsvReader *self,
                        const HeraldCsvCell **cells,
                        gsize *n_cells,
                        GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (cells != NULL && n_cells != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *cells = NULL;
  *n_cells = 0;
  if (!self->has_separator)
    prepare (self);
  if (!find_row (self))
    return report_end (self, error);
  self->n_rows++;
  if (self->scan.fault != HERALD_CSV_SCAN_NO_FAULT)
    {
      report_fault (self, error);
      return FALSE;
    }
  *cells = self->scan.cells;
  *n_cells = self->scan.n_cells;
  return TRUE;
}

/**
 * herald_csv_reader_get_row:
 * @self: a reader
 *
 * Returns: the number of the last row, broken ones counted; the header is 1; 0 before it
 */
gsize
herald_csv_reader_get_row (const HeraldCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

/**
 * herald_csv_reader_get_line:
 * @self: a reader
 *
 * Returns: the line of the file on which the last row starts, from 1, empty lines counted
 */
gsize
herald_csv_reader_get_line (const HeraldCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scan.row_line;
}

/**
 * herald_csv_reader_get_offset:
 * @self: a reader
 *
 * Returns: where the last row starts in the input, in bytes
 */
gsize
herald_csv_reader_get_offset (const HeraldCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scan.row_origin;
}

/**
 * herald_csv_reader_locate:
 * @self: a reader that has just returned a row
 * @text: where one of its cells starts
 *
 * Returns: where that is in the input, in bytes
 */
gsize
herald_csv_reader_locate (const HeraldCsvReader *self, const char *text)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scan.origin + (text - self->scan.buffer);
}

/**
 * herald_csv_reader_go_to:
 * @self: a reader that has read the header, of a stream that can be gone to and fro in
 * @offset: where a row starts, as herald_csv_reader_get_offset() had it
 * @line: its line, as herald_csv_reader_get_line() had it
 * @error: return location for an error of the stream
 *
 * Has the next row be the one at @offset.
 *
 * Returns: %FALSE where the stream can't be gone to and fro in
 */
gboolean
herald_csv_reader_go_to (HeraldCsvReader *self, gsize offset, gsize line, GError **error)
{
  g_return_val_if_fail (self != NULL && self->has_separator, FALSE);
  g_return_val_if_fail (G_IS_SEEKABLE (self->stream), FALSE);

  if (!g_seekable_seek (G_SEEKABLE (self->stream), offset, G_SEEK_SET, NULL, error))
    return FALSE;
  g_clear_error (&self->read_error);
  self->at_end = FALSE;
  self->read_bytes = FEWEST_BYTES;
  self->scan.filled = 0;
  self->scan.origin = offset;
  self->scan.line = line;
  self->scan.after_return = G_MAXSIZE;
  herald_csv_scan_restart_at (&self->scan, 0);
  return TRUE;
}

/**
 * herald_csv_reader_row_is_utf8:
 * @self: a reader that has just returned a row
 *
 * Costs next to nothing when the row is ASCII.
 *
 * Returns: whether each cell of the row is valid UTF-8
 */
gboolean
herald_csv_reader_row_is_utf8 (const HeraldCsvReader *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->scan.row_is_ascii)
    return TRUE;
  for (gsize i = 0; i < self->scan.n_cells; i++)
    if (!g_utf8_validate_len (self->scan.cells[i].text, self->scan.cells[i].length, NULL))
      return FALSE;
  return TRUE;
}
