/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-window.h"

G_BEGIN_DECLS

void herald_count_file_ways_add (HeraldCountWindow *window, GActionMap *map);
gboolean herald_count_file_ways_open (HeraldCountWindow *window, GFile *file);
gboolean herald_count_file_ways_save (HeraldCountWindow *window, GFile *file);
gboolean herald_count_file_ways_export (HeraldCountWindow *window, GFile *file);
void herald_count_file_ways_continue (HeraldCountWindow *window, HeraldCountWindow *earlier);
gboolean herald_count_file_ways_is_saved (HeraldCountWindow *window);
gboolean herald_count_file_ways_may_close (HeraldCountWindow *window);

G_END_DECLS
