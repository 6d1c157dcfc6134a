/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void herald_search_arabic_spell (GString *word);
void herald_search_arabic_stem (GString *word);
gsize herald_search_arabic_get_prefix (const char *word, gsize length);
gboolean herald_search_arabic_is_prefix (const char *word, gsize length);

G_END_DECLS
