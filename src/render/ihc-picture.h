/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "practice/ihc-field.h"
#include "picture-view.h"

G_BEGIN_DECLS

double herald_ihc_picture_get_um_per_px (guint objective);
void herald_ihc_picture_paint (const HeraldIhcField *field,
                               const HeraldPictureView *view,
                               cairo_surface_t *target);
void herald_ihc_picture_draw_overlay (const HeraldIhcField *field,
                                      const HeraldPictureView *view,
                                      cairo_t *cr);

G_END_DECLS
