/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_FIELD_MESSAGE (herald_field_message_get_type ())
G_DECLARE_FINAL_TYPE (HeraldFieldMessage, herald_field_message, HERALD, FIELD_MESSAGE, GtkWidget)

/* Signal: "activated", when the way out is taken. */

GtkWidget *herald_field_message_new (void);
void herald_field_message_set_text (HeraldFieldMessage *self, const char *text, const char *aside);
void herald_field_message_set_way_out (HeraldFieldMessage *self, const char *label);
const char *herald_field_message_get_text (HeraldFieldMessage *self);

G_END_DECLS
