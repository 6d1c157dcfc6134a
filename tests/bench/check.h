/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean herald_bench_check (const char *what, double value, double limit, const char *unit);
gboolean herald_bench_hold_against (const char *what,
                                    double value,
                                    const char *unit,
                                    const char *beside,
                                    double other,
                                    double most_share);
double herald_bench_get_ms (void);
int herald_bench_compare (gconstpointer a, gconstpointer b);
double herald_bench_median (double *numbers, gsize n_numbers);

G_END_DECLS
