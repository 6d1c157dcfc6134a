/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-window.h"

G_BEGIN_DECLS

void herald_count_actions_add (HeraldCountWindow *window);
void herald_count_actions_refresh (HeraldCountWindow *window);
gboolean herald_count_actions_get_state (HeraldCountWindow *window, const char *name);
void herald_count_actions_set_state (HeraldCountWindow *window, const char *name, gboolean state);

G_END_DECLS
