/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *herald_written_day_new (GDateTime *day, const char *format);
const char *herald_written_month (guint month);
const char *herald_written_month_short (guint month);

G_END_DECLS
