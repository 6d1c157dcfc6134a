/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_CHOICE_WINDOW (herald_choice_window_get_type ())
G_DECLARE_FINAL_TYPE (HeraldChoiceWindow, herald_choice_window, HERALD, CHOICE_WINDOW, GtkWindow)

/* Signal: "answered" (guint choice), once, unless the person goes back. */

GtkWidget *herald_choice_window_new (GtkWindow *parent, const char *question, const char *text);
void herald_choice_window_add (HeraldChoiceWindow *self, const char *label, gboolean is_main);

G_END_DECLS
