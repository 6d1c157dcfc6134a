/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/page.h"

G_BEGIN_DECLS

/**
 * HeraldQuantity:
 * @number: the item that holds the number
 * @last: the last item that belongs to it: the unit
 * @is_exact: whether it is one number, and no bound or range
 * @is_about: whether the report says "about"
 * @is_percent: whether it is a percent
 *
 * A number with what stands around it.
 */
typedef struct
{
  guint number;
  guint first;
  guint last;
  gboolean is_exact;
  gboolean is_about;
  gboolean is_percent;
} HeraldQuantity;

gboolean herald_item_is_bound_sign (const HeraldItem *item);
HeraldQuantity
herald_page_read_quantity (const HeraldPage *self, guint from, guint to, guint index);

G_END_DECLS
