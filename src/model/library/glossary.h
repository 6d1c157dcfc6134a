/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/term.h"

G_BEGIN_DECLS

/**
 * HeraldMark:
 * @term: what stands there
 * @start: where it begins, in bytes
 * @end: where it ends, in bytes
 *
 * A word of the glossary, found in a text.
 */
typedef struct
{
  const HeraldTerm *term;
  gsize start;
  gsize end;
} HeraldMark;

typedef struct _HeraldGlossary HeraldGlossary;

HeraldGlossary *herald_glossary_new (void);
void herald_glossary_free (HeraldGlossary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldGlossary, herald_glossary_free)

void herald_glossary_clear (HeraldGlossary *self);
gboolean herald_glossary_add (HeraldGlossary *self, const HeraldTerm *term);
const HeraldTerm *herald_glossary_find (const HeraldGlossary *self, const char *id);
GPtrArray *herald_glossary_get_terms (const HeraldGlossary *self);
GArray *herald_glossary_mark (const HeraldGlossary *self, const char *text, GHashTable *seen);

G_END_DECLS
