/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/time-point.h"

G_BEGIN_DECLS

GtkWidget *
herald_point_card_new (const HeraldTimePoint *point, gboolean stands_out, GtkSizeGroup *heads);

G_END_DECLS
