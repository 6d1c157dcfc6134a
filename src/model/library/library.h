/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/glossary.h"
#include "library/pack.h"

G_BEGIN_DECLS

typedef struct _HeraldLibrary HeraldLibrary;

HeraldLibrary *herald_library_new (HeraldVocabulary *vocabulary,
                                   const HeraldSources *sources,
                                   const char *user_folder);
void herald_library_free (HeraldLibrary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldLibrary, herald_library_free)

char *herald_library_user_folder (void);
HeraldGlossary *herald_library_get_glossary (HeraldLibrary *self);
GPtrArray *herald_library_get_groups (HeraldLibrary *self);
GPtrArray *herald_library_get_articles (HeraldLibrary *self);
GPtrArray *herald_library_get_countries (HeraldLibrary *self);
GPtrArray *herald_library_get_problems (HeraldLibrary *self);
const HeraldArticle *herald_library_find_article (HeraldLibrary *self, const char *id);
const HeraldTopic *herald_library_find_topic (HeraldLibrary *self, const char *id);
const HeraldSource *herald_library_find_source (HeraldLibrary *self, const char *id);
GPtrArray *herald_library_list_topic (HeraldLibrary *self, const char *topic);
GPtrArray *herald_library_list_for (HeraldLibrary *self, const HeraldVerdict *verdict, guint limit);
gboolean herald_library_check_file (HeraldLibrary *self, const char *path, GError **error);

G_END_DECLS
