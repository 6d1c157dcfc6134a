/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/unary-test.h"

G_BEGIN_DECLS

/* Cells of one input fit 32 bits together with the cell "missing". */
#define HERALD_AXIS_MAX_CELLS 31

/**
 * HeraldBoundary:
 * @at: the threshold
 * @is_at_above: whether the threshold itself belongs to the cell above it
 *
 * Where one cell of a number ends and the next begins.
 */
typedef struct
{
  HeraldDecimal at;
  gboolean is_at_above;
} HeraldBoundary;

/**
 * HeraldAxis:
 * @field: the index of the input in the vocabulary
 * @is_number: whether it is cut at thresholds
 * @n_cells: cells without "missing"; "missing" is the cell with this index
 * @boundaries: (array): for a number, the @n_cells - 1 ends of cells, rising
 * @choice_of_cell: (array): for a choice, the choice of each cell
 * @cell_of_choice: (array): the reverse, or -1 for a choice that can't come
 *
 * One input of a decision, cut into the cells that its rules tell apart.
 */
typedef struct
{
  guint field;
  gboolean is_number;
  guint n_cells;
  HeraldBoundary boundaries[HERALD_AXIS_MAX_CELLS];
  guint8 choice_of_cell[HERALD_AXIS_MAX_CELLS];
  gint8 cell_of_choice[HERALD_FIELD_MAX_CHOICES];
} HeraldAxis;

void herald_axis_init_choices (HeraldAxis *self,
                               guint field,
                               guint32 choices);
gboolean herald_axis_init_number (HeraldAxis *self,
                                  guint index,
                                  const HeraldField *field,
                                  const GArray *tests);
guint herald_axis_cell_of_number (const HeraldAxis *self,
                                  HeraldFraction number);
HeraldFraction herald_axis_number_in_cell (const HeraldAxis *self,
                                           guint cell,
                                           const HeraldField *field);
guint32 herald_axis_cells_of_test (const HeraldAxis *self,
                                   const HeraldField *field,
                                   const HeraldUnaryTest *test);
guint32 herald_axis_cells_of_choices (const HeraldAxis *self,
                                      guint32 choices);
char *herald_axis_describe (const HeraldAxis *self,
                            guint cell,
                            const HeraldField *field);

G_END_DECLS
