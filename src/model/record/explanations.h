/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/explanation.h"

G_BEGIN_DECLS

typedef struct _HeraldExplanations HeraldExplanations;

HeraldExplanations *herald_explanations_new (JsonNode *root, const char *name, GError **error);
HeraldExplanations *herald_explanations_new_bundled (GError **error);
void herald_explanations_free (HeraldExplanations *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldExplanations, herald_explanations_free)

const HeraldExplanation *herald_explanations_find (const HeraldExplanations *self, const char *id);
GPtrArray *herald_explanations_get_all (const HeraldExplanations *self);
GPtrArray *herald_explanations_list_for (const HeraldExplanations *self, guint32 features);

G_END_DECLS
