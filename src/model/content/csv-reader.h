/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HERALD_CSV_ROW_MAX_BYTES:
 *
 * The longest row that is read, in bytes, with its quotes and without its line end.
 */
#define HERALD_CSV_ROW_MAX_BYTES (1024 * 1024)

/**
 * HERALD_CSV_ERROR:
 *
 * The domain of what can be wrong with a CSV file; the codes are those of #HeraldCsvError.
 */
#define HERALD_CSV_ERROR (herald_csv_error_quark ())

/**
 * HeraldCsvError:
 * @HERALD_CSV_ERROR_OPEN_QUOTE: a quoted cell does not end before the input does
 * @HERALD_CSV_ERROR_TEXT_AFTER_QUOTE: a cell goes on after its closing quote
 * @HERALD_CSV_ERROR_NUL_BYTE: a row holds a NUL byte
 * @HERALD_CSV_ERROR_ROW_TOO_LONG: a row is longer than %HERALD_CSV_ROW_MAX_BYTES
 * @HERALD_CSV_ERROR_READ: the input cannot be read; no row follows
 *
 * Every code but @HERALD_CSV_ERROR_READ is about one row, and the rows behind it can still be read.
 */
typedef enum
{
  HERALD_CSV_ERROR_OPEN_QUOTE,
  HERALD_CSV_ERROR_TEXT_AFTER_QUOTE,
  HERALD_CSV_ERROR_NUL_BYTE,
  HERALD_CSV_ERROR_ROW_TOO_LONG,
  HERALD_CSV_ERROR_READ,
} HeraldCsvError;

/**
 * HeraldCsvCell:
 * @text: the content, without its quotes; no NUL byte ends it
 * @length: the length of @text in bytes
 *
 * One cell: a slice of the reader's buffer.
 */
typedef struct
{
  const char *text;
  gsize length;
} HeraldCsvCell;

/**
 * HeraldCsvReader:
 *
 * A streaming reader of RFC 4180 files that needs the same memory for a file of any size.
 *
 * Lines may end with LF, CRLF or CR. A byte order mark is passed over. The separator is the comma,
 * unless the header has none outside quotes and has a semicolon or a tab. Only a quote at the start
 * of a cell opens a quoted cell; elsewhere in a plain cell it is a character like others.
 *
 * Empty lines are not rows. A file of one column writes an empty cell as `""` to keep it.
 */
typedef struct _HeraldCsvReader HeraldCsvReader;

GQuark herald_csv_error_quark (void);

HeraldCsvReader *herald_csv_reader_new (GInputStream *stream);
HeraldCsvReader *herald_csv_reader_new_for_descriptor (int file_descriptor);
void herald_csv_reader_free (HeraldCsvReader *self);

gboolean herald_csv_reader_next (HeraldCsvReader *self,
                                 const HeraldCsvCell **cells,
                                 gsize *n_cells,
                                 GError **error);
gsize herald_csv_reader_get_row (const HeraldCsvReader *self);
gsize herald_csv_reader_get_line (const HeraldCsvReader *self);
gsize herald_csv_reader_get_offset (const HeraldCsvReader *self);
gsize herald_csv_reader_locate (const HeraldCsvReader *self, const char *text);
gboolean herald_csv_reader_go_to (HeraldCsvReader *self, gsize offset, gsize line, GError **error);
gboolean herald_csv_reader_row_is_utf8 (const HeraldCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCsvReader, herald_csv_reader_free)

G_END_DECLS
