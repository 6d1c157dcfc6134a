/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of ways to write that few reports have: all that is found in each line, "?" behind what is
 * to be checked. */
#include "config.h"

#include "reader-tools.h"

typedef struct
{
  const char *text;
  const char *findings;
} Case;

static HeraldReader *reader;

static char *
describe (const HeraldReading *reading)
{
  const GArray *findings = herald_reading_get_findings (reading);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldReportFinding *finding = &g_array_index (findings, HeraldReportFinding, i);

      g_string_append_printf (text,
                              "%s%s=%s%s",
                              i > 0 ? " " : "",
                              finding->field_id,
                              finding->text,
                              finding->confidence == HERALD_CONFIDENCE_SURE ? "" : "?");
    }
  return g_string_free (text, FALSE);
}

static void
assert_read (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (HeraldReading) reading =
          herald_reader_read (reader, cases[i].text, strlen (cases[i].text));
      g_autofree char *found = describe (reading);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

/* A number that is written otherwise is not read, and what is left of it still less: "1+" would be
 * "+". */
static void
test_other_digits (void)
{
  static const Case cases[] = {
    { "HER2 IHC: １＋", "ihc_score=1+" },
    { "HER2 IHC: １+", "ihc_score=1+" },
    { "HER2 IHC: ①+", "" },
    { "HER2 IHC: ١+", "ihc_score=1+" },
    { "ER: ９０ %", "er_percent=90" },
    { "ER: 9０ %", "er_percent=90" },
    { "ER: 1½ %", "" },
    { "Invasive carcinoma, 2½ cm", "" },
    { "Invasive carcinoma, 2 ½ cm", "" },
    { "HER2 IHC: 3＋", "ihc_score=3+" },
    { "HER2 IHC: 2⁺", "ihc_score=2+" },
    { "HER2¹: 3+", "ihc_score=3+" },
    { "ER: 90 ％", "er_percent=90" },
    { "Ki-67 ≈ 20 %", "ki67_percent=20?" },
    { "Ki-67 ⩾ 20 %", "" },
    { "Nottingham grade Ⅱ", "grade=2" },
    { "ER: ٩٠٪", "er_percent=90" },
    { "ER: ۹۰٪, PR: ۲۰ %", "er_percent=90 pr_percent=20" },
    { "Ki-67: ２０％", "ki67_percent=20" },
    { "HER2 IHC: \u20682+\u2069", "ihc_score=2+" },
    { "HER2 IHC: 2\u200e+", "ihc_score=2+" },
    /* What is not seen within a number: its parts may be shown in another order. */
    { "HER2/CEP17 ratio 2.\u200b1", "" },
    { "HER2/CEP17 ratio 2\u200f.1", "" },
    { "HER2/CEP17 ratio 2 \u200e.1", "" },
    { "HER2/CEP17 ratio 2.1\u00ad9", "" },
    { "HER2/CEP17 ratio 2\u2067.1", "" },
    { "HER2/CEP17 ratio \u202e1.2", "" },
    { "PR: \u202e21 %\nER: 12 %", "er_percent=12" },
    { "PR: \u202e21 %\u202c; ER: 12 %", "er_percent=12" },
    { "ER: 1\u200b2 %", "" },
    { "ER: ١\u200f٢ %", "" },
    { "ER: \u206812\u2069 %", "er_percent=12" },
    { "ER: 12\u200b%", "er_percent=12" },
    { "HER2\u200b 3+", "ihc_score=3+" },
    { "In 2018.\u200f ER: 12 %", "er_percent=12" },
    { "HER2/CEP17 ratio ١٫٩", "ish_probe=dual her2_cep17_ratio=1.9" },
    { "HER2/CEP17 ratio ２．１", "ish_probe=dual her2_cep17_ratio=2.1" },
    { "HER2/CEP17 ratio ٢٬١", "" },
    { "ER: positive, ٩٬٥ %", "er_status=positive" },
    { "Invasive carcinoma, ٢٬٥ cm", "" },
    { "HER2/CEP17 ratio ٢،١", "ish_probe=dual? her2_cep17_ratio=2.1?" },
    { "HER2/CEP17 ratio 2，1", "ish_probe=dual? her2_cep17_ratio=2.1?" },
    { "HER2 FISH: HER2 copies ١٬٢٣٤ in ٢٠ cells", "cells=20" },
    { "Invasive carcinoma, ٢٫٥ cm", "tumour_size_mm=25" },
  };

  assert_read (cases, G_N_ELEMENTS (cases));
}

/* An unusual point is still a point, never an end: "1·9" is not 1, and "1·5 %" not 5. It is asked.
 */
static void
test_odd_points (void)
{
  static const Case cases[] = {
    { "HER2/CEP17 ratio 1·9", "ish_probe=dual? her2_cep17_ratio=1.9?" },
    { "HER2/CEP17 ratio 1٫9", "ish_probe=dual? her2_cep17_ratio=1.9?" },
    { "HER2/CEP17 ratio 1．9", "ish_probe=dual? her2_cep17_ratio=1.9?" },
    { "HER2/CEP17 ratio: 1 . 9", "ish_probe=dual? her2_cep17_ratio=1.9?" },
    { "HER2/CEP17 ratio: 1 .9", "ish_probe=dual? her2_cep17_ratio=1.9?" },
    { "ER: 1·5 %", "er_percent=1.5?" },
    { "HER2/CEP17 ratio 1·9x", "ish_probe=dual? her2_cep17_ratio=1.9?" },
    { "Invasive carcinoma, 1·5cm", "tumour_size_mm=15?" },
    { "ER: 1 %. 5 nodes", "er_percent=1" },
    { "· ER: 5 %· PR: 3 %", "er_percent=5 pr_percent=3" },
  };

  assert_read (cases, G_N_ELEMENTS (cases));
}

/* A box that is ticked says what holds; an empty one says nothing. */
static void
test_boxes (void)
{
  static const Case cases[] = {
    { "HER2: ☐ positive ☒ negative", "lab_her2_status=negative" },
    { "HER2: □ positive ✓ negative", "lab_her2_status=negative" },
    { "HER2: ☑ positive ☐ negative", "lab_her2_status=positive" },
    { "ER ☑ positive ☐ negative PR ☐ positive ☑ negative",
      "er_status=positive pr_status=negative" },
    { "HER2: ☐ positive ☐ negative", "" },
    { "• HER2: 1+ • ER: positive", "ihc_score=1+ er_status=positive" },
  };

  assert_read (cases, G_N_ELEMENTS (cases));
}

/* Growth inside the ducts has results of its own. */
static void
test_in_situ (void)
{
  static const Case cases[] = {
    { "DCIS: ER 90 %, high grade; invasive carcinoma: ER negative.", "er_status=negative" },
    { "DCIS: ER 90 % invasive carcinoma: ER 20 %.", "er_percent=20" },
    { "Invasive carcinoma, ER 20 %. DCIS: ER 90 %.", "er_percent=20" },
  };

  assert_read (cases, G_N_ELEMENTS (cases));
}

static void
test_counts (void)
{
  static const Case cases[] = {
    { "HER2 FISH: HER2/CEP17 signals: 42/33 in 20 nuclei",
      "her2_signals=42 ish_probe=dual cep17_signals=33 cells=20" },
    { "HER2 FISH, HER2 and CEP17 signals counted: 132 and 61 in 30 cells.",
      "her2_signals=132 ish_probe=dual cep17_signals=61 cells=30" },
    { "HER2 FISH: HER2 copies 132 in 20 cells", "her2_signals=132 cells=20" },
    { "HER2 FISH: mean HER2 132", "" },
  };

  assert_read (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  reader = new_reader ();
  g_test_add_func ("/reader/corners/other-digits", test_other_digits);
  g_test_add_func ("/reader/corners/odd-points", test_odd_points);
  g_test_add_func ("/reader/corners/boxes", test_boxes);
  g_test_add_func ("/reader/corners/in-situ", test_in_situ);
  g_test_add_func ("/reader/corners/counts", test_counts);
  status = g_test_run ();
  herald_reader_free (reader);
  return status;
}
