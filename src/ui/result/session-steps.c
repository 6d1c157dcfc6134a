/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back and forth through what was entered, and the way to nothing. */
#include "config.h"

#include "result/session-private.h"

/**
 * herald_session_end_step:
 * @self: a session
 *
 * Typing is over: what comes next is another step of undo, even in the same place.
 */
void
herald_session_end_step (HeraldSession *self)
{
  g_return_if_fail (HERALD_IS_SESSION (self));

  herald_session_history_end_step (self->history);
}

/**
 * herald_session_settle:
 * @self: a session
 *
 * Has entered what was typed a moment ago and still waits for the next letter, before it is saved,
 * or before another result takes its place.
 */
void
herald_session_settle (HeraldSession *self)
{
  g_return_if_fail (HERALD_IS_SESSION (self));

  g_signal_emit_by_name (self, "settle");
}

/**
 * herald_session_undo:
 * @self: a session
 *
 * Goes one step back, where there is one.
 */
void
herald_session_undo (HeraldSession *self)
{
  HeraldSessionState *state;

  g_return_if_fail (HERALD_IS_SESSION (self));

  herald_session_settle (self);
  state = herald_session_history_undo (self->history, self->state);
  if (state != NULL)
    herald_session_take_state (self, state);
}

/**
 * herald_session_redo:
 * @self: a session
 *
 * Goes one step forth, where there is one.
 */
void
herald_session_redo (HeraldSession *self)
{
  HeraldSessionState *state;

  g_return_if_fail (HERALD_IS_SESSION (self));

  herald_session_settle (self);
  state = herald_session_history_redo (self->history, self->state);
  if (state != NULL)
    herald_session_take_state (self, state);
}

/**
 * herald_session_clear:
 * @self: a session
 *
 * Forgets all that is entered in the open result, in one step of undo.
 */
void
herald_session_clear (HeraldSession *self)
{
  HeraldSessionState *state;

  g_return_if_fail (HERALD_IS_SESSION (self));

  if (herald_session_is_empty (self))
    return;
  state = herald_session_state_new (self->state->n_texts);
  herald_session_state_set_record (state, self->state->record, self->state->index);
  herald_session_change (self, state, HERALD_JOIN_NOTHING);
}
