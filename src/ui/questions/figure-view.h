/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/figure.h"

G_BEGIN_DECLS

GtkWidget *herald_figure_view_new (const HeraldFigure *figure);

G_END_DECLS
