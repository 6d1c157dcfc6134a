/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/random.h"

G_BEGIN_DECLS

void herald_ish_shares_deal (guint total, guint *shares, guint n_shares, HeraldRandom *random);
void herald_ish_shares_deal_like (
    guint total, const guint *others, guint *shares, guint n_shares, HeraldRandom *random);

G_END_DECLS
