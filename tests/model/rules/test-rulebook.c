/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of editions: the order of their decisions, the files that they use, and what is refused. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/rulebook.h"
#include "support.h"

#define HEAD                                                                                       \
  "'format': 'herald-rules-1', 'id': 'mine', '_title': 'Mine', 'year_from': '2020',"               \
  " 'reviewed': '2026-11-21', 'review_by': '2027-11-21'"
#define BOOK(members, decisions)                                                                   \
  "{" HEAD ", 'sources': ['s']" members ", 'decisions': [" decisions "]}"
#define RULE(when, then) "{'id': 'r', 'when': {" when "}, 'then': " then ", 'source': 's'}"
#define STATUS(inputs)                                                                             \
  "{'id': 'result', 'hit_policy': 'first', 'inputs': [" inputs "],"                                \
  " 'outputs': ['her2_status', 'next_step'],"                                                      \
  " 'rules': [" RULE ("", "{'her2_status': 'positive', 'next_step': 'report'}") "]}"
#define GIVES(id, inputs, then)                                                                    \
  "{'id': '" id "', 'hit_policy': 'first', 'inputs': [" inputs "],"                                \
  " 'rules': [" RULE ("", "'" then "'") "]}"

typedef struct
{
  HeraldVocabulary *vocabulary;
  HeraldSources *sources;
  GHashTable *shared;
} Surroundings;

static void
add_shared (Surroundings *around, const char *id, const char *text)
{
  g_hash_table_insert (around->shared, (gpointer)id, herald_test_json (text));
}

static void
surroundings_init (Surroundings *around, HeraldVocabulary *vocabulary)
{
  g_autoptr (GError) error = NULL;

  around->vocabulary = vocabulary;
  around->sources =
      herald_sources_new (herald_test_json (
                              "{'format': 'herald-sources-1', 'sources': ["
                              "{'id': 's', 'citation': 'S.', 'short': 'S', 'year': '2000'}]}"),
                          "sources.json",
                          &error);
  g_assert_no_error (error);
  around->shared =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)json_node_unref);
  add_shared (around, "none", "{'id': 'none', 'decisions': []}");
  add_shared (around, "list", "{'id': 'list', 'decisions': {}}");
  add_shared (around,
              "shades",
              "{'id': 'shades', 'decisions': [" GIVES ("shade", "'tone'", "dark") "]}");
}

static void
surroundings_clear (Surroundings *around)
{
  g_hash_table_unref (around->shared);
  herald_sources_free (around->sources);
  herald_vocabulary_unref (around->vocabulary);
}

static HeraldRulebook *
read_book (const Surroundings *around, const char *text, GError **error)
{
  return herald_rulebook_new (around->vocabulary,
                              around->sources,
                              around->shared,
                              herald_test_json (text),
                              "book.json",
                              error);
}

static void
test_text (void)
{
  g_autoptr (HeraldRulebook) book = NULL;
  g_autoptr (GError) error = NULL;
  const HeraldRulebookText *text;
  Surroundings around;

  surroundings_init (&around, herald_test_small_vocabulary ());
  book = read_book (&around,
                    BOOK (", '_note': 'Note', '_changed': 'Changed', '_why': 'Why'",
                          STATUS ("'mode'")),
                    &error);
  g_assert_no_error (error);
  text = herald_rulebook_get_text (book);
  g_assert_cmpstr (text->id, ==, "mine");
  g_assert_cmpstr (text->title, ==, "Mine");
  g_assert_cmpstr (text->note, ==, "Note");
  g_assert_cmpstr (text->changed, ==, "Changed");
  g_assert_cmpstr (text->why, ==, "Why");
  g_assert_cmpuint (text->year_from, ==, 2020);
  g_assert_cmpstr (text->reviewed, ==, "2026-11-21");
  g_assert_cmpstr (text->review_by, ==, "2027-11-21");
  g_assert_true (herald_rulebook_get_vocabulary (book) == around.vocabulary);
  g_assert_cmpuint (herald_rulebook_get_sources (book)->len, ==, 1);
  g_assert_cmpuint (herald_rulebook_get_contradicting (book), ==, 0);
  surroundings_clear (&around);
}

/* Decisions stand in a file in any order; they are taken after those that they rest on. */
static void
test_order (void)
{
  static const char *const expected[] = { "tone", "shade", "result" };
  g_autoptr (HeraldRulebook) book = NULL;
  g_autoptr (GError) error = NULL;
  Surroundings around;

  surroundings_init (&around, herald_test_small_vocabulary ());
  book = read_book (&around,
                    BOOK (", 'uses': 'shades'",
                          STATUS ("'shade', 'mode'") "," GIVES ("tone", "'colour'", "warm")),
                    &error);
  g_assert_no_error (error);
  g_assert_cmpuint (herald_rulebook_get_n_decisions (book), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpstr (herald_decision_get_id (herald_rulebook_get_decision (book, i)),
                       ==,
                       expected[i]);
      g_assert_true (herald_rulebook_leads_to_status (book, i));
    }
  g_assert_cmpint (herald_rulebook_find_decision (book, herald_rulebook_get_status (book)), ==, 2);
  g_assert_cmpint (herald_rulebook_find_decision (book, herald_rulebook_get_step (book)), ==, 2);
  g_assert_cmpint (herald_rulebook_find_decision (book, 0), ==, -1);
  surroundings_clear (&around);
}

/* A book may bring sources of its own, which stand before those that all books share. */
static void
test_own_sources (void)
{
  g_autoptr (HeraldRulebook) book = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *sources;
  Surroundings around;

  surroundings_init (&around, herald_test_small_vocabulary ());
  book = read_book (&around,
                    "{" HEAD
                    ", 'own_sources': [{'id': 'o', 'citation': 'O.', 'short': 'O', 'year': '2001'},"
                    " {'id': 's', 'citation': 'Mine.', 'short': 'M', 'year': '2002'}],"
                    " 'sources': ['o', 's'], 'decisions': [" STATUS ("'mode'") "]}",
                    &error);
  g_assert_no_error (error);
  sources = herald_rulebook_get_sources (book);
  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_cmpstr (((HeraldSource *)sources->pdata[0])->citation, ==, "O.");
  g_assert_cmpstr (((HeraldSource *)sources->pdata[1])->citation, ==, "Mine.");
  g_assert_cmpstr (herald_rulebook_find_source (book, around.sources, "s")->citation, ==, "Mine.");
  g_assert_null (herald_rulebook_find_source (book, around.sources, "t"));
  surroundings_clear (&around);
}

/* Two ways to the same decision, and decisions that the status does not rest on. */
static void
test_way_to_status (void)
{
  g_autoptr (HeraldRulebook) book = NULL;
  g_autoptr (GError) error = NULL;
  HeraldRulebook *copy;
  Surroundings around;
  int beside;

  surroundings_init (&around, herald_test_small_vocabulary ());
  book = read_book (&around,
                    BOOK (", 'uses': ['none', 'shades']",
                          GIVES ("tone", "'colour'", "warm") "," STATUS ("'tone', 'mode', 'size'")),
                    &error);
  g_assert_no_error (error);
  beside =
      herald_rulebook_find_decision (book, herald_vocabulary_find (around.vocabulary, "shade"));
  for (int i = 0; i < (int)herald_rulebook_get_n_decisions (book); i++)
    g_assert_cmpint (herald_rulebook_leads_to_status (book, i), ==, i != beside);
  copy = g_boxed_copy (HERALD_TYPE_RULEBOOK, book);
  g_assert_true (copy == book);
  g_boxed_free (HERALD_TYPE_RULEBOOK, copy);
  surroundings_clear (&around);
}

typedef struct
{
  const char *text;
  const char *message;
} Case;

static void
assert_refused (const Case *cases, gsize n_cases)
{
  Surroundings around;

  surroundings_init (&around, herald_test_small_vocabulary ());
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldRulebook) book = read_book (&around, cases[i].text, &error);

      g_assert_null (book);
      herald_test_fails (cases[i].text, &error, error->code, cases[i].message);
    }
  surroundings_clear (&around);
}

static void
test_broken_heads (void)
{
  static const Case cases[] = {
    { "{}", "book.json: $.format: is missing" },
    { "[]", "$.format: is missing" },
    { "{'format': 'herald-rules-9'}", "$.format: “herald-rules-9” is not herald-rules-1" },
    { "{'format': 'herald-rules-1', 'extra': '1'}", "$: unknown member “extra”" },
    { "{'format': 'herald-rules-1'}", "$.id: is missing" },
    { "{'format': 'herald-rules-1', 'id': 'a'}", "$._title: is missing" },
    { "{'format': 'herald-rules-1', 'id': 'a', '_title': 'A'}", "$.year_from: is missing" },
    { "{'format': 'herald-rules-1', 'id': 'a', '_title': 'A', 'year_from': '2020'}",
      "$.reviewed: is missing" },
    { "{'format': 'herald-rules-1', 'id': 'a', '_title': 'A', 'year_from': '2020',"
      " 'reviewed': '2026-02-30'}",
      "$.reviewed: “2026-02-30” is not a day" },
    { "{'format': 'herald-rules-1', 'id': 'a', '_title': 'A', 'year_from': '2020',"
      " 'reviewed': '21.11.2026'}",
      "is not a day" },
    { "{'format': 'herald-rules-1', 'id': 'a', '_title': 'A', 'year_from': '2020',"
      " 'reviewed': '2026-11'}",
      "is not a day" },
    { "{'format': 'herald-rules-1', 'id': 'a', '_title': 'A', 'year_from': '2020',"
      " 'reviewed': '2026-11-21', 'review_by': '2027'}",
      "$.review_by: “2027” is not a day" },
    { "{'format': 'herald-rules-1', 'id': 'a', '_title': 'A', 'year_from': '2020',"
      " 'reviewed': '2026-1-021'}",
      "$.reviewed: “2026-1-021” is not a day" },
    { "{'format': 'herald-rules-1', 'id': 'a', '_title': 'A', 'year_from': '20x0',"
      " 'reviewed': '2026-11-21', 'review_by': '2027-11-21', 'sources': 's'}",
      "$.year_from: “20x0” is not a year" },
    { "{" HEAD ", 'own_sources': {}}", "$.own_sources: must be an array" },
    { "{" HEAD ", 'own_sources': [{'id': 'o'}]}", "$.own_sources[0].citation: is missing" },
    { "{" HEAD "}", "$.sources: must be a text or a list" },
    { "{" HEAD ", 'sources': ['s', 't']}", "$.sources: unknown source “t”" },
    { "{" HEAD ", 'sources': 's'}", "$.decisions: must be an array" },
  };

  assert_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_broken_decisions (void)
{
  static const Case cases[] = {
    { BOOK ("", ""), "$: no decision gives “her2_status”" },
    { BOOK ("", GIVES ("her2_status", "'mode'", "positive")), "$: no decision gives “next_step”" },
    { BOOK ("", "4"), "$.decisions[0]: must be an object" },
    { BOOK ("", "{'id': 4, 'inputs': ['mode']}"), "$.decisions[0].id: must be a text" },
    { BOOK ("", STATUS ("'shade'")), "$.decisions[0].inputs: no decision gives “shade”" },
    { BOOK ("", GIVES ("shade", "'shade'", "dark")), "$.decisions[0]: cycle: this decision rests" },
    { BOOK ("", GIVES ("shade", "'tone'", "dark") "," GIVES ("tone", "'shade'", "warm")),
      "$.decisions[0]: cycle: this decision rests on its own outcome" },
    { BOOK ("", STATUS ("'shade'") "," GIVES ("shade", "'her2_status'", "dark")), "cycle" },
    { BOOK ("", GIVES ("shade", "'mode'", "dark") "," GIVES ("shade", "'colour'", "light")),
      "$.decisions[1]: the decision “shade” stands twice" },
    { BOOK ("",
            GIVES ("shade", "'mode'", "dark") ","
                                              "{'id': 'again', 'hit_policy': 'first', 'inputs': "
                                              "['colour'], 'outputs': ['shade'],"
                                              " 'rules': [" RULE ("", "'dark'") "]}"),
      "$.decisions[1]: another decision gives “shade” already" },
    { BOOK ("", GIVES ("shade", "'mode'", "bright")),
      "$.decisions[0].rules[0].then: “bright” is not an outcome" },
    { BOOK ("",
            "{'id': 'shade', 'hit_policy': 'first', 'inputs': ['mode'],"
            " 'rules': [{'id': 'r', 'then': 'dark', 'source': ['s', 't']}]}"),
      "$.decisions[0].rules[0].source: unknown source “t”" },
  };

  assert_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_broken_uses (void)
{
  static const Case cases[] = {
    { BOOK (", 'uses': ['greys']", ""), "$.uses: no shared decisions “greys”" },
    { BOOK (", 'uses': 4", ""), "$.uses: must be a text or a list" },
    { BOOK (", 'uses': ['list']", ""), "list.json: $.decisions: must be an array" },
    { BOOK (", 'uses': ['shades', 'shades']", GIVES ("tone", "'mode'", "warm")),
      "shades.json: $.decisions[0]: the decision “shade” stands twice" },
    { BOOK (", 'uses': ['shades']", STATUS ("'mode'")),
      "shades.json: $.decisions[0].inputs: no decision gives “tone”" },
  };

  assert_refused (cases, G_N_ELEMENTS (cases));
}

static char *
repeat (const char *text, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "," : "", text);
  return g_string_free (all, FALSE);
}

static void
test_too_many (void)
{
  g_autofree char *decisions = repeat ("4", HERALD_RULEBOOK_MAX_DECISIONS + 1);
  g_autofree char *uses = repeat ("'none'", HERALD_RULEBOOK_MAX_DECISIONS);
  g_autofree char *first = g_strdup_printf (BOOK ("", "%s"), decisions);
  g_autofree char *second = g_strdup_printf (BOOK (", 'uses': [%s]", ""), uses);
  const Case cases[] = {
    { first, "$.decisions: too many decisions" },
    { second, "$.uses: too many shared files" },
  };

  assert_refused (cases, G_N_ELEMENTS (cases));
}

/* The engine needs some words of its own. */
static void
test_lacking_vocabulary (void)
{
  static const struct
  {
    const char *statuses;
    const char *steps;
    const char *message;
  } cases[] = {
    { "{'id': 'positive'}", "{'id': 'report'}", "the vocabulary lacks “pending”" },
    { "{'id': 'positive'}, {'id': 'pending'}",
      "{'id': 'report'}",
      "the vocabulary lacks “invalid”" },
    { "{'id': 'positive'}, {'id': 'pending'}, {'id': 'invalid'}",
      "{'id': 'report'}",
      "the vocabulary lacks “check-input”" },
    { "{'id': 'positive'}, {'id': 'pending'}, {'id': 'invalid'}",
      "{'id': 'report'}, {'id': 'check-input'}",
      "the vocabulary lacks “out-of-scope”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fields =
          g_strdup_printf ("{'format': 'herald-fields-1', 'fields': [{'id': 'mode',"
                           " 'kind': 'choice', 'choices': [{'id': 'a'}]}], 'outcomes': ["
                           "{'id': 'her2_status', 'choices': [%s]},"
                           "{'id': 'next_step', 'choices': [%s]}]}",
                           cases[i].statuses,
                           cases[i].steps);
      g_autoptr (GError) error = NULL;
      Surroundings around;

      surroundings_init (&around, herald_test_vocabulary (fields));
      g_assert_null (read_book (&around, BOOK ("", STATUS ("'mode'")), &error));
      herald_test_fails ("vocabulary", &error, HERALD_CONTENT_ERROR_BOOK, cases[i].message);
      surroundings_clear (&around);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rulebook/text", test_text);
  g_test_add_func ("/rules/rulebook/order", test_order);
  g_test_add_func ("/rules/rulebook/own-sources", test_own_sources);
  g_test_add_func ("/rules/rulebook/way-to-status", test_way_to_status);
  g_test_add_func ("/rules/rulebook/broken-heads", test_broken_heads);
  g_test_add_func ("/rules/rulebook/broken-decisions", test_broken_decisions);
  g_test_add_func ("/rules/rulebook/broken-uses", test_broken_uses);
  g_test_add_func ("/rules/rulebook/too-many", test_too_many);
  g_test_add_func ("/rules/rulebook/lacking-vocabulary", test_lacking_vocabulary);
  return g_test_run ();
}
