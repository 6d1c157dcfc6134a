/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one picture may take in memory: 256 MiB, four bytes a point. */
#define HERALD_PICTURE_SIZE_MOST_SIDE 16384
#define HERALD_PICTURE_SIZE_MOST_POINTS (64 * 1024 * 1024)

gboolean herald_picture_size_read (const char *path, guint *width, guint *height);
gboolean herald_picture_size_is_sound (guint width, guint height);

G_END_DECLS
