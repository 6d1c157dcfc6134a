/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_EDITIONS_VIEW (herald_editions_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldEditionsView, herald_editions_view, HERALD, EDITIONS_VIEW, GtkWidget)

GtkWidget *herald_editions_view_new (HeraldSession *session);
char *herald_editions_view_dup_differences (HeraldShelf *shelf, HeraldVerdict *verdict);

G_END_DECLS
