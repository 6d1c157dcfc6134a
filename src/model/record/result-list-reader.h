/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/result-reader.h"

G_BEGIN_DECLS

/**
 * HeraldResultListReader:
 * @reader: reads each result
 * @results: (element-type HeraldResult): where they go
 * @is_sound: whether the whole file is JSON to the letter
 * @next_sound: (nullable): where the next result starts that is sound in itself; %NULL before it
 * was looked for
 * @budget: how many bytes may still be looked at in search of one
 *
 * Reads the list of the results of a file that may be damaged.
 */
typedef struct
{
  HeraldResultReader reader;
  GPtrArray *results;
  gboolean is_sound;
  const char *next_sound;
  gsize budget;
} HeraldResultListReader;

void herald_result_list_reader_take (HeraldResultListReader *self, HeraldJsonCursor *cursor);
gboolean
herald_result_list_reader_rescue (HeraldResultListReader *self, const char *text, gsize length);

G_END_DECLS
