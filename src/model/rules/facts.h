/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define HERALD_TYPE_FACTS (herald_facts_get_type ())

typedef struct _HeraldFacts HeraldFacts;

GType herald_facts_get_type (void);
HeraldFacts *herald_facts_new (HeraldVocabulary *vocabulary);
HeraldFacts *herald_facts_new_from_values (HeraldVocabulary *vocabulary, const HeraldValue *values);
HeraldFacts *herald_facts_ref (HeraldFacts *self);
void herald_facts_unref (HeraldFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldFacts, herald_facts_unref)

HeraldFacts *herald_facts_with (const HeraldFacts *self, guint field, HeraldValue value);
HeraldVocabulary *herald_facts_get_vocabulary (const HeraldFacts *self);
HeraldValue herald_facts_get (const HeraldFacts *self, guint field);
const HeraldValue *herald_facts_get_values (const HeraldFacts *self);
gboolean herald_facts_is_empty (const HeraldFacts *self);

G_END_DECLS
