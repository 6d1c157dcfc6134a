/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_print_tabs_give_back_at_end (GtkWidget *dialog);

G_END_DECLS
