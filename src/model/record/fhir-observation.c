/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes one test as an Observation: what the report says, with the digits it says it with. */
#include "config.h"

#include <string.h>

#include "record/fhir-entry.h"
#include "record/fhir-observation.h"

static void
write_quantity (HeraldFhirWriting *self,
                const char *name,
                const HeraldFhirEntry *entry,
                const char *unit,
                const char *ucum)
{
  g_autofree char *digits = herald_decimal_to_text (entry->value.number);

  herald_fhir_json_open (self->json, name, '{');
  herald_fhir_json_add_number (self->json, "value", digits);
  if (entry->comparator != NULL)
    herald_fhir_json_add_text (self->json, "comparator", entry->comparator);
  herald_fhir_json_add_text (self->json, "unit", unit);
  herald_fhir_json_add_text (self->json, "system", HERALD_FHIR_UNITS);
  herald_fhir_json_add_text (self->json, "code", ucum);
  herald_fhir_json_close (self->json);
}

static const HeraldFhirAnswer *
find_answer (HeraldFhirWriting *self, const HeraldFhirItem *item, HeraldFhirEntry *entry)
{
  const HeraldField *field = herald_vocabulary_get_field (self->codes->vocabulary, item->field);

  if (!herald_fhir_entry_get (self->result, item->field, entry))
    return NULL;
  return herald_fhir_item_find_answer (item, field->choices[entry->value.choice].id);
}

/* The value of a choice or a number, where there is one. */
static gboolean
write_value (HeraldFhirWriting *self, const HeraldFhirItem *item)
{
  HeraldFhirEntry entry;
  const HeraldFhirAnswer *answer;

  if (item->answers->len > 0)
    {
      answer = find_answer (self, item, &entry);
      if (answer == NULL)
        return FALSE;
      herald_fhir_write_answer (self, "valueCodeableConcept", item, answer);
    }
  else
    {
      if (!herald_fhir_entry_get (self->result, item->field, &entry))
        return FALSE;
      write_quantity (self, "valueQuantity", &entry, item->unit, item->ucum);
    }
  self->written[item->field] = TRUE;
  return TRUE;
}

static gboolean
has_value (HeraldFhirWriting *self, const HeraldFhirItem *item)
{
  HeraldFhirEntry entry;

  if (item->answers->len > 0)
    return find_answer (self, item, &entry) != NULL;
  return herald_fhir_entry_get (self->result, item->field, &entry);
}

/* Which of the fields a total is divided by, or no field where there is no quotient. */
static guint
find_divisor (HeraldFhirWriting *self, const HeraldFhirItem *item)
{
  HeraldFhirEntry entry;

  if (item->total == HERALD_VOCABULARY_NO_FIELD ||
      !herald_fhir_entry_get (self->result, item->total, &entry) || entry.comparator != NULL)
    return HERALD_VOCABULARY_NO_FIELD;
  for (guint i = 0; i < item->by->len; i++)
    {
      guint field = g_array_index (item->by, guint, i);

      if (herald_fhir_entry_get (self->result, field, &entry) && entry.comparator == NULL)
        return entry.value.number.mantissa > 0 ? field : HERALD_VOCABULARY_NO_FIELD;
    }
  return HERALD_VOCABULARY_NO_FIELD;
}

/* A mean that only follows from counts goes as the counts themselves: no digit is made up. */
static void
write_ratio (HeraldFhirWriting *self, const HeraldFhirItem *item, guint divisor)
{
  HeraldFhirEntry entry;

  herald_fhir_json_open (self->json, "valueRatio", '{');
  herald_fhir_entry_get (self->result, item->total, &entry);
  write_quantity (self, "numerator", &entry, "signals", item->ucum);
  herald_fhir_entry_get (self->result, divisor, &entry);
  write_quantity (self, "denominator", &entry, "cells", item->ucum);
  herald_fhir_json_close (self->json);
  self->written[item->total] = TRUE;
  self->written[divisor] = TRUE;
}

static void
write_method (HeraldFhirWriting *self, const HeraldFhirItem *method)
{
  HeraldFhirEntry entry;
  const HeraldFhirAnswer *answer = find_answer (self, method, &entry);

  if (answer == NULL)
    return;
  herald_fhir_json_open (self->json, "method", '{');
  herald_fhir_json_add_text (self->json, "text", answer->text);
  herald_fhir_json_close (self->json);
  self->written[method->field] = TRUE;
}

static gboolean
has_parts (HeraldFhirWriting *self, const HeraldFhirItem *test)
{
  for (guint i = 0; i < test->parts->len; i++)
    {
      if (has_value (self, test->parts->pdata[i]))
        return TRUE;
    }
  return FALSE;
}

static void
write_parts (HeraldFhirWriting *self, const HeraldFhirItem *test)
{
  if (!has_parts (self, test))
    return;
  herald_fhir_json_open (self->json, "component", '[');
  for (guint i = 0; i < test->parts->len; i++)
    {
      const HeraldFhirItem *part = test->parts->pdata[i];

      if (!has_value (self, part))
        continue;
      herald_fhir_json_open (self->json, NULL, '{');
      herald_fhir_write_code (self, part, NULL);
      write_value (self, part);
      herald_fhir_json_close (self->json);
    }
  herald_fhir_json_close (self->json);
}

static void
write_performer (HeraldFhirWriting *self)
{
  const char *laboratory = herald_result_get_text (self->result, HERALD_RESULT_LABORATORY);

  if (*laboratory == '\0')
    return;
  herald_fhir_json_open (self->json, "performer", '[');
  herald_fhir_json_open (self->json, NULL, '{');
  herald_fhir_json_add_text (self->json, "display", laboratory);
  herald_fhir_json_close (self->json);
  herald_fhir_json_close (self->json);
}

static char *
address_of (HeraldFhirWriting *self, const HeraldFhirItem *test)
{
  return herald_fhir_address_new (
      herald_result_get_text (self->result, HERALD_RESULT_ID),
      herald_vocabulary_get_field (self->codes->vocabulary, test->field)->id);
}

/**
 * herald_fhir_write_test:
 * @self: a result on its way out
 * @test: a test
 * @note: (nullable): what Herald says of it
 *
 * Writes what the report says of a test. Where it says nothing, nothing is written: the profile
 * wants a value.
 *
 * Returns: whether there was something to write
 */
gboolean
herald_fhir_write_test (HeraldFhirWriting *self, const HeraldFhirItem *test, const char *note)
{
  g_autofree char *address = address_of (self, test);
  guint divisor = find_divisor (self, test);
  gboolean is_valued = has_value (self, test);

  if (!is_valued && divisor == HERALD_VOCABULARY_NO_FIELD &&
      (test->without == NULL || !has_parts (self, test)))
    return FALSE;
  herald_fhir_begin_observation (self, test, address, "final", NULL);
  write_performer (self);
  if (is_valued)
    write_value (self, test);
  else if (divisor != HERALD_VOCABULARY_NO_FIELD)
    write_ratio (self, test, divisor);
  else
    herald_fhir_json_add_text (self->json, "valueString", test->without);
  if (note != NULL)
    herald_fhir_write_note (self, note);
  if (test->method != NULL)
    write_method (self, test->method);
  if (self->specimen != NULL)
    herald_fhir_write_reference (self->json, "specimen", self->specimen);
  write_parts (self, test);
  herald_fhir_end_entry (self);
  g_ptr_array_add (self->measured, g_steal_pointer (&address));
  return TRUE;
}
