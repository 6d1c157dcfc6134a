/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_PAGE_FIND (herald_page_find_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPageFind, herald_page_find, HERALD, PAGE_FIND, GObject)

HeraldPageFind *herald_page_find_new (void);
void herald_page_find_set_labels (HeraldPageFind *self, GPtrArray *labels);
void herald_page_find_set_page (HeraldPageFind *self, GtkWidget *page);
GtkWidget *herald_page_find_get_page (HeraldPageFind *self);
void herald_page_find_set_needle (HeraldPageFind *self, const char *needle);
guint herald_page_find_get_n_found (HeraldPageFind *self);
void herald_page_find_step (HeraldPageFind *self, int steps);
int herald_page_find_get_current (HeraldPageFind *self);

G_END_DECLS
