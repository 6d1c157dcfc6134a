/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *herald_helper_find (const char *name);
GBytes *herald_helper_run (const char *const *command,
                           GBytes *input,
                           const char *(*explain) (int status),
                           const char *breakdown,
                           GError **error);

G_END_DECLS
