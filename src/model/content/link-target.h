/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *herald_link_target (const char *path);
char *herald_link_target_or_error (const char *path, GError **error);

G_END_DECLS
