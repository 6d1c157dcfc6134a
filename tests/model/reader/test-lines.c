/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads lines of reports whose values people have written down, and holds the share of right ones
 * against what is promised. Usage: test-lines FILE.jsonl… */
#include "config.h"

#include "reader-tools.h"

#define LEAST_PRECISION 0.98
#define LEAST_RECALL 0.92

typedef struct
{
  guint n_lines;
  guint n_sure;
  guint n_right;
  guint n_expected;
  guint n_found;
  guint n_traps;
} Tally;

static HeraldReader *reader;

static gboolean
holds (JsonObject *values, const char *field, const char *found)
{
  JsonNode *node = values != NULL ? json_object_get_member (values, field) : NULL;

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *choices = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (choices); i++)
        {
          g_autofree char *choice = value_to_text (json_array_get_element (choices, i));

          if (is_same_value (found, choice))
            return TRUE;
        }
      return FALSE;
    }
  g_autofree char *value = value_to_text (node);

  return is_same_value (found, value);
}

static void
count_found (const GArray *findings, JsonObject *expected, Tally *tally, const char *id)
{
  g_autoptr (GList) names = json_object_get_members (expected);

  for (GList *name = names; name != NULL; name = name->next)
    {
      gboolean is_found = FALSE;

      for (guint i = 0; i < findings->len; i++)
        {
          const HeraldReportFinding *finding = &g_array_index (findings, HeraldReportFinding, i);

          is_found |= g_str_equal (finding->field_id, name->data) &&
                      holds (expected, finding->field_id, finding->text);
        }
      tally->n_expected++;
      tally->n_found += is_found;
      if (!is_found)
        g_test_message ("%s: %s is not found", id, (const char *)name->data);
    }
}

static void
count_sure (const GArray *findings, JsonObject *line, Tally *tally, const char *id)
{
  JsonObject *optional = json_object_has_member (line, "optional")
                             ? json_object_get_object_member (line, "optional")
                             : NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldReportFinding *finding = &g_array_index (findings, HeraldReportFinding, i);

      if (finding->confidence != HERALD_CONFIDENCE_SURE)
        continue;
      tally->n_sure++;
      if (holds (json_object_get_object_member (line, "expected"),
                 finding->field_id,
                 finding->text) ||
          holds (optional, finding->field_id, finding->text))
        tally->n_right++;
      else
        g_test_message ("%s: %s is not %s", id, finding->field_id, finding->text);
    }
}

static void
check_places (const GArray *findings, gsize length)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldReportFinding *finding = &g_array_index (findings, HeraldReportFinding, i);

      g_assert_cmpuint (finding->start, <, finding->end);
      g_assert_cmpuint (finding->end, <=, length);
    }
}

static void
read_line (JsonObject *line, Tally *tally)
{
  const char *id = json_object_get_string_member (line, "id");
  const char *text = json_object_get_string_member (line, "text");
  JsonObject *expected = json_object_get_object_member (line, "expected");
  g_autoptr (HeraldReading) reading = herald_reader_read (reader, text, strlen (text));
  const GArray *findings = herald_reading_get_findings (reading);

  tally->n_lines++;
  check_places (findings, strlen (text));
  if (json_object_has_member (line, "two"))
    {
      /* Two results: both shown, none taken. */
      g_assert_cmpuint (findings->len, >, 1);
      g_assert_true (herald_facts_is_empty (herald_reading_get_facts (reading)));
      return;
    }
  if (json_object_get_size (expected) == 0 && !json_object_has_member (line, "optional"))
    {
      tally->n_traps++;
      if (findings->len > 0)
        {
          g_test_message ("%s: nothing is to be found here", id);
          g_test_fail ();
        }
    }
  count_found (findings, expected, tally, id);
  count_sure (findings, line, tally, id);
}

static void
judge (const char *language, const Tally *tally)
{
  double precision = tally->n_sure > 0 ? (double)tally->n_right / tally->n_sure : 1;
  double recall = tally->n_expected > 0 ? (double)tally->n_found / tally->n_expected : 1;

  g_test_message ("%s: %u lines, %u of %u sure values right (%.3f), %u of %u values found (%.3f), "
                  "%u traps",
                  language,
                  tally->n_lines,
                  tally->n_right,
                  tally->n_sure,
                  precision,
                  tally->n_found,
                  tally->n_expected,
                  recall,
                  tally->n_traps);
  g_assert_cmpfloat (precision, >=, LEAST_PRECISION);
  g_assert_cmpfloat (recall, >=, LEAST_RECALL);
}

/* The lines of one language may have a file of their own, such as “lines-pt.jsonl”. */
static const char *const *
list_languages (const char *path)
{
  static const char *const all[] = { "en", "es", "fr", "de", NULL };
  static const char *const portuguese[] = { "pt", NULL };

  return g_str_has_suffix (path, "-pt.jsonl") ? portuguese : all;
}

static void
test_lines (gconstpointer path)
{
  const char *const *languages = list_languages (path);
  gsize length;
  g_autofree char *text = load_text (path, &length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize k = 0; languages[k] != NULL; k++)
    {
      Tally tally = { 0 };

      for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
        {
          g_autoptr (JsonNode) root = parse_json (lines[i]);
          JsonObject *line = json_node_get_object (root);

          if (g_str_equal (json_object_get_string_member (line, "lang"), languages[k]))
            read_line (line, &tally);
        }
      g_assert_cmpuint (tally.n_lines, >, 0);
      judge (languages[k], &tally);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  reader = new_reader ();
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/reader/lines/", name, NULL);

      g_test_add_data_func (path, argv[i], test_lines);
    }
  status = g_test_run ();
  g_clear_pointer (&reader, herald_reader_free);
  return status;
}
