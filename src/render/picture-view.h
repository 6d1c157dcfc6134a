/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPictureView:
 * @x: left end of what is seen, in 1/256 micrometre
 * @y: its upper end
 * @objective: 5, 10, 20 or 40; how fine the microscope sees
 * @um_per_px: how many micrometres one pixel shows, above 0
 * @overlay: what is drawn over the picture; 0 is nothing
 *
 * Which part of a specimen is painted, and how. What is painted depends on nothing else, so tiles
 * that lie side by side fit together.
 */
typedef struct
{
  int x;
  int y;
  guint objective;
  double um_per_px;
  int overlay;
} HeraldPictureView;

G_END_DECLS
