/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-cell.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COUNT_GRID (herald_count_grid_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCountGrid, herald_count_grid, HERALD, COUNT_GRID, GtkWidget)

/* Signal: "told" with what is wrong with what was typed, or "". */

GtkWidget *herald_count_grid_new (HeraldCountSheet *sheet);
void herald_count_grid_set_clusters (HeraldCountGrid *self, gboolean are_shown);
void herald_count_grid_set_second (HeraldCountGrid *self, gboolean is_shown);
HeraldCountCell *herald_count_grid_find (HeraldCountGrid *self,
                                         guint number,
                                         guint observer,
                                         HeraldCountField field);
void herald_count_grid_commit (HeraldCountGrid *self);

G_END_DECLS
