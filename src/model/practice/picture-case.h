/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define HERALD_PICTURE_CASE_MAX_BYTES (64 * 1024 * 1024)
#define HERALD_PICTURE_CASE_MAX_READERS 999

/**
 * HeraldPictureCase:
 * @path: (type filename): where the picture lies, in the folder of its set
 * @score: (nullable): the choice of `ihc_score` that its readers agreed on
 * @zero_staining: (nullable): with score 0, the choice of `ihc_zero_staining`
 * @group: (nullable): the choice of `ish_group` that its readers agreed on
 * @has_parts: whether @intense, @weak and @faint are known
 * @intense: percent of cells with an intense, whole edge
 * @weak: percent of cells with a weak to moderate, whole edge
 * @faint: percent of cells with a faint, broken edge
 * @n_readers: how many agreed
 * @nm_per_px: how many nanometres one point of the picture is wide, 0 where that is not known
 *
 * A picture of a clinic's own. There is no truth, only what several readers agreed on.
 */
typedef struct
{
  char *path;
  const HeraldChoice *score;
  const HeraldChoice *zero_staining;
  const HeraldChoice *group;
  gboolean has_parts;
  guint intense;
  guint weak;
  guint faint;
  guint n_readers;
  guint nm_per_px;
} HeraldPictureCase;

HeraldPictureCase *herald_picture_case_read (const HeraldJson *json,
                                             const HeraldVocabulary *vocabulary,
                                             const char *folder,
                                             GError **error);
void herald_picture_case_free (HeraldPictureCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldPictureCase, herald_picture_case_free)

G_END_DECLS
