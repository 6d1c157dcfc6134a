/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/field-guide.h"

G_BEGIN_DECLS

#define HERALD_TYPE_INFO_BUTTON (herald_info_button_get_type ())
G_DECLARE_FINAL_TYPE (HeraldInfoButton, herald_info_button, HERALD, INFO_BUTTON, GtkButton)

GtkWidget *herald_info_button_new (const char *title, const HeraldFieldGuide *guide);
void herald_info_button_ask (HeraldInfoButton *self);
gboolean herald_info_button_close (HeraldInfoButton *self);
GtkWidget *herald_info_button_get_help (HeraldInfoButton *self);

G_END_DECLS
