/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the synonyms: the bundled ones, and every mistake a file can hold. */
#include "config.h"

#include "content/content.h"
#include "content/error.h"
#include "library/synonyms.h"
#include "support.h"

#define HEAD "{'format': 'herald-synonyms-1', '_stop_words': 'the; a', "

static guint
count_hits (HeraldSearchIndex *index, const char *title, const char *query)
{
  const char *fields[HERALD_SEARCH_N_FIELDS] = { title };
  g_autoptr (GArray) hits = NULL;

  herald_search_index_add (index, fields);
  herald_search_index_finish (index);
  hits = herald_search_index_find (index, query, 10);
  return hits->len;
}

static void
test_read (void)
{
  g_autoptr (HeraldSearchIndex) index = herald_search_index_new ("en");
  g_autoptr (JsonNode) root = herald_test_json (
      HEAD "'#note': 'x', 'groups': [{'id': 'a', '#words': 'x', '_words': 'cat; house lion'}]}");
  g_autoptr (GError) error = NULL;

  g_assert_true (herald_synonyms_read (index, root, "s.json", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_hits (index, "The cat", "house lion"), ==, 1);
}

static void
test_bundled (void)
{
  g_autoptr (HeraldSearchIndex) index = herald_search_index_new ("en");
  g_autoptr (GError) error = NULL;

  g_assert_true (herald_synonyms_load (index, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_hits (index, "Herceptin", "what is trastuzumab"), ==, 1);
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { "{}", HERALD_CONTENT_ERROR_MEMBER, "s.json: $.format: is missing" },
    { "{'format': 'herald-synonyms-2', '_stop_words': 'the; a', 'groups': []}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.format: must be herald-synonyms-1" },
    { HEAD "'groups': [], 'more': '1'}", HERALD_CONTENT_ERROR_MEMBER, "unknown member “more”" },
    { "{'format': 'herald-synonyms-1', 'groups': []}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$._stop_words: is missing" },
    { "{'format': 'herald-synonyms-1', '_stop_words': 'the', 'groups': []}",
      HERALD_CONTENT_ERROR_VALUE,
      "$._stop_words: must hold several words" },
    { HEAD "'groups': {}}", HERALD_CONTENT_ERROR_MEMBER, "$.groups: must be an array" },
    { HEAD "'groups': [{'_words': 'a; b'}]}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.groups[0].id: is missing" },
    { HEAD "'groups': [{'id': 'a'}]}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.groups[0]._words: is missing" },
    { HEAD "'groups': [{'id': 'a', '_words': 'a; b', 'more': '1'}]}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.groups[0]: unknown member “more”" },
    { HEAD "'groups': [{'id': 'a', '_words': 'cat'}]}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.groups[0]._words: must hold several words" },
    { HEAD "'groups': [{'id': 'a', '_words': 'cat;  ; lion'}]}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.groups[0]._words: holds an empty word" },
    { HEAD "'groups': [{'id': 'a', '_words': 'a; b'}, {'id': 'a', '_words': 'c; d'}]}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.groups[1]: the group “a” stands twice" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldSearchIndex) index = herald_search_index_new ("en");
      g_autoptr (JsonNode) root = herald_test_json (cases[i].text);
      g_autoptr (GError) error = NULL;

      g_assert_false (herald_synonyms_read (index, root, "s.json", &error));
      herald_test_fails (cases[i].text, &error, cases[i].code, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/library/synonyms/read", test_read);
  g_test_add_func ("/library/synonyms/bundled", test_bundled);
  g_test_add_func ("/library/synonyms/broken", test_broken);
  return g_test_run ();
}
