/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what a verdict says beside the status, and of the scores that each edition takes from a
 * stain. */
#include "config.h"

#include "content/content.h"
#include "support.h"

#define DUAL(ratio, copies) "ish_probe=dual her2_cep17_ratio=" ratio " her2_copies=" copies

static const char *
outcome (const HeraldVerdict *verdict, const char *id)
{
  const HeraldChoice *choice = herald_verdict_get_outcome (verdict, id);

  return choice != NULL ? choice->id : "";
}

/* The same stain, scored by each edition's own table. */
static void
test_staining (void)
{
  static const struct
  {
    const char *facts;
    const char *status[3];
  } cases[] = {
    { "ihc_intensity=faint ihc_pattern=incomplete ihc_percent=10",
      { "negative", "negative", "negative" } },
    { "ihc_intensity=weak ihc_pattern=incomplete ihc_percent=50",
      { "negative", "equivocal", "undefined" } },
    { "ihc_intensity=weak ihc_pattern=complete ihc_percent=10",
      { "equivocal", "undefined", "undefined" } },
    { "ihc_intensity=intense ihc_pattern=complete ihc_percent=30",
      { "equivocal", "positive", "positive" } },
    { "ihc_intensity=intense ihc_pattern=complete ihc_percent=10",
      { "equivocal", "equivocal", "equivocal" } },
    { "ihc_intensity=intense ihc_pattern=basolateral ihc_percent=5",
      { "undefined", "undefined", "equivocal" } },
    { "ihc_percent=0", { "negative", "negative", "negative" } },
    { "ihc_percent=0 ihc_intensity=weak", { "invalid", "invalid", "invalid" } },
    { "ihc_intensity=none ihc_percent=5", { "invalid", "invalid", "invalid" } },
    { "ihc_intensity=none ihc_score=3+", { "positive", "positive", "positive" } },
  };
  static const char *const editions[] = { "asco-cap-2007", "asco-cap-2013", "asco-cap-2018" };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (editions); k++)
        {
          g_autoptr (HeraldVerdict) verdict =
              herald_test_judge (shelf, editions[k], cases[i].facts);

          g_test_message ("%s: %s", editions[k], cases[i].facts);
          g_assert_cmpstr (outcome (verdict, "her2_status"), ==, cases[i].status[k]);
        }
    }
}

/* Every outcome beside the status. */
static void
test_beside (void)
{
  static const struct
  {
    const char *facts;
    const char *outcome;
    const char *value;
  } cases[] = {
    { DUAL ("2.0", "4.0"), "ish_group", "group-1" },
    { DUAL ("2.0", "3.9"), "ish_group", "group-2" },
    { DUAL ("1.9", "6.0"), "ish_group", "group-3" },
    { DUAL ("1.9", "4.0"), "ish_group", "group-4" },
    { DUAL ("1.9", "3.9"), "ish_group", "group-5" },
    { "ish_probe=dual her2_cep17_ratio=1.3", "ish_group", "" },
    { "cells=19 " DUAL ("2.0", "4.0"), "ish_group", "" },
    { "ish_probe=single her2_copies=4.0", "ish_group", "" },
    { "ihc_score=3+", "her2_expression", "positive" },
    { "ihc_score=1+", "her2_expression", "low" },
    { "ihc_score=2+ " DUAL ("1.9", "3.9"), "her2_expression", "low" },
    { "ihc_score=0", "her2_expression", "zero" },
    { "ihc_score=0 ihc_zero_staining=none", "her2_expression", "null" },
    { "ihc_score=0 ihc_zero_staining=faint", "her2_expression", "ultralow" },
    { "ihc_intensity=faint ihc_pattern=incomplete ihc_percent=5", "her2_expression", "ultralow" },
    { "ihc_score=2+", "her2_expression", "" },
    { DUAL ("1.9", "3.9"), "her2_expression", "" },
    { "er_percent=0.99 pr_percent=0", "hr_status", "negative" },
    { "er_percent=1 pr_percent=0", "hr_status", "low_positive" },
    { "er_percent=10 pr_percent=0.9", "hr_status", "low_positive" },
    { "er_percent=10.1", "hr_status", "positive" },
    { "pr_percent=1", "hr_status", "positive" },
    { "er_percent=0", "hr_status", "" },
    { "er_status=low_positive er_percent=40 pr_status=negative", "hr_status", "" },
    { "er_status=low_positive er_percent=40 pr_status=positive", "hr_status", "positive" },
    { "er_status=positive er_percent=5 pr_status=negative", "hr_status", "low_positive" },
    { "ihc_score=0 er_percent=90 pr_percent=20 ki67_percent=19.9", "subtype", "luminal_a_like" },
    { "ihc_score=0 er_percent=90 pr_percent=20 ki67_percent=20",
      "subtype",
      "luminal_b_like_her2_negative" },
    { "ihc_score=0 er_percent=90 pr_percent=19.9", "subtype", "luminal_b_like_her2_negative" },
    { "ihc_score=0 er_percent=90 pr_percent=20", "subtype", "" },
    { "ihc_score=3+ er_percent=90 pr_percent=90", "subtype", "luminal_b_like_her2_positive" },
    { "ihc_score=3+ er_percent=0 pr_percent=0", "subtype", "her2_positive_non_luminal" },
    { "ihc_score=0 er_percent=0 pr_percent=0", "subtype", "triple_negative" },
    { "ihc_score=0 er_percent=0 pr_percent=5", "subtype", "unclassified" },
    { "ihc_score=2+ er_percent=0 pr_percent=0", "subtype", "" },
    { "tubule_score=1 nuclear_score=2 mitotic_score=2", "nottingham_grade", "1" },
    { "tubule_score=2 nuclear_score=2 mitotic_score=2", "nottingham_grade", "2" },
    { "tubule_score=3 nuclear_score=2 mitotic_score=2", "nottingham_grade", "2" },
    { "tubule_score=3 nuclear_score=3 mitotic_score=2", "nottingham_grade", "3" },
    { "tubule_score=1 nuclear_score=1", "nottingham_grade", "1" },
    { "tubule_score=1 nuclear_score=2", "nottingham_grade", "" },
    { "grade=2", "nottingham_grade", "2" },
    { "grade=2 tubule_score=3", "nottingham_grade", "2" },
    { "grade=1 tubule_score=3 nuclear_score=3", "nottingham_grade", "" },
    { "grade=3 tubule_score=1 nuclear_score=1 mitotic_score=1", "nottingham_grade", "" },
    { "grade=1 tubule_score=1 nuclear_score=1 mitotic_score=1", "nottingham_grade", "1" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict =
          herald_test_judge (shelf, "asco-cap-2018", cases[i].facts);

      g_test_message ("%s", cases[i].facts);
      g_assert_cmpstr (outcome (verdict, cases[i].outcome), ==, cases[i].value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/rules/verdict-outcomes/staining", test_staining);
  g_test_add_func ("/rules/verdict-outcomes/beside", test_beside);
  return g_test_run ();
}
