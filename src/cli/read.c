/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli read: the text of a report in, what it says out. */
#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "command.h"
#include "reader/reader.h"
#include "reader/report-file.h"
#include "rules/shelf.h"

static void
add_member (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_words (JsonBuilder *builder, const char *name, const char *text, gsize start, gsize end)
{
  g_autofree char *words = g_utf8_make_valid (text + start, end - start);

  add_member (builder, name, words);
}

static void
add_finding (JsonBuilder *builder,
             const HeraldReading *reading,
             const HeraldReportFinding *finding,
             const char *text)
{
  json_builder_begin_object (builder);
  add_member (builder, "field", finding->field_id);
  add_member (builder, "value", finding->text);
  add_number (builder, "start", finding->start);
  add_number (builder, "end", finding->end);
  add_words (builder, "text", text, finding->start, finding->end);
  if (finding->confidence == HERALD_CONFIDENCE_SURE)
    add_member (builder, "confidence", "sure");
  else
    {
      add_member (builder, "confidence", "check");
      add_member (builder, "reason", finding->reason);
      add_member (builder, "question", herald_report_finding_get_question (finding));
    }
  if (herald_reading_get_n_specimens (reading) > 1)
    add_number (builder, "specimen", finding->specimen);
  json_builder_end_object (builder);
}

static void
add_part (JsonBuilder *builder, const HeraldPart *part, const char *text)
{
  static const char *const kinds[] = { "specimen", "focus", "date", "addendum" };

  json_builder_begin_object (builder);
  add_member (builder, "kind", kinds[part->kind]);
  add_number (builder, "specimen", part->specimen);
  add_number (builder, "start", part->start);
  add_number (builder, "end", part->end);
  add_words (builder, "text", text, part->start, part->end);
  json_builder_end_object (builder);
}

static void
add_facts (JsonBuilder *builder, const HeraldReading *reading)
{
  HeraldFacts *facts = herald_reading_get_facts (reading);
  HeraldVocabulary *vocabulary = herald_facts_get_vocabulary (facts);

  json_builder_set_member_name (builder, "facts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);
      HeraldValue value = herald_facts_get (facts, i);
      g_autofree char *text = herald_field_value_to_text (field, value);

      if (value.known)
        add_member (builder, field->id, text);
    }
  json_builder_end_object (builder);
}

static JsonNode *
make_answer (const HeraldReading *reading, const char *text)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  const GArray *findings = herald_reading_get_findings (reading);
  const GArray *parts = herald_reading_get_parts (reading);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    add_finding (builder, reading, &g_array_index (findings, HeraldReportFinding, i), text);
  json_builder_end_array (builder);
  add_facts (builder, reading);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parts->len; i++)
    add_part (builder, &g_array_index (parts, HeraldPart, i), text);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static HeraldExit
write_answer (const HeraldReading *reading, const char *text)
{
  g_autoptr (JsonNode) root = make_answer (reading, text);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *answer = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  answer = json_generator_to_data (generator, NULL);
  if (fputs (answer, stdout) >= 0 && fputc ('\n', stdout) != EOF && fflush (stdout) == 0)
    return HERALD_EXIT_DONE;
  g_printerr ("herald-cli: %s\n", g_strerror (errno));
  return HERALD_EXIT_CONTENT;
}

static HeraldExit
read_report (const char *file, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldShelf) shelf = herald_shelf_new (NULL, &error);
  g_autoptr (HeraldReader) reader = NULL;
  g_autoptr (HeraldReading) reading = NULL;

  if (shelf != NULL)
    reader = herald_reader_new (herald_shelf_get_vocabulary (shelf), &error);
  if (reader == NULL)
    return herald_command_complain (NULL, error);
  reading = herald_reader_read (reader, text, length);
  if (herald_reading_is_too_long (reading))
    {
      g_printerr (_ ("herald-cli: %s: this is larger than any report\n"), file);
      return HERALD_EXIT_CONTENT;
    }
  return write_answer (reading, text);
}

/**
 * herald_command_read:
 * @argc: as for main()
 * @argv: likewise
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_read (int argc, char **argv)
{
  static const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = NULL;
  const char *file;
  gconstpointer data;
  gsize length;

  if (!herald_command_parse ("[FILE]", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  if (argc > 2)
    {
      g_printerr (_ ("herald-cli: read takes one file\n"));
      return HERALD_EXIT_USAGE;
    }
  file = argc == 2 ? argv[1] : "-";
  text = herald_report_file_load (file, HERALD_READER_MAX_BYTES, &error);
  if (text == NULL)
    return herald_command_complain (file, error);
  data = g_bytes_get_data (text, &length);
  return read_report (file, data != NULL ? data : "", length);
}
