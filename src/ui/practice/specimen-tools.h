/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/specimen-canvas.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SPECIMEN_TOOLS (herald_specimen_tools_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSpecimenTools, herald_specimen_tools, HERALD, SPECIMEN_TOOLS, GtkWidget)

GtkWidget *herald_specimen_tools_new (HeraldSpecimenCanvas *canvas);
void herald_specimen_tools_set_variants (HeraldSpecimenTools *self, const char *const *names);
void herald_specimen_tools_offer_overlay (HeraldSpecimenTools *self, gboolean is_offered);

G_END_DECLS
