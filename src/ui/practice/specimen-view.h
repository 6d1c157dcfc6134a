/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/specimen-canvas.h"
#include "practice/specimen-source.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SPECIMEN_VIEW (herald_specimen_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSpecimenView, herald_specimen_view, HERALD, SPECIMEN_VIEW, GtkWidget)

GtkWidget *herald_specimen_view_new (void);
void herald_specimen_view_set_source (HeraldSpecimenView *self,
                                      HeraldSpecimenSource *source,
                                      const char *text);
HeraldSpecimenSource *herald_specimen_view_get_source (HeraldSpecimenView *self);
HeraldSpecimenCanvas *herald_specimen_view_get_canvas (HeraldSpecimenView *self);
const HeraldSpecimenLook *herald_specimen_view_get_look (HeraldSpecimenView *self);
void herald_specimen_view_set_objective (HeraldSpecimenView *self, guint objective);
void herald_specimen_view_set_variant (HeraldSpecimenView *self, guint variant);
void herald_specimen_view_set_overlay (HeraldSpecimenView *self, gboolean overlay);
void herald_specimen_view_offer_overlay (HeraldSpecimenView *self);
gboolean herald_specimen_view_is_busy (HeraldSpecimenView *self);

G_END_DECLS
