/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the reader of CSV and to what is made of its rows: cohorts, answers. Each row
 * lies inside the table and can be found again; and what is written is read back as it was. */
#include "config.h"

#include <string.h>

#include "content/csv-writer.h"
#include "fuzz.h"
#include "practice/answer-table.h"
#include "record/case-table.h"
#include "record/column-guess.h"

static HeraldCsvReader *
open_bytes (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return herald_csv_reader_new (stream);
}

/* Goes through all rows that can be read, and writes them. */
static GBytes *
copy (GBytes *bytes, guint *n_broken)
{
  g_autoptr (HeraldCsvReader) reader = open_bytes (bytes);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new (stream);
  const HeraldCsvCell *cells;
  gsize n_cells, last_line = 0;

  for (*n_broken = 0;;)
    {
      g_autoptr (GError) error = NULL;

      if (!herald_csv_reader_next (reader, &cells, &n_cells, &error))
        {
          if (error == NULL)
            break;
          (*n_broken)++;
          continue;
        }
      g_assert_cmpuint (n_cells, >, 0);
      g_assert_cmpuint (herald_csv_reader_get_line (reader), >, last_line);
      g_assert_cmpuint (herald_csv_reader_get_offset (reader), <, g_bytes_get_size (bytes));
      last_line = herald_csv_reader_get_line (reader);
      for (gsize i = 0; i < n_cells; i++)
        herald_csv_writer_add (writer, cells[i].text, (gssize)cells[i].length);
      g_assert_true (herald_csv_writer_end_row (writer, NULL));
    }
  g_assert_true (herald_csv_writer_finish (writer, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The separator is guessed from the header: a comma is put in front of all, so that it stays one.
 */
static void
check_copy (GBytes *bytes)
{
  guint n_broken;
  g_autoptr (GBytes) once = copy (bytes, &n_broken);
  g_autoptr (GString) headed = g_string_new ("a,b\n");
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  g_string_append_len (headed, g_bytes_get_data (once, NULL), (gssize)g_bytes_get_size (once));
  first = g_bytes_new_static (headed->str, headed->len);
  second = copy (first, &n_broken);
  g_assert_cmpuint (n_broken, ==, 0);
  g_assert_true (g_bytes_equal (first, second));
}

static void
check_guess (HeraldCsvReader *reader)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (herald_fuzz_shelf);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) columns = NULL;
  g_auto (GStrv) meanings = NULL;
  const HeraldCsvCell *cells;
  gsize n_cells;

  if (!herald_csv_reader_next (reader, &cells, &n_cells, NULL))
    return;
  for (gsize i = 0; i < n_cells; i++)
    {
      g_autofree char *name = g_utf8_make_valid (cells[i].text, (gssize)cells[i].length);

      g_strv_builder_add (names, name);
    }
  columns = g_strv_builder_end (names);
  meanings = herald_column_guess (vocabulary, (const char *const *)columns);
  g_assert_cmpuint (g_strv_length (meanings), ==, n_cells);
}

/* Each case says the same when it is read anew. */
static void
check_cases (GBytes *bytes)
{
  HeraldRulebook *book = herald_shelf_find (herald_fuzz_shelf, HERALD_SHELF_DEFAULT_EDITION);
  const HeraldCaseWatch watch = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCaseTable) table =
      herald_case_table_new (herald_fuzz_shelf, book, bytes, NULL, &watch, &error);

  g_assert_true ((table == NULL) == (error != NULL));
  for (guint i = 0; table != NULL && i < herald_case_table_get_n_cases (table); i++)
    {
      g_autofree char *id = herald_case_table_dup_case (table, i);
      const HeraldCohortRow *row = herald_case_table_read (table, i, &error);

      g_assert_no_error (error);
      g_assert_true (g_utf8_validate (id, -1, NULL));
      g_assert_cmpuint (row->offset, <, g_bytes_get_size (bytes));
      g_assert_true (g_utf8_validate (row->problem, (gssize)row->problem_length, NULL));
      g_assert_true (!row->is_broken || row->problem_length > 0);
    }
}

static void
check_answers (GBytes *bytes)
{
  g_autoptr (HeraldCsvReader) reader = open_bytes (bytes);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = herald_answer_table_read (reader, problems, &error);

  g_assert_true ((answers == NULL) == (error != NULL));
  for (guint i = 0; i < problems->len; i++)
    g_assert_true (g_utf8_validate (problems->pdata[i], -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (HeraldCsvReader) reader = open_bytes (bytes);

  check_copy (bytes);
  check_guess (reader);
  check_cases (bytes);
  check_answers (bytes);
  return 0;
}
