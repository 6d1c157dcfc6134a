/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-specimen: KIND CLASS SEED WIDTH HEIGHT OBJECTIVE [overlay] [plain], a picture on standard
 * output. A program of its own, so that herald-cli starts without the libraries that paint. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ihc-picture.h"
#include "ish-picture.h"

typedef struct
{
  const char *class_name;
  guint32 seed;
  guint objective;
  gboolean overlay;
  gboolean plain;
} Specimen;

/* The middle of a specimen is in the middle of its picture. */
static HeraldPictureView
make_view (cairo_surface_t *target, guint objective, double um_per_px, int width, int height)
{
  double units = um_per_px * HERALD_MICROMETRE;

  return (HeraldPictureView){
    .x = (int)(width / 2.0 - cairo_image_surface_get_width (target) / 2.0 * units),
    .y = (int)(height / 2.0 - cairo_image_surface_get_height (target) / 2.0 * units),
    .objective = objective,
    .um_per_px = um_per_px,
  };
}

static gboolean
paint_ihc (const Specimen *specimen, cairo_surface_t *target)
{
  HeraldIhcRecipe recipe;

  if (!herald_ihc_recipe_for_class (specimen->class_name, specimen->seed, &recipe))
    return FALSE;
  if (specimen->plain)
    herald_ihc_recipe_make_plain (&recipe);

  g_autoptr (HeraldIhcField) field = herald_ihc_field_new (&recipe, specimen->seed);
  HeraldPictureView view = make_view (target,
                                      specimen->objective,
                                      herald_ihc_picture_get_um_per_px (specimen->objective),
                                      HERALD_IHC_FIELD_WIDTH,
                                      HERALD_IHC_FIELD_HEIGHT);
  cairo_t *cr = cairo_create (target);

  herald_ihc_picture_paint (field, &view, target);
  if (specimen->overlay)
    herald_ihc_picture_draw_overlay (field, &view, cr);
  cairo_destroy (cr);
  return TRUE;
}

static gboolean
paint_ish (const Specimen *specimen, cairo_surface_t *target)
{
  HeraldIshRecipe recipe;

  if (!herald_ish_recipe_for_class (specimen->class_name, specimen->seed, &recipe))
    return FALSE;

  g_autoptr (HeraldIshField) field = herald_ish_field_new (&recipe, specimen->seed);
  HeraldPictureView view = make_view (target,
                                      specimen->objective,
                                      herald_ish_picture_get_um_per_px (specimen->objective),
                                      HERALD_ISH_FIELD_WIDTH,
                                      HERALD_ISH_FIELD_HEIGHT);
  cairo_t *cr = cairo_create (target);

  view.overlay = specimen->overlay ? HERALD_ISH_OVERLAY_NUMBERS | HERALD_ISH_OVERLAY_SIGNALS |
                                         HERALD_ISH_OVERLAY_EXCLUSIONS | HERALD_ISH_OVERLAY_REASONS
                                   : 0;
  herald_ish_picture_paint (field, HERALD_ISH_MAGENTA_GREEN, &view, target);
  herald_ish_picture_draw_overlay (field, &view, cr);
  cairo_destroy (cr);
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*paint) (const Specimen *specimen, cairo_surface_t *target);
} kinds[] = {
  { "ihc", paint_ihc },
  { "ish", paint_ish },
};

static cairo_status_t
write_piece (void *closure, const unsigned char *data, unsigned int length)
{
  return fwrite (data, 1, length, closure) == length ? CAIRO_STATUS_SUCCESS
                                                     : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
paint (const char *kind, const Specimen *specimen, cairo_surface_t *target)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, kind) == 0)
      return kinds[i].paint (specimen, target) &&
             cairo_surface_write_to_png_stream (target, write_piece, stdout) ==
                 CAIRO_STATUS_SUCCESS &&
             fflush (stdout) == 0;
  return FALSE;
}

int
main (int argc, char **argv)
{
  if (argc < 7)
    return 2;

  Specimen specimen = {
    .class_name = argv[2],
    .seed = (guint32)g_ascii_strtoull (argv[3], NULL, 10),
    .objective = (guint)g_ascii_strtoull (argv[6], NULL, 10),
    .overlay = g_strv_contains ((const char *const *)argv + 7, "overlay"),
    .plain = g_strv_contains ((const char *const *)argv + 7, "plain"),
  };
  cairo_surface_t *target = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                        (int)g_ascii_strtoull (argv[4], NULL, 10),
                                                        (int)g_ascii_strtoull (argv[5], NULL, 10));
  gboolean is_done =
      cairo_surface_status (target) == CAIRO_STATUS_SUCCESS && paint (argv[1], &specimen, target);

  cairo_surface_destroy (target);
  return is_done ? 0 : 1;
}
