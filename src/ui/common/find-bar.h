/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/page-find.h"

G_BEGIN_DECLS

#define HERALD_TYPE_FIND_BAR (herald_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (HeraldFindBar, herald_find_bar, HERALD, FIND_BAR, GtkWidget)

GtkWidget *herald_find_bar_new (void);
void herald_find_bar_open (HeraldFindBar *self);
void herald_find_bar_close (HeraldFindBar *self);
void herald_find_bar_set_labels (HeraldFindBar *self, GPtrArray *labels);
void herald_find_bar_set_page (HeraldFindBar *self, GtkWidget *page);
void herald_find_bar_set_text (HeraldFindBar *self, const char *text);
guint herald_find_bar_get_n_found (HeraldFindBar *self);
void herald_find_bar_step (HeraldFindBar *self, int steps);
int herald_find_bar_get_current (HeraldFindBar *self);

G_END_DECLS
