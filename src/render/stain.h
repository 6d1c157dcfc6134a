/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "color.h"

G_BEGIN_DECLS

/**
 * HERALD_STAIN_ONE:
 *
 * Amount 1.0 of a stain where amounts are whole numbers.
 */
#define HERALD_STAIN_ONE 1024

HeraldColor herald_stain_color (double haematoxylin, double dab);
guint32 herald_stain_pixel (int haematoxylin, int dab);

G_END_DECLS
