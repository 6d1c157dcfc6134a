/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the quick look at two words: it may let far ones pass, but never keeps out near ones. */
#include "config.h"

#include <string.h>

#include "library/search-signature.h"

#define N_PAIRS 50000u
#define MOST_COST 4u
#define MOST_CHANGES 4

static gboolean
may_be_near (const char *written, const char *meant, guint most, gboolean is_open)
{
  HeraldSearchSignature signatures[2];
  const char *words[] = { written, meant };

  for (guint i = 0; i < 2; i++)
    {
      glong n_letters;
      g_autofree gunichar *letters = g_utf8_to_ucs4_fast (words[i], -1, &n_letters);

      herald_search_signature_init (&signatures[i], letters, n_letters);
    }
  return herald_search_signature_may_be_near (&signatures[0], &signatures[1], most, is_open);
}

static guint
cost (const char *written, const char *meant, guint most, gboolean is_open)
{
  glong n_written;
  glong n_meant;
  g_autofree gunichar *first = g_utf8_to_ucs4_fast (written, -1, &n_written);
  g_autofree gunichar *second = g_utf8_to_ucs4_fast (meant, -1, &n_meant);

  return herald_search_typo_cost (first, n_written, second, n_meant, most, is_open);
}

static char
pick (GRand *random)
{
  static const char letters[] = "aeiohhtdrnml";

  return letters[g_rand_int_range (random, 0, strlen (letters))];
}

/* One letter wrong, left out, put in, doubled or in the place of the next. */
static void
change (GRand *random, GString *word)
{
  guint place = g_rand_int_range (random, 0, word->len);
  char letter = word->str[place];

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      word->str[place] = pick (random);
      break;
    case 1:
      if (word->len > 1)
        g_string_erase (word, place, 1);
      break;
    case 2:
      g_string_insert_c (word, place, pick (random));
      break;
    case 3:
      g_string_insert_c (word, place, letter);
      break;
    default:
      g_string_erase (word, place, 1);
      g_string_insert_c (word, MIN (place + 1, word->len), letter);
    }
}

static void
test_near (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (GString) meant = g_string_new (NULL);
  guint n_near = 0;

  for (guint i = 0; i < N_PAIRS; i++)
    {
      guint most = g_rand_int_range (random, 1, MOST_COST + 1);
      gboolean is_open = g_rand_boolean (random);

      g_string_truncate (written, 0);
      for (gint j = g_rand_int_range (random, 1, 12); j > 0; j--)
        g_string_append_c (written, pick (random));
      g_string_assign (meant, written->str);
      for (gint j = g_rand_int_range (random, 0, MOST_CHANGES + 1); j > 0; j--)
        change (random, meant);
      if (cost (written->str, meant->str, most, is_open) == HERALD_SEARCH_NO_TYPO)
        continue;
      n_near++;
      if (!may_be_near (written->str, meant->str, most, is_open))
        g_error ("%s and %s are near", written->str, meant->str);
    }
  g_assert_cmpuint (n_near, >, N_PAIRS / 4);
}

static void
test_far (void)
{
  g_assert_false (may_be_near ("fish", "herceptin", 4, FALSE));
  g_assert_false (may_be_near ("pertuzumab", "trastuzumab", 2, FALSE));
  g_assert_false (may_be_near ("biopsy", "herceptin", 4, TRUE));
  /* The sounds are the same, but many letters are not. */
  g_assert_false (may_be_near ("samedo", "ximutu", 4, FALSE));
}

static void
test_other_letters (void)
{
  g_assert_true (may_be_near ("größe", "große", 2, FALSE));
  g_assert_true (may_be_near ("антитело", "антитела", 2, FALSE));
  g_assert_false (may_be_near ("антитело", "рак", 2, FALSE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/search-signature/near", test_near);
  g_test_add_func ("/library/search-signature/far", test_far);
  g_test_add_func ("/library/search-signature/other-letters", test_other_letters);
  return g_test_run ();
}
