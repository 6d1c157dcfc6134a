/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HeraldAmount:
 * @HERALD_AMOUNT_UNASKED: the person was not asked yet; nothing of a result is shown until then
 * @HERALD_AMOUNT_EVERYTHING: the answer, the reasons and all the numbers
 * @HERALD_AMOUNT_MAIN_POINT: the answer, and what comes next
 * @HERALD_AMOUNT_QUESTIONS: no result, only the form and questions to ask
 *
 * How much a person would like to see.
 */
typedef enum
{
  HERALD_AMOUNT_UNASKED,
  HERALD_AMOUNT_EVERYTHING,
  HERALD_AMOUNT_MAIN_POINT,
  HERALD_AMOUNT_QUESTIONS,
} HeraldAmount;

#define HERALD_TYPE_AMOUNT (herald_amount_get_type ())
GType herald_amount_get_type (void);

gboolean herald_amount_shows_result (HeraldAmount amount);

G_END_DECLS
