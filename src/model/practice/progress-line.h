/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer.h"
#include "practice/interval.h"

G_BEGIN_DECLS

/**
 * HeraldProgressPoint:
 * @day: the day as 2026-11-27
 * @right: how many answers of that day are right
 * @total: how many there are, at least one
 * @share: the interval of @right in @total
 *
 * How a day of practice went.
 */
typedef struct
{
  char day[11];
  guint right;
  guint total;
  HeraldInterval share;
} HeraldProgressPoint;

GArray *herald_progress_line_new (GPtrArray *answers, const char *boundary);

G_END_DECLS
