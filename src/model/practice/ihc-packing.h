/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-plan.h"

G_BEGIN_DECLS

/**
 * HeraldIhcSite:
 * @x: where the cell lies
 * @y: likewise
 * @radius: how large it would like to be
 * @land: height of the land there
 * @shape: random bits
 * @is_cell: whether there is a tumour cell
 * @kind: what it is
 * @open_x: the way to where it has no neighbours, 4096 is one; 0 and 0 inside a nest
 * @open_y: likewise
 *
 * One place where a tumour cell may lie.
 */
typedef struct
{
  int x;
  int y;
  int radius;
  int land;
  guint32 shape;
  gboolean is_cell;
  HeraldIhcCellKind kind;
  int open_x;
  int open_y;
} HeraldIhcSite;

/**
 * HeraldIhcPacking:
 * @sites: (array): row by row
 * @columns: sites of a row
 * @rows: how many rows
 */
typedef struct
{
  HeraldIhcSite *sites;
  int columns;
  int rows;
} HeraldIhcPacking;

void herald_ihc_packing_init (HeraldIhcPacking *self, HeraldIhcPlan *plan);
void herald_ihc_packing_clear (HeraldIhcPacking *self);
guint
herald_ihc_packing_outline (HeraldIhcPacking *self, int column, int row, HeraldIhcPoint *corners);

G_END_DECLS
