/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results as a FHIR R4 bundle that keeps to mCODE 4.0.0: tumour markers with their LOINC codes, of
 * a person without a name. The same results give the same bytes on every machine. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/fhir-entry.h"
#include "record/fhir-own.h"
#include "record/fhir-writer.h"
#include "record/partial-date.h"

#define ABSENT "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

static void
write_narrative (HeraldFhirWriting *self)
{
  g_autofree char *notice = g_markup_escape_text (self->codes->notice, -1);
  g_autofree char *div =
      g_strdup_printf ("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>%s</p></div>", notice);

  herald_fhir_json_open (self->json, "text", '{');
  herald_fhir_json_add_text (self->json, "status", "additional");
  herald_fhir_json_add_text (self->json, "div", div);
  herald_fhir_json_close (self->json);
}

/* The profile wants a person with an identifier, a name and a gender. The name is said to be kept
 * back, and the identifier is of this record alone. */
static void
write_patient (HeraldFhirWriting *self)
{
  herald_fhir_begin_entry (self, "Patient", self->patient, self->codes->patient_profile);
  write_narrative (self);
  herald_fhir_json_open (self->json, "identifier", '[');
  herald_fhir_json_open (self->json, NULL, '{');
  herald_fhir_json_add_text (self->json, "system", "urn:ietf:rfc:3986");
  herald_fhir_json_add_text (self->json, "value", self->patient);
  herald_fhir_json_close (self->json);
  herald_fhir_json_close (self->json);
  herald_fhir_json_open (self->json, "name", '[');
  herald_fhir_json_open (self->json, NULL, '{');
  herald_fhir_json_open (self->json, "extension", '[');
  herald_fhir_json_open (self->json, NULL, '{');
  herald_fhir_json_add_text (self->json, "url", ABSENT);
  herald_fhir_json_add_text (self->json, "valueCode", "masked");
  for (guint i = 0; i < 4; i++)
    herald_fhir_json_close (self->json);
  herald_fhir_json_add_text (self->json, "gender", "unknown");
  herald_fhir_end_entry (self);
}

static const HeraldFhirAnswer *
find_specimen (HeraldFhirWriting *self)
{
  const HeraldFhirItem *item = self->codes->specimen;
  const HeraldField *field = herald_vocabulary_get_field (self->codes->vocabulary, item->field);
  HeraldFhirEntry entry;

  if (!herald_fhir_entry_get (self->result, item->field, &entry))
    return NULL;
  self->written[item->field] = TRUE;
  return herald_fhir_item_find_answer (item, field->choices[entry.value.choice].id);
}

/* The tests of one sample are read by one edition. What a laboratory concluded is left alone: the
 * sample is Herald's own account of it. */
static void
write_edition (HeraldFhirWriting *self)
{
  herald_fhir_json_open (self->json, "extension", '[');
  herald_fhir_json_open (self->json, NULL, '{');
  herald_fhir_json_add_text (self->json, "url", self->codes->own_edition);
  herald_fhir_json_add_text (self->json, "valueString", self->edition);
  herald_fhir_json_close (self->json);
  herald_fhir_json_close (self->json);
}

static void
write_specimen (HeraldFhirWriting *self)
{
  const char *name = herald_result_get_text (self->result, HERALD_RESULT_SPECIMEN);
  const HeraldFhirAnswer *kind = find_specimen (self);

  herald_fhir_begin_entry (self, "Specimen", self->specimen, self->codes->specimen_profile);
  write_edition (self);
  herald_fhir_json_open (self->json, "type", '{');
  herald_fhir_write_coding (self->json,
                            "http://terminology.hl7.org/CodeSystem/v2-0487",
                            "TUMOR",
                            "Tumor");
  if (kind != NULL)
    herald_fhir_json_add_text (self->json, "text", kind->text);
  herald_fhir_json_close (self->json);
  herald_fhir_write_reference (self->json, "subject", self->patient);
  if (*name != '\0')
    {
      herald_fhir_json_open (self->json, "note", '[');
      herald_fhir_json_open (self->json, NULL, '{');
      herald_fhir_json_add_text (self->json, "text", name);
      herald_fhir_json_close (self->json);
      herald_fhir_json_close (self->json);
    }
  herald_fhir_end_entry (self);
}

/* The laboratory's own conclusion stands for itself, and what a rule makes of the values is a note
 * on it. Where the laboratory gives none, the reading by the rule stands beside the values. */
static void
write_tests (HeraldFhirWriting *self, HeraldVerdict *verdict)
{
  const HeraldFhirItem *whole = self->codes->tests->pdata[0];
  g_autofree char *note = herald_fhir_own_note_new (self->codes, verdict);
  gboolean is_concluded = herald_fhir_write_test (self, whole, note);

  for (guint i = 1; i < self->codes->tests->len; i++)
    {
      const HeraldFhirItem *test = self->codes->tests->pdata[i];

      if (!test->is_only_read)
        herald_fhir_write_test (self, test, NULL);
    }
  if (!is_concluded && note != NULL)
    herald_fhir_write_own (self, whole, verdict, note);
}

/* Fields that the bundle says by being one of breast cancer, or that say that nothing was done. */
static gboolean
goes_without_saying (const HeraldField *field, const char *entry)
{
  HeraldValue value;

  return herald_field_parse (field, entry, strlen (entry), &value) == HERALD_PROBLEM_NONE &&
         (!value.known || (field->fallback.known && field->kind == HERALD_FIELD_CHOICE &&
                           value.choice == field->fallback.choice));
}

/* "Kind" says too little by itself. */
static const char *
group_title_of (HeraldVocabulary *vocabulary, guint field)
{
  guint n_groups;
  const HeraldFieldGroup *groups = herald_vocabulary_get_groups (vocabulary, &n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      for (guint j = 0; j < groups[i].n_variants; j++)
        {
          const HeraldFieldVariant *variant = &groups[i].variants[j];

          for (guint k = 0; k < variant->n_fields; k++)
            {
              if (variant->fields[k] == field)
                return groups[i].title;
            }
        }
    }
  return NULL;
}

static char *
title_new (HeraldVocabulary *vocabulary, guint index)
{
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, index);
  const char *title = field->title != NULL ? field->title : field->id;
  const char *group = group_title_of (vocabulary, index);

  if (group == NULL || strcmp (group, title) == 0)
    return g_strdup (title);
  return g_strdup_printf ("%s: %s", group, title);
}

/* What says when the result was and how it is read. */
static void
add_lost_texts (HeraldFhirWriting *self, GPtrArray *titles)
{
  const char *date = herald_result_get_text (self->result, HERALD_RESULT_DATE);

  if (*date != '\0' && !herald_partial_date_is_known (herald_partial_date_parse (date)))
    g_ptr_array_add (titles, g_strdup (_ ("Date")));
  if (*herald_result_get_text (self->result, HERALD_RESULT_YEAR) != '\0')
    g_ptr_array_add (titles, g_strdup (_ ("Year of the report")));
  if (*herald_result_get_text (self->result, HERALD_RESULT_EDITION) != '\0' &&
      self->measured->len == 0)
    g_ptr_array_add (titles, g_strdup (_ ("Edition")));
}

static void
tell_losses (HeraldFhirWriting *self, GPtrArray *losses)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (self->codes->vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (self->codes->vocabulary, i);
      const char *entry = herald_result_get_entry (self->result, i);

      if (!self->written[i] && !goes_without_saying (field, entry))
        g_ptr_array_add (titles, title_new (self->codes->vocabulary, i));
    }
  add_lost_texts (self, titles);
  if (titles->len == 0)
    return;
  g_ptr_array_add (titles, NULL);
  list = g_strjoinv ("; ", (char **)titles->pdata);
  g_ptr_array_add (losses,
                   g_strdup_printf (_ ("Left out, for want of a code or a value: %s."), list));
}

/* The codes are those of breast cancer: on another tumour, or on cells that stayed in place, they
 * would say what nobody measured. */
static gboolean
is_in_scope (HeraldVerdict *verdict)
{
  return !herald_verdict_has_outcome (verdict, "next_step", "out-of-scope");
}

static void
write_result (HeraldFhirWriting *self, HeraldVerdict *verdict, GPtrArray *losses)
{
  if (!is_in_scope (verdict))
    {
      if (losses != NULL)
        g_ptr_array_add (losses,
                         g_strdup (_ ("The codes are for invasive breast cancer. A result of "
                                      "another kind was left out.")));
      return;
    }
  write_specimen (self);
  write_tests (self, verdict);
  if (losses != NULL)
    tell_losses (self, losses);
}

/* The codes are shipped: that they are sound is tested. */
static HeraldFhirCodes *
load_codes (HeraldVocabulary *vocabulary)
{
  g_autoptr (GError) error = NULL;
  HeraldFhirCodes *codes = herald_fhir_codes_load (vocabulary, &error);

  if (codes == NULL)
    g_error ("%s", error->message);
  return codes;
}

static void
write_entries (HeraldFhirWriting *self, GPtrArray *results, GPtrArray *verdicts, GPtrArray *losses)
{
  for (guint i = 0; i < results->len; i++)
    {
      const HeraldResult *result = results->pdata[i];
      g_autoptr (GPtrArray) measured = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *specimen =
          herald_fhir_address_new (herald_result_get_text (result, HERALD_RESULT_ID), "specimen");

      self->result = result;
      self->specimen = specimen;
      self->measured = measured;
      self->edition = herald_rulebook_get_text (herald_verdict_get_book (verdicts->pdata[i]))->id;
      memset (self->written, 0, sizeof self->written);
      write_result (self, verdicts->pdata[i], losses);
    }
}

/**
 * herald_fhir_write_results:
 * @results: (element-type HeraldResult): results of one person, at least one
 * @verdicts: (element-type HeraldVerdict): what a rule book makes of each
 * @losses: (element-type utf8) (nullable): gets a sentence for whatever does not go along
 *
 * Writes a bundle of type collection. It holds no name, no notes, no questions and no report; it
 * does hold what the person calls the sample and the laboratory, and by which edition the result is
 * read.
 *
 * Returns: (transfer full): JSON
 */
GBytes *
herald_fhir_write_results (GPtrArray *results, GPtrArray *verdicts, GPtrArray *losses)
{
  const HeraldResult *first = results->len > 0 ? results->pdata[0] : NULL;
  g_autoptr (HeraldFhirCodes) codes = NULL;
  g_autoptr (HeraldFhirJson) json = herald_fhir_json_new ();
  g_autofree char *patient = NULL;
  HeraldFhirWriting writing = { .json = json };

  g_return_val_if_fail (first != NULL && results->len == verdicts->len, NULL);

  codes = load_codes (herald_result_get_vocabulary (first));
  patient = herald_fhir_address_new (herald_result_get_text (first, HERALD_RESULT_ID), "patient");
  writing.codes = codes;
  writing.patient = patient;
  herald_fhir_json_open (json, NULL, '{');
  herald_fhir_json_add_text (json, "resourceType", "Bundle");
  herald_fhir_json_open (json, "meta", '{');
  herald_fhir_json_open (json, "profile", '[');
  herald_fhir_json_add_text (json, NULL, codes->bundle_profile);
  herald_fhir_json_close (json);
  herald_fhir_json_close (json);
  herald_fhir_json_add_text (json, "type", "collection");
  herald_fhir_json_open (json, "entry", '[');
  write_patient (&writing);
  write_entries (&writing, results, verdicts, losses);
  herald_fhir_json_close (json);
  herald_fhir_json_close (json);
  return herald_fhir_json_finish (json);
}
