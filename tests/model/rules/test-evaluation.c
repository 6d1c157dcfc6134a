/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of one pass of a book over facts: what is worked out, what contradicts itself, what is
 * still possible. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "support.h"

typedef struct
{
  HeraldShelf *shelf;
  HeraldRulebook *book;
  HeraldMemo *memo;
  HeraldEvaluation evaluation;
} Fixture;

static void
fixture_init (Fixture *fixture, const char *edition)
{
  *fixture = (Fixture){ .shelf = herald_test_shelf () };
  fixture->book = herald_shelf_find (fixture->shelf, edition);
  fixture->memo = herald_memo_new (fixture->book, 4);
}

static void
fixture_clear (Fixture *fixture)
{
  herald_memo_free (fixture->memo);
  herald_shelf_unref (fixture->shelf);
}

static void
run (Fixture *fixture, const char *text)
{
  g_autoptr (HeraldFacts) facts =
      herald_test_facts (herald_shelf_get_vocabulary (fixture->shelf), text);

  g_test_message ("%s", text);
  herald_evaluation_run (&fixture->evaluation, fixture->memo, herald_facts_get_values (facts));
}

static guint
find (const Fixture *fixture, const char *id)
{
  return herald_vocabulary_find (herald_shelf_get_vocabulary (fixture->shelf), id);
}

static const char *
outcome (const Fixture *fixture, const char *id)
{
  const HeraldChoice *choice =
      herald_evaluation_get_outcome (&fixture->evaluation, find (fixture, id));

  return choice != NULL ? choice->id : "";
}

static void
test_derived (void)
{
  static const struct
  {
    const char *facts;
    const char *field;
    gint64 numerator;
    gint64 denominator;
    gboolean is_derived;
  } cases[] = {
    { "her2_signals=298 her2_nuclei=50", "her2_copies", 298, 50, TRUE },
    { "her2_signals=298 cells=50", "her2_copies", 298, 50, TRUE },
    { "her2_signals=298 her2_nuclei=40 cells=50", "her2_copies", 298, 40, TRUE },
    { "cep17_signals=90 cep17_nuclei=41", "cep17_copies", 90, 41, TRUE },
    { "her2_copies=5.4 cep17_copies=2.7", "her2_cep17_ratio", 2, 1, TRUE },
    { "her2_signals=298 her2_nuclei=50 cep17_signals=149 cep17_nuclei=50",
      "her2_cep17_ratio",
      2,
      1,
      TRUE },
    { "her2_signals=298 her2_nuclei=50 cep17_copies=3", "her2_cep17_ratio", 298, 150, TRUE },
    { "her2_copies=5.4 cep17_copies=2.7 her2_cep17_ratio=2.1", "her2_cep17_ratio", 21, 10, FALSE },
    { "her2_signals=298 her2_nuclei=50 her2_copies=6.0", "her2_copies", 6, 1, FALSE },
    { "recount_her2_copies=4.5 recount_cep17_copies=1.8", "recount_her2_cep17_ratio", 5, 2, TRUE },
    { "her2_nuclei=40 cep17_nuclei=30", "cells", 30, 1, TRUE },
    { "her2_nuclei=30 cep17_nuclei=40", "cells", 30, 1, TRUE },
    { "her2_nuclei=19", "cells", 19, 1, TRUE },
    { "cep17_nuclei=19", "cells", 19, 1, TRUE },
    { "her2_nuclei=19 cells=40", "cells", 40, 1, FALSE },
  };
  Fixture fixture;

  fixture_init (&fixture, "asco-cap-2018");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint field = find (&fixture, cases[i].field);

      run (&fixture, cases[i].facts);
      g_assert_cmpuint (fixture.evaluation.n_conflicts, ==, 0);
      g_assert_true (fixture.evaluation.known[field]);
      g_assert_cmpint (fixture.evaluation.derived[field], ==, cases[i].is_derived);
      g_assert_cmpint (herald_fraction_compare (fixture.evaluation.number[field],
                                                herald_fraction_new (cases[i].numerator,
                                                                     cases[i].denominator)),
                       ==,
                       0);
    }
  fixture_clear (&fixture);
}

/* Each reported number stands for itself plus or minus one unit of its last digit; ends that only
 * touch are no conflict. */
static void
test_conflicts (void)
{
  static const struct
  {
    const char *facts;
    const char *field; /* "" for none */
    HeraldProblem problem;
    gboolean is_division_by_zero;
  } cases[] = {
    { "her2_copies=4 her2_signals=51 her2_nuclei=9", "", 0, FALSE },
    { "her2_copies=4 her2_signals=52 her2_nuclei=9", "her2_copies", 0, FALSE },
    { "her2_copies=4 her2_signals=29 her2_nuclei=11", "", 0, FALSE },
    { "her2_copies=4 her2_signals=28 her2_nuclei=11", "her2_copies", 0, FALSE },
    { "her2_copies=4.0 her2_signals=29 her2_nuclei=11", "her2_copies", 0, FALSE },
    { "her2_copies=4 her2_signals=51 cells=9", "", 0, FALSE },
    { "her2_copies=4 her2_signals=52 cells=9", "her2_copies", 0, FALSE },
    { "cep17_copies=4 cep17_signals=52 cep17_nuclei=9", "cep17_copies", 0, FALSE },
    { "her2_copies=4 cep17_copies=2 her2_cep17_ratio=6", "", 0, FALSE },
    { "her2_copies=4 cep17_copies=2 her2_cep17_ratio=7", "her2_cep17_ratio", 0, FALSE },
    { "her2_copies=4 cep17_copies=2 her2_cep17_ratio=5.01", "", 0, FALSE },
    { "her2_copies=4 cep17_copies=2 her2_cep17_ratio=5.02", "her2_cep17_ratio", 0, FALSE },
    { "her2_copies=4 cep17_copies=2 her2_cep17_ratio=0.9", "", 0, FALSE },
    { "her2_copies=4 cep17_copies=2 her2_cep17_ratio=0.89", "her2_cep17_ratio", 0, FALSE },
    { "ish_probe=single her2_copies=4 cep17_copies=2 her2_cep17_ratio=7",
      "her2_cep17_ratio",
      0,
      FALSE },
    { "her2_copies=1 cep17_copies=1 her2_cep17_ratio=100", "", 0, FALSE },
    { "her2_copies=0 cep17_copies=1 her2_cep17_ratio=0", "", 0, FALSE },
    { "recount_her2_copies=4 recount_cep17_copies=2 recount_her2_cep17_ratio=6", "", 0, FALSE },
    { "recount_her2_copies=4 recount_cep17_copies=2 recount_her2_cep17_ratio=7",
      "recount_her2_cep17_ratio",
      0,
      FALSE },
    { "her2_signals=10 her2_nuclei=0", "her2_nuclei", 0, TRUE },
    { "her2_signals=0 her2_nuclei=0", "her2_nuclei", 0, TRUE },
    { "her2_signals=10 cells=0", "cells", 0, TRUE },
    { "her2_copies=4 her2_signals=10 her2_nuclei=0", "her2_nuclei", 0, TRUE },
    { "her2_signals=51 her2_nuclei=1", "her2_copies", HERALD_PROBLEM_TOO_LARGE, FALSE },
    { "her2_signals=50 her2_nuclei=1", "", 0, FALSE },
    { "cep17_signals=0 cep17_nuclei=20", "cep17_copies", HERALD_PROBLEM_TOO_SMALL, FALSE },
    { "her2_copies=50 cep17_copies=0.5", "", 0, FALSE },
    { "her2_copies=50 cep17_copies=0.499", "her2_cep17_ratio", HERALD_PROBLEM_TOO_LARGE, FALSE },
  };
  Fixture fixture;

  fixture_init (&fixture, "asco-cap-2018");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HeraldConflict *conflict = &fixture.evaluation.conflicts[0];

      run (&fixture, cases[i].facts);
      g_assert_cmpuint (fixture.evaluation.n_conflicts, ==, *cases[i].field != '\0');
      if (*cases[i].field == '\0')
        continue;
      g_assert_cmpuint (conflict->field, ==, find (&fixture, cases[i].field));
      g_assert_cmpint (conflict->problem, ==, cases[i].problem);
      g_assert_cmpint (conflict->is_division_by_zero, ==, cases[i].is_division_by_zero);
    }
  fixture_clear (&fixture);
}

/* Beside a conflict stand the status and the next step, and nothing else. */
static void
test_void (void)
{
  static const struct
  {
    const char *facts;
    const char *status;
    const char *step;
    const char *hr_status;
    gboolean is_void;
  } cases[] = {
    { "ihc_score=3+ er_percent=90 her2_signals=9 her2_nuclei=0",
      "invalid",
      "check-input",
      "",
      TRUE },
    { "ihc_intensity=none ihc_pattern=complete er_percent=90", "invalid", "check-input", "", TRUE },
    { "ihc_score=3+ er_percent=90 site=other", "undefined", "out-of-scope", "", TRUE },
    { "ihc_score=3+ er_percent=90 component=in_situ_only", "undefined", "out-of-scope", "", TRUE },
    { "ihc_score=3+ er_percent=90", "positive", "report", "positive", FALSE },
  };
  Fixture fixture;

  fixture_init (&fixture, "asco-cap-2018");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run (&fixture, cases[i].facts);
      g_assert_cmpint (herald_evaluation_is_void (&fixture.evaluation), ==, cases[i].is_void);
      g_assert_cmpstr (outcome (&fixture, "her2_status"), ==, cases[i].status);
      g_assert_cmpstr (outcome (&fixture, "next_step"), ==, cases[i].step);
      g_assert_cmpstr (outcome (&fixture, "hr_status"), ==, cases[i].hr_status);
    }
  run (&fixture, cases[0].facts);
  g_assert_null (herald_evaluation_status_rule (&fixture.evaluation));
  fixture_clear (&fixture);
}

/* 1.9995 is below 2.0, 3.999 below 4.0, and 298 signals over 149 in 50 cells are exactly 2. */
static void
test_no_rounding (void)
{
  static const struct
  {
    const char *facts;
    const char *group;
  } cases[] = {
    { "her2_cep17_ratio=1.9995 her2_copies=4.5", "group-4" },
    { "her2_cep17_ratio=1.99999999999999999 her2_copies=4.5", "group-4" },
    { "her2_cep17_ratio=2.0 her2_copies=4.5", "group-1" },
    { "her2_cep17_ratio=2.0 her2_copies=3.999", "group-2" },
    { "her2_cep17_ratio=1.5 her2_copies=3.999", "group-5" },
    { "her2_cep17_ratio=1.5 her2_copies=4.0", "group-4" },
    { "her2_cep17_ratio=1.5 her2_copies=5.9999", "group-4" },
    { "her2_cep17_ratio=1.5 her2_copies=6", "group-3" },
    { "her2_signals=298 cep17_signals=149 her2_nuclei=50 cep17_nuclei=50", "group-1" },
    { "her2_signals=297 cep17_signals=149 her2_nuclei=50 cep17_nuclei=50", "group-4" },
    { "her2_signals=299 cep17_signals=149 her2_nuclei=50 cep17_nuclei=50", "group-1" },
    { "her2_signals=199999 cep17_signals=100000 her2_nuclei=40000 cep17_nuclei=40000", "group-4" },
    { "her2_signals=200000 cep17_signals=100000 her2_nuclei=40000 cep17_nuclei=40000", "group-1" },
    { "her2_signals=299 cep17_signals=100 her2_nuclei=50 cep17_nuclei=25", "group-4" },
    { "her2_signals=119 cep17_signals=60 her2_nuclei=20 cep17_nuclei=20", "group-4" },
    { "her2_signals=120 cep17_signals=61 her2_nuclei=20 cep17_nuclei=20", "group-3" },
  };
  Fixture fixture;

  fixture_init (&fixture, "asco-cap-2018");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *facts = g_strconcat ("ish_probe=dual ", cases[i].facts, NULL);

      run (&fixture, facts);
      g_assert_cmpstr (outcome (&fixture, "ish_group"), ==, cases[i].group);
    }
  fixture_clear (&fixture);
}

/* Where no rule fires yet every completion agrees, that is the answer; each outcome by itself. */
static void
test_completions (void)
{
  static const struct
  {
    const char *edition;
    const char *facts;
    const char *status;
    const char *step;
  } cases[] = {
    { "asco-cap-2018", "ihc_score=0 ish_probe=dual her2_copies=3.5", "negative", "" },
    { "asco-cap-2018", "ihc_score=0 ish_probe=dual her2_cep17_ratio=1.5", "negative", "" },
    { "asco-cap-2018", "ihc_score=2+ ish_probe=dual her2_cep17_ratio=1.5", "pending", "" },
    { "asco-cap-2018", "ihc_score=2+ ish_probe=dual", "pending", "" },
    { "asco-cap-2018", "ihc_score=3+ ish_probe=dual", "positive", "report" },
    { "asco-cap-2018", "ihc_score=1+ ish_probe=single", "pending", "" },
    { "asco-cap-2013", "ish_probe=dual her2_copies=6.0", "positive", "report" },
    { "asco-cap-2013", "ihc_score=2+ ish_probe=dual her2_copies=6.0", "positive", "report" },
    { "asco-cap-2013",
      "ihc_score=1+ ish_probe=dual her2_copies=6.0",
      "positive",
      "check-discordance" },
    { "asco-cap-2013", "ihc_score=2+ ish_probe=dual her2_copies=3.0", "pending", "" },
    { "asco-cap-2007", "ihc_score=2+ ish_probe=dual her2_copies=6.5", "pending", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, cases[i].edition);
      run (&fixture, cases[i].facts);
      g_assert_cmpstr (outcome (&fixture, "her2_status"), ==, cases[i].status);
      g_assert_cmpstr (outcome (&fixture, "next_step"), ==, cases[i].step);
      fixture_clear (&fixture);
    }
}

static char *
describe_possible (const Fixture *fixture)
{
  const HeraldField *status =
      herald_vocabulary_get_field (herald_shelf_get_vocabulary (fixture->shelf),
                                   find (fixture, "her2_status"));
  guint32 possible = herald_evaluation_possible_status (&fixture->evaluation);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < status->n_choices; i++)
    {
      if ((possible & (1u << i)) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", status->choices[i].id);
    }
  return g_string_free (text, FALSE);
}

static void
test_possible (void)
{
  static const struct
  {
    const char *edition;
    const char *facts;
    const char *possible;
  } cases[] = {
    { "asco-cap-2018", "ihc_score=3+ cells=40", "positive" },
    { "asco-cap-2018", "ihc_score=1+", "negative" },
    { "asco-cap-2018", "ihc_score=2+", "equivocal" },
    { "asco-cap-2018",
      "ish_probe=dual her2_cep17_ratio=1.2 her2_copies=2.5 cells=40",
      "positive negative" },
    { "asco-cap-2018", "ihc_score=2+ ish_probe=dual cells=12", "pending" },
    { "asco-cap-2018",
      "ihc_score=2+ ish_probe=dual her2_cep17_ratio=2.5 cells=40",
      "positive negative pending" },
    { "asco-cap-2018", "site=other", "undefined" },
    { "asco-cap-2018", "ihc_score=3+ her2_signals=9 her2_nuclei=0", "invalid" },
    { "asco-cap-2018", "ihc_intensity=none ihc_pattern=complete", "invalid" },
    { "asco-cap-2013",
      "ihc_score=2+ ish_probe=dual her2_cep17_ratio=1.5 cells=40",
      "positive negative equivocal" },
    { "asco-cap-2007", "ihc_score=2+ ish_probe=dual her2_cep17_ratio=1.5 cells=40", "negative" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *possible = NULL;
      Fixture fixture;

      fixture_init (&fixture, cases[i].edition);
      run (&fixture, cases[i].facts);
      possible = describe_possible (&fixture);
      g_assert_cmpstr (possible, ==, cases[i].possible);
      fixture_clear (&fixture);
    }
}

/* Taking the decisions again changes nothing, for the status alone as for all. */
static void
test_decide_again (void)
{
  HeraldEvaluation before;
  Fixture fixture;

  fixture_init (&fixture, "asco-cap-2018");
  run (&fixture, "ihc_score=2+ ish_probe=dual her2_cep17_ratio=2.5 er_percent=40");
  before = fixture.evaluation;
  for (int only_status = FALSE; only_status <= TRUE; only_status++)
    {
      herald_evaluation_decide (&fixture.evaluation, only_status);
      g_assert_cmpmem (fixture.evaluation.known,
                       sizeof before.known,
                       before.known,
                       sizeof before.known);
      g_assert_cmpmem (fixture.evaluation.fired,
                       sizeof before.fired,
                       before.fired,
                       sizeof before.fired);
    }
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/rules/evaluation/derived", test_derived);
  g_test_add_func ("/rules/evaluation/conflicts", test_conflicts);
  g_test_add_func ("/rules/evaluation/void", test_void);
  g_test_add_func ("/rules/evaluation/no-rounding", test_no_rounding);
  g_test_add_func ("/rules/evaluation/completions", test_completions);
  g_test_add_func ("/rules/evaluation/possible", test_possible);
  g_test_add_func ("/rules/evaluation/decide-again", test_decide_again);
  return g_test_run ();
}
