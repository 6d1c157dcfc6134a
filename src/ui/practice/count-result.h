/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-window.h"

G_BEGIN_DECLS

GtkWidget *herald_count_result_make_button (HeraldCountWindow *window);
void herald_count_result_set (HeraldCountWindow *window, HeraldSession *session);
void herald_count_result_leave (HeraldCountWindow *window);

G_END_DECLS
