/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parses JSON with its numbers as texts, so that they keep the digits they were written with. */
#include "config.h"

#include <string.h>

#include "content/json-file.h"
#include "record/fhir-parse.h"

static gsize
string_length (const char *text, gsize length)
{
  gsize at = 1;

  while (at < length && text[at] != '"')
    at += text[at] == '\\' ? 2 : 1;
  return MIN (at + 1, length);
}

static gsize
number_length (const char *text, gsize length)
{
  gsize at = 0;

  while (at < length && (g_ascii_isdigit (text[at]) || strchr ("+-.eE", text[at]) != NULL))
    at++;
  return at;
}

/* The text is known to be JSON: outside of texts a digit or a minus begins a number. */
static GString *
quote_numbers (const char *text, gsize length)
{
  GString *quoted = g_string_sized_new (length + length / 8);

  for (gsize at = 0; at < length;)
    {
      gsize taken = 1;

      if (text[at] == '"')
        taken = string_length (text + at, length - at);
      else if (g_ascii_isdigit (text[at]) || text[at] == '-')
        {
          taken = number_length (text + at, length - at);
          g_string_append_printf (quoted, "\"%c", HERALD_FHIR_NUMBER);
          g_string_append_len (quoted, text + at, taken);
          g_string_append_c (quoted, '"');
          at += taken;
          continue;
        }
      g_string_append_len (quoted, text + at, taken);
      at += taken;
    }
  return quoted;
}

/**
 * herald_fhir_parse:
 * @bytes: the content of a file
 * @name: its name in messages
 * @error: return location for a #GError
 *
 * Parses as strictly as herald_json_file_parse(), and gives each number as a text that begins with
 * %HERALD_FHIR_NUMBER.
 *
 * Returns: (transfer full) (nullable): the root, or %NULL with @error set
 */
JsonNode *
herald_fhir_parse (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  GString *quoted;
  gsize length;
  const char *text;
  gboolean is_parsed;

  if (!herald_json_file_check (bytes, name, error))
    return NULL;
  parser = json_parser_new_immutable ();
  text = g_bytes_get_data (bytes, &length);
  quoted = quote_numbers (text, length);
  is_parsed = json_parser_load_from_data (parser, quoted->str, quoted->len, error);
  g_string_free (quoted, TRUE);
  if (is_parsed)
    return json_parser_steal_root (parser);
  g_prefix_error (error, "%s: ", name);
  return NULL;
}
