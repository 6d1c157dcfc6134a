/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldArticle: all its parts, what it fits, what it rests on, and every mistake. */
#include "config.h"

#include "content/content.h"
#include "content/error.h"
#include "files.h"
#include "library/article.h"
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

static HeraldArticle *
read_article (HeraldShelf *shelf, JsonNode *root)
{
  HeraldJson json = herald_json_root (root, "a.json");
  g_autoptr (GError) error = NULL;
  HeraldArticle *article = herald_article_read (&json, herald_shelf_get_vocabulary (shelf), &error);

  g_assert_no_error (error);
  return article;
}

static void
test_read (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_ARTICLE);
  g_autoptr (HeraldArticle) article = read_article (shelf, root);
  static const char *const kinds[] = { "more", "mixed", "do" };

  g_assert_cmpstr (article->id, ==, "one");
  assert_names (article->topics, "basics|accuracy");
  assert_names (article->answers, "Q01|Q02");
  g_assert_cmpstr (article->question, ==, "What is one?");
  g_assert_cmpstr (article->answer, ==, "This is one.");
  assert_names (article->sources, "wolff-2018");
  assert_names (article->ask, "What about me?|What next?");
  assert_names (article->related, "one");
  g_assert_cmpstr (article->phrases, ==, "this; that");
  g_assert_cmpuint (article->occasions->len, ==, 2);
  g_assert_cmpstr (article->reviewed, ==, "2026-11-21");
  g_assert_cmpstr (article->review_by, ==, "2027-11-21");
  g_assert_cmpstr (article->reviewer, ==, "Dr A. Town");
  g_assert_cmpuint (article->sections->len, ==, 3);
  for (guint i = 0; i < article->sections->len; i++)
    {
      const HeraldSection *section = article->sections->pdata[i];

      g_assert_cmpstr (section->id, ==, kinds[i]);
    }
}

static void
test_little (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (JsonNode) root =
      herald_test_json (SAMPLE_ARTICLE_WITH ("a", "'basics'", "'b'", ", '#question': 'a note'"));
  g_autoptr (HeraldArticle) article = read_article (shelf, root);
  g_autoptr (HeraldVerdict) verdict = herald_test_judge (shelf, "asco-cap-2018", "ihc_score=3+");

  g_assert_cmpuint (article->answers->len, ==, 0);
  g_assert_cmpuint (article->occasions->len, ==, 0);
  g_assert_null (article->reviewer);
  g_assert_cmpuint (herald_article_fit (article, verdict), ==, 0);
}

/* The closest of the occasions counts, wherever it stands. */
static void
test_fit (void)
{
  static const struct
  {
    const char *facts;
    const char *edition;
    guint fit;
  } cases[] = {
    { "ihc_score=3+", "asco-cap-2018", 2 },
    { "ihc_score=3+", "asco-cap-2013", 1 },
    { "ihc_score=1+", "asco-cap-2018", 0 },
    { "", "asco-cap-2018", 0 },
    { "ish_probe=single her2_copies=7.0 cells=40", "asco-cap-2013", 1 },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_ARTICLE);
  g_autoptr (HeraldArticle) article = read_article (shelf, root);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict =
          herald_test_judge (shelf, cases[i].edition, cases[i].facts);

      g_test_message ("%s: %s", cases[i].edition, cases[i].facts);
      g_assert_cmpuint (herald_article_fit (article, verdict), ==, cases[i].fit);
    }
}

/* The answer's own first, then section by section, none twice. */
static void
test_list_sources (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_ARTICLE);
  g_autoptr (HeraldArticle) article = read_article (shelf, root);
  g_autoptr (GPtrArray) sources = herald_article_list_sources (article);

  assert_names (sources, "wolff-2018|wolff-2013|wolff-2007");
}

static gboolean
is_sound (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (HeraldArticle) read =
      herald_article_read (json, herald_shelf_get_vocabulary (shelf), error);

  return read != NULL;
}

static void
test_broken (void)
{
#define ASKS "[{'id': 'say', '_text': 'What about me?'}, {'id': 'then', '_text': 'What next?'}]"
#define SECTIONS "[" SAMPLE_SECTION ", " SAMPLE_CONFUSION ", " SAMPLE_ADVICE "]"
  static const HeraldTestBroken cases[] = {
    { SAMPLE_ARTICLE, "'one'", HERALD_CONTENT_ERROR_MEMBER, "x.json: $: must be an object" },
    { "'_phrases'", "'phrases'", HERALD_CONTENT_ERROR_MEMBER, "unknown member “phrases”" },
    { "'id': 'one', 'topics'",
      "'topics'",
      HERALD_CONTENT_ERROR_MEMBER,
      "x.json: $.id: is missing" },
    { "'_question'", "'#question'", HERALD_CONTENT_ERROR_MEMBER, "$._question: is missing" },
    { "'What is one?'", "''", HERALD_CONTENT_ERROR_VALUE, "$._question: must not be empty" },
    { "'_answer'", "'#answer'", HERALD_CONTENT_ERROR_MEMBER, "$._answer: is missing" },
    { "'This is one.'", "['No.']", HERALD_CONTENT_ERROR_MEMBER, "$._answer: must be a text" },
    { "'_phrases'", "'#phrases'", HERALD_CONTENT_ERROR_MEMBER, "$._phrases: is missing" },
    { "'topics'", "'#topics'", HERALD_CONTENT_ERROR_MEMBER, "$.topics: is missing" },
    { "['basics', 'accuracy']", "[]", HERALD_CONTENT_ERROR_MEMBER, "$.topics: must be a text or" },
    { "'accuracy'", "1", HERALD_CONTENT_ERROR_MEMBER, "$.topics[1]: must be a text" },
    { "'sources': ['wolff-2018'], 'sections'",
      "'sections'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.sources: is missing" },
    { "'related'", "'#related'", HERALD_CONTENT_ERROR_MEMBER, "$.related: is missing" },
    { "'related': ['one']",
      "'related': [{}]",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.related[0]: must be a text" },
    { "'Q02'", "2", HERALD_CONTENT_ERROR_MEMBER, "$.answers[1]: must be a text" },
    { "['Q01', 'Q02']", "[]", HERALD_CONTENT_ERROR_MEMBER, "$.answers: must be a text or" },
    { "'reviewed'", "'#reviewed'", HERALD_CONTENT_ERROR_MEMBER, "$.reviewed: is missing" },
    { "'2026-11-21'",
      "'2026-11-31'",
      HERALD_CONTENT_ERROR_VALUE,
      "$.reviewed: “2026-11-31” is not a day such as 2026-11-21" },
    { "'review_by'", "'#review_by'", HERALD_CONTENT_ERROR_MEMBER, "$.review_by: is missing" },
    { "'2027-11-21'", "'soon'", HERALD_CONTENT_ERROR_VALUE, "$.review_by: “soon” is not a day" },
    { "'Dr A. Town'", "''", HERALD_CONTENT_ERROR_VALUE, "$.reviewer: must not be empty" },
    { SECTIONS, "[]", HERALD_CONTENT_ERROR_VALUE, "$.sections: must not be empty" },
    { ASKS, "[]", HERALD_CONTENT_ERROR_VALUE, "$.ask: must not be empty" },
    { "'for': [{'her2_status': ['positive']}, {'ihc_score': ['3+'], 'edition': ['asco-cap-2018']}]",
      "'for': []",
      HERALD_CONTENT_ERROR_VALUE,
      "$.for: must not be empty" },
    { SECTIONS, "{}", HERALD_CONTENT_ERROR_MEMBER, "$.sections: must be an array" },
    { SAMPLE_ADVICE, "'rest'", HERALD_CONTENT_ERROR_MEMBER, "$.sections[2]: must be an object" },
    { "'confusion'",
      "'mistake'",
      HERALD_CONTENT_ERROR_VALUE,
      "$.sections[1].kind: “mistake” is neither" },
    { "'13'",
      "'99'",
      HERALD_CONTENT_ERROR_VALUE,
      "$.sections[0].figures[0].parts: the parts are 106 of 100 together" },
    { "'ask'", "'#ask'", HERALD_CONTENT_ERROR_MEMBER, "$.ask: must be an array" },
    { ASKS, "'What?'", HERALD_CONTENT_ERROR_MEMBER, "$.ask: must be an array" },
    { "{'id': 'then', '_text': 'What next?'}",
      "'What?'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.ask[1]: must be an object" },
    { "'id': 'say'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "$.ask[0].id: is missing" },
    { "'for': [{'her2_status': ['positive']},",
      "'for': ['her2_status',",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.for[0]: must be an object" },
    { "{'her2_status': ['positive']}",
      "{}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.for[0]: must not be empty" },
    { "'ihc_score'",
      "'ihc'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.for[1].ihc: is neither a field nor an outcome" },
    { "'3+'", "'4+'", HERALD_CONTENT_ERROR_VALUE, "$.for[1].ihc_score: “4+” is no choice of" },
  };

  herald_test_broken (SAMPLE_ARTICLE, is_sound, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/library/article/read", test_read);
  g_test_add_func ("/library/article/little", test_little);
  g_test_add_func ("/library/article/fit", test_fit);
  g_test_add_func ("/library/article/list-sources", test_list_sources);
  g_test_add_func ("/library/article/broken", test_broken);
  return g_test_run ();
}
