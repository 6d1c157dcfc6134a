/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HERALD_TYPE_READING_LIST (herald_reading_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldReadingList, herald_reading_list, HERALD, READING_LIST, GObject)

HeraldReadingList *herald_reading_list_new (void);
gboolean herald_reading_list_contains (HeraldReadingList *self, const char *id);
void herald_reading_list_set (HeraldReadingList *self, const char *id, gboolean is_kept);
GPtrArray *herald_reading_list_get_ids (HeraldReadingList *self);

G_END_DECLS
