/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathers the values of a bundle into results: one for each sample, or for each day where no sample
 * is named. Results are never mixed, and of two values for one item neither is chosen. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/fhir-entry.h"
#include "record/fhir-observation.h"
#include "record/fhir-reading.h"

typedef struct
{
  GPtrArray *findings; /* (element-type HeraldFhirFinding) not owned */
  const char *days[2]; /* the first and the last, "" for none */
} Group;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->findings);
  g_free (group);
}

/* The one sample of each day, "" where there are several. */
static GHashTable *
samples_by_day (GPtrArray *findings)
{
  GHashTable *samples = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldFhirFinding *finding = findings->pdata[i];
      const char *other = g_hash_table_lookup (samples, finding->day);

      if (*finding->sample == '\0')
        continue;
      if (other == NULL)
        g_hash_table_insert (samples, finding->day, finding->sample);
      else if (strcmp (other, finding->sample) != 0)
        g_hash_table_insert (samples, finding->day, (gpointer) "");
    }
  return samples;
}

static Group *
find_group (GPtrArray *groups, GHashTable *by_key, const char *key)
{
  Group *group = g_hash_table_lookup (by_key, key);

  if (group != NULL)
    return group;
  group = g_new0 (Group, 1);
  group->findings = g_ptr_array_new ();
  group->days[0] = group->days[1] = "";
  g_ptr_array_add (groups, group);
  g_hash_table_insert (by_key, g_strdup (key), group);
  return group;
}

static void
add_to_group (Group *group, HeraldFhirFinding *finding)
{
  g_ptr_array_add (group->findings, finding);
  if (*finding->day == '\0')
    return;
  if (*group->days[0] == '\0' || strcmp (finding->day, group->days[0]) < 0)
    group->days[0] = finding->day;
  if (strcmp (finding->day, group->days[1]) > 0)
    group->days[1] = finding->day;
}

/* What names neither sample nor day goes with the rest only where the rest is one. */
static void
add_lost (GPtrArray *groups, GHashTable *by_key, GPtrArray *lost)
{
  Group *group = NULL;

  if (lost->len > 0)
    group = groups->len == 1 ? groups->pdata[0] : find_group (groups, by_key, "");
  for (guint i = 0; i < lost->len; i++)
    add_to_group (group, lost->pdata[i]);
}

static GPtrArray *
make_groups (GPtrArray *findings)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) samples = samples_by_day (findings);
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      HeraldFhirFinding *finding = findings->pdata[i];
      const char *sample = finding->sample;
      g_autofree char *key = NULL;

      if (*sample == '\0' && g_hash_table_lookup (samples, finding->day) != NULL)
        sample = g_hash_table_lookup (samples, finding->day);
      if (*sample == '\0' && *finding->day == '\0')
        {
          g_ptr_array_add (lost, finding);
          continue;
        }
      key = *sample != '\0' ? g_strconcat ("sample ", sample, NULL)
                            : g_strconcat ("day ", finding->day, NULL);
      add_to_group (find_group (groups, by_key, key), finding);
    }
  add_lost (groups, by_key, lost);
  return groups;
}

static void
tell_conflict (HeraldFhirReading *self, const HeraldFhirFinding *a, const HeraldFhirFinding *b)
{
  herald_fhir_tell (self,
                    _ ("“%s” says “%s”, and “%s” says “%s”. Herald does not choose between them, "
                       "so that line stays empty."),
                    a->name,
                    a->entry,
                    b->name,
                    b->entry);
}

static void
tell_yield (HeraldFhirReading *self, const HeraldFhirFinding *a, const HeraldFhirFinding *b)
{
  herald_fhir_tell (self,
                    _ ("“%s” says “%s”, and “%s” says “%s”. The first is the one for HER2 as a "
                       "whole, so it stands."),
                    a->name,
                    a->entry,
                    b->name,
                    b->entry);
}

/* 2.0 and 2.00 are one number. */
static gboolean
say_the_same (HeraldFhirReading *self, const HeraldFhirFinding *a, const HeraldFhirFinding *b)
{
  const HeraldField *field = herald_vocabulary_get_field (self->codes->vocabulary, a->field);
  HeraldFhirEntry first;
  HeraldFhirEntry second;

  if (field->kind == HERALD_FIELD_CHOICE || !herald_fhir_entry_read (field, a->entry, &first) ||
      !herald_fhir_entry_read (field, b->entry, &second))
    return strcmp (a->entry, b->entry) == 0;
  return g_strcmp0 (first.comparator, second.comparator) == 0 &&
         herald_fraction_compare (herald_fraction_from_decimal (first.value.number),
                                  herald_fraction_from_decimal (second.value.number)) == 0;
}

/* Holds a finding against the one that came first, which stands so far or not; FALSE where neither
 * may stand. */
static gboolean
hold_against (HeraldFhirReading *self,
              const HeraldFhirFinding *a,
              const HeraldFhirFinding *b,
              gboolean stands)
{
  if (say_the_same (self, a, b))
    return stands;
  if (stands && !a->yields && b->yields)
    {
      tell_yield (self, a, b);
      return TRUE;
    }
  tell_conflict (self, a, b);
  return FALSE;
}

/* Which finding stands for a field, NULL where there is none or two that differ. Those that give
 * way come last. */
static const HeraldFhirFinding *
settle (HeraldFhirReading *self, GPtrArray *findings, guint field)
{
  const HeraldFhirFinding *first = NULL;
  gboolean is_settled = TRUE;

  for (guint i = 0; i < 2 * findings->len; i++)
    {
      const HeraldFhirFinding *finding = findings->pdata[i % findings->len];

      if (finding->field != field || finding->yields != (i >= findings->len))
        continue;
      if (first == NULL)
        first = finding;
      else
        is_settled = hold_against (self, first, finding, is_settled);
    }
  return is_settled ? first : NULL;
}

static gboolean
is_filled (const char *const *entries, HeraldVocabulary *vocabulary, const char *id)
{
  return *entries[herald_vocabulary_find (vocabulary, id)] != '\0';
}

/* A ratio or a count of chromosome 17 takes two probes. A count of HER2 alone says nothing of it.
 */
static void
settle_probe (HeraldFhirReading *self, const char **entries)
{
  HeraldVocabulary *vocabulary = self->codes->vocabulary;

  if (is_filled (entries, vocabulary, "ish_probe"))
    return;
  if (is_filled (entries, vocabulary, "her2_cep17_ratio") ||
      is_filled (entries, vocabulary, "cep17_copies") ||
      is_filled (entries, vocabulary, "cep17_signals"))
    entries[herald_vocabulary_find (vocabulary, "ish_probe")] = "dual";
  else if (is_filled (entries, vocabulary, "her2_copies") ||
           is_filled (entries, vocabulary, "her2_signals"))
    herald_fhir_tell (self,
                      _ ("There is a count of HER2, but not whether one probe or two were used. "
                         "Please enter the kind of the gene test."));
}

static void
settle_entries (HeraldFhirReading *self, GPtrArray *findings, const char **entries)
{
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (self->codes->vocabulary); i++)
    {
      const HeraldFhirFinding *finding = settle (self, findings, i);

      entries[i] = finding != NULL ? finding->entry : "";
    }
  settle_probe (self, entries);
}

/* By which edition its tests were read when Herald wrote it, NULL where it did not. */
static const char *
find_edition (HeraldFhirReading *self, const HeraldJson *sample)
{
  HeraldJson list = herald_json_member (sample, "extension");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson extension = herald_json_element (&list, i);

      if (strcmp (herald_fhir_text (&extension, "url"), self->codes->own_edition) == 0)
        return herald_fhir_text (&extension, "valueString");
    }
  return NULL;
}

static void
take_sample (HeraldFhirReading *self, const char *address, const char **texts, const char **entries)
{
  HeraldJson sample = herald_json_root (g_hash_table_lookup (self->samples, address), "");
  HeraldJson type = herald_json_member (&sample, "type");
  HeraldJson notes = herald_json_member (&sample, "note");
  HeraldJson note = herald_json_element (&notes, 0);
  const HeraldFhirItem *item = self->codes->specimen;

  texts[HERALD_RESULT_SPECIMEN] = herald_fhir_text (&note, "text");
  if (texts[HERALD_RESULT_EDITION] == NULL)
    texts[HERALD_RESULT_EDITION] = find_edition (self, &sample);
  for (guint i = 0; i < item->answers->len; i++)
    {
      const HeraldFhirAnswer *answer = &g_array_index (item->answers, HeraldFhirAnswer, i);

      if (herald_fhir_same_words (answer->text, herald_fhir_text (&type, "text")))
        entries[item->field] = answer->choice;
    }
}

static void
take_texts (HeraldFhirReading *self, const Group *group, const char **texts, const char **entries)
{
  for (guint i = 0; i < group->findings->len; i++)
    {
      const HeraldFhirFinding *finding = group->findings->pdata[i];

      if (finding->edition != NULL)
        texts[HERALD_RESULT_EDITION] = finding->edition;
      if (texts[HERALD_RESULT_LABORATORY] == NULL && *finding->laboratory != '\0')
        texts[HERALD_RESULT_LABORATORY] = finding->laboratory;
      if (*finding->sample != '\0')
        take_sample (self, finding->sample, texts, entries);
    }
  texts[HERALD_RESULT_DATE] = group->days[1];
  if (strcmp (group->days[0], group->days[1]) != 0)
    herald_fhir_tell (self,
                      _ ("The tests of one sample have several dates, from %s to %s. The last one "
                         "stands as its date."),
                      group->days[0],
                      group->days[1]);
}

/* The same bundle gives the same results with the same ids. */
static HeraldResult *
make_result (HeraldFhirReading *self, const Group *group)
{
  const HeraldFhirFinding *first = group->findings->pdata[0];
  g_autofree char *key = g_strjoin (" ", first->address, first->sample, first->day, NULL);
  g_autofree char *address = herald_fhir_address_new (key, "result");
  const char *texts[HERALD_RESULT_N_TEXTS] = { NULL };
  const char *entries[HERALD_VOCABULARY_MAX_FIELDS];

  texts[HERALD_RESULT_ID] = strrchr (address, ':') + 1;
  settle_entries (self, group->findings, entries);
  take_texts (self, group, texts, entries);
  return herald_result_new_filled (self->codes->vocabulary, texts, entries);
}

/**
 * herald_fhir_gather:
 * @self: a bundle whose Observations are read
 *
 * Returns: (transfer full) (element-type HeraldResult): its results, in its order
 */
GPtrArray *
herald_fhir_gather (HeraldFhirReading *self)
{
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);
  g_autoptr (GPtrArray) groups = make_groups (self->findings);

  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (results, make_result (self, groups->pdata[i]));
  return results;
}
