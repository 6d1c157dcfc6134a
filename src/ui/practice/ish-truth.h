/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer.h"
#include "practice/case.h"
#include "practice/ish-field.h"

G_BEGIN_DECLS

/* So many nuclei are counted at least, and so many the reference range stands for. */
#define HERALD_ISH_TRUTH_NUCLEI 20

/**
 * HeraldIshReading:
 * @group: the group, or the result of the test where there are no groups; as answers name it, ""
 *   where there is none yet
 * @status: the status of the gene test alone, "" where there is none
 *
 * What a count comes to by an edition.
 */
typedef struct
{
  const char *group;
  const char *status;
} HeraldIshReading;

/**
 * HeraldIshTruth:
 * @field: (nullable): what was drawn
 * @totals: what a trained reader would count in all of it
 * @reading: what that comes to
 * @range: what other honest picks would come to
 *
 * What the answer to a case of the gene test is held against.
 */
typedef struct
{
  HeraldIshField *field;
  HeraldIshTotals totals;
  HeraldIshReading reading;
  HeraldIshRange range;
} HeraldIshTruth;

void
herald_ish_truth_init (HeraldIshTruth *self, const HeraldCase *practice_case, HeraldRulebook *book);
void herald_ish_truth_clear (HeraldIshTruth *self);
void herald_ish_truth_read (const HeraldIshTotals *totals,
                            HeraldRulebook *book,
                            HeraldIshReading *reading);
HeraldAnswer *herald_ish_truth_stand_beside (const HeraldIshTruth *self, HeraldAnswer *answer);
HeraldAnswer *herald_ish_truth_write_counts (const HeraldIshTotals *totals, HeraldAnswer *answer);
char *herald_ish_truth_describe (const HeraldIshTruth *self);

G_END_DECLS
