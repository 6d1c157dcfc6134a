/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A lifetime of practice is far smaller. */
#define HERALD_JOURNAL_MAX_BYTES (64 * 1024 * 1024)

GPtrArray *herald_journal_read (const char *path, gboolean *is_torn, GError **error);
gboolean herald_journal_append (const char *path, const GString *lines, GError **error);
gboolean herald_journal_remove (const char *path, GError **error);

G_END_DECLS
