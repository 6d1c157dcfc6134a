/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/ish-hands.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ISH_COUNTERS (herald_ish_counters_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshCounters, herald_ish_counters, HERALD, ISH_COUNTERS, GtkWidget)

GtkWidget *herald_ish_counters_new (HeraldIshTally *tally, HeraldIshHands *hands);
void herald_ish_counters_end (HeraldIshCounters *self);

G_END_DECLS
