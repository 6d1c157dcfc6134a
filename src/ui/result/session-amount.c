/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of a result is shown. Whoever shows any of it asks here. */
#include "config.h"

#include "result/session-private.h"

/**
 * herald_session_get_amount:
 * @self: a session
 *
 * Returns: how much of the result is to be shown
 */
HeraldAmount
herald_session_get_amount (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), HERALD_AMOUNT_UNASKED);

  return self->amount;
}

/**
 * herald_session_set_amount:
 * @self: a session
 * @amount: how much of the result is to be shown
 *
 * Emits #HeraldSession::verdict-changed as well, so that whoever shows the result shows it anew.
 */
void
herald_session_set_amount (HeraldSession *self, HeraldAmount amount)
{
  g_return_if_fail (HERALD_IS_SESSION (self));

  if (self->amount == amount)
    return;
  self->amount = amount;
  g_object_notify (G_OBJECT (self), "amount");
  g_signal_emit_by_name (self, "verdict-changed");
}

/**
 * herald_session_shows_result:
 * @self: a session
 *
 * Returns: whether what the rule says may stand anywhere
 */
gboolean
herald_session_shows_result (HeraldSession *self)
{
  return herald_amount_shows_result (herald_session_get_amount (self));
}

/**
 * herald_session_dup_shown_verdict:
 * @self: a session
 *
 * Returns: (transfer full): what the rule says of what is entered, or, where the person would
 * rather not see that, of nothing: even the choice of questions would tell it
 */
HeraldVerdict *
herald_session_dup_shown_verdict (HeraldSession *self)
{
  g_autoptr (HeraldFacts) facts = NULL;

  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  if (herald_session_shows_result (self))
    return herald_verdict_ref (self->verdict);
  facts = herald_facts_new (self->vocabulary);
  return herald_rulebook_judge (self->book, facts);
}
