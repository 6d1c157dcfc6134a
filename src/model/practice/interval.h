/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A standard error below this is what rounding leaves of 0. */
#define HERALD_INTERVAL_LEAST_ERROR 1e-7

/**
 * HeraldInterval:
 * @is_defined: whether there is one; the others mean nothing where there is none
 * @low: the lower end
 * @high: the upper end, not below @low
 *
 * Where a share or a kappa may well lie, 95 of 100 times: the interval that goes with a number of
 * few cases.
 */
typedef struct
{
  gboolean is_defined;
  double low;
  double high;
} HeraldInterval;

HeraldInterval herald_interval_wilson (guint count, guint total);
HeraldInterval
herald_interval_normal (double value, double standard_error, double least, double most);

G_END_DECLS
