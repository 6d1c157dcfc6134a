/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/figure.h"
#include "content/json.h"

G_BEGIN_DECLS

/**
 * HeraldExplanation:
 * @id: its name
 * @occasions: (element-type guint32): sets of #HeraldFeature; one whose features all hold is enough
 * @heading: what stands above it
 * @text: one paragraph
 * @figures: (element-type HeraldFigure): shares, drawn below
 * @sources: (element-type utf8): ids of what it rests on
 * @ask: (element-type utf8): sentences to say to the care team, without quotation marks
 * @related: (element-type utf8): ids of articles to read next
 * @reviewed: the day somebody last held it against its sources, as 2026-11-26
 * @review_by: the day after which people are told that nobody has looked since
 * @reviewer: (nullable): the clinician who has gone over it
 *
 * What a difference between two results can come from, and what to ask. Its texts are owned by the
 * file it comes from.
 */
typedef struct
{
  const char *id;
  GArray *occasions;
  const char *heading;
  const char *text;
  GArray *figures;
  GPtrArray *sources;
  GPtrArray *ask;
  GPtrArray *related;
  const char *reviewed;
  const char *review_by;
  const char *reviewer;
} HeraldExplanation;

HeraldExplanation *herald_explanation_read (const HeraldJson *json, GError **error);
void herald_explanation_free (HeraldExplanation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldExplanation, herald_explanation_free)

gboolean herald_explanation_fits (const HeraldExplanation *self, guint32 features);

G_END_DECLS
