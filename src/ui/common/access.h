/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_access_set_name (GtkWidget *widget, const char *name);
void herald_access_name_drop_down (GtkDropDown *choice);

G_END_DECLS
