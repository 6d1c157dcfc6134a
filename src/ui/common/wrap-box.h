/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_WRAP_BOX (herald_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (HeraldWrapBox, herald_wrap_box, HERALD, WRAP_BOX, GtkWidget)

GtkWidget *herald_wrap_box_new (void);
void herald_wrap_box_append (HeraldWrapBox *self, GtkWidget *child);
void herald_wrap_box_set_spacing (HeraldWrapBox *self, int spacing);

G_END_DECLS
