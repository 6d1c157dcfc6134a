/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli export: a record in, something for others out. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command.h"
#include "content/helper.h"
#include "file.h"
#include "record/fhir-writer.h"
#include "record/record-reader.h"
#include "record/record-writer.h"
#include "record/time-point.h"

/**
 * Export:
 * @shelf: the rule books
 * @file: the name of the record in messages
 * @results: (element-type HeraldResult): what is wanted of it, in its order
 * @verdicts: (element-type HeraldVerdict): what the edition of each makes of it
 * @is_letter: whether pages are Letter, not A4
 * @is_large: whether they are in large print
 */
typedef struct
{
  HeraldShelf *shelf;
  const char *file;
  GPtrArray *results;
  GPtrArray *verdicts;
  gboolean is_letter;
  gboolean is_large;
} Export;

static GBytes *
write_fhir (Export *export, GError **error G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func (g_free);
  GBytes *bytes = herald_fhir_write_results (export->results, export->verdicts, losses);

  herald_command_tell (export->file, losses);
  return bytes;
}

/* What is wanted, each result with the edition that it is read by. */
static GBytes *
write_wanted (Export *export)
{
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);
  g_autoptr (HeraldRecord) record = NULL;

  for (guint i = 0; i < export->results->len; i++)
    {
      HeraldRulebook *book = herald_verdict_get_book (export->verdicts->pdata[i]);

      g_ptr_array_add (results,
                       herald_result_with_text (export->results->pdata[i],
                                                HERALD_RESULT_EDITION,
                                                herald_rulebook_get_text (book)->id));
    }
  record = herald_record_new_filled (herald_shelf_get_vocabulary (export->shelf), results);
  return herald_record_write (record);
}

static GBytes *
run_sheets (Export *export, gboolean is_text, GError **error)
{
  g_autofree char *helper = herald_helper_find ("herald-sheets");
  g_autoptr (GBytes) input = NULL;
  const char *command[5] = { helper };
  guint n_words = 1;

  if (helper == NULL)
    {
      g_set_error_literal (error,
                           G_FILE_ERROR,
                           G_FILE_ERROR_NOENT,
                           _ ("this Herald is not complete: herald-sheets is missing"));
      return NULL;
    }
  if (is_text)
    command[n_words++] = "--text";
  if (export->is_letter)
    command[n_words++] = "--letter";
  if (export->is_large)
    command[n_words] = "--large";
  input = write_wanted (export);
  return herald_helper_run (command, input, NULL, _ ("the pages could not be made"), error);
}

static GBytes *
write_pdf (Export *export, GError **error)
{
  return run_sheets (export, FALSE, error);
}

static GBytes *
write_text (Export *export, GError **error)
{
  return run_sheets (export, TRUE, error);
}

/* One line a format. Each gets all results that are wanted, and makes one file of them. */
static const struct
{
  const char *name;
  GBytes *(*write) (Export *export, GError **error);
} formats[] = {
  { "fhir", write_fhir },
  { "pdf", write_pdf },
  { "text", write_text },
};

/* Each is read as the window reads it: by its own edition, else by that of its year. */
static void
add_result (Export *export, HeraldResult *result)
{
  g_autoptr (HeraldTimePoint) point = herald_time_point_new (result, 0, export->shelf);
  const char *edition = herald_result_get_text (result, HERALD_RESULT_EDITION);

  if (*edition != '\0' && point->reason != HERALD_EDITION_CHOSEN)
    g_printerr (_ ("herald-cli: %s: no edition “%s”; read by “%s” instead\n"),
                export->file,
                edition,
                herald_rulebook_get_text (herald_verdict_get_book (point->verdict))->id);
  g_ptr_array_add (export->results, herald_result_ref (result));
  g_ptr_array_add (export->verdicts, herald_verdict_ref (point->verdict));
}

/* All results, or the one that is wanted. */
static HeraldExit
add_results (Export *export, const HeraldRecord *record, int number)
{
  guint n_results = herald_record_get_n_results (record);

  if (n_results == 0)
    {
      g_printerr (_ ("herald-cli: %s: the record holds no result\n"), export->file);
      return HERALD_EXIT_CONTENT;
    }
  if (number > 0 && (guint)number > n_results)
    {
      g_printerr (_ ("herald-cli: %s: there is no result %d\n"), export->file, number);
      return HERALD_EXIT_USAGE;
    }
  for (guint i = 0; i < n_results; i++)
    {
      if (number == 0 || (guint)number == i + 1)
        add_result (export, herald_record_get_result (record, i));
    }
  return HERALD_EXIT_DONE;
}

static HeraldRecord *
read_record (Export *export, GError **error)
{
  g_autoptr (GBytes) bytes = herald_file_load (export->file, HERALD_RECORD_MAX_BYTES, error);

  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", export->file);
      return NULL;
    }
  return herald_record_read (
      herald_shelf_get_vocabulary (export->shelf), bytes, export->file, NULL, error);
}

static HeraldExit
write_output (Export *export, gsize format, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = formats[format].write (export, &error);

  if (bytes != NULL && herald_file_save (output, bytes, &error))
    return HERALD_EXIT_DONE;
  return herald_command_complain (bytes != NULL ? output : export->file, error);
}

static HeraldExit
run_export (Export *export, gsize format, const char *output, int number)
{
  g_autofree char *folder = herald_shelf_user_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldShelf) shelf = herald_shelf_new (folder, &error);
  g_autoptr (HeraldRecord) record = NULL;
  HeraldExit status;

  export->shelf = shelf;
  if (shelf != NULL)
    record = read_record (export, &error);
  if (record == NULL)
    return herald_command_complain (NULL, error);
  status = add_results (export, record, number);
  return status == HERALD_EXIT_DONE ? write_output (export, format, output) : status;
}

static gboolean
find_format (const char *name, gsize *format)
{
  for (*format = 0; *format < G_N_ELEMENTS (formats); (*format)++)
    {
      if (g_strcmp0 (formats[*format].name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_paper (const char *name, gboolean *is_letter)
{
  *is_letter = g_strcmp0 (name, "letter") == 0;
  return *is_letter || name == NULL || strcmp (name, "a4") == 0;
}

/**
 * herald_command_export:
 * @argc: as for main()
 * @argv: likewise
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_export (int argc, char **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *paper = NULL;
  gboolean is_large = FALSE;
  int number = 0;
  gsize format;
  const GOptionEntry entries[] = {
    { "format",
      0,
      0,
      G_OPTION_ARG_STRING,
      &name,
      N_ ("what to make of it: fhir, pdf or text"),
      "NAME" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("where to write it"), "FILE" },
    { "result", 0, 0, G_OPTION_ARG_INT, &number, N_ ("only this result, from 1"), "N" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_ ("for pdf: a4 or letter"), "NAME" },
    { "large", 0, 0, G_OPTION_ARG_NONE, &is_large, N_ ("for pdf: large print"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);
  g_autoptr (GPtrArray) verdicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_verdict_unref);
  Export export = { .results = results, .verdicts = verdicts };

  if (!herald_command_parse ("[RECORD]", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  if (argc > 2 || !find_format (name, &format) || !find_paper (paper, &export.is_letter) ||
      number < 0)
    {
      g_printerr (_ ("herald-cli: export takes a format (fhir, pdf or text) and one record\n"));
      return HERALD_EXIT_USAGE;
    }
  export.is_large = is_large;
  export.file = argc == 2 ? argv[1] : "-";
  return run_export (&export, format, output != NULL ? output : "-", number);
}
