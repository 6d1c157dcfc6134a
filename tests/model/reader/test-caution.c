/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must never be taken as sure: values that are denied, bounded, dated or of another sample.
 * And that reading takes time in proportion to the text. */
#include "config.h"

#include "reader-tools.h"

#define N_ROUNDS 5
/* Twice the text in twice the time, and room for a busy machine; squared it would be four times. */
#define MOST_GROWTH 3.0
#define GROWTH_BYTES (160 * 1024)
/* As a message writes a picture, with a word in it that means a disease where it is one. */
#define CODE "YgIJ8Ke6DCIS7mM4tRw0YgIJ8Ke6dcis7mM4tRw0/YgIJ8Ke6+DCIS+7mM4tRw0YgIJ8Ke6=="

static HeraldReader *reader;

static HeraldReading *
read_text (const char *text)
{
  return herald_reader_read (reader, text, strlen (text));
}

static guint
count (const HeraldReading *reading, const char *field, const char *value, HeraldConfidence least)
{
  const GArray *findings = herald_reading_get_findings (reading);
  guint n_found = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldReportFinding *finding = &g_array_index (findings, HeraldReportFinding, i);

      n_found += g_str_equal (finding->field_id, field) &&
                 (value == NULL || g_str_equal (finding->text, value)) &&
                 finding->confidence <= least;
    }
  return n_found;
}

static void
test_unsure (void)
{
  static const struct
  {
    const char *text;
    const char *field;
  } cases[] = {
    { "HER2: not 3+", "ihc_score" },
    { "HER2 < 3+", "ihc_score" },
    { "HER2: less than 2+", "ihc_score" },
    { "HER2 is at least 2+", "ihc_score" },
    { "HER2 2+ or higher", "ihc_score" },
    { "HER2 between 2+ and 3+", "ihc_score" },
    { "HER2 3+ could not be confirmed", "ihc_score" },
    { "Kein HER2 3+", "ihc_score" },
    { "HER2 nicht 3+", "ihc_score" },
    { "HER2 unter 3+", "ihc_score" },
    { "HER2 : moins de 2+", "ihc_score" },
    { "HER2 pas 3+", "ihc_score" },
    { "HER2: no 3+", "ihc_score" },
    { "HER2: menos de 2+", "ihc_score" },
    { "HER2 1+ on 12.03.2021; now 3+", "ihc_score" },
    { "HER2 1+ in 2019; now 3+", "ihc_score" },
    { "Not grade 3", "grade" },
    { "Invasive carcinoma, less than grade 3", "grade" },
    { "Invasive carcinoma, G2 or higher", "grade" },
    { "Grade II or higher", "grade" },
    { "Kein G3", "grade" },
    { "Grade non 3", "grade" },
    { "No grado 3", "grade" },
    { "Invasive carcinoma, does not measure 25 mm", "tumour_size_mm" },
    { "The invasive carcinoma does not exceed 25 mm", "tumour_size_mm" },
    { "The tumor is not larger than 25 mm", "tumour_size_mm" },
    { "Der Tumor misst nicht 25 mm", "tumour_size_mm" },
    { "Carcinome infiltrant ne mesurant pas 25 mm", "tumour_size_mm" },
    { "Carcinoma infiltrante que no mide 25 mm", "tumour_size_mm" },
    { "El tumor no supera los 25 mm", "tumour_size_mm" },
    { "HER2 3+ excluded.", "ihc_score" },
    { "HER2 3+ excluded.", "lab_her2_status" },
    { "HER2 score ruled out as 3+.", "ihc_score" },
    { "HER2 score ruled out as 3+.", "lab_her2_status" },
    { "HER2 3+ ausgeschlossen.", "ihc_score" },
    { "HER2 3+ konnte nicht bestätigt werden.", "ihc_score" },
    { "HER2 3+ descartado.", "ihc_score" },
    { "No se confirma HER2 3+.", "ihc_score" },
    { "No se confirma HER2 3+.", "lab_her2_status" },
    { "HER2 como máximo 1+.", "ihc_score" },
    { "HER2 3+ exclu.", "ihc_score" },
    { "HER2 n'est plus positif.", "lab_her2_status" },
    { "ER cannot be called positive.", "er_status" },
    { "HER2 would be 3+ only with complete staining.", "ihc_score" },
    { "HER2 le 12/03/2019 : 3+ ; ce jour : 0.", "ihc_score" },
    { "Grade: 1 2 3 (circle)", "grade" },
    { "Invasive carcinoma, 14 mm or more.", "tumour_size_mm" },
    { "El tumor no llega a 20 mm.", "tumour_size_mm" },
    { "ER not 90 %", "er_percent" },
    { "FISH: HER2/CEP17 ratio not 2.5", "her2_cep17_ratio" },
    { "HER2 FISH: ratio possibly 2.5", "ish_probe" },
    { "FISH: HER2/CEP17 ratio 1.2. 500 cells counted for Ki-67, 20 %.", "cells" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldReading) reading = read_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (count (reading, cases[i].field, NULL, HERALD_CONFIDENCE_SURE), ==, 0);
    }
}

/* What a denial before it is not about stays sure. */
static void
test_sure (void)
{
  static const struct
  {
    const char *text;
    const char *field;
    const char *value;
  } cases[] = {
    { "HER2 is not 3+ but 2+", "ihc_score", "2+" },
    { "HER2 => 3+", "ihc_score", "3+" },
    { "HER2 not overexpressed (1+).", "ihc_score", "1+" },
    { "Necrosis: no\nHER2 2+", "ihc_score", "2+" },
    { "Necrosis: no\nGrade 3", "grade", "3" },
    { "Invasive carcinoma of no special type grade 2", "grade", "2" },
    { "Carcinoma ductal no especificado grado 2", "grade", "2" },
    { "HER2 FISH: HER2/CEP17 ratio 2.5", "ish_probe", "dual" },
    { "HER2 FISH: HER2/CEP17 ratio 1.2, 40 cells counted", "cells", "40" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldReading) reading = read_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (count (reading, cases[i].field, cases[i].value, HERALD_CONFIDENCE_SURE),
                        ==,
                        1);
    }
}

/* A name that no list knows takes what is said behind it away from HER2; where HER2 waits for its
 * value, or no colon stands behind the name, that is asked. A name of a person is none of a
 * disease, and a picture in a message is no word at all. */
static void
test_unknown (void)
{
  static const struct
  {
    const char *text;
    const char *field;
    const char *value; /* (nullable) */
    guint n_sure;
    guint n_found;
  } cases[] = {
    { "HER2: score 2+\nRelaxin receptor: positive, 90 %", "ihc_score", NULL, 1, 1 },
    { "HER2: score 2+\nRelaxin receptor: positive, 90 %", "ihc_percent", NULL, 0, 0 },
    { "HER2: score 2+\nRelaxin receptor: positive, 90 %", "lab_her2_status", NULL, 0, 0 },
    { "HER2: score 2+\nXYZ12 = positive, 90 %", "ihc_percent", NULL, 0, 0 },
    { "HER2: 2+, Relaxin receptor: 3+", "ihc_score", "3+", 0, 0 },
    { "HER2: 3+; Relaxin receptor: 90 %", "ihc_percent", NULL, 0, 0 },
    { "HER2: 3+ Relaxin receptor: positive, 90 %", "ihc_percent", NULL, 0, 0 },
    { "HER2 (IHC): 3+ Relaxin receptor: negative", "lab_her2_status", NULL, 0, 0 },
    { "HER2 by IHC\nRelaxin receptor: 3+", "ihc_score", NULL, 0, 1 },
    { "Ki-67\nRelaxin receptor: 90 %", "ki67_percent", NULL, 0, 1 },
    { "HER2: 3+\nRelaxin receptor positive, 90 %", "ihc_percent", NULL, 0, 1 },
    { "HER2: 3+\nPercentage of cells with membrane staining: 90 %", "ihc_percent", NULL, 1, 1 },
    { "HER2 (IHC)\nInterpretation: positive", "lab_her2_status", NULL, 1, 1 },
    { "HER2: score 2+\nXYZ12: strong staining in 75 %", "ihc_intensity", NULL, 0, 1 },
    { "HER2 (IHC): 2+.\nXYZ12: amplified", "lab_her2_status", "positive", 0, 1 },
    { "HER2 (IHC): negative.\nMYC: amplified, ratio 2.5", "lab_her2_status", NULL, 1, 1 },
    { "HER2 (IHC): negative.\nMYC: amplified, ratio 2.5", "her2_cep17_ratio", NULL, 0, 0 },
    { "EGFR/CEP7 ratio 2.5", "her2_cep17_ratio", NULL, 0, 0 },
    { "FISH: XYZ/CEP7 ratio 2.5", "her2_cep17_ratio", NULL, 0, 0 },
    { "HER2 2+\nTOP2A FISH: TOP2A/CEP17 ratio 2.5, 20 cells", "cells", NULL, 0, 0 },
    { "FISH: HER2/CEP17 ratio 2.5, 20 cells", "cells", NULL, 1, 1 },
    { "TOP2A/CEP17 ratio 2.5. HER2/CEP17 ratio 1.2", "her2_cep17_ratio", "1.2", 1, 1 },
    { "FISH for MYC\nRatio 3.1, 20 cells", "her2_cep17_ratio", NULL, 0, 1 },
    { "FISH for MYC\nRatio 3.1, 20 cells", "cells", NULL, 0, 1 },
    { "HER2 (IHC): 2+.\nFISH for MYC\nRatio 3.1, 20 cells", "her2_cep17_ratio", NULL, 0, 1 },
    { "HER2 (IHC): 2+.\n\nMYC FISH\nRatio 3.1\nCells: 20", "cells", NULL, 0, 1 },
    { "HER2: 2+. E-cadherin: positive. FISH: ratio 1.2", "her2_cep17_ratio", NULL, 1, 1 },
    { "MYC FISH: ratio 3.1. HER2 FISH.\nRatio 1.2", "her2_cep17_ratio", "1.2", 1, 1 },
    { "FISH: ratio 3.1", "her2_cep17_ratio", NULL, 0, 1 },
    { "MYC FISH, CEP17 2.0. Ratio 3.1", "her2_cep17_ratio", NULL, 0, 1 },
    { "HER2 by FISH\nRatio 3.1, 20 cells", "her2_cep17_ratio", NULL, 1, 1 },
    { "Dual ISH: CEP17 2.0, ratio 3.1", "her2_cep17_ratio", NULL, 1, 1 },
    { "Razão HER2/CEP17 = 1,94", "her2_cep17_ratio", NULL, 1, 1 },
    { "ESTROGEN RECEPTOR\nYour value: 99 %", "er_percent", NULL, 1, 1 },
    { "HER2: 2+. Here: invasive carcinoma, 2.5 cm", "tumour_size_mm", NULL, 1, 1 },
    { "Ki-67 (MIB1) growth: 31 %", "ki67_percent", NULL, 1, 1 },
    { "HER2: score 2+\nPathologist: Dr. Lin", "ihc_score", NULL, 1, 1 },
    { "HER2: score 2+, lin 2", "ihc_score", NULL, 0, 0 },
    { "HER2: score 2+. LIN", "ihc_score", NULL, 0, 0 },
    { "HER2: score 2+\n" CODE, "ihc_score", NULL, 1, 1 },
    { "HER2 " CODE " 3+", "ihc_score", NULL, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldReading) reading = read_text (cases[i].text);
      const char *field = cases[i].field;

      g_test_message ("“%s”: %s", cases[i].text, field);
      g_assert_cmpuint (count (reading, field, cases[i].value, HERALD_CONFIDENCE_SURE),
                        ==,
                        cases[i].n_sure);
      g_assert_cmpuint (count (reading, field, cases[i].value, HERALD_CONFIDENCE_CHECK),
                        ==,
                        cases[i].n_found);
    }
}

/* The gene test of one sample does not settle the stain of the other, nor does a score. */
static void
test_samples (void)
{
  g_autoptr (HeraldReading) gene = read_text ("Specimen A: HER2 IHC equivocal.\n"
                                              "Specimen B: HER2 FISH amplified.\n");
  g_autoptr (HeraldReading) implied = read_text ("Specimen A: Hormone receptors positive.\n"
                                                 "Specimen B: ER negative, PR negative.\n");
  g_autoptr (HeraldReading) cells =
      read_text ("Specimen A: HER2 FISH: HER2/CEP17 ratio 1.2.\n"
                 "Specimen B: HER2 FISH: HER2/CEP17 ratio possibly 2.5.\n");

  g_assert_cmpuint (count (gene, "lab_her2_status", "equivocal", HERALD_CONFIDENCE_CHECK), ==, 1);
  g_assert_cmpuint (count (gene, "lab_her2_status", "positive", HERALD_CONFIDENCE_CHECK), ==, 1);
  g_assert_cmpuint (count (implied, "er_status", "positive", HERALD_CONFIDENCE_CHECK), ==, 1);
  g_assert_cmpuint (count (implied, "er_status", "negative", HERALD_CONFIDENCE_CHECK), ==, 1);
  g_assert_cmpuint (count (cells, "ish_probe", "dual", HERALD_CONFIDENCE_CHECK), ==, 2);
  g_assert_cmpuint (count (cells, "ish_probe", "dual", HERALD_CONFIDENCE_SURE), ==, 1);
}

/* Doubt outlives a second sample: to choose one of them answers only which of the two is meant. */
static void
test_doubt_stays (void)
{
  g_autoptr (HeraldReading) reading = read_text ("Specimen A: ER about 90 %.\n"
                                                 "Specimen B: ER 10 %.\n");
  const GArray *findings = herald_reading_get_findings (reading);

  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (g_array_index (findings, HeraldReportFinding, 0).reason, ==, "about");
  g_assert_cmpstr (g_array_index (findings, HeraldReportFinding, 1).reason, ==, "two-values");
}

/* Put together, the values of two tumours would be of none. */
static void
test_facts (void)
{
  g_autoptr (HeraldReading) two = read_text ("Specimen A: ER 90 %.\nSpecimen B: HER2 3+.\n");
  g_autoptr (HeraldReading) one = read_text ("Specimen A: skin.\nSpecimen B: ER 90 %, HER2 3+.\n");

  g_assert_cmpuint (herald_reading_get_findings (two)->len, ==, 2);
  g_assert_true (herald_facts_is_empty (herald_reading_get_facts (two)));
  g_assert_false (herald_facts_is_empty (herald_reading_get_facts (one)));
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

static double
measure (const char *head, const char *unit, const char *tail, gsize length)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  GString *text = g_string_new (head);
  double seconds[N_ROUNDS];

  while (text->len < length)
    g_string_append (text, unit);
  g_string_append (text, tail);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_timer_start (timer);
      herald_reading_unref (herald_reader_read (reader, text->str, text->len));
      seconds[i] = g_timer_elapsed (timer, NULL);
    }
  g_string_free (text, TRUE);
  qsort (seconds, N_ROUNDS, sizeof *seconds, compare_doubles);
  return seconds[N_ROUNDS / 2];
}

/* Held against itself: how fast the machine is does not count. */
static void
test_growth (void)
{
  static const struct
  {
    const char *head;
    const char *unit;
    const char *tail;
  } cases[] = {
    { "", "carcinoma in 2008 and ", "" },
    { "", "the 2016 tumor ", "" },
    { "HER2 ", "+", ".\n3+ positive.\n1+ negative.\n" },
    { "HER2 ", "not ", "" },
    { "HER2 ", "3+ not ", "" },
    { "HER2, ", "Xy: , ", "" },
    { "HER2 ", "aB3", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double growth = G_MAXDOUBLE;

      /* Somebody else may have been busy just then. */
      for (guint k = 0; k < 3 && growth > MOST_GROWTH; k++)
        growth = measure (cases[i].head, cases[i].unit, cases[i].tail, 2 * GROWTH_BYTES) /
                 measure (cases[i].head, cases[i].unit, cases[i].tail, GROWTH_BYTES);
      g_test_message ("“%s”: %.2f", cases[i].unit, growth);
      g_assert_cmpfloat (growth, <=, MOST_GROWTH);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  reader = new_reader ();
  g_test_add_func ("/caution/unsure", test_unsure);
  g_test_add_func ("/caution/sure", test_sure);
  g_test_add_func ("/caution/unknown", test_unknown);
  g_test_add_func ("/caution/samples", test_samples);
  g_test_add_func ("/caution/doubt-stays", test_doubt_stays);
  g_test_add_func ("/caution/facts", test_facts);
  g_test_add_func ("/caution/growth", test_growth);
  status = g_test_run ();
  g_clear_pointer (&reader, herald_reader_free);
  return status;
}
