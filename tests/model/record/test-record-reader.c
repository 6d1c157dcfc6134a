/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the file of a record: what is written is read again to the letter, what can't be read is
 * told, and the rest is there. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "record/record-reader.h"
#include "record/record-writer.h"
#include "rules/shelf.h"

#define MANY_RESULTS 30000
#define MANY_SECONDS 10
#define N_MUTATIONS 4000
#define N_CASE_RESULTS 4

static HeraldShelf *shelf;

static HeraldVocabulary *
get_vocabulary (void)
{
  return herald_shelf_get_vocabulary (shelf);
}

static GPtrArray *
new_losses (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* Reads JSON with ' in the place of ". */
static HeraldRecord *
read_text (const char *text, GPtrArray *losses, GError **error)
{
  char *quoted = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new_take (quoted, strlen (quoted));

  return herald_record_read (get_vocabulary (), bytes, "a.herald", losses, error);
}

static HeraldRecord *
read_strictly (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  HeraldRecord *record = herald_record_read (get_vocabulary (), bytes, "a.herald", NULL, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_equal (const HeraldRecord *a, const HeraldRecord *b)
{
  g_autoptr (GBytes) first = herald_record_write (a);
  g_autoptr (GBytes) second = herald_record_write (b);

  g_assert_cmpmem (g_bytes_get_data (first, NULL),
                   g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL),
                   g_bytes_get_size (second));
}

static GBytes *
load (const char *name)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "model", "record", "records", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static void
test_whole (void)
{
  g_autoptr (GBytes) bytes = load ("whole.herald");
  g_autoptr (HeraldRecord) record = read_strictly (bytes);
  g_autoptr (GBytes) again = herald_record_write (record);
  HeraldResult *first = herald_record_get_result (record, 0);
  const char *const *others = herald_result_get_others (first, HERALD_RESULT_ON_TOP);
  guint score = herald_vocabulary_find (get_vocabulary (), "ihc_score");
  guint copies = herald_vocabulary_find (get_vocabulary (), "her2_copies");

  g_assert_cmpuint (herald_record_get_n_results (record), ==, 2);
  g_assert_cmpstr (herald_result_get_text (first, HERALD_RESULT_LABORATORY),
                   ==,
                   "St. Anne’s, “Pathology”");
  g_assert_cmpstr (herald_result_get_text (first, HERALD_RESULT_REPORT),
                   ==,
                   "HER2 by IHC: equivocal (2+). C:\\reports\\1.txt says \"FISH to follow\".");
  g_assert_cmpstr (herald_result_get_entry (first, score), ==, "2+");
  g_assert_cmpstr (herald_result_get_entry (first, copies), ==, "about four");
  g_assert_cmpuint (g_strv_length ((GStrv)herald_result_get_questions (first)), ==, 2);
  /* What a newer version may mean is not touched, not even a number that no double holds. */
  g_assert_cmpstr (others[2], ==, "seen");
  g_assert_cmpstr (others[3], ==, "123456789012345678901234567890");
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes),
                   g_bytes_get_data (again, NULL),
                   g_bytes_get_size (again));
}

static const char *const odd_texts[] = {
  "\"",
  "\\",
  "\\u0000",
  "\b\f\n\r\t\x01\x1f\x7f",
  "a\nb\r\nc\n",
  "\xe2\x80\xa8\xe2\x80\xa9",
  "\xef\xbb\xbf",
  "\xef\xbf\xbd",
  "\xef\xbf\xbf",
  "\xf4\x8f\xbf\xbf",
  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xe2\x9a\x95",
  "e\xcc\x81",
  "\xd9\x86\xd8\xaa\xd9\x8a\xd8\xac\xd8\xa9",
  " ",
  "  2+ ",
  "null",
  "{}",
  "</script>",
  "%s%n",
};

static HeraldResult *
make_odd (const char *text)
{
  const char *texts[HERALD_RESULT_N_TEXTS];
  const char *entries[HERALD_VOCABULARY_MAX_FIELDS];
  const char *const questions[] = { text, "", text, NULL };
  g_autoptr (HeraldResult) filled = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    texts[i] = text;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    entries[i] = text;
  filled = herald_result_new_filled (get_vocabulary (), texts, entries);
  return herald_result_with_questions (filled, questions);
}

static void
assert_odd (const HeraldResult *result, const char *text)
{
  const char *const questions[] = { text, "", text, NULL };

  for (guint i = 0; i < HERALD_RESULT_N_TEXTS; i++)
    g_assert_cmpstr (herald_result_get_text (result, i), ==, text);
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (get_vocabulary ()); i++)
    g_assert_cmpstr (herald_result_get_entry (result, i), ==, text);
  g_assert_cmpstrv (herald_result_get_questions (result), questions);
}

static void
test_odd_texts (void)
{
  g_autoptr (HeraldRecord) record = herald_record_new (get_vocabulary ());
  g_autoptr (HeraldRecord) again = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (odd_texts); i++)
    {
      g_autoptr (HeraldRecord) before = g_steal_pointer (&record);
      g_autoptr (HeraldResult) result = make_odd (odd_texts[i]);

      record = herald_record_with_added (before, result);
    }
  bytes = herald_record_write (record);
  again = read_strictly (bytes);
  g_assert_cmpuint (herald_record_get_n_results (again), ==, G_N_ELEMENTS (odd_texts));
  for (guint i = 0; i < G_N_ELEMENTS (odd_texts); i++)
    assert_odd (herald_record_get_result (again, i), odd_texts[i]);
}

/* Other programs may write the same in other ways. */
static void
test_freedoms (void)
{
  static const struct
  {
    const char *what;
    const char *text;
    const char *notes;
  } table[] = {
    { "no blanks", "{'format':'herald-record-1','results':[{'id':'a','notes':'x'}]}", "x" },
    { "another order",
      "{'results': [{'notes': 'x', 'id': 'a'}], 'format': 'herald-record-1'}",
      "x" },
    { "a mark in front",
      "\357\273\277{'format':'herald-record-1','results':[{'id':'a','notes':'x'}]}",
      "x" },
    { "line ends",
      "{\r\n'format'\r:\t'herald-record-1','results':[{'id':'a','notes':'x'}]}\r\n\r\n",
      "x" },
    { "escapes",
      "{'format':'herald-record-1','results':[{'id':'a','notes':'\\u0041\\/\\ud83d\\ude00'}]}",
      "A/😀" },
    { "an empty text", "{'format':'herald-record-1','results':[{'id':'a','notes':''}]}", "" },
    { "no text", "{'format':'herald-record-1','results':[{'id':'a'}]}", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) losses = new_losses ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldRecord) record = NULL;
      g_autoptr (HeraldRecord) strict = NULL;

      g_test_message ("%s", table[i].what);
      record = read_text (table[i].text, losses, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (losses->len, ==, 0);
      g_assert_cmpstr (herald_result_get_text (herald_record_get_result (record, 0),
                                               HERALD_RESULT_NOTES),
                       ==,
                       table[i].notes);
      strict = read_text (table[i].text, NULL, &error);
      g_assert_no_error (error);
      assert_equal (strict, record);
    }
}

static void
test_many (void)
{
  g_autoptr (GBytes) bytes = load ("whole.herald");
  g_autoptr (HeraldRecord) two = read_strictly (bytes);
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);
  g_autoptr (HeraldRecord) many = NULL;
  g_autoptr (HeraldRecord) again = NULL;
  g_autoptr (GBytes) written = NULL;
  double seconds;

  for (guint i = 0; i < MANY_RESULTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%u", i);

      g_ptr_array_add (results,
                       herald_result_with_text (herald_record_get_result (two, i % 2),
                                                HERALD_RESULT_ID,
                                                id));
    }
  many = herald_record_new_filled (get_vocabulary (), results);
  g_test_timer_start ();
  written = herald_record_write (many);
  again = read_strictly (written);
  seconds = g_test_timer_elapsed ();
  g_test_message ("%u results, %zu bytes: %.3f s",
                  MANY_RESULTS,
                  g_bytes_get_size (written),
                  seconds);
  g_assert_cmpuint (herald_record_get_n_results (again), ==, MANY_RESULTS);
  assert_equal (many, again);
  g_assert_cmpfloat (seconds, <, MANY_SECONDS);
}

static HeraldRecord *
make_case (void)
{
  g_autoptr (GBytes) bytes = load ("whole.herald");
  g_autoptr (HeraldRecord) two = read_strictly (bytes);
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);

  for (guint i = 0; i < N_CASE_RESULTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%u", i);

      g_ptr_array_add (results,
                       herald_result_with_text (herald_record_get_result (two, 0),
                                                HERALD_RESULT_ID,
                                                id));
    }
  return herald_record_new_filled (get_vocabulary (), results);
}

static char *
write_result (HeraldResult *result)
{
  g_autoptr (HeraldRecord) empty = herald_record_new (get_vocabulary ());
  g_autoptr (HeraldRecord) record = herald_record_with_added (empty, result);
  g_autoptr (GBytes) bytes = herald_record_write (record);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* How many results of @sound stand in @record as they were. */
static guint
count_kept (const HeraldRecord *sound, const HeraldRecord *record)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_kept = 0;

  for (guint i = 0; i < herald_record_get_n_results (record); i++)
    g_hash_table_add (texts, write_result (herald_record_get_result (record, i)));
  for (guint i = 0; i < herald_record_get_n_results (sound); i++)
    {
      g_autofree char *text = write_result (herald_record_get_result (sound, i));

      n_kept += g_hash_table_contains (texts, text);
    }
  return n_kept;
}

/* How many results end before @length. */
static guint
count_whole (const char *text, gsize length)
{
  static const char end[] = "\n    }";
  guint n_whole = 0;

  for (const char *at = text; (at = g_strstr_len (at, length - (at - text), end)) != NULL;
       at += strlen (end))
    n_whole++;
  return n_whole;
}

static void
test_truncated (void)
{
  g_autoptr (HeraldRecord) sound = make_case ();
  g_autoptr (GBytes) bytes = herald_record_write (sound);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize start = strstr (text, "\"results\"") - text;

  for (gsize i = 0; i < length - 1; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new (text, i);
      g_autoptr (GPtrArray) losses = new_losses ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldRecord) record =
          herald_record_read (get_vocabulary (), part, "a.herald", losses, &error);

      if (i >= start)
        g_assert_no_error (error);
      g_assert_true (
          record != NULL ||
          g_error_matches (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_NOT_A_RECORD));
      if (record == NULL)
        continue;
      g_assert_cmpuint (losses->len, >, 0);
      g_assert_cmpuint (count_kept (sound, record), >=, count_whole (text, i));
    }
}

static GBytes *
mutate (GBytes *bytes, guint *n_changes)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  guint8 byte;

  g_byte_array_append (array, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  *n_changes = g_test_rand_int_range (1, 4);
  for (guint i = 0; i < *n_changes; i++)
    {
      guint at = g_test_rand_int_range (0, array->len);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          array->data[at] = g_test_rand_int_range (0, 256);
          break;
        case 1:
          array->data[at] ^= 1 << g_test_rand_int_range (0, 8);
          break;
        case 2:
          g_byte_array_remove_index (array, at);
          break;
        default:
          byte = "\"\\{}[]:,\n 0x"[g_test_rand_int_range (0, 12)];
          g_byte_array_append (array, &byte, 1);
          memmove (array->data + at + 1, array->data + at, array->len - at - 1);
          array->data[at] = byte;
        }
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/* What is read is a record like any other, and is whole where nothing else is said. */
static void
assert_consistent (GBytes *bytes, HeraldRecord *record, const GPtrArray *losses)
{
  g_autoptr (GBytes) written = herald_record_write (record);
  g_autoptr (HeraldRecord) again = read_strictly (written);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecord) strict =
      herald_record_read (get_vocabulary (), bytes, "a.herald", NULL, &error);

  assert_equal (record, again);
  g_assert_true ((losses->len == 0) == (strict != NULL));
  g_assert_true ((strict == NULL) == (error != NULL));
  if (strict != NULL)
    assert_equal (record, strict);
}

static void
test_mutations (void)
{
  g_autoptr (HeraldRecord) sound = make_case ();
  g_autoptr (GBytes) bytes = herald_record_write (sound);
  guint n_refused = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      guint n_changes;
      g_autoptr (GBytes) mutated = mutate (bytes, &n_changes);
      g_autoptr (GPtrArray) losses = new_losses ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldRecord) record =
          herald_record_read (get_vocabulary (), mutated, "a.herald", losses, &error);

      n_refused += record == NULL;
      if (record == NULL)
        continue;
      assert_consistent (mutated, record, losses);
      /* A change harms the result that it is in, and no other. */
      if (count_kept (sound, record) + n_changes < N_CASE_RESULTS)
        g_test_message ("%s", (char *)g_bytes_get_data (mutated, NULL));
      g_assert_cmpuint (count_kept (sound, record) + n_changes, >=, N_CASE_RESULTS);
    }
  g_test_message ("%u of %u refused", n_refused, N_MUTATIONS);
  /* The list of the results, or the file itself, does not begin any more. */
  g_assert_cmpuint (n_refused, <, N_MUTATIONS / 50);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/record-reader/whole", test_whole);
  g_test_add_func ("/record-reader/odd-texts", test_odd_texts);
  g_test_add_func ("/record-reader/freedoms", test_freedoms);
  g_test_add_func ("/record-reader/many", test_many);
  g_test_add_func ("/record-reader/truncated", test_truncated);
  g_test_add_func ("/record-reader/mutations", test_mutations);
  status = g_test_run ();
  herald_shelf_free (shelf);
  return status;
}
