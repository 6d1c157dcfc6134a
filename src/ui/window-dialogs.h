/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "settings.h"

G_BEGIN_DECLS

void herald_window_dialogs_add_actions (GtkWindow *window, GPtrArray *problems);
void herald_window_dialogs_set_menu (GtkMenuButton *button, HeraldSettings *settings);

G_END_DECLS
