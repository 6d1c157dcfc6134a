/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pen.h"

G_BEGIN_DECLS

/**
 * HeraldTimelineShape:
 * @HERALD_TIMELINE_POSITIVE: a full disc with a plus
 * @HERALD_TIMELINE_NEGATIVE: a ring with a minus
 * @HERALD_TIMELINE_EQUIVOCAL: a ring, half of it full
 * @HERALD_TIMELINE_INDETERMINATE: a dashed ring with a question mark
 * @HERALD_TIMELINE_PENDING: a dotted ring with three dots
 * @HERALD_TIMELINE_UNDEFINED: a broken ring
 * @HERALD_TIMELINE_INVALID: a ring with a stroke through it
 *
 * What tells the status of a result. They share one colour.
 */
typedef enum
{
  HERALD_TIMELINE_POSITIVE,
  HERALD_TIMELINE_NEGATIVE,
  HERALD_TIMELINE_EQUIVOCAL,
  HERALD_TIMELINE_INDETERMINATE,
  HERALD_TIMELINE_PENDING,
  HERALD_TIMELINE_UNDEFINED,
  HERALD_TIMELINE_INVALID,
} HeraldTimelineShape;

HeraldTimelineShape herald_timeline_shape_of (const char *status);
void herald_timeline_mark_draw (cairo_t *cr,
                                HeraldTimelineShape shape,
                                const HeraldPen *pen,
                                HeraldColor ground,
                                double x,
                                double y,
                                double radius);

G_END_DECLS
