/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the value of a test into what would be typed for it. What is not plainly one of its values
 * is told and left alone. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/fhir-entry.h"
#include "record/fhir-parse.h"
#include "record/fhir-reading.h"

/* SNOMED puts the kind of its concept behind the words. */
#define QUALIFIER " (qualifier value)"

static const HeraldFhirAnswer *
find_by_words (const HeraldFhirItem *item, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_strstrip (folded);
  if (g_str_has_suffix (folded, QUALIFIER))
    folded[strlen (folded) - strlen (QUALIFIER)] = '\0';
  for (guint i = 0; i < item->answers->len; i++)
    {
      const HeraldFhirAnswer *answer = &g_array_index (item->answers, HeraldFhirAnswer, i);

      if (herald_fhir_same_words (answer->text, folded) ||
          g_ptr_array_find_with_equal_func (answer->words, folded, g_str_equal, NULL))
        return answer;
    }
  return NULL;
}

static const HeraldFhirAnswer *
find_by_code (const HeraldFhirItem *item, const HeraldJson *coding)
{
  if (strcmp (herald_fhir_text (coding, "system"), HERALD_FHIR_LOINC) != 0)
    return NULL;
  for (guint i = 0; i < item->answers->len; i++)
    {
      const HeraldFhirAnswer *answer = &g_array_index (item->answers, HeraldFhirAnswer, i);

      if (g_strcmp0 (answer->code, herald_fhir_text (coding, "code")) == 0)
        return answer;
    }
  return NULL;
}

/* One answer with the code of another narrows it, as "low positive" does "positive". */
static gboolean
go_together (const HeraldFhirAnswer *a, const HeraldFhirAnswer *b)
{
  return a == b || (a->code != NULL && g_strcmp0 (a->code, b->code) == 0);
}

/* The words of a concept win over its codes, as long as they go together. */
static const HeraldFhirAnswer *
find_in_concept (const HeraldFhirItem *item, const HeraldJson *concept)
{
  HeraldJson list = herald_json_member (concept, "coding");
  const HeraldFhirAnswer *answer = find_by_words (item, herald_fhir_text (concept, "text"));

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson coding = herald_json_element (&list, i);
      const HeraldFhirAnswer *coded = find_by_code (item, &coding);

      if (coded == NULL)
        coded = find_by_words (item, herald_fhir_text (&coding, "display"));
      if (coded != NULL && answer != NULL && !go_together (coded, answer))
        return NULL;
      if (answer == NULL)
        answer = coded;
    }
  return answer;
}

static gboolean
read_choice (HeraldFhirReading *self,
             const HeraldFhirContext *context,
             const HeraldFhirItem *item,
             const HeraldJson *json)
{
  HeraldJson concept = herald_json_member (json, "valueCodeableConcept");
  const HeraldFhirAnswer *answer =
      herald_json_exists (&concept) ? find_in_concept (item, &concept)
                                    : find_by_words (item, herald_fhir_text (json, "valueString"));

  if (answer == NULL)
    return FALSE;
  herald_fhir_add_finding (self, context, item->field, answer->choice, item->is_only_read);
  return TRUE;
}

/* A number with its bound, or NULL where there is none. */
static char *
quantity_text_new (const HeraldJson *quantity)
{
  const char *value = herald_fhir_text (quantity, "value");

  if (*value != HERALD_FHIR_NUMBER)
    return NULL;
  return g_strconcat (herald_fhir_text (quantity, "comparator"), value + 1, NULL);
}

static gboolean
is_annotation (const char *ucum)
{
  gboolean is_inside = FALSE;

  for (; *ucum != '\0'; ucum++)
    {
      if (*ucum == '{' || *ucum == '}')
        is_inside = *ucum == '{';
      else if (!is_inside && *ucum != '/' && *ucum != '1')
        return FALSE;
    }
  return TRUE;
}

/* A percent says so. A pure number may say nothing, or in braces what it counts. */
static gboolean
fits_unit (const HeraldFhirItem *item, const HeraldJson *quantity)
{
  const char *unit = herald_fhir_text (quantity, "unit");
  const char *ucum = herald_fhir_text (quantity, "code");

  if (strcmp (item->ucum, "%") != 0)
    return is_annotation (ucum) && strchr (unit, '%') == NULL;
  if (*ucum != '\0')
    return strcmp (ucum, "%") == 0;
  return strcmp (unit, "%") == 0 || herald_fhir_same_words (unit, "percent");
}

static gboolean
add_number (HeraldFhirReading *self,
            const HeraldFhirContext *context,
            guint field,
            const char *text,
            gboolean yields)
{
  HeraldFhirEntry entry;

  if (!herald_fhir_entry_read (herald_vocabulary_get_field (self->codes->vocabulary, field),
                               text,
                               &entry))
    return FALSE;
  if (entry.comparator != NULL)
    herald_fhir_tell (self,
                      _ ("“%s” gives a bound, %s. The rules need a number, so they can’t use it."),
                      context->name,
                      text);
  herald_fhir_add_finding (self, context, field, text, yields);
  return TRUE;
}

/* Counts, from which a mean follows. */
static gboolean
read_ratio (HeraldFhirReading *self,
            const HeraldFhirContext *context,
            const HeraldFhirItem *item,
            const HeraldJson *ratio)
{
  HeraldJson above = herald_json_member (ratio, "numerator");
  HeraldJson below = herald_json_member (ratio, "denominator");
  g_autofree char *total = quantity_text_new (&above);
  g_autofree char *divisor = quantity_text_new (&below);
  guint field;

  if (total == NULL || divisor == NULL || item->total == HERALD_VOCABULARY_NO_FIELD ||
      *herald_fhir_text (&above, "comparator") != '\0' ||
      *herald_fhir_text (&below, "comparator") != '\0')
    return FALSE;
  field = g_array_index (item->by, guint, 0);
  return add_number (self, context, item->total, total, FALSE) &&
         add_number (self, context, field, divisor, FALSE);
}

static gboolean
read_number (HeraldFhirReading *self,
             const HeraldFhirContext *context,
             const HeraldFhirItem *item,
             const HeraldJson *json)
{
  HeraldJson quantity = herald_json_member (json, "valueQuantity");
  HeraldJson ratio = herald_json_member (json, "valueRatio");
  g_autofree char *text = NULL;

  if (herald_json_exists (&ratio))
    return read_ratio (self, context, item, &ratio);
  if (herald_json_exists (&quantity))
    text = fits_unit (item, &quantity) ? quantity_text_new (&quantity) : NULL;
  else
    text = g_strdup (herald_fhir_text (json, "valueString"));
  return text != NULL && add_number (self, context, item->field, text, item->is_only_read);
}

/**
 * herald_fhir_value_text_new:
 * @json: an Observation or a part of one
 *
 * Returns: (transfer full): its value as far as it can be shown, "" where there is none
 */
char *
herald_fhir_value_text_new (const HeraldJson *json)
{
  HeraldJson quantity = herald_json_member (json, "valueQuantity");
  HeraldJson concept = herald_json_member (json, "valueCodeableConcept");
  g_autofree char *number = quantity_text_new (&quantity);
  g_autofree char *text = g_strdup (herald_fhir_text (json, "valueString"));

  if (number != NULL)
    text = (g_free (text), g_strdup_printf ("%s %s", number, herald_fhir_text (&quantity, "unit")));
  else if (herald_json_exists (&concept))
    text = (g_free (text), herald_fhir_name_new (&concept));
  g_strstrip (text);
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 100));
}

/**
 * herald_fhir_read_value:
 * @self: a bundle on its way in
 * @context: what the Observation says of itself
 * @item: the test, or the part of one
 * @json: what holds the value
 *
 * Returns: whether the value is one of the test; it was added to the findings then
 */
gboolean
herald_fhir_read_value (HeraldFhirReading *self,
                        const HeraldFhirContext *context,
                        const HeraldFhirItem *item,
                        const HeraldJson *json)
{
  return item->answers->len > 0 ? read_choice (self, context, item, json)
                                : read_number (self, context, item, json);
}
