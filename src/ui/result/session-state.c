/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person has typed so far: one step of undo. */
#include "config.h"

#include <string.h>

#include "result/session-state.h"

/**
 * herald_session_state_new:
 * @n_texts: the number of inputs
 *
 * Returns: (transfer full): the state in which nothing is entered
 */
HeraldSessionState *
herald_session_state_new (guint n_texts)
{
  HeraldSessionState *self = g_new0 (HeraldSessionState, 1);

  self->n_texts = n_texts;
  self->texts = g_new0 (char *, n_texts + 1);
  for (guint i = 0; i < n_texts; i++)
    self->texts[i] = g_strdup ("");
  self->year_text = g_strdup ("");
  return self;
}

/**
 * herald_session_state_copy:
 * @self: a state
 *
 * Returns: (transfer full): another one that says the same
 */
HeraldSessionState *
herald_session_state_copy (const HeraldSessionState *self)
{
  HeraldSessionState *copy = g_new0 (HeraldSessionState, 1);

  copy->n_texts = self->n_texts;
  copy->texts = g_strdupv (self->texts);
  copy->year_text = g_strdup (self->year_text);
  herald_session_state_set_chosen (copy, self->chosen);
  herald_session_state_set_record (copy, self->record, self->index);
  return copy;
}

/**
 * herald_session_state_free:
 * @self: (transfer full): a state
 */
void
herald_session_state_free (HeraldSessionState *self)
{
  g_clear_pointer (&self->record, herald_record_unref);
  g_clear_pointer (&self->chosen, herald_rulebook_unref);
  g_free (self->year_text);
  g_strfreev (self->texts);
  g_free (self);
}

/**
 * herald_session_state_set_text:
 * @self: a state
 * @field: the index of an input
 * @text: what was typed
 */
void
herald_session_state_set_text (HeraldSessionState *self, guint field, const char *text)
{
  g_return_if_fail (field < self->n_texts);

  g_free (self->texts[field]);
  self->texts[field] = g_strdup (text);
}

/**
 * herald_session_state_set_year_text:
 * @self: a state
 * @text: what was typed
 */
void
herald_session_state_set_year_text (HeraldSessionState *self, const char *text)
{
  g_free (self->year_text);
  self->year_text = g_strdup (text);
}

/**
 * herald_session_state_set_chosen:
 * @self: a state
 * @chosen: (nullable): the edition that was picked by hand
 */
void
herald_session_state_set_chosen (HeraldSessionState *self, HeraldRulebook *chosen)
{
  HeraldRulebook *kept = chosen != NULL ? herald_rulebook_ref (chosen) : NULL;

  g_clear_pointer (&self->chosen, herald_rulebook_unref);
  self->chosen = kept;
}

/**
 * herald_session_state_set_record:
 * @self: a state
 * @record: (nullable): all results
 * @index: which of them is open
 */
void
herald_session_state_set_record (HeraldSessionState *self, HeraldRecord *record, guint index)
{
  HeraldRecord *kept = record != NULL ? herald_record_ref (record) : NULL;

  g_clear_pointer (&self->record, herald_record_unref);
  self->record = kept;
  self->index = index;
}

/**
 * herald_session_state_is_empty:
 * @self: a state
 *
 * Returns: whether nothing was typed in the open result
 */
gboolean
herald_session_state_is_empty (const HeraldSessionState *self)
{
  for (guint i = 0; i < self->n_texts; i++)
    {
      if (*self->texts[i] != '\0')
        return FALSE;
    }
  return *self->year_text == '\0';
}

/**
 * herald_session_state_equals:
 * @self: a state
 * @other: another one over the same inputs
 *
 * Returns: whether both say the same
 */
gboolean
herald_session_state_equals (const HeraldSessionState *self, const HeraldSessionState *other)
{
  return self->record == other->record && self->index == other->index &&
         self->chosen == other->chosen && strcmp (self->year_text, other->year_text) == 0 &&
         g_strv_equal ((const char *const *)self->texts, (const char *const *)other->texts);
}
