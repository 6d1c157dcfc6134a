/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldSection: all kinds, with points, figures and sources, and every mistake. */
#include "config.h"

#include "content/error.h"
#include "files.h"
#include "library/section.h"
#include "samples.h"
#include "support.h"

static void
assert_names (GPtrArray *names, const char *expected)
{
  g_autofree char *joined = NULL;

  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("|", (char **)names->pdata);
  g_ptr_array_set_size (names, names->len - 1);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_SECTION);
  HeraldJson json = herald_json_root (root, "s.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldSection) section = herald_section_read (&json, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (section->id, ==, "more");
  g_assert_cmpint (section->kind, ==, HERALD_SECTION_TEXT);
  g_assert_cmpstr (section->heading, ==, "More of it");
  g_assert_cmpstr (section->text, ==, "A fact.");
  assert_names (section->points, "Point one.|Point two.");
  assert_names (section->sources, "wolff-2013|wolff-2018");
  g_assert_cmpuint (section->figures->len, ==, 1);
  g_assert_cmpstr (g_array_index (section->figures, HeraldFigure, 0).id, ==, "shares");
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *text;
    HeraldSectionKind kind;
    guint n_sources;
  } cases[] = {
    { "{'id': 'a', '_text': 'A.', 'sources': ['wolff-2018']}", HERALD_SECTION_TEXT, 1 },
    { SAMPLE_CONFUSION, HERALD_SECTION_CONFUSION, 1 },
    { SAMPLE_ADVICE, HERALD_SECTION_ADVICE, 0 },
    { "{'id': 'a', 'kind': 'advice', '_text': 'A.', 'sources': ['wolff-2018', 'wolff-2013']}",
      HERALD_SECTION_ADVICE,
      2 },
    { "{'id': 'a', '_text': 'A.', 'sources': ['x'], '#text': 'for translators'}",
      HERALD_SECTION_TEXT,
      1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = herald_test_json (cases[i].text);
      HeraldJson json = herald_json_root (root, "s.json");
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldSection) section = herald_section_read (&json, &error);

      g_assert_no_error (error);
      g_assert_cmpint (section->kind, ==, cases[i].kind);
      g_assert_cmpuint (section->sources->len, ==, cases[i].n_sources);
      g_assert_null (section->heading);
      g_assert_cmpuint (section->points->len, ==, 0);
      g_assert_cmpuint (section->figures->len, ==, 0);
    }
}

static gboolean
is_sound (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldSection) read = herald_section_read (json, error);

  return read != NULL;
}

static void
test_broken (void)
{
  static const HeraldTestBroken cases[] = {
    { "'id': 'more'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "x.json: $.id: is missing" },
    { "'A fact.'", "''", HERALD_CONTENT_ERROR_VALUE, "$._text: must not be empty" },
    { "'_text': 'A fact.'", "'#text': '-'", HERALD_CONTENT_ERROR_MEMBER, "$._text: is missing" },
    { "'_heading'", "'heading'", HERALD_CONTENT_ERROR_MEMBER, "$: unknown member “heading”" },
    { "'More of it'", "['More']", HERALD_CONTENT_ERROR_MEMBER, "$._heading: must be a text" },
    { "['wolff-2013', 'wolff-2018']",
      "[]",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.sources: must be a text or a list of texts" },
    { "['wolff-2013', ", "[2013, ", HERALD_CONTENT_ERROR_MEMBER, "$.sources[0]: must be a text" },
    { "'sources'", "'#sources'", HERALD_CONTENT_ERROR_MEMBER, "$.sources: is missing" },
    { "'id': 'more'",
      "'id': 'more', 'kind': 'opinion'",
      HERALD_CONTENT_ERROR_VALUE,
      "$.kind: “opinion” is neither confusion nor advice" },
    { "'id': 'more'",
      "'id': 'more', 'kind': 1",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.kind: must be a text" },
    { "'points': [{'id': 'one', '_text': 'Point one.'}, {'id': 'two', '_text': 'Point two.'}]",
      "'points': 'one'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.points: must be an array" },
    { "[{'id': 'one', '_text': 'Point one.'}, {'id': 'two', '_text': 'Point two.'}]",
      "[]",
      HERALD_CONTENT_ERROR_VALUE,
      "$.points: must not be empty" },
    { "'figures': [" SAMPLE_FIGURE "]",
      "'figures': []",
      HERALD_CONTENT_ERROR_VALUE,
      "$.figures: must not be empty" },
    { "{'id': 'one', '_text': 'Point one.'}",
      "'one'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.points[0]: must be an object" },
    { "'id': 'two'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "$.points[1].id: is missing" },
    { "'_text': 'Point two.'",
      "'#text': '-'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.points[1]._text: is missing" },
    { "'Point two.'",
      "'Two.', 'sources': ['wolff-2018']",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.points[1]: unknown member “sources”" },
    { "'figures': [" SAMPLE_FIGURE "]",
      "'figures': " SAMPLE_FIGURE,
      HERALD_CONTENT_ERROR_MEMBER,
      "$.figures: must be an array" },
    { "'13'",
      "'113'",
      HERALD_CONTENT_ERROR_VALUE,
      "$.figures[0].parts[0].count: “113” is not a whole number" },
  };

  herald_test_broken (SAMPLE_SECTION, is_sound, cases, G_N_ELEMENTS (cases));
}

/* Only advice does without a source. */
static void
test_no_source (void)
{
  static const HeraldTestBroken confusion[] = {
    { ", 'sources': ['wolff-2007']", "", HERALD_CONTENT_ERROR_MEMBER, "$.sources: is missing" },
  };
  static const HeraldTestBroken advice[] = {
    { "'kind': 'advice', ", "", HERALD_CONTENT_ERROR_MEMBER, "$.sources: is missing" },
    { "'advice'",
      "'advice', 'figures': [" SAMPLE_FIGURE "]",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.figures: figures do not belong into advice" },
    { "'advice'",
      "'advice', 'sources': ['wolff-2018'], 'figures': [" SAMPLE_FIGURE "]",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.figures: figures do not belong into advice" },
    { "'advice'", "'advice', 'sources': []", HERALD_CONTENT_ERROR_MEMBER, "$.sources: must be" },
  };

  herald_test_broken (SAMPLE_CONFUSION, is_sound, confusion, G_N_ELEMENTS (confusion));
  herald_test_broken (SAMPLE_ADVICE, is_sound, advice, G_N_ELEMENTS (advice));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/section/text", test_text);
  g_test_add_func ("/library/section/kinds", test_kinds);
  g_test_add_func ("/library/section/broken", test_broken);
  g_test_add_func ("/library/section/no-source", test_no_source);
  return g_test_run ();
}
