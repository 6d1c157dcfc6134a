/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole cohort that can be looked through. The text of the table is kept as it came; beside it
 * each case has where its row starts and what became of it, in a few bytes. All else is read anew
 * from the row when somebody looks at it. */
#include "config.h"

#include <string.h>

#include "record/case-table.h"

#define ROWS_IN_BLOCK 4096

/* What is kept of a case. The length of its name is that of the name without its quotes. */
typedef struct
{
  guint64 offset;
  guint32 line;
  guint32 case_start; /* from @offset on */
  guint32 case_length;
  guint32 packed; /* see HeraldCasePack */
} Case;

struct _HeraldCaseTable
{
  gatomicrefcount references;
  HeraldShelf *shelf;
  HeraldRulebook *fallback;
  GBytes *bytes;
  char **meanings;   /* (nullable) */
  GPtrArray *blocks; /* (element-type Case) of ROWS_IN_BLOCK each */
  guint n_cases;
  HeraldCasePack pack;
  guint counts[HERALD_CASE_NO_CHOICE + 1];
  HeraldCohort *browsed; /* (nullable) for single rows */
};

G_DEFINE_BOXED_TYPE (HeraldCaseTable,
                     herald_case_table,
                     herald_case_table_ref,
                     herald_case_table_unref)

static Case *
get_case (const HeraldCaseTable *self, guint index)
{
  return (Case *)self->blocks->pdata[index / ROWS_IN_BLOCK] + index % ROWS_IN_BLOCK;
}

static void
add_case (HeraldCaseTable *self, const HeraldCohortRow *row)
{
  Case *added;

  if (self->n_cases % ROWS_IN_BLOCK == 0)
    g_ptr_array_add (self->blocks, g_new (Case, ROWS_IN_BLOCK));
  added = get_case (self, self->n_cases++);
  added->offset = row->offset;
  added->line = MIN (row->line, G_MAXUINT32);
  added->case_start = row->case_id.length > 0 ? row->case_offset - row->offset : 0;
  added->case_length = row->case_id.length;
  added->packed = herald_case_pack_row (&self->pack, row);
  self->counts[herald_case_pack_get_outcome (added->packed, HERALD_CASE_STATUS)]++;
}

static void
tell (const HeraldCaseWatch *watch, gsize bytes, guint rows)
{
  if (watch != NULL && watch->progress != NULL)
    watch->progress (bytes, rows, watch->data);
}

static gboolean
read_all (HeraldCaseTable *self, const HeraldCaseWatch *watch, GError **error)
{
  g_autoptr (HeraldCohort) cohort = herald_case_table_open (self, NULL, error);
  GCancellable *cancellable = watch != NULL ? watch->cancellable : NULL;
  const HeraldCohortRow *row;
  GError *cause = NULL;

  while (cohort != NULL && (row = herald_cohort_next (cohort, &cause)) != NULL)
    {
      if (self->n_cases == G_MAXUINT32 - 1)
        break;
      add_case (self, row);
      if (self->n_cases % ROWS_IN_BLOCK != 0)
        continue;
      tell (watch, row->offset, self->n_cases);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  if (cause != NULL)
    g_propagate_error (error, cause);
  return cohort != NULL && cause == NULL;
}

/**
 * herald_case_table_new:
 * @shelf: the editions, all of them loaded
 * @fallback: the edition of rows that name none
 * @bytes: the table
 * @meanings: (nullable): as for herald_cohort_new_mapped()
 * @watch: (nullable): how the work is watched
 * @error: return location for a #GError
 *
 * Reads and judges all rows; for a large table in a thread of its own.
 *
 * Returns: (transfer full) (nullable): the cases, or %NULL where the header can't be used or the
 *   work was cancelled
 */
HeraldCaseTable *
herald_case_table_new (HeraldShelf *shelf,
                       HeraldRulebook *fallback,
                       GBytes *bytes,
                       const char *const *meanings,
                       const HeraldCaseWatch *watch,
                       GError **error)
{
  g_autoptr (HeraldCaseTable) self = g_new0 (HeraldCaseTable, 1);

  g_atomic_ref_count_init (&self->references);
  self->shelf = herald_shelf_ref (shelf);
  self->fallback = herald_rulebook_ref (fallback);
  self->bytes = g_bytes_ref (bytes);
  self->meanings = g_strdupv ((char **)meanings);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  herald_case_pack_init (&self->pack, herald_shelf_get_vocabulary (shelf));
  return read_all (self, watch, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_case_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
HeraldCaseTable *
herald_case_table_ref (HeraldCaseTable *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_case_table_unref:
 * @self: (transfer full): a table
 */
void
herald_case_table_unref (HeraldCaseTable *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->browsed, herald_cohort_free);
  g_ptr_array_unref (self->blocks);
  g_strfreev (self->meanings);
  g_bytes_unref (self->bytes);
  herald_rulebook_unref (self->fallback);
  herald_shelf_unref (self->shelf);
  g_free (self);
}

/**
 * herald_case_table_get_n_cases:
 * @self: a table
 *
 * Returns: how many rows there are, those that can't be read counted
 */
guint
herald_case_table_get_n_cases (const HeraldCaseTable *self)
{
  return self->n_cases;
}

/**
 * herald_case_table_get_vocabulary:
 * @self: a table
 *
 * Returns: (transfer none): what its columns and outcomes are
 */
HeraldVocabulary *
herald_case_table_get_vocabulary (const HeraldCaseTable *self)
{
  return herald_shelf_get_vocabulary (self->shelf);
}

/**
 * herald_case_table_get_fallback:
 * @self: a table
 *
 * Returns: (transfer none): the edition of rows that name none
 */
HeraldRulebook *
herald_case_table_get_fallback (const HeraldCaseTable *self)
{
  return self->fallback;
}

/* The rows are read by one edition where the column that names them is left out. */
static char **
leave_editions_out (const HeraldCaseTable *self, GError **error)
{
  g_auto (GStrv) meanings = g_strdupv (self->meanings);

  if (meanings == NULL)
    {
      g_autoptr (HeraldCohort) cohort = herald_case_table_open (self, NULL, error);

      if (cohort == NULL)
        return NULL;
      meanings = g_strdupv ((char **)herald_cohort_get_columns (cohort));
    }
  for (guint i = 0; meanings[i] != NULL; i++)
    {
      if (g_str_equal (meanings[i], "edition"))
        *meanings[i] = '\0';
    }
  return g_steal_pointer (&meanings);
}

/**
 * herald_case_table_open:
 * @self: a table
 * @only: (nullable): an edition that all rows are read by, whatever they say
 * @error: return location for a #GError
 *
 * Starts to go through the rows anew. The table itself is left as it is, so that this can be done
 * in any thread.
 *
 * Returns: (transfer full) (nullable): the rows, before the first one
 */
HeraldCohort *
herald_case_table_open (const HeraldCaseTable *self, HeraldRulebook *only, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (self->bytes);
  g_auto (GStrv) meanings = only != NULL ? leave_editions_out (self, error) : NULL;

  if (only != NULL && meanings == NULL)
    return NULL;
  return herald_cohort_new_mapped (self->shelf,
                                   only != NULL ? only : self->fallback,
                                   herald_csv_reader_new (stream),
                                   (const char *const *)(only != NULL ? meanings : self->meanings),
                                   error);
}

/**
 * herald_case_table_get_n_bytes:
 * @self: a table
 *
 * Returns: the length of the text that is kept
 */
gsize
herald_case_table_get_n_bytes (const HeraldCaseTable *self)
{
  return g_bytes_get_size (self->bytes);
}

/**
 * herald_case_table_get_field:
 * @self: a table
 * @outcome: an outcome
 *
 * Returns: its index in the vocabulary
 */
guint
herald_case_table_get_field (const HeraldCaseTable *self, HeraldCaseOutcome outcome)
{
  return self->pack.fields[outcome];
}

/**
 * herald_case_table_get_outcome:
 * @self: a table
 * @index: a case, in the order of the rows
 * @outcome: an outcome
 *
 * Returns: which choice, or %HERALD_CASE_NO_CHOICE
 */
guint
herald_case_table_get_outcome (const HeraldCaseTable *self, guint index, HeraldCaseOutcome outcome)
{
  return herald_case_pack_get_outcome (get_case (self, index)->packed, outcome);
}

/**
 * herald_case_table_get_problem:
 * @self: a table
 * @index: a case
 *
 * Returns: the kind of its problem
 */
HeraldCaseProblem
herald_case_table_get_problem (const HeraldCaseTable *self, guint index)
{
  return herald_case_pack_get_problem (get_case (self, index)->packed);
}

/**
 * herald_case_table_get_raw_case:
 * @self: a table
 * @index: a case
 *
 * Returns: its name as the table has it: bytes, with quotes inside perhaps doubled
 */
HeraldCsvCell
herald_case_table_get_raw_case (const HeraldCaseTable *self, guint index)
{
  const Case *found = get_case (self, index);
  const char *text = g_bytes_get_data (self->bytes, NULL);

  return (HeraldCsvCell){ text + found->offset + found->case_start, found->case_length };
}

/**
 * herald_case_table_dup_case:
 * @self: a table
 * @index: a case
 *
 * Returns: (transfer full): its name, UTF-8; "" where it has none
 */
char *
herald_case_table_dup_case (const HeraldCaseTable *self, guint index)
{
  HeraldCsvCell cell = herald_case_table_get_raw_case (self, index);
  g_autoptr (GString) name = g_string_sized_new (cell.length);
  const Case *found = get_case (self, index);
  gboolean is_quoted = found->case_length > 0 && found->case_start > 0 && cell.text[-1] == '"';

  for (const char *from = cell.text; name->len < cell.length; from++)
    {
      g_string_append_c (name, *from);
      from += is_quoted && *from == '"';
    }
  return g_utf8_make_valid (name->str, name->len);
}

/**
 * herald_case_table_read:
 * @self: a table
 * @index: a case
 * @error: return location for a #GError
 *
 * Reads and judges one row again, with all that is said of it, translated. For one thread only.
 *
 * Returns: (transfer none) (nullable): the row, until another one is read
 */
const HeraldCohortRow *
herald_case_table_read (HeraldCaseTable *self, guint index, GError **error)
{
  const Case *found = get_case (self, index);

  if (self->browsed == NULL)
    self->browsed = herald_case_table_open (self, NULL, error);
  if (self->browsed == NULL)
    return NULL;
  herald_cohort_set_translated (self->browsed, TRUE);
  return herald_cohort_read_at (self->browsed, found->offset, found->line, error);
}

/**
 * herald_case_table_count:
 * @self: a table
 * @status: an index of a choice of the status
 *
 * Returns: how many cases have it
 */
guint
herald_case_table_count (const HeraldCaseTable *self, guint status)
{
  g_return_val_if_fail (status <= HERALD_CASE_NO_CHOICE, 0);

  return self->counts[status];
}
