/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow.h"

G_BEGIN_DECLS

void herald_flow_draw (cairo_t *cr,
                       const HeraldFlow *flow,
                       const HeraldFlowLayout *layout,
                       const HeraldPen *pen,
                       double width,
                       int chosen);

G_END_DECLS
