/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldCsvReader: by table, and against a slow reader that is easy to follow. */
#include "config.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "content/csv-reader.h"

#define ROW_MAX_BYTES HERALD_CSV_ROW_MAX_BYTES

G_DECLARE_FINAL_TYPE (ChunkStream, chunk_stream, CHUNK, STREAM, GInputStream)

/* A stream that hands out its text a few times over, at most so many bytes at a time, and may end
 * in an error. */
struct _ChunkStream
{
  GInputStream parent_instance;
  GBytes *text;
  gsize n_repeats;
  gsize chunk_bytes;
  gsize position;
  gboolean ends_in_error;
};

G_DEFINE_TYPE (ChunkStream, chunk_stream, G_TYPE_INPUT_STREAM)

static gssize
chunk_stream_read (GInputStream *stream,
                   void *buffer,
                   gsize count,
                   G_GNUC_UNUSED GCancellable *cancellable,
                   GError **error)
{
  ChunkStream *self = CHUNK_STREAM (stream);
  gsize size;
  const char *text = g_bytes_get_data (self->text, &size);
  gsize n_read;

  if (self->position == size && self->n_repeats > 1)
    {
      self->n_repeats--;
      self->position = 0;
    }
  if (self->position == size && self->ends_in_error)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "unplugged");
      return -1;
    }
  n_read = MIN (MIN (count, self->chunk_bytes), size - self->position);
  if (n_read > 0)
    memcpy (buffer, text + self->position, n_read);
  self->position += n_read;
  return n_read;
}

static void
chunk_stream_finalize (GObject *object)
{
  g_bytes_unref (CHUNK_STREAM (object)->text);
  G_OBJECT_CLASS (chunk_stream_parent_class)->finalize (object);
}

static void
chunk_stream_class_init (ChunkStreamClass *class)
{
  G_OBJECT_CLASS (class)->finalize = chunk_stream_finalize;
  G_INPUT_STREAM_CLASS (class)->read_fn = chunk_stream_read;
}

static void
chunk_stream_init (G_GNUC_UNUSED ChunkStream *self)
{
}

static ChunkStream *
chunk_stream_new (const char *text, gsize length, gsize chunk_bytes)
{
  ChunkStream *self = g_object_new (chunk_stream_get_type (), NULL);

  self->text = g_bytes_new (text, length);
  self->chunk_bytes = chunk_bytes;
  return self;
}

/* What was read, as text: "line:[cell][cell]" a row, "~" in front when it is not UTF-8, and
 * "!code@line" an error. */
static void
dump_row (GString *dump, gsize line, const HeraldCsvCell *cells, gsize n_cells, gboolean is_utf8)
{
  g_string_append_printf (dump, "%s%zu:", is_utf8 ? "" : "~", line);
  for (gsize i = 0; i < n_cells; i++)
    {
      g_string_append_c (dump, '[');
      g_string_append_len (dump, cells[i].text, cells[i].length);
      g_string_append_c (dump, ']');
    }
  g_string_append_c (dump, '\n');
}

static char *
read_all (const char *text, gsize length, gsize chunk_bytes)
{
  g_autoptr (ChunkStream) stream = chunk_stream_new (text, length, chunk_bytes);
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new (G_INPUT_STREAM (stream));
  GString *dump = g_string_new (NULL);

  for (gsize row = 1;; row++)
    {
      g_autoptr (GError) error = NULL;
      const HeraldCsvCell *cells;
      gsize n_cells;
      gsize line;

      if (herald_csv_reader_next (reader, &cells, &n_cells, &error))
        dump_row (dump,
                  herald_csv_reader_get_line (reader),
                  cells,
                  n_cells,
                  herald_csv_reader_row_is_utf8 (reader));
      else if (error == NULL)
        break;
      else
        {
          g_assert_true (error->domain == HERALD_CSV_ERROR);
          g_assert_cmpint (sscanf (error->message, "Line %zu:", &line), ==, 1);
          g_string_append_printf (dump, "!%d@%zu\n", error->code, line);
        }
      g_assert_cmpuint (herald_csv_reader_get_row (reader), ==, row);
    }
  return g_string_free (dump, FALSE);
}

/* The slow reader: the whole text at hand, one byte after another. */
typedef struct
{
  const char *text;
  gsize length;
  gsize position;
  gsize end; /* of the text, or of the longest row */
  gsize line;
  char separator;
  gboolean is_cut; /* at the longest row */
  gboolean is_open;
  int fault;
  gsize fault_line;
} SlowReader;

static gboolean
slow_at_line_end (const SlowReader *self, gsize end)
{
  return self->position < end &&
         (self->text[self->position] == '\n' || self->text[self->position] == '\r');
}

static void
slow_skip_line_end (SlowReader *self)
{
  gboolean is_return = self->text[self->position++] == '\r';

  if (is_return && self->position < self->length && self->text[self->position] == '\n')
    self->position++;
  self->line++;
}

static void
slow_set_fault (SlowReader *self, int fault, gsize line)
{
  if (self->fault >= 0)
    return;
  self->fault = fault;
  self->fault_line = line;
}

static void
slow_check_nul (SlowReader *self)
{
  if (self->text[self->position] == '\0')
    slow_set_fault (self, HERALD_CSV_ERROR_NUL_BYTE, self->line);
}

static void
slow_read_quoted (SlowReader *self, GString *cell)
{
  self->is_open = TRUE;
  self->position++;
  while (self->position < self->end)
    {
      gsize start = self->position;

      slow_check_nul (self);
      if (slow_at_line_end (self, self->end))
        slow_skip_line_end (self);
      else if (self->text[self->position++] == '"')
        {
          if (self->position == self->end || self->text[self->position] != '"')
            {
              self->is_open = FALSE;
              return;
            }
          start = self->position++;
        }
      g_string_append_len (cell, self->text + start, self->position - start);
    }
}

static gboolean
slow_in_plain (const SlowReader *self)
{
  return self->position < self->end && self->text[self->position] != self->separator &&
         !slow_at_line_end (self, self->end);
}

static void
slow_read_cell (SlowReader *self, GString *cell)
{
  gboolean is_quoted = self->position < self->end && self->text[self->position] == '"';
  gboolean goes_on;

  if (is_quoted)
    slow_read_quoted (self, cell);
  if (self->is_open)
    return;
  goes_on = is_quoted && slow_in_plain (self);
  for (; slow_in_plain (self); self->position++)
    {
      slow_check_nul (self);
      g_string_append_c (cell, self->text[self->position]);
    }
  /* A row that is cut short is not judged by its last cell. */
  if (goes_on && !(self->is_cut && self->position >= self->end))
    slow_set_fault (self, HERALD_CSV_ERROR_TEXT_AFTER_QUOTE, self->line);
}

static void
slow_give_up (SlowReader *self, gsize position, gsize line)
{
  self->position = position;
  self->line = line;
  while (self->position < self->length && !slow_at_line_end (self, self->length))
    self->position++;
  if (self->position < self->length)
    slow_skip_line_end (self);
}

/* Settles what is wrong with the row and where the next one starts. */
static void
slow_end_row (SlowReader *self, gsize row_line, gsize cell_start, gsize cell_line)
{
  gboolean is_too_long = self->is_cut && self->position >= self->end;

  if (is_too_long)
    slow_set_fault (self, HERALD_CSV_ERROR_ROW_TOO_LONG, row_line);
  else if (self->is_open)
    slow_set_fault (self, HERALD_CSV_ERROR_OPEN_QUOTE, cell_line);

  if (self->is_open)
    slow_give_up (self, cell_start, cell_line);
  else if (is_too_long)
    slow_give_up (self, self->end, self->line);
  else if (self->position < self->end)
    slow_skip_line_end (self);
}

static void
slow_read_row (SlowReader *self, GString *dump)
{
  g_autoptr (GString) row = g_string_new (NULL);
  gsize row_line = self->line;
  gsize cell_start;
  gsize cell_line;

  self->end = MIN (self->length, self->position + ROW_MAX_BYTES + 1);
  self->is_cut = self->end == self->position + ROW_MAX_BYTES + 1;
  self->fault = -1;
  self->is_open = FALSE;
  for (;; self->position++)
    {
      cell_start = self->position;
      cell_line = self->line;
      g_string_append_c (row, '[');
      slow_read_cell (self, row);
      g_string_append_c (row, ']');
      if (self->position >= self->end || self->text[self->position] != self->separator)
        break;
    }
  slow_end_row (self, row_line, cell_start, cell_line);
  if (self->fault >= 0)
    g_string_append_printf (dump, "!%d@%zu\n", self->fault, self->fault_line);
  else
    {
      const char *mark = g_utf8_validate_len (row->str, row->len, NULL) ? "" : "~";

      g_string_append_printf (dump, "%s%zu:%s\n", mark, row_line, row->str);
    }
}

/* The first line is so plain that the caller knows the separator. */
static char *
read_slowly (const char *text, gsize length, char separator)
{
  SlowReader self = { .text = text, .length = length, .line = 1, .separator = separator };
  GString *dump = g_string_new (NULL);

  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    self.position = 3;
  while (self.position < length)
    {
      if (slow_at_line_end (&self, length))
        slow_skip_line_end (&self);
      else
        slow_read_row (&self, dump);
    }
  return g_string_free (dump, FALSE);
}

static void
compare (const char *text, gsize length, char separator, gsize chunk_bytes)
{
  g_autofree char *expected = read_slowly (text, length, separator);
  g_autofree char *actual = read_all (text, length, chunk_bytes);

  g_assert_cmpstr (actual, ==, expected);
}

static const struct
{
  const char *text;
  const char *expected;
} tables[] = {
  { "", "" },
  { "\n\r\n\r", "" },
  { "a,b\n1,2\n", "1:[a][b]\n2:[1][2]\n" },
  { "a,b\r\n1,2\r\n", "1:[a][b]\n2:[1][2]\n" },
  { "a,b\r1,2\r", "1:[a][b]\n2:[1][2]\n" },
  { "a,b\n1,2", "1:[a][b]\n2:[1][2]\n" },
  { "a,b\n1,", "1:[a][b]\n2:[1][]\n" },
  { ",\n", "1:[][]\n" },
  { "a,b,c\n1\n", "1:[a][b][c]\n2:[1]\n" },
  { "\xEF\xBB\xBF"
    "a,b\n",
    "1:[a][b]\n" },
  { "\xEF\xBB\n", "~1:[\xEF\xBB]\n" },
  { "\n\na\r\n\r\n\n\nb\r\rc", "3:[a]\n7:[b]\n9:[c]\n" },
  { "a\n\"\"\n", "1:[a]\n2:[]\n" },
  { "\"\"", "1:[]\n" },
  { "\"a,b\",\"c\"\n", "1:[a,b][c]\n" },
  { "\"say \"\"no\"\"\",\"\"\"\"\n", "1:[say \"no\"][\"]\n" },
  { "\"1\r\n2\n3\r4\",b\nc\n", "1:[1\r\n2\n3\r4][b]\n5:[c]\n" },
  { "5\" rule,b\"\n", "1:[5\" rule][b\"]\n" },
  { " \"a\",b\n", "1:[ \"a\"][b]\n" },
  { "é,b\n\xE9,b\nb,\"\xC3\"\n", "1:[é][b]\n~2:[\xE9][b]\n~3:[b][\xC3]\n" },
  /* separators */
  { "a;b\n1,5;2\n", "1:[a][b]\n2:[1,5][2]\n" },
  { "a\tb\n1;2\t3\n", "1:[a][b]\n2:[1;2][3]\n" },
  { "a;b,c\n1;2,3\n", "1:[a;b][c]\n2:[1;2][3]\n" },
  { "a\n1;2\n", "1:[a]\n2:[1;2]\n" },
  { "a\n1,2\n", "1:[a]\n2:[1][2]\n" },
  { "\"a;b\"\n1;2\n", "1:[a;b]\n2:[1;2]\n" },
  { "\"a, \"\"b\"\", c\";\"d\"\n1;2\n", "1:[a, \"b\", c][d]\n2:[1][2]\n" },
  { "5\" a;b\n1;2\n", "1:[5\" a][b]\n2:[1][2]\n" },
  { "\n\na;b\n", "3:[a][b]\n" },
  /* broken rows, and what follows them */
  { "a,b\n\"1\"x,2\n3,4\n", "1:[a][b]\n!1@2\n3:[3][4]\n" },
  { "a,b\n\"1\" ,2\n3,4\n", "1:[a][b]\n!1@2\n3:[3][4]\n" },
  { "a,b\n\"1\n2\"x,\"3\n4\"\n5,6\n", "1:[a][b]\n!1@3\n5:[5][6]\n" },
  { "a,b\n1,\"2\n3,4\r\n5,6", "1:[a][b]\n!0@2\n3:[3][4]\n4:[5][6]\n" },
  { "a,b\n\"1\n2\",\"3\n4,5\n", "1:[a][b]\n!0@3\n4:[4][5]\n" },
  { "a\n\"", "1:[a]\n!0@2\n" },
};

static void
test_tables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (gsize chunk_bytes = 1; chunk_bytes <= 17; chunk_bytes++)
      {
        g_autofree char *actual = read_all (tables[i].text, strlen (tables[i].text), chunk_bytes);

        g_assert_cmpstr (actual, ==, tables[i].expected);
      }
}

static void
test_nul_bytes (void)
{
  static const char text[] = "a,b\n1,\0002\n\"\n\0\",3\n4,5\n";
  g_autofree char *actual = read_all (text, sizeof text - 1, ROW_MAX_BYTES);

  g_assert_cmpstr (actual, ==, "1:[a][b]\n!2@2\n!2@4\n5:[4][5]\n");
}

static void
append_random (GString *text, guint length)
{
  /* Most texts are plain for long stretches, so that rows pass the ends of blocks in every way. */
  static const char bytes[] = ",,\n\"\"\"\r;\t \0\xC3\xA9"
                              "ab";
  int n_plain = g_test_rand_int_range (0, 30);

  while (length-- > 0)
    {
      int i = g_test_rand_int_range (0, sizeof bytes - 1 + n_plain);

      g_string_append_c (text, i < (int)sizeof bytes - 1 ? bytes[i] : 'x');
    }
}

static void
test_random (void)
{
  for (int i = 0; i < 600; i++)
    {
      char separator = ",;\t"[i % 3];
      g_autoptr (GString) text = g_string_new (i % 2 == 0 ? "\xEF\xBB\xBF" : "");

      g_string_append_printf (text, "a%cb\n", separator);
      append_random (text, g_test_rand_int_range (0, i % 10 == 0 ? 2000 : 200));
      for (gsize chunk_bytes = 1; chunk_bytes <= 17; chunk_bytes++)
        compare (text->str, text->len, separator, chunk_bytes);
      compare (text->str, text->len, separator, ROW_MAX_BYTES);
    }
}

/* Rows about as long as the longest, whole and broken, with something behind them. */
static void
test_random_long_rows (void)
{
  for (int i = 0; i < 60; i++)
    {
      g_autoptr (GString) text = g_string_new ("a,b\n");
      gsize start;

      append_random (text, g_test_rand_int_range (0, 20));
      g_string_append (text, i % 2 == 0 ? "\n" : ",\"");
      start = text->len;
      g_string_set_size (text, start + ROW_MAX_BYTES + g_test_rand_int_range (-20, 3));
      memset (text->str + start, i % 3 == 0 ? ',' : 'x', text->len - start);
      append_random (text, g_test_rand_int_range (0, 100));
      compare (text->str, text->len, ',', g_test_rand_int_range (1000, 200000));
    }
}

static void
test_longest_row (void)
{
  g_autofree char *cell = g_strnfill (ROW_MAX_BYTES, 'x');
  g_autofree char *long_cell = g_strnfill (3 * ROW_MAX_BYTES, 'x');
  g_autofree char *longest = g_strdup_printf ("%s\r\nb\n", cell);
  g_autofree char *too_long = g_strdup_printf ("%s\r\nb\n", long_cell);
  g_autofree char *open = g_strdup_printf ("a\nb,\"c\nd\n%s\n", long_cell);
  g_autofree char *expected = g_strdup_printf ("1:[%s]\n2:[b]\n", cell);
  g_autofree char *longest_read = read_all (longest, strlen (longest), 100000);
  g_autofree char *too_long_read = read_all (too_long, strlen (too_long), 100000);
  g_autofree char *open_read = read_all (open, strlen (open), 100000);

  g_assert_true (strcmp (longest_read, expected) == 0);
  g_assert_cmpstr (too_long_read, ==, "!3@1\n2:[b]\n");
  g_assert_cmpstr (open_read, ==, "1:[a]\n!3@2\n3:[d]\n!3@4\n");
}

static void
test_open_quote_is_named (void)
{
  g_autofree char *rest = g_strnfill (ROW_MAX_BYTES, 'x');
  g_autofree char *text = g_strdup_printf ("\"a\nb\",\"%s", rest);
  g_autoptr (ChunkStream) stream = chunk_stream_new (text, strlen (text), ROW_MAX_BYTES);
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new (G_INPUT_STREAM (stream));
  g_autoptr (GError) error = NULL;
  const HeraldCsvCell *cells;
  gsize n_cells;

  g_assert_false (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_error (error, HERALD_CSV_ERROR, HERALD_CSV_ERROR_ROW_TOO_LONG);
  g_assert_nonnull (strstr (error->message, "Line 1:"));
  g_assert_nonnull (strstr (error->message, "line 2"));
}

/* The rows before the error are given, the row that it cuts is not, and then comes the end. */
static void
test_read_error (void)
{
  g_autoptr (ChunkStream) stream = chunk_stream_new ("a,b\n1,2\n3", 9, 2);
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new (G_INPUT_STREAM (stream));
  g_autoptr (GError) error = NULL;
  const HeraldCsvCell *cells;
  gsize n_cells;

  stream->ends_in_error = TRUE;
  g_assert_true (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_true (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_cmpuint (n_cells, ==, 2);
  g_assert_false (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_error (error, HERALD_CSV_ERROR, HERALD_CSV_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "Line 3:"));
  g_assert_nonnull (strstr (error->message, "unplugged"));
  g_clear_error (&error);
  g_assert_false (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_no_error (error);
}

static void
test_descriptor (void)
{
  int ends[2];
  g_autoptr (HeraldCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  const HeraldCsvCell *cells;
  gsize n_cells;

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  reader = herald_csv_reader_new_for_descriptor (ends[0]);
  /* A row is given as soon as its line ends, with the other end still open. */
  g_assert_cmpint (write (ends[1], "a\r\"b", 4), ==, 4);
  g_assert_true (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_cmpint (write (ends[1], "\n\"\n", 3), ==, 3);
  g_assert_true (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_cmpmem (cells[0].text, cells[0].length, "b\n", 2);
  close (ends[1]);
  g_assert_false (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_no_error (error);
  close (ends[0]);
}

static void
test_folder (void)
{
  int file_descriptor = g_open (g_get_tmp_dir (), O_RDONLY, 0);
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new_for_descriptor (file_descriptor);
  g_autoptr (GError) error = NULL;
  const HeraldCsvCell *cells;
  gsize n_cells;

  g_assert_false (herald_csv_reader_next (reader, &cells, &n_cells, &error));
  g_assert_error (error, HERALD_CSV_ERROR, HERALD_CSV_ERROR_READ);
  close (file_descriptor);
}

/* As it is now: the peak that the kernel keeps can still be that of the process that started this.
 */
static gsize
get_resident_bytes (void)
{
  g_autofree char *text = NULL;
  gsize n_pages;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%*u %zu", &n_pages), ==, 1);
  return n_pages * sysconf (_SC_PAGESIZE);
}

static void
test_memory (void)
{
  static const char row[] = "case-1,2+,\"4.5, \"\"about\"\"\",é,,,,,,,,,,,,,\n";
  const gsize n_rows = 1000000;
  g_autoptr (ChunkStream) stream = chunk_stream_new (row, sizeof row - 1, sizeof row);
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new (G_INPUT_STREAM (stream));
  const HeraldCsvCell *cells;
  gsize n_cells;
  gsize early_bytes = 0;

  stream->n_repeats = n_rows;
  for (gsize i = 0; i < n_rows; i++)
    {
      g_assert_true (herald_csv_reader_next (reader, &cells, &n_cells, NULL));
      g_assert_cmpuint (n_cells, ==, 17);
      if (i == n_rows / 10)
        early_bytes = get_resident_bytes ();
    }
  g_assert_false (herald_csv_reader_next (reader, &cells, &n_cells, NULL));
  g_assert_cmpuint (get_resident_bytes (), <, early_bytes + 2 * 1024 * 1024);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/memory", test_memory);
  g_test_add_func ("/csv-reader/tables", test_tables);
  g_test_add_func ("/csv-reader/nul-bytes", test_nul_bytes);
  g_test_add_func ("/csv-reader/random", test_random);
  g_test_add_func ("/csv-reader/random-long-rows", test_random_long_rows);
  g_test_add_func ("/csv-reader/longest-row", test_longest_row);
  g_test_add_func ("/csv-reader/open-quote-is-named", test_open_quote_is_named);
  g_test_add_func ("/csv-reader/read-error", test_read_error);
  g_test_add_func ("/csv-reader/descriptor", test_descriptor);
  g_test_add_func ("/csv-reader/folder", test_folder);
  return g_test_run ();
}
