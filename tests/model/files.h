/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *herald_test_folder_new (void);
void herald_test_folder_remove (const char *folder);
guint herald_test_folder_count (const char *folder);
void herald_test_folder_put (const char *folder, const char *name, const char *text);
void herald_test_folder_put_json (const char *folder, const char *name, const char *text);
char *herald_test_change (const char *text, const char *before, const char *after);

G_END_DECLS
