/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/feature.h"
#include "record/time-point.h"

G_BEGIN_DECLS

/**
 * HeraldLineState:
 * @HERALD_LINE_SAME: both reports say the same
 * @HERALD_LINE_SHIFTED: another number, and no other reading of it
 * @HERALD_LINE_CHANGED: they differ
 * @HERALD_LINE_ONE_SIDED: only one of them says something
 *
 * How two reports go together in one thing.
 */
typedef enum
{
  HERALD_LINE_SAME,
  HERALD_LINE_SHIFTED,
  HERALD_LINE_CHANGED,
  HERALD_LINE_ONE_SIDED,
} HeraldLineState;

/**
 * HeraldComparisonLine:
 * @id: the field or outcome
 * @title: what it is, for people
 * @texts: what each report says of it; %NULL where it says nothing
 * @state: how that goes together
 *
 * One thing that at least one of two reports says.
 */
typedef struct
{
  const char *id;
  const char *title;
  char *texts[2];
  HeraldLineState state;
} HeraldComparisonLine;

/**
 * HeraldComparison:
 * @points: the two results, the earlier one first
 * @book: the newer of their editions
 * @under: both read by @book, so that they can be held side by side
 * @features: a set of #HeraldFeature
 * @lines: (element-type HeraldComparisonLine): what the reports say, both read by @book
 *
 * Two results, held side by side. Neither is merged into the other, and none is picked.
 */
typedef struct
{
  HeraldTimePoint *points[2];
  HeraldRulebook *book;
  HeraldVerdict *under[2];
  guint32 features;
  GArray *lines;
} HeraldComparison;

HeraldComparison *herald_comparison_new (HeraldTimePoint *earlier, HeraldTimePoint *later);
void herald_comparison_free (HeraldComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldComparison, herald_comparison_free)

gboolean herald_comparison_has (const HeraldComparison *self, HeraldFeature feature);
const HeraldComparisonLine *herald_comparison_find_line (const HeraldComparison *self,
                                                         const char *id);
GArray *herald_comparison_lines_new (HeraldVerdict *const *verdicts);

G_END_DECLS
