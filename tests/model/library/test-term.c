/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldTerm: one word with its forms, and every mistake. */
#include "config.h"

#include "content/error.h"
#include "files.h"
#include "library/term.h"
#include "samples.h"
#include "support.h"

static HeraldTerm *
read_term (JsonNode *root)
{
  HeraldJson json = herald_json_root (root, "t.json");
  g_autoptr (GError) error = NULL;
  HeraldTerm *term = herald_term_read (&json, &error);

  g_assert_no_error (error);
  return term;
}

static void
test_read (void)
{
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_TERM);
  g_autoptr (HeraldTerm) term = read_term (root);

  g_assert_cmpstr (term->id, ==, "ploidy");
  g_assert_cmpstr (term->word, ==, "ploidy");
  g_assert_cmpstr (term->also, ==, "sets");
  g_assert_cmpstr (term->meaning, ==, "How many sets there are.");
  g_assert_null (term->article);
  g_assert_cmpuint (term->sources->len, ==, 1);
  g_assert_cmpstr (term->sources->pdata[0], ==, "wolff-2018");
}

static void
test_forms (void)
{
  static const struct
  {
    const char *forms;
    const char *expected;
  } cases[] = {
    { "ploidy", "ploidy" },
    { "gene test (ISH); gene test; ISH", "gene test (ISH)|gene test|ISH" },
    { "Größe; größer", "Größe|größer" },
    { "检测; 測試", "检测|測試" },
    { "a;b", "a|b" },
    { " a ;  b c ; ", "a|b c" },
    { "a;; b", "a|b" },
    { " ; ", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = herald_test_change (SAMPLE_TERM, "ploidy; ploidies", cases[i].forms);
      g_autoptr (JsonNode) root = herald_test_json (text);
      g_autoptr (HeraldTerm) term = read_term (root);
      g_autofree char *joined = g_strjoinv ("|", term->forms);

      g_assert_cmpstr (joined, ==, cases[i].expected);
    }
}

static void
test_little (void)
{
  g_autoptr (JsonNode) root = herald_test_json (
      "{'id': 'a', '_term': 'a', '_forms': 'a', '_meaning': 'A.', 'article': 'more',"
      " 'sources': ['x', 'y'], '#note': 'a note'}");
  g_autoptr (HeraldTerm) term = read_term (root);

  g_assert_null (term->also);
  g_assert_cmpstr (term->article, ==, "more");
  g_assert_cmpuint (term->sources->len, ==, 2);
}

static gboolean
is_sound (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldTerm) read = herald_term_read (json, error);

  return read != NULL;
}

static void
test_broken (void)
{
  static const HeraldTestBroken cases[] = {
    { SAMPLE_TERM, "['ploidy']", HERALD_CONTENT_ERROR_MEMBER, "x.json: $: must be an object" },
    { "'id': 'ploidy'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "x.json: $.id: is missing" },
    { "'_term'", "'#term'", HERALD_CONTENT_ERROR_MEMBER, "$._term: is missing" },
    { "'_forms'", "'#forms'", HERALD_CONTENT_ERROR_MEMBER, "$._forms: is missing" },
    { "'ploidy; ploidies'", "''", HERALD_CONTENT_ERROR_VALUE, "$._forms: must not be empty" },
    { "'ploidy; ploidies'", "['a']", HERALD_CONTENT_ERROR_MEMBER, "$._forms: must be a text" },
    { "'sets'", "''", HERALD_CONTENT_ERROR_VALUE, "$._also: must not be empty" },
    { "'_meaning'", "'#meaning'", HERALD_CONTENT_ERROR_MEMBER, "$._meaning: is missing" },
    { "'_meaning'", "'meaning'", HERALD_CONTENT_ERROR_MEMBER, "$: unknown member “meaning”" },
    { "'sources'", "'#sources'", HERALD_CONTENT_ERROR_MEMBER, "$.sources: must be a text or" },
    { "['wolff-2018']", "[]", HERALD_CONTENT_ERROR_MEMBER, "$.sources: must be a text or" },
    { "['wolff-2018']", "['']", HERALD_CONTENT_ERROR_VALUE, "$.sources[0]: must not be empty" },
    { "'sources'", "'article': 1, 'sources'", HERALD_CONTENT_ERROR_MEMBER, "$.article: must be" },
  };

  herald_test_broken (SAMPLE_TERM, is_sound, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/term/read", test_read);
  g_test_add_func ("/library/term/forms", test_forms);
  g_test_add_func ("/library/term/little", test_little);
  g_test_add_func ("/library/term/broken", test_broken);
  return g_test_run ();
}
