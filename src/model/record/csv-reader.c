/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a CSV file of any size row by row, as slices of one buffer. */
#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/csv-reader.h"

#define BLOCK_BYTES 64
#define READ_BYTES (128 * 1024)
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define BYTE_ORDER_MARK_BYTES 3
#define BUFFER_BYTES (BYTE_ORDER_MARK_BYTES + HERALD_CSV_ROW_MAX_BYTES + 1 + READ_BYTES)
#define NO_FAULT -1

typedef enum
{
  CELL_PLAIN,
  CELL_QUOTED,
  CELL_CLOSED,
} CellState;

/* Positions are offsets into the buffer. */
struct _HeraldCsvReader
{
  GInputStream *stream;
  GError *read_error;
  gboolean has_separator;
  gboolean at_end;

  char *buffer;
  gsize filled;
  gsize scanned; /* up to here the blocks have been marked */
  gsize block_start;
  guint64 block_marks; /* a bit for each byte of the block that is still to be looked at */
  gboolean block_is_ascii;

  gsize row_start;
  gsize cell_start;
  gsize quote_end;
  gsize after_return; /* a line feed here belongs to the carriage return before it */
  CellState state;
  gboolean has_doubled_quotes;
  gboolean row_is_ascii;
  char separator;

  HeraldCsvCell *cells;
  gsize n_cells;
  gsize cells_capacity;

  gsize n_rows;
  gsize line;
  gsize row_line;
  gsize quote_line;
  int fault; /* the first HeraldCsvError of the row, or NO_FAULT */
  gsize fault_line;
};

G_DEFINE_QUARK (herald - csv - error - quark, herald_csv_error)

/* Moves the unfinished row to the front and so makes room behind it. */
static void
shift_row (HeraldCsvReader *self)
{
  gsize distance = self->row_start;

  if (distance == 0)
    return;
  memmove (self->buffer, self->buffer + distance, self->filled - distance);
  for (gsize i = 0; i < self->n_cells; i++)
    self->cells[i].text -= distance;
  self->row_start = 0;
  self->filled -= distance;
  self->scanned -= distance;
  self->cell_start -= distance;
  self->quote_end -= distance;
  self->after_return -= distance;
}

/* An error of reading is kept: the rows in front of it come first. */
static void
fill (HeraldCsvReader *self)
{
  gssize n_read;

  shift_row (self);
  n_read = g_input_stream_read (self->stream,
                                self->buffer + self->filled,
                                MIN (READ_BYTES, BUFFER_BYTES - self->filled),
                                NULL,
                                &self->read_error);
  self->at_end = n_read <= 0;
  self->filled += MAX (n_read, 0);
}

static gboolean
is_line_end (char byte)
{
  return byte == '\n' || byte == '\r';
}

static void
restart_at (HeraldCsvReader *self, gsize position)
{
  self->row_start = self->cell_start = self->scanned = position;
  self->block_marks = 0;
  self->state = CELL_PLAIN;
}

/* Goes through the header for its separator. FALSE when more of it has to be read first. */
static gboolean
find_separator (HeraldCsvReader *self, gsize line_start)
{
  gsize end = MIN (self->filled, line_start + HERALD_CSV_ROW_MAX_BYTES + 1);
  gboolean is_quoted = FALSE;
  gboolean may_open = TRUE;

  self->separator = ',';
  for (gsize i = line_start; i < end; i++)
    {
      char byte = self->buffer[i];

      /* A doubled quote closes the cell and opens it again. */
      if (byte == '"')
        is_quoted = may_open && !is_quoted;
      else if (!is_quoted && byte == ',')
        {
          self->separator = ',';
          return TRUE;
        }
      else if (!is_quoted && is_line_end (byte))
        {
          if (i > line_start)
            return TRUE;
          line_start = i + 1;
        }
      else if (!is_quoted)
        {
          may_open = byte == ';' || byte == '\t';
          if (may_open && self->separator == ',')
            self->separator = byte;
        }
    }
  return FALSE;
}

/* Passes over a byte order mark and settles the separator before the first row. */
static void
prepare (HeraldCsvReader *self)
{
  gsize start = 0;

  for (;;)
    {
      if (self->filled >= BYTE_ORDER_MARK_BYTES &&
          memcmp (self->buffer, BYTE_ORDER_MARK, BYTE_ORDER_MARK_BYTES) == 0)
        start = BYTE_ORDER_MARK_BYTES;
      if (find_separator (self, start) || self->at_end ||
          self->filled > start + HERALD_CSV_ROW_MAX_BYTES)
        break;
      fill (self);
    }
  restart_at (self, start);
  self->has_separator = TRUE;
}

#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (guint8)(byte))

/* The top bit of each byte that differs from the byte that @pattern repeats. */
static inline guint64
differs (guint64 word, guint64 pattern)
{
  const guint64 low_bits = EACH_BYTE (0x7F);
  guint64 difference = word ^ pattern;

  return ((difference & low_bits) + low_bits) | difference;
}

/* The marked bytes are those that can end a cell or a row or change how the next ones are read. */
static guint64
mark_block (const char *block, char separator, gboolean *is_ascii)
{
  guint64 marks = 0;
  guint64 all = 0;

  for (int i = 0; i < BLOCK_BYTES; i += sizeof (guint64))
    {
      guint64 word;
      guint64 plain;

      memcpy (&word, block + i, sizeof word);
      word = GUINT64_FROM_LE (word);
      plain = differs (word, EACH_BYTE (separator)) & differs (word, EACH_BYTE ('"')) &
              differs (word, EACH_BYTE ('\n')) & differs (word, EACH_BYTE ('\r')) &
              differs (word, 0);
      /* Gathers the top bits of the eight bytes into one byte. */
      marks |= (((~plain & EACH_BYTE (0x80)) >> 7) * G_GUINT64_CONSTANT (0x0102040810204080) >> 56)
               << i;
      all |= word;
    }
  *is_ascii = (all & EACH_BYTE (0x80)) == 0;
  return marks;
}

/* FALSE when nothing is left to look at, or the row has reached its longest length. */
static gboolean
next_block (HeraldCsvReader *self)
{
  gsize end = MIN (self->filled, self->row_start + HERALD_CSV_ROW_MAX_BYTES + 1);
  gsize size = MIN (BLOCK_BYTES, end - self->scanned);

  if (size == 0)
    return FALSE;
  /* Each byte of the block may end a cell, and the end of the input one more. */
  if (self->n_cells + BLOCK_BYTES + 1 > self->cells_capacity)
    {
      self->cells_capacity = 2 * (self->n_cells + BLOCK_BYTES + 1);
      self->cells = g_renew (HeraldCsvCell, self->cells, self->cells_capacity);
    }
  self->block_start = self->scanned;
  self->block_marks =
      mark_block (self->buffer + self->scanned, self->separator, &self->block_is_ascii);
  if (size < BLOCK_BYTES)
    self->block_marks &= (G_GUINT64_CONSTANT (1) << size) - 1;
  self->row_is_ascii &= self->block_is_ascii;
  self->scanned += size;
  return TRUE;
}

static void
set_fault (HeraldCsvReader *self, HeraldCsvError fault, gsize line)
{
  if (self->fault != NO_FAULT)
    return;
  self->fault = fault;
  self->fault_line = line;
}

/* Of each doubled quote the first one stays. */
static gsize
undouble_quotes (char *text, gsize length)
{
  gsize kept = 0;

  for (gsize i = 0; i < length; i++)
    {
      text[kept++] = text[i];
      i += text[i] == '"';
    }
  return kept;
}

static void
end_cell (HeraldCsvReader *self, gsize position)
{
  HeraldCsvCell *cell = &self->cells[self->n_cells++];
  char *text = self->buffer + self->cell_start;

  cell->text = text;
  cell->length = position - self->cell_start;
  if (self->state == CELL_CLOSED)
    {
      if (self->quote_end + 1 != position)
        set_fault (self, HERALD_CSV_ERROR_TEXT_AFTER_QUOTE, self->line);
      cell->text = text + 1;
      cell->length = self->quote_end - self->cell_start - 1;
      if (self->has_doubled_quotes)
        cell->length = undouble_quotes (text + 1, cell->length);
    }
  self->cell_start = position + 1;
  self->state = CELL_PLAIN;
}

static void
count_line (HeraldCsvReader *self, gsize position)
{
  if (self->buffer[position] == '\r')
    self->after_return = position + 1;
  else if (position == self->after_return)
    return;
  self->line++;
}

/* FALSE when the line was empty: such a line is no row. */
static gboolean
end_row (HeraldCsvReader *self, gsize position)
{
  gboolean is_row = position > self->row_start;

  if (is_row)
    end_cell (self, position);
  count_line (self, position);
  self->row_start = self->cell_start = position + 1;
  if (!is_row)
    self->row_line = self->line;
  return is_row;
}

static void
take_quote (HeraldCsvReader *self, gsize position)
{
  if (self->state == CELL_QUOTED)
    {
      self->state = CELL_CLOSED;
      self->quote_end = position;
    }
  else if (self->state == CELL_CLOSED && position == self->quote_end + 1)
    {
      self->state = CELL_QUOTED;
      self->has_doubled_quotes = TRUE;
    }
  else if (self->state == CELL_PLAIN && position == self->cell_start)
    {
      self->state = CELL_QUOTED;
      self->has_doubled_quotes = FALSE;
      self->quote_line = self->line;
    }
}

/* TRUE when the mark ends the row. */
static gboolean
take_mark (HeraldCsvReader *self)
{
  gsize position = self->block_start + __builtin_ctzll (self->block_marks);
  char byte = self->buffer[position];

  self->block_marks &= self->block_marks - 1;
  if (byte == '"')
    take_quote (self, position);
  else if (byte == '\0')
    set_fault (self, HERALD_CSV_ERROR_NUL_BYTE, self->line);
  else if (self->state == CELL_QUOTED && is_line_end (byte))
    count_line (self, position);
  else if (is_line_end (byte))
    return end_row (self, position);
  else if (self->state != CELL_QUOTED)
    end_cell (self, position);
  return FALSE;
}

/* Nearly every cell of a cohort is plain: these are taken with the state of the reader at hand. */
static void
take_plain_cells (HeraldCsvReader *self)
{
  const char *block = self->buffer + self->block_start;
  const char *cell = self->buffer + self->cell_start;
  const char separator = self->separator;
  HeraldCsvCell *next_cell = self->cells + self->n_cells;
  guint64 marks = self->block_marks;

  while (marks != 0)
    {
      const char *mark = block + __builtin_ctzll (marks);

      if (*mark != separator)
        break;
      next_cell->text = cell;
      next_cell->length = mark - cell;
      next_cell++;
      cell = mark + 1;
      marks &= marks - 1;
    }
  self->block_marks = marks;
  self->n_cells = next_cell - self->cells;
  self->cell_start = cell - self->buffer;
}

/* TRUE when the row is complete; FALSE when the bytes at hand, or those of the longest row, end. */
static gboolean
scan_row (HeraldCsvReader *self)
{
  do
    while (self->block_marks != 0)
      {
        if (self->state == CELL_PLAIN)
          take_plain_cells (self);
        if (self->block_marks != 0 && take_mark (self))
          return TRUE;
      }
  while (next_block (self));
  return FALSE;
}

/* Gives a broken row up and goes on behind the next line end, which may be far beyond the buffer.
 */
static void
give_up_row (HeraldCsvReader *self, gsize position)
{
  self->n_cells = 0;
  for (;;)
    {
      while (position < self->filled && !is_line_end (self->buffer[position]))
        position++;
      if (position < self->filled || self->at_end)
        break;
      self->row_start = position;
      fill (self);
      position = 0;
    }
  if (position < self->filled)
    count_line (self, position++);
  restart_at (self, position);
}

/* Only the line of the open quote is lost: what follows it is read again as rows. */
static void
give_up_open_quote (HeraldCsvReader *self, HeraldCsvError fault, gsize fault_line)
{
  set_fault (self, fault, fault_line);
  self->line = self->quote_line;
  give_up_row (self, self->cell_start);
}

static void
end_long_row (HeraldCsvReader *self)
{
  if (self->state == CELL_QUOTED)
    {
      give_up_open_quote (self, HERALD_CSV_ERROR_ROW_TOO_LONG, self->row_line);
      return;
    }
  self->quote_line = 0;
  set_fault (self, HERALD_CSV_ERROR_ROW_TOO_LONG, self->row_line);
  give_up_row (self, self->scanned);
}

static gboolean
end_last_row (HeraldCsvReader *self)
{
  gboolean is_row = self->filled > self->row_start && self->read_error == NULL;

  if (is_row && self->state == CELL_QUOTED)
    {
      give_up_open_quote (self, HERALD_CSV_ERROR_OPEN_QUOTE, self->quote_line);
      return TRUE;
    }
  if (is_row)
    end_cell (self, self->filled);
  restart_at (self, self->filled);
  return is_row;
}

/* FALSE at the end of the input; a broken row is a row too. */
static gboolean
find_row (HeraldCsvReader *self)
{
  self->n_cells = 0;
  self->row_line = self->line;
  self->row_is_ascii = self->block_is_ascii;
  self->quote_line = 0;
  self->fault = NO_FAULT;
  while (!scan_row (self))
    {
      if (self->scanned > self->row_start + HERALD_CSV_ROW_MAX_BYTES)
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
  const char *message = _ (messages[self->fault]);

  if (self->fault == HERALD_CSV_ERROR_ROW_TOO_LONG && self->quote_line > 0)
    message = _ ("Line %zu: the row is longer than 1 MiB; a quote may be left open on line %zu.");
  g_set_error (error, HERALD_CSV_ERROR, self->fault, message, self->fault_line, self->quote_line);
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
                 self->line,
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
  /* A block is looked at as a whole even where the input ends inside it. */
  self->buffer = g_malloc0 (BUFFER_BYTES + BLOCK_BYTES);
  self->cells_capacity = 2 * BLOCK_BYTES;
  self->cells = g_new (HeraldCsvCell, self->cells_capacity);
  self->after_return = G_MAXSIZE;
  self->block_is_ascii = TRUE;
  self->line = self->row_line = 1;
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
  g_free (self->buffer);
  g_free (self->cells);
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
  if (self->fault != NO_FAULT)
    {
      report_fault (self, error);
      return FALSE;
    }
  *cells = self->cells;
  *n_cells = self->n_cells;
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

  return self->row_line;
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

  if (self->row_is_ascii)
    return TRUE;
  for (gsize i = 0; i < self->n_cells; i++)
    if (!g_utf8_validate_len (self->cells[i].text, self->cells[i].length, NULL))
      return FALSE;
  return TRUE;
}
