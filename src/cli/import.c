/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli import: a bundle of another system in, a record out. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command.h"
#include "content/json-file.h"
#include "file.h"
#include "record/fhir-reader.h"
#include "record/record-writer.h"
#include "rules/shelf.h"

static HeraldRecord *
read_bundle (HeraldShelf *shelf, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = herald_file_load (file, HERALD_JSON_FILE_MAX_BYTES, error);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  HeraldRecord *record;

  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", file);
      return NULL;
    }
  record = herald_fhir_read_record (herald_shelf_get_vocabulary (shelf), bytes, file, notes, error);
  herald_command_tell (file, notes);
  return record;
}

static HeraldExit
run_import (const char *file, const char *output)
{
  g_autofree char *folder = herald_shelf_user_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldShelf) shelf = herald_shelf_new (folder, &error);
  g_autoptr (HeraldRecord) record = shelf != NULL ? read_bundle (shelf, file, &error) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (record == NULL)
    return herald_command_complain (NULL, error);
  bytes = herald_record_write (record);
  if (herald_file_save (output, bytes, &error))
    return HERALD_EXIT_DONE;
  return herald_command_complain (output, error);
}

/**
 * herald_command_import:
 * @argc: as for main()
 * @argv: likewise
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_import (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("what the file is: fhir"), "NAME" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("where to write the record"), "FILE" },
    G_OPTION_ENTRY_NULL,
  };

  if (!herald_command_parse ("[FILE]", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  if (argc > 2 || g_strcmp0 (format, "fhir") != 0)
    {
      g_printerr (_ ("herald-cli: import takes a format, fhir, and one file\n"));
      return HERALD_EXIT_USAGE;
    }
  return run_import (argc == 2 ? argv[1] : "-", output != NULL ? output : "-");
}
