/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/case-moves.h"

G_BEGIN_DECLS

/**
 * HeraldCaseKey:
 * @HERALD_CASE_KEY_ROW: the order of the rows
 * @HERALD_CASE_KEY_CASE: the names of the cases, numbers in them by their value
 * @HERALD_CASE_KEY_STATUS: the status, in the order of the vocabulary
 *
 * What cases are sorted by. Equal ones stay in the order of the rows.
 */
typedef enum
{
  HERALD_CASE_KEY_ROW,
  HERALD_CASE_KEY_CASE,
  HERALD_CASE_KEY_STATUS,
} HeraldCaseKey;

int herald_case_order_compare_names (HeraldCsvCell one, HeraldCsvCell other);
GArray *
herald_case_order_new (const HeraldCaseTable *table, HeraldCaseKey key, GCancellable *cancellable);

G_END_DECLS
