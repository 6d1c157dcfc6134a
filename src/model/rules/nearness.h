/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

/* What is taken where a report does not say how many cells were counted: the least that the rules
 * ask for. */
#define HERALD_NEARNESS_ASSUMED_CELLS 20

/**
 * HeraldNearness:
 * @field: a number of the gene test
 * @line: the threshold that it lies close to
 * @is_below: whether the number is smaller than @line
 * @is_on_line: whether it is exactly @line
 * @is_just: whether one standard error reaches @line; else two do
 * @cells: the cells that were counted
 * @is_assumed: whether @cells is %HERALD_NEARNESS_ASSUMED_CELLS because the report does not say
 * @standard_error: how far counts of so many cells lie apart by chance, in the unit of the number
 *
 * A number so close to a line that chance alone can move the count across. A teaching note; it says
 * nothing about how likely that is for one person.
 */
typedef struct
{
  guint field;
  HeraldDecimal line;
  gboolean is_below;
  gboolean is_on_line;
  gboolean is_just;
  guint cells;
  gboolean is_assumed;
  double standard_error;
} HeraldNearness;

double herald_nearness_error_of_copies (double copies, guint cells);
double
herald_nearness_error_of_ratio (double ratio, double copies, double cep17_copies, guint cells);
GArray *herald_nearness_find (const HeraldVerdict *verdict);

G_END_DECLS
