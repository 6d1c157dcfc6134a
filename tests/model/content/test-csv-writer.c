/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldCsvWriter: what it quotes and defuses, what is read back, what a full disk does.
 */
#include "config.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "content/csv-reader.h"
#include "content/csv-writer.h"

typedef void (*AddFunction) (HeraldCsvWriter *writer, const char *text, gssize length);

static char *
take_text (GOutputStream *stream)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (memory);
}

static GInputStream *
read_back (GOutputStream *stream)
{
  char *text = take_text (stream);

  return g_memory_input_stream_new_from_data (text, strlen (text), g_free);
}

static char *
write_cell (AddFunction add, const char *text)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new (stream);
  g_autoptr (GError) error = NULL;

  herald_csv_writer_add_plain (writer, "1", 1);
  add (writer, text, -1);
  herald_csv_writer_add_plain (writer, "", 0);
  g_assert_true (herald_csv_writer_end_row (writer, &error));
  g_assert_true (herald_csv_writer_finish (writer, &error));
  g_assert_no_error (error);
  return take_text (stream);
}

static void
test_quotes (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } table[] = {
    { "", "1,,\n" },
    { "plain text", "1,plain text,\n" },
    { "é|'-=", "1,é|'-=,\n" },
    { "=1", "1,=1,\n" },
    { "a,b", "1,\"a,b\",\n" },
    { "a;b", "1,\"a;b\",\n" },
    { "a\tb", "1,\"a\tb\",\n" },
    { "5\" rule", "1,\"5\"\" rule\",\n" },
    { "\"", "1,\"\"\"\",\n" },
    { "a\nb", "1,\"a\nb\",\n" },
    { "a\rb", "1,\"a\rb\",\n" },
    { " a", "1,\" a\",\n" },
    { "a ", "1,\"a \",\n" },
    { " ", "1,\" \",\n" },
    { "\xEF\xBB\xBF", "1,\"\xEF\xBB\xBF\",\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *actual = write_cell (herald_csv_writer_add, table[i].text);

      g_assert_cmpstr (actual, ==, table[i].expected);
    }
}

static void
test_untrusted (void)
{
  static const char *const kept[] = {
    "", "a=1", "2+", "-1", "+5", "-1.5", "-1,5", "-.5", "+1e5", "-1E-5", "1-2", "'=1", " =1",
  };
  static const char *const defused[] = {
    "=1+1", "=",    "@SUM", "+",   "-",   "-a",    "-1-1", "+1+cmd", "-1.",  "-1.5.2", "-.",
    "-1e",  "-1e+", "--1",  "+-1", "-1 ", "-1e5x", "=A1",  "\t1",    "\r=1", "\n=1",   "=\"a,b\"",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *actual = write_cell (herald_csv_writer_add_untrusted, kept[i]);
      g_autofree char *expected = write_cell (herald_csv_writer_add, kept[i]);

      g_assert_cmpstr (actual, ==, expected);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (defused); i++)
    {
      g_autofree char *actual = write_cell (herald_csv_writer_add_untrusted, defused[i]);
      g_autofree char *text = g_strconcat ("'", defused[i], NULL);
      g_autofree char *expected = write_cell (herald_csv_writer_add, text);

      g_assert_cmpstr (actual, ==, expected);
    }
}

/* A row that starts an input is the hardest: no byte order mark, no other separator, no empty line.
 */
static void
test_first_cell_of_file (void)
{
  static const char *const texts[] = { "",   "a;b", "a\tb", "\xEF\xBB\xBFx", "\xEF\xBB\xBF",
                                       "\"", "\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
      g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new (output);
      g_autoptr (GInputStream) input = NULL;
      g_autoptr (HeraldCsvReader) reader = NULL;
      const HeraldCsvCell *cells;
      gsize n_cells;

      herald_csv_writer_add (writer, texts[i], -1);
      g_assert_true (herald_csv_writer_end_row (writer, NULL));
      g_assert_true (herald_csv_writer_finish (writer, NULL));
      input = read_back (output);
      reader = herald_csv_reader_new (input);
      g_assert_true (herald_csv_reader_next (reader, &cells, &n_cells, NULL));
      g_assert_cmpuint (n_cells, ==, 1);
      g_assert_cmpmem (cells[0].text, cells[0].length, texts[i], strlen (texts[i]));
      g_assert_false (herald_csv_reader_next (reader, &cells, &n_cells, NULL));
    }
}

static GString *
make_random_text (void)
{
  static const char bytes[] = ",\n\"\r; \t\xC3\xA9"
                              "=-1abcdefgh";
  GString *text = g_string_new (NULL);

  for (int length = g_test_rand_int_range (0, 12); length > 0; length--)
    g_string_append_c (text, bytes[g_test_rand_int_range (0, sizeof bytes - 1)]);
  return text;
}

static GPtrArray *
write_random_rows (HeraldCsvWriter *writer, guint n_rows, guint n_columns)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < n_columns; j++)
        {
          GString *text = make_random_text ();

          herald_csv_writer_add (writer, text->str, text->len);
          g_ptr_array_add (texts, text);
        }
      g_assert_true (herald_csv_writer_end_row (writer, NULL));
    }
  g_assert_true (herald_csv_writer_finish (writer, NULL));
  return texts;
}

/* Long enough that rows are written out on the way. */
static void
test_round_trip (void)
{
  for (guint n_columns = 1; n_columns <= 12; n_columns++)
    {
      const guint n_rows = 4000;
      g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
      g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new (output);
      g_autoptr (GPtrArray) texts = write_random_rows (writer, n_rows, n_columns);
      g_autoptr (GInputStream) input = read_back (output);
      g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new (input);
      const HeraldCsvCell *cells;
      gsize n_cells;

      for (guint i = 0; i < n_rows; i++)
        {
          g_assert_true (herald_csv_reader_next (reader, &cells, &n_cells, NULL));
          g_assert_cmpuint (n_cells, ==, n_columns);
          for (guint j = 0; j < n_columns; j++)
            {
              GString *text = texts->pdata[i * n_columns + j];

              g_assert_cmpmem (cells[j].text, cells[j].length, text->str, text->len);
              g_string_free (text, TRUE);
            }
        }
      g_assert_false (herald_csv_reader_next (reader, &cells, &n_cells, NULL));
    }
}

/* The error shows within a few rows, at each later row too, and at the end. */
static void
assert_fails (HeraldCsvWriter *writer, GIOErrorEnum code)
{
  g_autofree char *cell = g_strnfill (10000, 'x');
  guint n_rows = 0;

  for (guint n_errors = 0; n_errors < 3; n_rows++)
    {
      g_autoptr (GError) error = NULL;

      herald_csv_writer_add (writer, cell, -1);
      if (!herald_csv_writer_end_row (writer, &error))
        {
          g_assert_error (error, G_IO_ERROR, (int)code);
          n_errors++;
        }
      else
        g_assert_cmpuint (n_errors, ==, 0);
      g_assert_cmpuint (n_rows, <, 100);
    }
  g_assert_false (herald_csv_writer_finish (writer, NULL));
}

static void
test_full_disk (void)
{
  int file_descriptor = g_open ("/dev/full", O_WRONLY, 0);
  g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new_for_descriptor (file_descriptor);

  assert_fails (writer, G_IO_ERROR_NO_SPACE);
  close (file_descriptor);
}

/* A stream that takes a part of what it is given and no more. */
static void
test_short_write (void)
{
  char space[70000];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (space, sizeof space, NULL, NULL);
  g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new (stream);

  assert_fails (writer, G_IO_ERROR_NO_SPACE);
}

static void
test_broken_pipe (void)
{
  int ends[2];
  g_autoptr (HeraldCsvWriter) writer = NULL;

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  close (ends[0]);
  writer = herald_csv_writer_new_for_descriptor (ends[1]);
  assert_fails (writer, G_IO_ERROR_BROKEN_PIPE);
  close (ends[1]);
}

/* An error can also come as late as the last rows. */
static void
test_error_at_finish (void)
{
  int file_descriptor = g_open ("/dev/full", O_WRONLY, 0);
  g_autoptr (HeraldCsvWriter) writer = herald_csv_writer_new_for_descriptor (file_descriptor);
  g_autoptr (GError) error = NULL;

  herald_csv_writer_add (writer, "a", 1);
  g_assert_true (herald_csv_writer_end_row (writer, NULL));
  g_assert_false (herald_csv_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  close (file_descriptor);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_IGN);
  g_test_add_func ("/csv-writer/quotes", test_quotes);
  g_test_add_func ("/csv-writer/untrusted", test_untrusted);
  g_test_add_func ("/csv-writer/first-cell-of-file", test_first_cell_of_file);
  g_test_add_func ("/csv-writer/round-trip", test_round_trip);
  g_test_add_func ("/csv-writer/full-disk", test_full_disk);
  g_test_add_func ("/csv-writer/short-write", test_short_write);
  g_test_add_func ("/csv-writer/broken-pipe", test_broken_pipe);
  g_test_add_func ("/csv-writer/error-at-finish", test_error_at_finish);
  return g_test_run ();
}
