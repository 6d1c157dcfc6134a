/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "questions/reading-list.h"

G_BEGIN_DECLS

#define HERALD_TYPE_QUESTIONS_PAGE (herald_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (HeraldQuestionsPage, herald_questions_page, HERALD, QUESTIONS_PAGE, GtkWidget)

GtkWidget *herald_questions_page_new (HeraldLibrary *library, HeraldReadingList *kept);
void herald_questions_page_set_verdict (HeraldQuestionsPage *self, const HeraldVerdict *verdict);
void herald_questions_page_show_for_result (HeraldQuestionsPage *self);
gboolean herald_questions_page_show_article (HeraldQuestionsPage *self, const char *id);
gboolean herald_questions_page_show_word (HeraldQuestionsPage *self, const char *id);
void herald_questions_page_show_topic (HeraldQuestionsPage *self, const char *group);
void herald_questions_page_focus_search (HeraldQuestionsPage *self);
void herald_questions_page_set_query (HeraldQuestionsPage *self, const char *query);
void herald_questions_page_find (HeraldQuestionsPage *self);
void herald_questions_page_go (HeraldQuestionsPage *self, int steps);
const HeraldArticle *herald_questions_page_get_article (HeraldQuestionsPage *self);
void herald_questions_page_continue (HeraldQuestionsPage *self, HeraldQuestionsPage *earlier);
char *herald_questions_page_dup_text (HeraldQuestionsPage *self);

G_END_DECLS
