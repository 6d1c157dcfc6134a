/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/field.h"

G_BEGIN_DECLS

#define HERALD_TYPE_FIELD_CONTROL (herald_field_control_get_type ())
G_DECLARE_FINAL_TYPE (HeraldFieldControl, herald_field_control, HERALD, FIELD_CONTROL, GtkWidget)

/* Signal: "changed", when a person enters another text. */

GtkWidget *herald_field_control_new (const HeraldField *field);
GtkWidget *herald_field_control_new_entry (const char *unit, guint width_chars);
GtkWidget *herald_field_control_new_list (const char *const *ids, const char *const *names);
const char *herald_field_control_get_text (HeraldFieldControl *self);
void herald_field_control_set_text (HeraldFieldControl *self, const char *text);
void herald_field_control_set_label (GtkWidget *control, GtkWidget *label);
void herald_field_control_set_problem (GtkWidget *control, const char *text);
GtkWidget *herald_field_control_get_target (HeraldFieldControl *self);

G_END_DECLS
