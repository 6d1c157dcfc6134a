/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is entered, undone, mended and asked of a session. No display needed. */
#include "config.h"

#include <string.h>

#include "session-tools.h"

static void
test_begin (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldVerdict) verdict = NULL;
  g_autoptr (HeraldRulebook) book = NULL;
  g_autofree char *year = NULL;
  gboolean is_empty, can_undo, can_redo;

  g_object_get (fixture->session,
                "verdict",
                &verdict,
                "book",
                &book,
                "year-text",
                &year,
                "is-empty",
                &is_empty,
                "can-undo",
                &can_undo,
                "can-redo",
                &can_redo,
                NULL);
  g_assert_true (is_empty);
  g_assert_false (can_undo);
  g_assert_false (can_redo);
  g_assert_cmpstr (year, ==, "");
  g_assert_true (book == herald_session_get_book (fixture->session));
  g_assert_true (verdict == herald_session_get_verdict (fixture->session));
  assert_book (fixture, HERALD_SHELF_DEFAULT_EDITION);
  assert_status (fixture, "pending");
  herald_session_undo (fixture->session);
  herald_session_redo (fixture->session);
  herald_session_clear (fixture->session);
  g_assert_cmpuint (fixture->n_verdicts, ==, 0);
}

static void
test_judge (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type (fixture, "ihc_score", "3+");
  assert_status (fixture, "positive");
  g_assert_cmpuint (fixture->n_verdicts, ==, 1);
  g_assert_cmpuint (fixture->n_texts, ==, 1);
  type (fixture, "ihc_score", "3+");
  g_assert_cmpuint (fixture->n_verdicts, ==, 1);
  type (fixture, "ihc_score", "");
  assert_status (fixture, "pending");
}

/* A decimal comma, a unit and spaces are no problem; what is no number leaves the rest alone. */
static void
test_forgiving (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type (fixture, "ish_probe", "dual");
  type (fixture, "her2_cep17_ratio", " 1,62 ");
  type (fixture, "her2_copies", "3.4 signals");
  assert_status (fixture, "negative");
  type (fixture, "her2_copies", "3.4 x");
  g_assert_cmpint (herald_session_get_problem (fixture->session, find (fixture, "her2_copies")),
                   ==,
                   HERALD_PROBLEM_UNKNOWN_UNIT);
  assert_text (fixture, "her2_copies", "3.4 x");
  assert_status (fixture, "pending");
  type (fixture, "her2_copies", "3.4");
  assert_status (fixture, "negative");
}

static void
test_undo (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type_slowly (fixture, "ki67_percent", "12.5");
  type_slowly (fixture, "er_percent", "90");
  type (fixture, "ihc_score", "2+");
  type (fixture, "ihc_score", "3+");
  herald_session_undo (fixture->session);
  assert_text (fixture, "ihc_score", "2+");
  herald_session_undo (fixture->session);
  assert_text (fixture, "ihc_score", "");
  assert_text (fixture, "er_percent", "90");
  herald_session_undo (fixture->session);
  assert_text (fixture, "er_percent", "");
  assert_text (fixture, "ki67_percent", "12.5");
  herald_session_undo (fixture->session);
  g_assert_true (herald_session_is_empty (fixture->session));
  g_assert_false (herald_session_can_undo (fixture->session));
  for (guint i = 0; i < 4; i++)
    herald_session_redo (fixture->session);
  assert_text (fixture, "ihc_score", "3+");
  assert_status (fixture, "positive");
  g_assert_false (herald_session_can_redo (fixture->session));
}

static void
test_undo_joins (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type_slowly (fixture, "er_percent", "9");
  herald_session_undo (fixture->session);
  herald_session_redo (fixture->session);
  type (fixture, "er_percent", "90");
  herald_session_undo (fixture->session);
  assert_text (fixture, "er_percent", "9");
  type (fixture, "er_percent", "95");
  g_assert_false (herald_session_can_redo (fixture->session));
  herald_session_end_step (fixture->session);
  type (fixture, "er_percent", "");
  herald_session_undo (fixture->session);
  assert_text (fixture, "er_percent", "95");
  herald_session_undo (fixture->session);
  herald_session_undo (fixture->session);
  /* Typed and taken back: nothing to undo. */
  type (fixture, "pr_percent", "1");
  type (fixture, "pr_percent", "");
  g_assert_false (herald_session_can_undo (fixture->session));
}

/* A window may be open for weeks. */
static void
test_undo_ends (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint n_steps = 0;

  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i + 1);

      herald_session_set_text (fixture->session,
                               find (fixture, i % 2 ? "er_percent" : "pr_percent"),
                               text);
    }
  for (; herald_session_can_undo (fixture->session); n_steps++)
    herald_session_undo (fixture->session);
  g_assert_cmpuint (n_steps, ==, 500);
  g_assert_cmpstr (herald_session_get_text (fixture->session, find (fixture, "er_percent")),
                   ==,
                   "100");
  while (herald_session_can_redo (fixture->session))
    herald_session_redo (fixture->session);
  g_assert_cmpstr (herald_session_get_text (fixture->session, find (fixture, "er_percent")),
                   ==,
                   "600");
}

static void
test_clear (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type (fixture, "ihc_score", "3+");
  herald_session_set_year_text (fixture->session, "2010");
  herald_session_clear (fixture->session);
  g_assert_true (herald_session_is_empty (fixture->session));
  assert_book (fixture, "asco-cap-2018");
  assert_status (fixture, "pending");
  herald_session_undo (fixture->session);
  assert_text (fixture, "ihc_score", "3+");
  g_assert_cmpstr (herald_session_get_year_text (fixture->session), ==, "2010");
  assert_book (fixture, "asco-cap-2007");
  assert_status (fixture, "positive");
}

/* A result is read here by the same edition as on the page of results over time. */
static void
test_date (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  herald_session_set_result_text (fixture->session, HERALD_RESULT_DATE, "2014-03");
  assert_book (fixture, "asco-cap-2013");
  herald_session_set_year_text (fixture->session, "2012");
  assert_book (fixture, "asco-cap-2007");
  herald_session_set_year_text (fixture->session, "");
  assert_book (fixture, "asco-cap-2013");
  herald_session_set_year_text (fixture->session, "1995");
  assert_book (fixture, "asco-cap-2013");
  herald_session_set_year_text (fixture->session, "20");
  assert_book (fixture, "asco-cap-2013");
  herald_session_set_year_text (fixture->session, "2099");
  assert_book (fixture, "asco-cap-2018");
  herald_session_set_year_text (fixture->session, "");
  herald_session_set_result_text (fixture->session, HERALD_RESULT_DATE, "");
  assert_book (fixture, "asco-cap-2018");
}

static void
test_year (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    const char *book;
    const char *problem;
  } rows[] = {
    { "2007", "asco-cap-2007", NULL },
    { "2012", "asco-cap-2007", NULL },
    { "2013", "asco-cap-2013", NULL },
    { "2017", "asco-cap-2013", NULL },
    { " 2018 ", "asco-cap-2018", NULL },
    { "2024", "asco-cap-2018", NULL },
    { "", "asco-cap-2018", NULL },
    { "2006", "asco-cap-2018", "goes back to 2006" },
    { "20", "asco-cap-2018", "Only a year" },
    { "9999", "asco-cap-2018", "still to come" },
    { "12/2014", "asco-cap-2018", "Only a year" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *problem = NULL;

      herald_session_set_year_text (fixture->session, rows[i].text);
      problem = herald_session_dup_year_problem_text (fixture->session);
      assert_book (fixture, rows[i].book);
      if (rows[i].problem == NULL)
        g_assert_null (problem);
      else
        g_assert_nonnull (strstr (problem, rows[i].problem));
    }
}

static void
test_book (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldRulebook *book = herald_shelf_find (fixture->shelf, "asco-cap-2007");

  type (fixture, "ish_probe", "dual");
  type (fixture, "her2_cep17_ratio", "2.1");
  type (fixture, "her2_copies", "4.2");
  assert_status (fixture, "positive");
  g_object_set (fixture->session, "book", book, NULL);
  assert_book (fixture, "asco-cap-2007");
  assert_status (fixture, "equivocal");
  herald_session_set_year_text (fixture->session, "20");
  assert_book (fixture, "asco-cap-2007");
  g_object_set (fixture->session, "year-text", "2015", NULL);
  assert_book (fixture, "asco-cap-2013");
  herald_session_set_book (fixture->session, book);
  assert_book (fixture, "asco-cap-2007");
  g_assert_true (herald_session_find_year_book (fixture->session) != book);
  herald_session_undo (fixture->session);
  assert_book (fixture, "asco-cap-2013");
  herald_session_undo (fixture->session);
  assert_book (fixture, "asco-cap-2007");
  g_assert_cmpstr (herald_session_get_year_text (fixture->session), ==, "");
}

static void
test_problem_texts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *field;
    const char *text;
    HeraldProblem problem;
    const char *says;
  } rows[] = {
    { "ihc_score", "4+", HERALD_PROBLEM_NOT_A_CHOICE, "pick one" },
    { "er_percent", "many", HERALD_PROBLEM_NOT_A_NUMBER, "such as 1.9" },
    { "cells", "many", HERALD_PROBLEM_NOT_A_NUMBER, "such as 20" },
    { "er_percent", "-5", HERALD_PROBLEM_NEGATIVE, "minus" },
    { "her2_copies", ">6.0", HERALD_PROBLEM_A_BOUND, "limit" },
    { "her2_copies", "4-6", HERALD_PROBLEM_A_RANGE, "range" },
    { "her2_copies", "1,234.5", HERALD_PROBLEM_AMBIGUOUS_MARKS, "one mark" },
    { "her2_copies", "1.2345678901234567890", HERALD_PROBLEM_TOO_MANY_DIGITS, "digits" },
    { "tumour_size_mm", "2 inch", HERALD_PROBLEM_UNKNOWN_UNIT, "“mm” or “cm”" },
    { "her2_cep17_ratio", "2 mm", HERALD_PROBLEM_UNKNOWN_UNIT, "nothing behind it" },
    { "cells", "20.5", HERALD_PROBLEM_NOT_WHOLE, "whole number" },
    { "cep17_copies", "0", HERALD_PROBLEM_TOO_SMALL, "above 0" },
    { "pr_percent", "150", HERALD_PROBLEM_TOO_LARGE, "H-score" },
    { "her2_cep17_ratio", "101", HERALD_PROBLEM_TOO_LARGE, "stops at 100" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint field = find (fixture, rows[i].field);
      g_autofree char *text = NULL;

      herald_session_set_text (fixture->session, field, rows[i].text);
      g_assert_cmpint (herald_session_get_problem (fixture->session, field), ==, rows[i].problem);
      text = herald_session_dup_problem_text (fixture->session, field);
      g_assert_nonnull (strstr (text, rows[i].says));
      herald_session_set_text (fixture->session, field, "");
      g_assert_null (herald_session_dup_problem_text (fixture->session, field));
    }
}

static void
assert_conflict (Fixture *fixture, const char *id, const char *expected)
{
  g_autofree char *text = herald_session_dup_conflict_text (fixture->session, find (fixture, id));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_conflicts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type (fixture, "ish_probe", "dual");
  type (fixture, "her2_copies", "4.0");
  type (fixture, "cep17_copies", "2.0");
  assert_conflict (fixture, "her2_cep17_ratio", NULL);
  type (fixture, "her2_cep17_ratio", "2.75");
  assert_status (fixture, "invalid");
  assert_conflict (fixture,
                   "her2_cep17_ratio",
                   "Your report says 2.75. The copies give 2.0. Please check both.");
  assert_conflict (fixture, "her2_copies", NULL);
  type (fixture, "her2_cep17_ratio", "2.0");
  assert_conflict (fixture, "her2_cep17_ratio", NULL);
  type (fixture, "her2_signals", "120");
  type (fixture, "her2_nuclei", "20");
  assert_conflict (fixture,
                   "her2_copies",
                   "Your report says 4.0. The totals give 6.0. Please check both.");
}

/* What was worked out and can't be is told where it comes from. */
static void
test_conflict_of_totals (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type (fixture, "ish_probe", "single");
  type (fixture, "her2_signals", "2000");
  type (fixture, "her2_nuclei", "20");
  assert_conflict (fixture, "her2_copies", NULL);
  assert_conflict (
      fixture,
      "her2_signals",
      "From these totals, “HER2 copies in each cell” would be 100.0. Please check them.");
  type (fixture, "her2_nuclei", "0");
  assert_conflict (fixture,
                   "her2_nuclei",
                   "Nothing can be divided by 0. Please check this number.");
}

static const HeraldFieldGroup *
find_group (Fixture *fixture, const char *id)
{
  guint n_groups;
  const HeraldFieldGroup *groups =
      herald_vocabulary_get_groups (herald_shelf_get_vocabulary (fixture->shelf), &n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      if (strcmp (groups[i].id, id) == 0)
        return &groups[i];
    }
  g_assert_not_reached ();
}

static gboolean
applies (Fixture *fixture, const char *id)
{
  return herald_session_group_applies (fixture->session, find_group (fixture, id));
}

static gboolean
is_unmet (Fixture *fixture, const char *id)
{
  return herald_session_find_unmet (fixture->session, find_group (fixture, id)) != NULL;
}

static void
test_groups (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (applies (fixture, "protein-test"));
  g_assert_false (applies (fixture, "trace"));
  type (fixture, "ihc_score", "0");
  g_assert_true (applies (fixture, "trace"));
  type (fixture, "ihc_score", "2+");
  g_assert_false (applies (fixture, "trace"));
  g_assert_false (applies (fixture, "single-probe"));
  g_assert_false (applies (fixture, "dual-probe"));
  type (fixture, "ish_probe", "dual");
  g_assert_true (applies (fixture, "dual-probe"));
  g_assert_false (applies (fixture, "single-probe"));
  g_assert_false (applies (fixture, "second-count"));
  type (fixture, "her2_cep17_ratio", "1.9");
  type (fixture, "her2_copies", "4.4");
  g_assert_true (applies (fixture, "second-count"));
  type (fixture, "recount_her2_cep17_ratio", "1.9");
  type (fixture, "recount_her2_copies", "4.5");
  type (fixture, "recount_cells", "20");
  assert_status (fixture, "negative");
  g_assert_true (applies (fixture, "second-count"));
  g_assert_false (is_unmet (fixture, "second-count"));
}

/* Numbers stay in sight, once and with a note, when the kind says that they do not count. */
static void
test_groups_that_hold_texts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type (fixture, "ish_probe", "dual");
  type (fixture, "her2_copies", "4.4");
  g_assert_false (applies (fixture, "single-probe"));
  g_assert_false (is_unmet (fixture, "dual-probe"));
  type (fixture, "ish_probe", "none");
  g_assert_true (applies (fixture, "dual-probe"));
  g_assert_true (is_unmet (fixture, "dual-probe"));
  g_assert_false (applies (fixture, "single-probe"));
  type (fixture, "ish_probe", "single");
  g_assert_true (applies (fixture, "single-probe"));
  g_assert_false (applies (fixture, "dual-probe"));
  type (fixture, "her2_cep17_ratio", "2.0");
  g_assert_true (applies (fixture, "dual-probe"));
}

static void
test_matters (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *field;
    gboolean matters;
  } rows[] = {
    { "ihc_score", TRUE },       { "her2_copies", TRUE },   { "cep17_copies", TRUE },
    { "cep17_nuclei", TRUE },    { "recount_cells", TRUE }, { "cells", TRUE },
    { "pr_percent", FALSE },     { "er_percent", FALSE },   { "ki67_percent", FALSE },
    { "tumour_size_mm", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (herald_session_field_matters (fixture->session, find (fixture, rows[i].field)),
                     ==,
                     rows[i].matters);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/session/begin", test_begin);
  ADD ("/session/judge", test_judge);
  ADD ("/session/forgiving", test_forgiving);
  ADD ("/session/undo", test_undo);
  ADD ("/session/undo-joins", test_undo_joins);
  ADD ("/session/undo-ends", test_undo_ends);
  ADD ("/session/clear", test_clear);
  ADD ("/session/date", test_date);
  ADD ("/session/year", test_year);
  ADD ("/session/book", test_book);
  ADD ("/session/problem-texts", test_problem_texts);
  ADD ("/session/conflicts", test_conflicts);
  ADD ("/session/conflict-of-totals", test_conflict_of_totals);
  ADD ("/session/groups", test_groups);
  ADD ("/session/groups-that-hold-texts", test_groups_that_hold_texts);
  ADD ("/session/matters", test_matters);
  return g_test_run ();
}
