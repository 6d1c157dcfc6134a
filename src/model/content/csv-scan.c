/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the cells of one row after the other in a buffer. */
#include "config.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "content/csv-scan.h"

#ifdef __SSE2__

/* One bit for each byte of @part that is among @wanted. */
static inline guint64
find_any (__m128i part, const __m128i *wanted, gsize n_wanted)
{
  __m128i found = _mm_setzero_si128 ();

  for (gsize i = 0; i < n_wanted; i++)
    found = _mm_or_si128 (found, _mm_cmpeq_epi8 (part, wanted[i]));
  return (guint16)_mm_movemask_epi8 (found);
}

/* The marked bytes are those that can end a cell or a row or change how the next ones are read. */
static guint64
mark_block (const char *block, char separator, gboolean *is_ascii)
{
  const __m128i wanted[] = { _mm_set1_epi8 (separator),
                             _mm_set1_epi8 ('"'),
                             _mm_set1_epi8 ('\n'),
                             _mm_set1_epi8 ('\r'),
                             _mm_setzero_si128 () };
  __m128i all = _mm_setzero_si128 ();
  guint64 marks = 0;

  for (gsize i = 0; i < HERALD_CSV_SCAN_BLOCK_BYTES; i += sizeof (__m128i))
    {
      __m128i part = _mm_loadu_si128 ((const __m128i *)(block + i));

      marks |= find_any (part, wanted, G_N_ELEMENTS (wanted)) << i;
      all = _mm_or_si128 (all, part);
    }
  *is_ascii = _mm_movemask_epi8 (all) == 0;
  return marks;
}

#else

#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (guint8)(byte))

/* The top bit of each byte that differs from the byte that @pattern repeats. */
static inline guint64
differs (guint64 word, guint64 pattern)
{
  const guint64 low_bits = EACH_BYTE (0x7F);
  guint64 difference = word ^ pattern;

  return ((difference & low_bits) + low_bits) | difference;
}

/* The same eight bytes at a time, for processors of other kinds. */
static guint64
mark_block (const char *block, char separator, gboolean *is_ascii)
{
  guint64 marks = 0;
  guint64 all = 0;

  for (int i = 0; i < HERALD_CSV_SCAN_BLOCK_BYTES; i += sizeof (guint64))
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

#endif

/* FALSE when nothing is left to look at, or the row has reached its longest length. */
static gboolean
next_block (HeraldCsvScan *self)
{
  gsize end = MIN (self->filled, self->row_start + HERALD_CSV_ROW_MAX_BYTES + 1);
  gsize size = MIN (HERALD_CSV_SCAN_BLOCK_BYTES, end - self->scanned);

  if (size == 0)
    return FALSE;
  /* Each byte of the block may end a cell, and the end of the input one more. */
  if (self->n_cells + HERALD_CSV_SCAN_BLOCK_BYTES + 1 > self->cells_capacity)
    {
      self->cells_capacity = 2 * (self->n_cells + HERALD_CSV_SCAN_BLOCK_BYTES + 1);
      self->cells = g_renew (HeraldCsvCell, self->cells, self->cells_capacity);
    }
  self->block_start = self->scanned;
  self->block_marks =
      mark_block (self->buffer + self->scanned, self->separator, &self->block_is_ascii);
  if (size < HERALD_CSV_SCAN_BLOCK_BYTES)
    self->block_marks &= (G_GUINT64_CONSTANT (1) << size) - 1;
  self->row_is_ascii &= self->block_is_ascii;
  self->scanned += size;
  return TRUE;
}

/*
 * herald_csv_scan_set_fault:
 * @self: a scan
 * @fault: what is wrong with the row
 * @line: on which line
 *
 * The first fault of a row is the one that is reported.
 */
void
herald_csv_scan_set_fault (HeraldCsvScan *self, HeraldCsvError fault, gsize line)
{
  if (self->fault != HERALD_CSV_SCAN_NO_FAULT)
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

/*
 * herald_csv_scan_end_cell:
 * @self: a scan
 * @position: where the cell ends
 *
 * Adds the cell to the row, without its quotes.
 */
void
herald_csv_scan_end_cell (HeraldCsvScan *self, gsize position)
{
  HeraldCsvCell *cell = &self->cells[self->n_cells++];
  char *text = self->buffer + self->cell_start;

  cell->text = text;
  cell->length = position - self->cell_start;
  if (self->state == HERALD_CSV_SCAN_CLOSED)
    {
      if (self->quote_end + 1 != position)
        herald_csv_scan_set_fault (self, HERALD_CSV_ERROR_TEXT_AFTER_QUOTE, self->line);
      cell->text = text + 1;
      cell->length = self->quote_end - self->cell_start - 1;
      if (self->has_doubled_quotes)
        cell->length = undouble_quotes (text + 1, cell->length);
    }
  self->cell_start = position + 1;
  self->state = HERALD_CSV_SCAN_PLAIN;
}

/*
 * herald_csv_scan_count_line:
 * @self: a scan
 * @position: of a line end; CR and LF are one
 */
void
herald_csv_scan_count_line (HeraldCsvScan *self, gsize position)
{
  if (self->buffer[position] == '\r')
    self->after_return = position + 1;
  else if (position == self->after_return)
    return;
  self->line++;
}

/* FALSE when the line was empty: such a line is no row. */
static gboolean
end_row (HeraldCsvScan *self, gsize position)
{
  gboolean is_row = position > self->row_start;

  if (is_row)
    herald_csv_scan_end_cell (self, position);
  herald_csv_scan_count_line (self, position);
  self->row_start = self->cell_start = position + 1;
  if (!is_row)
    {
      self->row_line = self->line;
      self->row_origin = self->origin + self->row_start;
    }
  return is_row;
}

static void
take_quote (HeraldCsvScan *self, gsize position)
{
  if (self->state == HERALD_CSV_SCAN_QUOTED)
    {
      self->state = HERALD_CSV_SCAN_CLOSED;
      self->quote_end = position;
    }
  else if (self->state == HERALD_CSV_SCAN_CLOSED && position == self->quote_end + 1)
    {
      self->state = HERALD_CSV_SCAN_QUOTED;
      self->has_doubled_quotes = TRUE;
    }
  else if (self->state == HERALD_CSV_SCAN_PLAIN && position == self->cell_start)
    {
      self->state = HERALD_CSV_SCAN_QUOTED;
      self->has_doubled_quotes = FALSE;
      self->quote_line = self->line;
    }
}

/* TRUE when the mark ends the row. */
static gboolean
take_mark (HeraldCsvScan *self)
{
  gsize position = self->block_start + __builtin_ctzll (self->block_marks);
  char byte = self->buffer[position];

  self->block_marks &= self->block_marks - 1;
  if (byte == '"')
    take_quote (self, position);
  else if (byte == '\0')
    herald_csv_scan_set_fault (self, HERALD_CSV_ERROR_NUL_BYTE, self->line);
  else if (self->state == HERALD_CSV_SCAN_QUOTED && herald_csv_scan_is_line_end (byte))
    herald_csv_scan_count_line (self, position);
  else if (herald_csv_scan_is_line_end (byte))
    return end_row (self, position);
  else if (self->state != HERALD_CSV_SCAN_QUOTED)
    herald_csv_scan_end_cell (self, position);
  return FALSE;
}

/* Nearly every cell of a cohort is plain: these are taken with the state of the reader at hand. */
static void
take_plain_cells (HeraldCsvScan *self)
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

/*
 * herald_csv_scan_init:
 * @self: (out caller-allocates): a scan
 * @buffer_bytes: how much the buffer is filled at most
 *
 * Makes the buffer; a reader fills it.
 */
void
herald_csv_scan_init (HeraldCsvScan *self, gsize buffer_bytes)
{
  *self = (HeraldCsvScan){ .after_return = G_MAXSIZE,
                           .block_is_ascii = TRUE,
                           .line = 1,
                           .row_line = 1,
                           .cells_capacity = 2 * HERALD_CSV_SCAN_BLOCK_BYTES };
  self->buffer = g_malloc0 (buffer_bytes + HERALD_CSV_SCAN_BLOCK_BYTES);
  self->cells = g_new (HeraldCsvCell, self->cells_capacity);
}

/*
 * herald_csv_scan_clear:
 * @self: a scan
 */
void
herald_csv_scan_clear (HeraldCsvScan *self)
{
  g_clear_pointer (&self->buffer, g_free);
  g_clear_pointer (&self->cells, g_free);
}

/*
 * herald_csv_scan_shift:
 * @self: a scan
 *
 * Moves the unfinished row to the front and so makes room behind it.
 */
void
herald_csv_scan_shift (HeraldCsvScan *self)
{
  gsize distance = self->row_start;

  if (distance == 0)
    return;
  memmove (self->buffer, self->buffer + distance, self->filled - distance);
  for (gsize i = 0; i < self->n_cells; i++)
    self->cells[i].text -= distance;
  self->origin += distance;
  self->row_start = 0;
  self->filled -= distance;
  self->scanned -= distance;
  self->cell_start -= distance;
  self->quote_end -= distance;
  self->after_return -= distance;
}

/*
 * herald_csv_scan_restart_at:
 * @self: a scan
 * @position: where the next row starts
 */
void
herald_csv_scan_restart_at (HeraldCsvScan *self, gsize position)
{
  self->row_start = self->cell_start = self->scanned = position;
  self->block_marks = 0;
  self->state = HERALD_CSV_SCAN_PLAIN;
}

/*
 * herald_csv_scan_begin_row:
 * @self: a scan at the start of a row
 *
 * Forgets the cells and faults of the row before.
 */
void
herald_csv_scan_begin_row (HeraldCsvScan *self)
{
  self->n_cells = 0;
  self->row_line = self->line;
  self->row_origin = self->origin + self->row_start;
  self->row_is_ascii = self->block_is_ascii;
  self->quote_line = 0;
  self->fault = HERALD_CSV_SCAN_NO_FAULT;
}

/*
 * herald_csv_scan_find_row_end:
 * @self: a scan
 *
 * Returns: %TRUE when the row is complete; %FALSE when the bytes at hand, or those of the longest
 *   row, end
 */
gboolean
herald_csv_scan_find_row_end (HeraldCsvScan *self)
{
  do
    while (self->block_marks != 0)
      {
        if (self->state == HERALD_CSV_SCAN_PLAIN)
          take_plain_cells (self);
        if (self->block_marks != 0 && take_mark (self))
          return TRUE;
      }
  while (next_block (self));
  return FALSE;
}
