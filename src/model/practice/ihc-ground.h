/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-plan.h"

G_BEGIN_DECLS

/**
 * HERALD_IHC_GROUND_BITS:
 *
 * One place of the map is two to this power of 1/256 micrometre wide.
 */
#define HERALD_IHC_GROUND_BITS 7

/**
 * HeraldIhcStromaKind:
 * @HERALD_IHC_SPINDLE: a slender nucleus between fibres
 * @HERALD_IHC_LYMPHOCYTE: a small, round, dark one
 */
typedef enum
{
  HERALD_IHC_SPINDLE,
  HERALD_IHC_LYMPHOCYTE,
} HeraldIhcStromaKind;

typedef struct
{
  HeraldIhcNucleus nucleus;
  HeraldIhcStromaKind kind;
} HeraldIhcStromaCell;

/**
 * HeraldIhcGround:
 * @columns: places of a row
 * @rows: how many rows
 * @margin: how many places lie outside the field on each side
 * @blue: how blue each place is, in 1/1024; 0 is glass
 * @cells: (element-type HeraldIhcStromaCell): nuclei of the stroma
 *
 * What lies around tumour: fibres that run round the nests, cracks, and the cells between them.
 */
typedef struct
{
  int columns;
  int rows;
  int margin;
  guint8 *blue;
  GArray *cells;
} HeraldIhcGround;

HeraldIhcGround *herald_ihc_ground_new (const HeraldIhcPlan *plan);
void herald_ihc_ground_free (HeraldIhcGround *self);

G_END_DECLS
