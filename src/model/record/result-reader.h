/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json-cursor.h"
#include "record/losses.h"
#include "record/result.h"

G_BEGIN_DECLS

/**
 * HeraldResultReader:
 * @vocabulary: the fields there are
 * @losses: where it is told what can't be read
 * @ids: (element-type utf8): the ids of the results so far
 * @number: how many results came so far, for people
 * @is_bounded: whether more of the file follows behind the cursor's end
 * @is_in_ruins: whether it is told already that something is lost here
 * @n_recognised: how many of them are without doubt results of Herald
 *
 * What the results of one file share while they are read.
 */
typedef struct
{
  HeraldVocabulary *vocabulary;
  HeraldLosses *losses;
  GHashTable *ids;
  guint number;
  gboolean is_bounded;
  gboolean is_in_ruins;
  guint n_recognised;
} HeraldResultReader;

HeraldResult *herald_result_reader_next (HeraldResultReader *self, HeraldJsonCursor *cursor);

G_END_DECLS
