/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result/session.h"

G_BEGIN_DECLS

void herald_session_actions_add (HeraldSession *session, GtkWidget *window, GActionMap *map);

G_END_DECLS
