/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "questions/questions-page.h"

G_BEGIN_DECLS

#define HERALD_TYPE_QUESTIONS_HOST (herald_questions_host_get_type ())
G_DECLARE_FINAL_TYPE (HeraldQuestionsHost, herald_questions_host, HERALD, QUESTIONS_HOST, GtkWidget)

GtkWidget *herald_questions_host_new (HeraldLibrary *library);
HeraldQuestionsPage *herald_questions_host_get_page (HeraldQuestionsHost *self);
HeraldReadingList *herald_questions_host_get_kept (HeraldQuestionsHost *self);
void herald_questions_host_set_verdict (HeraldQuestionsHost *self, HeraldVerdict *verdict);
void herald_questions_host_continue (HeraldQuestionsHost *self, HeraldQuestionsHost *earlier);
void herald_questions_host_add_actions (HeraldQuestionsHost *self, GActionMap *map);

G_END_DECLS
