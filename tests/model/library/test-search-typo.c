/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how far apart two words are. */
#include "config.h"

#include <string.h>

#include "library/search-typo.h"

static guint
spell (const char *word, gunichar *letters)
{
  guint n_letters = strlen (word);

  for (guint i = 0; i < n_letters; i++)
    letters[i] = word[i];
  return n_letters;
}

static guint
cost (const char *written, const char *meant, guint most, gboolean is_open)
{
  gunichar first[HERALD_SEARCH_TYPO_LETTERS];
  gunichar second[HERALD_SEARCH_TYPO_LETTERS];
  guint n_first = spell (written, first);
  guint n_second = spell (meant, second);

  return herald_search_typo_cost (first, n_first, second, n_second, most, is_open);
}

static void
test_cost (void)
{
  static const struct
  {
    const char *written;
    const char *meant;
    guint cost;
  } cases[] = {
    { "herceptin", "herceptin", 0 },
    { "herseptin", "herceptin", 1 },  /* by ear */
    { "hercpetin", "herceptin", 1 },  /* changed places */
    { "herceptn", "herceptin", 2 },   /* missing */
    { "herceptinn", "herceptin", 1 }, /* doubled */
    { "herceptxin", "herceptin", 2 }, /* extra */
    { "herceptwn", "herceptin", 2 },  /* wrong */
    { "transtuzumab", "trastuzumab", 2 },
    { "equivical", "equivocal", 1 },
    { "diarea", "diarrhea", 2 }, /* one r, and an h that nobody hears */
    { "kemo", "chemo", 2 },
    { "jerceptin", "herceptin", 3 }, /* the first letter is rarely wrong */
    { "", "a", 3 },
    { "", "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].written);
      g_assert_cmpuint (cost (cases[i].written, cases[i].meant, 9, FALSE), ==, cases[i].cost);
    }
}

static void
test_limit (void)
{
  g_assert_cmpuint (cost ("herceptn", "herceptin", 2, FALSE), ==, 2);
  g_assert_cmpuint (cost ("herceptn", "herceptin", 1, FALSE), ==, HERALD_SEARCH_NO_TYPO);
  g_assert_cmpuint (cost ("fish", "herceptin", 4, FALSE), ==, HERALD_SEARCH_NO_TYPO);
  g_assert_cmpuint (herald_search_typo_limit (3), ==, 0);
  for (guint i = 1; i < 40; i++)
    g_assert_cmpuint (herald_search_typo_limit (i), >=, herald_search_typo_limit (i - 1));
}

static void
test_open (void)
{
  g_assert_cmpuint (cost ("transtu", "trastuzumab", 4, TRUE), ==, 2);
  g_assert_cmpuint (cost ("transtu", "trastuzumab", 4, FALSE), ==, HERALD_SEARCH_NO_TYPO);
  g_assert_cmpuint (cost ("trastu", "trastuzumab", 4, TRUE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/search-typo/cost", test_cost);
  g_test_add_func ("/library/search-typo/limit", test_limit);
  g_test_add_func ("/library/search-typo/open", test_open);
  return g_test_run ();
}
