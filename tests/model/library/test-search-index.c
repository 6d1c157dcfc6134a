/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldSearchIndex: what is found, in which order, and what is not. */
#include "config.h"

#include <string.h>

#include "library/search-index.h"
#include "support.h"

#define ALL 100

/* Title, phrases, answer, body, topic. */
static const char *const documents[][HERALD_SEARCH_N_FIELDS] = {
  { "What is trastuzumab (Herceptin)?",
    "antibody drug; the yearly drip",
    "It is a drug.",
    NULL,
    "Drugs" },
  { "What is HER2-low?",
    "a little her2",
    "A small amount of the protein.",
    "It was once called negative.",
    "Low" },
  { "Why is my heart checked?",
    "echo; muga scan",
    "Trastuzumab can make the heart weaker.",
    NULL,
    "Drugs" },
  { "What does grade 3 mean?",
    "poorly differentiated tumour",
    "The cells grow fast.",
    NULL,
    "Grade" },
  { "What is a HER2 score of 2+?",
    "two plus",
    "It is in between.",
    "Another test must follow.",
    "Tests" },
  { "Can HER2 change from negative to positive?", NULL, "It can change.", NULL, "Change" },
  { "Can HER2 change from positive to negative?", NULL, "It can change.", NULL, "Change" },
  { "How do I get a second opinion?",
    "another pathologist",
    "Ask for your slides.",
    NULL,
    "Support" },
  { "Is my mother at risk?",
    "family history",
    "Oestrogen and haematoxylin are other words.",
    NULL,
    "Family" },
  { "What is metastatic disease?",
    "spread to the liver",
    "It is in another organ.",
    NULL,
    "Stage" },
  { "What helps with diarrhoea?", NULL, "Drink enough.", NULL, "Side effects" },
};

static const char *const synonyms[][8] = {
  { "her2", "her-2/neu", "c-erbB-2", "erbb2", "her two" },
  { "herceptin", "trastuzumab", "ogivri" },
  { "2+", "2 plus", "++", "two plus", "ihc 2", "score 2", "ihc score 2" },
  { "her2-low", "low her2", "a little her2" },
  { "positive", "pos", "+", "+ve" },
  { "negative", "neg", "-", "-ve" },
  { "mother", "mum", "mom" },
  { "second opinion", "2nd opinion", "another pathologist" },
  { "grade 3", "grade iii", "high grade", "poorly differentiated" },
};

static const char *const stop_words[] = { "a",  "the",  "is",  "it",   "what", "how",
                                          "do", "i",    "my",  "me",   "does", "of",
                                          "to", "from", "can", "with", "for",  "her",
                                          "at", "get",  "in",  "why",  "mean", NULL };

enum
{
  HERCEPTIN,
  LOW,
  HEART,
  GRADE_3,
  SCORE_2,
  TO_POSITIVE,
  TO_NEGATIVE,
  SECOND_OPINION,
  MOTHER,
  METASTATIC,
  DIARRHOEA,
  NONE,
};

static HeraldSearchIndex *
make_index (const char *language, gboolean synonyms_first)
{
  HeraldSearchIndex *index = herald_search_index_new (language);

  for (guint turn = 0; turn < 2; turn++)
    if ((turn == 0) == synonyms_first)
      {
        herald_search_index_add_stop_words (index, stop_words);
        for (gsize i = 0; i < G_N_ELEMENTS (synonyms); i++)
          herald_search_index_add_synonyms (index, synonyms[i]);
      }
    else
      for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
        g_assert_cmpuint (herald_search_index_add (index, documents[i]), ==, i);
  herald_search_index_finish (index);
  return index;
}

static guint
find_first (const HeraldSearchIndex *index, const char *query)
{
  g_autoptr (GArray) hits = herald_search_index_find (index, query, ALL);

  return hits->len > 0 ? g_array_index (hits, HeraldSearchHit, 0).document : NONE;
}

static void
test_first (void)
{
  static const struct
  {
    const char *query;
    guint first;
  } cases[] = {
    { "herceptin", HERCEPTIN },
    { "ogivri", HERCEPTIN }, /* only a synonym holds the word */
    { "herseptin", HERCEPTIN },
    { "transtuzumab", HERCEPTIN },
    { "ogivry", HERCEPTIN }, /* a typo in a synonym */
    { "herce", HERCEPTIN },
    { "traztuz", HERCEPTIN }, /* unfinished, and wrong */
    { "her2-low", LOW },
    { "her2 low", LOW },
    { "her2low", LOW },
    { "HER-2/neu low", LOW },
    { "erbb2 low", LOW },
    { "c-erbB-2 low", LOW },
    { "lwo", NONE }, /* short words are not guessed */
    { "low her2", LOW },
    { "her2-lo", LOW },
    { "2+", SCORE_2 },
    { "2 plus", SCORE_2 },
    { "her2 ++", SCORE_2 },
    { "IHC2+", SCORE_2 },
    { "ihc score 2", SCORE_2 },
    { "her2 neg to pos", TO_POSITIVE },
    { "from positive to negative", TO_NEGATIVE },
    { "pos to neg", TO_NEGATIVE },
    { "HER2+ to HER2-", TO_NEGATIVE },
    { "second opinion", SECOND_OPINION },
    { "secondopinion", SECOND_OPINION },
    { "2nd opinion", SECOND_OPINION },
    { "opinions, second", SECOND_OPINION },
    { "another patholog", SECOND_OPINION },
    { "mum", MOTHER },
    { "mom's risk", MOTHER },
    { "estrogen", MOTHER },
    { "hematoxylin", MOTHER },
    { "œstrogen", MOTHER },
    { "grade3", GRADE_3 },
    { "Grade III", GRADE_3 },
    { "tumors poorly differentiated", GRADE_3 },
    { "growing", GRADE_3 }, /* another form */
    { "meta static", METASTATIC },
    { "metastatik", METASTATIC },
    { "diarrhea", DIARRHOEA },
    { "diarea", DIARRHOEA },
    { "DIARRHÖEA", DIARRHOEA },
    { "echo", HEART },
    { "hearts", HEART },
    { "why is it that they do the muga scan for my heart", HEART },
    { "Dr. Miller 4711 2 o'clock 99: score 2+, 17.3 mm 5 6 8", SCORE_2 },
    { "pizza recipe", NONE },
    { "what is it", NONE },
    { "", NONE },
    { "...", NONE },
    { "\xff\xfe", NONE },
  };

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (HeraldSearchIndex) index = make_index ("en", turn == 0);

      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_test_message ("case %u", (guint)i);
          g_assert_cmpuint (find_first (index, cases[i].query), ==, cases[i].first);
        }
    }
}

/* While a word is typed it may become a longer one; a blank behind it ends it. */
static void
test_typing (void)
{
  g_autoptr (HeraldSearchIndex) index = make_index ("en", TRUE);

  g_assert_cmpuint (find_first (index, "metas"), ==, METASTATIC);
  g_assert_cmpuint (find_first (index, "metas "), ==, NONE);
  /* A word that says little, until it grows. */
  g_assert_cmpuint (find_first (index, "her"), !=, NONE);
  g_assert_cmpuint (find_first (index, "her "), ==, NONE);
  g_assert_cmpuint (find_first (index, "second op"), ==, SECOND_OPINION);
}

static void
test_order (void)
{
  g_autoptr (HeraldSearchIndex) index = make_index ("en", TRUE);
  g_autoptr (GArray) hits = herald_search_index_find (index, "trastuzumab", ALL);
  g_autoptr (GArray) one = herald_search_index_find (index, "trastuzumab", 1);
  g_autoptr (GArray) none = herald_search_index_find (index, "trastuzumab", 0);
  g_autoptr (GArray) equal = herald_search_index_find (index, "change ", ALL);

  /* The title counts more than the answer. */
  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpuint (g_array_index (hits, HeraldSearchHit, 0).document, ==, HERCEPTIN);
  g_assert_cmpuint (g_array_index (hits, HeraldSearchHit, 1).document, ==, HEART);
  g_assert_cmpuint (g_array_index (hits, HeraldSearchHit, 0).score,
                    >,
                    g_array_index (hits, HeraldSearchHit, 1).score);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  /* Of equals the earlier one. */
  g_assert_cmpuint (equal->len, ==, 2);
  g_assert_cmpuint (g_array_index (equal, HeraldSearchHit, 0).document, ==, TO_POSITIVE);
  g_assert_cmpuint (g_array_index (equal, HeraldSearchHit, 0).score,
                    ==,
                    g_array_index (equal, HeraldSearchHit, 1).score);
}

static void
test_languages (void)
{
  static const struct
  {
    const char *language;
    const char *title;
    const char *query;
    gboolean is_found;
  } cases[] = {
    { "de_DE", "Ist der Befund positiv?", "Befunde", TRUE },
    { "de", "Wie groß sind Tumore über 2 cm?", "TUMOREN", TRUE },
    { "de", "Müdigkeit", "muedigkeit", TRUE },
    { "de", "Müdigkeit", "mudigkeit", TRUE },
    { "es", "¿Qué significa el resultado?", "resultados", TRUE },
    { "fr", "Les récepteurs d'œstrogènes", "recepteur oestrogene", TRUE },
    { "pt_BR", "O que é quimioterapia?", "quimioterapias", TRUE },
    { "ar", "ما هو سرطان الثدي؟", "سرطان", TRUE },
    { "zh", "什么是乳腺癌", "乳腺癌", TRUE },
    { "zh", "什么是乳腺癌", "乳腺", TRUE },
    { "zh", "什么是乳腺癌", "乳", TRUE },
    { "zh", "什么是乳腺癌", "肺癌", FALSE },
    { "tlh", "Words of no known language", "known", TRUE },
    { "tlh", "Words of no known language", "languages ", TRUE }, /* a letter too many */
    { "en", "Words", "meaning", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldSearchIndex) index = herald_search_index_new (cases[i].language);
      const char *other[HERALD_SEARCH_N_FIELDS] = { "1 2 3" };
      const char *fields[HERALD_SEARCH_N_FIELDS] = { cases[i].title };

      herald_search_index_add (index, fields);
      herald_search_index_add (index, other);
      herald_search_index_finish (index);
      g_test_message ("case %u", (guint)i);
      g_assert_cmpuint (find_first (index, cases[i].query), ==, cases[i].is_found ? 0 : NONE);
    }
}

static void
test_empty (void)
{
  g_autoptr (HeraldSearchIndex) index = herald_search_index_new ("en");
  g_autoptr (HeraldSearchIndex) bare = herald_search_index_new ("");
  const char *nothing[HERALD_SEARCH_N_FIELDS] = { NULL };

  herald_search_index_finish (index);
  g_assert_cmpuint (find_first (index, "her2"), ==, NONE);
  g_assert_cmpuint (herald_search_index_add (bare, nothing), ==, 0);
  herald_search_index_finish (bare);
  g_assert_cmpuint (find_first (bare, "her2"), ==, NONE);
}

/* A query of a million bytes is read no further than it could make sense. */
static void
test_long_query (void)
{
  g_autoptr (HeraldSearchIndex) index = make_index ("en", TRUE);
  GString *query = g_string_new ("herceptin ");
  g_autofree char *letters = g_strnfill (1000000, 'h');
  gint64 start;

  while (query->len < 1000000)
    g_string_append (query, "hrcptn 2+ zzqx metastasiss ");
  start = g_get_monotonic_time ();
  g_assert_cmpuint (find_first (index, query->str), !=, NONE);
  g_assert_cmpuint (find_first (index, letters), ==, NONE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  g_string_free (query, TRUE);
}

static void
test_any_bytes (void)
{
  g_autoptr (HeraldSearchIndex) index = make_index ("en", TRUE);
  static const char some[] = "her2+- /é\xff\xc3乳ivo";
  guint32 state = 3;

  for (guint round = 0; round < 3000; round++)
    {
      char query[40];
      gsize length = herald_test_random (&state) % (sizeof query - 1);
      g_autoptr (GArray) marks = NULL;

      for (gsize i = 0; i < length; i++)
        query[i] = round % 2 ? some[herald_test_random (&state) % (sizeof some - 1)]
                             : (char)(1 + herald_test_random (&state) % 255);
      query[length] = '\0';
      find_first (index, query);
      marks = herald_search_index_mark (index, query, query);
      for (guint i = 0; i < marks->len; i++)
        g_assert_cmpuint (g_array_index (marks, HeraldSearchRange, i).end, <=, length);
    }
}

/* A slip that one text keeps among its phrases does not hide the texts that spell it right. */
static void
test_slip (void)
{
  g_autoptr (HeraldSearchIndex) index = herald_search_index_new ("en");
  const char *fields[HERALD_SEARCH_N_FIELDS] = { "What is Herceptin?", "herseptin; a drip" };
  g_autoptr (GArray) hits = NULL;

  herald_search_index_add (index, fields);
  fields[HERALD_SEARCH_PHRASES] = NULL;
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *title = g_strdup_printf ("Herceptin, part %u", i);

      fields[HERALD_SEARCH_TITLE] = title;
      herald_search_index_add (index, fields);
    }
  fields[HERALD_SEARCH_TITLE] = "Something else";
  herald_search_index_add (index, fields);
  herald_search_index_finish (index);
  hits = herald_search_index_find (index, "herseptin", ALL);
  g_assert_cmpuint (hits->len, ==, 7);
  g_assert_cmpuint (g_array_index (hits, HeraldSearchHit, 0).document, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/search-index/first", test_first);
  g_test_add_func ("/library/search-index/typing", test_typing);
  g_test_add_func ("/library/search-index/order", test_order);
  g_test_add_func ("/library/search-index/slip", test_slip);
  g_test_add_func ("/library/search-index/languages", test_languages);
  g_test_add_func ("/library/search-index/empty", test_empty);
  g_test_add_func ("/library/search-index/long-query", test_long_query);
  g_test_add_func ("/library/search-index/any-bytes", test_any_bytes);
  return g_test_run ();
}
