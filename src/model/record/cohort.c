/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of cases, one row after the other. A bad cell makes its row invalid and never stops the
 * rest; memory does not grow with the table. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "record/cohort-problem.h"
#include "record/cohort.h"

/* What a column means: an input of the vocabulary, or one of these. */
#define COLUMN_IGNORED (G_MAXUINT - 1)
#define COLUMN_CASE (G_MAXUINT - 2)
#define COLUMN_EDITION (G_MAXUINT - 3)

/* For each decision of an edition: enough for nearly all rows, and small enough for a cache. */
#define N_MEMO_SLOTS 256

struct _HeraldCohort
{
  HeraldShelf *shelf;
  HeraldCsvReader *reader;
  HeraldVocabulary *vocabulary;
  HeraldRulebook *fallback;
  GPtrArray *met;    /* (element-type HeraldRulebook) editions that rows have named so far */
  GHashTable *memos; /* (element-type HeraldRulebook HeraldMemo) */
  HeraldMemo *memo;  /* of the edition of the row before */
  GPtrArray *columns; /* (element-type utf8), %NULL at the end */
  GArray *meanings;   /* (element-type guint) of the columns */
  GString *ignored;
  GString *problem;
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
  for (guint i = 0; meaning != COLUMN_IGNORED && i < self->meanings->len; i++)
    {
      if (g_array_index (self->meanings, guint, i) == meaning)
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_column (HeraldCohort *self, const HeraldCsvCell *cell, GError **error)
{
  char *name = g_strstrip (g_strndup (cell->text, cell->length));
  guint meaning = find_meaning (self, name);

  g_ptr_array_add (self->columns, name);
  if (!g_utf8_validate (name, -1, NULL))
    {
      g_set_error (error,
                   HERALD_CONTENT_ERROR,
                   HERALD_CONTENT_ERROR_NOT_UTF8,
                   "line 1: column %u: the name is not UTF-8",
                   self->columns->len);
      return FALSE;
    }
  if (is_repeated (self, meaning))
    {
      g_set_error (error,
                   HERALD_CONTENT_ERROR,
                   HERALD_CONTENT_ERROR_VALUE,
                   "line 1: the column “%s” stands twice",
                   name);
      return FALSE;
    }
  g_array_append_val (self->meanings, meaning);
  if (meaning == COLUMN_IGNORED)
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
  g_ptr_array_add (self->columns, NULL);
  return TRUE;
}

/* Ids are no longer than the cell where this reads them. */
static gboolean
equals (const HeraldCsvCell *cell, const char *text)
{
  return strncmp (text, cell->text, cell->length) == 0 && text[cell->length] == '\0';
}

static HeraldRulebook *
find_book (HeraldCohort *self, const HeraldCsvCell *cell)
{
  g_autofree char *spelled = NULL;
  g_autofree char *id = NULL;
  HeraldRulebook *book;

  for (guint i = 0; i < self->met->len; i++)
    {
      if (equals (cell, herald_rulebook_get_text (self->met->pdata[i])->id))
        return self->met->pdata[i];
    }
  spelled = g_strndup (cell->text, cell->length);
  id = g_ascii_strdown (g_strstrip (spelled), -1);
  book = herald_shelf_find (self->shelf, id);
  if (book != NULL && !g_ptr_array_find (self->met, book, NULL))
    g_ptr_array_add (self->met, book);
  return book;
}

static gboolean
is_blank (const HeraldCsvCell *cell)
{
  for (gsize i = 0; i < cell->length; i++)
    {
      if (!g_ascii_isspace (cell->text[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_edition (HeraldCohort *self, const HeraldCsvCell *cell)
{
  HeraldCohortRow *row = &self->row;

  if (cell == NULL || is_blank (cell))
    {
      row->book = self->fallback;
      row->edition.text = herald_rulebook_get_text (row->book)->id;
      row->edition.length = strlen (row->edition.text);
      return TRUE;
    }
  row->edition = *cell;
  row->book = find_book (self, cell);
  if (row->book == NULL)
    g_string_append_printf (self->problem,
                            "edition: “%.*s” is not loaded",
                            (int) cell->length,
                            cell->text);
  return row->book != NULL;
}

static gboolean
take_value (HeraldCohort *self, guint field, const HeraldCsvCell *cell)
{
  const HeraldField *definition = herald_vocabulary_get_field (self->vocabulary, field);
  HeraldProblem problem;

  if (cell->length == 0)
    {
      self->row.values[field].known = FALSE;
      return TRUE;
    }
  problem =
      herald_field_parse (definition, cell->text, cell->length, &self->row.values[field]);
  if (problem == HERALD_PROBLEM_NONE)
    return TRUE;
  herald_cohort_problem_add_value (self->problem, definition, problem, cell->text, cell->length);
  return FALSE;
}

/* Every column sets its value anew; fields without a column stay unknown throughout.
 * Every cell is looked at, so that one run names all that is wrong with a row. */
static gboolean
take_cells (HeraldCohort *self)
{
  HeraldCohortRow *row = &self->row;
  const HeraldCsvCell *edition = NULL;
  gboolean is_sound = TRUE;

  for (gsize i = 0; i < row->n_cells && i < self->meanings->len; i++)
    {
      guint meaning = g_array_index (self->meanings, guint, i);

      if (meaning == COLUMN_CASE)
        row->case_id = row->cells[i];
      else if (meaning == COLUMN_EDITION)
        edition = &row->cells[i];
      else if (meaning != COLUMN_IGNORED)
        is_sound &= take_value (self, meaning, &row->cells[i]);
    }
  is_sound &= take_edition (self, edition);
  return is_sound;
}

static gboolean
check_shape (HeraldCohort *self)
{
  if (self->row.n_cells != self->meanings->len)
    g_string_append_printf (self->problem,
                            "row: %" G_GSIZE_FORMAT " cells where the header has %u",
                            self->row.n_cells,
                            self->meanings->len);
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

  self->shelf = shelf;
  self->reader = reader;
  self->vocabulary = herald_vocabulary_ref (herald_shelf_get_vocabulary (shelf));
  self->fallback = herald_rulebook_ref (fallback);
  self->met = g_ptr_array_new ();
  self->memos =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) herald_memo_free);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->meanings = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ignored = g_string_new (NULL);
  self->problem = g_string_new (NULL);
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
  g_string_free (self->problem, TRUE);
  g_string_free (self->ignored, TRUE);
  g_array_unref (self->meanings);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->memos);
  g_ptr_array_unref (self->met);
  herald_rulebook_unref (self->fallback);
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
  return (const char *const *) self->columns->pdata;
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

static HeraldMemo *
get_memo (HeraldCohort *self, HeraldRulebook *book)
{
  if (self->memo != NULL && herald_memo_get_book (self->memo) == book)
    return self->memo;
  self->memo = g_hash_table_lookup (self->memos, book);
  if (self->memo == NULL)
    {
      self->memo = herald_memo_new (book, N_MEMO_SLOTS);
      g_hash_table_insert (self->memos, book, self->memo);
    }
  return self->memo;
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

  forget_row (self);
  if (!read_row (self, error))
    return NULL;
  row->is_bad = row->is_broken || !check_shape (self) || !take_cells (self);
  if (!row->is_bad)
    {
      herald_evaluation_run (&row->evaluation, get_memo (self, row->book), row->values);
      herald_cohort_problem_add_notes (self->problem, &row->evaluation, row->values);
    }
  row->problem = self->problem->str;
  row->problem_length = self->problem->len;
  return row;
}
