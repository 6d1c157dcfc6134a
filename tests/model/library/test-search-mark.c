/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of which words of a text are marked. */
#include "config.h"

#include <string.h>

#include "library/search-index.h"

static HeraldSearchIndex *
make_index (void)
{
  static const char *const stop_words[] = { "what", "is", "the", "a", "of", "my", NULL };
  static const char *const drug[] = { "herceptin", "trastuzumab", NULL };
  static const char *const her2[] = { "her2", "her-2/neu", NULL };
  static const char *const low[] = { "her2-low", "low her2", NULL };
  static const char *const opinion[] = { "second opinion", "another pathologist", NULL };
  const char *fields[HERALD_SEARCH_N_FIELDS] = { "What is Herceptin? HER2-low, a second opinion",
                                                 "tumours; naïve" };
  HeraldSearchIndex *index = herald_search_index_new ("en");

  herald_search_index_add_stop_words (index, stop_words);
  herald_search_index_add_synonyms (index, drug);
  herald_search_index_add_synonyms (index, her2);
  herald_search_index_add_synonyms (index, low);
  herald_search_index_add_synonyms (index, opinion);
  herald_search_index_add (index, fields);
  herald_search_index_finish (index);
  return index;
}

/* The text with what is marked in brackets. */
static char *
mark (const HeraldSearchIndex *index, const char *query, const char *text)
{
  g_autoptr (GArray) ranges = herald_search_index_mark (index, query, text);
  GString *marked = g_string_new (NULL);
  guint end = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const HeraldSearchRange *range = &g_array_index (ranges, HeraldSearchRange, i);

      g_assert_cmpuint (range->start, >=, end);
      g_string_append_len (marked, text + end, range->start - end);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + range->start, range->end - range->start);
      g_string_append_c (marked, ']');
      end = range->end;
    }
  g_string_append (marked, text + end);
  return g_string_free (marked, FALSE);
}

static void
test_mark (void)
{
  static const struct
  {
    const char *query;
    const char *text;
    const char *marked;
  } cases[] = {
    { "herceptin", "Is Herceptin a drug?", "Is [Herceptin] a drug?" },
    { "herseptin", "Is Herceptin a drug?", "Is [Herceptin] a drug?" },
    { "herceptin", "Trastuzumab, twice: trastuzumab.", "[Trastuzumab], twice: [trastuzumab]." },
    { "herc", "Herceptin’s effect", "[Herceptin’s] effect" },
    { "what is the", "What is the HER2?", "What is the HER2?" },
    { "her2", "HER-2/neu and HER2", "[HER-2/neu] and [HER2]" },
    { "her2-low", "Is HER2-low new? HER2 is not.", "Is [HER2-low] new? [HER2] is not." },
    { "another pathologist", "Get a second opinion.", "Get a [second opinion]." },
    { "tumor", "Two tumours", "Two [tumours]" },
    { "naive", "so naïve, so", "so [naïve], so" },
    { "NAÏVE", "naive", "[naive]" },
    { "xyz", "Herceptin", "Herceptin" },
    { "herceptin", "", "" },
    { "", "Herceptin", "Herceptin" },
  };
  g_autoptr (HeraldSearchIndex) index = make_index ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = mark (index, cases[i].query, cases[i].text);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/search-mark/mark", test_mark);
  return g_test_run ();
}
