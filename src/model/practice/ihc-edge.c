/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The brown edge of one cell, stretch by stretch. Widths are the published means and spreads of the
 * line, 0.64 ± 0.10, 1.00 ± 0.23 and 2.14 ± 0.40 micrometres. */

#include "practice/ihc-edge.h"

#include "practice/ihc-outline.h"
#include "practice/random.h"

#define UM HERALD_MICROMETRE
#define N HERALD_IHC_STRETCHES

/* Four dice together spread like what is measured; one spread is a seventh of their range. */
static int
draw_width (HeraldRandom *random, int mean, int spread, int least, int most)
{
  int sum = 0;

  for (guint i = 0; i < 4; i++)
    sum += (int)herald_random_below (random, 1001);
  return CLAMP (mean + (sum - 2000) * spread / 577, least, most);
}

static int
draw_between (HeraldRandom *random, int from, int to)
{
  return from + (int)herald_random_below (random, (guint32)(to - from + 1));
}

/* A whole edge: one tone that swells and thins out along the way, never to nothing. */
static void
fill_whole (HeraldIhcCell *cell, HeraldRandom *random, int tone, int uneven, int least, int most)
{
  int knots[6];

  for (guint i = 0; i < G_N_ELEMENTS (knots); i++)
    knots[i] = tone + draw_between (random, -uneven, uneven);
  for (guint i = 0; i < N; i++)
    {
      guint knot = i * G_N_ELEMENTS (knots) / N;
      int part = (int)(i * G_N_ELEMENTS (knots) % N);
      int amount =
          (knots[knot] * ((int)N - part) + knots[(knot + 1) % G_N_ELEMENTS (knots)] * part) /
              (int)N +
          draw_between (random, -uneven / 5, uneven / 5);

      cell->stretches[i] = (guint8)CLAMP (amount, least, most);
    }
}

/* One run of brown that comes and goes. */
static void
add_run (HeraldIhcCell *cell, HeraldRandom *random, guint from, guint length, int tone)
{
  for (guint i = 0; i < length; i++)
    {
      gboolean is_end = i == 0 || i + 1 == length;
      int amount = (is_end ? tone * 2 / 3 : tone) + draw_between (random, -4, 4);

      cell->stretches[(from + i) % N] = (guint8)MAX (amount, 17);
    }
}

/* A few runs with gaps between them; together a third to three quarters of the way round. */
static void
fill_broken (HeraldIhcCell *cell, HeraldRandom *random)
{
  guint n_runs = 2 + herald_random_below (random, 4);
  guint at = herald_random_below (random, N);

  for (guint i = 0; i < n_runs; i++)
    {
      guint room = N / n_runs;
      guint length = room * 2 / 5 + herald_random_below (random, room * 2 / 5);

      add_run (cell, random, at, MAX (length, 3), draw_between (random, 27, 47));
      at += room;
    }
}

/* Sides and base: a U that leaves out the top, which looks where the cell has no neighbours. */
static void
fill_basolateral (HeraldIhcCell *cell, HeraldRandom *random, int open_x, int open_y)
{
  guint top = herald_ihc_outline_find_stretch (cell, open_x, open_y);
  guint gap = N * 26 / 100 + herald_random_below (random, N * 12 / 100);

  fill_whole (cell, random, draw_between (random, 96, 140), 18, 80, 170);
  for (guint i = 0; i < gap; i++)
    cell->stretches[(top + N + i - gap / 2) % N] = 0;
}

/**
 * herald_ihc_edge_fill:
 * @cell: (inout): takes width, stretches and class
 * @wanted: the class to draw
 * @open_x: which way the top of the cell looks
 * @open_y: likewise
 */
void
herald_ihc_edge_fill (HeraldIhcCell *cell, HeraldEdgeClass wanted, int open_x, int open_y)
{
  HeraldRandom random;

  herald_random_init (&random, ((guint64)wanted << 32) | cell->shape);
  for (guint i = 0; i < N; i++)
    cell->stretches[i] = 0;
  cell->width = 0;
  switch (wanted)
    {
    case HERALD_EDGE_FAINT:
      cell->width = draw_width (&random, 164, 26, 110, 230);
      fill_broken (cell, &random);
      break;
    case HERALD_EDGE_WEAK:
      cell->width = draw_width (&random, 256, 59, 150, 380);
      fill_whole (cell, &random, draw_between (&random, 58, 96), 24, 40, 112);
      break;
    case HERALD_EDGE_INTENSE:
      cell->width = draw_width (&random, 548, 102, 400, 780);
      fill_whole (cell, &random, draw_between (&random, 148, 192), 30, 122, 230);
      break;
    case HERALD_EDGE_BASOLATERAL:
      cell->width = draw_width (&random, 360, 60, 260, 480);
      fill_basolateral (cell, &random, open_x, open_y);
      break;
    default:
      break;
    }
  cell->edge = herald_ihc_cell_read_edge (cell);
}
