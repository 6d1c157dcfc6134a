/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli agreement: answers of readers in, how far they agree out. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "agreement-output.h"
#include "command.h"
#include "practice/answer-table.h"

/* Answers without a code are told apart by the file they came in. */
static HeraldAnswer *
name_reader (HeraldAnswer *answer, const char *file)
{
  g_autofree char *name = NULL;

  if (herald_answer_has (answer, HERALD_ANSWER_READER))
    return herald_answer_ref (answer);
  name = g_path_get_basename (file);
  if (g_str_has_suffix (name, ".csv"))
    name[strlen (name) - strlen (".csv")] = '\0';
  return herald_answer_with (answer, HERALD_ANSWER_READER, name);
}

static void
tell (const char *file, GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("herald-cli: %s: %s\n", file, (const char *)g_ptr_array_index (problems, i));
}

static gboolean
load_from (int input, const char *file, GPtrArray *all, GError **error)
{
  g_autoptr (HeraldCsvReader) reader = herald_csv_reader_new_for_descriptor (input);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) answers = herald_answer_table_read (reader, problems, error);

  tell (file, problems);
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    g_ptr_array_add (all, name_reader (g_ptr_array_index (answers, i), file));
  return answers != NULL;
}

static HeraldExit
load (const char *file, GPtrArray *all)
{
  gboolean is_input = strcmp (file, "-") == 0;
  int input = is_input ? STDIN_FILENO : g_open (file, O_RDONLY | O_CLOEXEC, 0);
  g_autoptr (GError) error = NULL;

  if (input < 0)
    {
      g_printerr ("herald-cli: %s: %s\n", file, g_strerror (errno));
      return HERALD_EXIT_CONTENT;
    }
  load_from (input, file, all, &error);
  if (!is_input)
    close (input);
  return error != NULL ? herald_command_complain (file, error) : HERALD_EXIT_DONE;
}

static void
keep_mode (GPtrArray *answers, const char *mode)
{
  for (guint i = answers->len; mode != NULL && i > 0; i--)
    {
      if (strcmp (herald_answer_get (g_ptr_array_index (answers, i - 1), HERALD_ANSWER_MODE),
                  mode) != 0)
        g_ptr_array_remove_index (answers, i - 1);
    }
}

static HeraldExit
write_out (GPtrArray *answers, const char *format)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;

  if (!herald_ratings_check (answers, &error))
    return herald_command_complain (NULL, error);
  rows = herald_agreement_rows_new (answers);
  if (g_strcmp0 (format, "csv") == 0)
    output = herald_agreement_to_csv (rows);
  else if (g_strcmp0 (format, "json") == 0)
    output = herald_agreement_to_json (answers, rows);
  else
    output = herald_agreement_to_text (answers, rows);
  if (fputs (output, stdout) >= 0 && fflush (stdout) == 0)
    return HERALD_EXIT_DONE;
  g_printerr ("herald-cli: %s\n", g_strerror (errno));
  return HERALD_EXIT_CONTENT;
}

static HeraldExit
run (char **files, const char *format, const char *mode)
{
  g_autoptr (GPtrArray) answers =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);
  HeraldExit status = HERALD_EXIT_DONE;
  HeraldExit written;

  for (guint i = 0; files[i] != NULL; i++)
    status = MAX (load (files[i], answers), status);
  keep_mode (answers, mode);
  written = write_out (answers, format);
  return MAX (status, written);
}

/**
 * herald_command_agreement:
 * @argc: as for main()
 * @argv: likewise
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_agreement (int argc, char **argv)
{
  static const char *const formats[] = { "text", "csv", "json", NULL };
  static const char *const modes[] = { "learn", "test", "repeat", NULL };
  g_autofree char *format = NULL;
  g_autofree char *mode = NULL;
  char *input[] = { (char *)"-", NULL };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("text, csv or json"), "NAME" },
    { "mode",
      0,
      0,
      G_OPTION_ARG_STRING,
      &mode,
      N_ ("only answers of learn, test or repeat"),
      "NAME" },
    G_OPTION_ENTRY_NULL,
  };

  if (!herald_command_parse ("[FILE…]", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  if ((format != NULL && !g_strv_contains (formats, format)) ||
      (mode != NULL && !g_strv_contains (modes, mode)))
    {
      g_printerr (_ ("herald-cli: agreement takes text, csv or json as format, and learn, test or "
                     "repeat as mode\n"));
      return HERALD_EXIT_USAGE;
    }
  return run (argc > 1 ? argv + 1 : input, format, mode);
}
