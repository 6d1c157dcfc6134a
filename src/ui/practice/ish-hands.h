/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-tally.h"
#include "practice/specimen-canvas.h"

G_BEGIN_DECLS

/**
 * HeraldIshHands:
 * @tally: what is counted
 * @canvas: the picture that it is counted in
 * @panel: where keys hold beside the picture
 * @marking: what a press on the picture takes a dot for
 * @keys: (array length=2): the keys of picture and panel
 * @other: presses with the other button
 *
 * How hands count.
 */
typedef struct
{
  HeraldIshTally *tally;
  HeraldSpecimenCanvas *canvas;
  GtkWidget *panel;
  HeraldIshProbe marking;
  GtkEventController *keys[2];
  GtkEventController *other;
} HeraldIshHands;

HeraldIshHands *
herald_ish_hands_new (HeraldIshTally *tally, HeraldSpecimenCanvas *canvas, GtkWidget *panel);
void herald_ish_hands_free (HeraldIshHands *self);

G_END_DECLS
