/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HeraldCsvWriter:
 *
 * A buffered writer of RFC 4180 files: commas between the cells, LF behind each row, quotes only
 * around cells that need them. What it writes a #HeraldCsvReader reads back as it was.
 *
 * Cells go into the row one after another; herald_csv_writer_end_row() ends it and starts the next.
 * An error of writing is kept and reported at the end of this and of each later row.
 */
typedef struct _HeraldCsvWriter HeraldCsvWriter;

HeraldCsvWriter *herald_csv_writer_new (GOutputStream *stream);
HeraldCsvWriter *herald_csv_writer_new_for_descriptor (int file_descriptor);
void herald_csv_writer_free (HeraldCsvWriter *self);

void herald_csv_writer_add (HeraldCsvWriter *self, const char *text, gssize length);
void herald_csv_writer_add_plain (HeraldCsvWriter *self, const char *text, gssize length);
void herald_csv_writer_add_untrusted (HeraldCsvWriter *self, const char *text, gssize length);
gboolean herald_csv_writer_end_row (HeraldCsvWriter *self, GError **error);
gboolean herald_csv_writer_finish (HeraldCsvWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCsvWriter, herald_csv_writer_free)

G_END_DECLS
