/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/verdict.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PATH_VIEW (herald_path_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPathView, herald_path_view, HERALD, PATH_VIEW, GtkWidget)

GtkWidget *herald_path_view_new (void);
void herald_path_view_set_verdict (HeraldPathView *self, HeraldVerdict *verdict);

G_END_DECLS
