/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every field that a result may have and every outcome that a rule may give, by fields.json. */
#include "config.h"

#include "rules/vocabulary-private.h"

static void
clear_group (HeraldFieldGroup *group)
{
  for (guint i = 0; i < group->n_variants; i++)
    g_free (group->variants[i].fields);
  g_free (group->variants);
  g_free (group->conditions);
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
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_field_free);
  self->indexes = g_hash_table_new (g_str_hash, g_str_equal);
  self->derivations = g_array_new (FALSE, TRUE, sizeof (HeraldDerivation));
  self->groups = g_array_new (FALSE, TRUE, sizeof (HeraldFieldGroup));
  g_array_set_clear_func (self->groups, (GDestroyNotify)clear_group);
  if (!herald_vocabulary_read (self, &json, error))
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
  return (const HeraldDerivation *)self->derivations->data;
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
  return (const HeraldFieldGroup *)self->groups->data;
}

/**
 * herald_vocabulary_get_year_guide:
 * @self: a vocabulary
 *
 * Returns: (transfer none): where the year of a report is found
 */
const HeraldFieldGuide *
herald_vocabulary_get_year_guide (const HeraldVocabulary *self)
{
  return &self->year;
}
