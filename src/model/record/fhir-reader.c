/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a FHIR R4 bundle of tumour marker tests, or one such test alone. Nothing is guessed: what
 * is not understood is told in plain sentences. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/error.h"
#include "record/fhir-parse.h"
#include "record/fhir-reader.h"
#include "record/fhir-reading.h"

static void
free_finding (gpointer data)
{
  HeraldFhirFinding *finding = data;

  g_free (finding->entry);
  g_free (finding->edition);
  g_free (finding->name);
  g_free (finding->address);
  g_free (finding->sample);
  g_free (finding->day);
  g_free (finding->laboratory);
  g_free (finding);
}

/**
 * herald_fhir_add_finding:
 * @self: a bundle on its way in
 * @context: what the Observation says of itself
 * @field: an input, or %HERALD_VOCABULARY_NO_FIELD
 * @entry: what goes there
 * @yields: whether it gives way to another finding of the same field
 */
void
herald_fhir_add_finding (HeraldFhirReading *self,
                         const HeraldFhirContext *context,
                         guint field,
                         const char *entry,
                         gboolean yields)
{
  HeraldFhirFinding *finding = g_new0 (HeraldFhirFinding, 1);

  finding->field = field;
  finding->entry = g_strdup (entry);
  finding->name = g_strdup (context->name);
  finding->address = g_strdup (context->address);
  finding->sample = g_strdup (context->sample);
  finding->day = g_strdup (context->day);
  finding->laboratory = g_strdup (context->laboratory);
  finding->yields = yields;
  g_ptr_array_add (self->findings, finding);
}

/**
 * herald_fhir_tell:
 * @self: a bundle on its way in
 * @format: a translated sentence, as for printf()
 * @...: its arguments
 *
 * Adds a note, unless it was told already.
 */
void
herald_fhir_tell (HeraldFhirReading *self, const char *format, ...)
{
  va_list arguments;
  char *note;

  va_start (arguments, format);
  note = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (g_hash_table_add (self->told, note))
    g_ptr_array_add (self->notes, g_strdup (note));
}

static gboolean
is_type (const HeraldJson *json, const char *type)
{
  return strcmp (herald_fhir_text (json, "resourceType"), type) == 0;
}

/* A sample goes by its full address and by its type and id. */
static void
add_sample (HeraldFhirReading *self, const HeraldJson *json, const char *address)
{
  char *local = g_strconcat ("Specimen/", herald_fhir_text (json, "id"), NULL);

  g_hash_table_insert (self->samples, local, json->node);
  if (*address != '\0')
    g_hash_table_insert (self->samples, g_strdup (address), json->node);
}

static gboolean
read_entries (HeraldFhirReading *self,
              const HeraldJson *list,
              gboolean is_for_samples,
              GError **error)
{
  for (guint i = 0; i < herald_json_length (list); i++)
    {
      HeraldJson entry = herald_json_element (list, i);
      HeraldJson resource = herald_json_member (&entry, "resource");
      const char *address = herald_fhir_text (&entry, "fullUrl");
      HeraldJson type = herald_json_member (&resource, "resourceType");

      if (!herald_json_exists (&resource))
        continue;
      if (herald_json_string (&type, error) == NULL)
        return FALSE;
      if (is_for_samples && is_type (&resource, "Specimen"))
        add_sample (self, &resource, address);
      else if (!is_for_samples && is_type (&resource, "Observation"))
        herald_fhir_read_observation (self, &resource, address);
      else if (!is_for_samples && !is_type (&resource, "Specimen") &&
               !is_type (&resource, "Patient"))
        self->n_others++;
    }
  return TRUE;
}

static gboolean
read_bundle (HeraldFhirReading *self, const HeraldJson *json, GError **error)
{
  HeraldJson list = herald_json_member (json, "entry");

  return herald_json_is_filled_array (&list, error) && read_entries (self, &list, TRUE, error) &&
         read_entries (self, &list, FALSE, error);
}

static gboolean
read_root (HeraldFhirReading *self, const HeraldJson *json, GError **error)
{
  HeraldJson type = herald_json_member (json, "resourceType");

  if (herald_json_string (&type, error) == NULL)
    return FALSE;
  if (is_type (json, "Bundle"))
    return read_bundle (self, json, error);
  if (!is_type (json, "Observation"))
    return herald_json_fail (&type,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must be Bundle or Observation");
  herald_fhir_read_observation (self, json, "");
  return TRUE;
}

/* Two people in one result would be worse than no result. Where nobody is named anywhere, a person
 * chose the file as their own; a result of nobody beside one of somebody may be anybody's. */
static gboolean
check_findings (HeraldFhirReading *self, const HeraldJson *json, GError **error)
{
  if (self->findings->len == 0)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "holds no result of breast cancer tissue that Herald can read");
  if (g_hash_table_size (self->people) > 1 && g_hash_table_contains (self->people, ""))
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "does not say of each result whose it is");
  if (g_hash_table_size (self->people) > 1)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "holds results of more than one person");
  return TRUE;
}

static void
tell_others (HeraldFhirReading *self)
{
  if (self->n_others > 0)
    herald_fhir_tell (self,
                      ngettext ("%u other entry is about something else and was left alone.",
                                "%u other entries are about something else and were left alone.",
                                self->n_others),
                      self->n_others);
}

/* Most files that can't be read are no JSON at all, and then no codes are needed. */
static GPtrArray *
read_results (
    HeraldVocabulary *vocabulary, GBytes *bytes, const char *name, GPtrArray *notes, GError **error)
{
  g_autoptr (JsonNode) root = herald_fhir_parse (bytes, name, error);
  g_autoptr (HeraldFhirCodes) codes =
      root != NULL ? herald_fhir_codes_load (vocabulary, error) : NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (free_finding);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) samples = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HeraldJson json = herald_json_root (root, name);
  HeraldFhirReading reading = { .codes = codes,
                                .notes = notes,
                                .told = told,
                                .samples = samples,
                                .people = people,
                                .findings = findings };

  if (codes == NULL || !read_root (&reading, &json, error) ||
      !check_findings (&reading, &json, error))
    return NULL;
  tell_others (&reading);
  return herald_fhir_gather (&reading);
}

/**
 * herald_fhir_read_record:
 * @vocabulary: the fields there are
 * @bytes: a bundle, or one Observation
 * @name: the name of the file in messages
 * @notes: (element-type utf8): gets a sentence for whatever was left out or needs a look, also
 *   where there is an error
 * @error: return location for a #GError
 *
 * Each sample, or each day where no sample is named, is a result of its own. The same bundle gives
 * results with the same ids.
 *
 * Returns: (transfer full) (nullable): a record with at least one result, or %NULL with @error set
 */
HeraldRecord *
herald_fhir_read_record (
    HeraldVocabulary *vocabulary, GBytes *bytes, const char *name, GPtrArray *notes, GError **error)
{
  g_autoptr (GPtrArray) results = read_results (vocabulary, bytes, name, notes, error);

  return results != NULL ? herald_record_new_filled (vocabulary, results) : NULL;
}
