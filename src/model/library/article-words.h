/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"

G_BEGIN_DECLS

char *herald_article_words_byline_new (const HeraldArticle *article);
char *herald_article_words_overdue_new (const HeraldArticle *article, GDateTime *today);
char *herald_article_words_ask_new (const char *ask);
char *herald_article_words_share_new (guint count, const char *label);
char *herald_article_words_figure_new (const HeraldFigure *figure);
char *herald_article_words_text_new (const HeraldArticle *article, HeraldLibrary *library);
char *herald_article_words_list_new (GPtrArray *articles);

G_END_DECLS
