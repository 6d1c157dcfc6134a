/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"
#include "content/figure.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ICON_ARRAY_VIEW (herald_icon_array_view_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldIconArrayView, herald_icon_array_view, HERALD, ICON_ARRAY_VIEW, HeraldPicture)

GtkWidget *herald_icon_array_view_new (const HeraldFigure *figure);
GtkWidget *herald_icon_array_view_new_icon (guint part);

G_END_DECLS
