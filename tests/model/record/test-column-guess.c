/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a table are taken for. */
#include "config.h"

#include <locale.h>

#include "content/content.h"
#include "record/column-guess.h"
#include "support.h"

static void
assert_guesses (const char *names, const char *meanings)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_auto (GStrv) columns = g_strsplit (names, ";", -1);
  g_auto (GStrv) guesses =
      herald_column_guess (herald_shelf_get_vocabulary (shelf), (const char *const *)columns);
  g_autofree char *joined = g_strjoinv (";", guesses);

  g_test_message ("%s", names);
  g_assert_cmpstr (joined, ==, meanings);
}

static void
test_own_names (void)
{
  assert_guesses ("case;edition;ihc_score", "case;edition;ihc_score");
  assert_guesses (" er_percent ", "er_percent");
  /* Once each; Herald's name wins wherever it stands. */
  assert_guesses ("ihc_score;ihc_score", "ihc_score;");
  assert_guesses ("IHC score;ihc_score", ";ihc_score");
  assert_guesses ("her2_status;ihc_score", "lab_her2_status;ihc_score");
}

static void
test_likeness (void)
{
  static const char *const cases[][2] = {
    { "Patient ID", "case" },
    { "Case No.", "case" },
    { "HER2 IHC", "ihc_score" },
    { "HER2 IHC Score", "ihc_score" },
    { "FISH ratio", "her2_cep17_ratio" },
    { "HER2/CEP17 Ratio", "her2_cep17_ratio" },
    { "Average HER2 copy number", "her2_copies" },
    { "CEN17 copies", "cep17_copies" },
    { "Number of cells", "cells" },
    { "Estrogen receptor status", "er_status" },
    { "ER %", "er_percent" },
    { "PR (%)", "pr_percent" },
    { "HER2 signals", "her2_signals" },
    { "HER2 signals per cell", "her2_copies" },
    { "Mean CEP17 signals/cell", "cep17_copies" },
    { "HER2 copies per cell", "her2_copies" },
    { "Ki-67", "ki67_percent" },
    { "Ki-67 [%]", "ki67_percent" },
    { "Tumor size (mm)", "tumour_size_mm" },
    { "Nottingham grade", "grade" },
    { "Guideline", "edition" },
    { "Größe", "" },
    { "date of birth", "" },
    { "note", "" },
    { "", "" },
    { "%", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_guesses (cases[i][0], cases[i][1]);
  assert_guesses ("ER;ER %;PR;PR %", "er_status;er_percent;pr_status;pr_percent");
}

static void
test_list (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  g_autoptr (GPtrArray) list = herald_column_guess_list (vocabulary);

  g_assert_cmpuint (list->len, ==, herald_vocabulary_get_n_inputs (vocabulary) + 2);
  g_assert_cmpstr (list->pdata[0], ==, "case");
  g_assert_cmpstr (list->pdata[2], ==, herald_vocabulary_get_field (vocabulary, 0)->id);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/column-guess/own-names", test_own_names);
  g_test_add_func ("/column-guess/likeness", test_likeness);
  g_test_add_func ("/column-guess/list", test_list);
  return g_test_run ();
}
