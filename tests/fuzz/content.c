/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the readers of articles, glossary, topics, helplines, synonyms, changes, words
 * of reports and codes. A complaint says which file and why; a sound one can be used. */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "library/glossary.h"
#include "library/pack.h"
#include "library/synonyms.h"
#include "reader/lexicon.h"
#include "record/explanations.h"
#include "record/fhir-codes.h"

#define TEXT "The HER2 test shows how many copies of a gene there are."

static void
use_terms (const HeraldPack *pack)
{
  g_autoptr (HeraldGlossary) glossary = herald_glossary_new ();
  g_autoptr (GArray) marks = NULL;
  gsize end = 0;

  for (guint i = 0; i < pack->terms->len; i++)
    herald_glossary_add (glossary, pack->terms->pdata[i]);
  marks = herald_glossary_mark (glossary, TEXT, NULL);
  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldMark *mark = &g_array_index (marks, HeraldMark, i);

      g_assert_true (mark->start >= end && mark->start < mark->end && mark->end <= strlen (TEXT));
      end = mark->end;
    }
}

static void
read_pack (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldPack) pack = herald_pack_new (root,
                                                 HERALD_FUZZ_NAME,
                                                 herald_shelf_get_vocabulary (herald_fuzz_shelf),
                                                 &error);

  herald_fuzz_check (pack != NULL, error);
  if (pack != NULL)
    use_terms (pack);
}

static void
read_synonyms (JsonNode *root)
{
  g_autoptr (HeraldSearchIndex) index = herald_search_index_new ("en");
  const char *const fields[HERALD_SEARCH_N_FIELDS] = { TEXT, "", TEXT, "", "" };
  g_autoptr (GError) error = NULL;
  gboolean is_sound = herald_synonyms_read (index, root, HERALD_FUZZ_NAME, &error);
  g_autoptr (GArray) hits = NULL;

  herald_fuzz_check (is_sound, error);
  herald_search_index_add (index, fields);
  herald_search_index_finish (index);
  hits = herald_search_index_find (index, "her2 test", 10);
  g_assert_cmpuint (hits->len, <=, 1);
  json_node_unref (root);
}

static void
read_changes (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldExplanations) changes = herald_explanations_new (root, HERALD_FUZZ_NAME, &error);

  herald_fuzz_check (changes != NULL, error);
}

static void
read_words (JsonNode *root)
{
  g_autoptr (HeraldLexicon) lexicon = herald_lexicon_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_sound = herald_lexicon_add_file (lexicon, root, HERALD_FUZZ_NAME, &error);

  herald_fuzz_check (is_sound, error);
}

static void
read_codes (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldFhirCodes) codes = herald_fhir_codes_new (
      herald_shelf_get_vocabulary (herald_fuzz_shelf), root, HERALD_FUZZ_NAME, &error);

  herald_fuzz_check (codes != NULL, error);
  json_node_unref (root);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const struct
  {
    const char *format;
    void (*read) (JsonNode *root);
  } others[] = {
    { "herald-synonyms-1", read_synonyms },
    { "herald-changes-1", read_changes },
    { "herald-reader-1", read_words },
    { "herald-fhir-1", read_codes },
  };
  const char *format;
  JsonNode *root = herald_fuzz_parse (data, size, &format);

  for (guint i = 0; root != NULL && i < G_N_ELEMENTS (others); i++)
    {
      if (strcmp (format, others[i].format) != 0)
        continue;
      others[i].read (root);
      return 0;
    }
  if (root != NULL)
    read_pack (root);
  return 0;
}
