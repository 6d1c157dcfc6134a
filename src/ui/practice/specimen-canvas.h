/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/specimen-frame.h"
#include "practice/specimen-tiles.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SPECIMEN_CANVAS (herald_specimen_canvas_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldSpecimenCanvas, herald_specimen_canvas, HERALD, SPECIMEN_CANVAS, GtkWidget)

typedef void (*HeraldSpecimenMarks) (gpointer data, GtkSnapshot *snapshot);

/* Signals: "moved" when another piece is in sight, "look-changed" when another lens or way of
 * looking is taken, "pressed" with a place on the specimen, in units. */

GtkWidget *herald_specimen_canvas_new (void);
void herald_specimen_canvas_set_tiles (HeraldSpecimenCanvas *self, HeraldSpecimenTiles *tiles);
void herald_specimen_canvas_set_specimen (HeraldSpecimenCanvas *self, int width, int height);
void herald_specimen_canvas_set_lens (HeraldSpecimenCanvas *self, double lens);
const HeraldSpecimenFrame *herald_specimen_canvas_get_frame (HeraldSpecimenCanvas *self);
const HeraldSpecimenLook *herald_specimen_canvas_get_look (HeraldSpecimenCanvas *self);
void herald_specimen_canvas_set_look (HeraldSpecimenCanvas *self, const HeraldSpecimenLook *look);
void herald_specimen_canvas_take_objective (HeraldSpecimenCanvas *self,
                                            guint objective,
                                            double px,
                                            double py);
void herald_specimen_canvas_stretch (HeraldSpecimenCanvas *self,
                                     double units_per_px,
                                     double px,
                                     double py);
void herald_specimen_canvas_press (HeraldSpecimenCanvas *self, double px, double py);
void herald_specimen_canvas_zoom (HeraldSpecimenCanvas *self, int steps);
void herald_specimen_canvas_centre_on (HeraldSpecimenCanvas *self, double x, double y);
void herald_specimen_canvas_pan (HeraldSpecimenCanvas *self, double dx, double dy);
void herald_specimen_canvas_set_marks (HeraldSpecimenCanvas *self,
                                       HeraldSpecimenMarks marks,
                                       gpointer data);

G_END_DECLS
