/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of tumour cells as a microscope shows it. Painted tile by tile, each with a little around
 * it, so that tiles painted apart fit together. */

#include "ihc-picture.h"

#include <math.h>

#include "ihc-paint.h"
#include "stain-optics.h"

/* A tumour cell reaches at most so far from its middle. */
#define CELL_REACH (15 * HERALD_MICROMETRE)

/* Pixels of tiles are no larger than this, in micrometres, so that a thin line is met; nor much
 * smaller than what the lens shows. */
#define FINE_UM 0.52

/* What lies outside the field: the border cuts cells, so it has to be seen. */
#define OUTSIDE 0xffe4e3e0u

/* Micrometres a pixel at the usual size of a picture, and the finest detail that the objective
 * still shows: published for 5, 10 and 40, between them for 20. */
static const struct
{
  guint objective;
  double um_per_px;
  double detail_um;
} lenses[] = {
  { 5, 2.0, 2.0 },
  { 10, 1.0, 1.0 },
  { 20, 0.5, 0.6 },
  { 40, 0.25, 0.4 },
};

static guint
find_lens (guint objective)
{
  guint lens = 0;

  while (lens + 1 < G_N_ELEMENTS (lenses) && lenses[lens].objective < objective)
    lens++;
  return lens;
}

/**
 * herald_ihc_picture_get_um_per_px:
 * @objective: 5, 10, 20 or 40
 *
 * Returns: how many micrometres one pixel usually shows through it
 */
double
herald_ihc_picture_get_um_per_px (guint objective)
{
  return lenses[find_lens (objective)].um_per_px;
}

static void
paint_tile (HeraldStainTile *tile, const HeraldIhcField *field)
{
  const HeraldIhcPlan *plan = herald_ihc_field_get_plan (field);
  guint n_cells = 0;
  const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < n_cells; i++)
    if (herald_stain_tile_meets (tile, cells[i].x, cells[i].y, CELL_REACH))
      g_ptr_array_add (seen, (gpointer)&cells[i]);
  herald_ihc_paint_ground (tile, field);
  for (guint i = 0; i < seen->len; i++)
    herald_ihc_paint_halo (tile, plan, seen->pdata[i]);
  for (guint i = 0; i < seen->len; i++)
    herald_ihc_paint_body (tile, plan, seen->pdata[i]);
  for (guint i = 0; i < seen->len; i++)
    {
      const HeraldIhcCell *cell = seen->pdata[i];

      herald_ihc_paint_nucleus (tile,
                                &cell->nucleus,
                                cell->kind == HERALD_IHC_CRUSHED ? HERALD_NUCLEUS_CRUSHED
                                                                 : HERALD_NUCLEUS_TUMOUR);
      herald_ihc_paint_edge (tile, cell);
    }
}

/* The part of a picture that one tile gives. */
typedef struct
{
  int left;
  int top;
  int width;
  int height;
} Part;

static void
paint_part (const HeraldIhcField *field,
            const HeraldPictureView *view,
            const HeraldStainOptics *optics,
            HeraldStainTile *tile,
            const Part *part)
{
  double step = view->um_per_px * HERALD_MICROMETRE / optics->fold;

  tile->step = (float)step;
  tile->left = (float)(view->x + (part->left * optics->fold - optics->reach + 0.5) * step);
  tile->top = (float)(view->y + (part->top * optics->fold - optics->reach + 0.5) * step);
  tile->width = part->width * optics->fold + 2 * optics->reach;
  tile->height = part->height * optics->fold + 2 * optics->reach;
  paint_tile (tile, field);
}

static void
init_optics (HeraldStainOptics *optics, const HeraldPictureView *view)
{
  double detail_um = lenses[find_lens (view->objective)].detail_um;
  int fold = CLAMP ((int)ceil (view->um_per_px / MAX (FINE_UM, detail_um / 2.0) - 1e-6), 1, 16);

  /* Detail is told apart at about the width of the spread at half its height. */
  herald_stain_optics_init (optics, detail_um / 2.355 / (view->um_per_px / fold), fold);
}

/* Which pixels of a row or column show the field; their middles count. */
static void
find_inside (int from, int size, double units_per_px, int *first, int *end)
{
  *first = MAX ((int)ceil (-from / units_per_px - 0.5), 0);
  *end = MAX ((int)ceil ((size - from) / units_per_px - 0.5), 0);
}

typedef struct
{
  const HeraldIhcField *field;
  const HeraldPictureView *view;
  HeraldStainOptics optics;
  HeraldStainTile tile;
} Painter;

static void
paint_inside (Painter *painter, guint32 *pixels, int stride, const Part *inside)
{
  int side = (HERALD_STAIN_TILE_MAX - 2 * painter->optics.reach) / painter->optics.fold;

  for (int top = inside->top; top < inside->top + inside->height; top += side)
    for (int left = inside->left; left < inside->left + inside->width; left += side)
      {
        Part part = { left,
                      top,
                      MIN (side, inside->left + inside->width - left),
                      MIN (side, inside->top + inside->height - top) };

        paint_part (painter->field, painter->view, &painter->optics, &painter->tile, &part);
        herald_stain_optics_expose (&painter->optics,
                                    &painter->tile,
                                    pixels + top * stride + left,
                                    stride,
                                    part.width,
                                    part.height);
      }
}

static void
clear (guint32 *pixels, int stride, int width, int height)
{
  for (int row = 0; row < height; row++)
    for (int column = 0; column < width; column++)
      pixels[row * stride + column] = OUTSIDE;
}

/**
 * herald_ihc_picture_paint:
 * @field: what to paint
 * @view: which part of it, and how
 * @target: an image surface of %CAIRO_FORMAT_RGB24, filled from its upper left corner
 *
 * Paints without the overlay.
 */
void
herald_ihc_picture_paint (const HeraldIhcField *field,
                          const HeraldPictureView *view,
                          cairo_surface_t *target)
{
  g_return_if_fail (field != NULL && view != NULL && target != NULL);
  g_return_if_fail (view->um_per_px > 0.0);
  g_return_if_fail (cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_IMAGE);

  g_autofree Painter *painter = g_new (Painter, 1);
  int width = cairo_image_surface_get_width (target);
  int height = cairo_image_surface_get_height (target);
  int stride = cairo_image_surface_get_stride (target) / 4;
  double units = view->um_per_px * HERALD_MICROMETRE;
  const HeraldIhcPlan *plan = herald_ihc_field_get_plan (field);
  Part inside;
  int right;
  int bottom;

  painter->field = field;
  painter->view = view;
  init_optics (&painter->optics, view);
  find_inside (view->x, plan->width, units, &inside.left, &right);
  find_inside (view->y, plan->height, units, &inside.top, &bottom);
  inside.width = MIN (right, width) - inside.left;
  inside.height = MIN (bottom, height) - inside.top;
  cairo_surface_flush (target);

  guint32 *pixels = (guint32 *)(gpointer)cairo_image_surface_get_data (target);

  clear (pixels, stride, width, height);
  paint_inside (painter, pixels, stride, &inside);
  cairo_surface_mark_dirty (target);
}
