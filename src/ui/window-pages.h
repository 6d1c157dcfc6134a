/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "questions/questions-host.h"
#include "result/result-page.h"

G_BEGIN_DECLS

#define HERALD_TYPE_WINDOW_PAGES (herald_window_pages_get_type ())
G_DECLARE_FINAL_TYPE (HeraldWindowPages, herald_window_pages, HERALD, WINDOW_PAGES, GObject)

HeraldWindowPages *herald_window_pages_new (GtkStack *stack,
                                            GActionMap *map,
                                            HeraldSession *session,
                                            HeraldLibrary *library);
HeraldResultPage *herald_window_pages_get_result (HeraldWindowPages *self);
HeraldQuestionsHost *herald_window_pages_get_questions (HeraldWindowPages *self);
void herald_window_pages_close (HeraldWindowPages *self);

void herald_window_pages_continue (HeraldWindowPages *self, HeraldWindowPages *earlier);

G_END_DECLS
