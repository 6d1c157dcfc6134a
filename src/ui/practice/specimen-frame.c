/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on a specimen one is, and what moving and another lens make of that. */
#include "config.h"

#include "practice/specimen-frame.h"
#include "practice/specimen-source.h"

#include <math.h>

const guint herald_specimen_objectives[HERALD_SPECIMEN_N_OBJECTIVES] = { 5, 10, 20, 40 };

/* What is smaller than the window stays in its middle; what is larger never shows a gap. */
static double
clamp (double middle, double seen, double whole)
{
  if (seen >= whole)
    return whole / 2.0;
  return CLAMP (middle, seen / 2.0, whole - seen / 2.0);
}

static void
stay_inside (HeraldSpecimenFrame *self)
{
  self->x = clamp (self->x, self->width * self->units_per_px, self->specimen_width);
  self->y = clamp (self->y, self->height * self->units_per_px, self->specimen_height);
}

/**
 * herald_specimen_frame_pan:
 * @self: a frame
 * @dx: how far to the right the specimen is looked at, in pixels
 * @dy: how far down
 */
void
herald_specimen_frame_pan (HeraldSpecimenFrame *self, double dx, double dy)
{
  herald_specimen_frame_centre_on (self,
                                   self->x + dx * self->units_per_px,
                                   self->y + dy * self->units_per_px);
}

/**
 * herald_specimen_frame_centre_on:
 * @self: a frame
 * @x: what is to be in the middle, in units
 * @y: the same
 *
 * Goes there as far as the specimen reaches.
 */
void
herald_specimen_frame_centre_on (HeraldSpecimenFrame *self, double x, double y)
{
  self->x = x;
  self->y = y;
  stay_inside (self);
}

/**
 * herald_specimen_frame_zoom:
 * @self: a frame
 * @units_per_px: how many units a pixel is to be; more than 0
 * @px: the place that stays where it is, in pixels
 * @py: the same
 */
void
herald_specimen_frame_zoom (HeraldSpecimenFrame *self, double units_per_px, double px, double py)
{
  double from_x = px - self->width / 2.0;
  double from_y = py - self->height / 2.0;
  double change = self->units_per_px - units_per_px;

  self->x += from_x * change;
  self->y += from_y * change;
  self->units_per_px = units_per_px;
  stay_inside (self);
}

/**
 * herald_specimen_frame_resize:
 * @self: a frame
 * @width: its width in pixels
 * @height: its height in pixels
 *
 * What is in the middle stays there.
 */
void
herald_specimen_frame_resize (HeraldSpecimenFrame *self, int width, int height)
{
  self->width = width;
  self->height = height;
  stay_inside (self);
}

/**
 * herald_specimen_frame_to_px:
 * @self: a frame
 * @x: a place on the specimen, in units
 * @y: the same
 * @px: (out): where it is seen, in pixels from the left
 * @py: (out): and from the top
 */
void
herald_specimen_frame_to_px (
    const HeraldSpecimenFrame *self, double x, double y, double *px, double *py)
{
  *px = (x - self->x) / self->units_per_px + self->width / 2.0;
  *py = (y - self->y) / self->units_per_px + self->height / 2.0;
}

/**
 * herald_specimen_frame_to_units:
 * @self: a frame
 * @px: a place that is seen, in pixels from the left
 * @py: and from the top
 * @x: (out): the place on the specimen, in units
 * @y: (out): the same
 */
void
herald_specimen_frame_to_units (
    const HeraldSpecimenFrame *self, double px, double py, double *x, double *y)
{
  *x = self->x + (px - self->width / 2.0) * self->units_per_px;
  *y = self->y + (py - self->height / 2.0) * self->units_per_px;
}

/**
 * herald_specimen_frame_shows_all:
 * @self: a frame
 *
 * Returns: whether all of the specimen is in sight
 */
gboolean
herald_specimen_frame_shows_all (const HeraldSpecimenFrame *self)
{
  return self->width * self->units_per_px >= self->specimen_width &&
         self->height * self->units_per_px >= self->specimen_height;
}

/**
 * herald_specimen_frame_get_pixel:
 * @self: a frame
 * @objective: a lens
 *
 * Returns: how many units a pixel is wide with it
 */
double
herald_specimen_frame_get_pixel (const HeraldSpecimenFrame *self, guint objective)
{
  return (self->lens > 0.0 ? self->lens : HERALD_SPECIMEN_LENS) / objective;
}

/**
 * herald_specimen_frame_nearest_objective:
 * @self: a frame
 *
 * Returns: the lens whose picture comes nearest to the size that is seen
 */
guint
herald_specimen_frame_nearest_objective (const HeraldSpecimenFrame *self)
{
  guint nearest = 0;
  double least = HUGE_VAL;

  for (guint i = 0; i < HERALD_SPECIMEN_N_OBJECTIVES; i++)
    {
      double wanted = herald_specimen_frame_get_pixel (self, herald_specimen_objectives[i]);
      double off = fabs (log2 (self->units_per_px / wanted));

      if (off < least)
        {
          least = off;
          nearest = herald_specimen_objectives[i];
        }
    }
  return nearest;
}

/**
 * herald_specimen_objective_step:
 * @objective: a lens
 * @steps: how many lenses stronger, or weaker where less than 0
 *
 * Returns: the other lens, the last one at the ends
 */
guint
herald_specimen_objective_step (guint objective, int steps)
{
  int at = 0;

  while (at + 1 < HERALD_SPECIMEN_N_OBJECTIVES && herald_specimen_objectives[at] < objective)
    at++;
  return herald_specimen_objectives[CLAMP (at + steps, 0, HERALD_SPECIMEN_N_OBJECTIVES - 1)];
}

/**
 * herald_specimen_round_length:
 * @units_per_px: how many units a pixel is
 * @most_px: how long the bar may be, in pixels
 *
 * Returns: the longest round number of micrometres, 1, 2 or 5 with noughts, that is not longer
 */
guint
herald_specimen_round_length (double units_per_px, double most_px)
{
  static const guint steps[] = { 2, 5, 10 };
  guint length = 1;

  for (guint decade = 1; decade < 100000; decade *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        guint next = decade * steps[i];

        if (next * HERALD_SPECIMEN_UNITS > most_px * units_per_px)
          return length;
        length = next;
      }
  return length;
}
