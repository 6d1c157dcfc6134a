/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli classify: a table of cases in, a table or lines of verdicts out. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "record/cohort.h"
#include "record/csv-writer.h"
#include "verdict-json.h"

#define N_STATUS_SETS 128

/* The outcomes of a row, in the order of the columns. */
static const char *const outcomes[] = { "her2_status", "ish_group", "her2_expression", "next_step",
                                        "hr_status",   "subtype",   "nottingham_grade" };
#define N_OUTCOMES_BEFORE_POSSIBLE 4

typedef struct
{
  HeraldCohort *cohort;
  HeraldCsvWriter *writer;
  const char *file;
  gboolean keep;
  gboolean as_lines;
  guint outcomes[G_N_ELEMENTS (outcomes)];
  GString *possible[N_STATUS_SETS]; /* sets of statuses, joined once and then reused */
} Run;

static void
write_header (Run *run)
{
  const char *const *columns = herald_cohort_get_columns (run->cohort);

  for (; run->keep && *columns != NULL; columns++)
    herald_csv_writer_add_untrusted (run->writer, *columns, -1);
  herald_csv_writer_add_plain (run->writer,
                               "case,edition,her2_status,ish_group,her2_expression,next_step,"
                               "possible,hr_status,subtype,grade,rule,problem",
                               -1);
}

static void
write_kept (Run *run, const HeraldCohortRow *row)
{
  gsize n_columns = g_strv_length ((char **)herald_cohort_get_columns (run->cohort));

  for (gsize i = 0; i < n_columns; i++)
    {
      if (i >= row->n_cells)
        herald_csv_writer_add_plain (run->writer, "", 0);
      else if (row->is_bad && !g_utf8_validate (row->cells[i].text, row->cells[i].length, NULL))
        {
          g_autofree char *text = g_utf8_make_valid (row->cells[i].text, row->cells[i].length);

          herald_csv_writer_add_untrusted (run->writer, text, -1);
        }
      else
        herald_csv_writer_add_untrusted (run->writer, row->cells[i].text, row->cells[i].length);
    }
}

static void
write_outcomes (Run *run, const HeraldEvaluation *evaluation, gsize first, gsize end)
{
  for (gsize i = first; i < end; i++)
    {
      const HeraldChoice *choice = herald_evaluation_get_outcome (evaluation, run->outcomes[i]);

      herald_csv_writer_add_plain (run->writer,
                                   choice != NULL ? choice->id : "",
                                   choice != NULL ? choice->id_length : 0);
    }
}

static const GString *
get_possible (Run *run, const HeraldEvaluation *evaluation)
{
  guint32 set = herald_evaluation_possible_status (evaluation);
  const HeraldField *status =
      herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book),
                                   herald_rulebook_get_status (evaluation->book));
  GString *text;

  g_assert (set < N_STATUS_SETS);

  if (run->possible[set] != NULL)
    return run->possible[set];
  text = g_string_new (NULL);
  for (guint i = 0; i < status->n_choices; i++)
    {
      if ((set & (1u << i)) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "", status->choices[i].id);
    }
  run->possible[set] = text;
  return run->possible[set];
}

static void
write_verdict (Run *run, const HeraldCohortRow *row)
{
  const HeraldEvaluation *evaluation = &row->evaluation;
  const HeraldRule *rule;
  const GString *possible;

  if (row->is_bad)
    {
      herald_csv_writer_add_plain (run->writer, "invalid,,,check-input,invalid,,,,", -1);
      return;
    }
  possible = get_possible (run, evaluation);
  rule = herald_evaluation_status_rule (evaluation);
  write_outcomes (run, evaluation, 0, N_OUTCOMES_BEFORE_POSSIBLE);
  herald_csv_writer_add_plain (run->writer, possible->str, possible->len);
  write_outcomes (run, evaluation, N_OUTCOMES_BEFORE_POSSIBLE, G_N_ELEMENTS (outcomes));
  herald_csv_writer_add_plain (run->writer,
                               rule != NULL ? rule->id : "",
                               rule != NULL ? rule->id_length : 0);
}

static gboolean
write_row (Run *run, const HeraldCohortRow *row, GError **error)
{
  if (run->keep)
    write_kept (run, row);
  herald_csv_writer_add_untrusted (run->writer, row->case_id.text, row->case_id.length);
  herald_csv_writer_add_untrusted (run->writer, row->edition.text, row->edition.length);
  write_verdict (run, row);
  herald_csv_writer_add (run->writer, row->problem, row->problem_length);
  return herald_csv_writer_end_row (run->writer, error);
}

static gboolean
write_line (const HeraldCohortRow *row, GError **error)
{
  g_autofree char *line = herald_verdict_json_from_row (row);

  if (fputs (line, stdout) >= 0 && fputc ('\n', stdout) != EOF)
    return TRUE;
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

static gboolean
finish (Run *run, GError **error)
{
  if (!run->as_lines)
    return herald_csv_writer_finish (run->writer, error);
  if (fflush (stdout) == 0)
    return TRUE;
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

static gboolean
classify (Run *run, HeraldExit *status, GError **error)
{
  const HeraldCohortRow *row;
  g_autoptr (GError) cause = NULL;

  if (!run->as_lines)
    {
      write_header (run);
      if (!herald_csv_writer_end_row (run->writer, error))
        return FALSE;
    }
  while ((row = herald_cohort_next (run->cohort, &cause)) != NULL)
    {
      if (row->is_broken)
        {
          g_printerr ("herald-cli: %s: %s\n", run->file, row->problem);
          *status = HERALD_EXIT_CONTENT;
        }
      if (!(run->as_lines ? write_line (row, error) : write_row (run, row, error)))
        return FALSE;
    }
  if (cause != NULL)
    {
      finish (run, NULL);
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return finish (run, error);
}

static void
warn_of_ignored (const Run *run)
{
  const char *ignored = herald_cohort_get_ignored (run->cohort);

  if (*ignored != '\0')
    g_printerr (_ ("herald-cli: %s: columns that no rule knows are left out: %s\n"),
                run->file,
                ignored);
}

static HeraldExit
run_cohort (Run *run, HeraldShelf *shelf, HeraldRulebook *book, int input)
{
  g_autoptr (GError) error = NULL;
  HeraldExit status = HERALD_EXIT_DONE;

  run->cohort =
      herald_cohort_new (shelf, book, herald_csv_reader_new_for_descriptor (input), &error);
  if (run->cohort != NULL)
    {
      warn_of_ignored (run);
      run->writer = herald_csv_writer_new_for_descriptor (STDOUT_FILENO);
      classify (run, &status, &error);
    }
  if (error != NULL)
    status = herald_command_complain (run->file, error);
  g_clear_pointer (&run->writer, herald_csv_writer_free);
  g_clear_pointer (&run->cohort, herald_cohort_free);
  for (gsize i = 0; i < N_STATUS_SETS; i++)
    {
      if (run->possible[i] != NULL)
        g_string_free (run->possible[i], TRUE);
    }
  return status;
}

static int
open_input (const char *file)
{
  return strcmp (file, "-") == 0 ? STDIN_FILENO : g_open (file, O_RDONLY | O_CLOEXEC, 0);
}

static HeraldExit
run_edition (Run *run, const char *edition)
{
  g_autofree char *folder = herald_shelf_user_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldShelf) shelf = herald_shelf_new (folder, &error);
  HeraldRulebook *book;
  HeraldExit status;
  int input;

  if (shelf == NULL)
    return herald_command_complain (NULL, error);
  book = herald_shelf_find (shelf, edition);
  if (book == NULL)
    {
      g_printerr (_ ("herald-cli: no edition “%s”; “herald-cli check” lists them\n"), edition);
      return HERALD_EXIT_USAGE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    run->outcomes[i] = herald_vocabulary_find (herald_shelf_get_vocabulary (shelf), outcomes[i]);
  input = open_input (run->file);
  if (input < 0)
    {
      g_printerr ("herald-cli: %s: %s\n", run->file, g_strerror (errno));
      return HERALD_EXIT_CONTENT;
    }
  status = run_cohort (run, shelf, book, input);
  if (input != STDIN_FILENO)
    close (input);
  return status;
}

/**
 * herald_command_classify:
 * @argc: as for main()
 * @argv: likewise
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_classify (int argc, char **argv)
{
  g_autofree char *edition = NULL;
  g_autofree char *format = NULL;
  Run run = { .file = "-" };
  const GOptionEntry entries[] = {
    { "edition", 0, 0, G_OPTION_ARG_STRING, &edition, N_ ("edition of rows that name none"), "ID" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("csv, or jsonl with the trail"), "NAME" },
    { "keep", 0, 0, G_OPTION_ARG_NONE, &run.keep, N_ ("carry the input columns in front"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!herald_command_parse ("[FILE]", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  run.as_lines = g_strcmp0 (format, "jsonl") == 0;
  if (argc > 2 || (format != NULL && !run.as_lines && strcmp (format, "csv") != 0))
    {
      g_printerr (_ ("herald-cli: classify takes one file, and csv or jsonl as format\n"));
      return HERALD_EXIT_USAGE;
    }
  if (argc == 2)
    run.file = argv[1];
  return run_edition (&run, edition != NULL ? edition : HERALD_SHELF_DEFAULT_EDITION);
}
