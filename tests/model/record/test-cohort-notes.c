/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the reason beside a row that can be judged. */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "content/content.h"
#include "record/cohort.h"
#include "support.h"

static void
test_notes (void)
{
  static const struct
  {
    const char *columns;
    const char *cells;
    const char *problem;
  } cases[] = {
    { "ihc_score", "3+", "" },
    { "ihc_score,ish_probe", "2+,single", "her2_copies: not given, and the answer depends on it" },
    { "ish_probe,her2_copies",
      "dual,4.5",
      "her2_cep17_ratio: not given, and the answer depends on it" },
    { "ihc_score,her2_copies", "3+,9.0", "her2_copies: not used, since ish_probe is none" },
    { "ihc_score,ihc_zero_staining",
      "1+,faint",
      "ihc_zero_staining: not used, since ihc_score is 1+" },
    { "her2_signals,her2_nuclei", "10,0", "her2_nuclei: nothing can be divided by 0" },
    { "her2_copies,her2_signals,her2_nuclei",
      "4.0,298,50",
      "her2_copies: 4.0 is reported, but the other numbers give 5.960" },
    { "her2_signals,her2_nuclei",
      "9999,20",
      "her2_copies: the other numbers give 499.950, which is too large; it must be from 0 to 50; "
      "a total, perhaps" },
    { "ihc_score,er_status,er_percent", "3+,negative,90", "er_reading: The word and the percent" },
    { "ihc_score,grade,tubule_score,nuclear_score,mitotic_score",
      "3+,3,1,1,1",
      "nottingham_grade: " },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldRulebook *book = herald_shelf_find (shelf, "asco-cap-2018");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strdup_printf ("%s\n%s\n", cases[i].columns, cases[i].cells);
      GInputStream *stream = g_memory_input_stream_new_from_data (table, strlen (table), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldCohort) cohort =
          herald_cohort_new (shelf, book, herald_csv_reader_new (stream), &error);
      const HeraldCohortRow *row;

      g_object_unref (stream);
      g_assert_no_error (error);
      row = herald_cohort_next (cohort, &error);
      g_assert_false (row->is_bad);
      g_test_message ("%s: %s", cases[i].cells, row->problem);
      if (*cases[i].problem == '\0')
        g_assert_cmpstr (row->problem, ==, "");
      g_assert_nonnull (strstr (row->problem, cases[i].problem));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/record/cohort-notes/notes", test_notes);
  return g_test_run ();
}
