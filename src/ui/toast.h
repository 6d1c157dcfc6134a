/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_TOAST (herald_toast_get_type ())
G_DECLARE_FINAL_TYPE (HeraldToast, herald_toast, HERALD, TOAST, GtkWidget)

void herald_toast_show (HeraldToast *self,
                        const char *text,
                        const char *button_label,
                        const char *action_name);
void herald_toast_hide (HeraldToast *self);
gboolean herald_toast_is_shown (HeraldToast *self);

G_END_DECLS
