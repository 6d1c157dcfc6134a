/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pen.h"

G_BEGIN_DECLS

/**
 * HeraldMarkLabel:
 * @mark: the box around what is named
 * @sign: (nullable) (transfer none): a number or a letter, which stands in where there is no room
 *   for @words
 * @words: (nullable) (transfer none): its name
 * @shown: (out) (nullable): which of both is shown; %NULL where there is no room for either
 * @place: (out): where the pill of @shown lies
 *
 * What is to be said beside a mark in a picture.
 */
typedef struct
{
  HeraldRect mark;
  PangoLayout *sign;
  PangoLayout *words;
  PangoLayout *shown;
  HeraldRect place;
} HeraldMarkLabel;

void herald_mark_labels_place (HeraldMarkLabel *labels,
                               guint n_labels,
                               const HeraldRect *room,
                               const HeraldRect *obstacles,
                               guint n_obstacles,
                               guint n_opaque);
void herald_mark_labels_draw (const HeraldMarkLabel *labels, guint n_labels, cairo_t *cr);

G_END_DECLS
