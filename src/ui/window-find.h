/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "questions/questions-host.h"

G_BEGIN_DECLS

void herald_window_find_add (GtkBox *content,
                             GtkStack *pages,
                             HeraldQuestionsHost *questions,
                             GActionMap *map);

G_END_DECLS
