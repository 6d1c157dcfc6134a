/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of which known words are meant by one that is cut short or not quite right. */
#include "config.h"

#include <string.h>

#include "library/search-spelling.h"

#define PLENTY 1000u

static const char *const known[] = { "biopsy", "biopsies", "grade", "pathologist", "trastuzumab" };

typedef struct
{
  HeraldSearchLexicon *words;
  HeraldSearchSpelling *speller;
  GArray *guesses;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  const guint uses[G_N_ELEMENTS (known)] = { 9, 1, 3, 2, 5 };

  (void)data;
  self->words = herald_search_lexicon_new ();
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    herald_search_lexicon_add (self->words, known[i], strlen (known[i]));
  self->speller = herald_search_spelling_new (self->words, uses);
  self->guesses = g_array_new (FALSE, FALSE, sizeof (HeraldSearchGuess));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  (void)data;
  g_array_unref (self->guesses);
  herald_search_spelling_free (self->speller);
  herald_search_lexicon_free (self->words);
}

/* Returns: the word that is meant first, or NULL */
static const char *
correct (Fixture *self, const char *text, guint *effort)
{
  g_array_set_size (self->guesses, 0);
  herald_search_spelling_correct (self->speller, text, FALSE, effort, self->guesses);
  if (self->guesses->len == 0)
    return NULL;
  return herald_search_lexicon_get (self->words,
                                    g_array_index (self->guesses, HeraldSearchGuess, 0).word);
}

static void
test_complete (Fixture *self, gconstpointer data)
{
  (void)data;
  herald_search_spelling_complete (self->speller, "biops", self->guesses);
  g_assert_cmpuint (self->guesses->len, ==, 2);
}

static void
test_correct (Fixture *self, gconstpointer data)
{
  guint effort = PLENTY;

  (void)data;
  g_assert_cmpstr (correct (self, "biospy", &effort), ==, "biopsy");
  g_assert_cmpstr (correct (self, "pathalogist", &effort), ==, "pathologist");
  g_assert_cmpstr (correct (self, "zzqxw", &effort), ==, NULL);
}

/* What is looked at is taken from the effort; where too little is left, nothing is looked at. */
static void
test_effort (Fixture *self, gconstpointer data)
{
  guint effort = PLENTY;
  guint needed;
  guint left;

  (void)data;
  correct (self, "biospy", &effort);
  needed = PLENTY - effort;
  g_assert_cmpuint (needed, >, 0);
  g_assert_cmpuint (needed, <=, G_N_ELEMENTS (known));

  left = needed;
  g_assert_cmpstr (correct (self, "biospy", &left), ==, "biopsy");
  g_assert_cmpuint (left, ==, 0);
  g_assert_cmpstr (correct (self, "biospy", &left), ==, NULL);

  left = needed - 1;
  g_assert_cmpstr (correct (self, "biospy", &left), ==, NULL);
  g_assert_cmpuint (left, ==, needed - 1);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/library/search-spelling/complete", test_complete);
  add ("/library/search-spelling/correct", test_correct);
  add ("/library/search-spelling/effort", test_effort);
  return g_test_run ();
}
