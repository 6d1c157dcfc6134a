/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "questions/reading-list.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ARTICLE_VIEW (herald_article_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldArticleView, herald_article_view, HERALD, ARTICLE_VIEW, GtkWidget)

GtkWidget *herald_article_view_new (HeraldLibrary *library, HeraldReadingList *list);
void herald_article_view_set_article (HeraldArticleView *self, const HeraldArticle *article);
const HeraldArticle *herald_article_view_get_article (HeraldArticleView *self);
void herald_article_view_set_today (HeraldArticleView *self, GDateTime *today);
void herald_article_view_find (HeraldArticleView *self);
char *herald_article_view_dup_text (HeraldArticleView *self);

G_END_DECLS
