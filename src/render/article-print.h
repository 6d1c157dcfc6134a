/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"
#include "printout.h"

G_BEGIN_DECLS

HeraldPrintout *
herald_article_print_new (const HeraldArticle *article, HeraldLibrary *library, GDateTime *today);
char *herald_article_print_byline_new (const HeraldArticle *article, GDateTime *today);

G_END_DECLS
