/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPartialDate:
 * @year: the year, 1 to 9999; 0 where the date is not known
 * @month: the month, 1 to 12; 0 where only the year is known
 * @day: the day, 1 to 31; 0 where only the year and perhaps the month are known
 *
 * A date as far as somebody knows it.
 */
typedef struct
{
  guint year;
  guint month;
  guint day;
} HeraldPartialDate;

HeraldPartialDate herald_partial_date_parse (const char *text);
gboolean herald_partial_date_is_known (HeraldPartialDate self);
void herald_partial_date_get_days (HeraldPartialDate self, guint *first, guint *last);
int herald_partial_date_compare (HeraldPartialDate a, HeraldPartialDate b);
gboolean herald_partial_date_is_before (HeraldPartialDate a, HeraldPartialDate b);

G_END_DECLS
