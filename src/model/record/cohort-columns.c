/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a cohort hold, from the first row of its table. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "record/cohort-columns.h"

static guint
find_meaning (const HeraldCohortColumns *self, const char *name)
{
  guint field = herald_vocabulary_find (self->vocabulary, name);

  if (strcmp (name, "case") == 0)
    return HERALD_COHORT_COLUMN_CASE;
  if (strcmp (name, "edition") == 0)
    return HERALD_COHORT_COLUMN_EDITION;
  if (field < herald_vocabulary_get_n_inputs (self->vocabulary))
    return field;
  return HERALD_COHORT_COLUMN_IGNORED;
}

static gboolean
is_repeated (const HeraldCohortColumns *self, guint meaning)
{
  for (guint i = 0; meaning != HERALD_COHORT_COLUMN_IGNORED && i < self->columns->len; i++)
    {
      if (g_array_index (self->columns, HeraldCohortColumn, i).meaning == meaning)
        return TRUE;
    }
  return FALSE;
}

static void
clear_column (HeraldCohortColumn *column)
{
  g_clear_pointer (&column->cells, herald_cell_memo_free);
}

static gboolean
add_column (HeraldCohortColumns *self, const HeraldCsvCell *cell, GError **error)
{
  char *name = g_strstrip (g_strndup (cell->text, cell->length));
  const char *meaning = self->meanings != NULL ? self->meanings[self->names->len] : name;
  HeraldCohortColumn column = { find_meaning (self, meaning), NULL };

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
  if (column.meaning == HERALD_COHORT_COLUMN_IGNORED)
    g_string_append_printf (self->ignored, "%s%s", self->ignored->len > 0 ? ", " : "", name);
  return TRUE;
}

static gboolean
read_header (HeraldCohortColumns *self, HeraldCsvReader *reader, GError **error)
{
  const HeraldCsvCell *cells;
  gsize n_cells;
  GError *cause = NULL;

  if (!herald_csv_reader_next (reader, &cells, &n_cells, &cause))
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
  if (self->meanings != NULL && n_cells != g_strv_length ((char **)self->meanings))
    {
      g_set_error_literal (error,
                           HERALD_CONTENT_ERROR,
                           HERALD_CONTENT_ERROR_VALUE,
                           "line 1: the columns are not those that were looked at before");
      return FALSE;
    }
  for (gsize i = 0; i < n_cells; i++)
    {
      if (!add_column (self, &cells[i], error))
        return FALSE;
    }
  self->meanings = NULL;
  g_ptr_array_add (self->names, NULL);
  return TRUE;
}

/*
 * herald_cohort_columns_new:
 * @vocabulary: the inputs; outlives the columns
 * @reader: a table of which nothing has been read
 * @meanings: (nullable) (array zero-terminated=1): for each column what it holds, where that is not
 *   what its name says
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the columns, or %NULL where they can't be used
 */
HeraldCohortColumns *
herald_cohort_columns_new (const HeraldVocabulary *vocabulary,
                           HeraldCsvReader *reader,
                           const char *const *meanings,
                           GError **error)
{
  g_autoptr (HeraldCohortColumns) self = g_new0 (HeraldCohortColumns, 1);

  self->vocabulary = vocabulary;
  self->meanings = meanings;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (HeraldCohortColumn));
  g_array_set_clear_func (self->columns, (GDestroyNotify)clear_column);
  self->ignored = g_string_new (NULL);
  return read_header (self, reader, error) ? g_steal_pointer (&self) : NULL;
}

/*
 * herald_cohort_columns_free:
 * @self: (transfer full): columns
 */
void
herald_cohort_columns_free (HeraldCohortColumns *self)
{
  g_string_free (self->ignored, TRUE);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->names);
  g_free (self);
}
