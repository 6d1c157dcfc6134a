/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pen.h"

G_BEGIN_DECLS

#define HERALD_LABEL_MAX_SPREAD 16

/**
 * HeraldLabelSlot:
 * @target: where the middle of the label would best lie
 * @size: its length
 * @weight: how much it resists being moved, above 0
 * @middle: (out): where its middle lies
 *
 * One label of a row.
 */
typedef struct
{
  double target;
  double size;
  double weight;
  double middle;
} HeraldLabelSlot;

gboolean
herald_label_spread (HeraldLabelSlot *slots, guint n_slots, double gap, double from, double to);
gboolean
herald_label_is_free (const HeraldRect *label, const HeraldRect *obstacles, guint n_obstacles);
HeraldRect herald_label_place (const HeraldRect *room,
                               double width,
                               double height,
                               double near_x,
                               double near_y,
                               const HeraldRect *obstacles,
                               guint n_obstacles);

G_END_DECLS
