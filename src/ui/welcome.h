/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "settings.h"

G_BEGIN_DECLS

#define HERALD_TYPE_WELCOME (herald_welcome_get_type ())
G_DECLARE_FINAL_TYPE (HeraldWelcome, herald_welcome, HERALD, WELCOME, GtkWidget)

gboolean herald_welcome_is_due (HeraldSettings *settings);
GtkWidget *herald_welcome_new (HeraldSettings *settings);
void herald_welcome_show_icons (HeraldWelcome *self);

G_END_DECLS
