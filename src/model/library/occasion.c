/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The results that an article is for: fields or outcomes, each with the values that fit. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "library/occasion.h"

#define EDITION "edition"

typedef struct
{
  const char *name;
  guint field; /* HERALD_VOCABULARY_NO_FIELD for the edition */
  guint32 choices;
  GPtrArray *editions; /* (element-type utf8) for the edition only */
} Demand;

struct _HeraldOccasion
{
  GArray *demands;
};

static void
demand_clear (Demand *demand)
{
  g_clear_pointer (&demand->editions, g_ptr_array_unref);
}

static gboolean
read_choices (Demand *demand,
              const HeraldJson *list,
              const HeraldVocabulary *vocabulary,
              GError **error)
{
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, demand->field);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint choice;

  if (field->kind != HERALD_FIELD_CHOICE)
    return herald_json_fail (list, error, HERALD_CONTENT_ERROR_VALUE, "is a number, not a choice");
  if (!herald_json_strings (list, words, error))
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];

      if (!herald_field_find_choice (field, word, strlen (word), &choice))
        return herald_json_fail (
            list, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is no choice of %s", word, field->id);
      demand->choices |= 1u << choice;
    }
  return TRUE;
}

static gboolean
read_demand (HeraldOccasion *self,
             const HeraldJson *list,
             const HeraldVocabulary *vocabulary,
             GError **error)
{
  Demand demand = { list->member, HERALD_VOCABULARY_NO_FIELD, 0, NULL };

  if (strcmp (list->member, EDITION) == 0)
    {
      demand.editions = g_ptr_array_new ();
      g_array_append_val (self->demands, demand);
      return herald_json_strings (list, demand.editions, error);
    }
  demand.field = herald_vocabulary_find (vocabulary, list->member);
  if (demand.field == HERALD_VOCABULARY_NO_FIELD)
    return herald_json_fail (list,
                             error,
                             HERALD_CONTENT_ERROR_MEMBER,
                             "is neither a field nor an outcome");
  if (!read_choices (&demand, list, vocabulary, error))
    return FALSE;
  g_array_append_val (self->demands, demand);
  return TRUE;
}

static gboolean
read_demands (HeraldOccasion *self,
              const HeraldJson *json,
              const HeraldVocabulary *vocabulary,
              GError **error)
{
  JsonObjectIter iter;
  const char *name;

  if (json->node == NULL || !JSON_NODE_HOLDS_OBJECT (json->node))
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_MEMBER, "must be an object");
  json_object_iter_init (&iter, json_node_get_object (json->node));
  while (json_object_iter_next (&iter, &name, NULL))
    {
      HeraldJson list = herald_json_member (json, name);

      if (!read_demand (self, &list, vocabulary, error))
        return FALSE;
    }
  if (self->demands->len == 0)
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_VALUE, "must not be empty");
  return TRUE;
}

/**
 * herald_occasion_read:
 * @json: its place, an object
 * @vocabulary: the fields and outcomes that it may name
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the occasion, its names owned by the file
 */
HeraldOccasion *
herald_occasion_read (const HeraldJson *json, const HeraldVocabulary *vocabulary, GError **error)
{
  g_autoptr (HeraldOccasion) self = g_new0 (HeraldOccasion, 1);

  self->demands = g_array_new (FALSE, FALSE, sizeof (Demand));
  g_array_set_clear_func (self->demands, (GDestroyNotify)demand_clear);
  return read_demands (self, json, vocabulary, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_occasion_free:
 * @self: (transfer full): an occasion
 */
void
herald_occasion_free (HeraldOccasion *self)
{
  g_array_unref (self->demands);
  g_free (self);
}

static gboolean
has_edition (const Demand *demand, const HeraldVerdict *verdict)
{
  const char *id = herald_rulebook_get_text (herald_verdict_get_book (verdict))->id;

  return g_ptr_array_find_with_equal_func (demand->editions, id, g_str_equal, NULL);
}

/* A field that the person did not fill in says nothing, whatever it falls back to. */
static gboolean
has_choice (const Demand *demand, const HeraldVerdict *verdict)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (evaluation->book);
  gboolean is_outcome = herald_vocabulary_get_field (vocabulary, demand->field)->is_outcome;
  const HeraldChoice *outcome;

  if (!is_outcome)
    return evaluation->entered[demand->field] &&
           (demand->choices & (1u << evaluation->choice[demand->field])) != 0;
  outcome = herald_verdict_get_outcome (verdict, demand->name);
  return outcome != NULL &&
         (demand->choices &
          (1u << (outcome - herald_vocabulary_get_field (vocabulary, demand->field)->choices))) !=
             0;
}

/**
 * herald_occasion_fit:
 * @self: an occasion
 * @verdict: a verdict over the same vocabulary
 *
 * Returns: how closely the article fits: the number of things that it asks for, or 0 where one of
 *   them is not so
 */
guint
herald_occasion_fit (const HeraldOccasion *self, const HeraldVerdict *verdict)
{
  for (guint i = 0; i < self->demands->len; i++)
    {
      const Demand *demand = &g_array_index (self->demands, Demand, i);
      gboolean holds =
          demand->editions != NULL ? has_edition (demand, verdict) : has_choice (demand, verdict);

      if (!holds)
        return 0;
    }
  return self->demands->len;
}
