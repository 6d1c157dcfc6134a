/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of a small group of tumour cells at one IHC score. */

#include "cell-field.h"

#include "ihc-picture.h"

#define UM HERALD_MICROMETRE
#define MAX_SIDE_PX 4096
#define CACHE_SIZE 24

static gboolean
is_drawable (const HeraldCellField *field)
{
  return field != NULL && field->score <= 3 && field->width_um >= 1 && field->width_um <= 900;
}

/* All cells of a score have its edge, and little lies around them: this explains, it does not ask.
 */
static HeraldIhcField *
make_field (const HeraldCellField *field, int height)
{
  static const HeraldEdgeClass edges[] = {
    HERALD_EDGE_NONE,
    HERALD_EDGE_FAINT,
    HERALD_EDGE_WEAK,
    HERALD_EDGE_INTENSE,
  };
  HeraldIhcRecipe recipe = { .stroma = 150, .lymphocytes = 200 };

  recipe.shares[edges[field->score]] = HERALD_IHC_SHARE_ONE;
  return herald_ihc_field_new_sized (&recipe, field->seed, field->width_um * UM, height);
}

/**
 * herald_cell_field_render:
 * @field: what to draw
 * @width_px: width in pixels, 1 to 4096
 * @height_px: height in pixels, 1 to 4096; at most as many micrometres as fit 1000
 *
 * Returns: (transfer full): a new picture, the same for the same arguments
 */
cairo_surface_t *
herald_cell_field_render (const HeraldCellField *field, int width_px, int height_px)
{
  g_return_val_if_fail (is_drawable (field), NULL);
  g_return_val_if_fail (width_px >= 1 && width_px <= MAX_SIDE_PX, NULL);
  g_return_val_if_fail (height_px >= 1 && height_px <= MAX_SIDE_PX, NULL);

  double um_per_px = (double)field->width_um / width_px;
  int height = CLAMP ((int)(um_per_px * height_px * UM), field->width_um * UM * 3 / 5, 1000 * UM);
  g_autoptr (HeraldIhcField) cells = make_field (field, height);
  HeraldPictureView view = { .objective = 40, .um_per_px = um_per_px };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width_px, height_px);

  herald_ihc_picture_paint (cells, &view, surface);
  return surface;
}

/**
 * herald_cell_field_draw:
 * @cr: where to draw, at the origin
 * @field: what to draw
 * @width: width in units of @cr, above 0
 * @height: height in units of @cr, above 0
 *
 * Draws the picture in the pixels of the target; paper gets three to a unit.
 */
void
herald_cell_field_draw (cairo_t *cr, const HeraldCellField *field, double width, double height)
{
  g_return_if_fail (cr != NULL && is_drawable (field) && width > 0.0 && height > 0.0);

  cairo_surface_t *target = cairo_get_target (cr);
  gboolean pixels = cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_IMAGE;
  double scale_x = 1.0;
  double scale_y = 1.0;
  double step_x = 1.0;
  double step_y = 0.0;

  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  cairo_user_to_device_distance (cr, &step_x, &step_y);
  step_x = pixels ? MAX (ABS (step_x), ABS (step_y)) * scale_x : 3.0;

  int width_px = (int)CLAMP (width * step_x + 0.5, 1.0, MAX_SIDE_PX);
  int height_px = (int)CLAMP (height * step_x + 0.5, 1.0, MAX_SIDE_PX);
  cairo_surface_t *surface = herald_cell_field_render (field, width_px, height_px);

  cairo_save (cr);
  cairo_scale (cr, width / width_px, height / height_px);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0.0, 0.0, width_px, height_px);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

static char *
make_key (guint score, int width_px, int height_px)
{
  return g_strdup_printf ("%u %d %d", score, width_px, height_px);
}

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

/**
 * herald_cell_field_surface:
 * @score: IHC score, 0 to 3
 * @width_px: width in pixels, 1 to 4096
 * @height_px: height in pixels, 1 to 4096
 *
 * The picture of a score, kept so that it is drawn once a size. To be called
 * from one thread only.
 *
 * Returns: (transfer full): the picture; do not draw on it
 */
cairo_surface_t *
herald_cell_field_surface (guint score, int width_px, int height_px)
{
  static GHashTable *cache = NULL;
  HeraldCellField field = { score, HERALD_CELL_FIELD_SEED, HERALD_CELL_FIELD_WIDTH_UM };
  g_autofree char *key = make_key (score, width_px, height_px);

  if (cache == NULL)
    cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, destroy_surface);

  cairo_surface_t *surface = g_hash_table_lookup (cache, key);

  if (surface == NULL)
    {
      surface = herald_cell_field_render (&field, width_px, height_px);
      g_return_val_if_fail (surface != NULL, NULL);
      if (g_hash_table_size (cache) >= CACHE_SIZE)
        g_hash_table_remove_all (cache);
      g_hash_table_insert (cache, g_steal_pointer (&key), surface);
    }
  return cairo_surface_reference (surface);
}
