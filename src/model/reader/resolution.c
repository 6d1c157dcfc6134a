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

static gboolean
are_same (const HeraldCandidate *a, const HeraldCandidate *b)
{
  if (strcmp (a->value, b->value) == 0)
    return TRUE;
  return a->field != HERALD_READER_LAB_STATUS && a->parsed.number.mantissa > 0 &&
         b->parsed.number.mantissa > 0 &&
         herald_fraction_compare (herald_fraction_from_decimal (a->parsed.number),
                                  herald_fraction_from_decimal (b->parsed.number)) == 0;
}

/* What the form would not take is no value. */
static gboolean
parse (const HeraldResolution *self, HeraldCandidate *candidate)
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

static void
sort_by_field (HeraldResolution *self)
{
  for (guint i = 0; i < HERALD_READER_N_FIELDS; i++)
    g_array_set_size (self->by_field[i], 0);
  for (guint i = 0; i < self->page->candidates->len; i++)
    sort_in (self, i);
}

static gboolean
has_other (const HeraldResolution *self,
           HeraldReaderField field,
           const HeraldCandidate *than,
           gboolean earlier)
{
  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    {
      const HeraldCandidate *candidate = herald_resolution_nth (self, field, i);

      if (candidate->is_earlier == earlier && !are_same (candidate, than))
        return TRUE;
    }
  return FALSE;
}

/* An earlier result is only worth showing where it differs from today's. */
static void
drop_earlier (HeraldResolution *self, HeraldReaderField field)
{
  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    {
      HeraldCandidate *candidate = herald_resolution_nth (self, field, i);

      if (candidate->is_earlier && !has_other (self, field, candidate, FALSE))
        candidate->is_dropped = TRUE;
    }
}

static void
drop_weak (HeraldResolution *self, HeraldReaderField field)
{
  gboolean has_plain = FALSE;

  for (guint i = 0; i < herald_resolution_n_of (self, field); i++)
    has_plain |= !herald_resolution_nth (self, field, i)->is_weak;
  for (guint i = 0; has_plain && i < herald_resolution_n_of (self, field); i++)
    herald_resolution_nth (self, field, i)->is_dropped |=
        herald_resolution_nth (self, field, i)->is_weak;
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
  sort_by_field (self);
}

static gboolean
has_gene_result (const HeraldResolution *self)
{
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_LAB_STATUS); i++)
    {
      if (herald_resolution_nth (self, HERALD_READER_LAB_STATUS, i)->test == HERALD_TEST_ISH)
        return TRUE;
    }
  for (guint field = HERALD_READER_HER2_COPIES; field <= HERALD_READER_RECOUNT_CELLS; field++)
    {
      if (herald_resolution_n_of (self, field) > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_concluded (const HeraldCandidate *candidate)
{
  return strcmp (candidate->value, "positive") == 0 || strcmp (candidate->value, "negative") == 0;
}

/* Where IHC is equivocal and the gene test has concluded, the conclusion stands. */
static void
conclude_status (HeraldResolution *self)
{
  gboolean has_gene = has_gene_result (self);
  gboolean is_settled = FALSE;

  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_LAB_STATUS); i++)
    {
      const HeraldCandidate *candidate = herald_resolution_nth (self, HERALD_READER_LAB_STATUS, i);

      is_settled |= is_concluded (candidate) && (candidate->test == HERALD_TEST_ISH ||
                                                 (has_gene && candidate->test == HERALD_TEST_ANY));
    }
  for (guint i = 0; is_settled && i < herald_resolution_n_of (self, HERALD_READER_LAB_STATUS); i++)
    {
      HeraldCandidate *candidate = herald_resolution_nth (self, HERALD_READER_LAB_STATUS, i);

      candidate->is_dropped |= !is_concluded (candidate) && candidate->test != HERALD_TEST_ISH;
    }
}

/* One count of cells for both probes is `cells`; two counts are one for each. */
static void
share_out_cells (HeraldResolution *self)
{
  const HeraldCandidate *of_her2 = NULL;
  const HeraldCandidate *of_cep17 = NULL;

  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_CELLS); i++)
    {
      const HeraldCandidate *candidate = herald_resolution_nth (self, HERALD_READER_CELLS, i);

      if (candidate->probe == 1)
        of_her2 = candidate;
      else if (candidate->probe == 2)
        of_cep17 = candidate;
    }
  if (of_her2 == NULL || of_cep17 == NULL || are_same (of_her2, of_cep17))
    return;
  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_CELLS); i++)
    {
      HeraldCandidate *candidate = herald_resolution_nth (self, HERALD_READER_CELLS, i);

      if (candidate->probe != 0)
        candidate->field =
            candidate->probe == 1 ? HERALD_READER_HER2_NUCLEI : HERALD_READER_CEP17_NUCLEI;
    }
}

/* A ratio, or a count of the second probe, says that there were two. */
static void
conclude_probe (HeraldResolution *self)
{
  static const HeraldReaderField of_two[] = { HERALD_READER_RATIO,
                                              HERALD_READER_CEP17_COPIES,
                                              HERALD_READER_CEP17_SIGNALS };
  gboolean has_gene = has_gene_result (self);

  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_ISH_PROBE); i++)
    {
      HeraldCandidate *candidate = herald_resolution_nth (self, HERALD_READER_ISH_PROBE, i);

      candidate->is_dropped |= !has_gene && strcmp (candidate->value, "indeterminate") != 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (of_two); i++)
    {
      if (herald_resolution_n_of (self, of_two[i]) > 0)
        {
          HeraldCandidate candidate = *herald_resolution_nth (self, of_two[i], 0);

          candidate.field = HERALD_READER_ISH_PROBE;
          candidate.reason = HERALD_REASON_NONE;
          g_strlcpy (candidate.value, "dual", sizeof candidate.value);
          candidate.is_dropped = !parse (self, &candidate);
          g_array_append_val (self->page->candidates, candidate);
          return;
        }
    }
}

static void
check_zero (HeraldResolution *self)
{
  gboolean is_zero = herald_resolution_n_of (self, HERALD_READER_IHC_SCORE) > 0;

  for (guint i = 0; i < herald_resolution_n_of (self, HERALD_READER_IHC_SCORE); i++)
    is_zero &= herald_resolution_nth (self, HERALD_READER_IHC_SCORE, i)->value[0] == '0';
  for (guint i = 0; !is_zero && i < herald_resolution_n_of (self, HERALD_READER_IHC_ZERO_STAINING);
       i++)
    herald_resolution_nth (self, HERALD_READER_IHC_ZERO_STAINING, i)->is_dropped = TRUE;
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

static void
doubt_differences (HeraldResolution *self, HeraldReaderField field)
{
  gboolean differ = self->is_full[field];

  for (guint i = 1; i < herald_resolution_n_of (self, field); i++)
    differ |=
        !are_same (herald_resolution_nth (self, field, 0), herald_resolution_nth (self, field, i));
  for (guint i = 0; differ && i < herald_resolution_n_of (self, field); i++)
    herald_resolution_nth (self, field, i)->reason = HERALD_REASON_TWO_VALUES;
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

          if (k == i || other->is_dropped || !are_same (kept, other) || kept->part != other->part)
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
  sort_by_field (self);
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

      candidate->is_dropped = candidate->is_dropped || !parse (&resolution, candidate);
    }
  sort_by_field (&resolution);
  for_each_field (&resolution, drop_earlier);
  for_each_field (&resolution, drop_weak);
  drop_graded_nuclei (&resolution);
  share_out_cells (&resolution);
  conclude_status (&resolution);
  sort_by_field (&resolution);
  conclude_probe (&resolution);
  check_zero (&resolution);
  check_specimen (&resolution);
  sort_by_field (&resolution);
  herald_resolution_refine (&resolution, has_gene_result (&resolution));
  sort_by_field (&resolution);
  for_each_field (&resolution, doubt_differences);
  herald_resolution_doubt (&resolution, has_gene_result (&resolution));
  for_each_field (&resolution, drop_repeats);
  for (guint i = 0; i < HERALD_READER_N_FIELDS; i++)
    g_array_unref (resolution.by_field[i]);
}
