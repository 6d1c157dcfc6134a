/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/figure.h"

G_BEGIN_DECLS

/**
 * HeraldSectionKind:
 * @HERALD_SECTION_TEXT: facts, with their sources
 * @HERALD_SECTION_CONFUSION: what is often mixed up, with its sources
 * @HERALD_SECTION_ADVICE: holds no fact, and so may do without a source
 */
typedef enum
{
  HERALD_SECTION_TEXT,
  HERALD_SECTION_CONFUSION,
  HERALD_SECTION_ADVICE,
} HeraldSectionKind;

/**
 * HeraldSection:
 * @id: its name in its article
 * @kind: what it is
 * @heading: (nullable): what stands above it
 * @text: one paragraph
 * @points: (element-type utf8): a list below the paragraph, often empty
 * @figures: (element-type HeraldFigure): shares, drawn below
 * @sources: (element-type utf8): ids of what it rests on
 *
 * A part of the longer answer. Owned by its article.
 */
typedef struct
{
  const char *id;
  HeraldSectionKind kind;
  const char *heading;
  const char *text;
  GPtrArray *points;
  GArray *figures;
  GPtrArray *sources;
} HeraldSection;

HeraldSection *herald_section_read (const HeraldJson *json, GError **error);
void herald_section_free (HeraldSection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSection, herald_section_free)

gboolean herald_points_read (const HeraldJson *list, GPtrArray *points, GError **error);

G_END_DECLS
