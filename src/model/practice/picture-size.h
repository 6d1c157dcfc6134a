/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In memory a point takes four bytes. */
#define HERALD_PICTURE_SIZE_MOST_SIDE 16000
#define HERALD_PICTURE_SIZE_MOST_POINTS (64 * 1000 * 1000)

gboolean herald_picture_size_read (const char *path, guint *width, guint *height);
gboolean herald_picture_size_is_sound (guint width, guint height);

G_END_DECLS
