/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one rule of a decision: its tests, its outcomes, its sources. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/decision-draft.h"

/*
 * herald_decision_draft_fail:
 * @draft: a decision while it is read
 * @json: the place that is wrong
 * @reason: why, with one %s for @what
 * @what: what stands there
 *
 * Returns: always %FALSE
 */
gboolean
herald_decision_draft_fail (const HeraldDecisionDraft *draft,
                            const HeraldJson *json,
                            const char *reason,
                            const char *what)
{
  return herald_json_fail (json, draft->error, HERALD_CONTENT_ERROR_VALUE, reason, what);
}

/*
 * herald_decision_draft_read_word:
 * @draft: a decision while it is read
 * @json: an object
 * @name: its member
 * @words: (array zero-terminated=1): what the member may say
 * @index: (out): which of @words it says
 *
 * Returns: whether it says one of them
 */
gboolean
herald_decision_draft_read_word (const HeraldDecisionDraft *draft,
                                 const HeraldJson *json,
                                 const char *name,
                                 const char *const *words,
                                 guint *index)
{
  HeraldJson member = herald_json_member (json, name);
  const char *text = herald_json_string (&member, draft->error);

  if (text == NULL)
    return FALSE;
  for (*index = 0; words[*index] != NULL; (*index)++)
    {
      if (strcmp (words[*index], text) == 0)
        return TRUE;
    }
  return herald_decision_draft_fail (draft, &member, "unknown word “%s”", text);
}

/*
 * herald_decision_draft_find_input:
 * @draft: a decision whose inputs are read
 * @id: the name of an input
 *
 * Returns: its place among the inputs, or %HERALD_RULE_MAX_INPUTS
 */
guint
herald_decision_draft_find_input (const HeraldDecisionDraft *draft, const char *id)
{
  guint field = herald_vocabulary_find (draft->vocabulary, id);

  for (guint i = 0; i < draft->decision->n_inputs; i++)
    {
      if (draft->decision->axes[i].field == field)
        return i;
    }
  return HERALD_RULE_MAX_INPUTS;
}

static gboolean
is_limit (const HeraldField *field, HeraldDecimal limit)
{
  HeraldFraction number = herald_fraction_from_decimal (limit);

  return herald_fraction_compare (number, field->low) >= 0 &&
         herald_fraction_compare (number, field->high) <= 0;
}

static gboolean
is_inside (const HeraldField *field, const HeraldUnaryTest *test)
{
  return (!test->has_lower || is_limit (field, test->lower)) &&
         (!test->has_upper || is_limit (field, test->upper));
}

static gboolean
read_tests (HeraldDecisionDraft *draft, const HeraldJson *json, guint input, GArray *tests)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  const HeraldField *field =
      herald_vocabulary_get_field (draft->vocabulary, draft->decision->axes[input].field);

  if (!herald_json_strings (json, texts, draft->error))
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    {
      HeraldUnaryTest test;

      if (!herald_unary_test_parse (texts->pdata[i], field, &test))
        return herald_decision_draft_fail (draft,
                                           json,
                                           "“%s” is not a test on this input",
                                           texts->pdata[i]);
      if (!is_inside (field, &test))
        return herald_decision_draft_fail (draft,
                                           json,
                                           "“%s” lies outside the range of this input",
                                           texts->pdata[i]);
      g_array_append_val (tests, test);
    }
  return TRUE;
}

static gboolean
read_when (HeraldDecisionDraft *draft, const HeraldJson *json)
{
  HeraldJson when = herald_json_member (json, "when");
  guint first = draft->tests->len;
  JsonObjectIter iter;
  const char *name;

  for (guint i = 0; i < draft->decision->n_inputs; i++)
    g_ptr_array_add (draft->tests, g_array_new (FALSE, TRUE, sizeof (HeraldUnaryTest)));
  if (!herald_json_exists (&when))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (when.node))
    return herald_decision_draft_fail (draft, &when, "must be an %s", "object");
  json_object_iter_init (&iter, json_node_get_object (when.node));
  while (json_object_iter_next (&iter, &name, NULL))
    {
      HeraldJson member = herald_json_member (&when, name);
      guint input = herald_decision_draft_find_input (draft, name);

      if (input == HERALD_RULE_MAX_INPUTS)
        return herald_decision_draft_fail (draft,
                                           &member,
                                           "“%s” is not an input of this decision",
                                           name);
      if (!read_tests (draft, &member, input, draft->tests->pdata[first + input]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_outcome (const HeraldDecisionDraft *draft,
              const HeraldJson *json,
              guint output,
              guint *outcome)
{
  const HeraldField *field =
      herald_vocabulary_get_field (draft->vocabulary, draft->decision->outputs[output]);
  const char *text = herald_json_string (json, draft->error);

  if (text == NULL)
    return FALSE;
  if (!herald_field_find_choice (field, text, strlen (text), outcome))
    return herald_decision_draft_fail (draft,
                                       json,
                                       "“%s” is not an outcome of this decision",
                                       text);
  return TRUE;
}

static gboolean
read_then (const HeraldDecisionDraft *draft, const HeraldJson *json, HeraldRule *rule)
{
  HeraldJson then = herald_json_member (json, "then");
  const char *names[HERALD_RULE_MAX_OUTPUTS + 1] = { NULL };

  if (draft->decision->n_outputs == 1)
    return read_outcome (draft, &then, 0, &rule->outcomes[0]);
  for (guint i = 0; i < draft->decision->n_outputs; i++)
    names[i] = herald_vocabulary_get_field (draft->vocabulary, draft->decision->outputs[i])->id;
  if (!herald_json_is_object (&then, names, draft->error))
    return FALSE;
  for (guint i = 0; i < draft->decision->n_outputs; i++)
    {
      HeraldJson member = herald_json_member (&then, names[i]);

      if (!read_outcome (draft, &member, i, &rule->outcomes[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
leaves_unsaid (const HeraldDecisionDraft *draft, const HeraldRule *rule)
{
  const HeraldField *field =
      herald_vocabulary_get_field (draft->vocabulary, draft->decision->outputs[0]);
  const HeraldChoice *choice = &field->choices[rule->outcomes[0]];

  return choice->is_silent && strcmp (choice->id, "undefined") == 0;
}

/*
 * herald_decision_draft_read_rule:
 * @draft: a decision whose inputs and outputs are read
 * @json: an element of `rules`
 *
 * Adds the rule to the decision, and its tests to the draft.
 *
 * Returns: whether it could be read
 */
gboolean
herald_decision_draft_read_rule (HeraldDecisionDraft *draft, const HeraldJson *json)
{
  static const char *const known[] = { "id",      "when",     "then",      "source",
                                       "_answer", "_because", "certainty", NULL };
  static const char *const certainties[] = { "rule",       "second-hand", "our-reading",
                                             "unverified", "gap",         NULL };
  HeraldRule rule = { .sources = g_ptr_array_new () };
  HeraldJson source = herald_json_member (json, "source");
  HeraldJson certainty = herald_json_member (json, "certainty");
  guint sure = HERALD_CERTAINTY_RULE;

  g_array_append_val (draft->decision->rules, rule);
  if (!herald_json_is_object (json, known, draft->error) ||
      !herald_json_get (json, "id", &rule.id, draft->error) || !read_when (draft, json) ||
      !read_then (draft, json, &rule) ||
      !herald_json_strings (&source, rule.sources, draft->error) ||
      (herald_json_exists (&certainty) &&
       !herald_decision_draft_read_word (draft, json, "certainty", certainties, &sure)))
    return FALSE;
  rule.id_length = strlen (rule.id);
  rule.certainty = sure;
  rule.answer = herald_json_text (json, "_answer");
  rule.because = herald_json_text (json, "_because");
  rule.is_contradiction = rule.because != NULL && leaves_unsaid (draft, &rule);
  draft->decision->may_contradict |= rule.is_contradiction;
  g_array_index (draft->decision->rules, HeraldRule, draft->decision->rules->len - 1) = rule;
  return TRUE;
}
