/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one decision of a rule file: its inputs, its outputs and its rules. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/decision-private.h"

/* A decision while it is read: the tests of all rules are known before an axis can be cut. */
typedef struct
{
  HeraldDecision *decision;
  const HeraldVocabulary *vocabulary;
  const guint32 *reachable;
  GPtrArray *tests; /* (element-type GArray) rule after rule, input after input */
  GError **error;
} Draft;

static void
clear_rule (HeraldRule *rule)
{
  g_clear_pointer (&rule->sources, g_ptr_array_unref);
}

static gboolean
fail (const Draft *draft, const HeraldJson *json, const char *reason, const char *what)
{
  return herald_json_fail (json, draft->error, HERALD_CONTENT_ERROR_VALUE, reason, what);
}

static gboolean
read_word (const Draft *draft,
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
  return fail (draft, &member, "unknown word “%s”", text);
}

static guint
find_input (const Draft *draft, const char *id)
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
read_inputs (Draft *draft, const HeraldJson *json)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HeraldJson list = herald_json_member (json, "inputs");

  if (!herald_json_strings (&list, ids, draft->error))
    return FALSE;
  if (ids->len > HERALD_RULE_MAX_INPUTS)
    return fail (draft, &list, "%s inputs are too many", "more than eight");
  draft->decision->axes = g_new0 (HeraldAxis, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      guint field = herald_vocabulary_find (draft->vocabulary, ids->pdata[i]);

      if (field == HERALD_VOCABULARY_NO_FIELD)
        return fail (draft, &list, "unknown input “%s”", ids->pdata[i]);
      if (find_input (draft, ids->pdata[i]) != HERALD_RULE_MAX_INPUTS)
        return fail (draft, &list, "the input “%s” stands twice", ids->pdata[i]);
      if (herald_vocabulary_get_field (draft->vocabulary, field)->is_outcome &&
          draft->reachable[field] == 0)
        return fail (draft, &list, "no decision gives “%s”", ids->pdata[i]);
      draft->decision->axes[draft->decision->n_inputs++].field = field;
    }
  return TRUE;
}

static gboolean
add_output (Draft *draft, const HeraldJson *json, const char *id)
{
  HeraldDecision *decision = draft->decision;
  guint field = herald_vocabulary_find (draft->vocabulary, id);

  if (field == HERALD_VOCABULARY_NO_FIELD ||
      !herald_vocabulary_get_field (draft->vocabulary, field)->is_outcome)
    return fail (draft, json, "“%s” is not an outcome", id);
  if (decision->n_outputs == HERALD_RULE_MAX_OUTPUTS)
    return fail (draft, json, "“%s” is one output too many", id);
  decision->outputs[decision->n_outputs++] = field;
  return TRUE;
}

static gboolean
read_outputs (Draft *draft, const HeraldJson *json)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HeraldJson list = herald_json_member (json, "outputs");

  if (!herald_json_exists (&list))
    g_ptr_array_add (ids, (gpointer) draft->decision->id);
  else if (!herald_json_strings (&list, ids, draft->error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (!add_output (draft, herald_json_exists (&list) ? &list : json, ids->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_inside (const HeraldField *field, const HeraldUnaryTest *test)
{
  HeraldFraction low = herald_fraction_from_decimal (field->minimum);
  HeraldFraction high = herald_fraction_from_decimal (field->maximum);

  if (test->has_lower &&
      herald_fraction_compare (herald_fraction_from_decimal (test->lower), low) < 0)
    return FALSE;
  return !test->has_upper ||
         herald_fraction_compare (herald_fraction_from_decimal (test->upper), high) <= 0;
}

static gboolean
read_tests (Draft *draft, const HeraldJson *json, guint input, GArray *tests)
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
        return fail (draft, json, "“%s” is not a test on this input", texts->pdata[i]);
      if (!is_inside (field, &test))
        return fail (draft, json, "“%s” lies outside the range of this input", texts->pdata[i]);
      g_array_append_val (tests, test);
    }
  return TRUE;
}

static gboolean
read_when (Draft *draft, const HeraldJson *json)
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
    return fail (draft, &when, "must be an %s", "object");
  json_object_iter_init (&iter, json_node_get_object (when.node));
  while (json_object_iter_next (&iter, &name, NULL))
    {
      HeraldJson member = herald_json_member (&when, name);
      guint input = find_input (draft, name);

      if (input == HERALD_RULE_MAX_INPUTS)
        return fail (draft, &member, "“%s” is not an input of this decision", name);
      if (!read_tests (draft, &member, input, draft->tests->pdata[first + input]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_outcome (const Draft *draft, const HeraldJson *json, guint output, guint *outcome)
{
  const HeraldField *field =
      herald_vocabulary_get_field (draft->vocabulary, draft->decision->outputs[output]);
  const char *text = herald_json_string (json, draft->error);

  if (text == NULL)
    return FALSE;
  if (!herald_field_find_choice (field, text, strlen (text), outcome))
    return fail (draft, json, "“%s” is not an outcome of this decision", text);
  return TRUE;
}

static gboolean
read_then (const Draft *draft, const HeraldJson *json, HeraldRule *rule)
{
  HeraldJson then = herald_json_member (json, "then");
  const char *names[HERALD_RULE_MAX_OUTPUTS + 1] = { NULL };

  if (draft->decision->n_outputs == 1)
    return read_outcome (draft, &then, 0, &rule->outcomes[0]);
  for (guint i = 0; i < draft->decision->n_outputs; i++)
    names[i] =
        herald_vocabulary_get_field (draft->vocabulary, draft->decision->outputs[i])->id;
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
leaves_unsaid (const Draft *draft, const HeraldRule *rule)
{
  const HeraldField *field =
      herald_vocabulary_get_field (draft->vocabulary, draft->decision->outputs[0]);
  const HeraldChoice *choice = &field->choices[rule->outcomes[0]];

  return choice->is_silent && strcmp (choice->id, "undefined") == 0;
}

static gboolean
read_rule (Draft *draft, const HeraldJson *json)
{
  static const char *const known[] = { "id",     "when",      "then",     "source",
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
       !read_word (draft, json, "certainty", certainties, &sure)))
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

static gboolean
check_rule_name (Draft *draft, const HeraldJson *json, guint index)
{
  const char *id = herald_decision_get_rule (draft->decision, index)->id;

  for (guint i = 0; i < index; i++)
    {
      if (strcmp (herald_decision_get_rule (draft->decision, i)->id, id) == 0)
        return fail (draft, json, "the rule “%s” stands twice", id);
    }
  return TRUE;
}

static gboolean
read_rules (Draft *draft, const HeraldJson *list)
{
  if (!herald_json_is_array (list, draft->error))
    return FALSE;
  if (herald_json_length (list) > G_MAXINT16)
    return fail (draft, list, "%s", "too many rules");
  for (guint i = 0; i < herald_json_length (list); i++)
    {
      HeraldJson element = herald_json_element (list, i);

      if (!read_rule (draft, &element) || !check_rule_name (draft, &element, i))
        return FALSE;
    }
  return TRUE;
}

static GArray *
tests_of (const Draft *draft, guint rule, guint input)
{
  return draft->tests->pdata[rule * draft->decision->n_inputs + input];
}

static gboolean
cut_axis (Draft *draft, const HeraldJson *json, guint input)
{
  HeraldAxis *axis = &draft->decision->axes[input];
  const HeraldField *field = herald_vocabulary_get_field (draft->vocabulary, axis->field);
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (HeraldUnaryTest));

  if (field->kind == HERALD_FIELD_CHOICE)
    {
      herald_axis_init_choices (axis, axis->field, field, draft->reachable[axis->field]);
      return TRUE;
    }
  for (guint rule = 0; rule < draft->decision->rules->len; rule++)
    {
      GArray *tests = tests_of (draft, rule, input);

      if (tests->len > 0)
        g_array_append_vals (all, tests->data, tests->len);
    }
  if (!herald_axis_init_number (axis, axis->field, field, all))
    return fail (draft, json, "too many thresholds on “%s”", field->id);
  return TRUE;
}

static void
place_tests (Draft *draft, guint index, guint input)
{
  const HeraldAxis *axis = &draft->decision->axes[input];
  const HeraldField *field = herald_vocabulary_get_field (draft->vocabulary, axis->field);
  HeraldRule *rule = &g_array_index (draft->decision->rules, HeraldRule, index);
  GArray *tests = tests_of (draft, index, input);

  if (tests->len == 0)
    {
      rule->cells[input] = (2u << axis->n_cells) - 1;
      return;
    }
  rule->tested |= 1u << input;
  for (guint i = 0; i < tests->len; i++)
    {
      const HeraldUnaryTest *test = &g_array_index (tests, HeraldUnaryTest, i);

      rule->cells[input] |= herald_axis_cells_of_test (axis, field, test);
      if (test->is_missing)
        rule->wants_missing |= 1u << input;
    }
}

static gboolean
read_head (Draft *draft, const HeraldJson *json)
{
  static const char *const known[] = { "id",     "_title", "hit_policy", "inputs",
                                       "outputs", "rules",  NULL };
  static const char *const policies[] = { "unique", "first", NULL };
  guint policy;

  if (!herald_json_is_object (json, known, draft->error) ||
      !herald_json_get (json, "id", &draft->decision->id, draft->error) ||
      !read_word (draft, json, "hit_policy", policies, &policy))
    return FALSE;
  draft->decision->hit_policy = policy;
  draft->decision->title = herald_json_text (json, "_title");
  return read_inputs (draft, json) && read_outputs (draft, json);
}

static gboolean
read_decision (Draft *draft, const HeraldJson *json)
{
  HeraldJson list = herald_json_member (json, "rules");

  if (!read_head (draft, json) || !read_rules (draft, &list))
    return FALSE;
  for (guint input = 0; input < draft->decision->n_inputs; input++)
    {
      if (!cut_axis (draft, &list, input))
        return FALSE;
      for (guint rule = 0; rule < draft->decision->rules->len; rule++)
        place_tests (draft, rule, input);
    }
  return herald_decision_compile (draft->decision, draft->vocabulary, &list, draft->error);
}

/**
 * herald_decision_new:
 * @json: an element of `decisions`, whose file outlives the decision
 * @vocabulary: the fields there are
 * @reachable: (array): for each field, the set of choices that can come: all of an input, what
 *   earlier decisions give of an outcome
 * @error: return location for a #GError
 *
 * Reads and compiles a decision. One with a gap, an overlap, a dead rule or a table of more than
 * %HERALD_DECISION_MAX_CELLS cells is refused.
 *
 * Returns: (transfer full) (nullable): the decision, or %NULL with @error set
 */
HeraldDecision *
herald_decision_new (const HeraldJson *json,
                     const HeraldVocabulary *vocabulary,
                     const guint32 *reachable,
                     GError **error)
{
  g_autoptr (HeraldDecision) self = g_new0 (HeraldDecision, 1);
  g_autoptr (GPtrArray) tests = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Draft draft = { self, vocabulary, reachable, tests, error };

  self->rules = g_array_new (FALSE, TRUE, sizeof (HeraldRule));
  g_array_set_clear_func (self->rules, (GDestroyNotify) clear_rule);
  return read_decision (&draft, json) ? g_steal_pointer (&self) : NULL;
}
