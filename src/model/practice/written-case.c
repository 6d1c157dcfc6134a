/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A written case: facts, a story told of them, and the question what comes next. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "practice/written-case.h"

static const HeraldField *
find_input (const HeraldVocabulary *vocabulary, const char *name, guint *index)
{
  *index = herald_vocabulary_find (vocabulary, name);
  if (*index >= herald_vocabulary_get_n_inputs (vocabulary))
    return NULL;
  return herald_vocabulary_get_field (vocabulary, *index);
}

static gboolean
add_fact (HeraldWrittenCase *self, const HeraldJson *list, const char *name, GError **error)
{
  HeraldJson member = herald_json_member (list, name);
  const char *text = herald_json_string (&member, error);
  guint index;
  const HeraldField *field = find_input (herald_facts_get_vocabulary (self->facts), name, &index);
  HeraldFacts *before = self->facts;
  HeraldValue value;

  if (text == NULL)
    return FALSE;
  if (field == NULL)
    return herald_json_fail (
        list, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is no line of a report", name);
  if (herald_field_parse (field, text, strlen (text), &value) != HERALD_PROBLEM_NONE ||
      !value.known)
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” can’t be the value of “%s”", text, name);
  self->facts = herald_facts_with (before, index, value);
  herald_facts_unref (before);
  return TRUE;
}

static gboolean
read_facts (HeraldWrittenCase *self, const HeraldJson *json, GError **error)
{
  HeraldJson list = herald_json_member (json, "facts");
  JsonObjectIter iter;
  const char *name;

  if (list.node == NULL || !JSON_NODE_HOLDS_OBJECT (list.node))
    return herald_json_fail (&list, error, HERALD_CONTENT_ERROR_MEMBER, "must be an object");
  json_object_iter_init (&iter, json_node_get_object (list.node));
  while (json_object_iter_next (&iter, &name, NULL))
    {
      if (!add_fact (self, &list, name, error))
        return FALSE;
    }
  return TRUE;
}

/* Two options with one step are told apart by their results alone. */
static gboolean
are_alike (const HeraldCaseOption *a, const HeraldCaseOption *b)
{
  return a->step == b->step && (a->status == b->status || a->status == NULL || b->status == NULL);
}

static gboolean
add_option (HeraldWrittenCase *self,
            const HeraldJson *json,
            const HeraldVocabulary *vocabulary,
            GError **error)
{
  g_autofree HeraldCaseOption *option = herald_case_option_read (json, vocabulary, error);

  if (option == NULL)
    return FALSE;
  for (guint i = 0; i < self->options->len; i++)
    {
      if (are_alike (self->options->pdata[i], option))
        return herald_json_fail (
            json, error, HERALD_CONTENT_ERROR_VALUE, "“%s” stands there twice", option->step->id);
    }
  g_ptr_array_add (self->options, g_steal_pointer (&option));
  return TRUE;
}

static gboolean
read_options (HeraldWrittenCase *self,
              const HeraldJson *json,
              const HeraldVocabulary *vocabulary,
              GError **error)
{
  HeraldJson list = herald_json_member (json, "options");
  guint n_options = herald_json_length (&list);

  if (!herald_json_is_array (&list, error))
    return FALSE;
  if (n_options < HERALD_WRITTEN_CASE_MIN_OPTIONS || n_options > HERALD_WRITTEN_CASE_MAX_OPTIONS)
    return herald_json_fail (&list,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must hold %d to %d options",
                             HERALD_WRITTEN_CASE_MIN_OPTIONS,
                             HERALD_WRITTEN_CASE_MAX_OPTIONS);
  for (guint i = 0; i < n_options; i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!add_option (self, &element, vocabulary, error))
        return FALSE;
    }
  return TRUE;
}

/* A step that the file states is the author's own word, and is held against the rule book. */
static gboolean
check_step (const HeraldJson *json, const HeraldChoice *step, GError **error)
{
  HeraldJson member = herald_json_member (json, "step");
  const char *stated;

  if (!herald_json_get_optional (json, "step", &stated, error))
    return FALSE;
  if (step == NULL)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "the rule book gives no next step for these facts");
  if (stated != NULL && strcmp (stated, step->id) != 0)
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "is “%s”, but the rule book gives “%s”",
                             stated,
                             step->id);
  return TRUE;
}

/* A result that the rule book does not give makes the right step wrong. */
static gboolean
is_right (const HeraldCaseOption *option, const HeraldCaseOption *right)
{
  return option->step == right->step && (option->status == NULL || option->status == right->status);
}

static gboolean
find_right (HeraldWrittenCase *self, const HeraldJson *json, GError **error)
{
  HeraldJson list = herald_json_member (json, "options");
  HeraldCaseOption right = { herald_written_case_get_step (self),
                             herald_written_case_get_status (self) };

  if (!check_step (json, right.step, error))
    return FALSE;
  for (guint i = 0; i < self->options->len; i++)
    {
      self->right = i;
      if (is_right (self->options->pdata[i], &right))
        return TRUE;
    }
  return herald_json_fail (&list,
                           error,
                           HERALD_CONTENT_ERROR_VALUE,
                           "lacks the right one, “%s” with “%s”",
                           right.step->id,
                           right.status != NULL ? right.status->id : "no result");
}

/**
 * herald_written_case_read:
 * @json: the place of the case
 * @book: the edition to judge by
 * @error: return location for a #GError
 *
 * Reads what written cases have beyond others: `facts`, `options` and `step`.
 *
 * Returns: (transfer full) (nullable): the case
 */
HeraldWrittenCase *
herald_written_case_read (const HeraldJson *json, HeraldRulebook *book, GError **error)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  g_autoptr (HeraldWrittenCase) self = g_new0 (HeraldWrittenCase, 1);

  self->facts = herald_facts_new (vocabulary);
  self->options = g_ptr_array_new_with_free_func (g_free);
  if (!read_facts (self, json, error) || !read_options (self, json, vocabulary, error))
    return NULL;
  self->verdict = herald_rulebook_judge (book, self->facts);
  return find_right (self, json, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_written_case_free:
 * @self: (transfer full): a case
 */
void
herald_written_case_free (HeraldWrittenCase *self)
{
  g_ptr_array_unref (self->options);
  g_clear_pointer (&self->verdict, herald_verdict_unref);
  herald_facts_unref (self->facts);
  g_free (self);
}

/**
 * herald_written_case_get_step:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): what comes next by the rule book
 */
const HeraldChoice *
herald_written_case_get_step (const HeraldWrittenCase *self)
{
  return herald_verdict_get_outcome (self->verdict, "next_step");
}

/**
 * herald_written_case_get_status:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the HER2 result by the rule book
 */
const HeraldChoice *
herald_written_case_get_status (const HeraldWrittenCase *self)
{
  return herald_verdict_get_outcome (self->verdict, "her2_status");
}

static HeraldAnswer *
with (HeraldAnswer *answer, HeraldAnswerField field, const HeraldChoice *choice)
{
  HeraldAnswer *changed = herald_answer_with (answer, field, choice != NULL ? choice->id : NULL);

  herald_answer_unref (answer);
  return changed;
}

/**
 * herald_written_case_answer:
 * @self: a case
 * @answer: an answer to it, as far as it goes
 * @option: the option that was chosen; how many there are where none was
 *
 * Puts down what was chosen and what is right, each with its result where it has one.
 *
 * Returns: (transfer full): @answer with the next step
 */
HeraldAnswer *
herald_written_case_answer (const HeraldWrittenCase *self, const HeraldAnswer *answer, guint option)
{
  const HeraldCaseOption none = { NULL, NULL };
  const HeraldCaseOption *right = self->options->pdata[self->right];
  const HeraldCaseOption *chosen;
  HeraldAnswer *result;

  g_return_val_if_fail (option <= self->options->len, NULL);

  chosen = option < self->options->len ? self->options->pdata[option] : &none;
  result = herald_answer_ref ((HeraldAnswer *)answer);
  result = with (result, HERALD_ANSWER_STEP, chosen->step);
  result = with (result, HERALD_ANSWER_STATUS, chosen->status);
  result = with (result, HERALD_ANSWER_TRUTH_STEP, right->step);
  return with (result, HERALD_ANSWER_TRUTH_STATUS, right->status);
}
