/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that answers say about agreement, line by line: for screens and files alike. */
#include "config.h"

#include "practice/agreement-row.h"

static void
free_row (gpointer data)
{
  HeraldAgreementRow *row = data;

  g_free (row->first);
  g_free (row->second);
  g_free (row->name);
  g_free (row);
}

static HeraldAgreementRow *
add_row (GPtrArray *rows,
         HeraldScaleId scale,
         HeraldAgreementKind kind,
         const char *first,
         const char *second,
         const char *name)
{
  HeraldAgreementRow *row = g_new0 (HeraldAgreementRow, 1);

  row->scale = scale;
  row->kind = kind;
  row->first = g_strdup (first);
  row->second = g_strdup (second);
  row->name = g_strdup (name);
  g_ptr_array_add (rows, row);
  return row;
}

static void
fill_row (HeraldAgreementRow *row, const HeraldConfusion *confusion)
{
  HeraldAgreement agreement = herald_agreement_of (confusion);

  row->total = agreement.total;
  row->agreed = agreement.agreed;
  row->share = agreement.share;
  row->kappa = agreement.cohen;
  if (herald_scale_find (row->scale)->is_ordered)
    row->quadratic = agreement.quadratic;
}

static void
add_class (GPtrArray *rows,
           HeraldScaleId scale,
           const HeraldRatings *ratings,
           guint reader,
           guint wanted,
           const HeraldConfusion *confusion)
{
  HeraldClassAgreement agreement = herald_agreement_of_class (confusion, wanted);
  HeraldAgreementRow *row;

  if (agreement.truth + agreement.answers == 0)
    return;
  row = add_row (rows,
                 scale,
                 HERALD_AGREEMENT_CLASS,
                 herald_ratings_get_reader (ratings, reader),
                 "",
                 herald_ratings_get_class (ratings, wanted));
  row->total = agreement.truth;
  row->agreed = agreement.both;
  row->share = agreement.share;
  row->kappa = agreement.kappa;
}

static void
add_truths (GPtrArray *rows, HeraldScaleId scale, const HeraldRatings *ratings)
{
  for (guint reader = 0; reader < herald_ratings_get_n_readers (ratings); reader++)
    {
      HeraldAgreementRow *row = add_row (
          rows, scale, HERALD_AGREEMENT_TRUTH, herald_ratings_get_reader (ratings, reader), "", "");
      HeraldConfusion confusion;

      row->left_out = herald_ratings_get_n_left_out (ratings, reader);
      if (!herald_ratings_compare_truth (ratings, reader, &confusion))
        continue;
      fill_row (row, &confusion);
      for (guint i = 0; i < confusion.n_classes; i++)
        add_class (rows, scale, ratings, reader, i, &confusion);
    }
}

static void
add_pairs (GPtrArray *rows, HeraldScaleId scale, const HeraldRatings *ratings)
{
  guint n_readers = herald_ratings_get_n_readers (ratings);

  for (guint first = 0; first < n_readers; first++)
    {
      for (guint second = first + 1; second < n_readers; second++)
        {
          HeraldConfusion confusion;

          if (!herald_ratings_compare (ratings, first, second, &confusion))
            continue;
          fill_row (add_row (rows,
                             scale,
                             HERALD_AGREEMENT_READERS,
                             herald_ratings_get_reader (ratings, first),
                             herald_ratings_get_reader (ratings, second),
                             ""),
                    &confusion);
        }
    }
}

static void
add_all (GPtrArray *rows, HeraldScaleId scale, const HeraldRatings *ratings)
{
  HeraldAgreementRow *row;

  if (herald_ratings_get_n_readers (ratings) < 2)
    return;
  row = add_row (rows, scale, HERALD_AGREEMENT_ALL, "", "", "");
  row->kappa = herald_ratings_get_fleiss (ratings, &row->total);
  row->agreed = herald_ratings_get_n_unanimous (ratings);
  row->share = herald_interval_wilson (row->agreed, row->total);
}

/**
 * herald_agreement_scale_is_used:
 * @ratings: answers on @scale
 * @scale: the scale
 *
 * Returns: whether there is anything to say on it: any case, and for the scores with ultralow also
 *   one that is ultralow, since else the scale of four scores says it all
 */
gboolean
herald_agreement_scale_is_used (const HeraldRatings *ratings, HeraldScaleId scale)
{
  if (herald_ratings_get_n_cases (ratings) == 0)
    return FALSE;
  return scale != HERALD_SCALE_SCORES || herald_ratings_uses_class (ratings, "ultralow");
}

/**
 * herald_agreement_rows_new:
 * @answers: (element-type HeraldAnswer): answers of any readers
 *
 * Returns: (transfer full) (element-type HeraldAgreementRow): scale by scale, first each reader
 * with the truth, followed by the classes, then each pair of readers, then all together
 */
GPtrArray *
herald_agreement_rows_new (GPtrArray *answers)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (HeraldScaleId scale = 0; scale < HERALD_N_SCALES; scale++)
    {
      g_autoptr (HeraldRatings) ratings = herald_ratings_new (answers, scale);

      if (!herald_agreement_scale_is_used (ratings, scale))
        continue;
      add_truths (rows, scale, ratings);
      add_pairs (rows, scale, ratings);
      add_all (rows, scale, ratings);
    }
  return rows;
}

/**
 * herald_agreement_kind_get_id:
 * @kind: who is held against whom
 *
 * Returns: (transfer none): its name in files
 */
const char *
herald_agreement_kind_get_id (HeraldAgreementKind kind)
{
  static const char *const ids[] = { "truth", "class", "readers", "all" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (ids), NULL);

  return ids[kind];
}
