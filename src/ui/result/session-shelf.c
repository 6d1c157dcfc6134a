/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same entries under the same rules, which speak another language. */
#include "config.h"

#include "result/session-private.h"

static void
map_book (HeraldSessionState *state, gpointer shelf)
{
  HeraldRulebook *book =
      state->chosen != NULL
          ? herald_shelf_find (shelf, herald_rulebook_get_text (state->chosen)->id)
          : NULL;

  herald_session_state_set_chosen (state, book);
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
  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (shelf != NULL);

  self->shelf = shelf;
  herald_vocabulary_unref (self->vocabulary);
  self->vocabulary = herald_vocabulary_ref (herald_shelf_get_vocabulary (shelf));
  herald_session_history_foreach (self->history, map_book, shelf);
  map_book (self->state, shelf);
  herald_session_judge_anew (self);
}
