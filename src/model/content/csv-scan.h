/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/csv-reader.h"

G_BEGIN_DECLS

/* The buffer has room for one block more, since a block is looked at as a whole even where the
 * input ends inside it. */
#define HERALD_CSV_SCAN_BLOCK_BYTES 64
#define HERALD_CSV_SCAN_NO_FAULT -1

typedef enum
{
  HERALD_CSV_SCAN_PLAIN,
  HERALD_CSV_SCAN_QUOTED,
  HERALD_CSV_SCAN_CLOSED,
} HeraldCsvScanState;

/*
 * HeraldCsvScan:
 *
 * Where a #HeraldCsvReader stands in its buffer, and the row that it has found so far. Positions
 * are offsets into the buffer.
 */
typedef struct
{
  char *buffer;
  gsize filled;
  gsize scanned; /* up to here the blocks have been marked */
  gsize block_start;
  guint64 block_marks; /* a bit for each byte of the block that is still to be looked at */
  gboolean block_is_ascii;
  char separator;
  gsize origin; /* where the buffer starts in the input */

  gsize row_start;
  gsize row_origin; /* where the row starts in the input */
  gsize cell_start;
  gsize quote_end;
  gsize after_return; /* a line feed here belongs to the carriage return before it */
  HeraldCsvScanState state;
  gboolean has_doubled_quotes;
  gboolean row_is_ascii;

  HeraldCsvCell *cells;
  gsize n_cells;
  gsize cells_capacity;

  gsize line;
  gsize row_line;
  gsize quote_line;
  int fault; /* the first HeraldCsvError of the row, or none */
  gsize fault_line;
} HeraldCsvScan;

static inline gboolean
herald_csv_scan_is_line_end (char byte)
{
  return byte == '\n' || byte == '\r';
}

void herald_csv_scan_init (HeraldCsvScan *self, gsize buffer_bytes);
void herald_csv_scan_clear (HeraldCsvScan *self);
void herald_csv_scan_shift (HeraldCsvScan *self);
void herald_csv_scan_restart_at (HeraldCsvScan *self, gsize position);
void herald_csv_scan_begin_row (HeraldCsvScan *self);
gboolean herald_csv_scan_find_row_end (HeraldCsvScan *self);
void herald_csv_scan_end_cell (HeraldCsvScan *self, gsize position);
void herald_csv_scan_count_line (HeraldCsvScan *self, gsize position);
void herald_csv_scan_set_fault (HeraldCsvScan *self, HeraldCsvError fault, gsize line);

G_END_DECLS
