/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a person would like to see, by the same names as in the settings. */

#include "amount.h"

G_DEFINE_ENUM_TYPE (HeraldAmount,
                    herald_amount,
                    G_DEFINE_ENUM_VALUE (HERALD_AMOUNT_UNASKED, "unasked"),
                    G_DEFINE_ENUM_VALUE (HERALD_AMOUNT_EVERYTHING, "everything"),
                    G_DEFINE_ENUM_VALUE (HERALD_AMOUNT_MAIN_POINT, "main-point"),
                    G_DEFINE_ENUM_VALUE (HERALD_AMOUNT_QUESTIONS, "questions"))

/**
 * herald_amount_shows_result:
 * @amount: how much a person would like to see
 *
 * Returns: whether what the rule says may stand anywhere
 */
gboolean
herald_amount_shows_result (HeraldAmount amount)
{
  return amount == HERALD_AMOUNT_EVERYTHING || amount == HERALD_AMOUNT_MAIN_POINT;
}
