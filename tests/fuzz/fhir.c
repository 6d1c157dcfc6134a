/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the reader of bundles. Every entry must be one that the form takes, or a
 * bound; every note be told once; and what was read comes back from a bundle of it. */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "record/fhir-entry.h"
#include "record/fhir-reader.h"
#include "record/fhir-writer.h"
#include "record/partial-date.h"

static HeraldRecord *
read_bundle (GBytes *bytes, GPtrArray *notes, GError **error)
{
  return herald_fhir_read_record (
      herald_shelf_get_vocabulary (herald_fuzz_shelf), bytes, "fuzz.json", notes, error);
}

static void
check_notes (GPtrArray *notes)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < notes->len; i++)
    {
      g_assert_true (g_utf8_validate (notes->pdata[i], -1, NULL));
      g_assert_true (g_hash_table_add (told, notes->pdata[i]));
    }
}

static void
check_entries (const HeraldResult *result)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (herald_fuzz_shelf);
  const char *date = herald_result_get_text (result, HERALD_RESULT_DATE);

  g_assert_true (*date == '\0' || herald_partial_date_is_known (herald_partial_date_parse (date)));
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      HeraldFhirEntry entry;

      g_assert_true (*herald_result_get_entry (result, i) == '\0' ||
                     herald_fhir_entry_get (result, i, &entry));
    }
}

static gboolean
has_test (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strstr_len (text, length, "\"resourceType\": \"Observation\"") != NULL;
}

/* A bundle of the result holds the conclusion of the laboratory and no other. */
static void
check_back (HeraldResult *result)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (herald_fuzz_shelf);
  guint lab = herald_vocabulary_find (vocabulary, "lab_her2_status");
  g_autoptr (HeraldFacts) facts = herald_result_dup_facts (result);
  g_autoptr (HeraldVerdict) verdict =
      herald_rulebook_judge (herald_shelf_find (herald_fuzz_shelf, HERALD_SHELF_DEFAULT_EDITION),
                             facts);
  g_autoptr (GPtrArray) results = g_ptr_array_new ();
  g_autoptr (GPtrArray) verdicts = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeraldRecord) record = NULL;

  g_ptr_array_add (results, result);
  g_ptr_array_add (verdicts, verdict);
  bytes = herald_fhir_write_results (results, verdicts, NULL);
  record = read_bundle (bytes, notes, NULL);
  if (record == NULL)
    {
      g_assert_false (has_test (bytes));
      return;
    }
  g_assert_cmpuint (herald_record_get_n_results (record), ==, 1);
  g_assert_cmpstr (herald_result_get_entry (herald_record_get_result (record, 0), lab),
                   ==,
                   herald_result_get_entry (result, lab));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecord) record = read_bundle (bytes, notes, &error);

  g_assert_true ((record == NULL) == (error != NULL));
  check_notes (notes);
  for (guint i = 0; record != NULL && i < herald_record_get_n_results (record); i++)
    {
      check_entries (herald_record_get_result (record, i));
      check_back (herald_record_get_result (record, i));
    }
  return 0;
}
