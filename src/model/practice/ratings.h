/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/agreement.h"
#include "practice/answer.h"
#include "practice/scale.h"

G_BEGIN_DECLS

/**
 * HeraldRatings:
 *
 * The answers of several readers, case by case, on one scale.
 *
 * A case is the same for two readers where set, case, seed, edition and mode are the same. Where a
 * reader has answered one more than once, the first answer counts: before the others the truth may
 * have been seen.
 */
typedef struct _HeraldRatings HeraldRatings;

/* A class, and years of its practice. Every reader is held against every other. */
#define HERALD_RATINGS_MOST_READERS 100
#define HERALD_RATINGS_MOST_CELLS 1000000

gboolean herald_ratings_check (GPtrArray *answers, GError **error);
HeraldRatings *herald_ratings_new (GPtrArray *answers, HeraldScaleId scale);
void herald_ratings_free (HeraldRatings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldRatings, herald_ratings_free)

guint herald_ratings_get_n_classes (const HeraldRatings *self);
const char *herald_ratings_get_class (const HeraldRatings *self, guint index);
gboolean herald_ratings_uses_class (const HeraldRatings *self, const char *name);
guint herald_ratings_get_n_readers (const HeraldRatings *self);
const char *herald_ratings_get_reader (const HeraldRatings *self, guint reader);
guint herald_ratings_get_n_cases (const HeraldRatings *self);
guint herald_ratings_get_n_repeated (const HeraldRatings *self);
guint herald_ratings_get_n_left_out (const HeraldRatings *self, guint reader);

gboolean
herald_ratings_compare_truth (const HeraldRatings *self, guint reader, HeraldConfusion *confusion);
gboolean herald_ratings_compare (const HeraldRatings *self,
                                 guint first,
                                 guint second,
                                 HeraldConfusion *confusion);
guint herald_ratings_get_n_unanimous (const HeraldRatings *self);
HeraldKappa herald_ratings_get_fleiss (const HeraldRatings *self, guint *n_cases);

G_END_DECLS
