/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/vocabulary.h"

G_BEGIN_DECLS

struct _HeraldVocabulary
{
  gatomicrefcount references;
  JsonNode *root; /* owns every text */
  GPtrArray *fields;
  guint n_inputs;
  GHashTable *indexes;
  GArray *derivations;
  GArray *groups;
  HeraldFieldGuide year;
};

gboolean herald_vocabulary_read (HeraldVocabulary *self, const HeraldJson *json, GError **error);

G_END_DECLS
