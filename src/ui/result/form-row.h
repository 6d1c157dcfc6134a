/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result/info-button.h"

G_BEGIN_DECLS

#define HERALD_TYPE_FORM_ROW (herald_form_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeraldFormRow, herald_form_row, HERALD, FORM_ROW, GtkWidget)

struct _HeraldFormRowClass
{
  GtkWidgetClass parent_class;
};

/* Signal: "leave-empty", when a person gives up on what was typed. */

void herald_form_row_set_up (HeraldFormRow *self,
                             const char *title,
                             const HeraldFieldGuide *guide,
                             GtkWidget *control);
HeraldInfoButton *herald_form_row_get_info (HeraldFormRow *self);
GtkWidget *herald_form_row_get_control (HeraldFormRow *self);
void herald_form_row_set_hint (HeraldFormRow *self, const char *hint);
const char *herald_form_row_get_hint (HeraldFormRow *self);
void herald_form_row_set_message (HeraldFormRow *self,
                                  const char *text,
                                  const char *aside,
                                  gboolean is_now);
const char *herald_form_row_get_message (HeraldFormRow *self);

G_END_DECLS
