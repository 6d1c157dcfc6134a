/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of decision tables: what small ones say in each cell, and which ones are refused. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/decision.h"
#include "support.h"

typedef struct
{
  HeraldVocabulary *vocabulary;
  JsonNode *root;
  HeraldDecision *decision;
  GError *error;
} Built;

#define THEN(id, when, outcome)                                                                    \
  "{'id': '" id "', 'when': {" when "}, 'then': '" outcome "', 'source': 's'}"
#define SHADE(policy, inputs, rules)                                                               \
  "{'id': 'shade', 'hit_policy': '" policy "', 'inputs': [" inputs "], 'rules': [" rules "]}"

/* Inputs take any choice; of the outcomes only `tone` has been given by an earlier decision. */
static void
built_init_with (Built *built, HeraldVocabulary *vocabulary, const char *text)
{
  guint32 reachable[HERALD_VOCABULARY_MAX_FIELDS] = { 0 };
  HeraldJson json;
  guint tone = herald_vocabulary_find (vocabulary, "tone");

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    reachable[i] = (1u << herald_vocabulary_get_field (vocabulary, i)->n_choices) - 1;
  if (tone != HERALD_VOCABULARY_NO_FIELD)
    reachable[tone] = 1u << 0;
  built->vocabulary = vocabulary;
  built->root = herald_test_json (text);
  built->error = NULL;
  json = herald_json_root (built->root, "test.json");
  built->decision = herald_decision_new (&json, vocabulary, reachable, &built->error);
}

static void
built_init (Built *built, const char *text)
{
  built_init_with (built, herald_test_small_vocabulary (), text);
}

static void
built_clear (Built *built)
{
  g_clear_pointer (&built->decision, herald_decision_free);
  g_clear_error (&built->error);
  json_node_unref (built->root);
  herald_vocabulary_unref (built->vocabulary);
}

static const char *
fire (const Built *built, guint first, guint second)
{
  const guint cells[] = { first, second };
  int rule = herald_decision_fire (built->decision, cells);

  if (rule == HERALD_DECISION_NO_RULE)
    return "-";
  return herald_decision_get_rule (built->decision, rule)->id;
}

static void
test_unique (void)
{
  static const char *const expected[4][4] = {
    /* size below 2, 2 to 4, above 4, missing */
    { "small", "red-middle", "large", "-" },
    { "small", "other-middle", "large", "-" },
    { "small", "other-middle", "large", "-" },
    { "small", "-", "large", "no-colour" },
  };
  Built built;

  built_init (
      &built,
      SHADE ("unique",
             "'colour', 'size'",
             THEN ("small", "'size': '< 2'", "light") "," THEN (
                 "red-middle",
                 "'colour': 'red', 'size': '[2..4]'",
                 "dark") "," THEN ("other-middle",
                                   "'colour': ['green', 'blue'], 'size': ['[2..3)', '[3..4]']",
                                   "light") "," THEN ("large",
                                                      "'size': '> 4'",
                                                      "pending") "," THEN ("no-colour",
                                                                           "'colour': 'missing', "
                                                                           "'size': 'missing'",
                                                                           "light")));
  g_assert_no_error (built.error);
  g_assert_cmpuint (herald_decision_get_n_cells (built.decision), ==, 4 * 5);
  for (guint colour = 0; colour < 4; colour++)
    {
      /* [2..3) and [3..4] are told apart by the rule for green and blue. */
      static const guint size_cells[] = { 0, 1, 3, 4 };

      for (guint size = 0; size < 4; size++)
        g_assert_cmpstr (fire (&built, colour, size_cells[size]), ==, expected[colour][size]);
      g_assert_cmpstr (fire (&built, colour, 2), ==, expected[colour][1]);
    }
  built_clear (&built);
}

static void
test_first (void)
{
  Built built;

  built_init (&built,
              SHADE ("first",
                     "'colour', 'mode'",
                     THEN ("red", "'colour': 'red'", "light") "," THEN (
                         "b", "'mode': 'b'", "dark") "," THEN ("rest", "", "undefined")));
  g_assert_no_error (built.error);
  g_assert_cmpstr (fire (&built, 0, 0), ==, "red");
  g_assert_cmpstr (fire (&built, 0, 1), ==, "red");
  g_assert_cmpstr (fire (&built, 0, 2), ==, "red");
  g_assert_cmpstr (fire (&built, 1, 0), ==, "rest");
  g_assert_cmpstr (fire (&built, 2, 1), ==, "b");
  g_assert_cmpstr (fire (&built, 3, 1), ==, "b");
  g_assert_cmpstr (fire (&built, 3, 2), ==, "rest");
  built_clear (&built);
}

static void
test_members (void)
{
  const HeraldRule *rule;
  Built built;

  built_init (
      &built,
      "{'id': 'shade', '_title': 'Shade', 'hit_policy': 'first', 'inputs': 'colour',"
      " 'rules': [{'id': 'red', 'when': {'colour': ['red', 'missing']}, 'then': 'undefined',"
      "            'source': ['a', 'b'], 'certainty': 'our-reading', '_because': 'Why.',"
      "            '_answer': 'So.', '#note': 'unseen'},"
      "           {'id': 'else', 'then': 'dark', 'source': 'a'}]}");
  g_assert_no_error (built.error);
  g_assert_cmpstr (herald_decision_get_id (built.decision), ==, "shade");
  g_assert_cmpstr (herald_decision_get_title (built.decision), ==, "Shade");
  g_assert_cmpuint (herald_decision_get_n_inputs (built.decision), ==, 1);
  g_assert_cmpuint (herald_decision_get_n_outputs (built.decision), ==, 1);
  g_assert_cmpuint (herald_decision_get_n_rules (built.decision), ==, 2);
  g_assert_cmpuint (herald_decision_get_output (built.decision, 0),
                    ==,
                    herald_vocabulary_find (built.vocabulary, "shade"));
  g_assert_true (herald_decision_may_contradict (built.decision));
  rule = herald_decision_get_rule (built.decision, 0);
  g_assert_cmpstr (rule->because, ==, "Why.");
  g_assert_cmpstr (rule->answer, ==, "So.");
  g_assert_cmpint (rule->certainty, ==, HERALD_CERTAINTY_OUR_READING);
  g_assert_cmpuint (rule->sources->len, ==, 2);
  g_assert_cmphex (rule->tested, ==, 1);
  g_assert_cmphex (rule->wants_missing, ==, 1);
  g_assert_true (rule->is_contradiction);
  rule = herald_decision_get_rule (built.decision, 1);
  g_assert_cmpint (rule->certainty, ==, HERALD_CERTAINTY_RULE);
  g_assert_cmphex (rule->tested, ==, 0);
  g_assert_false (rule->is_contradiction);
  built_clear (&built);
}

static void
test_two_outputs (void)
{
  const HeraldRule *rule;
  Built built;

  built_init (&built,
              "{'id': 'both', 'hit_policy': 'unique', 'inputs': ['mode'],"
              " 'outputs': ['her2_status', 'next_step'], 'rules': ["
              "  {'id': 'a', 'when': {'mode': 'a'}, 'source': 's',"
              "   'then': {'her2_status': 'positive', 'next_step': 'report'}},"
              "  {'id': 'b', 'when': {'mode': 'b'}, 'source': 's',"
              "   'then': {'her2_status': 'negative', 'next_step': 'wait'}}]}");
  g_assert_no_error (built.error);
  g_assert_cmpuint (herald_decision_get_n_outputs (built.decision), ==, 2);
  g_assert_cmpuint (herald_decision_get_output (built.decision, 1),
                    ==,
                    herald_vocabulary_find (built.vocabulary, "next_step"));
  rule = herald_decision_get_rule (built.decision, 1);
  g_assert_cmpuint (rule->outcomes[0], ==, 1);
  g_assert_cmpuint (rule->outcomes[1], ==, 1);
  built_clear (&built);
}

/* An earlier outcome that never comes needs no rule, and one that is missing is no gap. */
static void
test_earlier_outcome (void)
{
  Built built;

  built_init (&built, SHADE ("unique", "'tone'", THEN ("warm", "'tone': 'warm'", "light")));
  g_assert_no_error (built.error);
  g_assert_true (herald_decision_get_axis (built.decision, 0)->is_outcome);
  built_clear (&built);
  built_init (
      &built,
      SHADE ("unique",
             "'tone'",
             THEN ("warm", "'tone': 'warm'", "light") "," THEN ("cold", "'tone': 'cold'", "dark")));
  herald_test_fails ("cold never comes",
                     &built.error,
                     HERALD_CONTENT_ERROR_BOOK,
                     "$.rules[1]: dead rule: “cold” never fires");
  built_clear (&built);
}

static void
test_sweep (void)
{
  static const struct
  {
    guint32 colours;
    guint32 sizes;
    guint32 outcomes;
  } cases[] = {
    { 0x1, 0x1, 1u << 0 },
    { 0x1, 0x2, 1u << 1 },
    { 0x1, 0x3, 1u << 0 | 1u << 1 },
    { 0x6, 0x3, 1u << 1 },
    { 0x7, 0x3, 1u << 0 | 1u << 1 },
    { 0x1, 0x4, HERALD_DECISION_OPEN },
    { 0x1, 0x5, 1u << 0 | HERALD_DECISION_OPEN },
    { 0x8, 0x1, 0 },
    { 0x9, 0x3, 1u << 0 | 1u << 1 },
    { 0x0, 0x3, 0 },
    { 0x7, 0x0, 0 },
  };
  Built built;

  built_init (&built,
              SHADE ("first",
                     "'colour', 'size'",
                     THEN ("on-the-way", "'colour': 'missing'", "pending") "," THEN (
                         "red-small",
                         "'colour': 'red', 'size': '< 2'",
                         "light") "," THEN ("rest", "'size': ['< 2', '>= 2']", "dark")));
  g_assert_no_error (built.error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint32 cells[] = { cases[i].colours, cases[i].sizes };
      guint32 outcomes = 0;

      herald_decision_sweep (built.decision, cells, &outcomes);
      g_assert_cmphex (outcomes, ==, cases[i].outcomes);
    }
  built_clear (&built);
}

static void
test_unsound (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { SHADE ("unique", "'colour'", THEN ("red", "'colour': 'red'", "light")),
      "test.json: $.rules: gap: no rule for colour “green”" },
    { SHADE (
          "first",
          "'colour', 'size'",
          THEN ("red", "'colour': 'red'", "light") "," THEN ("low", "'size': '<= 2.0'", "light")),
      "gap: no rule for colour “green”, size (2.0..100]" },
    { SHADE ("unique",
             "'size'",
             THEN ("low", "'size': '< 2'", "light") "," THEN ("high", "'size': '> 2'", "dark")),
      "gap: no rule for size [2..2]" },
    { SHADE ("unique",
             "'size'",
             THEN ("low", "'size': '<= 2'", "light") "," THEN ("high", "'size': '>= 2'", "dark")),
      "$.rules[1]: overlap: “low” and “high” both fire for size [2..2]" },
    { SHADE ("unique",
             "'colour'",
             THEN ("any", "", "light") "," THEN ("none", "'colour': 'missing'", "dark")),
      "overlap: “any” and “none” both fire for colour missing" },
    { SHADE ("first",
             "'colour'",
             THEN ("any", "", "light") "," THEN ("red", "'colour': 'red'", "dark")),
      "$.rules[1]: dead rule: “red” never fires" },
    { SHADE ("first",
             "'size'",
             THEN ("low", "'size': '< 4'", "light") "," THEN (
                 "lower", "'size': '< 2'", "dark") "," THEN ("high", "'size': '>= 4'", "dark")),
      "$.rules[1]: dead rule: “lower” never fires" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Built built;

      built_init (&built, cases[i].text);
      g_assert_null (built.decision);
      herald_test_fails (cases[i].text, &built.error, HERALD_CONTENT_ERROR_BOOK, cases[i].message);
      built_clear (&built);
    }
}

/* A vocabulary of @n_fields choices of @n_choices words each. */
static HeraldVocabulary *
make_wide (guint n_fields, guint n_choices)
{
  g_autoptr (GString) text = g_string_new ("{'format': 'herald-fields-1', 'fields': [");

  for (guint i = 0; i < n_fields; i++)
    {
      g_string_append_printf (text,
                              "%s{'id': 'f%u', 'kind': 'choice', 'choices': [",
                              i > 0 ? "," : "",
                              i);
      for (guint k = 0; k < n_choices; k++)
        g_string_append_printf (text, "%s{'id': 'c%u'}", k > 0 ? "," : "", k);
      g_string_append (text, "]}");
    }
  g_string_append (text, "], 'outcomes': [{'id': 'shade', 'choices': [{'id': 'light'}]}]}");
  return herald_test_vocabulary (text->str);
}

static void
test_largest (void)
{
  Built built;

  built_init_with (&built,
                   make_wide (4, 31),
                   SHADE ("first", "'f0', 'f1', 'f2', 'f3'", THEN ("any", "", "light")));
  g_assert_no_error (built.error);
  g_assert_cmpuint (herald_decision_get_n_cells (built.decision), ==, HERALD_DECISION_MAX_CELLS);
  built_clear (&built);
}

static void
test_too_large (void)
{
  Built built;

  built_init_with (&built,
                   make_wide (8, 31),
                   SHADE ("first",
                          "'f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'",
                          THEN ("any", "", "light")));
  herald_test_fails ("too large",
                     &built.error,
                     HERALD_CONTENT_ERROR_BOOK,
                     "$.rules: the table would have more than 1048576 cells");
  built_clear (&built);
}

/* A table and its rules can be sound one by one, and too much work together. */
static void
test_too_much_work (void)
{
  g_autoptr (GString) rules = g_string_new (NULL);
  g_autofree char *text = NULL;
  Built built;

  for (guint i = 0; i <= HERALD_DECISION_MAX_WORK / HERALD_DECISION_MAX_CELLS; i++)
    g_string_append_printf (rules,
                            "%s{'id': 'r%u', 'when': {}, 'then': 'light', 'source': 's'}",
                            i > 0 ? "," : "",
                            i);
  text = g_strdup_printf (SHADE ("first", "'f0', 'f1', 'f2', 'f3'", "%s"), rules->str);
  built_init_with (&built, make_wide (4, 31), text);
  herald_test_fails ("work",
                     &built.error,
                     HERALD_CONTENT_ERROR_BOOK,
                     "$.rules: too many rules for a table of 1048576 cells");
  built_clear (&built);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/decision/unique", test_unique);
  g_test_add_func ("/rules/decision/first", test_first);
  g_test_add_func ("/rules/decision/members", test_members);
  g_test_add_func ("/rules/decision/two-outputs", test_two_outputs);
  g_test_add_func ("/rules/decision/earlier-outcome", test_earlier_outcome);
  g_test_add_func ("/rules/decision/sweep", test_sweep);
  g_test_add_func ("/rules/decision/unsound", test_unsound);
  g_test_add_func ("/rules/decision/largest", test_largest);
  g_test_add_func ("/rules/decision/too-large", test_too_large);
  g_test_add_func ("/rules/decision/too-much-work", test_too_much_work);
  return g_test_run ();
}
