/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RESULT_FORM (herald_result_form_get_type ())
G_DECLARE_FINAL_TYPE (HeraldResultForm, herald_result_form, HERALD, RESULT_FORM, GtkWidget)

GtkWidget *herald_result_form_new (HeraldSession *session);
void herald_result_form_set_library (HeraldResultForm *self, HeraldLibrary *library);
void herald_result_form_point_at (HeraldResultForm *self, guint field);
gboolean herald_result_form_show_field (HeraldResultForm *self, guint field);

G_END_DECLS
