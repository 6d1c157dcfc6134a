/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/rulebook.h"

G_BEGIN_DECLS

#define HERALD_SHELF_DEFAULT_EDITION "asco-cap-2018"

typedef struct _HeraldShelf HeraldShelf;

HeraldShelf *herald_shelf_new (const char *user_folder, GError **error);
HeraldShelf *herald_shelf_ref (HeraldShelf *self);
void herald_shelf_unref (HeraldShelf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldShelf, herald_shelf_unref)

char *herald_shelf_user_folder (void);
HeraldVocabulary *herald_shelf_get_vocabulary (const HeraldShelf *self);
const HeraldSources *herald_shelf_get_sources (const HeraldShelf *self);
GPtrArray *herald_shelf_get_books (HeraldShelf *self);
HeraldRulebook *herald_shelf_find (HeraldShelf *self, const char *id);
HeraldRulebook *herald_shelf_find_for_year (HeraldShelf *self, guint year);
GPtrArray *herald_shelf_get_problems (HeraldShelf *self);
gboolean herald_shelf_check_file (const HeraldShelf *self, const char *path, GError **error);

G_END_DECLS
