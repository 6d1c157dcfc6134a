/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/edition-choice.h"
#include "record/partial-date.h"
#include "record/record.h"
#include "rules/shelf.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

/**
 * HeraldTimePoint:
 * @index: where the result stands in its record
 * @result: the result
 * @date: when it was, as far as that is known
 * @reason: why it is read by the edition of @verdict
 * @verdict: what the rule says, under the result's own edition
 * @status: the HER2 status that counts: what the laboratory wrote where that was entered, else what
 *   the rule says
 * @is_lab: whether @status is the laboratory's word
 *
 * A result at its place in time. Immutable and reference-counted.
 */
typedef struct
{
  guint index;
  HeraldResult *result;
  HeraldPartialDate date;
  HeraldEditionReason reason;
  HeraldVerdict *verdict;
  const HeraldChoice *status;
  gboolean is_lab;
} HeraldTimePoint;

HeraldTimePoint *herald_time_point_new (HeraldResult *result, guint index, HeraldShelf *shelf);
HeraldTimePoint *herald_time_point_ref (HeraldTimePoint *self);
void herald_time_point_unref (HeraldTimePoint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldTimePoint, herald_time_point_unref)

gboolean herald_time_point_is_empty (const HeraldTimePoint *self);
gboolean herald_time_point_is_decided (const HeraldTimePoint *self);
GPtrArray *herald_time_points_new (const HeraldRecord *record, HeraldShelf *shelf);
GPtrArray *herald_time_points_new_last (const HeraldRecord *record, HeraldShelf *shelf, guint most);

G_END_DECLS
