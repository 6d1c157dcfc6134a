/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/interval.h"

G_BEGIN_DECLS

guint herald_share_get_percent (guint count, guint total);
void herald_share_get_ends (HeraldInterval interval, guint *low, guint *high);
char *herald_share_to_text (guint count, guint total);
char *herald_share_to_interval_text (HeraldInterval interval);

G_END_DECLS
