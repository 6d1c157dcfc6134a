/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pen.h"

G_BEGIN_DECLS

/**
 * HERALD_SCALE_STRIP_MAX:
 *
 * The most boxes a strip can have.
 */
#define HERALD_SCALE_STRIP_MAX 8

/**
 * HeraldScaleStrip:
 * @labels: (array length=n_boxes): what stands in each box
 * @captions: (nullable) (array length=n_boxes): what stands below each box
 * @n_boxes: how many, up to %HERALD_SCALE_STRIP_MAX
 * @chosen: index of the chosen box, -1 for none
 * @box_width: width of a box in design pixels; 0 to fill the width
 *
 * The few steps of a scale. Borrows everything.
 */
typedef struct
{
  const char *const *labels;
  const char *const *captions;
  guint n_boxes;
  int chosen;
  double box_width;
} HeraldScaleStrip;

void herald_scale_strip_layout (const HeraldScaleStrip *strip,
                                double width,
                                double unit,
                                HeraldRect *boxes);
double herald_scale_strip_get_height (const HeraldScaleStrip *strip, const HeraldPen *pen);
void herald_scale_strip_draw (cairo_t *cr,
                              const HeraldScaleStrip *strip,
                              const HeraldPen *pen,
                              double width);

G_END_DECLS
