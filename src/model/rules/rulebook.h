/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "content/source.h"
#include "rules/decision.h"

G_BEGIN_DECLS

/* Decisions of one book; keeps an evaluation on the stack. */
#define HERALD_RULEBOOK_MAX_DECISIONS 32

#define HERALD_TYPE_RULEBOOK (herald_rulebook_get_type ())

typedef struct _HeraldRulebook HeraldRulebook;

/**
 * HeraldRulebookText:
 * @id: its name, such as `asco-cap-2018`
 * @title: for people, such as "ASCO/CAP 2018"
 * @note: (nullable): what is to be said beside the title, such as "affirmed 2023"
 * @changed: (nullable): what it changed against the one before
 * @why: (nullable): why
 * @year_from: the first year whose reports it fits, such as 2018
 * @reviewed: the day somebody last held it against its sources, as 2026-11-21
 * @review_by: the day after which people are told that nobody has looked since
 *
 * What a book says of itself.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *note;
  const char *changed;
  const char *why;
  guint year_from;
  const char *reviewed;
  const char *review_by;
} HeraldRulebookText;

GType herald_rulebook_get_type (void);
HeraldRulebook *herald_rulebook_new (HeraldVocabulary *vocabulary,
                                     const HeraldSources *sources,
                                     GHashTable *shared,
                                     JsonNode *root,
                                     const char *name,
                                     GError **error);
HeraldRulebook *herald_rulebook_ref (HeraldRulebook *self);
void herald_rulebook_unref (HeraldRulebook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldRulebook, herald_rulebook_unref)

HeraldVocabulary *herald_rulebook_get_vocabulary (const HeraldRulebook *self);
const HeraldRulebookText *herald_rulebook_get_text (const HeraldRulebook *self);
GPtrArray *herald_rulebook_get_sources (const HeraldRulebook *self);
const HeraldSource *herald_rulebook_find_source (const HeraldRulebook *self,
                                                 const HeraldSources *shared,
                                                 const char *id);
guint herald_rulebook_get_n_decisions (const HeraldRulebook *self);
const HeraldDecision *herald_rulebook_get_decision (const HeraldRulebook *self, guint decision);
int herald_rulebook_find_decision (const HeraldRulebook *self, guint outcome);
gboolean herald_rulebook_leads_to_status (const HeraldRulebook *self, guint decision);
guint32 herald_rulebook_get_contradicting (const HeraldRulebook *self);
guint herald_rulebook_get_status (const HeraldRulebook *self);
guint herald_rulebook_get_step (const HeraldRulebook *self);

G_END_DECLS
