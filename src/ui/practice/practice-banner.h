/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_PRACTICE_BANNER (herald_practice_banner_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldPracticeBanner, herald_practice_banner, HERALD, PRACTICE_BANNER, GtkWidget)

GtkWidget *herald_practice_banner_new (void);

G_END_DECLS
