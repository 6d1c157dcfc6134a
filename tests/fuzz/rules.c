/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the readers of rule books, fields and sources. A complaint says which file and
 * why; a book that is sound says the same of the same facts each time. */
#include "config.h"

#include <string.h>

#include "content/json-file.h"
#include "fuzz.h"
#include "rules/verdict.h"

static const char *const shared_files[] = { "grade", "receptors", "scope", "subtype" };

/* Made once. */
static GHashTable *
get_shared (void)
{
  static GHashTable *shared;

  if (shared != NULL)
    return shared;
  shared = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (shared_files); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("%s/rules/%s.json", HERALD_APPLICATION_PATH, shared_files[i]);
      g_autoptr (GError) error = NULL;

      g_hash_table_insert (shared,
                           (gpointer)shared_files[i],
                           herald_json_file_load_resource (path, &error));
      g_assert_no_error (error);
    }
  return shared;
}

/* Each choice in turn, and a number as it may stand in a report. */
static HeraldFacts *
make_facts (HeraldVocabulary *vocabulary, guint turn)
{
  HeraldValue values[HERALD_VOCABULARY_MAX_FIELDS] = { 0 };

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);

      values[i].known = (i + turn) % 3 != 0;
      if (field->kind == HERALD_FIELD_CHOICE)
        values[i].choice = (i + turn) % field->n_choices;
      else
        values[i].number = field->maximum;
    }
  return herald_facts_new_from_values (vocabulary, values);
}

static void
check_book (HeraldRulebook *book)
{
  for (guint turn = 0; turn < 4; turn++)
    {
      g_autoptr (HeraldFacts) facts = make_facts (herald_rulebook_get_vocabulary (book), turn);
      g_autoptr (HeraldVerdict) first = herald_rulebook_judge (book, facts);
      g_autoptr (HeraldVerdict) second = herald_rulebook_judge (book, facts);

      g_assert_true (herald_verdict_get_rule (first) == herald_verdict_get_rule (second));
      g_assert_cmpuint (herald_verdict_get_possible (first),
                        ==,
                        herald_verdict_get_possible (second));
      g_assert_cmpuint (herald_verdict_get_steps (first)->len,
                        ==,
                        herald_verdict_get_steps (second)->len);
    }
}

static void
read_book (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRulebook) book =
      herald_rulebook_new (herald_shelf_get_vocabulary (herald_fuzz_shelf),
                           herald_shelf_get_sources (herald_fuzz_shelf),
                           get_shared (),
                           root,
                           HERALD_FUZZ_NAME,
                           &error);

  herald_fuzz_check (book != NULL, error);
  if (book != NULL)
    check_book (book);
}

static void
read_fields (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldVocabulary) fields = herald_vocabulary_new (root, HERALD_FUZZ_NAME, &error);

  herald_fuzz_check (fields != NULL, error);
}

static void
read_sources (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldSources) sources = herald_sources_new (root, HERALD_FUZZ_NAME, &error);

  herald_fuzz_check (sources != NULL, error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *format;
  JsonNode *root = herald_fuzz_parse (data, size, &format);

  if (root == NULL)
    return 0;
  if (strcmp (format, "herald-fields-1") == 0)
    read_fields (root);
  else if (strcmp (format, "herald-sources-1") == 0)
    read_sources (root);
  else
    read_book (root);
  return 0;
}
