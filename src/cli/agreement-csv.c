/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement as a table for other programs. What is not defined is an empty cell. */
#include "config.h"

#include "agreement-output.h"
#include "content/csv-writer.h"

static const char *const columns[] = {
  "scale",          "kind",      "first",      "second",          "class",
  "cases",          "agreed",    "share",      "share_low",       "share_high",
  "kappa",          "kappa_low", "kappa_high", "quadratic_kappa", "quadratic_low",
  "quadratic_high", "left_out",
};

static void
add_count (HeraldCsvWriter *writer, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  herald_csv_writer_add_plain (writer, text, -1);
}

/* Enough digits for every use, and none that differs from machine to machine. */
static void
add_number (HeraldCsvWriter *writer, gboolean is_defined, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (is_defined)
    g_ascii_formatd (text, sizeof text, "%.6f", number);
  herald_csv_writer_add_plain (writer, text, -1);
}

static void
add_interval (HeraldCsvWriter *writer, HeraldInterval interval)
{
  add_number (writer, interval.is_defined, interval.low);
  add_number (writer, interval.is_defined, interval.high);
}

static void
add_kappa (HeraldCsvWriter *writer, const HeraldKappa *kappa)
{
  HeraldInterval interval = kappa->interval;

  interval.is_defined = interval.is_defined && kappa->is_defined;
  add_number (writer, kappa->is_defined, kappa->value);
  add_interval (writer, interval);
}

static void
add_row (HeraldCsvWriter *writer, const HeraldAgreementRow *row)
{
  herald_csv_writer_add_plain (writer, herald_scale_find (row->scale)->id, -1);
  herald_csv_writer_add_plain (writer, herald_agreement_kind_get_id (row->kind), -1);
  herald_csv_writer_add_untrusted (writer, row->first, -1);
  herald_csv_writer_add_untrusted (writer, row->second, -1);
  herald_csv_writer_add_untrusted (writer, row->name, -1);
  add_count (writer, row->total);
  add_count (writer, row->agreed);
  add_number (writer, row->total > 0, row->total > 0 ? (double)row->agreed / row->total : 0.0);
  add_interval (writer, row->share);
  add_kappa (writer, &row->kappa);
  add_kappa (writer, &row->quadratic);
  add_count (writer, row->left_out);
  herald_csv_writer_end_row (writer, NULL);
}

/**
 * herald_agreement_to_csv:
 * @rows: (element-type HeraldAgreementRow): agreement
 *
 * Returns: (transfer full): a CSV table of it
 */
char *
herald_agreement_to_csv (GPtrArray *rows)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new (stream);
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    herald_csv_writer_add_plain (writer, columns[i], -1);
  herald_csv_writer_end_row (writer, NULL);
  for (guint i = 0; i < rows->len; i++)
    add_row (writer, g_ptr_array_index (rows, i));
  herald_csv_writer_finish (writer, NULL);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}
