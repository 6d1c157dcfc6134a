/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PROGRESS_VIEW (herald_progress_view_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldProgressView, herald_progress_view, HERALD, PROGRESS_VIEW, HeraldPicture)

GtkWidget *herald_progress_view_new (GArray *points);

G_END_DECLS
