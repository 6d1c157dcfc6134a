/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

G_BEGIN_DECLS

/**
 * HeraldArticleParts:
 * @article: the article
 * @library: where it stands
 * @seen: (element-type HeraldTerm): the words marked so far, as a set
 * @terms: (element-type HeraldTerm): the same, in the order in which they stand
 * @labels: (element-type GtkLabel): all text in reading order, to be looked through
 *
 * What the parts of one article share while they are made.
 */
typedef struct
{
  const HeraldArticle *article;
  HeraldLibrary *library;
  GHashTable *seen;
  GPtrArray *terms;
  GPtrArray *labels;
} HeraldArticleParts;

void herald_article_parts_init (HeraldArticleParts *self,
                                const HeraldArticle *article,
                                HeraldLibrary *library);
void herald_article_parts_clear (HeraldArticleParts *self);
GtkWidget *herald_article_parts_answer (HeraldArticleParts *self);
GtkWidget *herald_article_parts_section (HeraldArticleParts *self, const HeraldSection *section);
GtkWidget *herald_article_parts_asks (HeraldArticleParts *self);
GtkWidget *herald_article_parts_related (HeraldArticleParts *self);
GtkWidget *herald_article_parts_words (HeraldArticleParts *self);
GtkWidget *herald_article_parts_sources (HeraldArticleParts *self);

G_END_DECLS
