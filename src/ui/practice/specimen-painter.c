/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays tiles out over what is in sight. Where one is not painted yet, a coarser one stands in, so
 * that moving about never shows a hole. */
#include "config.h"

#include "practice/specimen-painter.h"

#include <math.h>

/* What a frame is drawn with. */
typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  HeraldSpecimenTiles *tiles;
  const HeraldSpecimenFrame *frame;
  const HeraldSpecimenLook *look;
  int scale;
  double left; /* where the specimen begins, in pixels */
  double top;
} Drawing;

/**
 * herald_specimen_paint_texture:
 * @widget: what is drawn
 * @snapshot: where to draw
 * @texture: a tile
 * @rect: where it goes
 *
 * A renderer on the graphics card takes the texture as it is. The one of cairo would have it turned
 * into other numbers and back for each frame, and so gets the surface that lies under it.
 */
void
herald_specimen_paint_texture (GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               GdkTexture *texture,
                               const graphene_rect_t *rect)
{
  cairo_surface_t *surface = g_object_get_data (G_OBJECT (texture), HERALD_SPECIMEN_SURFACE);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  cairo_t *cr;

  if (surface == NULL || !GSK_IS_CAIRO_RENDERER (renderer))
    {
      gtk_snapshot_append_texture (snapshot, texture, rect);
      return;
    }
  cr = gtk_snapshot_append_cairo (snapshot, rect);
  cairo_translate (cr, rect->origin.x, rect->origin.y);
  cairo_scale (cr,
               rect->size.width / gdk_texture_get_width (texture),
               rect->size.height / gdk_texture_get_height (texture));
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* Device pixels are whole: a tile that stands between two of them would be blurred. */
static double
snap (const Drawing *drawing, double px)
{
  return round (px * drawing->scale) / drawing->scale;
}

static int
units_of (const HeraldSpecimenFrame *frame, guint objective, int scale)
{
  return MAX ((int)herald_specimen_frame_get_pixel (frame, objective) / scale, 1);
}

static double
tile_size (const Drawing *drawing, int units_per_px)
{
  return HERALD_SPECIMEN_TILE * (units_per_px / drawing->frame->units_per_px);
}

static graphene_rect_t
rect_of (const Drawing *drawing, const HeraldSpecimenPlace *place)
{
  double size = tile_size (drawing, place->units_per_px);
  double left = snap (drawing, drawing->left + place->column * size);
  double top = snap (drawing, drawing->top + place->row * size);
  double right = snap (drawing, drawing->left + (place->column + 1) * size);
  double bottom = snap (drawing, drawing->top + (place->row + 1) * size);

  return GRAPHENE_RECT_INIT (left, top, right - left, bottom - top);
}

static int
floor_half (int number)
{
  return (number - (number < 0 ? 1 : 0)) / 2;
}

/* A tile of a weaker lens that lies under this one. */
static gboolean
draw_coarser (const Drawing *drawing, const HeraldSpecimenPlace *place, const graphene_rect_t *rect)
{
  HeraldSpecimenPlace coarse = *place;
  graphene_rect_t under;
  GdkTexture *texture = NULL;

  while (texture == NULL && coarse.look.objective > herald_specimen_objectives[0])
    {
      coarse.look.objective = herald_specimen_objective_step (coarse.look.objective, -1);
      coarse.units_per_px *= 2;
      coarse.column = floor_half (coarse.column);
      coarse.row = floor_half (coarse.row);
      texture = herald_specimen_tiles_peek (drawing->tiles, &coarse);
    }
  if (texture == NULL)
    return FALSE;
  under = rect_of (drawing, &coarse);
  gtk_snapshot_push_clip (drawing->snapshot, rect);
  herald_specimen_paint_texture (drawing->widget, drawing->snapshot, texture, &under);
  gtk_snapshot_pop (drawing->snapshot);
  return TRUE;
}

static void
draw_whole (const Drawing *drawing, const graphene_rect_t *rect)
{
  const HeraldSpecimenFrame *frame = drawing->frame;
  GdkTexture *texture = herald_specimen_tiles_get_whole (drawing->tiles, drawing->look);

  if (texture == NULL)
    return;
  gtk_snapshot_push_clip (drawing->snapshot, rect);
  gtk_snapshot_append_texture (drawing->snapshot,
                               texture,
                               &GRAPHENE_RECT_INIT (drawing->left,
                                                    drawing->top,
                                                    frame->specimen_width / frame->units_per_px,
                                                    frame->specimen_height / frame->units_per_px));
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_tile (const Drawing *drawing, const HeraldSpecimenPlace *place)
{
  graphene_rect_t rect = rect_of (drawing, place);
  GdkTexture *texture = herald_specimen_tiles_get (drawing->tiles, place);

  if (texture != NULL)
    herald_specimen_paint_texture (drawing->widget, drawing->snapshot, texture, &rect);
  else if (!draw_coarser (drawing, place, &rect))
    draw_whole (drawing, &rect);
}

/* From the middle outwards, as eyes go. */
static int
from_middle (int index, int first, int last)
{
  int middle = (first + last) / 2;
  int off = (index + 1) / 2;

  return middle + (index % 2 == 1 ? off : -off);
}

/**
 * herald_specimen_paint_frame:
 * @widget: what is drawn
 * @snapshot: where to draw, from 0, 0 on
 * @tiles: the tiles
 * @frame: what is in sight
 * @look: how it is looked at
 *
 * Draws what is there, and asks for the rest.
 */
void
herald_specimen_paint_frame (GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             HeraldSpecimenTiles *tiles,
                             const HeraldSpecimenFrame *frame,
                             const HeraldSpecimenLook *look)
{
  int scale = gtk_widget_get_scale_factor (widget);
  Drawing drawing = { widget, snapshot, tiles, frame, look, scale, 0.0, 0.0 };
  HeraldSpecimenPlace place = { *look, units_of (frame, look->objective, scale), 0, 0 };
  double size = tile_size (&drawing, place.units_per_px);
  int first_column, last_column, first_row, last_row;

  herald_specimen_frame_to_px (frame, 0.0, 0.0, &drawing.left, &drawing.top);
  drawing.left = snap (&drawing, drawing.left);
  drawing.top = snap (&drawing, drawing.top);
  first_column = (int)floor (-drawing.left / size);
  last_column = (int)ceil ((frame->width - drawing.left) / size) - 1;
  first_row = (int)floor (-drawing.top / size);
  last_row = (int)ceil ((frame->height - drawing.top) / size) - 1;

  /* Tiles go on beyond the specimen, in colours of their own: what is beside it is the window's. */
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float)drawing.left,
                                               (float)drawing.top,
                                               (float)(frame->specimen_width / frame->units_per_px),
                                               (float)(frame->specimen_height /
                                                       frame->units_per_px)));
  herald_specimen_tiles_begin (tiles);
  herald_specimen_tiles_get_whole (tiles, look);
  for (int i = 0; i <= last_row - first_row + 1; i++)
    for (int j = 0; j <= last_column - first_column + 1; j++)
      {
        place.row = from_middle (i, first_row, last_row);
        place.column = from_middle (j, first_column, last_column);
        if (place.row >= first_row && place.row <= last_row && place.column >= first_column &&
            place.column <= last_column)
          draw_tile (&drawing, &place);
      }
  herald_specimen_tiles_end (tiles);
  gtk_snapshot_pop (snapshot);
}
