/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The truth over a picture: each cell that counts is marked by a shape of its class, those that do
 * not count are crossed out. Shapes differ, so that colours are not needed. */

#include <math.h>

#include "ihc-picture.h"

#define MARK_UM 2.6

static void
trace_square (cairo_t *cr, double x, double y, double size)
{
  cairo_rectangle (cr, x - size, y - size, 2.0 * size, 2.0 * size);
}

static void
trace_diamond (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x, y - 1.3 * size);
  cairo_line_to (cr, x + 1.3 * size, y);
  cairo_line_to (cr, x, y + 1.3 * size);
  cairo_line_to (cr, x - 1.3 * size, y);
  cairo_close_path (cr);
}

static void
trace_triangle (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x, y - 1.2 * size);
  cairo_line_to (cr, x + 1.2 * size, y + size);
  cairo_line_to (cr, x - 1.2 * size, y + size);
  cairo_close_path (cr);
}

static void
trace_disc (cairo_t *cr, double x, double y, double size)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, size, 0.0, 2.0 * G_PI);
}

static void
trace_cup (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x - size, y - size);
  cairo_line_to (cr, x - size, y + size);
  cairo_line_to (cr, x + size, y + size);
  cairo_line_to (cr, x + size, y - size);
}

static void
trace_cross (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x - size, y - size);
  cairo_line_to (cr, x + size, y + size);
  cairo_move_to (cr, x + size, y - size);
  cairo_line_to (cr, x - size, y + size);
}

typedef struct
{
  void (*trace) (cairo_t *cr, double x, double y, double size);
  double red;
  double green;
  double blue;
  gboolean is_filled;
} Mark;

static const Mark marks[HERALD_N_EDGE_CLASSES] = {
  [HERALD_EDGE_NONE] = { trace_disc, 0.10, 0.25, 0.55, FALSE },
  [HERALD_EDGE_FAINT] = { trace_triangle, 0.85, 0.45, 0.05, FALSE },
  [HERALD_EDGE_WEAK] = { trace_diamond, 0.80, 0.25, 0.00, TRUE },
  [HERALD_EDGE_INTENSE] = { trace_square, 0.45, 0.05, 0.05, TRUE },
  [HERALD_EDGE_BASOLATERAL] = { trace_cup, 0.55, 0.10, 0.45, FALSE },
};
static const Mark no_count = { trace_cross, 0.25, 0.25, 0.25, FALSE };

/* A light rim keeps a mark apart from whatever lies under it. */
static void
draw_mark (cairo_t *cr, const Mark *mark, double x, double y, double size)
{
  cairo_new_path (cr);
  mark->trace (cr, x, y, size);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_set_line_width (cr, MAX (size * 0.75, 2.0));
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, mark->red, mark->green, mark->blue);
  if (mark->is_filled)
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, MAX (size * 0.35, 1.0));
  cairo_stroke (cr);
}

/**
 * herald_ihc_picture_draw_overlay:
 * @field: what is shown
 * @view: which part of it
 * @cr: where its picture was drawn, one unit a pixel of the picture
 *
 * Marks each cell by the class of its edge, in shape as well as in colour; cells that do not count
 * get a cross.
 */
void
herald_ihc_picture_draw_overlay (const HeraldIhcField *field,
                                 const HeraldPictureView *view,
                                 cairo_t *cr)
{
  g_return_if_fail (field != NULL && view != NULL && cr != NULL && view->um_per_px > 0.0);

  guint n_cells = 0;
  const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);
  double units_per_px = view->um_per_px * HERALD_MICROMETRE;
  double size = CLAMP (MARK_UM / view->um_per_px, 1.5, 9.0);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < n_cells; i++)
    {
      const Mark *mark = herald_ihc_cell_counts (&cells[i]) ? &marks[cells[i].edge] : &no_count;

      draw_mark (cr,
                 mark,
                 (cells[i].nucleus.x - view->x) / units_per_px,
                 (cells[i].nucleus.y - view->y) / units_per_px,
                 size);
    }
  cairo_restore (cr);
}
