/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean herald_search_is_unspaced (gunichar character);
gboolean herald_search_is_arabic (gunichar character);
gboolean herald_search_is_unseen (gunichar character);
gboolean herald_search_is_letter (gunichar character);
gboolean herald_search_is_digit (gunichar character);
gboolean herald_search_is_plus (gunichar character);
gboolean herald_search_is_minus (gunichar character);
gboolean herald_search_is_apostrophe (gunichar character);
void herald_search_fold (gunichar character, GString *text);

G_END_DECLS
