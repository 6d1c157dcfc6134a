/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The brown line of a cell, drawn along its outline as wide and as dark as its geometry says. */

#include <math.h>

#include "ihc-paint.h"

#define UM ((float)HERALD_MICROMETRE)
#define N_PROFILE 64

/* How sharp stain itself ends, in micrometres. */
#define SOFT_UM 0.24f

typedef struct
{
  HeraldStainTile *tile;
  float profile[N_PROFILE + 1]; /* by the square of the distance from the middle of the line */
  float reach;                  /* where it ends, in pixels */
  float per_square;             /* entries of the profile */
  float amounts[HERALD_IHC_STRETCHES + 2];
  float stretch; /* length of one, in pixels */
} Brush;

typedef struct
{
  float x;
  float y;
  float length;
  float cosine;
  float sine;
  float from; /* of the outline, in stretches */
} Piece;

/* A line with hard rims through a soft hole as wide as a pixel. */
static void
init_profile (Brush *brush, float width_px)
{
  float soft =
      sqrtf (0.36f * 0.36f + SOFT_UM * UM / brush->tile->step * SOFT_UM * UM / brush->tile->step);
  float scale = 0.7071068f / soft;

  brush->reach = width_px / 2.0f + 2.4f * soft;
  brush->per_square = N_PROFILE / (brush->reach * brush->reach);
  for (int i = 0; i <= N_PROFILE; i++)
    {
      float away = brush->reach * sqrtf (((float)i + 0.5f) / N_PROFILE);

      brush->profile[i] = 0.5f * (erff ((away + width_px / 2.0f) * scale) -
                                  erff ((away - width_px / 2.0f) * scale));
    }
}

/* Amounts in 1/1024, wrapped round so that a place between two stretches finds both. */
static void
init_amounts (Brush *brush, const HeraldIhcCell *cell)
{
  for (guint i = 0; i < HERALD_IHC_STRETCHES + 2; i++)
    brush->amounts[i] =
        8.0f * (float)cell->stretches[(i + HERALD_IHC_STRETCHES - 1) % HERALD_IHC_STRETCHES];
}

static float
get_amount (const Brush *brush, float at)
{
  float place = at + 0.5f;
  int index = (int)place;
  float part = place - (float)index;

  index = index > HERALD_IHC_STRETCHES ? index - HERALD_IHC_STRETCHES : index;
  return brush->amounts[index] + (brush->amounts[index + 1] - brush->amounts[index]) * part;
}

static void
touch (const Brush *brush, const Piece *piece, int column, int row, gint16 *line)
{
  float across = (float)column - piece->x;
  float down = (float)row - piece->y;
  float along = CLAMP (across * piece->cosine + down * piece->sine, 0.0f, piece->length);
  float off_x = across - along * piece->cosine;
  float off_y = down - along * piece->sine;
  float square = off_x * off_x + off_y * off_y;

  int entry = (int)(square * brush->per_square);

  if (entry >= N_PROFILE)
    return;

  float share = brush->profile[entry];
  int amount = (int)(share * get_amount (brush, piece->from + along / brush->stretch));

  if (amount > *line)
    *line = (gint16)amount;
}

static void
draw_piece (const Brush *brush, const Piece *piece)
{
  HeraldStainTile *tile = brush->tile;
  float end_x = piece->x + piece->length * piece->cosine;
  float end_y = piece->y + piece->length * piece->sine;
  int left = MAX ((int)ceilf (MIN (piece->x, end_x) - brush->reach), 0);
  int right = MIN ((int)floorf (MAX (piece->x, end_x) + brush->reach), tile->width - 1);
  int top = MAX ((int)ceilf (MIN (piece->y, end_y) - brush->reach), 0);
  int bottom = MIN ((int)floorf (MAX (piece->y, end_y) + brush->reach), tile->height - 1);

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      touch (brush, piece, column, row, &tile->line[row * HERALD_STAIN_TILE_MAX + column]);
}

static float
get_outline_length (const HeraldStainTile *tile, const HeraldIhcCell *cell)
{
  float length = 0.0f;

  for (guint i = 0; i < cell->n_corners; i++)
    {
      const HeraldIhcPoint *corner = &cell->corners[i];
      const HeraldIhcPoint *next = &cell->corners[(i + 1) % cell->n_corners];

      length += hypotf ((float)(next->x - corner->x), (float)(next->y - corner->y));
    }
  return length / tile->step;
}

/* Whether any stretch that this piece touches has taken stain. */
static gboolean
is_brown (const Brush *brush, const Piece *piece)
{
  float to = piece->from + piece->length / brush->stretch;

  for (float at = piece->from; at < to + 1.0f; at += 1.0f)
    if (get_amount (brush, MIN (at, to)) > 0.0f)
      return TRUE;
  return FALSE;
}

/**
 * herald_ihc_paint_edge:
 * @tile: where to paint
 * @cell: whose edge
 */
void
herald_ihc_paint_edge (HeraldStainTile *tile, const HeraldIhcCell *cell)
{
  Brush brush = { .tile = tile };
  Piece piece = { .from = 0.0f };

  if (cell->edge == HERALD_EDGE_NONE)
    return;
  init_profile (&brush, (float)cell->width / tile->step);
  init_amounts (&brush, cell);
  brush.stretch = get_outline_length (tile, cell) / HERALD_IHC_STRETCHES;
  for (guint i = 0; i < cell->n_corners; i++)
    {
      const HeraldIhcPoint *corner = &cell->corners[i];
      const HeraldIhcPoint *next = &cell->corners[(i + 1) % cell->n_corners];
      float across = (float)(next->x - corner->x) / tile->step;
      float down = (float)(next->y - corner->y) / tile->step;

      piece.length = hypotf (across, down);
      if (piece.length <= 0.0f)
        continue;
      piece.x = herald_stain_tile_x (tile, corner->x);
      piece.y = herald_stain_tile_y (tile, corner->y);
      piece.cosine = across / piece.length;
      piece.sine = down / piece.length;
      if (is_brown (&brush, &piece))
        draw_piece (&brush, &piece);
      piece.from += piece.length / brush.stretch;
    }
}
