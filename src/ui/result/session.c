/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one person has entered, and what the rule makes of it: the one place of state. It lives in
 * memory alone. */
#include "config.h"

#include "result/session.h"

#include <string.h>

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
  N_PROPERTIES,
};

enum
{
  SIGNAL_TEXT_CHANGED,
  SIGNAL_VERDICT_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static HeraldRulebook *
find_book (HeraldSession *self)
{
  HeraldRulebook *book = self->state->chosen;

  if (book == NULL)
    book = herald_session_find_year_book (self);
  if (book == NULL)
    book = herald_shelf_find (self->shelf, HERALD_SHELF_DEFAULT_EDITION);
  return book;
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
  g_signal_emit (self, signals[SIGNAL_VERDICT_CHANGED], 0);
}

/* Everything is in place before anybody is told of it. */
static void
take_state (HeraldSession *self, HeraldSessionState *state)
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

static void
change (HeraldSession *self, HeraldSessionState *state, guint join)
{
  herald_session_history_add (self->history, self->state, state, join);
  take_state (self, state);
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
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_TEXT_CHANGED] = g_signal_new ("text-changed",
                                               G_TYPE_FROM_CLASS (klass),
                                               G_SIGNAL_RUN_LAST,
                                               0,
                                               NULL,
                                               NULL,
                                               NULL,
                                               G_TYPE_NONE,
                                               1,
                                               G_TYPE_UINT);
  signals[SIGNAL_VERDICT_CHANGED] = g_signal_new ("verdict-changed",
                                                  G_TYPE_FROM_CLASS (klass),
                                                  G_SIGNAL_RUN_LAST,
                                                  0,
                                                  NULL,
                                                  NULL,
                                                  NULL,
                                                  G_TYPE_NONE,
                                                  0);
}

static void
herald_session_init (HeraldSession *self)
{
  self->history = herald_session_history_new ();
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
  take_state (self, herald_session_state_new (herald_vocabulary_get_n_inputs (self->vocabulary)));
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
  change (self, state, HERALD_JOIN_NOTHING);
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
  HeraldSessionState *state;
  gboolean is_typed;

  g_return_if_fail (HERALD_IS_SESSION (self));
  g_return_if_fail (field < self->state->n_texts);
  g_return_if_fail (text != NULL);

  if (strcmp (text, self->state->texts[field]) == 0)
    return;
  is_typed = herald_vocabulary_get_field (self->vocabulary, field)->kind != HERALD_FIELD_CHOICE;
  state = herald_session_state_copy (self->state);
  herald_session_state_set_text (state, field, text);
  change (self, state, is_typed ? field : HERALD_JOIN_NOTHING);
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
  if (herald_session_read_year (text) != 0)
    herald_session_state_set_chosen (state, NULL);
  change (self, state, HERALD_JOIN_YEAR);
}

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

  state = herald_session_history_undo (self->history, self->state);
  if (state != NULL)
    take_state (self, state);
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

  state = herald_session_history_redo (self->history, self->state);
  if (state != NULL)
    take_state (self, state);
}

/**
 * herald_session_clear:
 * @self: a session
 *
 * Forgets all that is entered, in one step of undo.
 */
void
herald_session_clear (HeraldSession *self)
{
  g_return_if_fail (HERALD_IS_SESSION (self));

  if (!herald_session_is_empty (self))
    change (self, herald_session_state_new (self->state->n_texts), HERALD_JOIN_NOTHING);
}
