/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pen.h"

G_BEGIN_DECLS

void herald_emblem_draw (cairo_t *cr, const HeraldRect *rect, HeraldColor color);

G_END_DECLS
