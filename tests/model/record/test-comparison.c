/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldComparison: each kind of change and each that is none, by rows of two results and
 * what is so of them. */
#include "config.h"

#include "content/content.h"
#include "record/comparison.h"
#include "record/samples.h"

static HeraldShelf *shelf;

static HeraldComparison *
compare (const char *first, const char *second)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  g_autoptr (HeraldResult) one = make_result (vocabulary, first);
  g_autoptr (HeraldResult) two = make_result (vocabulary, second);
  g_autoptr (HeraldTimePoint) earlier = herald_time_point_new (one, 0, shelf);
  g_autoptr (HeraldTimePoint) later = herald_time_point_new (two, 1, shelf);

  return herald_comparison_new (earlier, later);
}

typedef struct
{
  const char *first;
  const char *second;
  const char *features;
} Row;

#define DUAL "ish_probe=dual cells=20 "
#define BIOPSY " specimen=core_biopsy date=2026-05-12"
#define SURGERY " specimen=excision date=2026-06-23"
#define SPREAD " specimen=metastasis date=2026-06-23"

static guint32
find_features (const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);
  guint32 features = 0;

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_assert_cmpuint (herald_feature_find (list[i]), !=, 0);
      features |= herald_feature_find (list[i]);
    }
  return features;
}

static void
assert_rows (const Row *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr (HeraldComparison) comparison = compare (rows[i].first, rows[i].second);

      g_test_message ("%s | %s", rows[i].first, rows[i].second);
      g_assert_cmphex (comparison->features, ==, find_features (rows[i].features));
    }
}

static void
test_status (void)
{
  static const Row rows[] = {
    { "ihc_score=1+" BIOPSY, "ihc_score=1+" SURGERY, "same to-surgery all-same" },
    { "ihc_score=1+" BIOPSY, "ihc_score=3+" SURGERY, "gained to-surgery score" },
    { "ihc_score=3+" BIOPSY, "ihc_score=1+" SURGERY, "lost to-surgery score" },
    /* Not final yet: nothing can be said. */
    { "ihc_score=2+" BIOPSY, "ihc_score=3+" SURGERY, "open to-surgery score" },
    { "ihc_score=3+" BIOPSY, "ihc_score=2+" SURGERY, "open to-surgery score" },
    { "ihc_score=2+" BIOPSY, "ihc_score=2+" SURGERY, "open to-surgery all-same" },
    { BIOPSY, SURGERY, "open to-surgery all-same" },
    { "ihc_score=3+ site=other" BIOPSY, "ihc_score=3+" SURGERY, "open to-surgery" },
    /* Only one of the reports has a gene test, and the answer is the same. */
    { "ihc_score=3+" BIOPSY,
      DUAL "her2_cep17_ratio=4 her2_copies=12" SURGERY,
      "same to-surgery all-same" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

/* The laboratory's word stands before the rule's. */
static void
test_laboratory (void)
{
  static const Row rows[] = {
    { "ihc_score=1+ lab_her2_status=negative" BIOPSY,
      "ihc_score=1+ lab_her2_status=positive" SURGERY,
      "gained lab-differs to-surgery" },
    { "lab_her2_status=negative" BIOPSY,
      "lab_her2_status=negative" SURGERY,
      "same to-surgery all-same" },
    { "ihc_score=3+ lab_her2_status=equivocal" BIOPSY,
      "ihc_score=3+" SURGERY,
      "open lab-differs to-surgery all-same" },
    { "ihc_score=1+ lab_her2_status=negative" BIOPSY,
      "ihc_score=1+" SURGERY,
      "same to-surgery all-same" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

#define RATIO_21 DUAL "her2_cep17_ratio=2.1 her2_copies=3.5 cep17_copies=1.67 ihc_score=1+ "
#define SINGLE_45 DUAL "her2_cep17_ratio=1.6 her2_copies=5.0 cep17_copies=3.125 ihc_score=1+ "

/* The same numbers under the rules of two years. */
static void
test_editions (void)
{
  static const Row rows[] = {
    { RATIO_21 "date=2014-05-12 specimen=core_biopsy",
      RATIO_21 "date=2019-05-12 specimen=excision",
      "edition-only editions-differ to-surgery near all-same" },
    /* A word of the laboratory that the rule does not give is no matter of the edition. */
    { RATIO_21 "date=2014-05-12 specimen=core_biopsy",
      RATIO_21 "date=2019-05-12 specimen=excision lab_her2_status=positive",
      "same editions-differ lab-differs to-surgery near all-same" },
    { "ihc_score=3+ date=2014-05-12 specimen=core_biopsy",
      "ihc_score=1+ date=2019-05-12 specimen=excision",
      "lost editions-differ to-surgery score" },
    { "ihc_score=3+ date=2014-05-12 specimen=core_biopsy",
      "ihc_score=3+ date=2019-05-12 specimen=excision",
      "same editions-differ to-surgery all-same" },
    /* Positive both times, the first one only by the rule of its year. */
    { RATIO_21 "date=2014-05-12 specimen=core_biopsy",
      "ihc_score=3+ date=2019-05-12 specimen=excision",
      "same edition-hides editions-differ to-surgery score near" },
    /* Chosen by hand, the newer rule may stand with the older result. */
    { RATIO_21 "date=2014-05-12 edition=asco-cap-2018 specimen=core_biopsy",
      RATIO_21 "date=2019-05-12 edition=asco-cap-2013 specimen=excision",
      "edition-only editions-differ to-surgery near all-same" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_samples (void)
{
  static const Row rows[] = {
    { "ihc_score=1+" BIOPSY, "ihc_score=1+" SPREAD, "same to-metastasis all-same" },
    { "ihc_score=1+ specimen=excision date=2025",
      "ihc_score=1+" SPREAD,
      "same to-metastasis all-same" },
    { "ihc_score=1+ specimen=metastasis date=2025",
      "ihc_score=1+" SPREAD,
      "same metastases all-same" },
    { "ihc_score=1+ specimen=excision date=2025",
      "ihc_score=1+" SURGERY,
      "same same-kind all-same" },
    { "ihc_score=1+ specimen=metastasis date=2025",
      "ihc_score=1+" SURGERY,
      "same other-order all-same" },
    { "ihc_score=1+ date=2025", "ihc_score=1+" SURGERY, "same kind-unknown all-same" },
    { "ihc_score=1+ specimen=core_biopsy date=2026",
      "ihc_score=1+" SURGERY,
      "same to-surgery order-unsure all-same" },
    { "ihc_score=1+ specimen=core_biopsy",
      "ihc_score=1+" SURGERY,
      "same to-surgery order-unsure all-same" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_values (void)
{
  static const Row rows[] = {
    { "ihc_score=0" BIOPSY, "ihc_score=1+" SURGERY, "same to-surgery score amount" },
    { "ihc_score=1+" BIOPSY,
      "ihc_score=0 ihc_zero_staining=none" SURGERY,
      "same to-surgery score amount" },
    { "ihc_score=0 ihc_zero_staining=none" BIOPSY,
      "ihc_score=0 ihc_zero_staining=faint" SURGERY,
      "same to-surgery" },
    { "ihc_score=3+ er_percent=0" BIOPSY,
      "ihc_score=3+ er_percent=90" SURGERY,
      "same to-surgery er-gained" },
    { "ihc_score=3+ er_percent=5" BIOPSY,
      "ihc_score=3+ er_percent=0" SURGERY,
      "same to-surgery er-lost" },
    { "ihc_score=3+ er_percent=5" BIOPSY, "ihc_score=3+ er_percent=50" SURGERY, "same to-surgery" },
    { "ihc_score=3+ er_percent=80" BIOPSY,
      "ihc_score=3+ er_percent=90" SURGERY,
      "same to-surgery all-same" },
    { "ihc_score=3+ pr_percent=0" BIOPSY,
      "ihc_score=3+ pr_status=positive" SURGERY,
      "same to-surgery pr-gained" },
    { "ihc_score=3+ pr_percent=20" BIOPSY,
      "ihc_score=3+ pr_percent=0" SURGERY,
      "same to-surgery pr-lost" },
    /* Word and percent that do not fit say nothing. */
    { "ihc_score=3+ er_percent=0" BIOPSY,
      "ihc_score=3+ er_status=negative er_percent=90" SURGERY,
      "same to-surgery" },
    { "ihc_score=3+ grade=2" BIOPSY, "ihc_score=3+ grade=3" SURGERY, "same to-surgery grade" },
    { "ihc_score=3+ grade=2" BIOPSY, "ihc_score=3+" SURGERY, "same to-surgery all-same" },
    { "ihc_score=3+ tumour_size_mm=12" BIOPSY,
      "ihc_score=3+ tumour_size_mm=14" SURGERY,
      "same to-surgery all-same" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

typedef struct
{
  const char *id;
  const char *first;
  const char *second;
  HeraldLineState state;
} Line;

static void
test_lines (void)
{
  static const Line lines[] = {
    { "her2_status", "HER2-negative", "HER2-positive", HERALD_LINE_CHANGED },
    { "ihc_reading", "1+", "2+", HERALD_LINE_CHANGED },
    { "ish_result", NULL, "Group 1", HERALD_LINE_ONE_SIDED },
    { "her2_cep17_ratio", NULL, "2.40", HERALD_LINE_ONE_SIDED },
    { "her2_copies", NULL, "6", HERALD_LINE_ONE_SIDED },
    { "pr_reading", "Negative, 0\u00a0%", "Negative", HERALD_LINE_SAME },
    { "ki67_percent", "3\u00a0%", "31\u00a0%", HERALD_LINE_CHANGED },
    { "nottingham_grade", "Grade 2", "Grade 2", HERALD_LINE_SAME },
    { "er_reading", "Positive, 80\u00a0%", "Positive, 90\u00a0%", HERALD_LINE_SHIFTED },
    { "tumour_size_mm", "12\u00a0mm", "14\u00a0mm", HERALD_LINE_SHIFTED },
  };
  g_autoptr (HeraldComparison) comparison =
      compare ("ihc_score=1+ er_percent=80 pr_percent=0 ki67_percent=3 grade=2 tumour_size_mm=12",
               "ihc_score=2+ " DUAL
               "her2_cep17_ratio=2.40 her2_copies=6 cep17_copies=2.5 er_percent=90 "
               "pr_status=negative ki67_percent=31 grade=2 tumour_size_mm=14");
  g_autoptr (HeraldComparison) unfit = compare ("er_percent=0", "er_status=negative er_percent=90");
  const HeraldComparisonLine *line;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      line = herald_comparison_find_line (comparison, lines[i].id);

      g_test_message ("%s", lines[i].id);
      g_assert_nonnull (line);
      g_assert_nonnull (line->title);
      g_assert_cmpstr (line->texts[0], ==, lines[i].first);
      g_assert_cmpstr (line->texts[1], ==, lines[i].second);
      g_assert_cmpint (line->state, ==, lines[i].state);
    }
  line = herald_comparison_find_line (unfit, "er_reading");
  g_assert_cmpstr (line->texts[1], ==, "Word and percent differ, 90\u00a0%");
  g_assert_cmpint (line->state, ==, HERALD_LINE_CHANGED);
  g_assert_null (herald_comparison_find_line (comparison, "lab_her2_status"));
  g_assert_null (herald_comparison_find_line (comparison, "recount_group"));
}

/* Both are read by the newer edition, whichever result it came with. */
static void
test_book (void)
{
  g_autoptr (HeraldComparison) comparison =
      compare ("ihc_score=3+ year=2014", "ihc_score=3+ year=2009");
  g_autoptr (HeraldComparison) turned =
      compare ("ihc_score=3+ year=2009", "ihc_score=3+ year=2014");

  g_assert_cmpstr (herald_rulebook_get_text (comparison->book)->id, ==, "asco-cap-2013");
  g_assert_cmpstr (herald_rulebook_get_text (turned->book)->id, ==, "asco-cap-2013");
  g_assert_true (herald_verdict_get_book (comparison->under[1]) == comparison->book);
  g_assert_cmpstr (
      herald_rulebook_get_text (herald_verdict_get_book (comparison->points[1]->verdict))->id,
      ==,
      "asco-cap-2007");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/comparison/status", test_status);
  g_test_add_func ("/comparison/laboratory", test_laboratory);
  g_test_add_func ("/comparison/editions", test_editions);
  g_test_add_func ("/comparison/samples", test_samples);
  g_test_add_func ("/comparison/values", test_values);
  g_test_add_func ("/comparison/lines", test_lines);
  g_test_add_func ("/comparison/book", test_book);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
