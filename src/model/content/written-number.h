/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *herald_written_number_new (const char *digits);
char *herald_written_count_new (guint count);
char *herald_written_apart_new (const char *text);

G_END_DECLS
