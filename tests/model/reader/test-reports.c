/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads whole reports of several pages: what is sure, what has to be looked at, which parts are
 * named. Beside each report lies what is in it. Usage: test-reports FOLDER */
#include "config.h"

#include "reader-tools.h"

static HeraldReader *reader;

static void
check_facts (const HeraldReading *reading, JsonObject *expected)
{
  HeraldFacts *facts = herald_reading_get_facts (reading);
  HeraldVocabulary *vocabulary = herald_facts_get_vocabulary (facts);

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);
      JsonNode *node = json_object_get_member (expected, field->id);
      g_autofree char *found = herald_field_value_to_text (field, herald_facts_get (facts, i));
      g_autofree char *value = node != NULL ? value_to_text (node) : g_strdup ("");

      g_test_message ("%s", field->id);
      g_assert_cmpstr (found, ==, value);
    }
}

static const HeraldReportFinding *
find (const HeraldReading *reading, const char *field, const char *value, guint specimen)
{
  const GArray *findings = herald_reading_get_findings (reading);

  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldReportFinding *finding = &g_array_index (findings, HeraldReportFinding, i);

      if (g_str_equal (finding->field_id, field) && is_same_value (finding->text, value) &&
          finding->specimen == specimen)
        return finding;
    }
  return NULL;
}

/* [field, value, specimen, the words that it comes from] */
static void
check_doubtful (const HeraldReading *reading, const char *text, JsonArray *expected)
{
  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      JsonArray *row = json_array_get_array_element (expected, i);
      g_autofree char *value = value_to_text (json_array_get_element (row, 1));
      const HeraldReportFinding *finding = find (reading,
                                                 json_array_get_string_element (row, 0),
                                                 value,
                                                 json_array_get_int_element (row, 2));
      g_autofree char *words = NULL;

      g_test_message ("%s %s", json_array_get_string_element (row, 0), value);
      g_assert_nonnull (finding);
      words = g_strndup (text + finding->start, finding->end - finding->start);
      g_assert_cmpint (finding->confidence, ==, HERALD_CONFIDENCE_CHECK);
      g_assert_nonnull (finding->reason);
      g_assert_nonnull (herald_report_finding_get_question (finding));
      g_assert_nonnull (strstr (words, json_array_get_string_element (row, 3)));
    }
}

static void
check_parts (const HeraldReading *reading, const char *text, JsonArray *expected)
{
  const GArray *parts = herald_reading_get_parts (reading);

  g_assert_cmpuint (parts->len, ==, json_array_get_length (expected));
  for (guint i = 0; i < parts->len; i++)
    {
      const HeraldPart *part = &g_array_index (parts, HeraldPart, i);
      g_autofree char *label = g_strndup (text + part->start, part->end - part->start);

      g_assert_cmpstr (label, ==, json_array_get_string_element (expected, i));
    }
}

static void
test_report (gconstpointer path)
{
  g_autofree char *truth_path = g_strconcat (path, ".json", NULL);
  gsize length;
  g_autofree char *text = load_text (path, &length);
  g_autofree char *truth_text = load_text (truth_path, &(gsize){ 0 });
  g_autoptr (JsonNode) root = parse_json (truth_text);
  JsonObject *truth = json_node_get_object (root);
  g_autoptr (HeraldReading) reading = herald_reader_read (reader, text, length);

  check_facts (reading, json_object_get_object_member (truth, "facts"));
  check_doubtful (reading, text, json_object_get_array_member (truth, "check"));
  check_parts (reading, text, json_object_get_array_member (truth, "parts"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  herald_content_register ();
  reader = new_reader ();
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/reader/report/", name, NULL);

      if (g_str_has_suffix (name, ".txt"))
        g_test_add_data_func_full (path,
                                   g_build_filename (argv[1], name, NULL),
                                   test_report,
                                   g_free);
    }
  status = g_test_run ();
  g_clear_pointer (&reader, herald_reader_free);
  return status;
}
