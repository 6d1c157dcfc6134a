/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_FIELD_GROUP_BOX (herald_field_group_box_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldFieldGroupBox, herald_field_group_box, HERALD, FIELD_GROUP_BOX, GtkWidget)

GtkWidget *herald_field_group_box_new (HeraldSession *session, const HeraldFieldGroup *group);
const HeraldFieldGroup *herald_field_group_box_get_group (HeraldFieldGroupBox *self);
guint herald_field_group_box_get_variant (HeraldFieldGroupBox *self);
void herald_field_group_box_set_variant (HeraldFieldGroupBox *self, guint variant);
GtkWidget *herald_field_group_box_find_row (HeraldFieldGroupBox *self, guint field);
const char *herald_field_group_box_get_message (HeraldFieldGroupBox *self);

G_END_DECLS
