/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HeraldSearchLanguage HeraldSearchLanguage;

HeraldSearchLanguage *herald_search_language_new (const char *code);
void herald_search_language_free (HeraldSearchLanguage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSearchLanguage, herald_search_language_free)

gsize herald_search_language_get_prefix (const HeraldSearchLanguage *self,
                                         const char *word,
                                         gsize length);
void herald_search_language_spell (const HeraldSearchLanguage *self, GString *word);
void herald_search_language_stem (HeraldSearchLanguage *self, GString *word);

G_END_DECLS
