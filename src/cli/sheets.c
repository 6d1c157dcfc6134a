/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-sheets: a record on standard input, its sheets on standard output. A program of its own,
 * so that herald-cli starts without the libraries of pages and fonts. */
#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "content/content.h"
#include "content/plain-text.h"
#include "record/record-reader.h"
#include "rules/shelf.h"
#include "sheets.h"

typedef struct
{
  HeraldShelf *shelf;
  HeraldLibrary *library;
  HeraldRecord *record;
  HeraldPaper paper;
  double scale;
} Sheets;

static GBytes *
read_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static gboolean
load (Sheets *self, GError **error)
{
  g_autofree char *rules = herald_shelf_user_folder ();
  g_autofree char *content = herald_library_user_folder ();
  g_autoptr (GBytes) bytes = NULL;

  self->shelf = herald_shelf_new (rules, error);
  if (self->shelf == NULL)
    return FALSE;
  self->library = herald_library_new (herald_shelf_get_vocabulary (self->shelf),
                                      herald_shelf_get_sources (self->shelf),
                                      content);
  bytes = read_input (error);
  if (bytes != NULL)
    self->record =
        herald_record_read (herald_shelf_get_vocabulary (self->shelf), bytes, "-", NULL, error);
  return self->record != NULL;
}

static void
clear (Sheets *self)
{
  g_clear_pointer (&self->record, herald_record_unref);
  g_clear_pointer (&self->library, herald_library_free);
  g_clear_pointer (&self->shelf, herald_shelf_unref);
}

/* The caller has named the edition in each result. */
static HeraldVerdict *
judge (Sheets *self, const HeraldResult *result)
{
  g_autoptr (HeraldFacts) facts = herald_result_dup_facts (result);
  HeraldRulebook *book =
      herald_shelf_find (self->shelf, herald_result_get_text (result, HERALD_RESULT_EDITION));

  if (book == NULL)
    book = herald_shelf_find (self->shelf, HERALD_SHELF_DEFAULT_EDITION);
  return herald_rulebook_judge (book, facts);
}

static GBytes *
write_text (Sheets *self)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < herald_record_get_n_results (self->record); i++)
    {
      HeraldResult *result = herald_record_get_result (self->record, i);
      g_autoptr (HeraldVerdict) verdict = judge (self, result);
      g_autofree char *text =
          herald_sheets_to_text (HERALD_SHEET_ALL, result, verdict, self->library);

      g_autofree char *plain = herald_plain_text_new (text, HERALD_PLAIN_TEXT_SHOWN);

      g_string_append_printf (all, "%s%s", i > 0 ? "\n\n" : "", plain);
    }
  return g_string_free_to_bytes (all);
}

static GBytes *
write_pdf (Sheets *self, GError **error)
{
  g_autoptr (GPtrArray) sheets =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_printout_unref);
  PangoContext *context = herald_print_create_context (NULL);
  GBytes *bytes;

  for (guint i = 0; i < herald_record_get_n_results (self->record); i++)
    {
      HeraldResult *result = herald_record_get_result (self->record, i);
      g_autoptr (HeraldVerdict) verdict = judge (self, result);

      herald_sheets_add (sheets, HERALD_SHEET_ALL, result, verdict, self->library, NULL);
    }
  for (guint i = 0; i < sheets->len; i++)
    herald_printout_set_scale (sheets->pdata[i], self->scale);
  bytes = herald_print_pdf_new (sheets, &self->paper, context, error);
  g_object_unref (context);
  return bytes;
}

static gboolean
write_output (GBytes *bytes)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  return fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0;
}

static int
run (Sheets *self, gboolean is_text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (load (self, &error))
    bytes = is_text ? write_text (self) : write_pdf (self, &error);
  if (bytes == NULL)
    fputs (error->message, stderr);
  return bytes != NULL && write_output (bytes) ? 0 : 1;
}

int
main (int argc, char **argv)
{
  static const HeraldPaper letter = HERALD_PAPER_LETTER;
  Sheets self = { .paper = HERALD_PAPER_A4, .scale = 1.0 };
  gboolean is_letter = FALSE;
  gboolean is_large = FALSE;
  gboolean is_text = FALSE;
  const GOptionEntry entries[] = {
    { "letter", 0, 0, G_OPTION_ARG_NONE, &is_letter, N_ ("on Letter, not A4"), NULL },
    { "large", 0, 0, G_OPTION_ARG_NONE, &is_large, N_ ("in large print"), NULL },
    { "text", 0, 0, G_OPTION_ARG_NONE, &is_text, N_ ("as text, not PDF"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  int status = 2;

  herald_content_register ();
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, NULL))
    return status;
  if (is_letter)
    self.paper = letter;
  if (is_large)
    self.scale = HERALD_PRINTOUT_LARGE;
  status = run (&self, is_text);
  clear (&self);
  return status;
}
