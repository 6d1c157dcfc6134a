/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures how long one verdict with its outlook takes: a form asks for one after each key. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "content/content.h"
#include "rules/shelf.h"
#include "rules/verdict.h"

#define N_ROUNDS 1001
#define LIMIT_MICROSECONDS 50.0

/* What typical reports say, as "field=value" separated by spaces. */
static const struct
{
  const char *title;
  const char *facts;
} cases[] = {
  { "nothing entered", "" },
  { "protein test 1+", "ihc_score=1+" },
  { "protein test 2+", "ihc_score=2+" },
  { "staining only", "ihc_intensity=weak ihc_pattern=complete ihc_percent=60" },
  { "one probe", "ihc_score=2+ ish_probe=single her2_copies=4.8 cells=40" },
  { "two probes", "ihc_score=2+ ish_probe=dual her2_copies=3.1 cep17_copies=2.0 cells=40" },
  { "two probes, ratio alone", "ish_probe=dual her2_cep17_ratio=1.3" },
  { "totals", "ihc_score=2+ ish_probe=dual her2_signals=120 cep17_signals=61 cells=20" },
  { "counted again",
    "ihc_score=2+ ish_probe=dual her2_copies=3.6 cep17_copies=1.6 her2_cep17_ratio=2.25 cells=20 "
    "recount_her2_copies=3.7 recount_cep17_copies=1.6 recount_cells=20" },
  { "a whole report",
    "ihc_score=2+ ish_probe=dual her2_copies=7.2 cep17_copies=2.1 cells=40 er_status=positive "
    "er_percent=90 pr_status=positive pr_percent=40 ki67_percent=18 tubule_score=3 "
    "nuclear_score=2 mitotic_score=2 grade=2 tumour_size_mm=21 specimen=excision" },
};

static HeraldFacts *
enter (HeraldFacts *facts, const char *text)
{
  HeraldVocabulary *vocabulary = herald_facts_get_vocabulary (facts);
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  guint field = herald_vocabulary_find (vocabulary, parts[0]);
  HeraldValue value;

  if (field == HERALD_VOCABULARY_NO_FIELD ||
      herald_field_parse (herald_vocabulary_get_field (vocabulary, field),
                          parts[1],
                          strlen (parts[1]),
                          &value) != HERALD_PROBLEM_NONE)
    g_error ("no such fact: %s", text);
  return herald_facts_with (facts, field, value);
}

static HeraldFacts *
read_facts (HeraldVocabulary *vocabulary, const char *text)
{
  HeraldFacts *facts = herald_facts_new (vocabulary);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (HeraldFacts) before = facts;

      facts = enter (before, words[i]);
    }
  return facts;
}

/* The first rounds find cold caches, which a median passes over. */
static double
measure (HeraldRulebook *book, HeraldFacts *facts)
{
  static double microseconds[N_ROUNDS];
  g_autoptr (GTimer) timer = g_timer_new ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_timer_start (timer);
      herald_verdict_unref (herald_rulebook_judge (book, facts));
      microseconds[i] = 1e6 * g_timer_elapsed (timer, NULL);
    }
  return herald_bench_median (microseconds, N_ROUNDS);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldShelf) shelf = NULL;
  HeraldRulebook *book;
  double sum = 0;
  gboolean is_kept;

  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  if (shelf == NULL)
    g_error ("%s", error->message);
  book = herald_shelf_find (shelf, HERALD_SHELF_DEFAULT_EDITION);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldFacts) facts =
          read_facts (herald_rulebook_get_vocabulary (book), cases[i].facts);
      double microseconds = measure (book, facts);

      g_print ("%-28s %8.1f us\n", cases[i].title, microseconds);
      sum += microseconds;
    }
  is_kept = herald_bench_check ("A verdict, mean of the medians",
                                sum / G_N_ELEMENTS (cases),
                                LIMIT_MICROSECONDS,
                                "us");
  return is_kept ? 0 : 1;
}
