/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/unary-test.h"

G_BEGIN_DECLS

/* Cells of one input fit 32 bits together with the cell "missing". */
#define HERALD_AXIS_MAX_CELLS 31

/**
 * HeraldBoundary:
 * @at: the threshold as it is written
 * @point: the threshold, ready to compare with
 * @is_at_above: whether the threshold itself belongs to the cell above it
 *
 * Where one cell of a number ends and the next begins.
 */
typedef struct
{
  HeraldDecimal at;
  HeraldFraction point;
  gboolean is_at_above;
} HeraldBoundary;

/**
 * HeraldAxis:
 * @field: the index of the input in the vocabulary
 * @is_number: whether it is cut at thresholds
 * @is_outcome: whether an earlier decision gives it
 * @pending: the set of its choices that are not an outcome yet
 * @n_cells: cells without "missing"; "missing" is the cell with this index
 * @boundaries: (array): for a number, the @n_cells - 1 ends of cells, rising; apart, so that the
 * axes of a decision lie close together
 * @choices: for a choice, the set of choices that can come; each has the cell with its own index
 *
 * One input of a decision, cut into the cells that its rules tell apart.
 */
typedef struct
{
  guint field;
  gboolean is_number;
  gboolean is_outcome;
  guint32 pending;
  guint n_cells;
  HeraldBoundary *boundaries;
  guint32 choices;
} HeraldAxis;

void
herald_axis_init_choices (HeraldAxis *self, guint index, const HeraldField *field, guint32 choices);
gboolean herald_axis_init_number (HeraldAxis *self,
                                  guint index,
                                  const HeraldField *field,
                                  const GArray *tests);
void herald_axis_clear (HeraldAxis *self);
guint herald_axis_cell_of_number (const HeraldAxis *self, HeraldFraction number);
HeraldFraction
herald_axis_number_in_cell (const HeraldAxis *self, guint cell, const HeraldField *field);
guint32 herald_axis_cells_of_test (const HeraldAxis *self,
                                   const HeraldField *field,
                                   const HeraldUnaryTest *test);
guint32 herald_axis_all_cells (const HeraldAxis *self);
char *herald_axis_describe (const HeraldAxis *self, guint cell, const HeraldField *field);

G_END_DECLS
