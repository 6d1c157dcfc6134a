/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/page.h"

G_BEGIN_DECLS

enum
{
  HERALD_SAYS_HER2 = 1 << 0,
  HERALD_SAYS_CEP17 = 1 << 1,
  HERALD_SAYS_RATIO = 1 << 2,
  HERALD_SAYS_MEAN = 1 << 3,
  HERALD_SAYS_TOTAL = 1 << 4,
  HERALD_SAYS_COPIES = 1 << 5,
  HERALD_SAYS_SIGNALS = 1 << 6,
  HERALD_SAYS_NUCLEI = 1 << 7,
  HERALD_SAYS_PER_CELL = 1 << 8,
  HERALD_SAYS_STRANGER = 1 << 9,
};
#define HERALD_SAYS_BOTH (HERALD_SAYS_HER2 | HERALD_SAYS_CEP17)

/**
 * HeraldCounter:
 *
 * The state of reading the numbers of gene tests, one sentence after the other.
 */
typedef struct
{
  HeraldPage *page;
  guint sentence;
  guint from;
  guint to;
  gboolean is_recount;
  gboolean is_of_another; /* whether the last gene that was tested is not HER2 */
  guint probe;            /* the last one named */
} HeraldCounter;

guint herald_counter_said_by (HeraldReportWord term);
const HeraldItem *herald_counter_item_at (const HeraldCounter *self, gint64 index);
gboolean herald_counter_is_separator (const HeraldItem *item);
guint herald_counter_say_before (const HeraldCounter *self, guint index, guint *first);
guint herald_counter_say_behind (const HeraldCounter *self, guint index, guint *last);

G_END_DECLS
