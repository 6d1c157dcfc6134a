/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A nucleus in haematoxylin: a rim, chromatin in clumps, one nucleolus or two; some pale and open,
 * some dark, some a little out of focus. */

#include <math.h>

#include "ihc-paint.h"
#include "practice/lattice.h"
#include "specimen-texture.h"

#define UM ((float)HERALD_MICROMETRE)
#define MAX_NUCLEOLI 3

/* A nucleus bulges at most so far; the square of its radius is one. */
#define FARTHEST 1.7f

typedef struct
{
  float along;
  float aside;
  float square; /* of the radius */
  float amount;
} Nucleolus;

/* Lengths in micrometres; amounts in 1/1024. */
typedef struct
{
  float x;
  float y;
  float cosine;
  float sine;
  float half_length;
  float half_width;
  float per_length;
  float per_width;
  float soft;
  float base;
  float chromatin;
  float rim;
  float taper;
  int texel_x;
  int texel_y;
  Nucleolus nucleoli[MAX_NUCLEOLI];
  guint n_nucleoli;
} Look;

static float
draw_part (guint32 shape, int turn, float from, float to)
{
  return from + (to - from) * (float)herald_lattice_draw (shape, turn, 1024) / 1024.0f;
}

static void
init_nucleoli (Look *look, guint32 shape, float most)
{
  look->n_nucleoli = (guint)herald_lattice_draw (shape, 100, 5);
  look->n_nucleoli = look->n_nucleoli > 2 ? 1 : look->n_nucleoli;
  for (guint i = 0; i < look->n_nucleoli; i++)
    {
      int turn = 101 + (int)i * 4;
      float radius = draw_part (shape, turn, 0.42f, 0.86f);

      look->nucleoli[i].along = look->half_length * draw_part (shape, turn + 1, -0.5f, 0.5f);
      look->nucleoli[i].aside = look->half_width * draw_part (shape, turn + 2, -0.5f, 0.5f);
      look->nucleoli[i].square = radius * radius;
      look->nucleoli[i].amount = draw_part (shape, turn + 3, 0.5f, 1.0f) * most;
    }
}

/* Open nuclei are pale with a sharp rim, dark ones have neither rim nor nucleolus to see. */
static void
init_tumour (Look *look, const HeraldIhcNucleus *nucleus)
{
  float dark = (float)nucleus->depth / 1024.0f;

  dark = dark * dark;
  look->base = 230.0f + 260.0f * dark;
  look->chromatin = 190.0f + 60.0f * dark;
  look->rim = 210.0f - 130.0f * dark;
  look->soft = draw_part (nucleus->shape, 90, 0.22f, 0.42f);
  if (herald_lattice_draw (nucleus->shape, 91, 100) < 18)
    {
      look->soft += draw_part (nucleus->shape, 92, 0.3f, 0.8f);
      look->base *= 0.85f;
      look->rim *= 0.3f;
      look->chromatin *= 0.5f;
    }
  init_nucleoli (look, nucleus->shape, 330.0f - 160.0f * dark);
}

/* How each look differs from that of tumour. */
static const struct
{
  float base;
  float rim;
  float soft;
  float taper;
} more[] = {
  [HERALD_NUCLEUS_TUMOUR] = { 0.0f, 1.0f, 0.0f, 0.0f },
  [HERALD_NUCLEUS_CRUSHED] = { 330.0f, 0.2f, 0.5f, 0.5f },
  [HERALD_NUCLEUS_SPINDLE] = { 60.0f, 0.4f, 0.0f, 0.6f },
  [HERALD_NUCLEUS_LYMPHOCYTE] = { 260.0f, 0.3f, 0.0f, 0.0f },
};

static void
init_look (Look *look, const HeraldIhcNucleus *nucleus, HeraldNucleusLook kind)
{
  look->x = (float)nucleus->x / UM;
  look->y = (float)nucleus->y / UM;
  look->cosine = (float)nucleus->cosine / 4096.0f;
  look->sine = (float)nucleus->sine / 4096.0f;
  look->half_length = (float)nucleus->long_axis / UM;
  look->half_width = (float)nucleus->short_axis / UM;
  look->per_length = 1.0f / look->half_length;
  look->per_width = 1.0f / look->half_width;
  look->texel_x = (int)(nucleus->shape & 255);
  look->texel_y = (int)(nucleus->shape >> 8 & 255);
  init_tumour (look, nucleus);
  if (kind != HERALD_NUCLEUS_TUMOUR)
    look->n_nucleoli = 0;
  look->base += more[kind].base;
  look->rim *= more[kind].rim;
  look->soft += more[kind].soft;
  look->taper = more[kind].taper;
}

static float
ease (float part)
{
  float t = CLAMP (part, 0.0f, 1.0f);

  return t * t * (3.0f - 2.0f * t);
}

static float
get_stain (const Look *look, const guint8 *chromatin, float along, float aside, float inside)
{
  int texel_x = (int)(along * 8.0f + 4096.0f) + look->texel_x;
  int texel_y = (int)(aside * 8.0f + 4096.0f) + look->texel_y;
  float clump = (float)herald_specimen_texture_at (chromatin, texel_x, texel_y) / 128.0f - 1.0f;
  float rim = 1.0f - fabsf (inside - 0.35f) * 2.2f;
  float amount = look->base + look->chromatin * clump;

  if (rim > 0.0f)
    amount += look->rim * rim * (1.0f + 0.5f * clump);
  for (guint i = 0; i < look->n_nucleoli; i++)
    {
      float away_x = along - look->nucleoli[i].along;
      float away_y = aside - look->nucleoli[i].aside;
      float part = 1.5f - (away_x * away_x + away_y * away_y) / look->nucleoli[i].square;

      if (part > 0.0f)
        amount += look->nucleoli[i].amount * MIN (part, 1.0f);
    }
  return MAX (amount, 40.0f);
}

typedef struct
{
  HeraldStainTile *tile;
  const guint8 *chromatin;
  const guint8 *cloud;
} Canvas;

static void
stain_pixel (const Canvas *canvas, const Look *look, float dx, float dy, gint16 *blue)
{
  float along = dx * look->cosine + dy * look->sine;
  float aside = dy * look->cosine - dx * look->sine;
  float part_x = along * look->per_length;
  float part_y = aside * look->per_width;

  if (look->taper > 0.0f)
    part_y /= 1.0f - look->taper * MIN (part_x * part_x, 1.0f);

  float square = part_x * part_x + part_y * part_y;

  if (square > FARTHEST)
    return;

  int dent = herald_specimen_texture_at (canvas->cloud,
                                         (int)(along * 8.0f + 4096.0f) + look->texel_y,
                                         (int)(aside * 8.0f + 4096.0f) + look->texel_x);
  float bent = square + ((float)dent / 128.0f - 1.0f) * 0.42f;
  float inside = (1.0f - bent) * look->half_width * 0.55f;
  float cover = ease (inside / look->soft + 0.5f);

  if (cover > 0.0f)
    *blue = (gint16)((float)*blue * (1.0f - 0.35f * cover) +
                     cover * get_stain (look, canvas->chromatin, along, aside, inside));
}

static float
get_extent (const Look *look, float along, float aside)
{
  float length = look->half_length * along;
  float width = look->half_width * aside;

  return sqrtf (FARTHEST * (length * length + width * width));
}

/**
 * herald_ihc_paint_nucleus:
 * @tile: where to paint
 * @nucleus: which
 * @kind: what it looks like
 */
void
herald_ihc_paint_nucleus (HeraldStainTile *tile,
                          const HeraldIhcNucleus *nucleus,
                          HeraldNucleusLook kind)
{
  Canvas canvas = {
    tile,
    herald_specimen_texture_get (HERALD_TEXTURE_CHROMATIN),
    herald_specimen_texture_get (HERALD_TEXTURE_CLOUD),
  };
  Look look = { .taper = 0.0f };
  float step = tile->step / UM;
  float x = herald_stain_tile_x (tile, nucleus->x);
  float y = herald_stain_tile_y (tile, nucleus->y);

  if (nucleus->long_axis == 0)
    return;
  init_look (&look, nucleus, kind);

  float wide = get_extent (&look, look.cosine, look.sine) / step;
  float high = get_extent (&look, look.sine, look.cosine) / step;
  int left = MAX ((int)(x - wide), 0);
  int right = MIN ((int)(x + wide + 1.0f), tile->width - 1);
  int top = MAX ((int)(y - high), 0);
  int bottom = MIN ((int)(y + high + 1.0f), tile->height - 1);

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      stain_pixel (&canvas,
                   &look,
                   ((float)column - x) * step,
                   ((float)row - y) * step,
                   &tile->blue[row * HERALD_STAIN_TILE_MAX + column]);
}
