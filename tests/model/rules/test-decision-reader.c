/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what the reader of decisions refuses, and of the place that it names. */
#include "config.h"

#include "content/error.h"
#include "rules/decision.h"
#include "support.h"

#define THEN(id, when, outcome)                                                                    \
  "{'id': '" id "', 'when': {" when "}, 'then': '" outcome "', 'source': 's'}"
#define SHADE(policy, inputs, rules)                                                               \
  "{'id': 'shade', 'hit_policy': '" policy "', 'inputs': [" inputs "], 'rules': [" rules "]}"
#define BOTH(rules)                                                                                \
  "{'id': 'x', 'hit_policy': 'first', 'inputs': ['mode'], 'outputs': ['shade', 'tone'],"           \
  " 'rules': [" rules "]}"

typedef struct
{
  const char *text;
  int code;
  const char *message;
} Case;

static void
assert_refused (const char *text, int code, const char *message)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();
  g_autoptr (JsonNode) root = herald_test_json (text);
  g_autoptr (GError) error = NULL;
  HeraldJson json = herald_json_root (root, "test.json");
  guint32 reachable[HERALD_VOCABULARY_MAX_FIELDS] = { 0 };

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    reachable[i] = (1u << herald_vocabulary_get_field (vocabulary, i)->n_choices) - 1;
  g_assert_null (herald_decision_new (&json, vocabulary, reachable, &error));
  herald_test_fails (text, &error, code, message);
}

static void
assert_all_refused (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    assert_refused (cases[i].text, cases[i].code, cases[i].message);
}

static void
test_head (void)
{
  static const Case cases[] = {
    { "[]", HERALD_CONTENT_ERROR_MEMBER, "$: must be an object" },
    { "{'hit_policy': 'first'}", HERALD_CONTENT_ERROR_MEMBER, "$.id: is missing" },
    { "{'id': 'shade', 'policy': 'first'}",
      HERALD_CONTENT_ERROR_MEMBER,
      "unknown member “policy”" },
    { "{'id': 'shade'}", HERALD_CONTENT_ERROR_MEMBER, "$.hit_policy: is missing" },
    { SHADE ("any", "'colour'", ""),
      HERALD_CONTENT_ERROR_VALUE,
      "$.hit_policy: unknown word “any”" },
  };

  assert_all_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_inputs (void)
{
  static const Case cases[] = {
    { SHADE ("first", "", ""), HERALD_CONTENT_ERROR_MEMBER, "$.inputs: must be a text or a list" },
    { SHADE ("first", "'taste'", ""),
      HERALD_CONTENT_ERROR_VALUE,
      "$.inputs: unknown input “taste”" },
    { SHADE ("first", "'size', 'size'", ""),
      HERALD_CONTENT_ERROR_VALUE,
      "$.inputs: the input “size” stands twice" },
    { SHADE ("first", "'her2_status'", ""),
      HERALD_CONTENT_ERROR_VALUE,
      "$.inputs: no decision gives “her2_status”" },
    { SHADE ("first", "'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'", ""),
      HERALD_CONTENT_ERROR_VALUE,
      "$.inputs: more than eight inputs are too many" },
  };

  assert_all_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_outputs (void)
{
  static const Case cases[] = {
    { "{'id': 'size', 'hit_policy': 'first', 'inputs': ['colour'], 'rules': []}",
      HERALD_CONTENT_ERROR_VALUE,
      "$: “size” is not an outcome" },
    { "{'id': 'x', 'hit_policy': 'first', 'inputs': ['colour'], 'outputs': ['none'], 'rules': []}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.outputs: “none” is not an outcome" },
    { "{'id': 'x', 'hit_policy': 'first', 'inputs': ['colour'], 'outputs': [], 'rules': []}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.outputs: must be a text or a list" },
    { "{'id': 'x', 'hit_policy': 'first', 'inputs': ['colour'],"
      " 'outputs': ['shade', 'tone', 'her2_status'], 'rules': []}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.outputs: “her2_status” is one output too many" },
  };

  assert_all_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_rules (void)
{
  static const Case cases[] = {
    { "{'id': 'shade', 'hit_policy': 'first', 'inputs': ['colour'], 'rules': {}}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules: must be an array" },
    { SHADE ("first", "'colour'", "4"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0]: must be an object" },
    { SHADE ("first", "'colour'", "{'id': 'a', 'if': {}}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0]: unknown member “if”" },
    { SHADE ("first", "'colour'", "{'then': 'light'}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0].id: is missing" },
    { SHADE ("first", "'colour'", "{'id': 'a', 'then': 'light'}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0].source: must be a text or a list" },
    { SHADE ("first",
             "'colour'",
             "{'id': 'a', 'then': 'light', 'source': 's', 'certainty': 'sure'}"),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[0].certainty: unknown word “sure”" },
    { SHADE ("first", "'colour'", "{'id': 'a', 'then': 'light', 'source': 's', 'certainty': 4}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0].certainty: must be a text" },
    { SHADE ("first",
             "'colour'",
             THEN ("a", "'colour': 'red'", "light") "," THEN ("a", "", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[1]: the rule “a” stands twice" },
  };

  assert_all_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_tests (void)
{
  static const Case cases[] = {
    { SHADE ("first", "'colour'", "{'id': 'a', 'when': 'red', 'then': 'light', 'source': 's'}"),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[0].when: must be an object" },
    { SHADE ("first", "'colour'", THEN ("a", "'size': '4'", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[0].when.size: “size” is not an input of this decision" },
    { SHADE ("first", "'colour'", THEN ("a", "'taste': '4'", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[0].when.taste: “taste” is not an input of this decision" },
    { SHADE ("first", "'size'", THEN ("a", "'size': 4", "light")),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0].when.size: must be a text or a list of texts" },
    { SHADE ("first", "'size'", THEN ("a", "'size': '=> 4'", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[0].when.size: “=> 4” is not a test on this input" },
    { SHADE ("first", "'colour'", THEN ("a", "'colour': ['red', 'pink']", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[0].when.colour: “pink” is not a test on this input" },
    { SHADE ("first", "'size'", THEN ("a", "'size': '<= 101'", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "“<= 101” lies outside the range of this input" },
    { SHADE ("first", "'size'", THEN ("a", "'size': '[4..101]'", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "“[4..101]” lies outside the range of this input" },
    { SHADE ("first", "'dose'", THEN ("a", "'dose': '< 0.5'", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[0].when.dose: “< 0.5” lies outside the range of this input" },
    { SHADE ("first", "'dose'", THEN ("a", "'dose': '[0.5..4]'", "light")),
      HERALD_CONTENT_ERROR_VALUE,
      "“[0.5..4]” lies outside the range of this input" },
  };

  assert_all_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_then (void)
{
  static const Case cases[] = {
    { SHADE ("first", "'colour'", "{'id': 'a', 'source': 's'}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0].then: is missing" },
    { SHADE ("first", "'colour'", THEN ("a", "", "bright")),
      HERALD_CONTENT_ERROR_VALUE,
      "$.rules[0].then: “bright” is not an outcome of this decision" },
    { BOTH ("{'id': 'a', 'then': 'light', 'source': 's'}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0].then: must be an object" },
    { BOTH ("{'id': 'a', 'then': {'shade': 'light'}, 'source': 's'}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.rules[0].then.tone: is missing" },
  };

  assert_all_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_too_many_thresholds (void)
{
  g_autoptr (GString) rules = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 1; i <= HERALD_AXIS_MAX_CELLS; i++)
    g_string_append_printf (rules,
                            "%s{'id': 'r%u', 'when': {'size': '< %u'}, 'then': 'light',"
                            " 'source': 's'}",
                            i > 1 ? "," : "",
                            i,
                            i);
  text = g_strdup_printf (SHADE ("first", "'size'", "%s"), rules->str);
  assert_refused (text, HERALD_CONTENT_ERROR_VALUE, "$.rules: too many thresholds on “size”");
}

static void
test_too_many_rules (void)
{
  g_autoptr (GString) rules = g_string_new ("0");
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_MAXINT16; i++)
    g_string_append (rules, ",0");
  text = g_strdup_printf (SHADE ("first", "'size'", "%s"), rules->str);
  assert_refused (text, HERALD_CONTENT_ERROR_VALUE, "$.rules: too many rules");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/decision-reader/head", test_head);
  g_test_add_func ("/rules/decision-reader/inputs", test_inputs);
  g_test_add_func ("/rules/decision-reader/outputs", test_outputs);
  g_test_add_func ("/rules/decision-reader/rules", test_rules);
  g_test_add_func ("/rules/decision-reader/tests", test_tests);
  g_test_add_func ("/rules/decision-reader/then", test_then);
  g_test_add_func ("/rules/decision-reader/too-many-thresholds", test_too_many_thresholds);
  g_test_add_func ("/rules/decision-reader/too-many-rules", test_too_many_rules);
  return g_test_run ();
}
