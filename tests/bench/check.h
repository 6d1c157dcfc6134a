/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean herald_bench_check (const char *what, double value, double limit, const char *unit);
int herald_bench_compare (gconstpointer a, gconstpointer b);
double herald_bench_median (double *numbers, gsize n_numbers);

G_END_DECLS
