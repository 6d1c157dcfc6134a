/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of verdicts that a cohort becomes: one row a case, the same for the command line and
 * for the window. */
#include "config.h"

#include <string.h>

#include "record/verdict-table.h"

#define N_STATUS_SETS 128

/* The outcomes of a row, in the order of the columns. */
static const char *const outcomes[] = { "her2_status", "ish_group", "her2_expression", "next_step",
                                        "hr_status",   "subtype",   "nottingham_grade" };
#define N_OUTCOMES_BEFORE_POSSIBLE 4

struct _HeraldVerdictTable
{
  const HeraldCohort *cohort;
  HeraldCsvWriter *writer;
  gboolean keep;
  guint outcomes[G_N_ELEMENTS (outcomes)];
  GString *possible[N_STATUS_SETS]; /* sets of statuses, joined once and then reused */
};

static void
write_kept (HeraldVerdictTable *self, const HeraldCohortRow *row)
{
  gsize n_columns = g_strv_length ((char **)herald_cohort_get_columns (self->cohort));

  for (gsize i = 0; i < n_columns; i++)
    {
      if (i >= row->n_cells)
        herald_csv_writer_add_plain (self->writer, "", 0);
      else if (row->is_bad && !g_utf8_validate (row->cells[i].text, row->cells[i].length, NULL))
        {
          g_autofree char *text = g_utf8_make_valid (row->cells[i].text, row->cells[i].length);

          herald_csv_writer_add_untrusted (self->writer, text, -1);
        }
      else
        herald_csv_writer_add_untrusted (self->writer, row->cells[i].text, row->cells[i].length);
    }
}

static void
write_outcomes (HeraldVerdictTable *self,
                const HeraldEvaluation *evaluation,
                gsize first,
                gsize end)
{
  for (gsize i = first; i < end; i++)
    {
      const HeraldChoice *choice = herald_evaluation_get_outcome (evaluation, self->outcomes[i]);

      herald_csv_writer_add_plain (self->writer,
                                   choice != NULL ? choice->id : "",
                                   choice != NULL ? choice->id_length : 0);
    }
}

static const GString *
get_possible (HeraldVerdictTable *self, const HeraldEvaluation *evaluation)
{
  guint32 set = herald_evaluation_possible_status (evaluation);
  const HeraldField *status =
      herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book),
                                   herald_rulebook_get_status (evaluation->book));
  GString *text;

  g_assert (set < N_STATUS_SETS);

  if (self->possible[set] != NULL)
    return self->possible[set];
  text = g_string_new (NULL);
  for (guint i = 0; i < status->n_choices; i++)
    {
      if ((set & (1u << i)) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "", status->choices[i].id);
    }
  self->possible[set] = text;
  return self->possible[set];
}

static void
write_verdict (HeraldVerdictTable *self, const HeraldCohortRow *row)
{
  const HeraldEvaluation *evaluation = &row->evaluation;
  const HeraldRule *rule;
  const GString *possible;

  if (row->is_bad)
    {
      herald_csv_writer_add_plain (self->writer, "invalid,,,check-input,invalid,,,,", -1);
      return;
    }
  possible = get_possible (self, evaluation);
  rule = herald_evaluation_status_rule (evaluation);
  write_outcomes (self, evaluation, 0, N_OUTCOMES_BEFORE_POSSIBLE);
  herald_csv_writer_add_plain (self->writer, possible->str, possible->len);
  write_outcomes (self, evaluation, N_OUTCOMES_BEFORE_POSSIBLE, G_N_ELEMENTS (outcomes));
  herald_csv_writer_add_plain (self->writer,
                               rule != NULL ? rule->id : "",
                               rule != NULL ? rule->id_length : 0);
}

/**
 * herald_verdict_table_new:
 * @cohort: the cases; outlives the table
 * @writer: (transfer full): where the table goes
 * @keep: whether the columns of the cohort stand in front
 *
 * Returns: (transfer full): a table that nothing has been written of
 */
HeraldVerdictTable *
herald_verdict_table_new (const HeraldCohort *cohort, HeraldCsvWriter *writer, gboolean keep)
{
  HeraldVerdictTable *self = g_new0 (HeraldVerdictTable, 1);

  self->cohort = cohort;
  self->writer = writer;
  self->keep = keep;
  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    self->outcomes[i] = herald_vocabulary_find (herald_cohort_get_vocabulary (cohort), outcomes[i]);
  return self;
}

/**
 * herald_verdict_table_free:
 * @self: (transfer full): a table
 */
void
herald_verdict_table_free (HeraldVerdictTable *self)
{
  herald_csv_writer_free (self->writer);
  for (gsize i = 0; i < N_STATUS_SETS; i++)
    {
      if (self->possible[i] != NULL)
        g_string_free (self->possible[i], TRUE);
    }
  g_free (self);
}

/**
 * herald_verdict_table_add_header:
 * @self: a table
 * @error: return location for a #GError
 *
 * Writes the names of the columns.
 *
 * Returns: %FALSE when it can't be written
 */
gboolean
herald_verdict_table_add_header (HeraldVerdictTable *self, GError **error)
{
  const char *const *columns = herald_cohort_get_columns (self->cohort);

  for (; self->keep && *columns != NULL; columns++)
    herald_csv_writer_add_untrusted (self->writer, *columns, -1);
  herald_csv_writer_add_plain (self->writer,
                               "case,edition,her2_status,ish_group,her2_expression,next_step,"
                               "possible,hr_status,subtype,grade,rule,problem",
                               -1);
  return herald_csv_writer_end_row (self->writer, error);
}

/**
 * herald_verdict_table_add:
 * @self: a table
 * @row: the case that the cohort has just read
 * @error: return location for a #GError
 *
 * Writes one case. What came from the table of the person can't become a formula.
 *
 * Returns: %FALSE when rows are lost
 */
gboolean
herald_verdict_table_add (HeraldVerdictTable *self, const HeraldCohortRow *row, GError **error)
{
  if (self->keep)
    write_kept (self, row);
  herald_csv_writer_add_untrusted (self->writer, row->case_id.text, row->case_id.length);
  herald_csv_writer_add_untrusted (self->writer, row->edition.text, row->edition.length);
  write_verdict (self, row);
  herald_csv_writer_add (self->writer, row->problem, row->problem_length);
  return herald_csv_writer_end_row (self->writer, error);
}

/**
 * herald_verdict_table_finish:
 * @self: a table
 * @error: return location for a #GError
 *
 * Writes out all that was added.
 *
 * Returns: %FALSE when rows are lost
 */
gboolean
herald_verdict_table_finish (HeraldVerdictTable *self, GError **error)
{
  return herald_csv_writer_finish (self->writer, error);
}
