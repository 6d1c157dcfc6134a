/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli export: a record in, something for others out. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command.h"
#include "file.h"
#include "record/fhir-writer.h"
#include "record/record-reader.h"
#include "rules/shelf.h"

/**
 * Export:
 * @shelf: the rule books
 * @file: the name of the record in messages
 * @results: (element-type HeraldResult): what is wanted of it, in its order
 * @verdicts: (element-type HeraldVerdict): what the edition of each makes of it
 */
typedef struct
{
  HeraldShelf *shelf;
  const char *file;
  GPtrArray *results;
  GPtrArray *verdicts;
} Export;

static void
tell (const char *file, GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    g_printerr ("herald-cli: %s: %s\n", file, (const char *)sentences->pdata[i]);
}

static GBytes *
write_fhir (Export *export, GError **error G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func (g_free);
  GBytes *bytes = herald_fhir_write_results (export->results, export->verdicts, losses);

  tell (export->file, losses);
  return bytes;
}

/* One line a format. Each gets all results that are wanted, and makes one file of them. */
static const struct
{
  const char *name;
  GBytes *(*write) (Export *export, GError **error);
} formats[] = {
  { "fhir", write_fhir },
};

/* A result whose edition is not on the shelf is read by the one in force. */
static HeraldRulebook *
find_book (Export *export, const HeraldResult *result)
{
  const char *edition = herald_result_get_text (result, HERALD_RESULT_EDITION);
  HeraldRulebook *book = herald_shelf_find (export->shelf, edition);

  if (book != NULL)
    return book;
  if (*edition != '\0')
    g_printerr (_ ("herald-cli: %s: no edition “%s”; read by “%s” instead\n"),
                export->file,
                edition,
                HERALD_SHELF_DEFAULT_EDITION);
  return herald_shelf_find (export->shelf, HERALD_SHELF_DEFAULT_EDITION);
}

static void
add_result (Export *export, HeraldResult *result)
{
  g_autoptr (HeraldFacts) facts = herald_result_dup_facts (result);

  g_ptr_array_add (export->results, herald_result_ref (result));
  g_ptr_array_add (export->verdicts, herald_rulebook_judge (find_book (export, result), facts));
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
  int number = 0;
  gsize format;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("what to make of it: fhir"), "NAME" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("where to write it"), "FILE" },
    { "result", 0, 0, G_OPTION_ARG_INT, &number, N_ ("only this result, from 1"), "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);
  g_autoptr (GPtrArray) verdicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_verdict_unref);
  Export export = { .results = results, .verdicts = verdicts };

  if (!herald_command_parse ("[RECORD]", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  if (argc > 2 || !find_format (name, &format) || number < 0)
    {
      g_printerr (_ ("herald-cli: export takes a format, fhir, and one record\n"));
      return HERALD_EXIT_USAGE;
    }
  export.file = argc == 2 ? argv[1] : "-";
  return run_export (&export, format, output != NULL ? output : "-", number);
}
