/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_EMPTY_STATE (herald_empty_state_get_type ())
G_DECLARE_FINAL_TYPE (HeraldEmptyState, herald_empty_state, HERALD, EMPTY_STATE, GtkWidget)

GtkWidget *herald_empty_state_new (const char *title, const char *sentence, int level);
GtkWidget *
herald_empty_state_add_button (HeraldEmptyState *self, const char *label, const char *action);
void herald_empty_state_fill_place (HeraldEmptyState *self, const char *icon);
void herald_empty_state_append (HeraldEmptyState *self, GtkWidget *child);
const char *herald_empty_state_get_title (HeraldEmptyState *self);
const char *herald_empty_state_get_sentence (HeraldEmptyState *self);
GtkWidget *herald_empty_state_get_button (HeraldEmptyState *self);

G_END_DECLS
