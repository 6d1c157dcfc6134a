/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"

G_BEGIN_DECLS

/**
 * HeraldPathMarkKind:
 * @HERALD_PATH_MARK_TAKEN: a step that counts
 * @HERALD_PATH_MARK_PASSED: a step that the answer does not rest on
 * @HERALD_PATH_MARK_RESULT: the end
 */
typedef enum
{
  HERALD_PATH_MARK_TAKEN,
  HERALD_PATH_MARK_PASSED,
  HERALD_PATH_MARK_RESULT,
} HeraldPathMarkKind;

#define HERALD_TYPE_PATH_MARK (herald_path_mark_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPathMark, herald_path_mark, HERALD, PATH_MARK, HeraldPicture)

GtkWidget *herald_path_mark_new (HeraldPathMarkKind kind, gboolean is_first);

G_END_DECLS
