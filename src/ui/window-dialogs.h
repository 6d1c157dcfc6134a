/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/shelf.h"

G_BEGIN_DECLS

void herald_window_dialogs_add_actions (GtkWindow *window, HeraldShelf *shelf);

G_END_DECLS
