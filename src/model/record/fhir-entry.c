/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads an entry for another system. The rules take no bounds, such as ">6.0"; FHIR does. */
#include "config.h"

#include <string.h>

#include "record/fhir-entry.h"

static const struct
{
  const char *sign;
  const char *comparator;
} signs[] = {
  { "<=", "<=" }, { ">=", ">=" }, { "≤", "<=" }, { "≥", ">=" }, { "<", "<" }, { ">", ">" },
};

static gboolean
read_bound (const HeraldField *field, const char *text, HeraldFhirEntry *entry)
{
  while (g_ascii_isspace (*text))
    text++;
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (!g_str_has_prefix (text, signs[i].sign))
        continue;
      text += strlen (signs[i].sign);
      entry->comparator = signs[i].comparator;
      return herald_field_parse (field, text, strlen (text), &entry->value) ==
                 HERALD_PROBLEM_NONE &&
             entry->value.known;
    }
  return FALSE;
}

/**
 * herald_fhir_entry_read:
 * @field: a field
 * @text: what was typed there
 * @entry: (out): what it says
 *
 * Returns: whether it says anything
 */
gboolean
herald_fhir_entry_read (const HeraldField *field, const char *text, HeraldFhirEntry *entry)
{
  HeraldProblem problem = herald_field_parse (field, text, strlen (text), &entry->value);

  entry->comparator = NULL;
  if (problem == HERALD_PROBLEM_A_BOUND)
    return read_bound (field, text, entry);
  return problem == HERALD_PROBLEM_NONE && entry->value.known;
}

/**
 * herald_fhir_entry_get:
 * @result: a result
 * @field: the index of an input
 * @entry: (out): what it says
 *
 * Returns: whether it says anything
 */
gboolean
herald_fhir_entry_get (const HeraldResult *result, guint field, HeraldFhirEntry *entry)
{
  HeraldVocabulary *vocabulary = herald_result_get_vocabulary (result);

  return herald_fhir_entry_read (herald_vocabulary_get_field (vocabulary, field),
                                 herald_result_get_entry (result, field),
                                 entry);
}
