/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The results of one person, one of which is open: what is entered is that one's. */
#include "config.h"

#include <string.h>

#include "result/session-private.h"

static void
take (HeraldResult **place, HeraldResult *result)
{
  herald_result_unref (*place);
  *place = result;
}

/* An edition that is not at hand here is kept by its name. */
static const char *
get_edition (HeraldSession *self, const HeraldResult *result)
{
  const char *known = herald_result_get_text (result, HERALD_RESULT_EDITION);

  if (self->state->chosen != NULL)
    return herald_rulebook_get_text (self->state->chosen)->id;
  return *known != '\0' && herald_shelf_find (self->shelf, known) == NULL ? known : "";
}

static void
set_text (HeraldResult **result, HeraldResultText text, const char *value)
{
  if (strcmp (herald_result_get_text (*result, text), value) != 0)
    take (result, herald_result_with_text (*result, text, value));
}

/* The open result with what was typed since it was opened. */
static HeraldResult *
dup_result (HeraldSession *self)
{
  HeraldResult *result = herald_result_ref (herald_session_get_result (self));

  for (guint i = 0; i < self->state->n_texts; i++)
    {
      const char *text = self->state->texts[i];

      if (strcmp (herald_result_get_entry (result, i), text) != 0)
        take (&result, herald_result_with_entry (result, i, text));
    }
  set_text (&result, HERALD_RESULT_YEAR, self->state->year_text);
  set_text (&result, HERALD_RESULT_EDITION, get_edition (self, result));
  return result;
}

/* A record always has a result that can be open. One that was being read while another language was
 * chosen still speaks the one before. */
static HeraldRecord *
complete (HeraldSession *self, HeraldRecord *record)
{
  g_autoptr (HeraldRecord) empty = NULL;
  g_autoptr (HeraldResult) result = NULL;

  if (record != NULL && herald_record_get_vocabulary (record) != self->vocabulary)
    {
      g_autoptr (HeraldRecord) ours = herald_record_with_vocabulary (record, self->vocabulary);

      return complete (self, ours);
    }
  if (record != NULL && herald_record_get_n_results (record) > 0)
    return herald_record_ref (record);
  empty = record != NULL ? herald_record_ref (record) : herald_record_new (self->vocabulary);
  result = herald_result_new (self->vocabulary);
  return herald_record_with_added (empty, result);
}

static HeraldSessionState *
make_state (HeraldSession *self, HeraldRecord *record, guint index)
{
  HeraldResult *result = herald_record_get_result (record, index);
  HeraldSessionState *state =
      herald_session_state_new (herald_vocabulary_get_n_inputs (self->vocabulary));
  const char *edition = herald_result_get_text (result, HERALD_RESULT_EDITION);

  for (guint i = 0; i < state->n_texts; i++)
    herald_session_state_set_text (state, i, herald_result_get_entry (result, i));
  herald_session_state_set_year_text (state, herald_result_get_text (result, HERALD_RESULT_YEAR));
  herald_session_state_set_chosen (state,
                                   *edition != '\0' ? herald_shelf_find (self->shelf, edition)
                                                    : NULL);
  herald_session_state_set_record (state, record, index);
  return state;
}

/**
 * herald_session_dup_record:
 * @self: a session
 *
 * Returns: (transfer full): all results, with what is entered now
 */
HeraldRecord *
herald_session_dup_record (HeraldSession *self)
{
  g_autoptr (HeraldResult) result = NULL;

  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  result = dup_result (self);
  if (result == herald_session_get_result (self))
    return herald_record_ref (self->state->record);
  return herald_record_with_result (self->state->record, self->state->index, result);
}

/**
 * herald_session_open_record:
 * @self: a session
 * @record: (nullable): what to show from now on; %NULL for one in which nothing is entered
 *
 * Opens the first result. There is no way back to what was there before.
 */
void
herald_session_open_record (HeraldSession *self, HeraldRecord *record)
{
  g_autoptr (HeraldRecord) complete_record = NULL;

  g_return_if_fail (HERALD_IS_SESSION (self));

  complete_record = complete (self, record);
  herald_session_history_forget (self->history);
  herald_session_take_state (self, make_state (self, complete_record, 0));
}

static guint
find_result (HeraldRecord *record, const char *id)
{
  for (guint i = 0; i < herald_record_get_n_results (record); i++)
    {
      HeraldResult *result = herald_record_get_result (record, i);

      if (strcmp (herald_result_get_text (result, HERALD_RESULT_ID), id) == 0)
        return i;
    }
  return 0;
}

/**
 * herald_session_replace_record:
 * @self: a session
 * @record: the same record as it is elsewhere
 *
 * Takes @record over as one step of undo. The result that is open stays open, if it is there.
 */
void
herald_session_replace_record (HeraldSession *self, HeraldRecord *record)
{
  g_autoptr (HeraldRecord) all = NULL;
  const char *id;

  g_return_if_fail (HERALD_IS_SESSION (self));

  all = complete (self, record);
  id = herald_result_get_text (herald_session_get_result (self), HERALD_RESULT_ID);
  herald_session_change (self, make_state (self, all, find_result (all, id)), HERALD_JOIN_NOTHING);
}

/**
 * herald_session_get_n_results:
 * @self: a session
 *
 * Returns: how many results the record has, at least 1
 */
guint
herald_session_get_n_results (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), 0);

  return herald_record_get_n_results (self->state->record);
}

/**
 * herald_session_get_index:
 * @self: a session
 *
 * Returns: which result is open
 */
guint
herald_session_get_index (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), 0);

  return self->state->index;
}

/**
 * herald_session_set_index:
 * @self: a session
 * @index: which result to open, less than the number of results
 *
 * Looking at another result is no step of undo; what was typed in this one stays one.
 */
void
herald_session_set_index (HeraldSession *self, guint index)
{
  g_autoptr (HeraldRecord) record = NULL;

  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (index < herald_session_get_n_results (self));

  if (index == self->state->index)
    return;
  herald_session_settle (self);
  record = herald_session_dup_record (self);
  herald_session_end_step (self);
  herald_session_take_state (self, make_state (self, record, index));
}

/**
 * herald_session_get_result:
 * @self: a session
 *
 * Returns: (transfer none): what the open result says beside its entries, which are as old as its
 *   opening
 */
HeraldResult *
herald_session_get_result (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  return herald_record_get_result (self->state->record, self->state->index);
}

/**
 * herald_session_add_result:
 * @self: a session
 *
 * Adds an empty result at the end and opens it, as one step of undo.
 */
void
herald_session_add_result (HeraldSession *self)
{
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (HeraldRecord) more = NULL;
  g_autoptr (HeraldResult) result = NULL;

  g_return_if_fail (HERALD_IS_SESSION (self));

  herald_session_settle (self);
  record = herald_session_dup_record (self);
  result = herald_result_new (self->vocabulary);
  more = herald_record_with_added (record, result);
  herald_session_change (self,
                         make_state (self, more, herald_record_get_n_results (record)),
                         HERALD_JOIN_NOTHING);
}

/**
 * herald_session_remove_result:
 * @self: a session
 *
 * Takes the open result out, as one step of undo. Where it was the only one, an empty one takes its
 * place.
 */
void
herald_session_remove_result (HeraldSession *self)
{
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (HeraldRecord) fewer = NULL;
  g_autoptr (HeraldRecord) all = NULL;
  guint index;

  g_return_if_fail (HERALD_IS_SESSION (self));

  herald_session_settle (self);
  record = herald_session_dup_record (self);
  fewer = herald_record_without (record, self->state->index);
  all = complete (self, fewer);
  index = MIN (self->state->index, herald_record_get_n_results (all) - 1);
  herald_session_change (self, make_state (self, all, index), HERALD_JOIN_NOTHING);
}

/* What is typed stays where it is; the record around it is another. */
static void
change_result (HeraldSession *self, HeraldResult *result, guint join)
{
  HeraldSessionState *state = herald_session_state_copy (self->state);
  g_autoptr (HeraldRecord) record = herald_record_with_result (state->record, state->index, result);

  herald_session_state_set_record (state, record, state->index);
  herald_session_change (self, state, join);
}

/**
 * herald_session_set_result_text:
 * @self: a session
 * @text: which text; year and edition have functions of their own
 * @value: what the open result says there
 *
 * Typing on in the same text is one step of undo.
 */
void
herald_session_set_result_text (HeraldSession *self, HeraldResultText text, const char *value)
{
  g_autoptr (HeraldResult) result = NULL;

  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (text != HERALD_RESULT_YEAR && text != HERALD_RESULT_EDITION);
  g_return_if_fail (value != NULL);

  result = herald_result_ref (herald_session_get_result (self));
  if (strcmp (herald_result_get_text (result, text), value) == 0)
    return;
  set_text (&result, text, value);
  change_result (self, result, HERALD_JOIN_TEXT (text));
}

/**
 * herald_session_set_questions:
 * @self: a session
 * @questions: (array zero-terminated=1): the person's own questions
 * @typed_in: the question that was typed in, or %HERALD_SESSION_NO_QUESTION
 *
 * Typing on in the same question is one step of undo.
 */
void
herald_session_set_questions (HeraldSession *self, const char *const *questions, guint typed_in)
{
  g_autoptr (HeraldResult) result = NULL;
  HeraldResult *now;

  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (questions != NULL);

  now = herald_session_get_result (self);
  if (g_strv_equal (questions, herald_result_get_questions (now)))
    return;
  result = herald_result_with_questions (now, questions);
  change_result (self,
                 result,
                 typed_in != HERALD_SESSION_NO_QUESTION ? HERALD_JOIN_QUESTION (typed_in)
                                                        : HERALD_JOIN_NOTHING);
}
