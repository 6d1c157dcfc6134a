/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every field that a result may have and every outcome that a rule may give, by fields.json. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/vocabulary.h"

struct _HeraldVocabulary
{
  gatomicrefcount references;
  JsonNode *root; /* owns every text */
  GPtrArray *fields;
  guint n_inputs;
  GHashTable *indexes;
  GArray *derivations;
  GArray *groups;
};

static void
clear_group (HeraldFieldGroup *group)
{
  for (guint i = 0; i < group->n_variants; i++)
    g_free (group->variants[i].fields);
  g_free (group->variants);
  g_free (group->conditions);
}

static gboolean
add_field (HeraldVocabulary *self, const HeraldJson *json, gboolean is_outcome, GError **error)
{
  HeraldField *field = herald_field_read (json, is_outcome, error);

  if (field == NULL)
    return FALSE;
  g_ptr_array_add (self->fields, field);
  if (self->fields->len > HERALD_VOCABULARY_MAX_FIELDS)
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_VALUE, "too many fields");
  if (!g_hash_table_insert (self->indexes,
                            (gpointer) field->id,
                            GUINT_TO_POINTER (self->fields->len - 1)))
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "the field “%s” stands twice",
                             field->id);
  return TRUE;
}

static gboolean
read_fields (HeraldVocabulary *self, const HeraldJson *json, gboolean is_outcome, GError **error)
{
  HeraldJson list = herald_json_member (json, is_outcome ? "outcomes" : "fields");

  if (!herald_json_is_array (&list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!add_field (self, &element, is_outcome, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_index (HeraldVocabulary *self, const HeraldJson *json, guint *index, GError **error)
{
  const char *id = herald_json_string (json, error);

  if (id == NULL)
    return FALSE;
  *index = herald_vocabulary_find (self, id);
  if (*index == HERALD_VOCABULARY_NO_FIELD)
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_VALUE, "unknown field “%s”", id);
  return TRUE;
}

static gboolean
read_number_index (HeraldVocabulary *self, const HeraldJson *json, guint *index, GError **error)
{
  if (!read_index (self, json, index, error))
    return FALSE;
  if (herald_vocabulary_get_field (self, *index)->kind == HERALD_FIELD_CHOICE)
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_VALUE, "must be a number field");
  return TRUE;
}

static gboolean
read_operands (HeraldVocabulary *self,
               const HeraldJson *list,
               HeraldDerivation *derivation,
               GError **error)
{
  derivation->n_operands = herald_json_length (list);
  if (derivation->n_operands < 1 || derivation->n_operands > G_N_ELEMENTS (derivation->operands))
    return herald_json_fail (list, error, HERALD_CONTENT_ERROR_VALUE, "must hold 1 or 2 fields");
  for (guint i = 0; i < derivation->n_operands; i++)
    {
      HeraldJson element = herald_json_element (list, i);

      if (!read_number_index (self, &element, &derivation->operands[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_derivation (HeraldVocabulary *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "field", "quotient", "by", "smallest", NULL };
  HeraldDerivation derivation = { 0 };
  HeraldJson target = herald_json_member (json, "field");
  HeraldJson dividend = herald_json_member (json, "quotient");
  HeraldJson divisors = herald_json_member (json, "by");
  HeraldJson smallest = herald_json_member (json, "smallest");
  gboolean is_quotient = herald_json_exists (&dividend);

  derivation.kind = is_quotient ? HERALD_DERIVATION_QUOTIENT : HERALD_DERIVATION_SMALLEST;
  if (!herald_json_is_object (json, known, error) ||
      !read_number_index (self, &target, &derivation.target, error) ||
      (is_quotient && !read_number_index (self, &dividend, &derivation.dividend, error)) ||
      !read_operands (self, is_quotient ? &divisors : &smallest, &derivation, error))
    return FALSE;
  g_array_append_val (self->derivations, derivation);
  return TRUE;
}

static gboolean
read_variant (HeraldVocabulary *self,
              const HeraldJson *json,
              HeraldFieldVariant *variant,
              GError **error)
{
  static const char *const known[] = { "id", "_title", "fields", NULL };
  HeraldJson list = herald_json_member (json, "fields");

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &variant->id, error) || !herald_json_is_array (&list, error))
    return FALSE;
  variant->title = herald_json_text (json, "_title");
  variant->fields = g_new0 (guint, herald_json_length (&list));
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!read_index (self, &element, &variant->fields[variant->n_fields++], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_condition (HeraldVocabulary *self,
                const HeraldJson *json,
                HeraldCondition *condition,
                GError **error)
{
  static const char *const known[] = { "field", "is", NULL };
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  HeraldJson field = herald_json_member (json, "field");
  HeraldJson is = herald_json_member (json, "is");

  if (!herald_json_is_object (json, known, error) ||
      !read_index (self, &field, &condition->field, error) ||
      !herald_json_strings (&is, words, error))
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];
      guint choice;

      if (!herald_field_find_choice (herald_vocabulary_get_field (self, condition->field),
                                     word,
                                     strlen (word),
                                     &choice))
        return herald_json_fail (&is,
                                 error,
                                 HERALD_CONTENT_ERROR_VALUE,
                                 "unknown value “%s”",
                                 word);
      condition->choices |= 1u << choice;
    }
  return TRUE;
}

static gboolean
read_group_lists (HeraldVocabulary *self,
                  const HeraldJson *json,
                  HeraldFieldGroup *group,
                  GError **error)
{
  HeraldJson variants = herald_json_member (json, "variants");
  HeraldJson conditions = herald_json_member (json, "shown_when");

  group->variants = g_new0 (HeraldFieldVariant, herald_json_length (&variants));
  for (guint i = 0; i < herald_json_length (&variants); i++)
    {
      HeraldJson element = herald_json_element (&variants, i);

      if (!read_variant (self, &element, &group->variants[group->n_variants++], error))
        return FALSE;
    }
  group->conditions = g_new0 (HeraldCondition, herald_json_length (&conditions));
  for (guint i = 0; i < herald_json_length (&conditions); i++)
    {
      HeraldJson element = herald_json_element (&conditions, i);

      if (!read_condition (self, &element, &group->conditions[group->n_conditions++], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_group (HeraldVocabulary *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id",       "_title",     "_help",
                                       "variants", "shown_when", NULL };
  HeraldFieldGroup *group;

  g_array_set_size (self->groups, self->groups->len + 1);
  group = &g_array_index (self->groups, HeraldFieldGroup, self->groups->len - 1);
  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &group->id, error))
    return FALSE;
  group->title = herald_json_text (json, "_title");
  group->help = herald_json_text (json, "_help");
  return read_group_lists (self, json, group, error);
}

static gboolean
read_each (HeraldVocabulary *self,
           const HeraldJson *json,
           const char *name,
           gboolean (*read) (HeraldVocabulary *, const HeraldJson *, GError **),
           GError **error)
{
  HeraldJson list = herald_json_member (json, name);

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!read (self, &element, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
rests_on_inputs (const HeraldVocabulary *self, const HeraldFieldGroup *group)
{
  for (guint i = 0; i < group->n_conditions; i++)
    {
      if (herald_vocabulary_get_field (self, group->conditions[i].field)->is_outcome)
        return FALSE;
    }
  return group->n_conditions > 0;
}

static void
add_conditions (HeraldVocabulary *self, const HeraldFieldGroup *group)
{
  for (guint i = 0; i < group->n_variants; i++)
    {
      for (guint k = 0; k < group->variants[i].n_fields; k++)
        {
          HeraldField *field = self->fields->pdata[group->variants[i].fields[k]];

          if (field->conditions == NULL)
            field->conditions = g_array_new (FALSE, FALSE, sizeof (HeraldCondition));
          g_array_append_vals (field->conditions, group->conditions, group->n_conditions);
        }
    }
}

/* A field hears of the conditions of its groups, so that nobody has to look through them. */
static void
spread_conditions (HeraldVocabulary *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const HeraldFieldGroup *group = &g_array_index (self->groups, HeraldFieldGroup, i);

      if (rests_on_inputs (self, group))
        add_conditions (self, group);
    }
}

static gboolean
read_all (HeraldVocabulary *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "format",  "reviewed", "review_by", "fields",
                                       "derived", "groups",   "outcomes",  NULL };
  HeraldJson format = herald_json_member (json, "format");
  const char *text = herald_json_string (&format, error);

  if (text == NULL)
    return FALSE;
  if (strcmp (text, "herald-fields-1") != 0)
    return herald_json_fail (&format, error, HERALD_CONTENT_ERROR_VALUE, "must be herald-fields-1");
  if (!herald_json_is_object (json, known, error) || !read_fields (self, json, FALSE, error))
    return FALSE;
  self->n_inputs = self->fields->len;
  return read_fields (self, json, TRUE, error) &&
         read_each (self, json, "derived", read_derivation, error) &&
         read_each (self, json, "groups", read_group, error);
}

/**
 * herald_vocabulary_new:
 * @root: (transfer full): the root of fields.json
 * @name: the name of the file in messages
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the vocabulary, or %NULL with @error set in
 *   #HERALD_CONTENT_ERROR
 */
HeraldVocabulary *
herald_vocabulary_new (JsonNode *root, const char *name, GError **error)
{
  g_autoptr (HeraldVocabulary) self = g_new0 (HeraldVocabulary, 1);
  HeraldJson json = herald_json_root (root, g_intern_string (name));

  g_return_val_if_fail (root != NULL, NULL);

  g_atomic_ref_count_init (&self->references);
  self->root = root;
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) herald_field_free);
  self->indexes = g_hash_table_new (g_str_hash, g_str_equal);
  self->derivations = g_array_new (FALSE, TRUE, sizeof (HeraldDerivation));
  self->groups = g_array_new (FALSE, TRUE, sizeof (HeraldFieldGroup));
  g_array_set_clear_func (self->groups, (GDestroyNotify) clear_group);
  if (!read_all (self, &json, error))
    return NULL;
  spread_conditions (self);
  return g_steal_pointer (&self);
}

/**
 * herald_vocabulary_ref:
 * @self: a vocabulary
 *
 * Returns: (transfer full): @self
 */
HeraldVocabulary *
herald_vocabulary_ref (HeraldVocabulary *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_vocabulary_unref:
 * @self: (transfer full): a vocabulary
 */
void
herald_vocabulary_unref (HeraldVocabulary *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->groups);
  g_array_unref (self->derivations);
  g_hash_table_unref (self->indexes);
  g_ptr_array_unref (self->fields);
  json_node_unref (self->root);
  g_free (self);
}

/**
 * herald_vocabulary_get_n_fields:
 * @self: a vocabulary
 *
 * Returns: the number of inputs and outcomes; the inputs come first
 */
guint
herald_vocabulary_get_n_fields (const HeraldVocabulary *self)
{
  return self->fields->len;
}

/**
 * herald_vocabulary_get_n_inputs:
 * @self: a vocabulary
 *
 * Returns: the number of inputs
 */
guint
herald_vocabulary_get_n_inputs (const HeraldVocabulary *self)
{
  return self->n_inputs;
}

/**
 * herald_vocabulary_get_field:
 * @self: a vocabulary
 * @index: below herald_vocabulary_get_n_fields()
 *
 * Returns: (transfer none): the field
 */
const HeraldField *
herald_vocabulary_get_field (const HeraldVocabulary *self, guint index)
{
  return self->fields->pdata[index];
}

/**
 * herald_vocabulary_find:
 * @self: a vocabulary
 * @id: the name of a field
 *
 * Returns: its index, or %HERALD_VOCABULARY_NO_FIELD
 */
guint
herald_vocabulary_find (const HeraldVocabulary *self, const char *id)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (self->indexes, id, NULL, &index))
    return HERALD_VOCABULARY_NO_FIELD;
  return GPOINTER_TO_UINT (index);
}

/**
 * herald_vocabulary_get_derivations:
 * @self: a vocabulary
 * @n_derivations: (out): their number
 *
 * Returns: (transfer none) (array length=n_derivations): what can be worked out, in order
 */
const HeraldDerivation *
herald_vocabulary_get_derivations (const HeraldVocabulary *self, guint *n_derivations)
{
  *n_derivations = self->derivations->len;
  return (const HeraldDerivation *) self->derivations->data;
}

/**
 * herald_vocabulary_get_groups:
 * @self: a vocabulary
 * @n_groups: (out): their number
 *
 * Returns: (transfer none) (array length=n_groups): the parts of a report, in order
 */
const HeraldFieldGroup *
herald_vocabulary_get_groups (const HeraldVocabulary *self, guint *n_groups)
{
  *n_groups = self->groups->len;
  return (const HeraldFieldGroup *) self->groups->data;
}
