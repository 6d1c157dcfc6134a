/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of cases, one row after the other. A bad cell makes its row invalid and never stops the
 * rest; memory does not grow with the table. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/cohort-columns.h"
#include "record/cohort-editions.h"
#include "record/cohort-notes.h"
#include "record/cohort-problem.h"
#include "record/cohort.h"

struct _HeraldCohort
{
  HeraldCsvReader *reader;
  HeraldVocabulary *vocabulary;
  HeraldCohortEditions *editions;
  HeraldCohortColumns *columns;
  HeraldCohortReasons reasons;
  HeraldCohortNotes *notes;
  HeraldCohortRow row;
};

/* %NULL where the cell names an edition that is not there. */
static const HeraldCohortEdition *
take_edition (HeraldCohort *self, HeraldCsvCell cell)
{
  HeraldCohortRow *row = &self->row;
  const HeraldCohortEdition *edition = herald_cohort_editions_find (self->editions, &cell);

  row->edition = cell;
  row->book = edition != NULL ? edition->book : NULL;
  if (edition == NULL)
    {
      g_autofree char *name = g_strndup (cell.text, cell.length);

      /* Translators: “edition” is the name of a column, and the placeholder what stands in it */
      herald_cohort_reasons_add (&self->reasons, N_ ("edition: “%s” is not loaded"), name);
    }
  return edition;
}

static gboolean
take_value (HeraldCohort *self, const HeraldCohortColumn *column, const HeraldCsvCell *cell)
{
  HeraldValue *value = &self->row.values[column->meaning];
  HeraldProblem problem;

  value->known = FALSE;
  if (cell->length == 0)
    return TRUE;
  problem = herald_cell_memo_parse (column->cells, *cell, value);
  if (problem == HERALD_PROBLEM_NONE)
    return TRUE;
  herald_cohort_reasons_add_value (&self->reasons,
                                   herald_cell_memo_get_field (column->cells),
                                   problem,
                                   cell->text,
                                   cell->length);
  return FALSE;
}

/* Every column sets its value anew; fields without a column stay unknown throughout.
 * Every cell is looked at, so that one run names all that is wrong with a row: then %NULL. */
static const HeraldCohortEdition *
take_cells (HeraldCohort *self)
{
  HeraldCohortRow *row = &self->row;
  const HeraldCohortColumn *columns = (const HeraldCohortColumn *)self->columns->columns->data;
  HeraldCsvCell edition_cell = { "", 0 };
  const HeraldCohortEdition *edition;
  gboolean is_sound = TRUE;

  for (gsize i = 0; i < row->n_cells; i++)
    {
      if (columns[i].cells != NULL)
        is_sound &= take_value (self, &columns[i], &row->cells[i]);
      else if (columns[i].meaning == HERALD_COHORT_COLUMN_CASE)
        {
          row->case_id = row->cells[i];
          row->case_offset = herald_csv_reader_locate (self->reader, row->case_id.text);
        }
      else if (columns[i].meaning == HERALD_COHORT_COLUMN_EDITION)
        edition_cell = row->cells[i];
    }
  edition = take_edition (self, edition_cell);
  return is_sound ? edition : NULL;
}

static gboolean
check_shape (HeraldCohort *self)
{
  if (self->row.n_cells != self->columns->columns->len)
    /* Translators: how many cells a row of a table has, and how many its first row */
    herald_cohort_reasons_add (&self->reasons,
                               N_ ("row: %u cells where the header has %u"),
                               (guint)self->row.n_cells,
                               self->columns->columns->len);
  else if (!herald_csv_reader_row_is_utf8 (self->reader))
    herald_cohort_reasons_add (&self->reasons, N_ ("row: not UTF-8"));
  return self->reasons.text->len == 0;
}

static void
forget_row (HeraldCohort *self)
{
  HeraldCohortRow *row = &self->row;

  g_string_truncate (self->reasons.text, 0);
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
  return herald_cohort_new_mapped (shelf, fallback, reader, NULL, error);
}

/**
 * herald_cohort_new_mapped:
 * @shelf: the editions; outlives the cohort
 * @fallback: the edition of rows that name none
 * @reader: (transfer full): the table
 * @meanings: (nullable) (array zero-terminated=1): for each column the input that it holds, `case`,
 *   `edition`, or "" for none; %NULL where the columns' own names say it
 * @error: return location for a #GError
 *
 * Like herald_cohort_new().
 *
 * Returns: (transfer full) (nullable): the cohort, or %NULL where the header can't be used
 */
HeraldCohort *
herald_cohort_new_mapped (HeraldShelf *shelf,
                          HeraldRulebook *fallback,
                          HeraldCsvReader *reader,
                          const char *const *meanings,
                          GError **error)
{
  g_autoptr (HeraldCohort) self = g_new0 (HeraldCohort, 1);

  self->reader = reader;
  self->vocabulary = herald_vocabulary_ref (herald_shelf_get_vocabulary (shelf));
  self->editions = herald_cohort_editions_new (shelf, fallback);
  self->columns = herald_cohort_columns_new (self->vocabulary, reader, meanings, error);
  self->reasons.text = g_string_new (NULL);
  self->notes = herald_cohort_notes_new (self->vocabulary);
  return self->columns != NULL ? g_steal_pointer (&self) : NULL;
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
  g_string_free (self->reasons.text, TRUE);
  g_clear_pointer (&self->columns, herald_cohort_columns_free);
  herald_cohort_editions_free (self->editions);
  herald_vocabulary_unref (self->vocabulary);
  g_free (self);
}

/**
 * herald_cohort_set_translated:
 * @self: a cohort
 * @is_translated: whether reasons are said in the language of the person
 *
 * They are not at first: a table reads the same on every machine.
 */
void
herald_cohort_set_translated (HeraldCohort *self, gboolean is_translated)
{
  self->reasons.is_translated = is_translated;
}

/**
 * herald_cohort_get_vocabulary:
 * @self: a cohort
 *
 * Returns: (transfer none): what columns may hold
 */
HeraldVocabulary *
herald_cohort_get_vocabulary (const HeraldCohort *self)
{
  return self->vocabulary;
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
  return (const char *const *)self->columns->names->pdata;
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
  return self->columns->ignored->str;
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
  g_string_assign (self->reasons.text, cause->message);
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
  row->offset = herald_csv_reader_get_offset (self->reader);
  row->line = herald_csv_reader_get_line (self->reader);
  if (edition != NULL)
    {
      herald_evaluation_run (&row->evaluation, edition->memo, row->values);
      herald_cohort_notes_add (self->notes, &self->reasons, &row->evaluation, row->values);
    }
  row->problem = self->reasons.text->str;
  row->problem_length = self->reasons.text->len;
  return row;
}

/**
 * herald_cohort_read_at:
 * @self: a cohort over a table that can be gone to and fro in
 * @offset: where a row starts
 * @line: on which line
 * @error: return location for a #GError
 *
 * Reads and judges one row again; herald_cohort_next() then goes on behind it.
 *
 * Returns: (transfer none) (nullable): the row; %NULL at the end, or with @error set
 */
const HeraldCohortRow *
herald_cohort_read_at (HeraldCohort *self, gsize offset, gsize line, GError **error)
{
  if (!herald_csv_reader_go_to (self->reader, offset, line, error))
    return NULL;
  return herald_cohort_next (self, error);
}
