/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldFeature:
 * @HERALD_FEATURE_OPEN: one of the two is neither positive nor negative
 * @HERALD_FEATURE_SAME: both are positive, or both are negative
 * @HERALD_FEATURE_GAINED: HER2-negative first, HER2-positive later
 * @HERALD_FEATURE_LOST: HER2-positive first, HER2-negative later
 * @HERALD_FEATURE_EDITION_ONLY: they differ, and read by one edition they would not
 * @HERALD_FEATURE_EDITION_HIDES: they agree, and read by one edition they would not
 * @HERALD_FEATURE_EDITIONS_DIFFER: each was read by another edition
 * @HERALD_FEATURE_LAB_DIFFERS: in one of them the rule reads the numbers unlike the laboratory
 * @HERALD_FEATURE_TO_SURGERY: a needle biopsy, then surgery
 * @HERALD_FEATURE_TO_METASTASIS: a sample of the breast, then one of a metastasis
 * @HERALD_FEATURE_METASTASES: two samples of metastases
 * @HERALD_FEATURE_SAME_KIND: two biopsies of the breast, or two samples from surgery
 * @HERALD_FEATURE_OTHER_ORDER: the kinds differ, the other way round
 * @HERALD_FEATURE_KIND_UNKNOWN: one of the reports does not say what kind of sample it is of
 * @HERALD_FEATURE_ORDER_UNSURE: the dates do not say which one was first
 * @HERALD_FEATURE_SCORE: the scores of the protein test differ
 * @HERALD_FEATURE_AMOUNT: one is HER2-low, the other one HER2-negative with less
 * @HERALD_FEATURE_ER_GAINED: ER negative first, later not
 * @HERALD_FEATURE_ER_LOST: ER negative later, first not
 * @HERALD_FEATURE_PR_GAINED: PR negative first, positive later
 * @HERALD_FEATURE_PR_LOST: PR positive first, negative later
 * @HERALD_FEATURE_GRADE: the grades differ
 * @HERALD_FEATURE_NEAR: a count of one of them lies close to a line
 * @HERALD_FEATURE_ALL_SAME: nothing that both reports say has changed
 *
 * What can be so of two results; a set of them, one bit each.
 */
typedef enum
{
  HERALD_FEATURE_OPEN = 1 << 0,
  HERALD_FEATURE_SAME = 1 << 1,
  HERALD_FEATURE_GAINED = 1 << 2,
  HERALD_FEATURE_LOST = 1 << 3,
  HERALD_FEATURE_EDITION_ONLY = 1 << 4,
  HERALD_FEATURE_EDITION_HIDES = 1 << 5,
  HERALD_FEATURE_EDITIONS_DIFFER = 1 << 6,
  HERALD_FEATURE_LAB_DIFFERS = 1 << 7,
  HERALD_FEATURE_TO_SURGERY = 1 << 8,
  HERALD_FEATURE_TO_METASTASIS = 1 << 9,
  HERALD_FEATURE_METASTASES = 1 << 10,
  HERALD_FEATURE_SAME_KIND = 1 << 11,
  HERALD_FEATURE_OTHER_ORDER = 1 << 12,
  HERALD_FEATURE_KIND_UNKNOWN = 1 << 13,
  HERALD_FEATURE_ORDER_UNSURE = 1 << 14,
  HERALD_FEATURE_SCORE = 1 << 15,
  HERALD_FEATURE_AMOUNT = 1 << 16,
  HERALD_FEATURE_ER_GAINED = 1 << 17,
  HERALD_FEATURE_ER_LOST = 1 << 18,
  HERALD_FEATURE_PR_GAINED = 1 << 19,
  HERALD_FEATURE_PR_LOST = 1 << 20,
  HERALD_FEATURE_GRADE = 1 << 21,
  HERALD_FEATURE_NEAR = 1 << 22,
  HERALD_FEATURE_ALL_SAME = 1 << 23,
} HeraldFeature;

guint32 herald_feature_find (const char *id);

G_END_DECLS
