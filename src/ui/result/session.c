/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one person has entered, and what the rule makes of it: the one place of state. It lives in
 * memory alone. */
#include "config.h"

#include "result/session.h"

#include <string.h>

#include "record/edition-choice.h"
#include "result/session-private.h"

G_DEFINE_FINAL_TYPE (HeraldSession, herald_session, G_TYPE_OBJECT)

enum
{
  PROPERTY_VERDICT = 1,
  PROPERTY_BOOK,
  PROPERTY_YEAR_TEXT,
  PROPERTY_CAN_UNDO,
  PROPERTY_CAN_REDO,
  PROPERTY_IS_EMPTY,
  PROPERTY_AMOUNT,
  N_PROPERTIES,
};

enum
{
  SIGNAL_TEXT_CHANGED,
  SIGNAL_VERDICT_CHANGED,
  SIGNAL_RECORD_CHANGED,
  SIGNAL_SETTLE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static HeraldRulebook *
find_book (HeraldSession *self)
{
  return herald_edition_choose (self->shelf,
                                self->state->chosen,
                                self->state->year_text,
                                herald_result_get_text (herald_session_get_result (self),
                                                        HERALD_RESULT_DATE),
                                NULL);
}

static void
judge (HeraldSession *self)
{
  g_autoptr (HeraldFacts) facts = herald_facts_new (self->vocabulary);

  for (guint field = 0; field < self->state->n_texts; field++)
    {
      const char *text = self->state->texts[field];
      HeraldValue value;

      self->problems[field] = herald_field_parse (
          herald_vocabulary_get_field (self->vocabulary, field), text, strlen (text), &value);
      if (value.known)
        {
          HeraldFacts *more = herald_facts_with (facts, field, value);

          herald_facts_unref (facts);
          facts = more;
        }
    }
  g_clear_pointer (&self->verdict, herald_verdict_unref);
  self->verdict = herald_rulebook_judge (self->book, facts);
}

/**
 * herald_session_judge_anew:
 * @self: a session whose shelf is another
 *
 * Tells nobody.
 */
void
herald_session_judge_anew (HeraldSession *self)
{
  HeraldRulebook *book = herald_rulebook_ref (find_book (self));

  herald_rulebook_unref (self->book);
  self->book = book;
  judge (self);
}

static void
tell (HeraldSession *self, const HeraldSessionState *before)
{
  for (guint field = 0; field < before->n_texts; field++)
    {
      if (strcmp (before->texts[field], self->state->texts[field]) != 0)
        g_signal_emit (self, signals[SIGNAL_TEXT_CHANGED], 0, field);
    }
  if (strcmp (before->year_text, self->state->year_text) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_YEAR_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_VERDICT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_IS_EMPTY]);
  if (before->record != self->state->record || before->index != self->state->index)
    g_signal_emit (self, signals[SIGNAL_RECORD_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_VERDICT_CHANGED], 0);
}

/**
 * herald_session_take_state:
 * @self: a session
 * @state: (transfer full): what is entered from now on
 *
 * Everything is in place before anybody is told of it.
 */
void
herald_session_take_state (HeraldSession *self, HeraldSessionState *state)
{
  g_autoptr (HeraldSessionState) before = g_steal_pointer (&self->state);
  HeraldRulebook *book;
  gboolean is_other_book;

  self->state = state;
  book = find_book (self);
  is_other_book = book != self->book;
  if (is_other_book)
    {
      g_clear_pointer (&self->book, herald_rulebook_unref);
      self->book = herald_rulebook_ref (book);
    }
  judge (self);
  g_object_freeze_notify (G_OBJECT (self));
  if (is_other_book)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_BOOK]);
  if (before != NULL)
    tell (self, before);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * herald_session_change:
 * @self: a session
 * @state: (transfer full): what is entered from now on
 * @join: what the next change may join in one step of undo
 */
void
herald_session_change (HeraldSession *self, HeraldSessionState *state, guint join)
{
  herald_session_history_add (self->history, self->state, state, join);
  herald_session_take_state (self, state);
}

static void
herald_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HeraldSession *self = HERALD_SESSION (object);

  switch (id)
    {
    case PROPERTY_VERDICT:
      g_value_set_boxed (value, self->verdict);
      break;
    case PROPERTY_BOOK:
      g_value_set_boxed (value, self->book);
      break;
    case PROPERTY_YEAR_TEXT:
      g_value_set_string (value, self->state->year_text);
      break;
    case PROPERTY_CAN_UNDO:
      g_value_set_boolean (value, herald_session_can_undo (self));
      break;
    case PROPERTY_CAN_REDO:
      g_value_set_boolean (value, herald_session_can_redo (self));
      break;
    case PROPERTY_IS_EMPTY:
      g_value_set_boolean (value, herald_session_is_empty (self));
      break;
    case PROPERTY_AMOUNT:
      g_value_set_enum (value, self->amount);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
herald_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HeraldSession *self = HERALD_SESSION (object);

  switch (id)
    {
    case PROPERTY_BOOK:
      herald_session_set_book (self, g_value_get_boxed (value));
      break;
    case PROPERTY_YEAR_TEXT:
      herald_session_set_year_text (self, g_value_get_string (value));
      break;
    case PROPERTY_AMOUNT:
      herald_session_set_amount (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
herald_session_finalize (GObject *object)
{
  HeraldSession *self = HERALD_SESSION (object);

  herald_session_history_free (self->history);
  g_clear_pointer (&self->state, herald_session_state_free);
  g_clear_pointer (&self->verdict, herald_verdict_unref);
  g_clear_pointer (&self->book, herald_rulebook_unref);
  g_clear_pointer (&self->vocabulary, herald_vocabulary_unref);
  G_OBJECT_CLASS (herald_session_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_parameters)
{
  return g_signal_new (name,
                       HERALD_TYPE_SESSION,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_parameters,
                       G_TYPE_UINT);
}

static void
herald_session_class_init (HeraldSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags both = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = herald_session_get_property;
  object_class->set_property = herald_session_set_property;
  object_class->finalize = herald_session_finalize;

  properties[PROPERTY_VERDICT] =
      g_param_spec_boxed ("verdict", NULL, NULL, HERALD_TYPE_VERDICT, read);
  properties[PROPERTY_BOOK] = g_param_spec_boxed ("book", NULL, NULL, HERALD_TYPE_RULEBOOK, both);
  properties[PROPERTY_YEAR_TEXT] = g_param_spec_string ("year-text", NULL, NULL, "", both);
  properties[PROPERTY_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, read);
  properties[PROPERTY_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, read);
  properties[PROPERTY_IS_EMPTY] = g_param_spec_boolean ("is-empty", NULL, NULL, TRUE, read);
  properties[PROPERTY_AMOUNT] =
      g_param_spec_enum ("amount", NULL, NULL, HERALD_TYPE_AMOUNT, HERALD_AMOUNT_EVERYTHING, both);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_TEXT_CHANGED] = add_signal ("text-changed", 1);
  signals[SIGNAL_VERDICT_CHANGED] = add_signal ("verdict-changed", 0);
  signals[SIGNAL_RECORD_CHANGED] = add_signal ("record-changed", 0);
  signals[SIGNAL_SETTLE] = add_signal ("settle", 0);
}

static void
herald_session_init (HeraldSession *self)
{
  self->history = herald_session_history_new ();
  self->amount = HERALD_AMOUNT_EVERYTHING;
}

/**
 * herald_session_new:
 * @shelf: the editions at hand; outlives the session
 *
 * Returns: (transfer full): a session in which nothing is entered
 */
HeraldSession *
herald_session_new (HeraldShelf *shelf)
{
  HeraldSession *self;

  g_return_val_if_fail (shelf != NULL, NULL);

  self = g_object_new (HERALD_TYPE_SESSION, NULL);
  self->shelf = shelf;
  self->vocabulary = herald_vocabulary_ref (herald_shelf_get_vocabulary (shelf));
  herald_session_open_record (self, NULL);
  return self;
}

/**
 * herald_session_set_book:
 * @self: a session
 * @book: an edition of the shelf
 *
 * Picks the edition by hand, whatever the year says, until another year is typed. A step of undo.
 */
void
herald_session_set_book (HeraldSession *self, HeraldRulebook *book)
{
  HeraldSessionState *state;

  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (book != NULL);

  if (book == self->book)
    return;
  state = herald_session_state_copy (self->state);
  herald_session_state_set_chosen (state, book);
  herald_session_change (self, state, HERALD_JOIN_NOTHING);
}

static void
enter (HeraldSession *self, const HeraldEntry *entries, guint n_entries, guint join)
{
  g_autoptr (HeraldSessionState) state = herald_session_state_copy (self->state);

  for (guint i = 0; i < n_entries; i++)
    herald_session_state_set_text (state, entries[i].field, entries[i].text);
  if (!herald_session_state_equals (state, self->state))
    herald_session_change (self, g_steal_pointer (&state), join);
}

/**
 * herald_session_set_text:
 * @self: a session
 * @field: the index of an input
 * @text: what was typed, or the id of a choice; "" for nothing
 *
 * Keeps @text as it is. Where it can't be read, the fact is not known and the text stays. Typing
 * on in the same number is one step of undo.
 */
void
herald_session_set_text (HeraldSession *self, guint field, const char *text)
{
  HeraldEntry entry = { field, text };

  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (field < self->state->n_texts);
  g_return_if_fail (text != NULL);

  if (herald_vocabulary_get_field (self->vocabulary, field)->kind == HERALD_FIELD_CHOICE)
    enter (self, &entry, 1, HERALD_JOIN_NOTHING);
  else
    enter (self, &entry, 1, field);
}

/**
 * herald_session_set_texts:
 * @self: a session
 * @entries: (array length=n_entries): what to enter
 * @n_entries: how many
 *
 * Enters several values in one step of undo; what stands in other fields stays.
 */
void
herald_session_set_texts (HeraldSession *self, const HeraldEntry *entries, guint n_entries)
{
  g_return_if_fail (HERALD_IS_SESSION (self));

  enter (self, entries, n_entries, HERALD_JOIN_NOTHING);
}

/**
 * herald_session_set_year_text:
 * @self: a session
 * @text: what was typed
 *
 * A year picks its edition, also against one that was picked by hand before.
 */
void
herald_session_set_year_text (HeraldSession *self, const char *text)
{
  HeraldSessionState *state;

  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  if (strcmp (text, self->state->year_text) == 0)
    return;
  state = herald_session_state_copy (self->state);
  herald_session_state_set_year_text (state, text);
  if (herald_edition_year_parse (text) != 0)
    herald_session_state_set_chosen (state, NULL);
  herald_session_change (self, state, HERALD_JOIN_YEAR);
}
