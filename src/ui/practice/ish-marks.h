/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-tally.h"
#include "practice/specimen-canvas.h"

G_BEGIN_DECLS

void
herald_ish_marks_draw (HeraldIshTally *tally, HeraldSpecimenCanvas *canvas, GtkSnapshot *snapshot);

G_END_DECLS
