/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers as a CSV table: one row an answer, one column a field. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/error.h"
#include "practice/answer-table.h"

/* Where a field stands in the rows, or nowhere. */
#define NOWHERE G_MAXSIZE
/* Answers of a class of many, over years. */
#define MOST_ROWS 200000

/* What says that a table is one of answers. */
static const HeraldAnswerField needed[] = { HERALD_ANSWER_CASE, HERALD_ANSWER_KIND };

typedef struct
{
  HeraldCsvReader *reader;
  GPtrArray *problems; /* NULL where nobody wants them */
  gsize columns[HERALD_ANSWER_N_FIELDS];
  gsize n_columns;
  char *texts[HERALD_ANSWER_N_FIELDS];
} Table;

static void G_GNUC_PRINTF (2, 3) tell (Table *table, const char *format, ...)
{
  va_list arguments;

  if (table->problems == NULL)
    return;
  va_start (arguments, format);
  g_ptr_array_add (table->problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* What a spreadsheet would run has an apostrophe in front, and so has what had one before. */
static gboolean
is_defused (const char *text, gsize length)
{
  gsize n_marks = 0;

  while (n_marks < length && text[n_marks] == '\'')
    n_marks++;
  return n_marks > 0 && n_marks < length && strchr ("=+-@", text[n_marks]) != NULL;
}

static char *
read_cell (const HeraldCsvCell *cell)
{
  gsize hidden = is_defused (cell->text, cell->length) ? 1 : 0;
  char *text = g_strndup (cell->text + hidden, cell->length - hidden);

  return hidden > 0 ? text : g_strstrip (text);
}

static gboolean
name_column (Table *table, const HeraldCsvCell *cell, gsize column)
{
  HeraldAnswerField field = herald_answer_field_find (cell->text, cell->length);

  if (field == HERALD_ANSWER_N_FIELDS)
    return FALSE;
  if (table->columns[field] != NOWHERE)
    tell (table,
          _ ("Column “%s” stands twice; the first one counts."),
          herald_answer_field_get_name (field));
  else
    table->columns[field] = column;
  return TRUE;
}

static void
name_columns (Table *table, const HeraldCsvCell *cells, gsize n_cells)
{
  g_autoptr (GString) others = g_string_new (NULL);

  table->n_columns = n_cells;
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    table->columns[i] = NOWHERE;
  for (gsize i = 0; i < n_cells; i++)
    {
      g_autofree char *valid = NULL;

      if (name_column (table, &cells[i], i))
        continue;
      valid = g_utf8_make_valid (cells[i].text, cells[i].length);
      g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", valid);
    }
  if (others->len > 0)
    tell (table, _ ("Columns that no answer has are left out: %s"), others->str);
}

static gboolean
read_header (Table *table, GError **error)
{
  const HeraldCsvCell *cells;
  gsize n_cells;
  GError *cause = NULL;

  if (!herald_csv_reader_next (table->reader, &cells, &n_cells, &cause))
    {
      if (cause != NULL)
        g_propagate_error (error, cause);
      else
        g_set_error_literal (error,
                             HERALD_CONTENT_ERROR,
                             HERALD_CONTENT_ERROR_MEMBER,
                             _ ("The table is empty."));
      return FALSE;
    }
  name_columns (table, cells, n_cells);
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      if (table->columns[needed[i]] != NOWHERE)
        continue;
      g_set_error (error,
                   HERALD_CONTENT_ERROR,
                   HERALD_CONTENT_ERROR_MEMBER,
                   _ ("This is no table of answers: there is no column “%s”."),
                   herald_answer_field_get_name (needed[i]));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_text (Table *table, HeraldAnswerField field)
{
  g_autofree char *reason = NULL;

  if (herald_answer_field_check (field, table->texts[field], &reason))
    return TRUE;
  tell (table,
        _ ("Line %zu, column “%s”: %s. The row is left out."),
        herald_csv_reader_get_line (table->reader),
        herald_answer_field_get_name (field),
        reason);
  return FALSE;
}

static gboolean
check_needed (Table *table, HeraldAnswerField field)
{
  if (table->texts[field] != NULL && *table->texts[field] != '\0')
    return TRUE;
  tell (table,
        _ ("Line %zu, column “%s”: nothing stands there. The row is left out."),
        herald_csv_reader_get_line (table->reader),
        herald_answer_field_get_name (field));
  return FALSE;
}

/* All faults of a row are told, not only the first. */
static gboolean
check_row (Table *table)
{
  gboolean is_sound = TRUE;

  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    is_sound = (table->texts[i] == NULL || check_text (table, i)) && is_sound;
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    is_sound = check_needed (table, needed[i]) && is_sound;
  return is_sound;
}

static void
take_row (Table *table, const HeraldCsvCell *cells, gsize n_cells, GPtrArray *answers)
{
  if (n_cells != table->n_columns)
    {
      tell (table,
            _ ("Line %zu has %zu cells where the header has %zu. The row is left out."),
            herald_csv_reader_get_line (table->reader),
            n_cells,
            table->n_columns);
      return;
    }
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    table->texts[i] = table->columns[i] != NOWHERE ? read_cell (&cells[table->columns[i]]) : NULL;
  if (check_row (table))
    g_ptr_array_add (answers, herald_answer_new ((const char *const *)table->texts));
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    g_clear_pointer (&table->texts[i], g_free);
}

static gboolean
read_rows (Table *table, GPtrArray *answers, GError **error)
{
  const HeraldCsvCell *cells;
  gsize n_cells;

  for (;;)
    {
      g_autoptr (GError) cause = NULL;

      if (herald_csv_reader_next (table->reader, &cells, &n_cells, &cause))
        take_row (table, cells, n_cells, answers);
      else if (cause == NULL)
        return TRUE;
      else if (g_error_matches (cause, HERALD_CSV_ERROR, HERALD_CSV_ERROR_READ))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      else
        tell (table, "%s", cause->message);
      if (answers->len > MOST_ROWS)
        {
          g_set_error (error,
                       HERALD_CONTENT_ERROR,
                       HERALD_CONTENT_ERROR_TOO_LARGE,
                       _ ("There are more than %d answers."),
                       MOST_ROWS);
          return FALSE;
        }
    }
}

/* A number is never run, and stays one. */
static void
write_cell (HeraldCsvWriter *writer, const char *text)
{
  g_autofree char *defused = NULL;

  if (!is_defused (text, strlen (text)))
    {
      herald_csv_writer_add_untrusted (writer, text, -1);
      return;
    }
  defused = g_strconcat ("'", text, NULL);
  herald_csv_writer_add (writer, defused, -1);
}

/**
 * herald_answer_table_read:
 * @reader: a table of answers, as CSV; its columns are named as #HeraldAnswerField quotes, in any
 *   order, and `case` and `kind` must be among them
 * @problems: (element-type utf8) (nullable): gets what was left out, in plain words: the line and
 *   the column of each fault
 * @error: return location for an error of the reader, or a #HeraldContentError where it is no table
 *   of answers
 *
 * A row with a fault is left out and told; it never stops the others.
 *
 * Returns: (transfer full) (element-type HeraldAnswer): the answers, or %NULL
 */
GPtrArray *
herald_answer_table_read (HeraldCsvReader *reader, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) answers =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);
  Table table = { .reader = reader, .problems = problems };

  if (!read_header (&table, error) || !read_rows (&table, answers, error))
    return NULL;
  return g_steal_pointer (&answers);
}

/**
 * herald_answer_table_write:
 * @writer: where to
 * @answers: (element-type HeraldAnswer): answers
 * @error: return location for an error of the stream
 *
 * Writes a header with all columns, and a row an answer. What a spreadsheet would take for a
 * formula has an apostrophe in front; herald_answer_table_read() takes it away again.
 *
 * Returns: %FALSE when rows are lost
 */
gboolean
herald_answer_table_write (HeraldCsvWriter *writer, GPtrArray *answers, GError **error)
{
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    herald_csv_writer_add_plain (writer, herald_answer_field_get_name (i), -1);
  if (!herald_csv_writer_end_row (writer, error))
    return FALSE;
  for (guint row = 0; row < answers->len; row++)
    {
      for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
        write_cell (writer, herald_answer_get (g_ptr_array_index (answers, row), i));
      if (!herald_csv_writer_end_row (writer, error))
        return FALSE;
    }
  return herald_csv_writer_finish (writer, error);
}
