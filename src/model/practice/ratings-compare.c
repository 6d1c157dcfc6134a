/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ratings say: each reader against the truth, and the readers against each other. */
#include "config.h"

#include <string.h>

#include "practice/ratings-private.h"

/**
 * herald_ratings_uses_class:
 * @self: ratings
 * @name: a class
 *
 * Returns: whether any answer or any truth is of it
 */
gboolean
herald_ratings_uses_class (const HeraldRatings *self, const char *name)
{
  for (guint i = 0; i < self->n_cases * self->readers->len; i++)
    {
      const HeraldRatingsCell *cell = &self->cells[i];

      if (cell->answer != NULL &&
          (strcmp (herald_answer_get (cell->answer, self->scale->given), name) == 0 ||
           strcmp (herald_answer_get (cell->answer, self->scale->truth), name) == 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_ratings_get_n_left_out:
 * @self: ratings
 * @reader: a reader
 *
 * Returns: how many cases of the reader do not count, since answer or truth is of no class: not
 *   given, or indeterminate where scores are held against each other
 */
guint
herald_ratings_get_n_left_out (const HeraldRatings *self, guint reader)
{
  guint left_out = 0;

  g_return_val_if_fail (reader < self->readers->len, 0);

  for (guint i = 0; i < self->n_cases; i++)
    {
      const HeraldRatingsCell *cell = herald_ratings_get_cell (self, i, reader);

      left_out += cell->answer != NULL && (cell->given == HERALD_RATINGS_NO_CLASS ||
                                           cell->truth == HERALD_RATINGS_NO_CLASS);
    }
  return left_out;
}

/**
 * herald_ratings_compare_truth:
 * @self: ratings
 * @reader: a reader
 * @confusion: (out caller-allocates): the reader's answers, by the truth
 *
 * Returns: %FALSE where there is no class at all
 */
gboolean
herald_ratings_compare_truth (const HeraldRatings *self, guint reader, HeraldConfusion *confusion)
{
  g_return_val_if_fail (reader < self->readers->len, FALSE);

  if (self->classes->len == 0)
    return FALSE;
  herald_confusion_init (confusion, self->classes->len);
  for (guint i = 0; i < self->n_cases; i++)
    {
      const HeraldRatingsCell *cell = herald_ratings_get_cell (self, i, reader);

      if (herald_ratings_has_given (self, i, reader) && cell->truth != HERALD_RATINGS_NO_CLASS)
        herald_confusion_add (confusion, cell->truth, cell->given);
    }
  return TRUE;
}

/**
 * herald_ratings_compare:
 * @self: ratings
 * @first: a reader
 * @second: another
 * @confusion: (out caller-allocates): the answers of @second, by those of @first
 *
 * Only cases that both have answered count.
 *
 * Returns: %FALSE where there is no class at all
 */
gboolean
herald_ratings_compare (const HeraldRatings *self,
                        guint first,
                        guint second,
                        HeraldConfusion *confusion)
{
  g_return_val_if_fail (first < self->readers->len && second < self->readers->len, FALSE);

  if (self->classes->len == 0)
    return FALSE;
  herald_confusion_init (confusion, self->classes->len);
  for (guint i = 0; i < self->n_cases; i++)
    {
      if (herald_ratings_has_given (self, i, first) && herald_ratings_has_given (self, i, second))
        herald_confusion_add (confusion,
                              herald_ratings_get_cell (self, i, first)->given,
                              herald_ratings_get_cell (self, i, second)->given);
    }
  return TRUE;
}

static gboolean
is_read_by_all (const HeraldRatings *self, guint number)
{
  for (guint reader = 0; reader < self->readers->len; reader++)
    {
      if (!herald_ratings_has_given (self, number, reader))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_unanimous (const HeraldRatings *self, guint number)
{
  for (guint reader = 1; reader < self->readers->len; reader++)
    {
      if (herald_ratings_get_cell (self, number, reader)->given !=
          herald_ratings_get_cell (self, number, 0)->given)
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_ratings_get_n_unanimous:
 * @self: ratings
 *
 * Returns: how many of the cases that all readers have answered are of one class by all of them
 */
guint
herald_ratings_get_n_unanimous (const HeraldRatings *self)
{
  guint unanimous = 0;

  for (guint i = 0; i < self->n_cases; i++)
    unanimous += is_read_by_all (self, i) && is_unanimous (self, i);
  return unanimous;
}

/**
 * herald_ratings_get_fleiss:
 * @self: ratings
 * @n_cases: (out): how many cases all readers have answered; only these count
 *
 * Returns: herald_kappa_fleiss() of all readers; not defined for fewer than two
 */
HeraldKappa
herald_ratings_get_fleiss (const HeraldRatings *self, guint *n_cases)
{
  guint n_classes = self->classes->len;
  g_autofree guint *ratings = g_new0 (guint, (gsize)self->n_cases * n_classes + 1);

  *n_cases = 0;
  if (self->readers->len < 2 || n_classes == 0)
    return (HeraldKappa){ .is_defined = FALSE };
  for (guint i = 0; i < self->n_cases; i++)
    {
      if (!is_read_by_all (self, i))
        continue;
      for (guint reader = 0; reader < self->readers->len; reader++)
        ratings[(gsize)*n_cases * n_classes + herald_ratings_get_cell (self, i, reader)->given]++;
      (*n_cases)++;
    }
  return herald_kappa_fleiss (ratings, *n_cases, n_classes);
}
