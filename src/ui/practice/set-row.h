/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/practice-standing.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SET_ROW (herald_set_row_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSetRow, herald_set_row, HERALD, SET_ROW, GtkWidget)

/* Signals, each with the id of the set: "started" to take it or to go on, "result-wanted". */

GtkWidget *herald_set_row_new (const HeraldCaseSet *set, const HeraldStanding *standing);

G_END_DECLS
