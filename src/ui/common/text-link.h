/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *herald_text_link_new (const char *text, const char *action, const char *target);

G_END_DECLS
