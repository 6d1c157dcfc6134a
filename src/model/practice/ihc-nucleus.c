/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in its cell a nucleus lies, how large and how dark it is. */

#include "practice/ihc-nucleus.h"

#include "practice/lattice.h"

#define UM HERALD_MICROMETRE

/* A cell is as wide as it is at its narrowest, seen from its middle. */
static int
get_room (const HeraldIhcCell *cell, int x, int y)
{
  int room = G_MAXINT;

  for (guint i = 0; i < cell->n_corners; i++)
    room = MIN (room, herald_lattice_length (cell->corners[i].x - x, cell->corners[i].y - y));
  return room;
}

static void
find_middle (const HeraldIhcCell *cell, int *x, int *y)
{
  gint64 sum_x = 0;
  gint64 sum_y = 0;

  for (guint i = 0; i < cell->n_corners; i++)
    {
      sum_x += cell->corners[i].x;
      sum_y += cell->corners[i].y;
    }
  *x = (int)(sum_x / cell->n_corners);
  *y = (int)(sum_y / cell->n_corners);
}

/* Along the cell where it is long, else any way. */
static void
init_direction (HeraldIhcCell *cell, const HeraldIhcPlan *plan)
{
  HeraldIhcNucleus *nucleus = &cell->nucleus;
  int across = herald_lattice_draw (cell->shape, 50, 2001) - 1000;
  int down = herald_lattice_draw (cell->shape, 51, 2001) - 1000;

  if (cell->kind == HERALD_IHC_CRUSHED)
    {
      across = plan->lean_x + across;
      down = plan->lean_y + down;
    }
  herald_lattice_direct (across, down, &nucleus->cosine, &nucleus->sine);
}

/* Nuclei of one field are alike in size and differ all the same; the cut meets some near their end
 * and misses a few. */
static void
init_size (HeraldIhcCell *cell, const HeraldIhcPlan *plan, int room)
{
  HeraldIhcNucleus *nucleus = &cell->nucleus;
  int typical = 33 * UM / 8 + herald_lattice_draw (plan->seed, 60, UM);
  int size = typical + herald_lattice_draw (cell->shape, 52, 3 * UM / 2) - UM / 2;
  int stretch = herald_lattice_draw (cell->shape, 53, 320);

  size = MIN (size, room - UM / 2);
  if (herald_lattice_draw (cell->shape, 54, 100) < 8)
    size = size * 5 / 8;
  size = MAX (size, 3 * UM / 2);
  nucleus->long_axis = size * (1050 + stretch) / 1024;
  nucleus->short_axis = size * (1010 - stretch * 3 / 4) / 1024;
  if (cell->kind == HERALD_IHC_CRUSHED)
    {
      nucleus->long_axis = nucleus->long_axis * 7 / 4;
      nucleus->short_axis = nucleus->short_axis * 4 / 9;
    }
  if (herald_lattice_draw (cell->shape, 55, 100) < 5)
    nucleus->long_axis = 0;
}

/**
 * herald_ihc_nucleus_fill:
 * @cell: (inout): a cell with an outline, which takes the nucleus
 * @plan: the field it lies in
 */
void
herald_ihc_nucleus_fill (HeraldIhcCell *cell, const HeraldIhcPlan *plan)
{
  HeraldIhcNucleus *nucleus = &cell->nucleus;
  int x;
  int y;

  find_middle (cell, &x, &y);
  nucleus->x = x + herald_lattice_draw (cell->shape, 56, 5 * UM / 2) - 5 * UM / 4;
  nucleus->y = y + herald_lattice_draw (cell->shape, 57, 5 * UM / 2) - 5 * UM / 4;
  nucleus->depth = herald_lattice_draw (cell->shape, 58, 1024);
  nucleus->shape = herald_value_noise_hash (cell->shape, 59, 3);
  init_direction (cell, plan);
  init_size (cell, plan, get_room (cell, nucleus->x, nucleus->y));
}
