/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_interface_register (void);
void herald_interface_load_style (GdkDisplay *display);
void herald_interface_load_icons (GdkDisplay *display);

G_END_DECLS
