/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/csv-reader.h"
#include "rules/memo.h"
#include "rules/shelf.h"

G_BEGIN_DECLS

/**
 * HeraldCohortEdition:
 * @book: an edition
 * @memo: what its decisions met in earlier rows
 *
 * An edition that rows of a cohort are read by.
 */
typedef struct
{
  HeraldRulebook *book;
  HeraldMemo *memo;
} HeraldCohortEdition;

typedef struct _HeraldCohortEditions HeraldCohortEditions;

HeraldCohortEditions *herald_cohort_editions_new (HeraldShelf *shelf, HeraldRulebook *fallback);
void herald_cohort_editions_free (HeraldCohortEditions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCohortEditions, herald_cohort_editions_free)

const HeraldCohortEdition *herald_cohort_editions_find (HeraldCohortEditions *self,
                                                        HeraldCsvCell *cell);

G_END_DECLS
