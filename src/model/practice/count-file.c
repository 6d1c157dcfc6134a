/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a counting sheet, strictly read, and its table for others. */
#include "config.h"

#include <string.h>

#include "content/csv-writer.h"
#include "content/error.h"
#include "content/json-file.h"
#include "content/link-target.h"
#include "content/json-quote.h"
#include "content/json.h"
#include "practice/case-number.h"
#include "practice/count-file.h"

#define FORMAT "herald-counts-1"

static void
append_row (GString *json, const HeraldCount *count)
{
  g_string_append_printf (
      json,
      "    { \"nucleus\": \"%u\", \"observer\": \"%u\", \"her2\": \"%u\", \"cep17\": \"%u\", "
      "\"small_clusters\": \"%u\", \"large_clusters\": \"%u\", \"excluded\": \"%s\" }",
      count->number,
      count->observer,
      count->her2,
      count->cep17,
      count->small_clusters,
      count->large_clusters,
      herald_ish_exclusion_get_id (count->exclusion));
}

/**
 * herald_count_sheet_write:
 * @self: a sheet
 *
 * Returns: (transfer full): the content of its file, UTF-8
 */
GBytes *
herald_count_sheet_write (HeraldCountSheet *self)
{
  GString *json;
  const HeraldCount *count;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), NULL);

  json = g_string_new ("{\n  \"format\": \"" FORMAT "\",\n");
  g_string_append_printf (json,
                          "  \"probe\": \"%s\",\n  \"rows\": [",
                          herald_count_sheet_is_dual (self) ? "dual" : "single");
  for (guint i = 0; (count = herald_count_sheet_get (self, i)) != NULL; i++)
    {
      g_string_append (json, i == 0 ? "\n" : ",\n");
      append_row (json, count);
    }
  g_string_append (json, herald_count_sheet_get (self, 0) != NULL ? "\n  ]\n}\n" : "]\n}\n");
  return g_string_free_to_bytes (json);
}

static gboolean
read_word (
    const HeraldJson *json, const char *name, const char *const *words, guint *word, GError **error)
{
  HeraldJson member = herald_json_member (json, name);
  const char *text = herald_json_string (&member, error);

  if (text == NULL)
    return FALSE;
  for (*word = 0; words[*word] != NULL; (*word)++)
    if (strcmp (words[*word], text) == 0)
      return TRUE;
  return herald_json_fail (
      &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is not known here", text);
}

static gboolean
read_exclusion (const HeraldJson *json, HeraldIshExclusion *exclusion, GError **error)
{
  const char *ids[HERALD_ISH_N_EXCLUSIONS + 1] = { NULL };
  guint found;

  for (guint i = 0; i < HERALD_ISH_N_EXCLUSIONS; i++)
    ids[i] = herald_ish_exclusion_get_id (i);
  if (!read_word (json, "excluded", ids, &found, error))
    return FALSE;
  *exclusion = found;
  return TRUE;
}

static gboolean
read_row (const HeraldJson *json, HeraldCount *count, GError **error)
{
  static const char *const members[] = { "nucleus",        "observer",       "her2",     "cep17",
                                         "small_clusters", "large_clusters", "excluded", NULL };
  const guint most = HERALD_COUNT_MOST_SIGNALS;

  return herald_json_is_object (json, members, error) &&
         herald_case_number_read (
             json, "nucleus", 1, HERALD_COUNT_MOST_NUMBER, &count->number, error) &&
         herald_case_number_read (
             json, "observer", 1, HERALD_COUNT_N_OBSERVERS, &count->observer, error) &&
         herald_case_number_read (json, "her2", 0, most, &count->her2, error) &&
         herald_case_number_read (json, "cep17", 0, most, &count->cep17, error) &&
         herald_case_number_read (json, "small_clusters", 0, most, &count->small_clusters, error) &&
         herald_case_number_read (json, "large_clusters", 0, most, &count->large_clusters, error) &&
         read_exclusion (json, &count->exclusion, error);
}

static gboolean
is_twice (const GArray *counts, const HeraldCount *count)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const HeraldCount *other = &g_array_index (counts, HeraldCount, i);

      if (other->number == count->number && other->observer == count->observer)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_rows (const HeraldJson *rows, GArray *counts, GError **error)
{
  if (herald_json_length (rows) > HERALD_COUNT_SHEET_MOST_ROWS)
    return herald_json_fail (
        rows, error, HERALD_CONTENT_ERROR_VALUE, "more than %d rows", HERALD_COUNT_SHEET_MOST_ROWS);
  for (guint i = 0; i < herald_json_length (rows); i++)
    {
      HeraldJson row = herald_json_element (rows, i);
      HeraldCount count = { 0 };

      if (!read_row (&row, &count, error))
        return FALSE;
      if (is_twice (counts, &count))
        return herald_json_fail (&row,
                                 error,
                                 HERALD_CONTENT_ERROR_VALUE,
                                 "nucleus %u of observer %u stands twice",
                                 count.number,
                                 count.observer);
      g_array_append_val (counts, count);
    }
  return TRUE;
}

static HeraldCountSheet *
make_sheet (const HeraldJson *root, GError **error)
{
  static const char *const members[] = { "format", "probe", "rows", NULL };
  static const char *const formats[] = { FORMAT, NULL };
  static const char *const probes[] = { "single", "dual", NULL };
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (HeraldCount));
  HeraldCountSheet *sheet;
  HeraldJson rows = herald_json_member (root, "rows");
  guint format, probe;

  if (!herald_json_is_object (root, members, error) ||
      !read_word (root, "format", formats, &format, error) ||
      !read_word (root, "probe", probes, &probe, error) || !herald_json_is_array (&rows, error) ||
      !read_rows (&rows, counts, error))
    return NULL;
  sheet = herald_count_sheet_new (probe == 1);
  herald_count_sheet_load (sheet, (const HeraldCount *)(gpointer)counts->data, counts->len);
  return sheet;
}

/**
 * herald_count_sheet_read:
 * @bytes: the content of a file
 * @name: what messages call it
 * @error: return location for a #GError of %HERALD_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): the sheet
 */
HeraldCountSheet *
herald_count_sheet_read (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  HeraldJson root;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  node = herald_json_file_parse (bytes, name, error);
  if (node == NULL)
    return NULL;
  root = herald_json_root (node, name);
  return make_sheet (&root, error);
}

/**
 * herald_count_sheet_save:
 * @self: a sheet
 * @path: (type filename): where to
 * @error: return location for a #GError
 *
 * The old file or the new one is there at any moment, whole, and its owner's alone.
 *
 * Returns: whether it is saved
 */
gboolean
herald_count_sheet_save (HeraldCountSheet *self, const char *path, GError **error)
{
  g_autofree char *target = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self) && path != NULL, FALSE);

  target = herald_link_target_or_error (path, error);
  if (target == NULL)
    return FALSE;
  bytes = herald_count_sheet_write (self);
  data = g_bytes_get_data (bytes, &length);
  return g_file_set_contents_full (target,
                                   data,
                                   (gssize)length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600,
                                   error);
}

/**
 * herald_count_sheet_open:
 * @path: (type filename): the file of a sheet
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the sheet
 */
HeraldCountSheet *
herald_count_sheet_open (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (JsonNode) node = NULL;
  HeraldJson root;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_basename (path);
  node = herald_json_file_load (path, name, error);
  if (node == NULL)
    return NULL;
  root = herald_json_root (node, name);
  return make_sheet (&root, error);
}

static void
add_number (HeraldCsvWriter *writer, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  herald_csv_writer_add_plain (writer, text, -1);
}

static void
add_row (HeraldCsvWriter *writer, const HeraldCount *count)
{
  add_number (writer, count->number);
  add_number (writer, count->observer);
  add_number (writer, count->her2);
  add_number (writer, count->cep17);
  add_number (writer, count->small_clusters);
  add_number (writer, count->large_clusters);
  herald_csv_writer_add (writer, herald_ish_exclusion_get_id (count->exclusion), -1);
  herald_csv_writer_end_row (writer, NULL);
}

/**
 * herald_count_sheet_export:
 * @self: a sheet
 *
 * Returns: (transfer full): its rows as CSV with a line of names, which
 *   herald_count_sheet_paste() takes back as they were. It holds numbers and fixed words only, so a
 *   spreadsheet has nothing to run.
 */
GBytes *
herald_count_sheet_export (HeraldCountSheet *self)
{
  static const char *const columns[] = { "nucleus",        "observer",       "her2",    "cep17",
                                         "small_clusters", "large_clusters", "excluded" };
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (HeraldCsvWriter) writer = NULL;
  const HeraldCount *count;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), NULL);

  stream = g_memory_output_stream_new_resizable ();
  writer = herald_csv_writer_new (stream);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    herald_csv_writer_add (writer, columns[i], -1);
  herald_csv_writer_end_row (writer, NULL);
  for (guint i = 0; (count = herald_count_sheet_get (self, i)) != NULL; i++)
    add_row (writer, count);
  herald_csv_writer_finish (writer, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}
