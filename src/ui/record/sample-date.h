/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldDateProblem:
 * @HERALD_DATE_OK: a date, a part of one, or nothing
 * @HERALD_DATE_NOT_A_DATE: something else
 * @HERALD_DATE_AMBIGUOUS: day and month could be either way round
 * @HERALD_DATE_NO_SUCH_DAY: a day that no calendar has
 * @HERALD_DATE_TO_COME: a day that has not come yet
 *
 * Why a text can't be the date of a sample.
 */
typedef enum
{
  HERALD_DATE_OK,
  HERALD_DATE_NOT_A_DATE,
  HERALD_DATE_AMBIGUOUS,
  HERALD_DATE_NO_SUCH_DAY,
  HERALD_DATE_TO_COME,
} HeraldDateProblem;

HeraldDateProblem herald_sample_date_parse (const char *text, const GDate *today, char **date);
const char *herald_sample_date_to_problem_text (HeraldDateProblem problem);

G_END_DECLS
