/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_WRAP_LAYOUT (herald_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (HeraldWrapLayout, herald_wrap_layout, HERALD, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *herald_wrap_layout_new (void);
GtkLayoutManager *herald_wrap_layout_new_flush (void);
void herald_wrap_layout_set_spacing (HeraldWrapLayout *self, int spacing);

G_END_DECLS
