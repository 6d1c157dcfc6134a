/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ratings.h"

G_BEGIN_DECLS

#define HERALD_RATINGS_NO_CLASS -1

/* The answer that counts, of one reader to one case. */
typedef struct
{
  const HeraldAnswer *answer; /* NULL for none; the others mean nothing then */
  gint8 given;
  gint8 truth;
} HeraldRatingsCell;

struct _HeraldRatings
{
  const HeraldScale *scale;
  GPtrArray *answers; /* what the cells point into */
  GPtrArray *classes;
  GPtrArray *readers;
  guint n_cases;
  guint n_repeated;
  HeraldRatingsCell *cells; /* case by case, in each the readers */
};

static inline HeraldRatingsCell *
herald_ratings_get_cell (const HeraldRatings *self, guint number, guint reader)
{
  return &self->cells[(gsize)number * self->readers->len + reader];
}

/* Whether there is an answer whose word is a class. */
static inline gboolean
herald_ratings_has_given (const HeraldRatings *self, guint number, guint reader)
{
  const HeraldRatingsCell *cell = herald_ratings_get_cell (self, number, reader);

  return cell->answer != NULL && cell->given != HERALD_RATINGS_NO_CLASS;
}

G_END_DECLS
