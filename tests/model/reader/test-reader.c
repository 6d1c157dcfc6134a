/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader-tools.h"

#define MANY (1000 * 1000)
#define HUGE_BYTES (50 * 1000 * 1000)

static HeraldReader *reader;

static HeraldReading *
read_text (const char *text)
{
  return herald_reader_read (reader, text, strlen (text));
}

static const HeraldReportFinding *
first_finding (const HeraldReading *reading)
{
  const GArray *findings = herald_reading_get_findings (reading);

  return findings->len > 0 ? &g_array_index (findings, HeraldReportFinding, 0) : NULL;
}

/* Each value with the words that it comes from. */
static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *field;
    const char *value;
    const char *words;
  } cases[] = {
    { "HER2: 3+", "ihc_score", "3+", "HER2: 3+" },
    { "Its HER-2/ neu score is 2 + today", "ihc_score", "2+", "HER-2/ neu score is 2 +" },
    { "récepteurs aux œstrogènes : 9,5 %",
      "er_percent",
      "9.5",
      "récepteurs aux œstrogènes : 9,5 %" },
    { "Östrogenrezeptor negativ", "er_status", "negative", "Östrogenrezeptor negativ" },
    { "negative for PR", "pr_status", "negative", "negative for PR" },
    { "grado histológico II", "grade", "2", "grado histológico II" },
    { "invasive carcinoma, 2.5 x 1,8 cm", "tumour_size_mm", "25", "2.5 x 1,8 cm" },
    { "ESTROGEN RECEPTOR NEGA-\nTIVE", "er_status", "negative", "ESTROGEN RECEPTOR NEGA-\nTIVE" },
    { "Ki\xE2\x80\x91"
      "67: 20\xC2\xA0%",
      "ki67_percent",
      "20",
      "Ki\xE2\x80\x91"
      "67: 20\xC2\xA0%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldReading) reading = read_text (cases[i].text);
      const HeraldReportFinding *finding = first_finding (reading);
      g_autofree char *words = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (finding);
      words = g_strndup (cases[i].text + finding->start, finding->end - finding->start);
      g_assert_cmpstr (finding->field_id, ==, cases[i].field);
      g_assert_cmpstr (finding->text, ==, cases[i].value);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpint (finding->confidence, ==, HERALD_CONFIDENCE_SURE);
      g_assert_null (finding->reason);
      g_assert_null (herald_report_finding_get_question (finding));
    }
}

static void
test_reasons (void)
{
  static const struct
  {
    const char *text;
    const char *value;
    const char *reason;
  } cases[] = {
    { "HER2: 2+. HER2: 3+.", "2+", "two-values" },
    { "Ki-67: about 20 %", "20", "about" },
    { "Ki-67: 20", "20", "no-unit" },
    { "Hormone receptors positive", "positive", "shared" },
    { "Nottingham (3+2+2)", "3", "unnamed" },
    { "HER2 (+)", "positive", "sign" },
    { "HER2: 2+/3+", "2+", "between" },
    { "ER: 9O %", "90", "noisy" },
    { "Suspicious for HER2 positive carcinoma", "positive", "doubt" },
    { "HER2 FISH: HER2 signals 6", "6", "total" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldReading) reading = read_text (cases[i].text);
      const HeraldReportFinding *finding = first_finding (reading);

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (finding);
      g_assert_cmpstr (finding->text, ==, cases[i].value);
      g_assert_cmpint (finding->confidence, ==, HERALD_CONFIDENCE_CHECK);
      g_assert_cmpstr (finding->reason, ==, cases[i].reason);
      g_assert_nonnull (herald_report_finding_get_question (finding));
      g_assert_false (herald_facts_get (herald_reading_get_facts (reading), finding->field).known);
    }
}

static void
test_languages (void)
{
  static const struct
  {
    const char *text;
    const char *language;
  } cases[] = {
    { "The tumor is positive for estrogen receptor and the margins are negative.", "en" },
    { "El tumor es positivo para receptores de estrógeno y los márgenes son negativos.", "es" },
    { "La tumeur est positive pour les récepteurs aux œstrogènes dans le sein gauche.", "fr" },
    { "Der Tumor ist positiv für Östrogenrezeptoren und die Schnittränder sind frei.", "de" },
    { "O tumor é positivo para receptores de estrogênio e as margens são negativas.", "pt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldReading) reading = read_text (cases[i].text);

      g_assert_true (g_strv_contains (herald_reading_get_languages (reading), cases[i].language));
    }
}

static void
test_parts (void)
{
  static const char text[] = "Part A: ER 90 %, HER2 1+.\n"
                             "Part B: ER 10 %, HER2 1+.\n"
                             "Addendum: Ki-67 20 %.\n";
  g_autoptr (HeraldReading) reading = read_text (text);
  const GArray *findings = herald_reading_get_findings (reading);
  const GArray *parts = herald_reading_get_parts (reading);
  guint n_sure = 0;

  g_assert_cmpuint (herald_reading_get_n_specimens (reading), ==, 2);
  g_assert_cmpuint (parts->len, ==, 3);
  g_assert_cmpint (g_array_index (parts, HeraldPart, 0).kind, ==, HERALD_PART_SPECIMEN);
  g_assert_cmpint (g_array_index (parts, HeraldPart, 2).kind, ==, HERALD_PART_ADDENDUM);
  g_assert_cmpuint (g_array_index (parts, HeraldPart, 2).specimen, ==, 1);
  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldReportFinding *finding = &g_array_index (findings, HeraldReportFinding, i);

      if (g_str_equal (finding->field_id, "er_percent"))
        {
          g_assert_cmpint (finding->confidence, ==, HERALD_CONFIDENCE_CHECK);
          g_assert_cmpuint (finding->specimen, ==, g_str_equal (finding->text, "90") ? 0 : 1);
        }
      else
        n_sure += finding->confidence == HERALD_CONFIDENCE_SURE;
    }
  /* What both have in common is said of each; which one the addendum is about has to be asked. */
  g_assert_cmpuint (n_sure, ==, 2);
}

/* However often the first ones are named, a later one keeps its name. */
static void
test_names (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (HeraldReading) reading = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "Part A: ER 90 %.\nPart B: ER 80 %.\n");
  g_string_append (text, "Part C: ER 70 %.\nPart C: PR 60 %.\n");
  reading = herald_reader_read (reader, text->str, text->len);
  g_assert_cmpuint (herald_reading_get_n_specimens (reading), ==, 3);
  g_string_free (text, TRUE);
}

/* An addendum that names one of them is about that one, to its end. */
static void
test_addendum (void)
{
  static const char text[] = "Focus 1: ER 90 %, HER2 2+.\n"
                             "Focus 2: ER 80 %, HER2 1+.\n"
                             "Addendum\n"
                             "HER2 FISH on focus 1: amplified. HER2/CEP17 ratio 2.6. Average HER2 "
                             "copies per cell 6.4.\n";
  g_autoptr (HeraldReading) reading = read_text (text);
  const GArray *findings = herald_reading_get_findings (reading);
  guint n_counts = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldReportFinding *finding = &g_array_index (findings, HeraldReportFinding, i);

      if (!g_str_equal (finding->field_id, "her2_cep17_ratio") &&
          !g_str_equal (finding->field_id, "her2_copies"))
        continue;
      g_assert_cmpuint (finding->specimen, ==, 0);
      g_assert_cmpint (finding->confidence, ==, HERALD_CONFIDENCE_SURE);
      n_counts++;
    }
  g_assert_cmpuint (n_counts, ==, 2);
}

static void
test_nothing (void)
{
  g_autoptr (HeraldReading) empty = herald_reader_read (reader, NULL, 0);
  g_autoptr (HeraldReading) blank = read_text (" \n\n\t ");

  g_assert_cmpuint (herald_reading_get_findings (empty)->len, ==, 0);
  g_assert_cmpuint (herald_reading_get_findings (blank)->len, ==, 0);
  g_assert_true (herald_facts_is_empty (herald_reading_get_facts (empty)));
  g_assert_cmpuint (herald_reading_get_n_specimens (empty), ==, 1);
}

/* Bytes that are no text part words and do no more. */
static void
test_any_bytes (void)
{
  static const char text[] = "\xFF\xFE HER2\0: 3+ \xC3( \xED\xA0\x80 ER\xF0\x9F\x92 90 %\0";
  g_autoptr (HeraldReading) reading = herald_reader_read (reader, text, sizeof text - 1);
  guint8 bytes[512];

  g_assert_cmpuint (herald_reading_get_findings (reading)->len, ==, 2);
  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = i % 256;
  for (gsize i = 0; i < sizeof bytes; i++)
    herald_reading_unref (herald_reader_read (reader, (const char *)bytes + i, sizeof bytes - i));
}

static void
test_brackets (void)
{
  static const char *const units[] = {
    "(",        ")",          "[(",           "+",         "3+",       "HER2 (",         "ER 1 %, ",
    "-/",       "\n\n",       "previous ",    "control, ", "cut-off ", "possible ",      "DCIS: ",
    "grade 2 ", "mitoses 1 ", "ER 1 % weak ", "HER2 0: ",  "3 cm ",    "HER2 signals 3 "
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      GString *text = g_string_new ("HER2 ");

      while (text->len < MANY)
        g_string_append (text, units[i]);
      herald_reading_unref (herald_reader_read (reader, text->str, text->len));
      g_string_free (text, TRUE);
    }
}

/* The page must be taken in one piece, or refused: half a report is a wrong one. */
static void
test_huge (void)
{
  g_autofree char *text = g_malloc (HUGE_BYTES);
  g_autoptr (HeraldReading) reading = NULL;
  g_autoptr (HeraldReading) largest = NULL;

  memset (text, 'a', HUGE_BYTES);
  reading = herald_reader_read (reader, text, HUGE_BYTES);
  g_assert_true (herald_reading_is_too_long (reading));
  g_assert_cmpuint (herald_reading_get_findings (reading)->len, ==, 0);
  g_assert_nonnull (herald_reading_get_languages (reading));
  memcpy (text + HERALD_READER_MAX_BYTES - 10, "  HER2: 3+", 10);
  largest = herald_reader_read (reader, text, HERALD_READER_MAX_BYTES);
  g_assert_false (herald_reading_is_too_long (largest));
  g_assert_cmpuint (herald_reading_get_findings (largest)->len, ==, 1);
}

/* Hundreds of values for one field: none of them is sure. */
static void
test_flood (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (HeraldReading) reading = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "ER %u.%u %%\n", i % 100, i / 100);
  reading = herald_reader_read (reader, text->str, text->len);
  g_assert_cmpuint (herald_reading_get_findings (reading)->len, >, 100);
  g_assert_true (herald_facts_is_empty (herald_reading_get_facts (reading)));
  g_string_free (text, TRUE);
}

static void
test_same_again (void)
{
  static const char text[] =
      "ER 90 %, PR 20 %, HER2 2+ (equivocal), FISH not amplified, G2, 14 mm tumor";
  g_autoptr (HeraldReading) first = read_text (text);
  g_autoptr (HeraldReading) second = read_text (text);
  const GArray *a = herald_reading_get_findings (first);
  const GArray *b = herald_reading_get_findings (second);

  g_assert_cmpuint (a->len, ==, b->len);
  g_assert_cmpuint (a->len, >=, 6);
  for (guint i = 0; i < a->len; i++)
    {
      const HeraldReportFinding *one = &g_array_index (a, HeraldReportFinding, i);
      const HeraldReportFinding *other = &g_array_index (b, HeraldReportFinding, i);

      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpuint (one->start, ==, other->start);
      if (i > 0)
        g_assert_cmpuint (g_array_index (a, HeraldReportFinding, i - 1).start, <=, one->start);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  reader = new_reader ();
  g_test_add_func ("/reader/words", test_words);
  g_test_add_func ("/reader/reasons", test_reasons);
  g_test_add_func ("/reader/languages", test_languages);
  g_test_add_func ("/reader/parts", test_parts);
  g_test_add_func ("/reader/names", test_names);
  g_test_add_func ("/reader/addendum", test_addendum);
  g_test_add_func ("/reader/nothing", test_nothing);
  g_test_add_func ("/reader/any-bytes", test_any_bytes);
  g_test_add_func ("/reader/brackets", test_brackets);
  g_test_add_func ("/reader/huge", test_huge);
  g_test_add_func ("/reader/flood", test_flood);
  g_test_add_func ("/reader/same-again", test_same_again);
  status = g_test_run ();
  g_clear_pointer (&reader, herald_reader_free);
  return status;
}
