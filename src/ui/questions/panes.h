/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_PANES (herald_panes_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPanes, herald_panes, HERALD, PANES, GtkWidget)

GtkWidget *herald_panes_new (GtkWidget *side, GtkWidget *choice, GtkWidget *list, GtkWidget *page);
void herald_panes_set_page_open (HeraldPanes *self, gboolean is_open);
gboolean herald_panes_is_page_open (HeraldPanes *self);
guint herald_panes_get_n_shown (HeraldPanes *self);

G_END_DECLS
