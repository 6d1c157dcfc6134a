/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HeraldMenuMaker:
 *
 * Returns: (transfer full): a menu in the language that is spoken
 */
typedef GMenuModel *(*HeraldMenuMaker) (void);

GMenuModel *herald_kept_menus_get (HeraldMenuMaker make);
GMenu *herald_kept_menus_take_section (void);
void herald_kept_menus_give_section (GMenu *section);

G_END_DECLS
