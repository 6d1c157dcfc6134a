/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result/session.h"

G_BEGIN_DECLS

void herald_count_button_add (GtkBox *place,
                              GtkWidget *list,
                              HeraldSession *session,
                              const HeraldFieldVariant *variant);
GtkWidget *herald_count_button_new (void);
void herald_count_button_add_action (GActionMap *map, GtkWidget *window, HeraldSession *session);

G_END_DECLS
