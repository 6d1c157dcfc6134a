/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "application.h"
#include "questions/questions-host.h"
#include "record/document.h"
#include "result/result-page.h"
#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_WINDOW (herald_window_get_type ())
G_DECLARE_FINAL_TYPE (HeraldWindow, herald_window, HERALD, WINDOW, GtkApplicationWindow)

GtkWidget *herald_window_new (HeraldApplication *application);
HeraldSession *herald_window_get_session (HeraldWindow *self);
HeraldResultPage *herald_window_get_result (HeraldWindow *self);
HeraldQuestionsHost *herald_window_get_questions (HeraldWindow *self);
HeraldDocument *herald_window_get_document (HeraldWindow *self);
gboolean herald_window_is_blank (HeraldWindow *self);
void herald_window_read_report (HeraldWindow *self, GFile *file);

G_END_DECLS
