/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean herald_bench_check (const char *what, double value, double limit, const char *unit);

G_END_DECLS
