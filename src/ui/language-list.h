/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_LANGUAGE_LIST (herald_language_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldLanguageList, herald_language_list, HERALD, LANGUAGE_LIST, GtkWidget)

gboolean herald_language_list_has_choice (HeraldLanguageList *self);

G_END_DECLS
