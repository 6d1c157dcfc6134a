/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of cases, one row after the other. A bad cell makes its row invalid and never stops the
 * rest; memory does not grow with the table. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "record/cell-memo.h"
#include "record/cohort-editions.h"
#include "record/cohort-notes.h"
#include "record/cohort-problem.h"
#include "record/cohort.h"

/* What a column means: an input of the vocabulary, or one of these. */
#define COLUMN_IGNORED (G_MAXUINT - 1)
#define COLUMN_CASE (G_MAXUINT - 2)
#define COLUMN_EDITION (G_MAXUINT - 3)

typedef struct
{
  guint meaning;
  HeraldCellMemo *cells; /* (nullable): of an input */
} Column;

struct _HeraldCohort
{
  HeraldCsvReader *reader;
  HeraldVocabulary *vocabulary;
  HeraldCohortEditions *editions;
  GPtrArray *names; /* (element-type utf8) of the columns, %NULL at the end */
  GArray *columns;  /* (element-type Column) */
  GString *ignored;
  GString *problem;
  HeraldCohortNotes *notes;
  HeraldCohortRow row;
};

static guint
find_meaning (const HeraldCohort *self, const char *name)
{
  guint field = herald_vocabulary_find (self->vocabulary, name);

  if (strcmp (name, "case") == 0)
    return COLUMN_CASE;
  if (strcmp (name, "edition") == 0)
    return COLUMN_EDITION;
  if (field < herald_vocabulary_get_n_inputs (self->vocabulary))
    return field;
  return COLUMN_IGNORED;
}

static gboolean
is_repeated (const HeraldCohort *self, guint meaning)
{
  for (guint i = 0; meaning != COLUMN_IGNORED && i < self->columns->len; i++)
    {
      if (g_array_index (self->columns, Column, i).meaning == meaning)
        return TRUE;
    }
  return FALSE;
}

static void
clear_column (Column *column)
{
  g_clear_pointer (&column->cells, herald_cell_memo_free);
}

static gboolean
add_column (HeraldCohort *self, const HeraldCsvCell *cell, GError **error)
{
  char *name = g_strstrip (g_strndup (cell->text, cell->length));
  Column column = { find_meaning (self, name), NULL };

  g_ptr_array_add (self->names, name);
  if (!g_utf8_validate (name, -1, NULL))
    {
      g_set_error (error,
                   HERALD_CONTENT_ERROR,
                   HERALD_CONTENT_ERROR_NOT_UTF8,
                   "line 1: column %u: the name is not UTF-8",
                   self->names->len);
      return FALSE;
    }
  if (is_repeated (self, column.meaning))
    {
      g_set_error (error,
                   HERALD_CONTENT_ERROR,
                   HERALD_CONTENT_ERROR_VALUE,
                   "line 1: the column “%s” stands twice",
                   name);
      return FALSE;
    }
  if (column.meaning < herald_vocabulary_get_n_inputs (self->vocabulary))
    column.cells =
        herald_cell_memo_new (herald_vocabulary_get_field (self->vocabulary, column.meaning));
  g_array_append_val (self->columns, column);
  if (column.meaning == COLUMN_IGNORED)
    g_string_append_printf (self->ignored, "%s%s", self->ignored->len > 0 ? ", " : "", name);
  return TRUE;
}

static gboolean
read_header (HeraldCohort *self, GError **error)
{
  const HeraldCsvCell *cells;
  gsize n_cells;
  GError *cause = NULL;

  if (!herald_csv_reader_next (self->reader, &cells, &n_cells, &cause))
    {
      if (cause != NULL)
        g_propagate_error (error, cause);
      else
        g_set_error_literal (error,
                             HERALD_CONTENT_ERROR,
                             HERALD_CONTENT_ERROR_READ,
                             "line 1: the table is empty; a row with column names was expected");
      return FALSE;
    }
  for (gsize i = 0; i < n_cells; i++)
    {
      if (!add_column (self, &cells[i], error))
        return FALSE;
    }
  g_ptr_array_add (self->names, NULL);
  return TRUE;
}

/* %NULL where the cell names an edition that is not there. */
static const HeraldCohortEdition *
take_edition (HeraldCohort *self, HeraldCsvCell cell)
{
  HeraldCohortRow *row = &self->row;
  const HeraldCohortEdition *edition = herald_cohort_editions_find (self->editions, &cell);

  row->edition = cell;
  row->book = edition != NULL ? edition->book : NULL;
  if (edition == NULL)
    g_string_append_printf (self->problem,
                            "%sedition: “%.*s” is not loaded",
                            self->problem->len > 0 ? "; " : "",
                            (int)cell.length,
                            cell.text);
  return edition;
}

static gboolean
take_value (HeraldCohort *self, const Column *column, const HeraldCsvCell *cell)
{
  HeraldValue *value = &self->row.values[column->meaning];
  HeraldProblem problem;

  value->known = FALSE;
  if (cell->length == 0)
    return TRUE;
  problem = herald_cell_memo_parse (column->cells, *cell, value);
  if (problem == HERALD_PROBLEM_NONE)
    return TRUE;
  herald_cohort_problem_add_value (
      self->problem, herald_cell_memo_get_field (column->cells), problem, cell->text, cell->length);
  return FALSE;
}

/* Every column sets its value anew; fields without a column stay unknown throughout.
 * Every cell is looked at, so that one run names all that is wrong with a row: then %NULL. */
static const HeraldCohortEdition *
take_cells (HeraldCohort *self)
{
  HeraldCohortRow *row = &self->row;
  const Column *columns = (const Column *)self->columns->data;
  HeraldCsvCell edition_cell = { "", 0 };
  const HeraldCohortEdition *edition;
  gboolean is_sound = TRUE;

  for (gsize i = 0; i < row->n_cells; i++)
    {
      if (columns[i].cells != NULL)
        is_sound &= take_value (self, &columns[i], &row->cells[i]);
      else if (columns[i].meaning == COLUMN_CASE)
        row->case_id = row->cells[i];
      else if (columns[i].meaning == COLUMN_EDITION)
        edition_cell = row->cells[i];
    }
  edition = take_edition (self, edition_cell);
  return is_sound ? edition : NULL;
}

static gboolean
check_shape (HeraldCohort *self)
{
  if (self->row.n_cells != self->columns->len)
    g_string_append_printf (self->problem,
                            "row: %" G_GSIZE_FORMAT " cells where the header has %u",
                            self->row.n_cells,
                            self->columns->len);
  else if (!herald_csv_reader_row_is_utf8 (self->reader))
    g_string_append (self->problem, "row: not UTF-8");
  return self->problem->len == 0;
}

static void
forget_row (HeraldCohort *self)
{
  HeraldCohortRow *row = &self->row;

  g_string_truncate (self->problem, 0);
  row->case_id = row->edition = (HeraldCsvCell){ "", 0 };
}

/**
 * herald_cohort_new:
 * @shelf: the editions; outlives the cohort
 * @fallback: the edition of rows that name none
 * @reader: (transfer full): the table
 * @error: return location for a #GError
 *
 * Reads the row with the column names.
 *
 * Returns: (transfer full) (nullable): the cohort, or %NULL where the header can't be used
 */
HeraldCohort *
herald_cohort_new (HeraldShelf *shelf,
                   HeraldRulebook *fallback,
                   HeraldCsvReader *reader,
                   GError **error)
{
  g_autoptr (HeraldCohort) self = g_new0 (HeraldCohort, 1);

  self->reader = reader;
  self->vocabulary = herald_vocabulary_ref (herald_shelf_get_vocabulary (shelf));
  self->editions = herald_cohort_editions_new (shelf, fallback);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, (GDestroyNotify)clear_column);
  self->ignored = g_string_new (NULL);
  self->problem = g_string_new (NULL);
  self->notes = herald_cohort_notes_new (self->vocabulary);
  return read_header (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_cohort_free:
 * @self: (transfer full): a cohort
 */
void
herald_cohort_free (HeraldCohort *self)
{
  herald_csv_reader_free (self->reader);
  herald_cohort_notes_free (self->notes);
  g_string_free (self->problem, TRUE);
  g_string_free (self->ignored, TRUE);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->names);
  herald_cohort_editions_free (self->editions);
  herald_vocabulary_unref (self->vocabulary);
  g_free (self);
}

/**
 * herald_cohort_get_columns:
 * @self: a cohort
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the columns
 */
const char *const *
herald_cohort_get_columns (const HeraldCohort *self)
{
  return (const char *const *)self->names->pdata;
}

/**
 * herald_cohort_get_ignored:
 * @self: a cohort
 *
 * Returns: (transfer none): the columns that no rule knows, joined by commas; "" for none
 */
const char *
herald_cohort_get_ignored (const HeraldCohort *self)
{
  return self->ignored->str;
}

/* Only a medium that can't be read ends a run; a row that is no CSV is one bad row. */
static gboolean
read_row (HeraldCohort *self, GError **error)
{
  HeraldCohortRow *row = &self->row;
  GError *cause = NULL;

  row->is_broken = FALSE;
  if (herald_csv_reader_next (self->reader, &row->cells, &row->n_cells, &cause))
    return TRUE;
  if (cause == NULL)
    return FALSE;
  if (g_error_matches (cause, HERALD_CSV_ERROR, HERALD_CSV_ERROR_READ))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  row->is_broken = TRUE;
  row->n_cells = 0;
  g_string_assign (self->problem, cause->message);
  g_error_free (cause);
  return TRUE;
}

/**
 * herald_cohort_next:
 * @self: a cohort
 * @error: return location for a #GError
 *
 * Reads and judges the next row.
 *
 * Returns: (transfer none) (nullable): the row; %NULL at the end, or with @error set where the
 *   table can't be read on
 */
const HeraldCohortRow *
herald_cohort_next (HeraldCohort *self, GError **error)
{
  HeraldCohortRow *row = &self->row;
  const HeraldCohortEdition *edition = NULL;

  forget_row (self);
  if (!read_row (self, error))
    return NULL;
  if (!row->is_broken && check_shape (self))
    edition = take_cells (self);
  row->is_bad = edition == NULL;
  if (edition != NULL)
    {
      herald_evaluation_run (&row->evaluation, edition->memo, row->values);
      herald_cohort_notes_add (self->notes, self->problem, &row->evaluation, row->values);
    }
  row->problem = self->problem->str;
  row->problem_length = self->problem->len;
  return row;
}
