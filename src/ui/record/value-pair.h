/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_VALUE_PAIR (herald_value_pair_get_type ())
G_DECLARE_FINAL_TYPE (HeraldValuePair, herald_value_pair, HERALD, VALUE_PAIR, GtkWidget)

GtkWidget *herald_value_pair_new (void);
void herald_value_pair_add (HeraldValuePair *self, const char *name, GtkWidget *value);

G_END_DECLS
