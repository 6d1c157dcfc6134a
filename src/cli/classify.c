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
#include "record/verdict-table.h"
#include "verdict-json.h"

typedef struct
{
  HeraldCohort *cohort;
  HeraldVerdictTable *table; /* (nullable) where no lines are wanted */
  const char *file;
  gboolean keep;
  gboolean as_lines;
} Run;

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
    return herald_verdict_table_finish (run->table, error);
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

  if (!run->as_lines && !herald_verdict_table_add_header (run->table, error))
    return FALSE;
  while ((row = herald_cohort_next (run->cohort, &cause)) != NULL)
    {
      if (row->is_broken)
        {
          g_printerr ("herald-cli: %s: %s\n", run->file, row->problem);
          *status = HERALD_EXIT_CONTENT;
        }
      if (!(run->as_lines ? write_line (row, error)
                          : herald_verdict_table_add (run->table, row, error)))
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
      run->table = herald_verdict_table_new (run->cohort,
                                             herald_csv_writer_new_for_descriptor (STDOUT_FILENO),
                                             run->keep);
      classify (run, &status, &error);
    }
  if (error != NULL)
    status = herald_command_complain (run->file, error);
  g_clear_pointer (&run->table, herald_verdict_table_free);
  g_clear_pointer (&run->cohort, herald_cohort_free);
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
