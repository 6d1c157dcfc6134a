/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldCohort: headers, rows that can be judged, and rows that can't. */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "content/content.h"
#include "content/error.h"
#include "record/cohort.h"
#include "support.h"

typedef struct
{
  HeraldShelf *shelf;
  HeraldCohort *cohort;
  GError *error;
} Fixture;

static void
open_stream (Fixture *fixture, GInputStream *stream)
{
  HeraldRulebook *fallback;

  *fixture = (Fixture){ .shelf = herald_test_shelf () };
  fallback = herald_shelf_find (fixture->shelf, "asco-cap-2018");
  fixture->cohort =
      herald_cohort_new (fixture->shelf, fallback, herald_csv_reader_new (stream), &fixture->error);
  g_object_unref (stream);
}

static void
fixture_init (Fixture *fixture, const char *table)
{
  open_stream (fixture, g_memory_input_stream_new_from_data (table, strlen (table), NULL));
}

static void
fixture_clear (Fixture *fixture)
{
  g_clear_pointer (&fixture->cohort, herald_cohort_free);
  g_clear_error (&fixture->error);
  herald_shelf_unref (fixture->shelf);
}

static const HeraldCohortRow *
next (Fixture *fixture)
{
  const HeraldCohortRow *row = herald_cohort_next (fixture->cohort, &fixture->error);

  g_assert_no_error (fixture->error);
  return row;
}

static const char *
status_of (const Fixture *fixture, const HeraldCohortRow *row)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (fixture->shelf);

  if (row->is_bad)
    return "bad";
  return herald_evaluation_get_outcome (&row->evaluation,
                                        herald_vocabulary_find (vocabulary, "her2_status"))
      ->id;
}

static void
test_header (void)
{
  static const char *const expected[] = { "case", "colour", "ihc_score", "her2_status", NULL };
  Fixture fixture;

  fixture_init (&fixture,
                "\xef\xbb\xbf"
                "case, colour ,ihc_score,her2_status\n");
  g_assert_no_error (fixture.error);
  g_assert_cmpstrv (herald_cohort_get_columns (fixture.cohort), expected);
  g_assert_cmpstr (herald_cohort_get_ignored (fixture.cohort), ==, "colour, her2_status");
  g_assert_null (next (&fixture));
  fixture_clear (&fixture);
  fixture_init (&fixture, "ihc_score\n");
  g_assert_cmpstr (herald_cohort_get_ignored (fixture.cohort), ==, "");
  fixture_clear (&fixture);
  fixture_init (&fixture, "note,note,case\n");
  g_assert_no_error (fixture.error);
  g_assert_cmpstr (herald_cohort_get_ignored (fixture.cohort), ==, "note, note");
  fixture_clear (&fixture);
}

static void
test_broken_headers (void)
{
  static const struct
  {
    const char *table;
    const char *message;
  } cases[] = {
    { "", "line 1: the table is empty" },
    { "\n\n", "line 1: the table is empty" },
    { "case,ihc_score,case\n", "line 1: the column “case” stands twice" },
    { "edition,ihc_score,edition\n", "line 1: the column “edition” stands twice" },
    { "ihc_score, ihc_score\n", "line 1: the column “ihc_score” stands twice" },
    { "case,\xff\n", "line 1: column 2: the name is not UTF-8" },
    { "\"case\n", "quote" },
    { "\"case\"x\n", "Line 1: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, cases[i].table);
      g_assert_null (fixture.cohort);
      g_assert_nonnull (fixture.error);
      g_test_message ("%s", fixture.error->message);
      g_assert_nonnull (strstr (fixture.error->message, cases[i].message));
      fixture_clear (&fixture);
    }
}

static void
test_rows (void)
{
  static const char *const expected[][2] = {
    { "a", "positive" }, { "", "negative" },   { "c", "pending" },
    { "d", "bad" },      { "e", "equivocal" },
  };
  Fixture fixture;

  fixture_init (&fixture,
                "case,ihc_score,er_percent\na,3+,90\n,1+,\nc,,\nd,4+,\ne, 2+ ,\"5,5 %\"\n");
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const HeraldCohortRow *row = next (&fixture);
      g_autofree char *case_id = g_strndup (row->case_id.text, row->case_id.length);

      g_assert_cmpstr (case_id, ==, expected[i][0]);
      g_assert_cmpstr (status_of (&fixture, row), ==, expected[i][1]);
      g_assert_cmpuint (row->n_cells, ==, 3);
      g_assert_cmpuint (row->problem_length, ==, strlen (row->problem));
      g_assert_false (row->is_broken);
    }
  g_assert_null (next (&fixture));
  g_assert_null (next (&fixture));
  fixture_clear (&fixture);
}

/* Values of one row must not be seen in the next. */
static void
test_rows_are_apart (void)
{
  Fixture fixture;

  fixture_init (&fixture,
                "ihc_score,her2_signals,her2_nuclei,ish_probe\n"
                "3+,9,0,single\n,298,50,single\n,,,\nx,,,\n2+,,,\n");
  g_assert_cmpstr (status_of (&fixture, next (&fixture)), ==, "invalid");
  g_assert_cmpstr (status_of (&fixture, next (&fixture)), ==, "pending");
  g_assert_cmpstr (status_of (&fixture, next (&fixture)), ==, "pending");
  g_assert_cmpstr (status_of (&fixture, next (&fixture)), ==, "bad");
  g_assert_cmpstr (status_of (&fixture, next (&fixture)), ==, "equivocal");
  fixture_clear (&fixture);
}

static void
test_editions (void)
{
  static const struct
  {
    const char *shown;
    const char *id;
  } expected[] = {
    { "asco-cap-2018", "asco-cap-2018" },
    { "asco-cap-2018", "asco-cap-2018" },
    { "asco-cap-2013", "asco-cap-2013" },
    { " ASCO-CAP-2007 ", "asco-cap-2007" },
    { "asco-cap-2019", NULL },
    { "asco-cap-2013", "asco-cap-2013" },
    { "asco-cap-201", NULL },
    { "asco-cap-20188", NULL },
  };
  Fixture fixture;

  fixture_init (&fixture,
                "edition,ihc_score\n,2+\n  ,2+\nasco-cap-2013,2+\n ASCO-CAP-2007 ,2+\n"
                "asco-cap-2019,2+\nasco-cap-2013,2+\nasco-cap-201,2+\nasco-cap-20188,2+\n");
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const HeraldCohortRow *row = next (&fixture);
      g_autofree char *edition = g_strndup (row->edition.text, row->edition.length);

      g_assert_cmpstr (edition, ==, expected[i].shown);
      g_assert_cmpint (row->is_bad, ==, expected[i].id == NULL);
      if (row->is_bad)
        g_assert_nonnull (strstr (row->problem, "edition: “asco-cap-20"));
      else
        g_assert_cmpstr (herald_rulebook_get_text (row->book)->id, ==, expected[i].id);
    }
  fixture_clear (&fixture);
}

static void
test_bad_cells (void)
{
  static const struct
  {
    const char *column;
    const char *cell;
    const char *problem;
  } cases[] = {
    { "ihc_score", "4+", "ihc_score: “4+” is not one of 0, 1+, 2+, 3+, indeterminate" },
    { "her2_copies", "many", "her2_copies: “many” is not a number" },
    { "her2_copies", "-1", "her2_copies: “-1” is below zero" },
    { "her2_copies", ">6.0", "her2_copies: “>6.0” is a bound, not a number" },
    { "her2_copies", "4-6", "her2_copies: “4-6” is a range, not a number" },
    { "her2_copies", "1.0.0", "her2_copies: “1.0.0” has more than one point or comma" },
    { "her2_copies", "0.1234567890123456789", "has more than 18 digits" },
    { "her2_copies", "4 cells", "her2_copies: “4 cells” has something unknown behind the number" },
    { "cells", "20.5", "cells: “20.5” is not a whole number" },
    { "cep17_copies", "0", "cep17_copies: “0” is too small; it must be above 0 and at most 15" },
    { "cep17_copies",
      "90",
      "cep17_copies: “90” is too large; it must be above 0 and at most 15; a total, perhaps" },
    { "ihc_percent", "101", "ihc_percent: “101” is too large; it must be from 0 to 100" },
    { "er_percent",
      "µµµµµµµµµµµµµµµµµµµµµ",
      "er_percent: “µµµµµµµµµµµµµµµµµµµµ…” is not a number" },
    { "er_percent",
      "xµµµµµµµµµµµµµµµµµµµµµ",
      "er_percent: “xµµµµµµµµµµµµµµµµµµµ…” is not a number" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strdup_printf ("%s\n%s\n", cases[i].column, cases[i].cell);
      const HeraldCohortRow *row;
      Fixture fixture;

      fixture_init (&fixture, table);
      row = next (&fixture);
      g_assert_true (row->is_bad);
      g_assert_nonnull (strstr (row->problem, cases[i].problem));
      fixture_clear (&fixture);
    }
}

/* One run names all that is wrong with a row, each reason apart. */
static void
test_all_bad_cells (void)
{
  Fixture fixture;

  fixture_init (&fixture, "ihc_score,cells,edition\n4+,x,old\n");
  g_assert_cmpstr (next (&fixture)->problem,
                   ==,
                   "ihc_score: “4+” is not one of 0, 1+, 2+, 3+, indeterminate; "
                   "cells: “x” is not a number; edition: “old” is not loaded");
  fixture_clear (&fixture);
}

static void
test_shapes (void)
{
  static const char *const problems[] = {
    "row: 1 cells where the header has 2",
    "row: 3 cells where the header has 2",
    "row: not UTF-8",
    "",
  };
  Fixture fixture;

  fixture_init (&fixture, "case,ihc_score\na\na,3+,x\n\xff,3+\na,3+\n");
  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      const HeraldCohortRow *row = next (&fixture);

      g_assert_cmpstr (row->problem, ==, problems[i]);
      g_assert_cmpint (row->is_bad, ==, *problems[i] != '\0');
      g_assert_false (row->is_broken);
    }
  fixture_clear (&fixture);
}

/* A row that is no CSV is one bad row; those behind it are read. */
static void
test_broken_rows (void)
{
  static const struct
  {
    const char *rows;
    guint n_broken;
    guint n_sound;
  } cases[] = {
    { "a,\"3+\"x\nb,3+\n", 1, 1 },
    { "b,3+\nc,\"3+\n", 1, 1 },
    { "a,\"3+\"x\nb,\"1+\"y\nc,3+\n", 2, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strconcat ("case,ihc_score\n", cases[i].rows, NULL);
      const HeraldCohortRow *row;
      guint n_broken = 0;
      guint n_sound = 0;
      Fixture fixture;

      fixture_init (&fixture, table);
      while ((row = next (&fixture)) != NULL)
        {
          n_broken += row->is_broken;
          n_sound += !row->is_bad;
          if (!row->is_broken)
            continue;
          g_assert_true (row->is_bad);
          g_assert_cmpuint (row->n_cells, ==, 0);
          g_assert_nonnull (strstr (row->problem, "Line "));
        }
      g_assert_cmpuint (n_broken, ==, cases[i].n_broken);
      g_assert_cmpuint (n_sound, ==, cases[i].n_sound);
      fixture_clear (&fixture);
    }
}

/* A medium that can't be read ends the run, with what was read before it. */
static void
test_read_error (void)
{
  g_autofree char *folder = g_dir_make_tmp ("herald-cohort-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autoptr (GFile) table = g_file_new_for_path (path);
  GInputStream *stream;
  Fixture fixture;

  g_assert_true (g_file_set_contents (path, "case\na\n", -1, NULL));
  stream = G_INPUT_STREAM (g_file_read (table, NULL, NULL));
  g_assert_true (g_input_stream_close (stream, NULL, NULL));
  open_stream (&fixture, stream);
  g_assert_null (fixture.cohort);
  g_assert_error (fixture.error, HERALD_CSV_ERROR, HERALD_CSV_ERROR_READ);
  fixture_clear (&fixture);
  g_assert_true (g_file_delete (table, NULL, NULL));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/record/cohort/header", test_header);
  g_test_add_func ("/record/cohort/broken-headers", test_broken_headers);
  g_test_add_func ("/record/cohort/rows", test_rows);
  g_test_add_func ("/record/cohort/rows-are-apart", test_rows_are_apart);
  g_test_add_func ("/record/cohort/editions", test_editions);
  g_test_add_func ("/record/cohort/bad-cells", test_bad_cells);
  g_test_add_func ("/record/cohort/all-bad-cells", test_all_bad_cells);
  g_test_add_func ("/record/cohort/shapes", test_shapes);
  g_test_add_func ("/record/cohort/broken-rows", test_broken_rows);
  g_test_add_func ("/record/cohort/read-error", test_read_error);
  return g_test_run ();
}
