/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_WRAP_MENU (herald_wrap_menu_get_type ())
G_DECLARE_FINAL_TYPE (HeraldWrapMenu, herald_wrap_menu, HERALD, WRAP_MENU, GtkWidget)

GtkWidget *herald_wrap_menu_new (GtkMenuButton *button);

G_END_DECLS
