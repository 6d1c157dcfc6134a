/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of tumour cells as a microscope shows it. Painted tile by tile, each with a little around
 * it, so that tiles painted apart fit together. */

#include "ihc-picture.h"

#include <math.h>

#include "ihc-paint.h"
#include "stain-optics.h"

/* A tumour cell reaches at most so far from its middle. */
#define CELL_REACH (15 * HERALD_MICROMETRE)

/* Pixels of tiles are no larger than this, in micrometres, so that a thin line is met. */
#define FINE_UM 0.52

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
  int fold = CLAMP ((int)ceil (view->um_per_px / FINE_UM), 1, 16);
  double detail_um = lenses[find_lens (view->objective)].detail_um;

  /* Detail is told apart at about the width of the spread at half its height. */
  herald_stain_optics_init (optics, detail_um / 2.355 / (view->um_per_px / fold), fold);
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

  g_autofree HeraldStainTile *tile = g_new (HeraldStainTile, 1);
  int width = cairo_image_surface_get_width (target);
  int height = cairo_image_surface_get_height (target);
  int stride = cairo_image_surface_get_stride (target) / 4;
  HeraldStainOptics optics;
  int side;

  init_optics (&optics, view);
  side = (HERALD_STAIN_TILE_MAX - 2 * optics.reach) / optics.fold;
  cairo_surface_flush (target);

  guint32 *pixels = (guint32 *)(gpointer)cairo_image_surface_get_data (target);

  for (int top = 0; top < height; top += side)
    for (int left = 0; left < width; left += side)
      {
        Part part = { left, top, MIN (side, width - left), MIN (side, height - top) };

        paint_part (field, view, &optics, tile, &part);
        herald_stain_optics_expose (
            &optics, tile, pixels + top * stride + left, stride, part.width, part.height);
      }
  cairo_surface_mark_dirty (target);
}
