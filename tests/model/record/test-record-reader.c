/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the file of a record: what is written is read again to the letter, what can't be read is
 * told, and the rest is there. */
#include "config.h"

#include <string.h>
#include <time.h>

#include "content/content.h"
#include "record/record-reader.h"
#include "record/record-writer.h"
#include "rules/shelf.h"

#define MANY_RESULTS 30000
#define MANY_SECONDS 10
#define LARGE_BYTES (4 * 1024 * 1024)
#define N_MUTATIONS 4000
#define N_CASE_RESULTS 4

static HeraldShelf *shelf;

static HeraldVocabulary *
get_vocabulary (void)
{
  return herald_shelf_get_vocabulary (shelf);
}

/* Of the processor: others may be using it, too. */
static double
seconds_since (clock_t start)
{
  return (double)(clock () - start) / CLOCKS_PER_SEC;
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
  clock_t start;
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
  start = clock ();
  written = herald_record_write (many);
  again = read_strictly (written);
  seconds = seconds_since (start);
  g_test_message ("%u results, %zu bytes: %.3f s",
                  MANY_RESULTS,
                  g_bytes_get_size (written),
                  seconds);
  g_assert_cmpuint (herald_record_get_n_results (again), ==, MANY_RESULTS);
  assert_equal (many, again);
  g_assert_cmpfloat (seconds, <, MANY_SECONDS);
}

#define HEAD "{'format':'herald-record-1','results':["

/* What is broken, how many results are there all the same, and what is said of the rest. */
static const struct
{
  const char *what;
  const char *text;
  guint n_results;
  const char *losses[11];
} damages[] = {
  { "a wrong type",
    HEAD "{'id':'a','notes':1,'entries':{}}]}",
    1,
    { "Result 1: your notes can’t be read." } },
  { "every wrong type",
    HEAD "{'id':1,'date':2,'specimen':null,'laboratory':[],'year':2026,'edition':{},'report':true,'"
         "notes':0.5,'questions':'x','entries':'y'}]}",
    1,
    { "Result 1: its mark in the file can’t be read, so it has a new one.",
      "Result 1: the date can’t be read.",
      "Result 1: the name of the sample can’t be read.",
      "Result 1: the laboratory can’t be read.",
      "Result 1: the year of the report can’t be read.",
      "Result 1: the edition can’t be read.",
      "Result 1: the text of the report can’t be read.",
      "Result 1: your notes can’t be read.",
      "Result 1: your questions can’t be read.",
      "Result 1: the values can’t be read." } },
  { "a wrong entry",
    HEAD "{'id':'a','entries':{'ihc_score':2}}]}",
    1,
    { "Result 1: “Score” can’t be read." } },
  { "a wrong question",
    HEAD "{'id':'a','entries':{},'questions':['a',1,'b']}]}",
    1,
    { "Result 1: one of your questions can’t be read." } },
  { "no result",
    HEAD "{'id':'a','entries':{}},null,7,'x',[],{'id':'b','entries':{}}]}",
    2,
    { "Result 2 can’t be read.",
      "Result 3 can’t be read.",
      "Result 4 can’t be read.",
      "Result 5 can’t be read." } },
  { "no id",
    HEAD "{'entries':{}}]}",
    1,
    { "Result 1: its mark in the file can’t be read, so it has a new one." } },
  { "an empty id",
    HEAD "{'id':'','entries':{}}]}",
    1,
    { "Result 1: its mark in the file can’t be read, so it has a new one." } },
  { "an id twice",
    HEAD "{'id':'a','entries':{}},{'id':'a','entries':{}}]}",
    2,
    { "Result 2: an earlier one has the same mark in the file, so it has a new one." } },
  { "a member twice",
    HEAD "{'id':'a','notes':'x','entries':{},'notes':'y'}]}",
    1,
    { "Result 1: something stands there twice. Only the first is kept." } },
  { "entries twice",
    HEAD "{'id':'a','entries':{},'entries':{'ihc_score':'2+'}}]}",
    1,
    { "Result 1: something in it can’t be read." } },
  { "an unknown member twice",
    HEAD "{'id':'a','entries':{},'x':1,'x':2}]}",
    1,
    { "Result 1: something that this Herald does not know can’t be read." } },
  { "an unknown member broken",
    HEAD "{'id':'a','entries':{},'x':tru}]}",
    1,
    { "Result 1: something that this Herald does not know can’t be read." } },
  { "a hidden name",
    HEAD "{'id':'a','entries':{},'\\u0078':1}]}",
    1,
    { "Result 1: something that this Herald does not know can’t be read." } },
  { "no brace behind",
    HEAD "{'id':'a','entries':{},{'id':'b','entries':{}}]}",
    2,
    { "Result 1: something in it can’t be read." } },
  { "no brace before",
    HEAD "'id':'a','entries':{}},{'id':'b','entries':{}}]}",
    2,
    { "Result 1: something in it can’t be read." } },
  { "a brace too many",
    HEAD "{'id':'a','entries':{}}},{'id':'b','entries':{}}]}",
    2,
    { "The file is damaged. What can be read of it is shown." } },
  { "no comma",
    HEAD "{'id':'a' 'notes':'x','entries':{}} {'id':'b','entries':{}}]}",
    2,
    { "The file is damaged. What can be read of it is shown." } },
  { "two commas",
    HEAD "{'id':'a',,'notes':'x','entries':{}},,{'id':'b','entries':{}},]}",
    2,
    { "Result 1: something in it can’t be read." } },
  { "no colon",
    HEAD "{'id':'a','notes' 'x','entries':{}}]}",
    1,
    { "Result 1: something in it can’t be read." } },
  { "no quote",
    HEAD "{\n'id':'a',\n'notes':'x,\n'entries':{}\n},{'id':'b','entries':{}}]}",
    2,
    { "Result 1: your notes can’t be read." } },
  { "a lost list",
    "{'format':'herald-record-1','resuIts':[{'id':'a','entries':{}}]}",
    1,
    { "The list of the results can’t be read. Results that were found are shown." } },
  { "no list", "{'format':'herald-record-1'}", 0, { "The list of the results is missing." } },
  { "another list",
    "{'format':'herald-record-1','results':'none'}",
    0,
    { "The list of the results can’t be read." } },
  { "two lists",
    "{'format':'herald-record-1','results':[],'results':[{'id':'a','entries':{}}]}",
    1,
    { "The file is damaged. What can be read of it is shown." } },
  { "two formats",
    "{'format':'herald-record-1','results':[],'format':'herald-record-1'}",
    0,
    { "The file says twice what it is. Only the first is taken." } },
  { "a lost format",
    "{'format':'herald-recorc-1','results':[{'id':'a','entries':{'ihc_score':'2+'}}]}",
    1,
    { "The file no longer says that it is a record of Herald." } },
  { "a lost beginning",
    "'format':'herald-record-1','results':[{'id':'a','entries':{'ihc_score':'2+'}}]}",
    1,
    { "The file no longer says that it is a record of Herald.",
      "The list of the results can’t be read. Results that were found are shown." } },
  { "a newer format",
    "{'format':'herald-record-2','results':[{'id':'a','entries':{}}]}",
    1,
    { "A newer Herald wrote this file. It is shown as far as this Herald knows it." } },
  { "a far newer format",
    "{'format':'herald-record-10','people':[{'results':[{'id':'a','entries':{}}]}]}",
    1,
    { "The list of the results can’t be read. Results that were found are shown.",
      "A newer Herald wrote this file. It is shown as far as this Herald knows it." } },
  { "cut in a text",
    HEAD "{'id':'a','entries':{}},{'id':'b','notes':'half",
    2,
    { "Result 2: your notes can’t be read.",
      "The file breaks off in result 2. What came after is lost." } },
  { "cut in a name",
    HEAD "{'id':'a','entries':{}},{'id':'b','not",
    2,
    { "The file breaks off in result 2. What came after is lost." } },
  { "cut between two",
    HEAD "{'id':'a','entries':{}},",
    1,
    { "The file breaks off before its end. What came after is lost." } },
  { "cut at the start",
    HEAD "{'id':'a','entries':{}},{",
    1,
    { "The file breaks off in result 2. What came after is lost." } },
  { "something behind",
    HEAD "{'id':'a','entries':{}}]} x",
    1,
    { "The file is damaged. What can be read of it is shown." } },
  { "half a pair",
    HEAD "{'id':'a','notes':'a\\ud83dz','entries':{}}]}",
    1,
    { "Result 1: some letters can’t be read and are shown as “�”." } },
  { "a NUL",
    HEAD "{'id':'a','notes':'a\\u0000z','entries':{}}]}",
    1,
    { "Result 1: some letters can’t be read and are shown as “�”." } },
  { "no UTF-8",
    HEAD "{'id':'a','notes':'a\377z','entries':{}}]}",
    1,
    { "Result 1: some letters can’t be read and are shown as “�”." } },
  { "no UTF-8 in a name",
    HEAD "{'id':'a','n\377':'x','entries':{}}]}",
    1,
    { "Result 1: something that this Herald does not know can’t be read." } },
  { "an unknown escape",
    HEAD "{'id':'a','notes':'a\\xz','entries':{}}]}",
    1,
    { "Result 1: your notes can’t be read." } },
};

static void
test_damages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GPtrArray) losses = new_losses ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldRecord) record = NULL;
      gboolean is_newer = strstr (damages[i].what, "newer") != NULL;
      int code = is_newer ? HERALD_RECORD_ERROR_NEWER : HERALD_RECORD_ERROR_DAMAGED;

      g_test_message ("%s", damages[i].what);
      record = read_text (damages[i].text, losses, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (herald_record_get_n_results (record), ==, damages[i].n_results);
      g_ptr_array_add (losses, NULL);
      g_assert_cmpstrv (losses->pdata, damages[i].losses);
      g_assert_null (read_text (damages[i].text, NULL, &error));
      g_assert_error (error, HERALD_RECORD_ERROR, code);
      /* Who reads strictly wants to know where. */
      g_assert_true (g_str_has_prefix (error->message, "a.herald: line "));
    }
}

static void
test_foreign (void)
{
  static const char *const texts[] = {
    "",
    " \n",
    "Dear Anne,",
    "null",
    "[]",
    "{}",
    "{'results':[]}",
    "{'format':'herald-record-','results':[]}",
    "{'format':'herald-record-0','results':[{'id':'a','entries':{}}]}",
    "{'format':'herald-record-01','results':[]}",
    "{'format':'herald-record-1x','results':[]}",
    "{'format':'herald-rules-1','decisions':[]}",
    "{'resourceType':'Bundle','entry':[{'id':'a','entries':{'ihc':'2+'}}]}",
    "%PDF-1.7\n{",
    "\377\376{\0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) losses = new_losses ();
      g_autoptr (GError) error = NULL;

      g_test_message ("row %u", i);
      g_assert_null (read_text (texts[i], losses, &error));
      g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_NOT_A_RECORD);
      g_assert_nonnull (strstr (error->message, "“a.herald”"));
      g_clear_error (&error);
      g_assert_null (read_text (texts[i], NULL, &error));
      g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_NOT_A_RECORD);
    }
}

/* What a hostile file may hold: it ends, and soon. */
static void
test_large (void)
{
  static const struct
  {
    const char *what;
    const char *piece;
    gsize length;
  } table[] = {
    { "brackets", "[", 1 },
    { "braces", "{", 1 },
    { "lines of brackets", "[\n", 2 },
    { "lines of braces", "{\n", 2 },
    { "open members", "{\"a\":", 5 },
    { "quotes", "\"", 1 },
    { "backslashes", "\\", 1 },
    { "names", "\"a\":1,", 6 },
    { "commas", ",", 1 },
    { "results", "{\"id\":\"a\",\"entries\":{}},", 23 },
    { "halves", "{\"id\":\"a\",\"entries\":{},", 22 },
    { "NUL", "\0", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GByteArray) array = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) losses = new_losses ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldRecord) record = NULL;
      char head[] = HEAD;
      clock_t start;
      double seconds;

      g_strdelimit (head, "'", '"');
      g_byte_array_append (array, (const guint8 *)head, strlen (head));
      while (array->len < LARGE_BYTES)
        g_byte_array_append (array, (const guint8 *)table[i].piece, table[i].length);
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
      start = clock ();
      record = herald_record_read (get_vocabulary (), bytes, "a.herald", losses, &error);
      seconds = seconds_since (start);
      g_assert_no_error (error);
      g_test_message ("%s: %.3f s", table[i].what, seconds);
      g_assert_cmpuint (losses->len, >, 0);
      g_assert_cmpuint (losses->len, <=, 60);
      g_assert_cmpfloat (seconds, <, MANY_SECONDS);
    }
}

/* One level more than can be written is none that can be read. */
static void
test_depth (void)
{
  static const struct
  {
    guint depth;
    gboolean is_sound;
  } table[] = { { 1, TRUE }, { 60, TRUE }, { 61, FALSE }, { 100000, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *opening = g_strnfill (table[i].depth, '[');
      g_autofree char *closing = g_strnfill (table[i].depth, ']');
      g_autofree char *text =
          g_strdup_printf (HEAD "{'id':'a','x':%s1%s,'entries':{}}]}", opening, closing);
      g_autoptr (GPtrArray) losses = new_losses ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldRecord) record = read_text (text, losses, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (herald_record_get_n_results (record), ==, 1);
      g_assert_cmpuint (losses->len, ==, table[i].is_sound ? 0 : 1);
    }
}

static void
test_too_large (void)
{
  gsize length = HERALD_RECORD_MAX_BYTES + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (length), length);
  g_autoptr (GPtrArray) losses = new_losses ();
  g_autoptr (GError) error = NULL;

  g_assert_null (herald_record_read (get_vocabulary (), bytes, "a.herald", losses, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_TOO_LARGE);
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
  g_test_add_func ("/record-reader/damages", test_damages);
  g_test_add_func ("/record-reader/foreign", test_foreign);
  g_test_add_func ("/record-reader/large", test_large);
  g_test_add_func ("/record-reader/depth", test_depth);
  g_test_add_func ("/record-reader/too-large", test_too_large);
  g_test_add_func ("/record-reader/truncated", test_truncated);
  g_test_add_func ("/record-reader/mutations", test_mutations);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
