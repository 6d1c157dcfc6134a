/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a word as written is from the word that was meant. A slip of the finger costs 2, and
 * what sounds nearly the same 1. */
#include "config.h"

#include <string.h>

#include "library/search-typo.h"

#define SLIP 2u
#define SOUND 1u

static const char vowels[] = "aeiouy";
/* Letters that are taken for each other. */
static const char alike[][3] = { "cs", "ck", "sz", "kq", "mn", "fv",
                                 "fp", "dt", "bp", "bv", "gj", "kx" };

static gboolean
is_vowel (gunichar letter)
{
  return letter != 0 && letter < 0x80 && strchr (vowels, (int)letter) != NULL;
}

static guint
cost_of_change (gunichar written, gunichar meant)
{
  if (written == meant)
    return 0;
  if (is_vowel (written) && is_vowel (meant))
    return SOUND;
  for (gsize i = 0; i < G_N_ELEMENTS (alike); i++)
    if ((written == (guchar)alike[i][0] && meant == (guchar)alike[i][1]) ||
        (written == (guchar)alike[i][1] && meant == (guchar)alike[i][0]))
      return SOUND;
  return SLIP;
}

/* What a letter too many or too few costs: one of a pair, or an h, is hardly heard. */
static guint
cost_of_letter (const gunichar *word, guint place)
{
  if (place > 0 && (word[place] == word[place - 1] || word[place] == 'h'))
    return SOUND;
  return SLIP + (place == 0);
}

static gboolean
is_swap (const gunichar *written, const gunichar *meant, guint i, guint j)
{
  return i > 1 && j > 1 && written[i - 1] == meant[j - 2] && written[i - 2] == meant[j - 1];
}

static guint
cell (const gunichar *written,
      const gunichar *meant,
      guint i,
      guint j,
      guint rows[3][HERALD_SEARCH_TYPO_LETTERS + 1])
{
  const guint *above = rows[(i + 2) % 3];
  guint change = cost_of_change (written[i - 1], meant[j - 1]);
  guint cost = above[j - 1] + change + (change == SLIP && i == 1 && j == 1);

  cost = MIN (cost, above[j] + cost_of_letter (written, i - 1));
  cost = MIN (cost, rows[i % 3][j - 1] + cost_of_letter (meant, j - 1));
  if (is_swap (written, meant, i, j))
    cost = MIN (cost, rows[(i + 1) % 3][j - 2] + SLIP);
  return cost;
}

/*
 * herald_search_typo_cost:
 * @written: (array length=n_written): letters
 * @n_written: at most %HERALD_SEARCH_TYPO_LETTERS
 * @meant: (array length=n_meant): letters
 * @n_meant: at most %HERALD_SEARCH_TYPO_LETTERS
 * @most: the highest cost of interest
 * @is_open: whether more letters of @written may follow
 *
 * Returns: how far they are apart, or %HERALD_SEARCH_NO_TYPO where that is more than @most
 */
guint
herald_search_typo_cost (const gunichar *written,
                         guint n_written,
                         const gunichar *meant,
                         guint n_meant,
                         guint most,
                         gboolean is_open)
{
  guint rows[3][HERALD_SEARCH_TYPO_LETTERS + 1];
  guint least = G_MAXUINT;

  rows[0][0] = 0;
  for (guint j = 1; j <= n_meant; j++)
    rows[0][j] = rows[0][j - 1] + cost_of_letter (meant, j - 1);
  for (guint i = 1; i <= n_written; i++)
    {
      guint *row = rows[i % 3];

      least = row[0] = rows[(i + 2) % 3][0] + cost_of_letter (written, i - 1);
      for (guint j = 1; j <= n_meant; j++)
        {
          row[j] = cell (written, meant, i, j, rows);
          least = MIN (least, row[j]);
        }
      if (least > most)
        return HERALD_SEARCH_NO_TYPO;
    }
  if (!is_open)
    least = rows[n_written % 3][n_meant];
  return least <= most ? least : HERALD_SEARCH_NO_TYPO;
}

/*
 * herald_search_typo_limit:
 * @n_letters: the length of a word
 *
 * Returns: the highest cost at which it is still taken for another one
 */
guint
herald_search_typo_limit (guint n_letters)
{
  static const guint limits[] = { 0, 0, 0, 1, 2, 2, 3, 3, 4, 4, 4 };

  return n_letters < G_N_ELEMENTS (limits) ? limits[n_letters] : 5;
}
