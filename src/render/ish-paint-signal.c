/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A signal as the microscope shows it: a small bright core and a faint glow around it. */
#include "config.h"

#include <math.h>

#include "ish-paint.h"

/* Between the width at half height of a bell curve and its standard deviation. */
#define WIDTH_TO_SIGMA 2.355
/* How wide the spread of the finest objective is: there a signal has its full brightness. */
#define FINEST_UM 0.4
#define MOST_PX 400

typedef struct
{
  double x; /* in pixels */
  double y;
  double sigma;
  double height;
} Bell;

static void
fill_curve (float *curve, int first, int end, double middle, double sigma)
{
  for (int i = first; i < end; i++)
    {
      double distance = (i + 0.5 - middle) / sigma;

      curve[i - first] = (float)exp (-0.5 * distance * distance);
    }
}

static void
paint_bell (HeraldIshCanvas *canvas, guint16 *light, const Bell *bell)
{
  double reach = MIN (3.0 * bell->sigma + 1.0, MOST_PX / 2 - 2);
  int left = MAX ((int)floor (bell->x - reach), canvas->first_column);
  int right = MIN ((int)ceil (bell->x + reach), canvas->end_column);
  int top = MAX ((int)floor (bell->y - reach), canvas->first_row);
  int bottom = MIN ((int)ceil (bell->y + reach), canvas->end_row);
  float across[MOST_PX], down[MOST_PX];

  if (left >= right || top >= bottom)
    return;
  fill_curve (across, left, right, bell->x, bell->sigma);
  fill_curve (down, top, bottom, bell->y, bell->sigma);
  for (int y = top; y < bottom; y++)
    {
      float height = (float)bell->height * down[y - top];

      for (int x = left; x < right; x++)
        herald_ish_canvas_add (&light[y * canvas->width + x], height * across[x - left]);
    }
}

static double
add_spread (double a, double b)
{
  return sqrt (a * a + b * b);
}

/**
 * herald_ish_paint_signal:
 * @canvas: what it is painted on
 * @signal: a signal or a speck
 */
void
herald_ish_paint_signal (HeraldIshCanvas *canvas, const HeraldIshSignal *signal)
{
  double um = 1.0 / HERALD_ISH_MICROMETRE;
  double blur = add_spread (canvas->resolution_um, canvas->um_per_px);
  double own = add_spread (signal->width * um, signal->depth / 1000.0 * 0.30);
  double finest = add_spread (own, FINEST_UM);
  double width = add_spread (own, blur);
  double loss = MIN (finest * finest / (width * width), 1.0);
  guint16 *light = canvas->lights[signal->probe == HERALD_ISH_HER2 ? HERALD_ISH_LIGHT_HER2
                                                                   : HERALD_ISH_LIGHT_CEP17];
  double faded = 1.0 - 0.38 * signal->depth / 1000.0;
  Bell core = {
    (signal->x * um - canvas->left) / canvas->um_per_px,
    (signal->y * um - canvas->top) / canvas->um_per_px,
    width / WIDTH_TO_SIGMA / canvas->um_per_px,
    HERALD_ISH_LIGHT_ONE * signal->brightness / 1000.0 * faded * loss,
  };
  Bell glow = core;

  glow.sigma *= 2.3;
  glow.height *= 0.13;
  paint_bell (canvas, light, &core);
  paint_bell (canvas, light, &glow);
}
