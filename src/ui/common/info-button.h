/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_INFO_BUTTON (herald_info_button_get_type ())
G_DECLARE_FINAL_TYPE (HeraldInfoButton, herald_info_button, HERALD, INFO_BUTTON, GtkButton)

GtkWidget *herald_info_button_new (const char *title, const char *help);
const char *herald_info_button_get_help (HeraldInfoButton *self);

G_END_DECLS
