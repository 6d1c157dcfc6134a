/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-field.h"
#include "picture-view.h"

G_BEGIN_DECLS

/* The light of the nuclear stain, and of each probe. */
enum
{
  HERALD_ISH_LIGHT_NUCLEUS,
  HERALD_ISH_LIGHT_HER2,
  HERALD_ISH_LIGHT_CEP17,
  HERALD_ISH_N_LIGHTS,
};

/* As bright as a bright nucleus or a bright signal. */
#define HERALD_ISH_LIGHT_ONE 1024

/**
 * HeraldIshCanvas:
 * @lights: what each filter lets through, row by row, 0 to 65535
 * @width: in pixels
 * @height: in pixels
 * @left: the left end of the field, in micrometres from the left end of the canvas
 * @top: likewise
 * @um_per_px: how large a pixel is
 * @resolution_um: how far a point of light is spread
 *
 * Light that adds up, as it does on a dark ground.
 */
typedef struct
{
  guint16 *lights[HERALD_ISH_N_LIGHTS];
  int width;
  int height;
  double left;
  double top;
  double um_per_px;
  double resolution_um;
  /* The part of the canvas that the field covers. */
  int first_column;
  int end_column;
  int first_row;
  int end_row;
} HeraldIshCanvas;

static inline void
herald_ish_canvas_add (guint16 *light, double amount)
{
  guint sum = *light + (guint)amount;

  *light = (guint16)MIN (sum, G_MAXUINT16);
}

void herald_ish_paint_glow (HeraldIshCanvas *canvas, guint glow, guint32 seed);
void herald_ish_paint_nucleus (HeraldIshCanvas *canvas, const HeraldIshNucleus *nucleus);
void herald_ish_paint_signal (HeraldIshCanvas *canvas, const HeraldIshSignal *signal);

G_END_DECLS
