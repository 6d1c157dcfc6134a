/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shines by itself: bodies of cells, fibres and glass, weakly and in clouds. */
#include "config.h"

#include <math.h>

#include "ish-paint.h"

#define STEP_UM 4.0

static double
get_height (guint32 seed, int column, int row)
{
  guint32 value = seed + (guint32)column * 0x9e3779b1u + (guint32)row * 0x85ebca6bu;

  value ^= value >> 15;
  value *= 0x2c1b3c6du;
  value ^= value >> 12;
  value *= 0x297a2d39u;
  value ^= value >> 15;
  return value / 4294967296.0;
}

/* A cloud and a larger one. */
static double
get_cloud (guint32 seed, int column, int row)
{
  double fine = get_height (seed, column, row);
  double coarse = 0.0;

  /* Neighbours share most of what they are the mean of. */
  for (int i = 0; i < 9; i++)
    coarse += get_height (seed + 1, column + i % 3, row + i / 3) / 9.0;
  return 0.3 * fine + 1.6 * MAX (coarse - 0.18, 0.0);
}

static double
ease (double t)
{
  return t * t * (3.0 - 2.0 * t);
}

/* Heights of the ground at each of its steps from left to right: those of two of its rows, and
 * those between. */
typedef struct
{
  int first;
  int n_heights;
  int row;
  float *above;
  float *below;
  float *between;
} Ground;

static void
fill_clouds (const Ground *ground, float *heights, guint32 seed, int row)
{
  for (int i = 0; i < ground->n_heights; i++)
    heights[i] = (float)get_cloud (seed, ground->first + i, row);
}

static void
move_to (Ground *ground, guint32 seed, double down)
{
  int row = (int)floor (down);
  float part = (float)ease (down - row);

  if (row != ground->row)
    {
      fill_clouds (ground, ground->above, seed, row);
      fill_clouds (ground, ground->below, seed, row + 1);
      ground->row = row;
    }
  for (int i = 0; i < ground->n_heights; i++)
    ground->between[i] = ground->above[i] * (1.0f - part) + ground->below[i] * part;
}

static void
add_row (HeraldIshCanvas *canvas, int row, const float *heights, double from, float amount)
{
  for (int column = canvas->first_column; column < canvas->end_column; column++)
    {
      double across = from + (column + 0.5) * canvas->um_per_px / STEP_UM;
      int step = (int)across;
      float part = (float)ease (across - step);
      float height = heights[step] + (heights[step + 1] - heights[step]) * part;
      gsize pixel = (gsize)row * (gsize)canvas->width + (gsize)column;

      canvas->lights[HERALD_ISH_LIGHT_NUCLEUS][pixel] = (guint16)(height * amount);
      canvas->lights[HERALD_ISH_LIGHT_HER2][pixel] = (guint16)(height * amount * 0.20f);
      canvas->lights[HERALD_ISH_LIGHT_CEP17][pixel] = (guint16)(height * amount * 0.35f);
    }
}

/**
 * herald_ish_paint_glow:
 * @canvas: an empty canvas
 * @glow: how much, 0 to 1000
 * @seed: which clouds
 */
void
herald_ish_paint_glow (HeraldIshCanvas *canvas, guint glow, guint32 seed)
{
  double left = canvas->left / STEP_UM;
  int n_heights = (int)(canvas->width * canvas->um_per_px / STEP_UM) + 3;
  g_autofree float *heights = g_new (float, 3 * n_heights);
  Ground ground = { (int)floor (left), n_heights,           G_MININT,
                    heights,           heights + n_heights, heights + 2 * n_heights };

  for (int row = canvas->first_row; row < canvas->end_row; row++)
    {
      move_to (&ground, seed, (canvas->top + (row + 0.5) * canvas->um_per_px) / STEP_UM);
      add_row (canvas, row, ground.between, left - ground.first, 10.0f + glow * 0.055f);
    }
}
