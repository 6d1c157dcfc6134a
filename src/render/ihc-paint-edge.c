/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The brown line of a cell, drawn along its outline as wide and as dark as its geometry says. */

#include <math.h>

#include "ihc-paint.h"

#define UM ((float)HERALD_MICROMETRE)
#define N_PROFILE 32

/* Amounts are kept so much finer than the stretches that give them. */
#define FINER 4

/* How sharp stain itself ends, in micrometres. */
#define SOFT_UM 0.24f

/* Corners closer than this, in pixels, are one. */
#define SHORT_PX 3.6f

typedef struct
{
  HeraldStainTile *tile;
  float profile[N_PROFILE + 1]; /* by the square of the distance from the middle of the line */
  float reach;                  /* where it ends, in pixels */
  float per_square;             /* entries of the profile */
  float amounts[(HERALD_IHC_STRETCHES + 1) * FINER];
  float per_stretch; /* stretches a pixel */
  int most;          /* the darkest of the amounts */
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

  brush->reach = width_px / 2.0f + 2.1f * soft;
  brush->per_square = N_PROFILE / (brush->reach * brush->reach);
  for (int i = 0; i <= N_PROFILE; i++)
    {
      float away = brush->reach * sqrtf (((float)i + 0.5f) / N_PROFILE);

      brush->profile[i] = 0.5f * (erff ((away + width_px / 2.0f) * scale) -
                                  erff ((away - width_px / 2.0f) * scale));
    }
}

/* Amounts in 1/1024, a few for each stretch, taken between its middle and the next. */
static void
init_amounts (Brush *brush, const HeraldIhcCell *cell)
{
  for (guint i = 0; i < HERALD_IHC_STRETCHES * FINER; i++)
    {
      guint middle = i + HERALD_IHC_STRETCHES * FINER - FINER / 2;
      float here = cell->stretches[middle / FINER % HERALD_IHC_STRETCHES];
      float next = cell->stretches[(middle / FINER + 1) % HERALD_IHC_STRETCHES];

      brush->amounts[i] = 8.0f * (here + (next - here) * (float)(middle % FINER) / FINER);
    }
  for (guint i = 0; i < HERALD_IHC_STRETCHES; i++)
    brush->most = MAX (brush->most, 8 * cell->stretches[i]);
  for (guint i = 0; i < FINER; i++)
    brush->amounts[HERALD_IHC_STRETCHES * FINER + i] = brush->amounts[i];
}

static float
get_amount (const Brush *brush, float at)
{
  return brush->amounts[(int)(at * FINER)];
}

/* The pixels of one row that a piece may reach, without its round ends where it is steep. */
static void
find_reach (const Brush *brush, const Piece *piece, float down, float *from, float *to)
{
  float end = piece->length * piece->cosine;

  *from = MIN (0.0f, end) - brush->reach;
  *to = MAX (0.0f, end) + brush->reach;
  if (fabsf (piece->sine) > 0.05f)
    {
      float middle = down * piece->cosine / piece->sine;
      float half = brush->reach / fabsf (piece->sine);

      *from = MAX (*from, middle - half);
      *to = MIN (*to, middle + half);
    }
}

static void
touch (const Brush *brush, const Piece *piece, float along, float aside, gint16 *line)
{
  float on_piece = CLAMP (along, 0.0f, piece->length);
  float over = along - on_piece;
  int entry = (int)((aside * aside + over * over) * brush->per_square);

  if (entry >= N_PROFILE)
    return;

  int amount = (int)(brush->profile[entry] *
                     get_amount (brush, piece->from + on_piece * brush->per_stretch));

  if (amount > *line)
    *line = (gint16)amount;
}

static void
draw_piece (const Brush *brush, const Piece *piece)
{
  HeraldStainTile *tile = brush->tile;
  float end_y = piece->y + piece->length * piece->sine;
  int top = MAX ((int)ceilf (MIN (piece->y, end_y) - brush->reach), 0);
  int bottom = MIN ((int)floorf (MAX (piece->y, end_y) + brush->reach), tile->height - 1);

  for (int row = top; row <= bottom; row++)
    {
      gint16 *line = tile->line + row * HERALD_STAIN_TILE_MAX;
      float down = (float)row - piece->y;
      float from;
      float to;

      find_reach (brush, piece, down, &from, &to);

      int left = MAX ((int)ceilf (piece->x + from), 0);
      int right = MIN ((int)floorf (piece->x + to), tile->width - 1);

      for (int column = left; column <= right; column++)
        {
          float across = (float)column - piece->x;

          /* A neighbour's line is there already, and as dark. */
          if (line[column] >= brush->most)
            continue;
          touch (brush,
                 piece,
                 across * piece->cosine + down * piece->sine,
                 across * piece->sine - down * piece->cosine,
                 &line[column]);
        }
    }
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
  float to = piece->from + piece->length * brush->per_stretch;

  for (float at = piece->from; at < to + 1.0f; at += 1.0f)
    if (get_amount (brush, MIN (at, to)) > 0.0f)
      return TRUE;
  return FALSE;
}

/* From one corner to the next, passing over those that lie closer than anybody sees; says how many
 * corners farther that is. */
static guint
find_piece (const HeraldStainTile *tile, const HeraldIhcCell *cell, guint from, Piece *piece)
{
  const HeraldIhcPoint *corner = &cell->corners[from];
  float across = 0.0f;
  float down = 0.0f;
  guint n_joined = 0;

  piece->length = 0.0f;
  while (piece->length < SHORT_PX && from + n_joined < cell->n_corners)
    {
      const HeraldIhcPoint *next = &cell->corners[(from + ++n_joined) % cell->n_corners];

      across = (float)(next->x - corner->x) / tile->step;
      down = (float)(next->y - corner->y) / tile->step;
      piece->length = sqrtf (across * across + down * down);
    }
  piece->x = herald_stain_tile_x (tile, corner->x);
  piece->y = herald_stain_tile_y (tile, corner->y);
  piece->cosine = piece->length > 0.0f ? across / piece->length : 1.0f;
  piece->sine = piece->length > 0.0f ? down / piece->length : 0.0f;
  return n_joined;
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
  guint n_joined;

  if (cell->edge == HERALD_EDGE_NONE)
    return;
  init_profile (&brush, (float)cell->width / tile->step);
  init_amounts (&brush, cell);
  brush.per_stretch = HERALD_IHC_STRETCHES / MAX (get_outline_length (tile, cell), 1e-3f);
  for (guint i = 0; i < cell->n_corners; i += n_joined)
    {
      n_joined = find_piece (tile, cell, i, &piece);
      if (is_brown (&brush, &piece))
        draw_piece (&brush, &piece);
      piece.from += piece.length * brush.per_stretch;
    }
}
