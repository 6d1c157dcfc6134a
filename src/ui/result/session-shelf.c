/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same entries under the same rules, which speak another language. */
#include "config.h"

#include "result/session-private.h"

/* Most steps of undo share a record. */
typedef struct
{
  HeraldShelf *shelf;
  HeraldRecord *before; /* (nullable) the last one that was met */
  HeraldRecord *after;  /* (nullable) what became of it */
} Move;

static HeraldRecord *
move_record (Move *move, HeraldRecord *record)
{
  if (record == move->before)
    return move->after;
  g_clear_pointer (&move->before, herald_record_unref);
  g_clear_pointer (&move->after, herald_record_unref);
  move->before = herald_record_ref (record);
  move->after = herald_record_with_vocabulary (record, herald_shelf_get_vocabulary (move->shelf));
  return move->after;
}

static void
move_state (HeraldSessionState *state, gpointer data)
{
  Move *move = data;
  HeraldRulebook *book =
      state->chosen != NULL
          ? herald_shelf_find (move->shelf, herald_rulebook_get_text (state->chosen)->id)
          : NULL;

  herald_session_state_set_chosen (state, book);
  if (state->record != NULL)
    herald_session_state_set_record (state, move_record (move, state->record), state->index);
}

/**
 * herald_session_set_shelf:
 * @self: a session
 * @shelf: the same editions, read anew in another language; outlives the session
 *
 * What was typed, the results and the steps of undo stay as they are. Nobody is told: who shows
 * something of the shelf before is made anew as well.
 */
void
herald_session_set_shelf (HeraldSession *self, HeraldShelf *shelf)
{
  Move move = { .shelf = shelf };

  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (shelf != NULL);

  self->shelf = shelf;
  herald_vocabulary_unref (self->vocabulary);
  self->vocabulary = herald_vocabulary_ref (herald_shelf_get_vocabulary (shelf));
  herald_session_history_foreach (self->history, move_state, &move);
  move_state (self->state, &move);
  g_clear_pointer (&move.before, herald_record_unref);
  g_clear_pointer (&move.after, herald_record_unref);
  herald_session_judge_anew (self);
}
