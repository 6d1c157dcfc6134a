/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/case-set.h"

G_BEGIN_DECLS

typedef struct _HeraldCaseSets HeraldCaseSets;

HeraldCaseSets *herald_case_sets_new (HeraldShelf *shelf, const char *user_folder);
void herald_case_sets_free (HeraldCaseSets *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCaseSets, herald_case_sets_free)

char *herald_case_sets_user_folder (void);
GPtrArray *herald_case_sets_get_all (const HeraldCaseSets *self);
guint herald_case_sets_get_n_bundled (const HeraldCaseSets *self);
HeraldCaseSet *herald_case_sets_find (const HeraldCaseSets *self, const char *id);
GPtrArray *herald_case_sets_get_problems (const HeraldCaseSets *self);
HeraldCaseSet *herald_case_sets_load_file (HeraldShelf *shelf, const char *path, GError **error);

G_END_DECLS
