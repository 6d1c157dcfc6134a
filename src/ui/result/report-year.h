/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldYearProblem:
 * @HERALD_YEAR_OK: a year, or nothing
 * @HERALD_YEAR_NOT_A_YEAR: something else
 * @HERALD_YEAR_TO_COME: a year that has not begun
 *
 * Why a text can't be the year of a report.
 */
typedef enum
{
  HERALD_YEAR_OK,
  HERALD_YEAR_NOT_A_YEAR,
  HERALD_YEAR_TO_COME,
} HeraldYearProblem;

HeraldYearProblem herald_report_year_parse (const char *text, guint this_year, guint *year);

G_END_DECLS
