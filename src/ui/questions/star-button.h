/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/article.h"
#include "questions/reading-list.h"

G_BEGIN_DECLS

#define HERALD_TYPE_STAR_BUTTON (herald_star_button_get_type ())
G_DECLARE_FINAL_TYPE (HeraldStarButton, herald_star_button, HERALD, STAR_BUTTON, GtkWidget)

GtkWidget *herald_star_button_new (HeraldReadingList *list, const HeraldArticle *article);

G_END_DECLS
