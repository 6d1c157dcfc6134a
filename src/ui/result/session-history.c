/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps that undo goes back and redo goes forth. */
#include "config.h"

#include "result/session-history.h"

/* Nobody goes back so far, and a window may be open for weeks. */
#define MOST_STEPS 500

struct _HeraldSessionHistory
{
  GPtrArray *undone; /* (element-type HeraldSessionState) what undo goes to, the last one next */
  GPtrArray *redone; /* (element-type HeraldSessionState) the same for redo */
  guint join;
};

static HeraldSessionState *
move (HeraldSessionHistory *self, const HeraldSessionState *now, GPtrArray *from, GPtrArray *to)
{
  self->join = HERALD_JOIN_NOTHING;
  if (from->len == 0)
    return NULL;
  g_ptr_array_add (to, herald_session_state_copy (now));
  return g_ptr_array_steal_index (from, from->len - 1);
}

/**
 * herald_session_history_new:
 *
 * Returns: (transfer full): a history without a step
 */
HeraldSessionHistory *
herald_session_history_new (void)
{
  HeraldSessionHistory *self = g_new0 (HeraldSessionHistory, 1);

  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_session_state_free);
  self->redone = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_session_state_free);
  self->join = HERALD_JOIN_NOTHING;
  return self;
}

/**
 * herald_session_history_free:
 * @self: (transfer full): a history
 */
void
herald_session_history_free (HeraldSessionHistory *self)
{
  g_ptr_array_unref (self->redone);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

/**
 * herald_session_history_add:
 * @self: a history
 * @before: the state that is left
 * @after: the state that is taken
 * @join: with what this change makes one step
 *
 * Typing on in one place is one step; typing back to where it began is none. Of very many steps the
 * first ones are forgotten.
 */
void
herald_session_history_add (HeraldSessionHistory *self,
                            const HeraldSessionState *before,
                            const HeraldSessionState *after,
                            guint join)
{
  if (join == HERALD_JOIN_NOTHING || join != self->join)
    g_ptr_array_add (self->undone, herald_session_state_copy (before));
  if (self->undone->len > MOST_STEPS)
    g_ptr_array_remove_index (self->undone, 0);
  self->join = join;
  if (herald_session_state_equals (after, self->undone->pdata[self->undone->len - 1]))
    {
      g_ptr_array_remove_index (self->undone, self->undone->len - 1);
      self->join = HERALD_JOIN_NOTHING;
    }
  g_ptr_array_set_size (self->redone, 0);
}

/**
 * herald_session_history_foreach:
 * @self: a history
 * @change: called for every step there is
 * @data: for @change
 */
void
herald_session_history_foreach (HeraldSessionHistory *self,
                                void (*change) (HeraldSessionState *state, gpointer data),
                                gpointer data)
{
  for (guint i = 0; i < self->undone->len; i++)
    change (self->undone->pdata[i], data);
  for (guint i = 0; i < self->redone->len; i++)
    change (self->redone->pdata[i], data);
}

/**
 * herald_session_history_forget:
 * @self: a history
 *
 * There is no way back any more.
 */
void
herald_session_history_forget (HeraldSessionHistory *self)
{
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_set_size (self->redone, 0);
  self->join = HERALD_JOIN_NOTHING;
}

/**
 * herald_session_history_end_step:
 * @self: a history
 *
 * Lets the next change begin a step of its own.
 */
void
herald_session_history_end_step (HeraldSessionHistory *self)
{
  self->join = HERALD_JOIN_NOTHING;
}

/**
 * herald_session_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to go back
 */
gboolean
herald_session_history_can_undo (const HeraldSessionHistory *self)
{
  return self->undone->len > 0;
}

/**
 * herald_session_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is a step to go forth
 */
gboolean
herald_session_history_can_redo (const HeraldSessionHistory *self)
{
  return self->redone->len > 0;
}

/**
 * herald_session_history_undo:
 * @self: a history
 * @now: the state that is left
 *
 * Returns: (transfer full) (nullable): the state one step back, or %NULL where there is none
 */
HeraldSessionState *
herald_session_history_undo (HeraldSessionHistory *self, const HeraldSessionState *now)
{
  return move (self, now, self->undone, self->redone);
}

/**
 * herald_session_history_redo:
 * @self: a history
 * @now: the state that is left
 *
 * Returns: (transfer full) (nullable): the state one step forth, or %NULL where there is none
 */
HeraldSessionState *
herald_session_history_redo (HeraldSessionHistory *self, const HeraldSessionState *now)
{
  return move (self, now, self->redone, self->undone);
}
