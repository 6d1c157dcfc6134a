/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldExplanations: the bundled ones, which are chosen, and every mistake. */
#include "config.h"

#include "content/content.h"
#include "content/error.h"
#include "record/explanations.h"
#include "record/feature.h"
#include "support.h"

#define EXPLANATION                                                                                \
  "{'id': 'e', 'for': [['gained', 'near'], ['lost']], '_heading': 'H', '_text': 'T.', 'figures': " \
  "[{'id': 'f', 'parts': [{'id': 'p', 'count': '3', '_label': 'L'}], '_rest': 'R', '_whom': "      \
  "'W'}], 'sources': ['s'], 'ask': [{'id': 'a', '_text': 'A?'}], 'related': ['r'], 'reviewed': "   \
  "'2026-11-26', 'review_by': '2027-11-26'}"
#define FILE_OF(explanations) "{'format': 'herald-changes-1', 'explanations': [" explanations "]}"

static gboolean
read_one (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldExplanation) explanation = herald_explanation_read (json, error);

  return explanation != NULL;
}

static void
test_broken (void)
{
  static const HeraldTestBroken cases[] = {
    { "'id': 'e', ", "", HERALD_CONTENT_ERROR_MEMBER, "id" },
    { "'for': [['gained', 'near'], ['lost']], ", "", HERALD_CONTENT_ERROR_MEMBER, "for" },
    { "[['gained', 'near'], ['lost']]", "[]", HERALD_CONTENT_ERROR_VALUE, "for" },
    { "['lost']", "[]", HERALD_CONTENT_ERROR_MEMBER, "for[1]" },
    { "'near'", "'far'", HERALD_CONTENT_ERROR_VALUE, "“far” is nothing" },
    { "'_heading': 'H', ", "", HERALD_CONTENT_ERROR_MEMBER, "_heading" },
    { "'_text': 'T.', ", "", HERALD_CONTENT_ERROR_MEMBER, "_text" },
    { "'count': '3'", "'count': '300'", HERALD_CONTENT_ERROR_VALUE, "300" },
    { "'sources': ['s'], ", "", HERALD_CONTENT_ERROR_MEMBER, "sources" },
    { "'ask': [{'id': 'a', '_text': 'A?'}]", "'ask': []", HERALD_CONTENT_ERROR_VALUE, "ask" },
    { "'_text': 'A?'", "'text': 'A?'", HERALD_CONTENT_ERROR_MEMBER, "text" },
    { "'related': ['r'], ", "", HERALD_CONTENT_ERROR_MEMBER, "related" },
    { "'2026-11-26'", "'26-11-2026'", HERALD_CONTENT_ERROR_VALUE, "reviewed" },
    { "'2027-11-26'}", "'2027-11-26', 'kind': 'x'}", HERALD_CONTENT_ERROR_MEMBER, "kind" },
  };

  herald_test_broken (EXPLANATION, read_one, cases, G_N_ELEMENTS (cases));
}

static void
assert_refused (const char *text, int code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (herald_explanations_new (herald_test_json (text), "changes.json", &error));
  herald_test_fails (text, &error, code, part);
}

static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldExplanations) sound =
      herald_explanations_new (herald_test_json (FILE_OF (EXPLANATION)), "changes.json", &error);

  g_assert_no_error (error);
  g_assert_nonnull (herald_explanations_find (sound, "e"));
  g_assert_null (herald_explanations_find (sound, "f"));
  assert_refused (FILE_OF (EXPLANATION ", " EXPLANATION),
                  HERALD_CONTENT_ERROR_VALUE,
                  "“e” already");
  assert_refused (FILE_OF (""), HERALD_CONTENT_ERROR_VALUE, "explanations");
  assert_refused ("{'format': 'herald-changes-2', 'explanations': []}",
                  HERALD_CONTENT_ERROR_VALUE,
                  "herald-changes-2");
  assert_refused ("{'format': 'herald-changes-1', 'explanation': []}",
                  HERALD_CONTENT_ERROR_MEMBER,
                  "explanation");
}

static void
test_fits (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldExplanations) explanations =
      herald_explanations_new (herald_test_json (FILE_OF (EXPLANATION)), "changes.json", &error);
  const HeraldExplanation *explanation = herald_explanations_find (explanations, "e");

  g_assert_false (herald_explanation_fits (explanation, 0));
  g_assert_false (herald_explanation_fits (explanation, HERALD_FEATURE_GAINED));
  g_assert_false (herald_explanation_fits (explanation, HERALD_FEATURE_NEAR));
  g_assert_true (
      herald_explanation_fits (explanation, HERALD_FEATURE_GAINED | HERALD_FEATURE_NEAR));
  g_assert_true (herald_explanation_fits (explanation, HERALD_FEATURE_LOST | HERALD_FEATURE_SAME));
}

/* Each name has its bit. */
static void
test_features (void)
{
  static const char *const names[] = { "open",
                                       "same",
                                       "gained",
                                       "lost",
                                       "edition-only",
                                       "edition-hides",
                                       "editions-differ",
                                       "lab-differs",
                                       "to-surgery",
                                       "to-metastasis",
                                       "metastases",
                                       "same-kind",
                                       "other-order",
                                       "kind-unknown",
                                       "order-unsure",
                                       "score",
                                       "amount",
                                       "er-gained",
                                       "er-lost",
                                       "pr-gained",
                                       "pr-lost",
                                       "grade",
                                       "near",
                                       "all-same" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmphex (herald_feature_find (names[i]), ==, 1u << i);
  g_assert_cmphex (1u << (G_N_ELEMENTS (names) - 1), ==, HERALD_FEATURE_ALL_SAME);
  g_assert_cmphex (herald_feature_find ("gained"), ==, HERALD_FEATURE_GAINED);
  g_assert_cmphex (herald_feature_find ("order-unsure"), ==, HERALD_FEATURE_ORDER_UNSURE);
  g_assert_cmphex (herald_feature_find ("near"), ==, HERALD_FEATURE_NEAR);
  g_assert_cmphex (herald_feature_find (""), ==, 0);
}

static void
test_bundled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldExplanations) explanations = herald_explanations_new_bundled (&error);
  g_autoptr (GPtrArray) list = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (herald_explanations_get_all (explanations)->len, >, 12);
  list = herald_explanations_list_for (explanations,
                                       HERALD_FEATURE_GAINED | HERALD_FEATURE_TO_SURGERY |
                                           HERALD_FEATURE_NEAR);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((HeraldExplanation *)list->pdata[0])->id, ==, "gained-surgery");
  g_assert_cmpstr (((HeraldExplanation *)list->pdata[1])->id, ==, "near");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/explanations/broken", test_broken);
  g_test_add_func ("/explanations/file", test_file);
  g_test_add_func ("/explanations/fits", test_fits);
  g_test_add_func ("/explanations/features", test_features);
  g_test_add_func ("/explanations/bundled", test_bundled);
  return g_test_run ();
}
