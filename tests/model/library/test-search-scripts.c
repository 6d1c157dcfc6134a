/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what Arabic and Chinese do to the words of a search. */
#include "config.h"

#include <string.h>

#include "library/search-index.h"
#include "library/search-traditional.h"

#define ALL 100
#define NONE G_MAXUINT
#define N_PAIRS 642

typedef struct
{
  const char *query;
  guint document;
} Case;

static HeraldSearchIndex *
make_index (const char *language,
            const char *const *titles,
            const char *const *group,
            const char *const *stop_words)
{
  HeraldSearchIndex *index = herald_search_index_new (language);

  herald_search_index_add_stop_words (index, stop_words);
  herald_search_index_add_synonyms (index, group);
  for (; *titles != NULL; titles++)
    {
      const char *fields[HERALD_SEARCH_N_FIELDS] = { *titles };

      herald_search_index_add (index, fields);
    }
  herald_search_index_finish (index);
  return index;
}

static void
assert_found (const HeraldSearchIndex *index, const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GArray) hits = herald_search_index_find (index, cases[i].query, ALL);

      g_test_message ("“%s” (%u)", cases[i].query, (guint)i);
      if (cases[i].document == NONE)
        g_assert_cmpuint (hits->len, ==, 0);
      else
        {
          g_assert_cmpuint (hits->len, >, 0);
          g_assert_cmpuint (g_array_index (hits, HeraldSearchHit, 0).document,
                            ==,
                            cases[i].document);
        }
    }
}

/* “And”, “with”, “for” and “the” touch their word, in what is asked as in what is written, and so
 * do “my” and “her”. */
static void
test_arabic (void)
{
  static const char *const titles[] = {
    "ما هي الخزعة؟",      "العلاج والقلب", "مستقبلات الإستروجين", "النتيجة 2+",
    "فحص FISH لهيرسبتين", "الكحول",        "حول الجهاز",          NULL,
  };
  static const char *const group[] = { "كحول", "خمر", NULL };
  static const char *const stop_words[] = { "ما", "هي", "هل", NULL };
  static const Case cases[] = {
    { "خزعة", 0 },      { "الخزعه", 0 },     { "والخزعة", 0 },         { "بالخزعة", 0 },
    { "للخزعة", 0 },    { "لخزعة", 0 },      { "وبخزعة", 0 },          { "فالخزعة", 0 },
    { "كالخزعة", 0 },   { "خزعتي", 0 },      { "خزعتها", 0 },          { "خزعات", 0 },
    { "قلب", 1 },       { "بالقلب", 1 },     { "لقلبي", 1 },           { "القلب والعلاج", 1 },
    { "عـــلاج", 1 },   { "عِلاجُها", 1 },     { "مستقبل استروجين", 2 }, { "الاستروجين", 2 },
    { "وإستروجين", 2 }, { "النتيجة ٢+", 3 }, { "نتيجتي ۲+", 3 },       { "٢＋", 3 },
    { "هيرسبتين", 4 },  { "بهيرسبتين", 4 },  { "وFISH", 4 },           { "بالFISH", 4 },
    { "الـFISH", 4 },   { "كحول", 5 },       { "بالكحول", 5 },         { "خمر", 5 },
    { "حول", 6 },       { "وهل الخزعة", 0 }, { "زجاج", NONE },
  };
  g_autoptr (HeraldSearchIndex) index = make_index ("ar", titles, group, stop_words);

  assert_found (index, cases, G_N_ELEMENTS (cases));
}

/* Either way of writing finds the other, and one character is a word. */
static void
test_chinese (void)
{
  static const char *const titles[] = {
    "HER2阳性是什么意思", "乳腺癌会遗传吗", "用药之后", "检测结果2+", "脱发", NULL,
  };
  static const char *const group[] = { "掉头发", "脱发", NULL };
  static const char *const stop_words[] = { "什么", "意思", NULL };
  static const Case cases[] = {
    { "陽性", 0 },         { "HER2陽性嗎", 0 }, { "her2阳性吗", 0 },     { "ＨＥＲ２陽性", 0 },
    { "乳腺癌", 1 },       { "遺傳", 1 },       { "乳腺癌會遺傳嗎", 1 }, { "癌", 1 },
    { "药", 2 },           { "藥", 2 },         { "用藥", 2 },           { "檢測", 3 },
    { "檢測結果２＋", 3 }, { "掉頭髮", 4 },     { "脫髮", 4 },           { "肺", NONE },
  };
  g_autoptr (HeraldSearchIndex) index = make_index ("zh_CN", titles, group, stop_words);

  assert_found (index, cases, G_N_ELEMENTS (cases));
}

/* Half of a table that is not in order would never be found. */
static void
test_traditional (void)
{
  static const gunichar pairs[][2] = {
    { 0x4E1F, 0x4E22 }, { 0x767C, 0x53D1 }, { 0x9AEE, 0x53D1 }, { 0x9F94, 0x9F94 },
    { 0x9F8D, 0x9F99 }, { 0x764C, 0x764C }, { 'a', 'a' },       { 0x20000, 0x20000 },
  };
  guint n_changed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmphex (herald_search_simplify (pairs[i][0]), ==, pairs[i][1]);
  for (gunichar character = 0x4E00; character < 0xA000; character++)
    {
      gunichar simplified = herald_search_simplify (character);

      n_changed += simplified != character;
      g_assert_cmphex (herald_search_simplify (simplified), ==, simplified);
    }
  g_assert_cmpuint (n_changed, ==, N_PAIRS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/search-scripts/arabic", test_arabic);
  g_test_add_func ("/library/search-scripts/chinese", test_chinese);
  g_test_add_func ("/library/search-scripts/traditional", test_traditional);
  return g_test_run ();
}
