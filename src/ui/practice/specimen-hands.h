/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/specimen-canvas.h"

G_BEGIN_DECLS

void herald_specimen_hands_add (HeraldSpecimenCanvas *canvas);

G_END_DECLS
