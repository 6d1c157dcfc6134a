/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "mark-labels.h"
#include "practice/ish-field.h"
#include "picture-view.h"

G_BEGIN_DECLS

/**
 * HeraldIshColors:
 * @HERALD_ISH_MAGENTA_GREEN: HER2 magenta, CEP17 green; told apart by most who don't see red
 * @HERALD_ISH_RED_GREEN: HER2 red, CEP17 green, as microscopes show it
 * @HERALD_ISH_ONLY_HER2: HER2 with the nuclei
 * @HERALD_ISH_ONLY_CEP17: CEP17 with the nuclei
 * @HERALD_ISH_GREY: all as grey
 *
 * How the probes are shown.
 */
typedef enum
{
  HERALD_ISH_MAGENTA_GREEN,
  HERALD_ISH_RED_GREEN,
  HERALD_ISH_ONLY_HER2,
  HERALD_ISH_ONLY_CEP17,
  HERALD_ISH_GREY,
  HERALD_ISH_N_COLORS,
} HeraldIshColors;

/**
 * HeraldIshOverlay:
 * @HERALD_ISH_OVERLAY_NUMBERS: the number of each nucleus beside it
 * @HERALD_ISH_OVERLAY_SIGNALS: circles around HER2, squares around CEP17, one ring
 *   around a cluster
 * @HERALD_ISH_OVERLAY_EXCLUSIONS: broken outlines around what is not counted
 * @HERALD_ISH_OVERLAY_REASONS: why it is not counted, where there is room to say it
 *
 * What is drawn over the picture, as bits of `overlay` of a #HeraldPictureView.
 */
typedef enum
{
  HERALD_ISH_OVERLAY_NUMBERS = 1 << 0,
  HERALD_ISH_OVERLAY_SIGNALS = 1 << 1,
  HERALD_ISH_OVERLAY_EXCLUSIONS = 1 << 2,
  HERALD_ISH_OVERLAY_REASONS = 1 << 3,
} HeraldIshOverlay;

const char *herald_ish_colors_get_id (HeraldIshColors self);
const char *herald_ish_colors_get_name (HeraldIshColors self);
double herald_ish_picture_get_um_per_px (guint objective);
void herald_ish_picture_paint (const HeraldIshField *field,
                               HeraldIshColors tint,
                               const HeraldPictureView *view,
                               cairo_surface_t *target);
void herald_ish_picture_draw_overlay (const HeraldIshField *field,
                                      const HeraldPictureView *view,
                                      cairo_t *cr);
HeraldRect herald_ish_picture_get_box (const HeraldIshNucleus *nucleus,
                                       const HeraldPictureView *view);
void herald_ish_picture_draw_ring (const HeraldIshNucleus *nucleus,
                                   const HeraldPictureView *view,
                                   cairo_t *cr);

G_END_DECLS
