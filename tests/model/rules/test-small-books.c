/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the engine with books and fields unlike the bundled ones, which have no such corners. */
#include "config.h"

#include <string.h>

#include "rules/nearness.h"
#include "support.h"

#define STATUSES "{'id': 'positive'}, {'id': 'negative'}, {'id': 'pending'}, {'id': 'invalid'}"
#define STEPS "{'id': 'report'}, {'id': 'wait'}, {'id': 'check-input'}, {'id': 'out-of-scope'}"
#define FIELDS(fields, derived)                                                                    \
  "{'format': 'herald-fields-1', 'fields': [" fields "], 'derived': [" derived "], 'outcomes': ["  \
  "{'id': 'shade', 'choices': [{'id': 'light'}, {'id': 'dark'}, {'id': 'pending'}]},"              \
  "{'id': 'her2_status', 'choices': [" STATUSES "]}, {'id': 'next_step', 'choices': [" STEPS       \
  "]}]}"
#define GENE_FIELDS                                                                                \
  FIELDS ("{'id': 'her2_cep17_ratio', 'kind': 'number', 'from': '0', 'to': '100'},"                \
          "{'id': 'her2_copies', 'kind': 'number', 'from': '0', 'to': '50'},"                      \
          "{'id': 'cep17_copies', 'kind': 'number', 'above': '0', 'to': '15'},"                    \
          "{'id': 'cells', 'kind': 'count', 'from': '0', 'to': '99999999999'}",                    \
          "")
#define RULE(id, when, then) "{'id': '" id "', 'when': {" when "}, 'then': " then ", 'source': 's'}"
#define RESULT(outputs, inputs, rules)                                                             \
  "{'id': 'result', 'hit_policy': 'first', 'inputs': [" inputs "], 'outputs': [" outputs "],"      \
  " 'rules': [" rules "]}"
#define ENDS(status, step) "{'her2_status': '" status "', 'next_step': '" step "'}"

typedef struct
{
  HeraldVocabulary *vocabulary;
  HeraldSources *sources;
  GHashTable *shared;
  HeraldRulebook *book;
} Fixture;

static void
fixture_init (Fixture *fixture, const char *fields, const char *decisions)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
      g_strdup_printf ("{'format': 'herald-rules-1', 'id': 'mine', '_title': 'Mine',"
                       " 'year_from': '2020', 'reviewed': '2026-11-21',"
                       " 'review_by': '2027-11-21', 'sources': ['s'], 'decisions': [%s]}",
                       decisions);

  fixture->vocabulary = herald_test_vocabulary (fields);
  fixture->sources =
      herald_sources_new (herald_test_json (
                              "{'format': 'herald-sources-1', 'sources': ["
                              "{'id': 's', 'citation': 'S.', 'short': 'S', 'year': '2000'}]}"),
                          "sources.json",
                          &error);
  g_assert_no_error (error);
  fixture->shared = g_hash_table_new (g_str_hash, g_str_equal);
  fixture->book = herald_rulebook_new (fixture->vocabulary,
                                       fixture->sources,
                                       fixture->shared,
                                       herald_test_json (text),
                                       "book.json",
                                       &error);
  g_assert_no_error (error);
}

static void
fixture_clear (Fixture *fixture)
{
  herald_rulebook_unref (fixture->book);
  g_hash_table_unref (fixture->shared);
  herald_sources_free (fixture->sources);
  herald_vocabulary_unref (fixture->vocabulary);
}

static HeraldVerdict *
judge (Fixture *fixture, const char *text)
{
  g_autoptr (HeraldFacts) facts = herald_test_facts (fixture->vocabulary, text);

  g_test_message ("%s", text);
  return herald_rulebook_judge (fixture->book, facts);
}

/* A rule may say outright that a step on the way is not settled: that is no end, and what rests on
 * it waits. */
static void
test_pending_on_the_way (void)
{
  static const struct
  {
    const char *facts;
    const char *status;
    const char *possible;
  } cases[] = {
    { "", "pending", "positive" },
    { "colour=red", "pending", "pending" },
    { "colour=green", "positive", "positive" },
  };
  Fixture fixture;

  fixture_init (
      &fixture,
      FIELDS ("{'id': 'colour', 'kind': 'choice', 'choices': [{'id': 'red'}, {'id': 'green'}]}",
              ""),
      "{'id': 'shade', 'hit_policy': 'unique', 'inputs': ['colour'],"
      " 'rules': [" RULE ("red", "'colour': 'red'", "'pending'") "," RULE (
          "green",
          "'colour': 'green'",
          "'light'") "]}," RESULT ("'her2_status', 'next_step'",
                                   "'shade'",
                                   RULE ("light",
                                         "'shade': 'light'",
                                         ENDS ("positive",
                                               "report")) "," RULE ("wait",
                                                                    "'shade': 'missing'",
                                                                    ENDS ("pending", "wait"))));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict = judge (&fixture, cases[i].facts);
      const HeraldField *status =
          herald_vocabulary_get_field (fixture.vocabulary,
                                       herald_rulebook_get_status (fixture.book));
      guint32 possible = herald_verdict_get_possible (verdict);

      g_assert_true (herald_verdict_has_outcome (verdict, "her2_status", cases[i].status));
      g_assert_cmpint (__builtin_popcount (possible), ==, 1);
      g_assert_cmpstr (status->choices[__builtin_ctz (possible)].id, ==, cases[i].possible);
    }
  fixture_clear (&fixture);
}

/* More conflicts than anybody reads: the first ones are told, and nothing is written past them. */
static void
test_many_conflicts (void)
{
  g_autoptr (GString) fields =
      g_string_new ("{'id': 'all', 'kind': 'count', 'from': '0', 'to': '9'},"
                    "{'id': 'parts', 'kind': 'count', 'from': '0', 'to': '9'}");
  g_autoptr (GString) derived = g_string_new (NULL);
  g_autoptr (HeraldVerdict) verdict = NULL;
  g_autofree char *text = NULL;
  const HeraldEvaluation *evaluation;
  Fixture fixture;

  for (guint i = 0; i <= HERALD_EVALUATION_MAX_CONFLICTS; i++)
    {
      g_string_append_printf (fields,
                              ",{'id': 'share%u', 'kind': 'number', 'from': '0', 'to': '1'}",
                              i);
      g_string_append_printf (derived,
                              "%s{'field': 'share%u', 'quotient': 'all', 'by': ['parts']}",
                              i > 0 ? "," : "",
                              i);
    }
  text = g_strdup_printf (FIELDS ("%s", "%s"), fields->str, derived->str);
  fixture_init (&fixture,
                text,
                RESULT ("'her2_status', 'next_step'",
                        "'share0'",
                        RULE ("any", "", ENDS ("positive", "report"))));
  verdict = judge (&fixture, "all=9 parts=2");
  evaluation = herald_verdict_get_evaluation (verdict);
  g_assert_cmpuint (evaluation->n_conflicts, ==, HERALD_EVALUATION_MAX_CONFLICTS);
  for (guint i = 0; i < HERALD_EVALUATION_MAX_CONFLICTS; i++)
    {
      g_assert_cmpuint (evaluation->conflicts[i].field, ==, 2 + i);
      g_assert_cmpint (evaluation->conflicts[i].problem, ==, HERALD_PROBLEM_TOO_LARGE);
    }
  g_assert_true (herald_verdict_has_outcome (verdict, "her2_status", "invalid"));
  fixture_clear (&fixture);
}

#define BY_COPIES(low, middle, high)                                                               \
  RESULT ("'her2_status', 'next_step'",                                                            \
          "'her2_copies'",                                                                         \
          RULE ("low",                                                                             \
                "'her2_copies': '< 4'",                                                            \
                low) "," RULE ("middle",                                                           \
                               "'her2_copies': '[4..6)'",                                          \
                               middle) "," RULE ("high", "'her2_copies': '>= 6'", high))

/* Where the status stands second and what comes first is open, the status is not known either. */
#define STATUS_SECOND                                                                              \
  RESULT ("'next_step', 'her2_status'",                                                            \
          "'her2_copies', 'cells'",                                                                \
          RULE ("low", "'her2_copies': '< 4'", ENDS ("positive", "report")) "," RULE (             \
              "few",                                                                               \
              "'her2_copies': '>= 4', 'cells': '< 20'",                                            \
              ENDS ("positive", "report")) "," RULE ("many",                                       \
                                                     "'her2_copies': '>= 4', 'cells': '>= 20'",    \
                                                     ENDS ("positive", "wait")))

/* On both sides of four copies the cells decide, the other way round. */
#define OPEN_ON_BOTH_SIDES                                                                         \
  RESULT (                                                                                         \
      "'her2_status', 'next_step'",                                                                \
      "'her2_copies', 'cells'",                                                                    \
      RULE (                                                                                       \
          "low-few",                                                                               \
          "'her2_copies': '< 4', 'cells': '< 20'",                                                 \
          ENDS ("positive",                                                                        \
                "report")) "," RULE ("low-many",                                                   \
                                     "'her2_copies': '< 4', 'cells': '>= 20'",                     \
                                     ENDS (                                                        \
                                         "negative",                                               \
                                         "report")) "," RULE ("few",                               \
                                                              "'her2_copies': '>= 4', 'cells': "   \
                                                              "'< 20'",                            \
                                                              ENDS (                               \
                                                                  "negative",                      \
                                                                  "report")) "," RULE ("many",     \
                                                                                       "'her2_"    \
                                                                                       "copies': " \
                                                                                       "'>= 4', "  \
                                                                                       "'cells': " \
                                                                                       "'>= 20'",  \
                                                                                       ENDS (      \
                                                                                           "posit" \
                                                                                           "ive",  \
                                                                                           "repor" \
                                                                                           "t")))

/* A line matters where the status differs behind it or, while it is open, the rule. */
static void
test_lines_that_matter (void)
{
  static const struct
  {
    const char *decisions;
    const char *facts;
    const char *line; /* "" for none */
    guint cells;
  } cases[] = {
    { BY_COPIES (ENDS ("negative", "report"),
                 ENDS ("positive", "report"),
                 ENDS ("positive", "report")),
      "her2_copies=3.9 cells=40",
      "4",
      40 },
    { BY_COPIES (ENDS ("negative", "report"),
                 ENDS ("negative", "report"),
                 ENDS ("positive", "report")),
      "her2_copies=3.9 cells=40",
      "",
      0 },
    { BY_COPIES (ENDS ("positive", "report"),
                 ENDS ("positive", "report"),
                 ENDS ("negative", "report")),
      "her2_copies=3.9 cells=40",
      "",
      0 },
    { BY_COPIES (ENDS ("pending", "wait"), ENDS ("pending", "report"), ENDS ("positive", "report")),
      "her2_copies=3.9 cells=40",
      "4",
      40 },
    { BY_COPIES (ENDS ("negative", "report"),
                 ENDS ("positive", "report"),
                 ENDS ("positive", "report")),
      "her2_copies=3.9999 cells=1000000",
      "4",
      999999 },
    { BY_COPIES (ENDS ("negative", "report"),
                 ENDS ("positive", "report"),
                 ENDS ("positive", "report")),
      "her2_copies=3.9999 cells=99999999999",
      "4",
      999999 },
    { STATUS_SECOND, "her2_copies=3.9", "4", 20 },
    { STATUS_SECOND, "her2_copies=4.1", "4", 20 },
    { STATUS_SECOND, "her2_copies=4.1 cells=19", "", 0 },
    { OPEN_ON_BOTH_SIDES, "her2_copies=3.9", "", 0 },
    { OPEN_ON_BOTH_SIDES, "her2_copies=3.9 cells=40", "4", 40 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict = NULL;
      g_autoptr (GArray) found = NULL;
      const HeraldNearness *near;
      g_autofree char *line = NULL;
      Fixture fixture;

      fixture_init (&fixture, GENE_FIELDS, cases[i].decisions);
      verdict = judge (&fixture, cases[i].facts);
      found = herald_nearness_find (verdict);
      g_assert_cmpuint (found->len, ==, *cases[i].line != '\0');
      if (found->len > 0)
        {
          near = &g_array_index (found, HeraldNearness, 0);
          line = herald_decimal_to_text (near->line);
          g_assert_cmpstr (line, ==, cases[i].line);
          g_assert_cmpuint (near->cells, ==, cases[i].cells);
        }
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/small-books/pending-on-the-way", test_pending_on_the_way);
  g_test_add_func ("/rules/small-books/many-conflicts", test_many_conflicts);
  g_test_add_func ("/rules/small-books/lines-that-matter", test_lines_that_matter);
  return g_test_run ();
}
