/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one decision of a rule file: its inputs and outputs, then the axes that its rules cut. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/decision-draft.h"

static void
clear_rule (HeraldRule *rule)
{
  g_ptr_array_unref (rule->sources);
}

static gboolean
read_inputs (HeraldDecisionDraft *draft, const HeraldJson *json)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HeraldJson list = herald_json_member (json, "inputs");

  if (!herald_json_strings (&list, ids, draft->error))
    return FALSE;
  if (ids->len > HERALD_RULE_MAX_INPUTS)
    return herald_decision_draft_fail (draft, &list, "%s inputs are too many", "more than eight");
  draft->decision->axes = g_new0 (HeraldAxis, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      guint field = herald_vocabulary_find (draft->vocabulary, ids->pdata[i]);

      if (field == HERALD_VOCABULARY_NO_FIELD)
        return herald_decision_draft_fail (draft, &list, "unknown input “%s”", ids->pdata[i]);
      if (herald_decision_draft_find_input (draft, ids->pdata[i]) != HERALD_RULE_MAX_INPUTS)
        return herald_decision_draft_fail (draft,
                                           &list,
                                           "the input “%s” stands twice",
                                           ids->pdata[i]);
      if (herald_vocabulary_get_field (draft->vocabulary, field)->is_outcome &&
          draft->reachable[field] == 0)
        return herald_decision_draft_fail (draft, &list, "no decision gives “%s”", ids->pdata[i]);
      draft->decision->axes[draft->decision->n_inputs++].field = field;
    }
  return TRUE;
}

static gboolean
add_output (HeraldDecisionDraft *draft, const HeraldJson *json, const char *id)
{
  HeraldDecision *decision = draft->decision;
  guint field = herald_vocabulary_find (draft->vocabulary, id);

  if (field == HERALD_VOCABULARY_NO_FIELD ||
      !herald_vocabulary_get_field (draft->vocabulary, field)->is_outcome)
    return herald_decision_draft_fail (draft, json, "“%s” is not an outcome", id);
  if (decision->n_outputs == HERALD_RULE_MAX_OUTPUTS)
    return herald_decision_draft_fail (draft, json, "“%s” is one output too many", id);
  decision->outputs[decision->n_outputs++] = field;
  return TRUE;
}

static gboolean
read_outputs (HeraldDecisionDraft *draft, const HeraldJson *json)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HeraldJson list = herald_json_member (json, "outputs");

  if (!herald_json_exists (&list))
    g_ptr_array_add (ids, (gpointer)draft->decision->id);
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
check_rule_name (HeraldDecisionDraft *draft, const HeraldJson *json, guint index)
{
  const char *id = herald_decision_get_rule (draft->decision, index)->id;

  for (guint i = 0; i < index; i++)
    {
      if (strcmp (herald_decision_get_rule (draft->decision, i)->id, id) == 0)
        return herald_decision_draft_fail (draft, json, "the rule “%s” stands twice", id);
    }
  return TRUE;
}

static gboolean
read_rules (HeraldDecisionDraft *draft, const HeraldJson *list)
{
  if (!herald_json_is_array (list, draft->error))
    return FALSE;
  if (herald_json_length (list) > G_MAXINT16)
    return herald_decision_draft_fail (draft, list, "%s", "too many rules");
  for (guint i = 0; i < herald_json_length (list); i++)
    {
      HeraldJson element = herald_json_element (list, i);

      if (!herald_decision_draft_read_rule (draft, &element) ||
          !check_rule_name (draft, &element, i))
        return FALSE;
    }
  return TRUE;
}

static GArray *
tests_of (const HeraldDecisionDraft *draft, guint rule, guint input)
{
  return draft->tests->pdata[rule * draft->decision->n_inputs + input];
}

static gboolean
cut_axis (HeraldDecisionDraft *draft, const HeraldJson *json, guint input)
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
    return herald_decision_draft_fail (draft, json, "too many thresholds on “%s”", field->id);
  return TRUE;
}

static void
place_tests (HeraldDecisionDraft *draft, guint index, guint input)
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
read_head (HeraldDecisionDraft *draft, const HeraldJson *json)
{
  static const char *const known[] = { "id",      "_title", "hit_policy", "inputs",
                                       "outputs", "rules",  NULL };
  static const char *const policies[] = { "unique", "first", NULL };
  guint policy;

  if (!herald_json_is_object (json, known, draft->error) ||
      !herald_json_get (json, "id", &draft->decision->id, draft->error) ||
      !herald_decision_draft_read_word (draft, json, "hit_policy", policies, &policy))
    return FALSE;
  draft->decision->hit_policy = policy;
  draft->decision->title = herald_json_text (json, "_title");
  return read_inputs (draft, json) && read_outputs (draft, json);
}

static gboolean
read_decision (HeraldDecisionDraft *draft, const HeraldJson *json)
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
  g_autoptr (GPtrArray) tests = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  HeraldDecisionDraft draft = { self, vocabulary, reachable, tests, error };

  self->rules = g_array_new (FALSE, TRUE, sizeof (HeraldRule));
  g_array_set_clear_func (self->rules, (GDestroyNotify)clear_rule);
  if (!read_decision (&draft, json))
    return NULL;
  return g_steal_pointer (&self);
}
