/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "practice/ish-exclusion.h"

G_BEGIN_DECLS

/* Nobody counts more in one nucleus, nor more nuclei. */
#define HERALD_COUNT_MOST_SIGNALS 999
#define HERALD_COUNT_MOST_NUMBER 9999
#define HERALD_COUNT_N_OBSERVERS 2

/**
 * HeraldCount:
 * @number: of the nucleus, 1 to 9999
 * @observer: who counted, 1 or 2
 * @her2: HER2 signals seen one by one, 0 to 999
 * @cep17: CEP17 signals, 0 to 999
 * @small_clusters: HER2 clusters taken for 6 signals each, 0 to 999
 * @large_clusters: HER2 clusters taken for 12 each, 0 to 999
 * @exclusion: why the nucleus is left out; what was seen in it is kept
 *
 * What one observer saw in one nucleus.
 */
typedef struct
{
  guint number;
  guint observer;
  guint her2;
  guint cep17;
  guint small_clusters;
  guint large_clusters;
  HeraldIshExclusion exclusion;
} HeraldCount;

#define HERALD_TYPE_COUNT_ROW (herald_count_row_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCountRow, herald_count_row, HERALD, COUNT_ROW, GObject)

gboolean herald_count_is_sound (const HeraldCount *self);
guint herald_count_get_her2 (const HeraldCount *self);
HeraldCountRow *herald_count_row_new (const HeraldCount *count);
const HeraldCount *herald_count_row_get (HeraldCountRow *self);

G_END_DECLS
