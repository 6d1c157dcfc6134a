/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one Observation: which test it is, of which sample and day, and whether it counts. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/fhir-reading.h"
#include "record/partial-date.h"

/* A date with a time is of that day, as it was written down. */
static char *
day_new (const char *date)
{
  const char *time = strchr (date, 'T');
  g_autofree char *day = time != NULL ? g_strndup (date, time - date) : g_strdup (date);

  if (!herald_partial_date_is_known (herald_partial_date_parse (day)))
    return g_strdup ("");
  return g_strstrip (g_steal_pointer (&day));
}

/* A period of one day, month or year is that; a longer one is no date. */
static char *
effective_day_new (const HeraldJson *json)
{
  static const char *const members[] = { "effectiveDateTime", "effectiveInstant" };
  HeraldJson period = herald_json_member (json, "effectivePeriod");
  g_autofree char *start = day_new (herald_fhir_text (&period, "start"));
  g_autofree char *end = day_new (herald_fhir_text (&period, "end"));

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *day = day_new (herald_fhir_text (json, members[i]));

      if (*day != '\0')
        return g_steal_pointer (&day);
    }
  if (herald_json_exists (&period))
    return g_strdup (strcmp (start, end) == 0 ? start : "");
  return day_new (herald_fhir_text (json, "issued"));
}

/* A laboratory, never a person: somebody's name is nobody's business here. */
static const char *
laboratory_of (const HeraldJson *json)
{
  HeraldJson list = herald_json_member (json, "performer");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson performer = herald_json_element (&list, i);
      const char *reference = herald_fhir_text (&performer, "reference");

      if (*reference == '\0' || strstr (reference, "Organization/") != NULL)
        return herald_fhir_text (&performer, "display");
    }
  return "";
}

/* Whether the status lets the value count. */
static gboolean
check_status (HeraldFhirReading *self, const HeraldJson *json, const char *name)
{
  static const char *const settled[] = { "final", "amended", "corrected", NULL };
  static const char *const open[] = { "preliminary", "unknown", NULL };
  const char *status = herald_fhir_text (json, "status");

  if (g_strv_contains (settled, status))
    return TRUE;
  if (!g_strv_contains (open, status))
    {
      herald_fhir_tell (self,
                        _ ("“%s” was withdrawn or is not there yet, so it was left out."),
                        name);
      return FALSE;
    }
  herald_fhir_tell (self, _ ("“%s” is not final yet. It may still change."), name);
  return TRUE;
}

static gboolean
check_sample (HeraldFhirReading *self, const HeraldFhirContext *context)
{
  JsonNode *node = g_hash_table_lookup (self->samples, context->sample);
  HeraldJson sample = herald_json_root (node, "");
  HeraldJson type = herald_json_member (&sample, "type");
  HeraldJson list = herald_json_member (&type, "coding");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson coding = herald_json_element (&list, i);

      if (!g_ptr_array_find_with_equal_func (
              self->codes->blood_specimens, herald_fhir_text (&coding, "code"), g_str_equal, NULL))
        continue;
      herald_fhir_tell (self,
                        _ ("“%s” was done on blood, so it was left out. These rules are for tests "
                           "of tumour tissue."),
                        context->name);
      return FALSE;
    }
  return TRUE;
}

static void
read_method (HeraldFhirReading *self,
             const HeraldFhirContext *context,
             const HeraldFhirItem *test,
             const HeraldJson *json)
{
  HeraldJson method = herald_json_member (json, "method");
  const HeraldFhirItem *item = test->method;

  for (guint i = 0; item != NULL && i < item->answers->len; i++)
    {
      const HeraldFhirAnswer *answer = &g_array_index (item->answers, HeraldFhirAnswer, i);

      if (herald_fhir_same_words (answer->text, herald_fhir_text (&method, "text")))
        herald_fhir_add_finding (self, context, item->field, answer->choice, FALSE);
    }
}

static void
tell_value (HeraldFhirReading *self, const char *name, const HeraldJson *json)
{
  g_autofree char *value = herald_fhir_value_text_new (json);

  if (*value == '\0')
    herald_fhir_tell (self, _ ("“%s” holds no value that Herald can read."), name);
  else
    herald_fhir_tell (self,
                      _ ("“%s” says “%s”. Herald can’t tell what that is, so it was left out."),
                      name,
                      value);
}

/* The first of the tests that takes the value. */
static void
read_tests (HeraldFhirReading *self,
            const HeraldFhirContext *context,
            GPtrArray *tests,
            const HeraldJson *json)
{
  HeraldJson parts = herald_json_member (json, "component");
  gboolean is_read = FALSE;

  for (guint i = 0; i < tests->len && !is_read; i++)
    is_read = herald_fhir_read_value (self, context, tests->pdata[i], json);
  for (guint i = 0; i < tests->len; i++)
    {
      const HeraldFhirItem *test = tests->pdata[i];

      read_method (self, context, test, json);
      is_read = is_read || (test->without != NULL && herald_json_length (&parts) > 0 &&
                            strcmp (herald_fhir_text (json, "valueString"), test->without) == 0);
    }
  if (tests->len > 0 && !is_read)
    tell_value (self, context->name, json);
}

/* A bundle may give the code alone; what LOINC calls it says more. */
static void
name_by_test (char **name, GPtrArray *tests)
{
  const HeraldFhirItem *test = tests->len > 0 ? tests->pdata[0] : NULL;

  if (test == NULL || test->display == NULL || strpbrk (*name, " abcdefghijklmnopqrstuvwxyz"))
    return;
  g_free (*name);
  *name = g_strdup (test->display);
}

/* A part goes by its own words, below the test that it belongs to. */
static gboolean
read_own_part (HeraldFhirReading *self,
               const HeraldFhirContext *context,
               GPtrArray *tests,
               const HeraldJson *code,
               const HeraldJson *json)
{
  for (guint i = 0; i < tests->len; i++)
    {
      const HeraldFhirItem *test = tests->pdata[i];

      for (guint j = 0; j < test->parts->len; j++)
        {
          const HeraldFhirItem *part = test->parts->pdata[j];

          if (!herald_fhir_same_words (part->text, herald_fhir_text (code, "text")))
            continue;
          if (!herald_fhir_read_value (self, context, part, json))
            tell_value (self, part->text, json);
          return TRUE;
        }
    }
  return FALSE;
}

static void
read_part (HeraldFhirReading *self,
           const HeraldFhirContext *context,
           GPtrArray *tests,
           const HeraldJson *json)
{
  HeraldJson code = herald_json_member (json, "code");
  g_autofree char *name = herald_fhir_name_new (&code);
  g_autoptr (GPtrArray) own = NULL;
  HeraldFhirContext part = *context;
  gboolean is_refused;

  part.name = name;
  if (read_own_part (self, &part, tests, &code, json))
    return;
  own = herald_fhir_find_tests (self, &code, &is_refused);
  name_by_test (&name, own);
  part.name = name;
  read_tests (self, &part, own, json);
  if (own->len == 0 && !is_refused && tests->len > 0)
    herald_fhir_tell (self, _ ("“%s”, a part of “%s”, was left out."), name, context->name);
}

/* What Herald worked out itself is worked out anew; only the edition is kept. */
static gboolean
read_own (HeraldFhirReading *self, const HeraldFhirContext *context, const HeraldJson *json)
{
  HeraldJson device = herald_json_member (json, "device");
  HeraldJson method = herald_json_member (json, "method");
  const char *mark = strchr (self->codes->own_method, '{');
  gsize length = mark - self->codes->own_method;
  const char *text = herald_fhir_text (&method, "text");
  HeraldFhirFinding *finding;

  if (strcmp (herald_fhir_text (&device, "display"), self->codes->own_device) != 0)
    return FALSE;
  if (strncmp (text, self->codes->own_method, length) != 0)
    return TRUE;
  herald_fhir_add_finding (self, context, HERALD_VOCABULARY_NO_FIELD, "", FALSE);
  finding = self->findings->pdata[self->findings->len - 1];
  finding->edition = g_strdup (text + length);
  return TRUE;
}

static void
read_parts (HeraldFhirReading *self,
            const HeraldFhirContext *context,
            GPtrArray *tests,
            const HeraldJson *json)
{
  HeraldJson list = herald_json_member (json, "component");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson part = herald_json_element (&list, i);

      read_part (self, context, tests, &part);
    }
}

/* Whether a test or one of its parts is one that Herald knows. */
static gboolean
is_known (HeraldFhirReading *self, GPtrArray *tests, const HeraldJson *json)
{
  HeraldJson list = herald_json_member (json, "component");

  if (tests->len > 0)
    return TRUE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson part = herald_json_element (&list, i);
      HeraldJson code = herald_json_member (&part, "code");
      gboolean is_refused;
      g_autoptr (GPtrArray) own = herald_fhir_find_tests (self, &code, &is_refused);

      if (own->len > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_dated (const HeraldFhirContext *context, const HeraldJson *json)
{
  HeraldJson period = herald_json_member (json, "effectivePeriod");

  return *context->day != '\0' || !herald_json_exists (&period);
}

static void
read_known (HeraldFhirReading *self,
            const HeraldFhirContext *context,
            GPtrArray *tests,
            const HeraldJson *json)
{
  guint n_findings = self->findings->len;

  if (read_own (self, context, json))
    return;
  if (!check_status (self, json, context->name) || !check_sample (self, context))
    return;
  if (!is_dated (context, json))
    herald_fhir_tell (self, _ ("“%s” spans several days, so it has no date."), context->name);
  read_tests (self, context, tests, json);
  read_parts (self, context, tests, json);
  if (self->findings->len > n_findings)
    g_hash_table_add (self->people, herald_fhir_person_new (json));
}

/**
 * herald_fhir_read_observation:
 * @self: a bundle on its way in
 * @json: an Observation
 * @address: its address in the bundle, "" where it has none
 *
 * Adds what it says to the findings, or tells why not.
 */
void
herald_fhir_read_observation (HeraldFhirReading *self, const HeraldJson *json, const char *address)
{
  HeraldJson code = herald_json_member (json, "code");
  g_autofree char *name = herald_fhir_name_new (&code);
  g_autofree char *sample = herald_fhir_sample_new (self, json);
  g_autofree char *day = NULL;
  HeraldFhirContext context = {
    .address = *address != '\0' ? address : herald_fhir_text (json, "id"),
    .sample = sample,
    .laboratory = laboratory_of (json),
  };
  gboolean is_refused;
  g_autoptr (GPtrArray) tests = herald_fhir_find_tests (self, &code, &is_refused);

  name_by_test (&name, tests);
  context.name = name;
  day = effective_day_new (json);
  context.day = day;
  if (is_known (self, tests, json))
    read_known (self, &context, tests, json);
  else if (!is_refused)
    self->n_others++;
}
