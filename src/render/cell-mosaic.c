/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tumour cells packed side by side: where each lies, its nucleus, its edges. */

#include "cell-mosaic.h"

#include "practice/value-noise.h"

#define COLUMN_STEP (15 * HERALD_MICROMETRE)
#define ROW_STEP (13 * HERALD_MICROMETRE)
#define REACH (16 * HERALD_MICROMETRE)
#define MARGIN 3
#define MAX_EDGES 24

/* Within this distance of a corner the edge of a cell bends. */
#define CORNER (2 * HERALD_MICROMETRE)

typedef struct
{
  guint other;
  int middle_x;
  int middle_y;
  int normal_x;
  int normal_y;
} Edge;

struct _HeraldCellMosaic
{
  guint32 seed;
  int columns;
  int rows;
  int width;
  int height;
  HeraldCell *cells;
  Edge *edges;
  guint8 *n_edges;
};

static int
get_root (gint64 square)
{
  gint64 root = 0;

  for (gint64 bit = (gint64)1 << 24; bit > 0; bit >>= 1)
    if ((root + bit) * (root + bit) <= square)
      root += bit;
  return (int)root;
}

/* A random whole number from 0 to below, another one for each turn. */
static int
draw_number (guint32 shape, gint32 turn, int below)
{
  return (int)(herald_value_noise_hash (shape, turn, 7) % (guint32)below);
}

/* Away from the middle of its sides the group ends: the lower right corner and
 * a sliver on the upper left are loose tissue. */
static gboolean
is_tumour (const HeraldCellMosaic *mosaic, int x, int y)
{
  gint64 right = (gint64)x * 100 / MAX (mosaic->width, 1);
  gint64 down = (gint64)y * 100 / MAX (mosaic->height, 1);

  return right * 3 + down * 2 < 425 && right * 3 + down * 2 > -18;
}

static void
init_direction (HeraldCell *cell)
{
  int across = draw_number (cell->shape, 1, 2001) - 1000;
  int down = draw_number (cell->shape, 2, 2001) - 1000;

  if (!cell->tumour)
    {
      across = 820 + across / 6;
      down = -1000 + down / 6;
    }
  if (across == 0 && down == 0)
    across = 1;

  int length = get_root (((gint64)across * across + (gint64)down * down) * 4096);

  cell->cosine = across * 4096 * 64 / length;
  cell->sine = down * 4096 * 64 / length;
}

static void
init_nucleus (HeraldCell *cell)
{
  const int um = HERALD_MICROMETRE;
  int size = 29 * um / 8 + draw_number (cell->shape, 3, 5 * um / 4);
  int stretch = draw_number (cell->shape, 4, 300);

  cell->nucleus_x = cell->x + draw_number (cell->shape, 5, 5 * um / 2) - 5 * um / 4;
  cell->nucleus_y = cell->y + draw_number (cell->shape, 6, 5 * um / 2) - 5 * um / 4;
  cell->long_axis = size * (1060 + stretch) / 1024;
  cell->short_axis = size * (1000 - stretch * 3 / 4) / 1024;
  cell->depth = draw_number (cell->shape, 7, 1024);
  cell->nucleus = draw_number (cell->shape, 9, 100) < 96;
  if (!cell->tumour)
    {
      cell->long_axis = 5 * um + stretch * 3;
      cell->short_axis = um + stretch;
      cell->nucleus = draw_number (cell->shape, 9, 100) < 55;
    }
}

static void
init_cell (HeraldCellMosaic *mosaic, int column, int row)
{
  const int um = HERALD_MICROMETRE;
  HeraldCell *cell = &mosaic->cells[row * mosaic->columns + column];

  cell->shape = herald_value_noise_hash (mosaic->seed, column, row);
  cell->x = (column - MARGIN) * COLUMN_STEP + (row & 1) * COLUMN_STEP / 2 +
            draw_number (cell->shape, 10, 6 * um) - 3 * um;
  cell->y = (row - MARGIN) * ROW_STEP + draw_number (cell->shape, 11, 5 * um) - 5 * um / 2;
  cell->tumour = is_tumour (mosaic, cell->x, cell->y);
  init_direction (cell);
  init_nucleus (cell);
}

/* Cells push away the ones that lie too close. */
static void
push_cell (HeraldCellMosaic *mosaic, int column, int row)
{
  HeraldCell *cell = &mosaic->cells[row * mosaic->columns + column];
  int push_x = 0;
  int push_y = 0;

  for (int i = MAX (row - 1, 0); i <= MIN (row + 1, mosaic->rows - 1); i++)
    for (int j = MAX (column - 1, 0); j <= MIN (column + 1, mosaic->columns - 1); j++)
      {
        int across = cell->x - mosaic->cells[i * mosaic->columns + j].x;
        int down = cell->y - mosaic->cells[i * mosaic->columns + j].y;
        int length = get_root ((gint64)across * across + (gint64)down * down);

        if (length > 0 && length < REACH)
          {
            push_x += across * (REACH - length) / length / 3;
            push_y += down * (REACH - length) / length / 3;
          }
      }
  cell->x += push_x;
  cell->y += push_y;
  cell->nucleus_x += push_x;
  cell->nucleus_y += push_y;
}

static void
add_edge (HeraldCellMosaic *mosaic, guint index, guint other)
{
  const HeraldCell *from = &mosaic->cells[index];
  const HeraldCell *to = &mosaic->cells[other];
  gint64 across = from->x - to->x;
  gint64 down = from->y - to->y;
  int length = get_root (across * across + down * down);

  if (length == 0 || length > 2 * COLUMN_STEP + COLUMN_STEP / 4 ||
      mosaic->n_edges[index] == MAX_EDGES)
    return;

  Edge *edge = &mosaic->edges[index * MAX_EDGES + mosaic->n_edges[index]++];

  edge->other = other;
  edge->middle_x = (from->x + to->x) / 2;
  edge->middle_y = (from->y + to->y) / 2;
  edge->normal_x = (int)(across * 4096 / length);
  edge->normal_y = (int)(down * 4096 / length);
}

static void
init_edges (HeraldCellMosaic *mosaic, int column, int row)
{
  guint index = (guint)(row * mosaic->columns + column);

  for (int other_row = MAX (row - 2, 0); other_row <= MIN (row + 2, mosaic->rows - 1); other_row++)
    for (int other = MAX (column - 2, 0); other <= MIN (column + 2, mosaic->columns - 1); other++)
      add_edge (mosaic, index, (guint)(other_row * mosaic->columns + other));
}

static const HeraldCell *
find_nearest (const HeraldCellMosaic *mosaic, int x, int y)
{
  int row = CLAMP ((y + MARGIN * ROW_STEP + ROW_STEP / 2) / ROW_STEP, 1, mosaic->rows - 2);
  int column = CLAMP ((x + MARGIN * COLUMN_STEP) / COLUMN_STEP, 1, mosaic->columns - 3);
  const HeraldCell *nearest = NULL;
  int smallest = G_MAXINT;

  for (int i = row - 1; i <= row + 1; i++)
    for (int j = column - 1; j <= column + 2; j++)
      {
        const HeraldCell *cell = &mosaic->cells[i * mosaic->columns + j];
        int across = (cell->x - x) >> 2;
        int down = (cell->y - y) >> 2;
        int square = across * across + down * down;

        if (square < smallest)
          {
            smallest = square;
            nearest = cell;
          }
      }
  return nearest;
}

/* Takes one edge into account; returns the distance to the second nearest.
 * Loose tissue is one body, so it has no edges inside and no corners. */
static int
visit_edge (const HeraldCellMosaic *mosaic,
            const Edge *edge,
            int x,
            int y,
            int second,
            HeraldCellPlace *place)
{
  const HeraldCell *other = &mosaic->cells[edge->other];
  gboolean same = !other->tumour && !place->neighbour->tumour;
  int distance =
      ((x - edge->middle_x) * edge->normal_x + (y - edge->middle_y) * edge->normal_y) >> 12;

  if (!place->cell->tumour && !other->tumour)
    return second;
  if (distance >= place->edge)
    return same ? second : MIN (second, distance);
  if (!same)
    second = place->edge;
  place->edge = distance;
  place->neighbour = other;
  return second;
}

/**
 * herald_cell_mosaic_new:
 * @seed: which group of cells
 * @width: how wide, in 1/256 micrometre, above 0
 * @height: how high, in 1/256 micrometre, above 0
 *
 * Returns: (transfer full): a group of cells that fills the rectangle
 */
HeraldCellMosaic *
herald_cell_mosaic_new (guint32 seed, int width, int height)
{
  g_return_val_if_fail (width > 0 && width <= 1000 * HERALD_MICROMETRE, NULL);
  g_return_val_if_fail (height > 0 && height <= 1000 * HERALD_MICROMETRE, NULL);

  HeraldCellMosaic *mosaic = g_new0 (HeraldCellMosaic, 1);

  mosaic->seed = seed;
  mosaic->width = width;
  mosaic->height = height;
  mosaic->columns = width / COLUMN_STEP + 2 * MARGIN + 2;
  mosaic->rows = height / ROW_STEP + 2 * MARGIN + 2;
  mosaic->cells = g_new0 (HeraldCell, mosaic->columns * mosaic->rows);
  mosaic->edges = g_new0 (Edge, mosaic->columns * mosaic->rows * MAX_EDGES);
  mosaic->n_edges = g_new0 (guint8, mosaic->columns * mosaic->rows);
  for (int row = 0; row < mosaic->rows; row++)
    for (int column = 0; column < mosaic->columns; column++)
      init_cell (mosaic, column, row);
  for (int row = 0; row < mosaic->rows; row++)
    for (int column = 0; column < mosaic->columns; column++)
      push_cell (mosaic, column, row);
  for (int row = 0; row < mosaic->rows; row++)
    for (int column = 0; column < mosaic->columns; column++)
      init_edges (mosaic, column, row);
  return mosaic;
}

/**
 * herald_cell_mosaic_free:
 * @mosaic: (transfer full): a group of cells
 */
void
herald_cell_mosaic_free (HeraldCellMosaic *mosaic)
{
  g_return_if_fail (mosaic != NULL);

  g_free (mosaic->cells);
  g_free (mosaic->edges);
  g_free (mosaic->n_edges);
  g_free (mosaic);
}

/**
 * herald_cell_mosaic_find:
 * @mosaic: a group of cells
 * @x: a place, in 1/256 micrometre from the left
 * @y: a place, in 1/256 micrometre from the top
 * @place: (out caller-allocates): what lies there
 */
void
herald_cell_mosaic_find (const HeraldCellMosaic *mosaic, int x, int y, HeraldCellPlace *place)
{
  const HeraldCell *cell = find_nearest (mosaic, x, y);
  guint index = (guint)(cell - mosaic->cells);
  const Edge *edges = &mosaic->edges[index * MAX_EDGES];
  int second = G_MAXINT / 4;

  place->cell = cell;
  place->neighbour = cell;
  place->edge = G_MAXINT / 4;
  for (guint i = 0; i < mosaic->n_edges[index]; i++)
    second = visit_edge (mosaic, &edges[i], x, y, second, place);

  int bend = MAX (CORNER - (second - place->edge), 0);

  place->edge -= bend * bend / (4 * CORNER);
}
