/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_CHOICE_STRIP (herald_choice_strip_get_type ())
G_DECLARE_FINAL_TYPE (HeraldChoiceStrip, herald_choice_strip, HERALD, CHOICE_STRIP, GtkWidget)

/* Signal: "chosen", when a person picks another one. */

GtkWidget *herald_choice_strip_new (const char *const *names);
guint herald_choice_strip_get_selected (HeraldChoiceStrip *self);
void herald_choice_strip_set_selected (HeraldChoiceStrip *self, guint selected);
void herald_choice_strip_set_unsaid (HeraldChoiceStrip *self, guint index);
void herald_choice_strip_set_in_use (HeraldChoiceStrip *self, guint index, gboolean is_in_use);

G_END_DECLS
