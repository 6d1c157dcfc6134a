/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A result at its place in time, read by the edition that it was reported under. */
#include "config.h"

#include <string.h>

#include "record/time-point.h"

static HeraldRulebook *
find_book (HeraldTimePoint *self, HeraldShelf *shelf)
{
  const char *chosen = herald_result_get_text (self->result, HERALD_RESULT_EDITION);

  return herald_edition_choose (shelf,
                                *chosen != '\0' ? herald_shelf_find (shelf, chosen) : NULL,
                                herald_result_get_text (self->result, HERALD_RESULT_YEAR),
                                herald_result_get_text (self->result, HERALD_RESULT_DATE),
                                &self->reason);
}

/* The laboratory's word, as an outcome of the rules: both have the same names for it. */
static const HeraldChoice *
find_lab_status (const HeraldTimePoint *self)
{
  HeraldVocabulary *vocabulary = herald_result_get_vocabulary (self->result);
  guint input = herald_vocabulary_find (vocabulary, "lab_her2_status");
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, input);
  const HeraldField *status =
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "her2_status"));
  HeraldValue value = herald_facts_get (herald_verdict_get_facts (self->verdict), input);
  const char *id;
  guint choice;

  if (!value.known)
    return NULL;
  id = field->choices[value.choice].id;
  return herald_field_find_choice (status, id, strlen (id), &choice) ? &status->choices[choice]
                                                                     : NULL;
}

/**
 * herald_time_point_new:
 * @result: a result
 * @index: where it stands in its record
 * @shelf: the editions; outlives the point
 *
 * It is read by the edition of herald_edition_choose().
 *
 * Returns: (transfer full): the result at its place in time
 */
HeraldTimePoint *
herald_time_point_new (HeraldResult *result, guint index, HeraldShelf *shelf)
{
  HeraldTimePoint *self = g_atomic_rc_box_new0 (HeraldTimePoint);
  g_autoptr (HeraldFacts) facts = herald_result_dup_facts (result);

  self->index = index;
  self->result = herald_result_ref (result);
  self->date = herald_partial_date_parse (herald_result_get_text (result, HERALD_RESULT_DATE));
  self->verdict = herald_rulebook_judge (find_book (self, shelf), facts);
  self->status = find_lab_status (self);
  self->is_lab = self->status != NULL;
  if (!self->is_lab)
    self->status = herald_verdict_get_outcome (self->verdict, "her2_status");
  return self;
}

/**
 * herald_time_point_ref:
 * @self: a point
 *
 * Returns: (transfer full): @self
 */
HeraldTimePoint *
herald_time_point_ref (HeraldTimePoint *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (HeraldTimePoint *self)
{
  herald_result_unref (self->result);
  herald_verdict_unref (self->verdict);
}

/**
 * herald_time_point_unref:
 * @self: (transfer full): a point
 */
void
herald_time_point_unref (HeraldTimePoint *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)clear);
}

/**
 * herald_time_point_is_empty:
 * @self: a point
 *
 * Returns: whether nothing was entered
 */
gboolean
herald_time_point_is_empty (const HeraldTimePoint *self)
{
  return herald_facts_is_empty (herald_verdict_get_facts (self->verdict));
}

/**
 * herald_time_point_is_decided:
 * @self: a point
 *
 * Returns: whether its status is positive or negative
 */
gboolean
herald_time_point_is_decided (const HeraldTimePoint *self)
{
  return strcmp (self->status->id, "positive") == 0 || strcmp (self->status->id, "negative") == 0;
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const HeraldTimePoint *first = *(const HeraldTimePoint *const *)a;
  const HeraldTimePoint *second = *(const HeraldTimePoint *const *)b;
  int order = herald_partial_date_compare (first->date, second->date);

  return order != 0 ? order : (first->index > second->index) - (first->index < second->index);
}

/**
 * herald_time_points_new:
 * @record: a record
 * @shelf: the editions; outlives the points
 *
 * Returns: (transfer full) (element-type HeraldTimePoint): its results in order of time, those
 *   without a date last; results of one time keep the order of the record
 */
GPtrArray *
herald_time_points_new (const HeraldRecord *record, HeraldShelf *shelf)
{
  return herald_time_points_new_last (record, shelf, herald_record_get_n_results (record));
}

/**
 * herald_time_points_new_last:
 * @record: a record
 * @shelf: the editions; outlives the points
 * @most: how many at most
 *
 * Returns: (transfer full) (element-type HeraldTimePoint): the same of the last @most results of
 *   @record
 */
GPtrArray *
herald_time_points_new_last (const HeraldRecord *record, HeraldShelf *shelf, guint most)
{
  GPtrArray *points = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_time_point_unref);
  guint n_results = herald_record_get_n_results (record);

  for (guint i = n_results > most ? n_results - most : 0; i < n_results; i++)
    g_ptr_array_add (points,
                     herald_time_point_new (herald_record_get_result (record, i), i, shelf));
  g_ptr_array_sort (points, compare_points);
  return points;
}
