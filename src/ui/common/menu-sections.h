/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_menu_sections_empty_at_end (GMenuModel *menu);

G_END_DECLS
