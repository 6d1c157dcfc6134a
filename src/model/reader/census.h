/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/page.h"

G_BEGIN_DECLS

/**
 * HeraldCensus:
 * @scores: the scores that are named, one bit each
 * @n_defining: how many of them something is said about
 * @statuses: the kinds of result words, one bit each
 *
 * What a stretch of text holds that a scale would hold.
 */
typedef struct
{
  guint scores;
  guint n_defining;
  guint statuses;
  guint n_bounds;
  guint n_markers;
  gboolean has_receptor;
  gboolean has_parts_of_grade; /* their scores are no entries of a scale */
  gboolean has_means;
  gboolean has_status_then_means; /* "positive means 3+" */
  gboolean has_range;             /* "1 to 10 %" */
  gboolean has_if;
  gboolean has_cutoff;
  gboolean has_either; /* "3+ or amplified" */
  guint n_defined_statuses;
  gboolean has_bound_then_status;
  gboolean has_status_then_bound; /* "positive is >=1 %" */
} HeraldCensus;

guint herald_census_status_bit (HeraldReportWord term);
gboolean herald_census_is_defined (const HeraldPage *self, guint from, guint to, guint last);
gboolean herald_census_has_score_word (const HeraldPage *self, guint from, guint to, guint index);
HeraldCensus herald_census_take (const HeraldPage *self, guint from, guint to);

G_END_DECLS
