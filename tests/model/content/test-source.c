/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldSources: reading, finding, and every mistake a file can hold. */
#include "config.h"

#include "content/error.h"
#include "content/source.h"
#include "support.h"

#define ONE "{'id': 'a', 'citation': 'A. Town 2001.', 'short': 'A 2001', 'year': '2001'}"

static void
test_find (void)
{
  JsonNode *root = herald_test_json (
      "{'format': 'herald-sources-1', 'sources': [" ONE
      ", {'id': 'b', 'citation': 'B.', 'short': 'B', 'year': '2002', 'link': 'doi:10.1/b'}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldSources) sources = herald_sources_new (root, "sources.json", &error);
  const HeraldSource *source;

  g_assert_no_error (error);
  source = herald_sources_find (sources, "a");
  g_assert_cmpstr (source->id, ==, "a");
  g_assert_cmpstr (source->citation, ==, "A. Town 2001.");
  g_assert_cmpstr (source->short_name, ==, "A 2001");
  g_assert_cmpstr (source->year, ==, "2001");
  g_assert_null (source->link);
  g_assert_cmpstr (herald_sources_find (sources, "b")->link, ==, "doi:10.1/b");
  g_assert_null (herald_sources_find (sources, "c"));
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
    { "{'format': 'herald-sources-2', 'sources': []}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.format: must be herald-sources-1" },
    { "{'format': 'herald-sources-1', 'sources': [], 'more': 1}",
      HERALD_CONTENT_ERROR_MEMBER,
      "unknown member “more”" },
    { "{'format': 'herald-sources-1'}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.sources: must be an array" },
    { "{'format': 'herald-sources-1', 'sources': [4]}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.sources[0]: must be an object" },
    { "{'format': 'herald-sources-1', 'sources': [" ONE ", " ONE "]}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.sources[1]: the source “a” stands twice" },
    { "{'format': 'herald-sources-1', 'sources': [{'id': 'a', 'citation': 'A', 'short': 'A'}]}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.sources[0].year: is missing" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (herald_sources_new (herald_test_json (cases[i].text), "s.json", &error));
      herald_test_fails (cases[i].text, &error, cases[i].code, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/source/find", test_find);
  g_test_add_func ("/content/source/broken", test_broken);
  return g_test_run ();
}
