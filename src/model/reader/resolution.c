/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds all candidates against one another: what agrees is sure, what differs has to be looked at.
 */
#include "config.h"

#include <string.h>

#include "reader/resolution.h"

/* Two values of one item in one report are a handful; a text made to hold thousands is no report.
 */
#define MAX_CANDIDATES_A_FIELD 256

static HeraldCandidate *
candidate_at (const HeraldResolution *self, guint index)
{
  return &g_array_index (self->page->candidates, HeraldCandidate, index);
}

/**
 * herald_resolution_n_of:
 * @self: a resolution
 * @field: a field
 *
 * Returns: how many candidates it has
 */
guint
herald_resolution_n_of (const HeraldResolution *self, HeraldReaderField field)
{
  return self->by_field[field]->len;
}

/**
 * herald_resolution_nth:
 * @self: a resolution
 * @field: a field
 * @n: below herald_resolution_n_of()
 *
 * Returns: (transfer none): one of its candidates
 */
HeraldCandidate *
herald_resolution_nth (const HeraldResolution *self, HeraldReaderField field, guint n)
{
  return candidate_at (self, g_array_index (self->by_field[field], guint, n));
}

/**
 * herald_candidates_agree:
 * @a: a candidate
 * @b: another of the same field
 *
 * Returns: whether both give the same value
 */
gboolean
herald_candidates_agree (const HeraldCandidate *a, const HeraldCandidate *b)
{
  if (strcmp (a->value, b->value) == 0)
    return TRUE;
  return a->field != HERALD_READER_LAB_STATUS && a->parsed.number.mantissa > 0 &&
         b->parsed.number.mantissa > 0 &&
         herald_fraction_compare (herald_fraction_from_decimal (a->parsed.number),
                                  herald_fraction_from_decimal (b->parsed.number)) == 0;
}

/**
 * herald_resolution_parse:
 * @self: a resolution
 * @candidate: (inout): a candidate, whose value is written as the form would write it
 *
 * Returns: whether the form would take it
 */
gboolean
herald_resolution_parse (const HeraldResolution *self, HeraldCandidate *candidate)
{
  guint index =
      herald_vocabulary_find (self->vocabulary, herald_reader_field_get_id (candidate->field));
  const HeraldField *field;
  g_autofree char *text = NULL;

  if (index == HERALD_VOCABULARY_NO_FIELD)
    return FALSE;
  field = herald_vocabulary_get_field (self->vocabulary, index);
  if (herald_field_parse (field, candidate->value, strlen (candidate->value), &candidate->parsed) !=
          HERALD_PROBLEM_NONE ||
      !candidate->parsed.known)
    return FALSE;
  text = herald_field_value_to_text (field, candidate->parsed);
  g_strlcpy (candidate->value, text, sizeof candidate->value);
  return TRUE;
}

/* The same again, in every respect that counts here. */
static gboolean
is_repeat (const HeraldCandidate *a, const HeraldCandidate *b)
{
  return strcmp (a->value, b->value) == 0 && a->part == b->part && a->reason == b->reason &&
         a->test == b->test && a->probe == b->probe && a->is_weak == b->is_weak &&
         a->is_earlier == b->is_earlier;
}

static void
sort_in (HeraldResolution *self, guint index)
{
  HeraldCandidate *candidate = candidate_at (self, index);
  GArray *others = self->by_field[candidate->field];

  for (guint i = 0; i < others->len && !candidate->is_dropped; i++)
    candidate->is_dropped =
        is_repeat (herald_resolution_nth (self, candidate->field, i), candidate);
  if (candidate->is_dropped)
    return;
  if (others->len < MAX_CANDIDATES_A_FIELD)
    g_array_append_val (others, index);
  else
    candidate->is_dropped = self->is_full[candidate->field] = TRUE;
}

/**
 * herald_resolution_sort:
 * @self: a resolution
 *
 * Sorts the candidates by field anew, after some were dropped, added or given to another field.
 */
void
herald_resolution_sort (HeraldResolution *self)
{
  for (guint i = 0; i < HERALD_READER_N_FIELDS; i++)
    g_array_set_size (self->by_field[i], 0);
  for (guint i = 0; i < self->page->candidates->len; i++)
    sort_in (self, i);
}

/* Whether today's results of the sample, or of all where it has none, give another value. */
static gboolean
has_other_today (const HeraldResolution *self, HeraldReaderField field, const HeraldCandidate *than)
{
  gboolean has_own = FALSE;
  gboolean differs = FALSE;
  gboolean own_differs = FALSE;

  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    {
      const HeraldCandidate *candidate = herald_resolution_nth (self, field, i);

      if (candidate->is_earlier)
        continue;
      has_own |= candidate->part == than->part;
      differs |= !herald_candidates_agree (candidate, than);
      own_differs |= candidate->part == than->part && !herald_candidates_agree (candidate, than);
    }
  return has_own ? own_differs : differs;
}

/* An earlier result is only worth showing where it differs from today's. */
static void
drop_earlier (HeraldResolution *self, HeraldReaderField field)
{
  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    {
      HeraldCandidate *candidate = herald_resolution_nth (self, field, i);

      candidate->is_dropped |= candidate->is_earlier && !has_other_today (self, field, candidate);
    }
}

static void
drop_weak (HeraldResolution *self, HeraldReaderField field)
{
  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    {
      HeraldCandidate *weak = herald_resolution_nth (self, field, i);

      for (guint k = 0; weak->is_weak && k < herald_resolution_n_of (self, field); k++)
        {
          const HeraldCandidate *plain = herald_resolution_nth (self, field, k);

          weak->is_dropped |= !plain->is_weak && plain->part == weak->part;
        }
    }
}

/* “Tubules 3, nuclei 2” is a part of the grade, and no count of nuclei. */
static void
drop_graded_nuclei (HeraldResolution *self)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_CELLS); i++)
    {
      HeraldCandidate *cells = herald_resolution_nth (self, HERALD_READER_CELLS, i);

      for (guint k = 0; k < herald_resolution_n_of (self, HERALD_READER_NUCLEAR_SCORE); k++)
        {
          const HeraldCandidate *graded =
              herald_resolution_nth (self, HERALD_READER_NUCLEAR_SCORE, k);

          cells->is_dropped |= graded->start < cells->end && cells->start < graded->end;
        }
    }
  herald_resolution_sort (self);
}

/* The kind of sample alone is no result to put into a form. */
static void
check_specimen (HeraldResolution *self)
{
  gboolean has_more = FALSE;

  for (guint field = 0; field < HERALD_READER_N_FIELDS; field++)
    has_more |= field != HERALD_READER_SPECIMEN && herald_resolution_n_of (self, field) > 0;
  for (guint i = 0; !has_more && i < herald_resolution_n_of (self, HERALD_READER_SPECIMEN); i++)
    herald_resolution_nth (self, HERALD_READER_SPECIMEN, i)->is_dropped = TRUE;
}

/* What is doubtful by itself stays so when the person has chosen the sample; two values of one
 * sample are asked about as two. An earlier result is never the only one of its sample. */
static void
doubt_difference (HeraldResolution *self, HeraldReaderField field, HeraldCandidate *candidate)
{
  gboolean differs = FALSE;
  gboolean own_differs = FALSE;

  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    {
      const HeraldCandidate *other = herald_resolution_nth (self, field, i);
      gboolean is_other = !herald_candidates_agree (candidate, other);

      differs |= is_other;
      own_differs |= is_other && other->part == candidate->part;
    }
  if (own_differs)
    candidate->reason = HERALD_REASON_TWO_VALUES;
  else if (candidate->reason == HERALD_REASON_NONE &&
           (candidate->is_earlier || self->is_full[field]))
    candidate->reason = HERALD_REASON_DOUBT;
  else if (candidate->reason == HERALD_REASON_NONE && differs)
    candidate->reason = HERALD_REASON_TWO_VALUES;
}

static void
doubt_differences (HeraldResolution *self, HeraldReaderField field)
{
  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    doubt_difference (self, field, herald_resolution_nth (self, field, i));
}

/* Said twice of one sample is said once; a sure place is kept rather than a doubtful one. */
static void
drop_repeats (HeraldResolution *self, HeraldReaderField field)
{
  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    {
      HeraldCandidate *kept = herald_resolution_nth (self, field, i);

      for (guint k = 0; k < herald_resolution_n_of (self, field) && !kept->is_dropped; k++)
        {
          HeraldCandidate *other = herald_resolution_nth (self, field, k);

          if (k == i || other->is_dropped || !herald_candidates_agree (kept, other) ||
              kept->part != other->part)
            continue;
          if (other->reason == HERALD_REASON_NONE && kept->reason != HERALD_REASON_NONE)
            kept->is_dropped = TRUE;
          else
            other->is_dropped = TRUE;
        }
    }
}

static void
for_each_field (HeraldResolution *self,
                void (*run) (HeraldResolution *self, HeraldReaderField field))
{
  for (guint field = 0; field < HERALD_READER_N_FIELDS; field++)
    run (self, field);
  herald_resolution_sort (self);
}

/**
 * herald_page_resolve:
 * @self: a page with all its candidates
 * @vocabulary: the fields of the form
 *
 * Drops what is no result after all, and says of the rest what has to be looked at.
 */
void
herald_page_resolve (HeraldPage *self, const HeraldVocabulary *vocabulary)
{
  HeraldResolution resolution = { .page = self, .vocabulary = vocabulary };

  for (guint i = 0; i < HERALD_READER_N_FIELDS; i++)
    resolution.by_field[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->candidates->len; i++)
    {
      HeraldCandidate *candidate = candidate_at (&resolution, i);

      candidate->is_dropped =
          candidate->is_dropped || !herald_resolution_parse (&resolution, candidate);
    }
  herald_resolution_sort (&resolution);
  for_each_field (&resolution, drop_earlier);
  for_each_field (&resolution, drop_weak);
  drop_graded_nuclei (&resolution);
  herald_resolution_conclude (&resolution);
  check_specimen (&resolution);
  herald_resolution_sort (&resolution);
  herald_resolution_refine (&resolution);
  herald_resolution_sort (&resolution);
  herald_resolution_doubt (&resolution);
  for_each_field (&resolution, doubt_differences);
  herald_resolution_doubt_companions (&resolution);
  for_each_field (&resolution, drop_repeats);
  for (guint i = 0; i < HERALD_READER_N_FIELDS; i++)
    g_array_unref (resolution.by_field[i]);
}
