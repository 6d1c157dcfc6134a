/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_OWN_QUESTIONS (herald_own_questions_get_type ())
G_DECLARE_FINAL_TYPE (HeraldOwnQuestions, herald_own_questions, HERALD, OWN_QUESTIONS, GtkWidget)

void herald_own_questions_set_session (HeraldOwnQuestions *self, HeraldSession *session);

G_END_DECLS
