/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a word as written is from the word that was meant. A slip of the finger costs 2; two
 * letters that changed places, and what sounds nearly the same, cost 1. */
#include "config.h"

#include <string.h>

#include "library/search-typo.h"

#define SLIP HERALD_SEARCH_TYPO_SLIP
#define SOUND 1u
#define FAR 128u /* no cost of interest: it stays in a byte with more added */

/* The costs of the first letters of a word as written, by the number of letters meant. */
typedef struct
{
  guint8 costs[HERALD_SEARCH_TYPO_LETTERS + 1];
  guint first; /* of interest; behind @last where none is */
  guint last;
} Row;

typedef struct
{
  const gunichar *written;
  const gunichar *meant;
  guint n_meant;
  guint most;
  Row rows[3]; /* the last ones */
} Comparison;

/* Letters that are taken for each other share a sound; an h is hardly heard. */
static const guint8 sounds[26] = {
  ['a' - 'a'] = 1,  ['e' - 'a'] = 1,
  ['i' - 'a'] = 1,  ['o' - 'a'] = 1,
  ['u' - 'a'] = 1,  ['y' - 'a'] = 1,
  ['c' - 'a'] = 2,  ['k' - 'a'] = 2,
  ['q' - 'a'] = 2,  ['s' - 'a'] = 2,
  ['x' - 'a'] = 2,  ['z' - 'a'] = 2,
  ['m' - 'a'] = 3,  ['n' - 'a'] = 3,
  ['f' - 'a'] = 4,  ['v' - 'a'] = 4,
  ['b' - 'a'] = 5,  ['p' - 'a'] = 5,
  ['d' - 'a'] = 6,  ['t' - 'a'] = 6,
  ['g' - 'a'] = 7,  ['j' - 'a'] = 7,
  ['l' - 'a'] = 8,  ['r' - 'a'] = 9,
  ['w' - 'a'] = 10, ['h' - 'a'] = HERALD_SEARCH_SILENT,
};
#define N_LATIN_SOUNDS 11u

/*
 * herald_search_typo_sound:
 * @letter: a letter
 *
 * Letters of one sound cost little in the place of each other.
 *
 * Returns: its sound, below %HERALD_SEARCH_N_SOUNDS
 */
guint
herald_search_typo_sound (gunichar letter)
{
  if (letter >= 'a' && letter <= 'z')
    return sounds[letter - 'a'];
  return N_LATIN_SOUNDS + letter % (HERALD_SEARCH_N_SOUNDS - N_LATIN_SOUNDS);
}

static guint
cost_of_change (gunichar written, gunichar meant)
{
  if (written == meant)
    return 0;
  if (MAX (written, meant) > 'z' || MIN (written, meant) < 'a')
    return SLIP;
  return sounds[written - 'a'] == sounds[meant - 'a'] ? SOUND : SLIP;
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
cell (const Comparison *self, guint i, guint j)
{
  const Row *row = &self->rows[i % 3];
  const Row *above = &self->rows[(i + 2) % 3];
  guint cost = above->costs[j] + cost_of_letter (self->written, i - 1);
  guint change;

  if (j == 0)
    return cost;
  change = cost_of_change (self->written[i - 1], self->meant[j - 1]);
  cost = MIN (cost, above->costs[j - 1] + change + (change == SLIP && i == 1 && j == 1));
  cost = MIN (cost, row->costs[j - 1] + cost_of_letter (self->meant, j - 1));
  if (is_swap (self->written, self->meant, i, j))
    cost = MIN (cost, self->rows[(i + 1) % 3].costs[j - 2] + SOUND);
  return cost;
}

static void
clear_row (Row *row)
{
  memset (row->costs, FAR, sizeof row->costs);
  row->first = HERALD_SEARCH_TYPO_LETTERS + 1;
  row->last = 0;
}

static gboolean
is_empty (const Row *row)
{
  return row->first > row->last;
}

static void
set_cost (Comparison *self, Row *row, guint j, guint cost)
{
  if (cost > self->most)
    return;
  row->costs[j] = cost;
  row->first = MIN (row->first, j);
  row->last = j;
}

static void
begin (Comparison *self)
{
  guint cost = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    clear_row (&self->rows[i]);
  for (guint j = 0; j <= self->n_meant && cost <= self->most; j++)
    {
      set_cost (self, &self->rows[0], j, cost);
      cost += j < self->n_meant ? cost_of_letter (self->meant, j) : 0;
    }
}

/* Looks only where the two rows above lead to a cost of interest, and to the right of such. */
static void
fill_row (Comparison *self, guint i)
{
  Row *row = &self->rows[i % 3];
  const Row *above = &self->rows[(i + 2) % 3];
  const Row *swapped = &self->rows[(i + 1) % 3];
  guint last = MAX (above->last + 1, swapped->last + 2);

  clear_row (row);
  for (guint j = MIN (above->first, swapped->first);
       j <= self->n_meant && (j <= last || row->last + 1 == j);
       j++)
    set_cost (self, row, j, cell (self, i, j));
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
  Comparison self = { .written = written, .meant = meant, .n_meant = n_meant, .most = most };
  const Row *last = &self.rows[n_written % 3];
  guint least = FAR;

  begin (&self);
  for (guint i = 1; i <= n_written; i++)
    {
      fill_row (&self, i);
      /* Two that change places reach over a row: right at the limit, they are hardly ever meant. */
      if (is_empty (&self.rows[i % 3]))
        return HERALD_SEARCH_NO_TYPO;
    }
  for (guint j = is_open ? last->first : n_meant; j <= n_meant; j++)
    least = MIN (least, last->costs[j]);
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
  static const guint limits[] = { 0, 0, 0, 0, 2, 2, 3, 3 };

  return n_letters < G_N_ELEMENTS (limits) ? limits[n_letters] : 4;
}
