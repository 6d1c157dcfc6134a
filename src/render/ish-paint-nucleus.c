/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A nucleus stained with DAPI: an even body with a soft rim, mottled, with dark nucleoli, and a
 * haze of what lies out of focus. Where two lie over each other their light adds up. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "ish-chromatin.h"
#include "ish-paint.h"

#define TURN 256
/* The profile runs from the middle, 0, past the rim, 1, to the end of the haze. */
#define STEPS 128
#define END 1.4
#define MOST_NUCLEOLI 3

typedef struct
{
  float radii[TURN + 1]; /* in micrometres */
  float profile[STEPS + 2];
  float contrast;
  float x; /* of the middle, in micrometres from the corner of the canvas */
  float y;
  guint shift_x;
  guint shift_y;
  gboolean is_turned;
  float height;
  float reach; /* where its haze ends */
} Look;

/* A part of the canvas, in pixels. */
typedef struct
{
  int left;
  int right;
  int top;
  int bottom;
} Box;

static guint32
stir (guint32 value)
{
  value ^= value >> 16;
  value *= 0x7feb352du;
  value ^= value >> 15;
  value *= 0x846ca68bu;
  return value ^ value >> 16;
}

/* A curve through all corners, without a kink at any. */
static float
round_off (const int *radii, guint step)
{
  guint corner = step / (TURN / HERALD_ISH_DIRECTIONS);
  float t = (float)(step % (TURN / HERALD_ISH_DIRECTIONS)) / (TURN / HERALD_ISH_DIRECTIONS);
  float a = radii[(corner + 31) % 32], b = radii[corner % 32];
  float c = radii[(corner + 1) % 32], d = radii[(corner + 2) % 32];

  return (b + 0.5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) /
         HERALD_ISH_MICROMETRE;
}

static double
step_up (double from, double to, double at)
{
  double t = CLAMP ((at - from) / (to - from), 0.0, 1.0);

  return t * t * (3.0 - 2.0 * t);
}

static void
fill_profile (Look *look, const HeraldIshNucleus *nucleus, double edge)
{
  gboolean is_damaged = nucleus->exclusion == HERALD_ISH_DAMAGED;
  double depth = nucleus->depth / 1000.0;

  for (guint i = 0; i < STEPS + 2; i++)
    {
      double at = i * END / STEPS;
      double body = 1.0 - step_up (1.0 - edge, 1.0 + edge * 0.8, at);
      double dome = 0.70 + 0.30 * sqrt (MAX (0.0, 1.0 - at * at));
      double rim = 0.16 * (1.0 - 0.7 * depth) * exp (-pow ((at - 0.90) / 0.09, 2.0));
      double haze = (0.030 + 0.050 * depth) * exp (-pow (MAX (at - 0.5, 0.0) / 0.36, 2.0));

      /* What holds the inside together is gone. */
      if (is_damaged)
        dome *= 0.30 + 0.70 * step_up (0.35, 0.95, at);
      look->profile[i] = (float)(body * (dome + rim) + haze);
    }
  look->profile[STEPS] = look->profile[STEPS + 1] = 0.0f;
}

static void
init_look (Look *look, const HeraldIshCanvas *canvas, const HeraldIshNucleus *nucleus)
{
  double depth = nucleus->depth / 1000.0;
  double reach = 0.0;
  double edge_um = 0.55 + 1.35 * depth + 0.5 * canvas->resolution_um + 0.4 * canvas->um_per_px;
  double fineness = 0.45 / (0.45 + canvas->resolution_um * 0.35 + canvas->um_per_px * 0.4);

  for (guint i = 0; i <= TURN; i++)
    {
      look->radii[i] = round_off (nucleus->radii, i);
      reach += look->radii[i] / (TURN + 1);
    }
  fill_profile (look, nucleus, MIN (edge_um / reach, 0.45));
  look->contrast = (float)((0.95 - 0.55 * depth) * fineness / 110.0);
  if (nucleus->kind == HERALD_ISH_LYMPHOCYTE)
    look->contrast *= 1.3f;
  look->height = HERALD_ISH_LIGHT_ONE * (0.16f + 0.62f * nucleus->brightness / 1000.0f);
  if (nucleus->kind == HERALD_ISH_LYMPHOCYTE)
    look->height *= 1.25f;
  if (nucleus->exclusion == HERALD_ISH_DAMAGED)
    look->height *= 0.62f;
  look->x = (float)((double)nucleus->x / HERALD_ISH_MICROMETRE - canvas->left);
  look->y = (float)((double)nucleus->y / HERALD_ISH_MICROMETRE - canvas->top);
  look->shift_x = nucleus->texture & 0xff;
  look->shift_y = nucleus->texture >> 8 & 0xff;
  look->is_turned = nucleus->texture >> 16 & 1;
}

/* In 1/256 of a turn, right to 0.3 of a step. */
static inline float
find_direction (float x, float y)
{
  float across = fabsf (x), down = fabsf (y);
  float larger = MAX (across, down), smaller = MIN (across, down);
  float t = smaller / (larger + 1e-6f);
  float angle = t * (0.97239411f - 0.19194795f * t * t) * (TURN / 6.2831853f);

  if (down > across)
    angle = TURN / 4 - angle;
  if (x < 0)
    angle = TURN / 2 - angle;
  return y < 0 ? TURN - angle : angle;
}

static inline float
get_mottle (const Look *look, const gint8 *tile, float x, float y)
{
  const guint mask = HERALD_ISH_CHROMATIN_SIZE - 1;
  float u = (look->is_turned ? y : x) * HERALD_ISH_CHROMATIN_PER_UM + 1024.0f;
  float v = (look->is_turned ? x : y) * HERALD_ISH_CHROMATIN_PER_UM + 1024.0f;
  guint column = (guint)u, row = (guint)v;
  float along = u - column, down = v - row;
  const gint8 *first = tile + ((row + look->shift_y) & mask) * HERALD_ISH_CHROMATIN_SIZE;
  const gint8 *second = tile + ((row + 1 + look->shift_y) & mask) * HERALD_ISH_CHROMATIN_SIZE;
  guint left = (column + look->shift_x) & mask, right = (column + 1 + look->shift_x) & mask;
  float top = first[left] + (first[right] - first[left]) * along;
  float bottom = second[left] + (second[right] - second[left]) * along;

  return top + (bottom - top) * down;
}

static float
get_light (const Look *look, const gint8 *tile, float x, float y)
{
  float direction = find_direction (x, y);
  guint step = (guint)direction;
  float radius =
      look->radii[step] + (look->radii[step + 1] - look->radii[step]) * (direction - step);
  float at = sqrtf (x * x + y * y) / radius * (float)(STEPS / END);
  guint index;
  float body;

  if (at >= STEPS)
    return 0.0f;
  index = (guint)at;
  body = look->profile[index] + (look->profile[index + 1] - look->profile[index]) * (at - index);
  if (index > STEPS * 16 / 20)
    return body * look->height;
  return body * look->height * MAX (1.0f + look->contrast * get_mottle (look, tile, x, y), 0.18f);
}

static void
fill_scratch (const Look *look, const HeraldIshCanvas *canvas, const Box *box, float *scratch)
{
  const gint8 *tile = herald_ish_chromatin_get ();
  float um_per_px = (float)canvas->um_per_px;
  float most = look->reach * look->reach;

  for (int row = box->top; row < box->bottom; row++)
    {
      float y = (float)((row + 0.5) * canvas->um_per_px) - look->y;

      for (int column = box->left; column < box->right; column++, scratch++)
        {
          float x = ((float)column + 0.5f) * um_per_px - look->x;

          *scratch = x * x + y * y < most ? get_light (look, tile, x, y) : 0.0f;
        }
    }
}

static void
dim_nucleolus (
    const HeraldIshCanvas *canvas, const Box *box, float *scratch, float x, float y, float size)
{
  int width = box->right - box->left;
  int reach = (int)(2.4f * size / canvas->um_per_px) + 1;
  int middle_x = (int)(x / canvas->um_per_px), middle_y = (int)(y / canvas->um_per_px);

  for (int row = MAX (middle_y - reach, box->top); row < MIN (middle_y + reach, box->bottom); row++)
    for (int column = MAX (middle_x - reach, box->left);
         column < MIN (middle_x + reach, box->right);
         column++)
      {
        float across = (float)((column + 0.5) * canvas->um_per_px) - x;
        float down = (float)((row + 0.5) * canvas->um_per_px) - y;
        float square = (across * across + down * down) / (size * size);
        float hole = 0.62f * expf (-square * square * 0.7f);
        float ring = 0.22f * expf (-(square - 1.7f) * (square - 1.7f) * 1.6f);

        scratch[(row - box->top) * width + column - box->left] *= 1.0f - hole + ring;
      }
}

/* Tumour cells have one to three. */
static void
dim_nucleoli (const HeraldIshCanvas *canvas,
              const HeraldIshNucleus *nucleus,
              const Look *look,
              const Box *box,
              float *scratch)
{
  guint n = nucleus->kind == HERALD_ISH_TUMOUR ? nucleus->texture >> 20 & MOST_NUCLEOLI : 0;

  for (guint i = 0; i < n; i++)
    {
      guint32 bits = stir (nucleus->texture + i * 0x9e3779b9u);
      guint step = bits & 0xff;
      float distance = look->radii[step] * (0.10f + 0.50f * (bits >> 8 & 0xff) / 255.0f);
      float size = 0.55f + 0.60f * (bits >> 16 & 0xff) / 255.0f;
      float angle = step * (6.2831853f / TURN);

      dim_nucleolus (canvas,
                     box,
                     scratch,
                     look->x + distance * cosf (angle),
                     look->y + distance * sinf (angle),
                     size);
    }
}

static void
add_scratch (HeraldIshCanvas *canvas, const Box *box, const float *scratch)
{
  guint16 *light = canvas->lights[HERALD_ISH_LIGHT_NUCLEUS];

  for (int row = box->top; row < box->bottom; row++)
    for (int column = box->left; column < box->right; column++)
      herald_ish_canvas_add (&light[row * canvas->width + column], *scratch++);
}

/**
 * herald_ish_paint_nucleus:
 * @canvas: what it is painted on
 * @nucleus: a nucleus; its signals are apart
 */
void
herald_ish_paint_nucleus (HeraldIshCanvas *canvas, const HeraldIshNucleus *nucleus)
{
  g_autofree float *scratch = NULL;
  double reach = (double)herald_ish_nucleus_get_reach (nucleus) / HERALD_ISH_MICROMETRE * END;
  Look look;
  Box box;

  look.reach = (float)reach;
  look.x = (float)((double)nucleus->x / HERALD_ISH_MICROMETRE - canvas->left);
  look.y = (float)((double)nucleus->y / HERALD_ISH_MICROMETRE - canvas->top);
  box.left = MAX ((int)floor ((look.x - reach) / canvas->um_per_px), canvas->first_column);
  box.right = MIN ((int)ceil ((look.x + reach) / canvas->um_per_px), canvas->end_column);
  box.top = MAX ((int)floor ((look.y - reach) / canvas->um_per_px), canvas->first_row);
  box.bottom = MIN ((int)ceil ((look.y + reach) / canvas->um_per_px), canvas->end_row);
  if (box.left >= box.right || box.top >= box.bottom)
    return;
  init_look (&look, canvas, nucleus);
  scratch = g_new (float, (gsize)(box.right - box.left) * (gsize)(box.bottom - box.top));
  fill_scratch (&look, canvas, &box, scratch);
  dim_nucleoli (canvas, nucleus, &look, &box, scratch);
  add_scratch (canvas, &box, scratch);
}
