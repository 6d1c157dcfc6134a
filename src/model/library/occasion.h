/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

typedef struct _HeraldOccasion HeraldOccasion;

HeraldOccasion *
herald_occasion_read (const HeraldJson *json, const HeraldVocabulary *vocabulary, GError **error);
void herald_occasion_free (HeraldOccasion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldOccasion, herald_occasion_free)

guint herald_occasion_fit (const HeraldOccasion *self, const HeraldVerdict *verdict);

G_END_DECLS
