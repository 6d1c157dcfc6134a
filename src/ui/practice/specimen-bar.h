/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_SPECIMEN_BAR (herald_specimen_bar_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSpecimenBar, herald_specimen_bar, HERALD, SPECIMEN_BAR, GtkWidget)

GtkWidget *herald_specimen_bar_new (void);
void herald_specimen_bar_set_units_per_px (HeraldSpecimenBar *self, double units_per_px);
const char *herald_specimen_bar_get_text (HeraldSpecimenBar *self);

G_END_DECLS
