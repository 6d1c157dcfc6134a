/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_PROBLEMS_BANNER (herald_problems_banner_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldProblemsBanner, herald_problems_banner, HERALD, PROBLEMS_BANNER, GtkWidget)

GtkWidget *herald_problems_banner_new (void);
GtkWidget *herald_problems_banner_new_with_text (const char *text);

G_END_DECLS
