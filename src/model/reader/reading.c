/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a report: values with their places, and the facts that are sure. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "reader/reading-private.h"

struct _HeraldReading
{
  gatomicrefcount references;
  GArray *findings; /* (element-type HeraldReportFinding) in the order of the text */
  GArray *parts;    /* (element-type HeraldPart) */
  guint n_specimens;
  HeraldFacts *facts;
  char **languages;
  gboolean is_too_long;
};

G_DEFINE_BOXED_TYPE (HeraldReading, herald_reading, herald_reading_ref, herald_reading_unref)

typedef struct
{
  const char *id;
  const char *question;
} Reason;

static const Reason reasons[HERALD_N_REASONS] = {
  [HERALD_REASON_TWO_VALUES] = { "two-values",
                                 N_ ("Your report gives two values. Which one is meant?") },
  [HERALD_REASON_ABOUT] = { "about", N_ ("Your report says “about”. Is this number right?") },
  [HERALD_REASON_NO_UNIT] = { "no-unit", N_ ("Is this number a percent?") },
  [HERALD_REASON_SHARED] = { "shared", N_ ("Does this hold for both receptors?") },
  [HERALD_REASON_UNNAMED] = { "unnamed",
                              N_ ("Are these tubules, nuclei and dividing cells, in this order?") },
  [HERALD_REASON_SIGN] = { "sign", N_ ("This sign can mean two things. Is it read right?") },
  [HERALD_REASON_BETWEEN] = { "between",
                              N_ ("Your report is between two scores. Which one holds?") },
  [HERALD_REASON_NOISY] = { "noisy",
                            N_ ("This number is written in an unusual way. Is it read right?") },
  [HERALD_REASON_DOUBT] = { "doubt",
                            N_ ("The words around this leave a doubt. Is it your result?") },
  [HERALD_REASON_SAMPLE] = { "sample", N_ ("Is this the sample that was tested for HER2?") },
  [HERALD_REASON_TOTAL] = { "total", N_ ("Is this an average in each cell, or a total?") },
};

static void
clear_finding (HeraldReportFinding *finding)
{
  g_free (finding->text);
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const HeraldReportFinding *first = a;
  const HeraldReportFinding *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->field != second->field)
    return first->field < second->field ? -1 : 1;
  return first->end < second->end ? -1 : first->end > second->end;
}

static void
add_finding (HeraldReading *self, const HeraldCandidate *candidate)
{
  HeraldReportFinding finding = { .field_id = herald_reader_field_get_id (candidate->field) };

  finding.field =
      herald_vocabulary_find (herald_facts_get_vocabulary (self->facts), finding.field_id);
  finding.value = candidate->parsed;
  finding.text = g_strdup (candidate->value);
  finding.start = candidate->start;
  finding.end = candidate->end;
  finding.confidence =
      candidate->reason == HERALD_REASON_NONE ? HERALD_CONFIDENCE_SURE : HERALD_CONFIDENCE_CHECK;
  finding.reason = reasons[candidate->reason].id;
  finding.specimen = candidate->part;
  g_array_append_val (self->findings, finding);
}

static const HeraldReportFinding *
finding_at (const HeraldReading *self, guint index)
{
  return &g_array_index (self->findings, HeraldReportFinding, index);
}

/* How many samples have a value: a sure one of @like's field, or any at all where that is %NULL. */
static guint
count_samples (const HeraldReading *self, const HeraldReportFinding *like)
{
  g_autoptr (GHashTable) samples = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const HeraldReportFinding *finding = finding_at (self, i);

      if (like == NULL ||
          (finding->field == like->field && finding->confidence == HERALD_CONFIDENCE_SURE))
        g_hash_table_add (samples, GUINT_TO_POINTER (finding->specimen));
    }
  return g_hash_table_size (samples);
}

/* Values of two samples are of two tumours, and put together they would be of none: only what is
 * sure of each of them goes in. Sure values of one field are all the same. */
static void
gather_facts (HeraldReading *self)
{
  guint n_samples = count_samples (self, NULL);
  g_autoptr (GHashTable) tried = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const HeraldReportFinding *finding = finding_at (self, i);
      HeraldFacts *before = self->facts;

      if (finding->confidence != HERALD_CONFIDENCE_SURE ||
          !g_hash_table_add (tried, GUINT_TO_POINTER (finding->field)) ||
          count_samples (self, finding) < n_samples)
        continue;
      self->facts = herald_facts_with (before, finding->field, finding->value);
      herald_facts_unref (before);
    }
}

static char **
list_languages (const HeraldPage *page)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 1; i < herald_lexicon_get_n_languages (page->lexicon); i++)
    {
      if ((page->languages & (1u << i)) != 0)
        g_strv_builder_add (builder, herald_lexicon_get_language (page->lexicon, i));
    }
  return g_strv_builder_end (builder);
}

static HeraldReading *
reading_new (HeraldVocabulary *vocabulary)
{
  HeraldReading *self = g_new0 (HeraldReading, 1);

  g_atomic_ref_count_init (&self->references);
  self->findings = g_array_new (FALSE, FALSE, sizeof (HeraldReportFinding));
  g_array_set_clear_func (self->findings, (GDestroyNotify)clear_finding);
  self->parts = g_array_new (FALSE, FALSE, sizeof (HeraldPart));
  self->facts = herald_facts_new (vocabulary);
  self->n_specimens = 1;
  return self;
}

/**
 * herald_reading_new:
 * @page: a report, read and resolved
 * @vocabulary: the fields of the form
 *
 * Returns: (transfer full): what was found
 */
HeraldReading *
herald_reading_new (const HeraldPage *page, HeraldVocabulary *vocabulary)
{
  HeraldReading *self = reading_new (vocabulary);

  for (guint i = 0; i < page->candidates->len; i++)
    {
      const HeraldCandidate *candidate = &g_array_index (page->candidates, HeraldCandidate, i);

      if (!candidate->is_dropped)
        add_finding (self, candidate);
    }
  g_array_sort (self->findings, compare_findings);
  gather_facts (self);
  if (page->parts->len > 0)
    g_array_append_vals (self->parts, page->parts->data, page->parts->len);
  for (guint i = 0; i < self->parts->len; i++)
    self->n_specimens =
        MAX (self->n_specimens, g_array_index (self->parts, HeraldPart, i).specimen + 1);
  self->languages = list_languages (page);
  return self;
}

/**
 * herald_reading_new_too_long:
 * @vocabulary: the fields of the form
 *
 * Returns: (transfer full): the reading of a text that is too long to be a report
 */
HeraldReading *
herald_reading_new_too_long (HeraldVocabulary *vocabulary)
{
  HeraldReading *self = reading_new (vocabulary);

  self->languages = g_new0 (char *, 1);
  self->is_too_long = TRUE;
  return self;
}

/**
 * herald_reading_move:
 * @self: a reading that nobody else has yet
 * @plain: the text that it was made of
 *
 * Says all places in the report as it was written.
 */
void
herald_reading_move (HeraldReading *self, const HeraldPlainReport *plain)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      HeraldReportFinding *finding = &g_array_index (self->findings, HeraldReportFinding, i);

      finding->start = herald_plain_report_find (plain, finding->start);
      finding->end = herald_plain_report_find (plain, finding->end);
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      HeraldPart *part = &g_array_index (self->parts, HeraldPart, i);

      part->start = (guint32)herald_plain_report_find (plain, part->start);
      part->end = (guint32)herald_plain_report_find (plain, part->end);
    }
}

/**
 * herald_reading_ref:
 * @self: a reading
 *
 * Returns: (transfer full): @self
 */
HeraldReading *
herald_reading_ref (HeraldReading *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_reading_unref:
 * @self: (transfer full): a reading
 */
void
herald_reading_unref (HeraldReading *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->findings);
  g_array_unref (self->parts);
  herald_facts_unref (self->facts);
  g_strfreev (self->languages);
  g_free (self);
}

/**
 * herald_reading_get_findings:
 * @self: a reading
 *
 * Returns: (transfer none) (element-type HeraldReportFinding): the values, in the order of the text
 */
const GArray *
herald_reading_get_findings (const HeraldReading *self)
{
  return self->findings;
}

/**
 * herald_reading_get_parts:
 * @self: a reading
 *
 * Returns: (transfer none) (element-type HeraldPart): specimens, foci, dates and addenda that the
 *   report names, in its order
 */
const GArray *
herald_reading_get_parts (const HeraldReading *self)
{
  return self->parts;
}

/**
 * herald_reading_get_n_specimens:
 * @self: a reading
 *
 * Returns: how many specimens findings can name, at least 1
 */
guint
herald_reading_get_n_specimens (const HeraldReading *self)
{
  return self->n_specimens;
}

/**
 * herald_reading_get_facts:
 * @self: a reading
 *
 * Returns: (transfer none): the values that are sure; of several specimens those that are sure
 *   of each
 */
HeraldFacts *
herald_reading_get_facts (const HeraldReading *self)
{
  return self->facts;
}

/**
 * herald_reading_get_languages:
 * @self: a reading
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages that the report may be in
 */
const char *const *
herald_reading_get_languages (const HeraldReading *self)
{
  return (const char *const *)self->languages;
}

/**
 * herald_reading_is_too_long:
 * @self: a reading
 *
 * Returns: whether the text was not read, being too long for a report
 */
gboolean
herald_reading_is_too_long (const HeraldReading *self)
{
  return self->is_too_long;
}

/**
 * herald_report_finding_get_question:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): what to ask the person who looks at it, in their language;
 *   %NULL where it is sure
 */
const char *
herald_report_finding_get_question (const HeraldReportFinding *self)
{
  for (guint i = HERALD_REASON_NONE + 1; i < HERALD_N_REASONS; i++)
    {
      if (reasons[i].id == self->reason)
        return _ (reasons[i].question);
    }
  return NULL;
}
