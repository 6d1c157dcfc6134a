/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HERALD_SPECIMEN_LENS:
 *
 * Units a pixel at power 1: a pixel is a quarter of a micrometre at 40x.
 */
#define HERALD_SPECIMEN_LENS 2560.0

#define HERALD_SPECIMEN_N_OBJECTIVES 4

extern const guint herald_specimen_objectives[HERALD_SPECIMEN_N_OBJECTIVES];

/**
 * HeraldSpecimenFrame:
 * @x: the middle of what is shown, in units of the specimen
 * @y: the same
 * @units_per_px: how many units a pixel is wide and high
 * @width: the width of what is shown, in pixels
 * @height: its height
 * @specimen_width: the width of the specimen, in units
 * @specimen_height: its height
 * @lens: units a pixel at power 1; 0 for %HERALD_SPECIMEN_LENS
 *
 * Which piece of a specimen is in sight.
 */
typedef struct
{
  double x;
  double y;
  double units_per_px;
  int width;
  int height;
  int specimen_width;
  int specimen_height;
  double lens;
} HeraldSpecimenFrame;

void herald_specimen_frame_pan (HeraldSpecimenFrame *self, double dx, double dy);
void herald_specimen_frame_centre_on (HeraldSpecimenFrame *self, double x, double y);
void
herald_specimen_frame_zoom (HeraldSpecimenFrame *self, double units_per_px, double px, double py);
void herald_specimen_frame_resize (HeraldSpecimenFrame *self, int width, int height);
void herald_specimen_frame_to_px (
    const HeraldSpecimenFrame *self, double x, double y, double *px, double *py);
void herald_specimen_frame_to_units (
    const HeraldSpecimenFrame *self, double px, double py, double *x, double *y);
gboolean herald_specimen_frame_shows_all (const HeraldSpecimenFrame *self);
double herald_specimen_frame_get_pixel (const HeraldSpecimenFrame *self, guint objective);
guint herald_specimen_frame_nearest_objective (const HeraldSpecimenFrame *self);
guint herald_specimen_objective_step (guint objective, int steps);
guint herald_specimen_round_length (double units_per_px, double most_px);

G_END_DECLS
