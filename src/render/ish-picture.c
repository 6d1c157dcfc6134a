/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of fields of the gene test: light of three colours on a dark ground, with the grain of a
 * camera. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ish-paint.h"
#include "ish-picture.h"

#define SHADES 4096
/* Light of a colour in 1/256. */
#define ONE 256

static const struct
{
  const char *id;
  const char *name;
  int lights[HERALD_ISH_N_LIGHTS][3]; /* red, green and blue of each light */
} colors[HERALD_ISH_N_COLORS] = {
  [HERALD_ISH_MAGENTA_GREEN] = { "magenta-green",
                                 N_ ("Magenta and Green"),
                                 { { 40, 62, 250 }, { 900, 90, 620 }, { 60, 820, 170 } } },
  [HERALD_ISH_RED_GREEN] = { "red-green",
                             N_ ("Red and Green"),
                             { { 26, 48, 236 }, { 960, 150, 90 }, { 60, 820, 110 } } },
  [HERALD_ISH_ONLY_HER2] = { "her2",
                             N_ ("HER2 Only"),
                             { { 24, 34, 120 }, { 880, 130, 700 }, { 0, 0, 0 } } },
  [HERALD_ISH_ONLY_CEP17] = { "cep17",
                              N_ ("CEP17 Only"),
                              { { 24, 34, 120 }, { 0, 0, 0 }, { 90, 820, 210 } } },
  [HERALD_ISH_GREY] = { "grey",
                        N_ ("Grey"),
                        { { 84, 84, 84 }, { 760, 760, 760 }, { 760, 760, 760 } } },
};

/* Bright light fills a camera by and by. */
static const guint8 *
get_shades (void)
{
  static guint8 shades[SHADES];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < SHADES; i++)
        {
          double light = 1.0 - exp (-(double)i / HERALD_ISH_LIGHT_ONE);

          shades[i] = (guint8)(255.0 * pow (light, 0.86) + 0.5);
        }
      g_once_init_leave (&ready, 1);
    }
  return shades;
}

static double
get_resolution_um (guint objective)
{
  if (objective >= 40)
    return 0.4;
  if (objective >= 20)
    return 0.6;
  return objective >= 10 ? 1.0 : 2.0;
}

static int
limit_px (double um, double um_per_px, int size)
{
  return (int)CLAMP (ceil (um / um_per_px), 0.0, (double)size);
}

static void
init_canvas (HeraldIshCanvas *canvas,
             const HeraldIshField *field,
             const HeraldPictureView *view,
             cairo_surface_t *target)
{
  double um = 1.0 / HERALD_ISH_MICROMETRE;
  gsize n_pixels;

  canvas->width = cairo_image_surface_get_width (target);
  canvas->height = cairo_image_surface_get_height (target);
  canvas->left = view->x * um;
  canvas->top = view->y * um;
  canvas->um_per_px = view->um_per_px;
  canvas->resolution_um = get_resolution_um (view->objective);
  canvas->first_column = limit_px (-canvas->left, view->um_per_px, canvas->width);
  canvas->end_column = limit_px (herald_ish_field_get_width (field) * um - canvas->left,
                                 view->um_per_px,
                                 canvas->width);
  canvas->first_row = limit_px (-canvas->top, view->um_per_px, canvas->height);
  canvas->end_row = limit_px (herald_ish_field_get_height (field) * um - canvas->top,
                              view->um_per_px,
                              canvas->height);
  n_pixels = (gsize)canvas->width * (gsize)canvas->height;
  for (guint i = 0; i < HERALD_ISH_N_LIGHTS; i++)
    canvas->lights[i] = g_new0 (guint16, n_pixels);
}

static void
collect_light (HeraldIshCanvas *canvas, const HeraldIshField *field)
{
  guint n_nuclei, n_specks;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);
  const HeraldIshSignal *specks = herald_ish_field_get_specks (field, &n_specks);

  herald_ish_paint_glow (canvas,
                         herald_ish_field_get_recipe (field)->glow,
                         herald_ish_field_get_seed (field));
  for (guint i = 0; i < n_nuclei; i++)
    {
      herald_ish_paint_nucleus (canvas, &nuclei[i]);
      for (guint j = 0; j < nuclei[i].n_signals; j++)
        herald_ish_paint_signal (canvas, &nuclei[i].signals[j]);
    }
  for (guint i = 0; i < n_specks; i++)
    herald_ish_paint_signal (canvas, &specks[i]);
}

/* Different in each pixel, the same in each picture of the place. */
static inline guint32
get_grain (guint32 column, guint32 row)
{
  guint32 value = column * 0x9e3779b1u ^ row * 0x85ebca77u;

  value ^= value >> 15;
  value *= 0x2c1b3c6du;
  return value ^ value >> 13;
}

/* Light has grain by itself, the more the brighter; the camera adds its own. */
static inline guint32
get_shade (const guint8 *shades, int light, guint32 grain)
{
  int noise = (int)(grain & 0xff) - 128;

  light += noise * (48 + (light >> 2)) >> 9;
  return shades[CLAMP (light, 0, SHADES - 1)];
}

static void
develop_row (const HeraldIshCanvas *canvas,
             const int (*tint)[3],
             const HeraldPictureView *view,
             int row,
             guint32 *pixels)
{
  const guint8 *shades = get_shades ();
  gsize start = (gsize)row * (gsize)canvas->width;
  guint32 column = (guint32)(gint64)floor (canvas->left / view->um_per_px + 0.5);
  guint32 line = (guint32)(gint64)floor (canvas->top / view->um_per_px + 0.5) + (guint32)row;

  for (int x = canvas->first_column; x < canvas->end_column; x++)
    {
      int nucleus = canvas->lights[HERALD_ISH_LIGHT_NUCLEUS][start + x];
      int her2 = canvas->lights[HERALD_ISH_LIGHT_HER2][start + x];
      int cep17 = canvas->lights[HERALD_ISH_LIGHT_CEP17][start + x];
      guint32 grain = get_grain (column + (guint32)x, line);
      int light[3];

      for (guint i = 0; i < 3; i++)
        light[i] = (nucleus * tint[0][i] + her2 * tint[1][i] + cep17 * tint[2][i]) / ONE;
      pixels[x] = 0xff000000u | get_shade (shades, light[0], grain) << 16 |
                  get_shade (shades, light[1], grain >> 8) << 8 |
                  get_shade (shades, light[2], grain >> 16);
    }
}

static void
develop (const HeraldIshCanvas *canvas,
         HeraldIshColors tint,
         const HeraldPictureView *view,
         cairo_surface_t *target)
{
  guchar *data = cairo_image_surface_get_data (target);
  int stride = cairo_image_surface_get_stride (target);

  for (int row = 0; row < canvas->height; row++)
    {
      guint32 *pixels = (guint32 *)(gpointer)(data + row * stride);

      for (int x = 0; x < canvas->width; x++)
        pixels[x] = 0xff000000u;
      if (row >= canvas->first_row && row < canvas->end_row)
        develop_row (canvas, colors[tint].lights, view, row, pixels);
    }
}

/**
 * herald_ish_colors_get_id:
 * @self: how the probes are shown
 *
 * Returns: its name in files, such as `magenta-green`
 */
const char *
herald_ish_colors_get_id (HeraldIshColors self)
{
  g_return_val_if_fail ((guint)self < HERALD_ISH_N_COLORS, NULL);

  return colors[self].id;
}

/**
 * herald_ish_colors_get_name:
 * @self: how the probes are shown
 *
 * Returns: its name for people, in their language
 */
const char *
herald_ish_colors_get_name (HeraldIshColors self)
{
  g_return_val_if_fail ((guint)self < HERALD_ISH_N_COLORS, NULL);

  return _ (colors[self].name);
}

/**
 * herald_ish_picture_get_um_per_px:
 * @objective: 5, 10, 20 or 40
 *
 * Returns: how many micrometres a pixel shows with it
 */
double
herald_ish_picture_get_um_per_px (guint objective)
{
  g_return_val_if_fail (objective > 0, 1.0);

  return 6.0 / objective;
}

/**
 * herald_ish_picture_paint:
 * @field: a field
 * @tint: how the probes are shown
 * @view: which part of it, and how fine; its overlay is drawn apart
 * @target: an image surface of %CAIRO_FORMAT_RGB24 or %CAIRO_FORMAT_ARGB32, filled as a whole; what
 *   lies beyond the field is black
 *
 * May be called from any thread.
 */
void
herald_ish_picture_paint (const HeraldIshField *field,
                          HeraldIshColors tint,
                          const HeraldPictureView *view,
                          cairo_surface_t *target)
{
  HeraldIshCanvas canvas;

  g_return_if_fail (field != NULL && view != NULL && target != NULL);
  g_return_if_fail ((guint)tint < HERALD_ISH_N_COLORS && view->um_per_px > 0.0);
  g_return_if_fail (cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_IMAGE);

  cairo_surface_flush (target);
  init_canvas (&canvas, field, view, target);
  collect_light (&canvas, field);
  develop (&canvas, tint, view, target);
  for (guint i = 0; i < HERALD_ISH_N_LIGHTS; i++)
    g_free (canvas.lights[i]);
  cairo_surface_mark_dirty (target);
}
