/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/rulebook.h"

G_BEGIN_DECLS

struct _HeraldRulebook
{
  gatomicrefcount references;
  HeraldVocabulary *vocabulary;
  GPtrArray *roots; /* (element-type JsonNode) own every text */
  HeraldRulebookText text;
  HeraldSources *own_sources; /* (nullable) that came with the file */
  GPtrArray *sources;         /* (element-type HeraldSource) */
  GPtrArray *decisions;       /* (element-type HeraldDecision) in the order of work */
  gboolean leads_to_status[HERALD_RULEBOOK_MAX_DECISIONS];
  guint32 may_contradict; /* the set of decisions that may find a report contradict itself */
  guint status;
  guint step;
  /* Choices that the engine itself gives, or must know. */
  guint status_pending;
  guint status_invalid;
  guint step_check_input;
  guint step_out_of_scope;
};

G_END_DECLS
