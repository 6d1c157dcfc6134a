/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/progress-line.h"
#include "pen.h"

G_BEGIN_DECLS

/**
 * HeraldProgressColumn:
 * @HERALD_PROGRESS_DAY: the day, in words
 * @HERALD_PROGRESS_RIGHT: how many answers are right, of how many
 * @HERALD_PROGRESS_PERCENT: the same in percent
 * @HERALD_PROGRESS_INTERVAL: its interval
 *
 * The columns of the table beside the drawing.
 */
typedef enum
{
  HERALD_PROGRESS_DAY,
  HERALD_PROGRESS_RIGHT,
  HERALD_PROGRESS_PERCENT,
  HERALD_PROGRESS_INTERVAL,
  HERALD_PROGRESS_N_COLUMNS,
} HeraldProgressColumn;

double herald_progress_plot_get_height (const HeraldPen *pen);
guint herald_progress_plot_get_first (GArray *points, const HeraldPen *pen, double width);
void herald_progress_plot_draw (cairo_t *cr, GArray *points, const HeraldPen *pen, double width);

char *herald_progress_plot_describe (GArray *points);
const char *herald_progress_plot_get_heading (HeraldProgressColumn column);
char *herald_progress_plot_dup_cell (GArray *points, guint point, HeraldProgressColumn column);

G_END_DECLS
