/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one report says: a value for each input, or nothing. Never changed, only replaced. */
#include "config.h"

#include <string.h>

#include "rules/facts.h"

struct _HeraldFacts
{
  gatomicrefcount references;
  HeraldVocabulary *vocabulary;
  HeraldValue values[];
};

G_DEFINE_BOXED_TYPE (HeraldFacts, herald_facts, herald_facts_ref, herald_facts_unref)

/**
 * herald_facts_new:
 * @vocabulary: the fields there are
 *
 * Returns: (transfer full): facts in which nothing is known
 */
HeraldFacts *
herald_facts_new (HeraldVocabulary *vocabulary)
{
  guint n_inputs = herald_vocabulary_get_n_inputs (vocabulary);
  HeraldFacts *self = g_malloc0 (sizeof (HeraldFacts) + n_inputs * sizeof (HeraldValue));

  g_atomic_ref_count_init (&self->references);
  self->vocabulary = herald_vocabulary_ref (vocabulary);
  return self;
}

/**
 * herald_facts_new_from_values:
 * @vocabulary: the fields there are
 * @values: (array): one value for each input, in the order of @vocabulary
 *
 * Returns: (transfer full): facts with these values
 */
HeraldFacts *
herald_facts_new_from_values (HeraldVocabulary *vocabulary, const HeraldValue *values)
{
  HeraldFacts *self = herald_facts_new (vocabulary);

  memcpy (self->values, values, herald_vocabulary_get_n_inputs (vocabulary) * sizeof (HeraldValue));
  return self;
}

/**
 * herald_facts_ref:
 * @self: facts
 *
 * Returns: (transfer full): @self
 */
HeraldFacts *
herald_facts_ref (HeraldFacts *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_facts_unref:
 * @self: (transfer full): facts
 */
void
herald_facts_unref (HeraldFacts *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  herald_vocabulary_unref (self->vocabulary);
  g_free (self);
}

/**
 * herald_facts_with:
 * @self: facts
 * @field: the index of an input
 * @value: its value, as herald_field_parse() gives it; an unknown one forgets the field
 *
 * Returns: (transfer full): facts like @self with @value
 */
HeraldFacts *
herald_facts_with (const HeraldFacts *self, guint field, HeraldValue value)
{
  guint n_inputs = herald_vocabulary_get_n_inputs (self->vocabulary);
  HeraldFacts *facts;

  g_return_val_if_fail (field < n_inputs, NULL);

  facts = herald_facts_new (self->vocabulary);
  for (guint i = 0; i < n_inputs; i++)
    facts->values[i] = i == field ? value : self->values[i];
  return facts;
}

/**
 * herald_facts_get_vocabulary:
 * @self: facts
 *
 * Returns: (transfer none): the fields there are
 */
HeraldVocabulary *
herald_facts_get_vocabulary (const HeraldFacts *self)
{
  return self->vocabulary;
}

/**
 * herald_facts_get:
 * @self: facts
 * @field: the index of an input
 *
 * Returns: what the report says of it
 */
HeraldValue
herald_facts_get (const HeraldFacts *self, guint field)
{
  g_return_val_if_fail (field < herald_vocabulary_get_n_inputs (self->vocabulary),
                        (HeraldValue){ 0 });

  return self->values[field];
}

/**
 * herald_facts_get_values:
 * @self: facts
 *
 * Returns: (transfer none): one value for each input, in the order of the vocabulary
 */
const HeraldValue *
herald_facts_get_values (const HeraldFacts *self)
{
  return self->values;
}

/**
 * herald_facts_is_empty:
 * @self: facts
 *
 * Returns: whether nothing is known
 */
gboolean
herald_facts_is_empty (const HeraldFacts *self)
{
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (self->vocabulary); i++)
    {
      if (self->values[i].known)
        return FALSE;
    }
  return TRUE;
}
