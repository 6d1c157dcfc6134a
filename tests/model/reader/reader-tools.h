/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the reader share: a reader, and files of the tests. */
#pragma once

#include <json-glib/json-glib.h>

#include "content/content.h"
#include "reader/reader.h"
#include "support.h"

static inline HeraldReader *
new_reader (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldReader *reader = herald_reader_new (herald_shelf_get_vocabulary (shelf), &error);

  g_assert_no_error (error);
  return reader;
}

static inline char *
load_text (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static inline JsonNode *
parse_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

/* A value as the vocabulary writes it; tests write numbers as numbers. */
static inline char *
value_to_text (JsonNode *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_strdup_printf ("%g", json_node_get_double (node));
}

static inline gboolean
is_same_value (const char *found, const char *expected)
{
  char *end_found;
  char *end_expected;
  double a = g_ascii_strtod (found, &end_found);
  double b = g_ascii_strtod (expected, &end_expected);

  if (*end_found == '\0' && *end_expected == '\0')
    return a == b;
  return g_str_equal (found, expected);
}
