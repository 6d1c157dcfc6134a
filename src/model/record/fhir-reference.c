/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom and what an Observation is about. What it contains itself goes by a name that means
 * something else in the next Observation. */
#include "config.h"

#include <string.h>

#include "record/fhir-reading.h"

#define CONTAINED '#'

static JsonNode *
find_contained (const HeraldJson *json, const char *reference)
{
  HeraldJson list = herald_json_member (json, "contained");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson resource = herald_json_element (&list, i);

      if (strcmp (herald_fhir_text (&resource, "id"), reference + 1) == 0)
        return resource.node;
    }
  return NULL;
}

/* "" where there is no number. */
static char *
identifier_new (const HeraldJson *json)
{
  const char *value = herald_fhir_text (json, "value");

  if (*value == '\0')
    return g_strdup ("");
  return g_strdup_printf ("identifier %s %s", herald_fhir_text (json, "system"), value);
}

/* Several tests of one sample may each contain it; only its number tells that it is the same. */
static char *
contained_sample_new (HeraldFhirReading *self, JsonNode *node)
{
  HeraldJson sample = herald_json_root (node, "");
  HeraldJson list = herald_json_member (&sample, "identifier");
  HeraldJson first = herald_json_element (&list, 0);
  char *number = identifier_new (&first);

  if (*number != '\0')
    return number;
  g_free (number);
  return g_strdup_printf ("contained %u", ++self->n_contained);
}

/**
 * herald_fhir_sample_new:
 * @self: a bundle on its way in
 * @json: an Observation
 *
 * Makes the sample known where the Observation contains it.
 *
 * Returns: (transfer full): what tells its sample from the others of the bundle, "" where it names
 *   none
 */
char *
herald_fhir_sample_new (HeraldFhirReading *self, const HeraldJson *json)
{
  HeraldJson sample = herald_json_member (json, "specimen");
  const char *reference = herald_fhir_text (&sample, "reference");
  JsonNode *node;
  char *name;

  if (*reference != CONTAINED)
    return g_strdup (reference);
  node = find_contained (json, reference);
  name = contained_sample_new (self, node);
  if (node != NULL)
    g_hash_table_insert (self->samples, g_strdup (name), node);
  return name;
}

/**
 * herald_fhir_person_new:
 * @json: an Observation
 *
 * A person goes by a reference, else by a number, else by a name. One whom the Observation contains
 * goes by all that is said of them.
 *
 * Returns: (transfer full): what tells its person from others, "" where nobody is named
 */
char *
herald_fhir_person_new (const HeraldJson *json)
{
  HeraldJson subject = herald_json_member (json, "subject");
  HeraldJson number = herald_json_member (&subject, "identifier");
  const char *reference = herald_fhir_text (&subject, "reference");
  const char *name = herald_fhir_text (&subject, "display");
  JsonNode *node = *reference == CONTAINED ? find_contained (json, reference) : NULL;
  g_autofree char *identifier = identifier_new (&number);

  if (node != NULL)
    return json_to_string (node, FALSE);
  if (*reference != '\0' && *reference != CONTAINED)
    return g_strconcat ("reference ", reference, NULL);
  if (*identifier != '\0')
    return g_steal_pointer (&identifier);
  return *name != '\0' ? g_strconcat ("name ", name, NULL) : g_strdup ("");
}
