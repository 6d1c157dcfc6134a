/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/decision-path.h"
#include "common/picture.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SCALE_VIEW (herald_scale_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldScaleView, herald_scale_view, HERALD, SCALE_VIEW, HeraldPicture)

GtkWidget *herald_scale_view_new (const HeraldPathStep *step);

G_END_DECLS
