/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/time-point.h"

G_BEGIN_DECLS

#define HERALD_TIME_CHOICE_NONE (-1)

/**
 * HeraldTimeChoice:
 * @first: the position of a result in order of time, %HERALD_TIME_CHOICE_NONE for none
 * @second: that of another one
 *
 * Two results that are held side by side.
 */
typedef struct
{
  int first;
  int second;
} HeraldTimeChoice;

gboolean herald_time_choice_is_whole (HeraldTimeChoice self);
gboolean herald_time_choice_has (HeraldTimeChoice self, guint position);
HeraldTimeChoice herald_time_choice_with (HeraldTimeChoice self, guint position);
HeraldTimeChoice herald_time_choice_without (HeraldTimeChoice self, guint position);
HeraldTimeChoice herald_time_choice_in_order (HeraldTimeChoice self);
HeraldTimeChoice herald_time_choice_last (GPtrArray *points);
HeraldTimeChoice
herald_time_choice_keep (HeraldTimeChoice self, GPtrArray *before, GPtrArray *points);

G_END_DECLS
