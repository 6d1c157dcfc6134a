/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/safe-file.h"

G_BEGIN_DECLS

gboolean herald_safe_file_check_at (int folder,
                                    const char *name,
                                    const char *path,
                                    const char *expected,
                                    const char *other,
                                    GError **error);

G_END_DECLS
