/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The codes and words by which results go to other systems, read from their file, so that a code is
 * mended without C. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-file.h"
#include "record/fhir-codes.h"

static void
free_marker (gpointer marker)
{
  g_ptr_array_unref (((HeraldFhirMarker *)marker)->names);
  g_free (marker);
}

static gboolean
read_profiles (HeraldFhirCodes *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "bundle", "patient", "observation", "specimen", NULL };
  HeraldJson profiles = herald_json_member (json, "profiles");

  return herald_json_is_object (&profiles, known, error) &&
         herald_json_get (&profiles, "bundle", &self->bundle_profile, error) &&
         herald_json_get (&profiles, "patient", &self->patient_profile, error) &&
         herald_json_get (&profiles, "observation", &self->observation_profile, error) &&
         herald_json_get (&profiles, "specimen", &self->specimen_profile, error);
}

static gboolean
read_own (HeraldFhirCodes *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "device", "text", "method", "edition", "note", NULL };
  HeraldJson own = herald_json_member (json, "own");
  HeraldJson method = herald_json_member (&own, "method");

  if (!herald_json_is_object (&own, known, error) ||
      !herald_json_get (&own, "device", &self->own_device, error) ||
      !herald_json_get (&own, "text", &self->own_text, error) ||
      !herald_json_get (&own, "method", &self->own_method, error) ||
      !herald_json_get (&own, "edition", &self->own_edition, error) ||
      !herald_json_get (&own, "note", &self->own_note, error))
    return FALSE;
  /* What stands in front of it finds the edition again. */
  if (!g_str_has_suffix (self->own_method, "{edition}"))
    return herald_json_fail (&method, error, HERALD_CONTENT_ERROR_VALUE, "must end in {edition}");
  return TRUE;
}

static gboolean
read_marker (HeraldFhirCodes *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "names", NULL };
  HeraldFhirMarker *marker = g_new0 (HeraldFhirMarker, 1);
  HeraldJson names = herald_json_member (json, "names");

  marker->names = g_ptr_array_new ();
  g_ptr_array_add (self->markers, marker);
  return herald_json_is_object (json, known, error) &&
         herald_json_get (json, "id", &marker->id, error) &&
         herald_json_strings (&names, marker->names, error);
}

static gboolean
read_blood (HeraldFhirCodes *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "codes", "specimens", NULL };
  HeraldJson blood = herald_json_member (json, "blood");
  HeraldJson codes = herald_json_member (&blood, "codes");
  HeraldJson specimens = herald_json_member (&blood, "specimens");

  return herald_json_is_object (&blood, known, error) &&
         herald_json_strings (&codes, self->blood_codes, error) &&
         herald_json_strings (&specimens, self->blood_specimens, error);
}

static gboolean
has_marker (const HeraldFhirCodes *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->markers->len; i++)
    {
      if (strcmp (((HeraldFhirMarker *)self->markers->pdata[i])->id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_test (HeraldFhirCodes *self, const HeraldJson *json, GError **error)
{
  HeraldFhirItem *test = herald_fhir_item_read (self->vocabulary, json, error);

  if (test == NULL)
    return FALSE;
  g_ptr_array_add (self->tests, test);
  if (!has_marker (self, test->marker))
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must name one of the markers");
  return TRUE;
}

static gboolean
read_each (HeraldFhirCodes *self,
           const HeraldJson *json,
           const char *name,
           gboolean (*read) (HeraldFhirCodes *, const HeraldJson *, GError **),
           GError **error)
{
  HeraldJson list = herald_json_member (json, name);

  if (!herald_json_is_filled_array (&list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!read (self, &element, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_file (HeraldFhirCodes *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "format",  "reviewed", "profiles", "notice",   "own",
                                       "markers", "blood",    "tests",    "specimen", NULL };
  HeraldJson format = herald_json_member (json, "format");
  HeraldJson specimen = herald_json_member (json, "specimen");
  const char *text = herald_json_string (&format, error);

  if (text == NULL)
    return FALSE;
  if (strcmp (text, "herald-fhir-1") != 0)
    return herald_json_fail (&format, error, HERALD_CONTENT_ERROR_VALUE, "must be herald-fhir-1");
  if (!herald_json_is_object (json, known, error) || !read_profiles (self, json, error) ||
      !herald_json_get (json, "notice", &self->notice, error) || !read_own (self, json, error) ||
      !read_each (self, json, "markers", read_marker, error) || !read_blood (self, json, error) ||
      !read_each (self, json, "tests", read_test, error))
    return FALSE;
  self->specimen = herald_fhir_item_read (self->vocabulary, &specimen, error);
  return self->specimen != NULL;
}

/**
 * herald_fhir_codes_new:
 * @vocabulary: the fields there are
 * @root: the root of a file of codes
 * @name: the name of the file in messages
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the codes, or %NULL with @error set
 */
HeraldFhirCodes *
herald_fhir_codes_new (HeraldVocabulary *vocabulary,
                       JsonNode *root,
                       const char *name,
                       GError **error)
{
  g_autoptr (HeraldFhirCodes) self = g_new0 (HeraldFhirCodes, 1);
  HeraldJson json = herald_json_root (root, name);

  self->root = json_node_ref (root);
  self->vocabulary = herald_vocabulary_ref (vocabulary);
  self->markers = g_ptr_array_new_with_free_func (free_marker);
  self->blood_codes = g_ptr_array_new ();
  self->blood_specimens = g_ptr_array_new ();
  self->tests = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_fhir_item_free);
  return read_file (self, &json, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_fhir_codes_load:
 * @vocabulary: the fields there are
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the bundled codes, or %NULL with @error set
 */
HeraldFhirCodes *
herald_fhir_codes_load (HeraldVocabulary *vocabulary, GError **error)
{
  g_autoptr (JsonNode) root =
      herald_json_file_load_resource (HERALD_APPLICATION_PATH "/fhir/mcode.json", error);

  return root != NULL ? herald_fhir_codes_new (vocabulary, root, "mcode.json", error) : NULL;
}

/**
 * herald_fhir_codes_free:
 * @self: (transfer full): the codes
 */
void
herald_fhir_codes_free (HeraldFhirCodes *self)
{
  g_ptr_array_unref (self->markers);
  g_ptr_array_unref (self->blood_codes);
  g_ptr_array_unref (self->blood_specimens);
  g_ptr_array_unref (self->tests);
  g_clear_pointer (&self->specimen, herald_fhir_item_free);
  herald_vocabulary_unref (self->vocabulary);
  json_node_unref (self->root);
  g_free (self);
}
