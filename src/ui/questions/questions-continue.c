/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that stands where another did, in another language: the same place, search and article. */
#include "config.h"

#include "questions/questions-page-private.h"

/**
 * herald_questions_page_continue:
 * @self: a page
 * @earlier: the page that it stands for
 */
void
herald_questions_page_continue (HeraldQuestionsPage *self, HeraldQuestionsPage *earlier)
{
  const HeraldArticle *article = herald_questions_page_get_article (earlier);
  const char *query = herald_entry_pane_get_query (earlier->entries);
  gboolean is_open = herald_panes_is_page_open (earlier->panes);

  herald_questions_page_choose_place (self, gtk_drop_down_get_selected (earlier->choice));
  if (*query != '\0')
    herald_entry_pane_set_query (self->entries, query);
  if (article != NULL)
    herald_questions_page_show_article (self, article->id);
  herald_panes_set_page_open (self->panes, is_open);
}
