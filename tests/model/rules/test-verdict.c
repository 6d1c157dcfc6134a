/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of verdicts: from facts to every outcome, through the bundled editions. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "support.h"

static const char *
outcome (const HeraldVerdict *verdict, const char *id)
{
  const HeraldChoice *choice = herald_verdict_get_outcome (verdict, id);

  return choice != NULL ? choice->id : "";
}

typedef struct
{
  const char *facts;
  const char *status;
  const char *step;
  const char *rule;
} Result;

static void
assert_results (const char *edition, const Result *results, gsize n_results)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < n_results; i++)
    {
      g_autoptr (HeraldVerdict) verdict = herald_test_judge (shelf, edition, results[i].facts);
      const HeraldRule *rule = herald_verdict_get_rule (verdict);

      g_test_message ("%s: %s", edition, results[i].facts);
      g_assert_cmpstr (outcome (verdict, "her2_status"), ==, results[i].status);
      g_assert_cmpstr (outcome (verdict, "next_step"), ==, results[i].step);
      g_assert_cmpstr (rule != NULL ? rule->id : "", ==, results[i].rule);
      g_assert_true (herald_verdict_has_outcome (verdict, "her2_status", results[i].status));
      g_assert_false (herald_verdict_has_outcome (verdict, "her2_status", "report"));
    }
}

#define DUAL(ratio, copies) "ish_probe=dual her2_cep17_ratio=" ratio " her2_copies=" copies
#define RECOUNT(ratio, copies) " recount_her2_cep17_ratio=" ratio " recount_her2_copies=" copies

static void
test_2018 (void)
{
  static const Result results[] = {
    { "", "pending", "order-ihc-or-ish", "nothing-yet" },
    { "ihc_score=0", "negative", "report", "ihc-negative" },
    { "ihc_score=1+", "negative", "report", "ihc-negative" },
    { "ihc_score=2+", "equivocal", "reflex-ish", "ihc-equivocal" },
    { "ihc_score=3+", "positive", "report", "ihc-3" },
    { "ihc_score=indeterminate", "indeterminate", "new-specimen-or-repeat", "ihc-unreadable" },
    { DUAL ("2.0", "4.0"), "positive", "report", "ish-positive" },
    { "ihc_score=1+ " DUAL ("2.0", "4.0"),
      "positive",
      "check-discordance",
      "ish-positive-against-ihc" },
    { "ihc_score=3+ " DUAL ("1.9", "3.9"), "positive", "check-discordance", "ihc-3-against-ish" },
    { DUAL ("1.9", "3.9"), "negative", "report", "ish-negative" },
    { DUAL ("2.1", "3.9"), "pending", "ihc-same-tissue", "group-2-no-ihc" },
    { "ihc_score=1+ " DUAL ("2.1", "3.9"),
      "negative",
      "report-with-comment",
      "group-2-ihc-negative" },
    { "ihc_score=2+ " DUAL ("2.1", "3.9"),
      "pending",
      "recount-second-observer",
      "group-2-recount-due" },
    { "ihc_score=2+ " DUAL ("2.1", "3.9") RECOUNT ("2.2", "3.0"),
      "negative",
      "report-with-comment",
      "group-2-recount-same" },
    { "ihc_score=2+ " DUAL ("2.1", "3.9") RECOUNT ("2.2", "4.0"),
      "pending",
      "adjudicate",
      "group-2-recount-other" },
    { "ihc_score=2+ " DUAL ("2.1", "3.9") RECOUNT ("2.2", "3.0") " recount_cells=19",
      "pending",
      "recount-second-observer",
      "group-2-recount-due" },
    { "ihc_score=indeterminate " DUAL ("2.1", "3.9"),
      "indeterminate",
      "new-specimen-or-repeat",
      "group-2-ihc-unreadable" },
    { "ihc_score=0 " DUAL ("1.9", "6.0"),
      "negative",
      "report-with-comment",
      "group-3-ihc-negative" },
    { "ihc_score=2+ " DUAL ("1.9", "6.0") RECOUNT ("1.9", "6.0"),
      "positive",
      "report",
      "group-3-recount-same" },
    { "ihc_score=3+ " DUAL ("1.9", "6.0"), "positive", "report", "ihc-3" },
    { DUAL ("1.9", "5.9"), "pending", "ihc-same-tissue", "group-4-no-ihc" },
    { "ihc_score=2+ " DUAL ("1.9", "5.9") RECOUNT ("1.9", "4.0"),
      "negative",
      "report-with-comment",
      "group-4-recount-same" },
    { "ish_probe=single her2_copies=6.0", "positive", "report", "ish-positive" },
    { "ish_probe=single her2_copies=5.99", "pending", "ihc-same-tissue-or-dual", "between-no-ihc" },
    { "ihc_score=1+ ish_probe=single her2_copies=4.0",
      "negative",
      "report",
      "between-ihc-negative" },
    { "ihc_score=2+ ish_probe=single her2_copies=4.0", "pending", "reflex-dual-ish", "between-2" },
    { "ish_probe=single her2_copies=3.99", "negative", "report", "ish-negative" },
    { "ihc_score=2+ ish_probe=indeterminate",
      "indeterminate",
      "new-specimen-or-repeat",
      "ish-unreadable" },
    { "ihc_score=1+ ish_probe=indeterminate", "negative", "report", "ish-unreadable-ihc-negative" },
    { "ihc_score=2+ cells=19 " DUAL ("2.1", "4.9"),
      "pending",
      "count-more-cells",
      "too-few-cells" },
    { "ihc_score=3+ cells=19 " DUAL ("1.1", "2.9"), "positive", "report", "ihc-3" },
    { "ihc_score=2+ cells=20 " DUAL ("2.1", "4.9"), "positive", "report", "ish-positive" },
    { "ihc_score=2+ her2_nuclei=19 cep17_nuclei=40 " DUAL ("2.1", "4.9"),
      "pending",
      "count-more-cells",
      "too-few-cells" },
    { "ihc_score=3+ site=other", "undefined", "out-of-scope", "out-of-scope" },
    { "ihc_score=3+ component=in_situ_only", "undefined", "out-of-scope", "out-of-scope" },
    { "her2_copies=4 cep17_copies=2 her2_cep17_ratio=7", "invalid", "check-input", "" },
    { "ihc_score=2+ ish_probe=dual", "pending", "", "" },
  };

  assert_results ("asco-cap-2018", results, G_N_ELEMENTS (results));
}

static void
test_2013 (void)
{
  static const Result results[] = {
    { "ihc_score=2+", "equivocal", "reflex-ish", "ihc-equivocal" },
    { DUAL ("2.0", "3.0"), "positive", "report", "ish-positive" },
    { DUAL ("1.9", "6.0"), "positive", "report", "ish-positive" },
    { DUAL ("1.9", "5.9"), "equivocal", "ihc-same-tissue", "between-no-ihc-dual" },
    { "ihc_score=1+ " DUAL ("1.9", "5.9"), "negative", "report", "between-ihc-negative" },
    { "ihc_score=2+ " DUAL ("1.9", "4.0"),
      "equivocal",
      "alternative-test-or-new-specimen",
      "between-2-dual" },
    { DUAL ("1.9", "3.9"), "negative", "report", "ish-negative" },
    { "ish_probe=single her2_copies=4.0",
      "equivocal",
      "ihc-same-tissue-or-dual",
      "between-no-ihc-single" },
    { "ihc_score=2+ ish_probe=single her2_copies=5.9",
      "equivocal",
      "reflex-dual-ish",
      "between-2-single" },
    { "ihc_score=indeterminate ish_probe=single her2_copies=5.9",
      "equivocal",
      "alternative-test-or-new-specimen",
      "between-ihc-unusable" },
    { "ihc_score=0 " DUAL ("2.0", "3.0"),
      "positive",
      "check-discordance",
      "ish-positive-against-ihc" },
  };

  assert_results ("asco-cap-2013", results, G_N_ELEMENTS (results));
}

static void
test_2007 (void)
{
  static const Result results[] = {
    { DUAL ("2.21", "4.0"), "positive", "report", "ish-positive" },
    { DUAL ("2.2", "4.0"), "equivocal", "count-more-cells", "ish-equivocal" },
    { DUAL ("1.8", "9.0"), "equivocal", "count-more-cells", "ish-equivocal" },
    { DUAL ("1.79", "9.0"), "negative", "report", "ish-negative" },
    { "ihc_score=1+ " DUAL ("2.0", "4.0"), "equivocal", "count-more-cells", "ish-equivocal" },
    { "ihc_score=3+ " DUAL ("2.0", "4.0"), "positive", "report", "ihc-3" },
    { "ish_probe=single her2_copies=6.0", "equivocal", "count-more-cells", "ish-equivocal" },
    { "ish_probe=single her2_copies=6.01", "positive", "report", "ish-positive" },
    { "ish_probe=single her2_copies=3.99", "negative", "report", "ish-negative" },
  };

  assert_results ("asco-cap-2007", results, G_N_ELEMENTS (results));
}

static void
test_lab_agreement (void)
{
  static const struct
  {
    const char *facts;
    HeraldLabAgreement agreement;
  } cases[] = {
    { "ihc_score=3+", HERALD_LAB_NOT_GIVEN },
    { "ihc_score=3+ lab_her2_status=positive", HERALD_LAB_AGREES },
    { "ihc_score=3+ lab_her2_status=negative", HERALD_LAB_DIFFERS },
    { "ihc_score=1+ lab_her2_status=negative", HERALD_LAB_AGREES },
    { "ihc_score=1+ lab_her2_status=equivocal", HERALD_LAB_DIFFERS },
    { "ihc_score=2+ lab_her2_status=equivocal", HERALD_LAB_AGREES },
    { "ihc_score=2+ lab_her2_status=positive", HERALD_LAB_DIFFERS },
    { "ihc_score=2+ ish_probe=dual lab_her2_status=equivocal", HERALD_LAB_AGREES },
    { "ihc_score=2+ ish_probe=dual lab_her2_status=negative", HERALD_LAB_OPEN },
    { "lab_her2_status=positive", HERALD_LAB_OPEN },
    { "site=other lab_her2_status=positive", HERALD_LAB_OPEN },
    { "her2_signals=9 her2_nuclei=0 lab_her2_status=positive", HERALD_LAB_OPEN },
    { "ihc_score=indeterminate lab_her2_status=indeterminate", HERALD_LAB_AGREES },
    { "ihc_score=indeterminate lab_her2_status=equivocal", HERALD_LAB_DIFFERS },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict =
          herald_test_judge (shelf, "asco-cap-2018", cases[i].facts);

      g_test_message ("%s", cases[i].facts);
      g_assert_cmpint (herald_verdict_get_lab_agreement (verdict), ==, cases[i].agreement);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { "her2_signals", "299" },       { "her2_copies", "5.98" }, { "cep17_copies", "2.9" },
    { "her2_cep17_ratio", "2.062" }, { "cells", "50" },         { "ihc_score", "" },
    { "er_percent", "40.50" },       { "ish_probe", "none" },   { "site", "breast" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  g_autoptr (HeraldVerdict) verdict = herald_test_judge (
      shelf,
      "asco-cap-2018",
      "her2_signals=299 her2_nuclei=50 cep17_signals=145 cep17_nuclei=50 er_percent=40.50");
  HeraldFraction number;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          herald_verdict_get_value_text (verdict,
                                         herald_vocabulary_find (vocabulary, cases[i].field));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_true (herald_verdict_get_number (verdict, "her2_copies", &number));
  g_assert_cmpint (herald_fraction_compare (number, herald_fraction_new (299, 50)), ==, 0);
  g_assert_false (herald_verdict_get_number (verdict, "ki67_percent", &number));
}

/* The steps lead from what the report says to the status, each with what it rests on. */
static void
test_steps (void)
{
  static const struct
  {
    const char *decision;
    const char *rule;
    const char *choice;
  } expected[] = {
    { "ihc_reading", "reported-2-plus", "2+" },
    { "ish_group", "group-1", "group-1" },
    { "ish_result", "group-1", "group-1" },
    { "her2_result", "ish-positive", "positive" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (HeraldVerdict) verdict =
      herald_test_judge (shelf, "asco-cap-2018", "ihc_score=2+ " DUAL ("2.1", "4.5"));
  const GArray *steps = herald_verdict_get_steps (verdict);
  guint at = 0;

  for (guint i = 0; i < steps->len && at < G_N_ELEMENTS (expected); i++)
    {
      const HeraldStep *step = &g_array_index (steps, HeraldStep, i);
      const HeraldField *field =
          herald_vocabulary_get_field (herald_shelf_get_vocabulary (shelf), step->outcome);

      if (strcmp (herald_decision_get_id (step->decision), expected[at].decision) != 0)
        continue;
      g_assert_cmpstr (step->rule->id, ==, expected[at].rule);
      g_assert_cmpstr (field->choices[step->choice].id, ==, expected[at].choice);
      at++;
    }
  g_assert_cmpuint (at, ==, G_N_ELEMENTS (expected));
}

/* A status that every completion gives has no rule of its own. */
static void
test_step_without_rule (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (HeraldVerdict) verdict =
      herald_test_judge (shelf, "asco-cap-2018", "ihc_score=0 ish_probe=dual her2_copies=3.5");
  const GArray *steps = herald_verdict_get_steps (verdict);
  guint n_without_rule = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const HeraldStep *step = &g_array_index (steps, HeraldStep, i);

      n_without_rule += step->rule == NULL;
      if (strcmp (herald_decision_get_id (step->decision), "her2_result") == 0)
        g_assert_null (step->rule);
    }
  g_assert_cmpuint (n_without_rule, ==, 1);
  g_assert_null (herald_verdict_get_rule (verdict));
  g_assert_true (herald_verdict_has_outcome (verdict, "her2_status", "negative"));
  g_assert_false (herald_verdict_has_outcome (verdict, "next_step", "report"));
}

static void
test_references (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldVerdict *verdict = herald_test_judge (shelf, "asco-cap-2018", "ihc_score=3+");
  HeraldVerdict *copy = g_boxed_copy (HERALD_TYPE_VERDICT, verdict);

  g_assert_true (copy == verdict);
  herald_verdict_unref (verdict);
  g_assert_false (herald_facts_is_empty (herald_verdict_get_facts (copy)));
  g_assert_cmpstr (herald_rulebook_get_text (herald_verdict_get_book (copy))->id,
                   ==,
                   "asco-cap-2018");
  g_assert_cmphex (herald_verdict_get_possible (copy) & 1, ==, 1);
  g_boxed_free (HERALD_TYPE_VERDICT, copy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/rules/verdict/2018", test_2018);
  g_test_add_func ("/rules/verdict/2013", test_2013);
  g_test_add_func ("/rules/verdict/2007", test_2007);
  g_test_add_func ("/rules/verdict/lab-agreement", test_lab_agreement);
  g_test_add_func ("/rules/verdict/numbers", test_numbers);
  g_test_add_func ("/rules/verdict/steps", test_steps);
  g_test_add_func ("/rules/verdict/step-without-rule", test_step_without_rule);
  g_test_add_func ("/rules/verdict/references", test_references);
  return g_test_run ();
}
