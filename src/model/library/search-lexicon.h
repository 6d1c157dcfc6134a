/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HERALD_SEARCH_NO_WORD G_MAXUINT32

typedef struct _HeraldSearchLexicon HeraldSearchLexicon;

HeraldSearchLexicon *herald_search_lexicon_new (void);
void herald_search_lexicon_free (HeraldSearchLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSearchLexicon, herald_search_lexicon_free)

guint32 herald_search_lexicon_add (HeraldSearchLexicon *self, const char *text, gsize length);
guint32
herald_search_lexicon_find (const HeraldSearchLexicon *self, const char *text, gsize length);
guint herald_search_lexicon_get_n (const HeraldSearchLexicon *self);
const char *herald_search_lexicon_get (const HeraldSearchLexicon *self, guint32 word);
guint herald_search_lexicon_get_length (const HeraldSearchLexicon *self, guint32 word);

G_END_DECLS
