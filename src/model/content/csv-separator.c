/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands between the cells of a CSV file: its header tells. */
#include "config.h"

#include "content/csv-separator.h"

/*
 * herald_csv_separator_find:
 * @self: a scan that holds the header or a part of it
 * @line_start: where the header starts
 *
 * Goes through the header for its separator.
 *
 * Returns: %FALSE when more of it has to be read first
 */
gboolean
herald_csv_separator_find (HeraldCsvScan *self, gsize line_start)
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
      else if (!is_quoted && herald_csv_scan_is_line_end (byte))
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
