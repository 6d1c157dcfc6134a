/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/candidate.h"

G_BEGIN_DECLS

/**
 * HeraldResolution:
 * @by_field: (element-type guint): the candidates of each field, as indexes
 * @is_full: whether a field has more candidates than anybody would look at
 *
 * What a report says, while one candidate is held against the other.
 */
typedef struct
{
  HeraldPage *page;
  const HeraldVocabulary *vocabulary;
  GArray *by_field[HERALD_READER_N_FIELDS];
  gboolean is_full[HERALD_READER_N_FIELDS];
} HeraldResolution;

guint herald_resolution_n_of (const HeraldResolution *self, HeraldReaderField field);
HeraldCandidate *
herald_resolution_nth (const HeraldResolution *self, HeraldReaderField field, guint n);

gboolean herald_candidates_agree (const HeraldCandidate *a, const HeraldCandidate *b);
gboolean herald_resolution_parse (const HeraldResolution *self, HeraldCandidate *candidate);
gboolean herald_resolution_has_gene_result (const HeraldResolution *self, guint part);
void herald_resolution_sort (HeraldResolution *self);
void herald_resolution_conclude (HeraldResolution *self);
void herald_resolution_refine (HeraldResolution *self);
void herald_resolution_doubt (HeraldResolution *self);
void herald_resolution_doubt_companions (HeraldResolution *self);

G_END_DECLS
