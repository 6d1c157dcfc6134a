/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any text to the search. It finds the same twice, best first, and marks inside the text. */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "library/question-search.h"

#define MOST 20

/* Made once. */
static HeraldQuestionSearch *
get_search (void)
{
  static HeraldLibrary *library;
  static HeraldQuestionSearch *search;

  if (search != NULL)
    return search;
  library = herald_library_new (herald_shelf_get_vocabulary (herald_fuzz_shelf),
                                herald_shelf_get_sources (herald_fuzz_shelf),
                                NULL);
  search = herald_question_search_new (library);
  return search;
}

static void
check_marks (const char *query, const char *text)
{
  g_autoptr (GArray) marks = herald_question_search_mark (get_search (), query, text);
  guint end = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldSearchRange *range = &g_array_index (marks, HeraldSearchRange, i);

      g_assert_true (range->start >= end && range->start < range->end);
      g_assert_true (range->end <= strlen (text));
      end = range->end;
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  /* The files of the corpus end as texts do. */
  gsize length = size > 0 && data[size - 1] == '\n' ? size - 1 : size;
  g_autofree char *query = g_utf8_make_valid ((const char *)data, (gssize)length);
  g_autoptr (GArray) hits = herald_question_search_find (get_search (), query, MOST);
  g_autoptr (GArray) again = herald_question_search_find (get_search (), query, MOST);
  g_autoptr (GPtrArray) terms = herald_question_search_find_terms (get_search (), query, MOST);

  g_assert_true (hits->len <= MOST && terms->len <= MOST);
  g_assert_cmpuint (hits->len, ==, again->len);
  for (guint i = 0; i < hits->len; i++)
    {
      const HeraldQuestionHit *hit = &g_array_index (hits, HeraldQuestionHit, i);
      const HeraldQuestionHit *other = &g_array_index (again, HeraldQuestionHit, i);

      g_assert_true (hit->article == other->article && hit->score == other->score);
      g_assert_true (i == 0 || hit->score <= (hit - 1)->score);
      if (i == 0)
        check_marks (query, hit->article->question);
    }
  /* A query is a text, too. */
  check_marks (query, query);
  return 0;
}
