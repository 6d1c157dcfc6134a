/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/count-field.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COUNT_CELL (herald_count_cell_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCountCell, herald_count_cell, HERALD, COUNT_CELL, GtkWidget)

/* Signals: "stepped" with how many lines further down the person goes; "crossed" with how many
 * cells further on, which returns whether there is one; "told" with what is wrong with what was
 * typed, or "". */

GtkWidget *herald_count_cell_new (HeraldCountSheet *sheet, HeraldCountField field, guint observer);
void herald_count_cell_set_line (HeraldCountCell *self, HeraldCountLine *line);
HeraldCountLine *herald_count_cell_get_line (HeraldCountCell *self);
void herald_count_cell_enter (HeraldCountCell *self, const char *text);
const char *herald_count_cell_get_text (HeraldCountCell *self);
void herald_count_cell_commit (HeraldCountCell *self);

G_END_DECLS
