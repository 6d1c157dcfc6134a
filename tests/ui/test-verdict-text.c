/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the answer says for reports of every kind, line by line. No display needed. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "content/page-words.h"
#include "content/content.h"
#include "words/decision-path.h"
#include "result/ihc-scale-view.h"
#include "result/ish-regions.h"
#include "words/report-summary.h"
#include "words/verdict-text.h"
#include "words/verdict-words.h"
#include "rules/shelf.h"

static HeraldShelf *shelf;

/* Facts as "field=value;field=value". */
static HeraldVerdict *
judge (const char *edition, const char *report)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  g_autoptr (HeraldFacts) facts = herald_facts_new (vocabulary);
  g_auto (GStrv) parts = g_strsplit (report, ";", -1);

  for (guint i = 0; parts[i] != NULL && parts[i][0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);
      guint field = herald_vocabulary_find (vocabulary, pair[0]);
      HeraldFacts *with;
      HeraldValue value;

      g_assert_cmpuint (field, !=, HERALD_VOCABULARY_NO_FIELD);
      g_assert_cmpint (herald_field_parse (herald_vocabulary_get_field (vocabulary, field),
                                           pair[1],
                                           strlen (pair[1]),
                                           &value),
                       ==,
                       HERALD_PROBLEM_NONE);
      with = herald_facts_with (facts, field, value);
      herald_facts_unref (facts);
      facts = with;
    }
  return herald_rulebook_judge (herald_shelf_find (shelf, edition), facts);
}

typedef struct
{
  const char *edition;
  const char *report;
  const char *status;
  const char *next;
  const char *says;   /* lines apart by | */
  const char *silent; /* (nullable) what must not be said */
} Case;

#define GROUP_4 "ish_probe=dual;her2_cep17_ratio=1.9;her2_copies=4.4;cells=20"
#define RECOUNT_1 ";recount_her2_cep17_ratio=2.1;recount_her2_copies=4.4;recount_cells=20"
#define RECOUNT_4 ";recount_her2_cep17_ratio=1.8;recount_her2_copies=4.6;recount_cells=20"

static const Case cases[] = {
  { "asco-cap-2018",
    "",
    "pending",
    "order-ihc-or-ish",
    "Enter what your report says|ASCO/CAP 2018, affirmed 2023",
    "Why\n" },
  { "asco-cap-2018",
    "er_percent=90",
    "pending",
    "order-ihc-or-ish",
    "Not final yet|ER: Positive|Hormone receptors: Hormone receptor positive|Ask: “Has my tumour "
    "been "
    "tested for HER2?”",
    "What would change it" },
  { "asco-cap-2018",
    "ihc_score=3+;lab_her2_status=positive",
    "positive",
    "report",
    "Your laboratory wrote: Positive|This fits the rule|HER2-positive|Protein test: 3+|By itself "
    "this "
    "score is positive.|What would change it|What this does not mean",
    "Still possible|Ask: “Which HER2 rule" },
  { "asco-cap-2018",
    "ihc_score=1+;er_percent=90;pr_percent=15",
    "negative",
    "report",
    "HER2-negative|HER2 amount: HER2-low|not a result class of the ASCO/CAP rule|Type by "
    "receptors: "
    "Luminal B-like, HER2-negative|not the same as a gene profile|Protein test (IHC) 3+ would make "
    "it: "
    "HER2-positive",
    "Your laboratory wrote|Close to the line" },
  { "asco-cap-2018",
    "ihc_score=2+",
    "equivocal",
    "reflex-ish",
    "In between (equivocal)|Still possible|HER2-positive, if “Gene test” is Positive or Group "
    "1|HER2-negative, if “Gene test” is Negative or Group 5",
    "What would change it" },
  { "asco-cap-2018",
    "ihc_score=2+;lab_her2_status=equivocal;" GROUP_4,
    "pending",
    "recount-second-observer",
    "This fits the rule|Ratio HER2 to CEP17: 1.9|This is below the line at 2.0.|This lies between "
    "the "
    "lines at 4.0 and 6.0.|Group of the gene test: Group 4|Close to the line|1.9 is just below "
    "2.0.|With 20 cells, chance alone can move a count across.|In a study of 2016, 120 cells each "
    "were counted in 16 cases with a ratio of 1.80 to 2.20. Of these, 2 changed to HER2-negative "
    "and 14 did not. Source: Am J Clin Pathol 2016.\n|This is a teaching note|HER2-negative, if "
    "“Group of the second count” is Group 4|The laboratory "
    "decides, if",
    "probability|likely" },
  { "asco-cap-2018",
    "ihc_score=2+;" GROUP_4 RECOUNT_1,
    "pending",
    "adjudicate",
    "The laboratory decides which one holds|Second count: Group 1|Ask: “How did you settle the two "
    "counts",
    "What would settle it" },
  { "asco-cap-2018",
    "ihc_score=2+;" GROUP_4 RECOUNT_4,
    "negative",
    "report-with-comment",
    "both counts fall in group 4|What would change it",
    "Still possible" },
  { "asco-cap-2018",
    GROUP_4,
    "pending",
    "ihc-same-tissue",
    "HER2-positive, if “Protein test” is 3+|HER2-negative, if “Protein test” is 0 or 1+|A second "
    "count, if “Protein test” is 2+|What would settle it|\n- Protein test (IHC): “Score”\n",
    NULL },
  { "asco-cap-2018",
    "ihc_score=3+;lab_her2_status=negative;ish_probe=dual;her2_cep17_ratio=1.2;"
    "her2_copies=2.4",
    "positive",
    "check-discordance",
    "Your laboratory wrote: Negative|The rule reads these numbers another way|Your laboratory’s "
    "word "
    "counts more.|Ask: “Which HER2 rule did you use|[Our reading: the guideline does not say]|But "
    "your "
    "two tests do not agree.",
    "This fits the rule" },
  { "asco-cap-2018",
    "ihc_intensity=weak;ihc_pattern=incomplete;ihc_percent=30",
    "undefined",
    "pathologist-review",
    "The rule does not say|Cells that stain: 30 %|[The rule has a gap here]",
    "Still possible" },
  { "asco-cap-2018",
    "ish_probe=dual;her2_cep17_ratio=2.75;her2_copies=4.0;cep17_copies=2.0",
    "invalid",
    "check-input",
    "Please check the numbers|Your report says 2.75. Your other numbers give 2.0. Please check "
    "both.",
    "Still possible|Close to the line|HER2 amount" },
  { "asco-cap-2018",
    "ihc_intensity=none;ihc_percent=30",
    "invalid",
    "check-input",
    "“No stain” and stained cells can’t both be true.",
    "Close to the line" },
  { "asco-cap-2018",
    "ihc_score=2+;site=other;er_percent=90",
    "undefined",
    "out-of-scope",
    "Other cancers have other HER2 rules|Ask: “Which HER2 rules fit my case?”",
    "Other results" },
  { "asco-cap-2018",
    "ihc_score=indeterminate",
    "indeterminate",
    "new-specimen-or-repeat",
    "Could not be read (indeterminate)|Protein test: Could not be read",
    "What would change it" },
  { "asco-cap-2018",
    "ish_probe=single;her2_copies=4.5",
    "pending",
    "ihc-same-tissue-or-dual",
    "The count with one probe is not a result yet",
    NULL },
  { "asco-cap-2018",
    "ihc_score=2+;ish_probe=single;her2_copies=4.5",
    "pending",
    "reflex-dual-ish",
    "A gene test with two probes comes next",
    NULL },
  { "asco-cap-2018",
    "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=1.3;her2_copies=3.0;cells=12",
    "pending",
    "count-more-cells",
    "Too few cells were counted|Cells counted: 12",
    NULL },
  { "asco-cap-2018",
    "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=1.3",
    "pending",
    NULL,
    "Group of the gene test: still open|It could still be Group 3, Group 4 or Group 5.",
    NULL },
  { "asco-cap-2018",
    "ihc_score=0;ihc_zero_staining=faint",
    "negative",
    "report",
    "HER2 amount: HER2-ultralow",
    NULL },
  { "asco-cap-2018",
    "er_percent=90;er_status=negative",
    "pending",
    "order-ihc-or-ish",
    "ER: Word and percent differ",
    NULL },
  { "asco-cap-2018",
    "ihc_score=3+;" GROUP_4,
    "positive",
    "report",
    "HER2-positive|The answer does not rest on this.",
    "Close to the line" },
  { "asco-cap-2013",
    "ihc_score=2+;" GROUP_4,
    "equivocal",
    "alternative-test-or-new-specimen",
    "Both tests are in between|ASCO/CAP 2013",
    "affirmed 2023" },
  { "asco-cap-2007",
    "ihc_score=1+;" GROUP_4,
    "equivocal",
    "count-more-cells",
    "This lies between the lines at 1.8 and 2.2.|1.9 is just above 1.8.|[Not confirmed]",
    "Group of the gene test|HER2 amount" },
  { "asco-cap-2007",
    "ihc_intensity=faint;ihc_pattern=incomplete;ihc_percent=5",
    "negative",
    "report",
    "[Second hand]",
    NULL },
};

static void
assert_lines (const char *text, const char *lines, gboolean is_there, const char *report)
{
  g_auto (GStrv) parts = NULL;

  if (lines == NULL)
    return;
  parts = g_strsplit (lines, "|", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if ((strstr (text, parts[i]) != NULL) != is_there)
        g_error ("%s: “%s” is %s in:\n%s", report, parts[i], is_there ? "not" : "", text);
    }
}

static void
test_text (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (HeraldVerdict) verdict = judge (one->edition, one->report);
  g_autofree char *text = herald_verdict_text_new (verdict);
  const HeraldChoice *next = herald_verdict_get_outcome (verdict, "next_step");

  g_assert_cmpstr (herald_verdict_get_outcome (verdict, "her2_status")->id, ==, one->status);
  g_assert_cmpstr (next != NULL ? next->id : NULL, ==, one->next);
  assert_lines (text, one->says, TRUE, one->report);
  assert_lines (text, one->silent, FALSE, one->report);
  assert_lines (text, herald_words_limits (), TRUE, one->report);
  assert_lines (text, "not yet reviewed by a clinician|checked ", TRUE, one->report);
  assert_lines (text, "(null)|{|%s", FALSE, one->report);
}

/* The table above would be worth little if it left out an answer that people can get. */
static void
test_all_outcomes (void)
{
  /* "report-footnote" is kept for editions that use it. */
  static const char *const unused[] = { "report-footnote", NULL };
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  const HeraldField *status =
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "her2_status"));
  const HeraldField *next =
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "next_step"));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_hash_table_add (seen, (gpointer)cases[i].status);
      if (cases[i].next != NULL)
        g_hash_table_add (seen, (gpointer)cases[i].next);
    }
  for (guint i = 0; i < status->n_choices; i++)
    g_assert_true (g_hash_table_contains (seen, status->choices[i].id));
  for (guint i = 0; i < next->n_choices; i++)
    g_assert_true (g_hash_table_contains (seen, next->choices[i].id) !=
                   g_strv_contains (unused, next->choices[i].id));
}

static void
test_limits (void)
{
  g_assert_cmpstr (herald_words_limits (),
                   ==,
                   "This page explains the published rules that your report uses. It is not a "
                   "diagnosis. Your care team knows things this page cannot.");
}

static void
test_overdue (void)
{
  HeraldRulebook *book = herald_shelf_find (shelf, "asco-cap-2018");
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) last_day = g_date_time_new (zone, 2027, 11, 21, 12, 0, 0);
  g_autoptr (GDateTime) day_after = g_date_time_new (zone, 2027, 11, 22, 12, 0, 0);
  g_autofree char *in_time = herald_words_overdue_new (book, last_day);
  g_autofree char *late = herald_words_overdue_new (book, day_after);

  g_assert_null (in_time);
  g_assert_nonnull (strstr (late, "21 Nov 2027"));
}

static void
test_summary (void)
{
  static const struct
  {
    const char *report;
    const char *line;
  } table[] = {
    { "", "Nothing entered yet" },
    { "er_percent=90", "No HER2 test entered yet" },
    /* No line ends within a part, and none begins with the sign between two. */
    { "ihc_score=2+;" GROUP_4,
      "2+\u00a0· ratio\u00a01.9\u00a0· copies\u00a04.4\u00a0· 20\u00a0cells" },
    { "ish_probe=dual;her2_signals=88;her2_nuclei=20", "copies\u00a04.4\u00a0· 20\u00a0cells" },
    /* What was entered is not denied where the rules say nothing of it. */
    { "ihc_score=3+;site=other", "3+" },
    { "ihc_intensity=intense;site=other", "What you entered" },
    { "lab_her2_status=positive", "No HER2 test entered yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (HeraldVerdict) verdict = judge ("asco-cap-2018", table[i].report);
      g_autofree char *line = herald_report_summary_new (verdict);

      g_assert_cmpstr (line, ==, table[i].line);
    }
}

static void
test_errors (void)
{
  g_assert_cmpfloat_with_epsilon (herald_nearness_error_of_copies (4.4, 20),
                                  sqrt (4.4 / 20),
                                  1e-12);
  g_assert_cmpfloat_with_epsilon (herald_nearness_error_of_ratio (2.0, 4.0, 2.0, 20),
                                  2.0 * sqrt (1.0 / 80 + 1.0 / 40),
                                  1e-12);
  g_assert_cmpfloat (herald_nearness_error_of_copies (4.4, 0), ==, 0.0);
  g_assert_cmpfloat (herald_nearness_error_of_ratio (0.0, 4.0, 2.0, 20), ==, 0.0);
}

static void
test_nearness (void)
{
  static const struct
  {
    const char *edition;
    const char *report;
    const char *near; /* field, line and words, apart by a space */
  } table[] = {
    { "asco-cap-2018", "ihc_score=2+;" GROUP_4, "ratio<2.0! copies>4.0!" },
    { "asco-cap-2018", "ihc_score=1+;" GROUP_4, "ratio<2.0!" },
    { "asco-cap-2018", "ihc_score=3+;" GROUP_4, "" },
    { "asco-cap-2018",
      "ish_probe=dual;her2_cep17_ratio=2.0;her2_copies=4.4;cells=20",
      "ratio=2.0! copies>4.0!" },
    { "asco-cap-2018", "ish_probe=dual;her2_cep17_ratio=1.2;her2_copies=2.0;cells=100", "" },
    { "asco-cap-2018", "ish_probe=dual;her2_cep17_ratio=5.0;her2_copies=12;cells=60", "" },
    { "asco-cap-2018", "ish_probe=dual;her2_cep17_ratio=2.5;her2_copies=5.9;cells=100", "" },
    { "asco-cap-2018", "ish_probe=single;her2_copies=5.5", "copies<6.0!?" },
    { "asco-cap-2018", "ish_probe=single;her2_copies=5.5;cells=100000", "" },
    { "asco-cap-2018", "ish_probe=single;her2_copies=3.3;cells=20", "copies<4.0" },
    { "asco-cap-2013",
      "ish_probe=dual;her2_cep17_ratio=2.5;her2_copies=4.1;cells=60",
      "ratio>2.0" },
    { "asco-cap-2007", GROUP_4, "ratio>1.8!" },
    { "asco-cap-2018", GROUP_4 ";cep17_copies=9", "" },
    { "asco-cap-2018", "ihc_score=2+;site=other;" GROUP_4, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (HeraldVerdict) verdict = judge (table[i].edition, table[i].report);
      g_autoptr (GArray) near = herald_nearness_find (verdict);
      g_autoptr (GString) found = g_string_new (NULL);
      HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);

      for (guint n = 0; n < near->len; n++)
        {
          const HeraldNearness *one = &g_array_index (near, HeraldNearness, n);
          g_autofree char *line = herald_decimal_to_text (one->line);

          g_string_append_printf (found,
                                  "%s%s%s%s%s%s",
                                  n > 0 ? " " : "",
                                  one->field == herald_vocabulary_find (vocabulary, "her2_copies")
                                      ? "copies"
                                      : "ratio",
                                  one->is_on_line ? "="
                                  : one->is_below ? "<"
                                                  : ">",
                                  line,
                                  one->is_just ? "!" : "",
                                  one->is_assumed ? "?" : "");
        }
      g_assert_cmpstr (found->str, ==, table[i].near);
    }
}

static void
test_assumed_cells (void)
{
  g_autoptr (HeraldVerdict) verdict = judge ("asco-cap-2018", "ish_probe=single;her2_copies=5.5");
  g_autofree char *text = herald_verdict_text_new (verdict);

  g_assert_nonnull (
      strstr (text, "Your report does not say how many cells were counted. With 20 cells,"));
  g_assert_null (strstr (text, "of 16"));
}

/* The map of each edition, drawn from its own tables. */
static void
test_regions (void)
{
  static const struct
  {
    const char *edition;
    guint n_regions;
    guint n_lines;
    const char *own;
    gboolean is_final;
  } table[] = {
    { "asco-cap-2007", 3, 2, "In between", FALSE },
    { "asco-cap-2013", 4, 3, "In between", FALSE },
    { "asco-cap-2018", 5, 3, "Group 4", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (HeraldVerdict) verdict = judge (table[i].edition, GROUP_4);
      g_autoptr (HeraldIshRegions) regions = herald_ish_regions_new (verdict, FALSE);

      g_assert_cmpuint (regions->map.n_regions, ==, table[i].n_regions);
      g_assert_cmpuint (regions->map.n_lines, ==, table[i].n_lines);
      g_assert_true (regions->map.have_chosen);
      g_assert_cmpstr (regions->regions[regions->map.chosen].name, ==, table[i].own);
      g_assert_cmpint (regions->regions[regions->map.chosen].final, ==, table[i].is_final);
      g_assert_cmpint (herald_ish_map_region_at (&regions->map, 4.4, 1.9), ==, regions->map.chosen);
      g_assert_nonnull (strstr (regions->sentence, "ratio 1.9, copies 4.4"));
      g_assert_true (regions->has_cloud);
    }
}

/* Every edition's map has one region for each point, and the same one as its tables. */
static void
test_regions_agree (void)
{
  static const char *const ratios[] = { "0.5", "1.79", "1.8", "1.99", "2.0", "2.2", "2.21", "6" };
  static const char *const copies[] = { "1", "3.99", "4.0", "5.99", "6.0", "6.01", "12" };
  GPtrArray *books = herald_shelf_get_books (shelf);

  for (guint b = 0; b < books->len; b++)
    {
      for (guint r = 0; r < G_N_ELEMENTS (ratios); r++)
        {
          for (guint c = 0; c < G_N_ELEMENTS (copies); c++)
            {
              g_autofree char *report =
                  g_strdup_printf ("ish_probe=dual;her2_cep17_ratio=%s;her2_copies=%s",
                                   ratios[r],
                                   copies[c]);
              g_autoptr (HeraldVerdict) verdict =
                  judge (herald_rulebook_get_text (books->pdata[b])->id, report);
              g_autoptr (HeraldIshRegions) regions = herald_ish_regions_new (verdict, TRUE);
              const char *own = regions->regions[regions->map.chosen].name;

              g_assert_true (regions->map.have_chosen);
              g_assert_cmpstr (herald_verdict_get_outcome (verdict, "ish_result")->name, ==, own);
            }
        }
    }
}

static void
test_half_known (void)
{
  g_autoptr (HeraldVerdict) verdict =
      judge ("asco-cap-2018", "ish_probe=dual;her2_cep17_ratio=1.3");
  g_autoptr (HeraldVerdict) old = judge ("asco-cap-2007", "ish_probe=dual;her2_cep17_ratio=1.3");
  g_autoptr (HeraldIshRegions) regions = herald_ish_regions_new (verdict, FALSE);
  g_autoptr (HeraldIshRegions) bands = herald_ish_regions_new (old, FALSE);

  g_assert_false (regions->map.have_chosen);
  g_assert_false (regions->has_cloud);
  g_assert_nonnull (strstr (regions->sentence, "The other number is not known."));
  g_assert_true (bands->map.have_chosen);
}

/* The words below the four scores are those of the edition. */
static void
test_captions (void)
{
  static const struct
  {
    const char *edition;
    const char *part;
  } table[] = {
    { "asco-cap-2007", "more than 30 of 100 cells" },
    { "asco-cap-2013", "more than 10 of 100 cells" },
    { "asco-cap-2018", "more than 10 of 100 cells" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) captions =
          herald_ihc_scale_captions_new (herald_shelf_find (shelf, table[i].edition), "3+");

      g_assert_cmpuint (captions->len, ==, 1);
      g_assert_nonnull (strstr (captions->pdata[0], table[i].part));
    }
}

static void
test_path (void)
{
  g_autoptr (HeraldVerdict) verdict = judge ("asco-cap-2018", "ihc_score=2+;" GROUP_4);
  g_autoptr (GPtrArray) path = herald_decision_path_new (verdict);
  const HeraldPathStep *score = path->pdata[0];
  const HeraldPathStep *result = path->pdata[path->len - 1];

  g_assert_cmpuint (path->len, ==, 6);
  g_assert_cmpint (score->picture, ==, HERALD_PATH_SCALE);
  g_assert_cmpint (score->chosen, ==, 2);
  g_assert_cmpstr (score->captions[2], ==, "in between");
  g_assert_true (result->is_result);
  for (guint i = 0; i < path->len; i++)
    {
      const HeraldPathStep *step = path->pdata[i];

      g_assert_true (step->is_needed);
      g_assert_cmpint (step->picture != HERALD_PATH_WORDS, ==, step->picture_text != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/verdict-text/case/%u", i);

      g_test_add_data_func (path, &cases[i], test_text);
    }
  g_test_add_func ("/verdict-text/all-outcomes", test_all_outcomes);
  g_test_add_func ("/verdict-text/limits", test_limits);
  g_test_add_func ("/verdict-text/overdue", test_overdue);
  g_test_add_func ("/verdict-text/summary", test_summary);
  g_test_add_func ("/verdict-text/path", test_path);
  g_test_add_func ("/nearness/errors", test_errors);
  g_test_add_func ("/nearness/table", test_nearness);
  g_test_add_func ("/nearness/assumed-cells", test_assumed_cells);
  g_test_add_func ("/ish-regions/editions", test_regions);
  g_test_add_func ("/ish-regions/agree", test_regions_agree);
  g_test_add_func ("/ish-regions/half-known", test_half_known);
  g_test_add_func ("/ihc-scale/captions", test_captions);
  result = g_test_run ();
  herald_shelf_unref (shelf);
  return result;
}
