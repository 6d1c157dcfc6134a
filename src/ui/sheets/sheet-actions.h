/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "questions/reading-list.h"
#include "result/session.h"

G_BEGIN_DECLS

void herald_sheet_actions_add (GtkWidget *window,
                               GActionMap *map,
                               HeraldSession *session,
                               HeraldLibrary *library,
                               HeraldReadingList *kept);

G_END_DECLS
