/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "settings.h"

G_BEGIN_DECLS

void herald_window_size_keep (GtkWindow *window, HeraldSettings *settings);
void herald_window_size_restore (GtkWindow *window, HeraldSettings *settings);
void herald_window_page_restore (GtkWindow *window, HeraldSettings *settings);

G_END_DECLS
