/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One edition of the rules: decisions in the order in which they rest on each other. */
#include "config.h"

#include "rules/rulebook-private.h"

G_DEFINE_BOXED_TYPE (HeraldRulebook, herald_rulebook, herald_rulebook_ref, herald_rulebook_unref)

/**
 * herald_rulebook_ref:
 * @self: a book
 *
 * Returns: (transfer full): @self
 */
HeraldRulebook *
herald_rulebook_ref (HeraldRulebook *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_rulebook_unref:
 * @self: (transfer full): a book
 */
void
herald_rulebook_unref (HeraldRulebook *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->sources);
  g_clear_pointer (&self->own_sources, herald_sources_free);
  g_ptr_array_unref (self->roots);
  herald_vocabulary_unref (self->vocabulary);
  g_free (self);
}

/**
 * herald_rulebook_get_vocabulary:
 * @self: a book
 *
 * Returns: (transfer none): the fields that it speaks of
 */
HeraldVocabulary *
herald_rulebook_get_vocabulary (const HeraldRulebook *self)
{
  return self->vocabulary;
}

/**
 * herald_rulebook_get_text:
 * @self: a book
 *
 * Returns: (transfer none): what it says of itself
 */
const HeraldRulebookText *
herald_rulebook_get_text (const HeraldRulebook *self)
{
  return &self->text;
}

/**
 * herald_rulebook_get_sources:
 * @self: a book
 *
 * Returns: (transfer none) (element-type HeraldSource): the texts that it was taken from
 */
GPtrArray *
herald_rulebook_get_sources (const HeraldRulebook *self)
{
  return self->sources;
}

/**
 * herald_rulebook_find_source:
 * @self: a book
 * @shared: the sources that all books may name
 * @id: the name of one
 *
 * Returns: (transfer none) (nullable): the source, the book's own first
 */
const HeraldSource *
herald_rulebook_find_source (const HeraldRulebook *self,
                             const HeraldSources *shared,
                             const char *id)
{
  const HeraldSource *source = NULL;

  if (self->own_sources != NULL)
    source = herald_sources_find (self->own_sources, id);
  return source != NULL ? source : herald_sources_find (shared, id);
}

/**
 * herald_rulebook_get_n_decisions:
 * @self: a book
 *
 * Returns: the number of its decisions
 */
guint
herald_rulebook_get_n_decisions (const HeraldRulebook *self)
{
  return self->decisions->len;
}

/**
 * herald_rulebook_get_decision:
 * @self: a book
 * @decision: below herald_rulebook_get_n_decisions()
 *
 * Returns: (transfer none): the decision; those it rests on have lower numbers
 */
const HeraldDecision *
herald_rulebook_get_decision (const HeraldRulebook *self, guint decision)
{
  return self->decisions->pdata[decision];
}

/**
 * herald_rulebook_find_decision:
 * @self: a book
 * @outcome: the index of an outcome in the vocabulary
 *
 * Returns: the number of the decision that gives it, or -1
 */
int
herald_rulebook_find_decision (const HeraldRulebook *self, guint outcome)
{
  for (guint i = 0; i < self->decisions->len; i++)
    {
      const HeraldDecision *decision = self->decisions->pdata[i];

      for (guint output = 0; output < herald_decision_get_n_outputs (decision); output++)
        {
          if (herald_decision_get_output (decision, output) == outcome)
            return i;
        }
    }
  return -1;
}

/**
 * herald_rulebook_leads_to_status:
 * @self: a book
 * @decision: below herald_rulebook_get_n_decisions()
 *
 * Returns: whether the HER2 status rests on it
 */
gboolean
herald_rulebook_leads_to_status (const HeraldRulebook *self, guint decision)
{
  return self->leads_to_status[decision];
}

/**
 * herald_rulebook_get_contradicting:
 * @self: a book
 *
 * Returns: the set of decisions, one bit each, that may leave an outcome unsaid since a report
 *   contradicts itself
 */
guint32
herald_rulebook_get_contradicting (const HeraldRulebook *self)
{
  return self->may_contradict;
}

/**
 * herald_rulebook_get_status:
 * @self: a book
 *
 * Returns: the index of the outcome `her2_status`
 */
guint
herald_rulebook_get_status (const HeraldRulebook *self)
{
  return self->status;
}

/**
 * herald_rulebook_get_step:
 * @self: a book
 *
 * Returns: the index of the outcome `next_step`
 */
guint
herald_rulebook_get_step (const HeraldRulebook *self)
{
  return self->step;
}
