/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report and what is to become of its findings, without a window. */
#include "config.h"

#include "report/report.h"
#include "session-tools.h"

#define PLAIN "HER2 (IHC): equivocal, score 2+\nEstrogen receptor: positive, 90 %\nKi-67: 18 %\n"
#define ROUGH "Progesterone receptor: positive, approximately 40 %\n"
#define TWO_FOCI                                                                                   \
  "FINAL DIAGNOSIS\n\nFocus 1: Invasive ductal carcinoma, grade 3, 24 mm.\n"                       \
  "Estrogen receptor: Positive (90%, strong).\nHER2 (IHC): Equivocal, score 2+. Ki-67: 35%.\n\n"   \
  "Focus 2: Invasive ductal carcinoma, grade 2, 9 mm.\n"                                           \
  "Estrogen receptor: Positive (95%, strong).\nHER2 (IHC): Negative, score 1+.\n"

static HeraldReport *
make_report (Fixture *fixture, const char *text)
{
  HeraldReport *report = herald_report_new (fixture->session);

  herald_report_set_text (report, text);
  return report;
}

static void
end_report (HeraldReport *report)
{
  g_assert_finalize_object (report);
}

static guint
find_finding (Fixture *fixture, HeraldReport *report, const char *id)
{
  guint finding = herald_report_find_field (report, find (fixture, id));

  g_assert_cmpuint (finding, !=, HERALD_REPORT_NO_FINDING);
  return finding;
}

static guint
take_over (HeraldReport *report)
{
  guint n_removed;

  return herald_report_take_over (report, &n_removed);
}

static void
count_signal (guint *count)
{
  (*count)++;
}

/* Nothing is there before there is a text, and nothing is entered before somebody says so. */
static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = herald_report_new (fixture->session);
  g_auto (GStrv) names = herald_report_list_specimens (report);

  g_assert_cmpstr (herald_report_get_text (report), ==, "");
  g_assert_cmpuint (herald_report_get_n_findings (report), ==, 0);
  g_assert_null (names[0]);
  g_assert_cmpuint (take_over (report), ==, 0);
  g_assert_false (herald_session_can_undo (fixture->session));
  herald_report_set_text (report, PLAIN);
  g_assert_cmpuint (herald_report_get_n_findings (report), >=, 3);
  g_assert_true (herald_session_is_empty (fixture->session));
  end_report (report);
}

static void
test_one_step (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = make_report (fixture, PLAIN);
  guint count = herald_report_count_to_take (report);

  type (fixture, "pr_percent", "7");
  g_assert_cmpuint (count, >=, 3);
  g_assert_cmpuint (take_over (report), ==, count);
  assert_text (fixture, "ihc_score", "2+");
  assert_text (fixture, "er_percent", "90");
  assert_text (fixture, "ki67_percent", "18");
  assert_text (fixture, "pr_percent", "7");
  assert_status (fixture, "equivocal");
  assert_book (fixture, "asco-cap-2018");
  g_assert_true (herald_report_is_in_form (report, find_finding (fixture, report, "ihc_score")));
  g_assert_cmpuint (herald_report_count_to_take (report), ==, 0);
  herald_session_undo (fixture->session);
  assert_text (fixture, "ihc_score", "");
  assert_text (fixture, "ki67_percent", "");
  assert_text (fixture, "pr_percent", "7");
  g_assert_cmpuint (herald_report_count_to_take (report), ==, count);
  herald_session_redo (fixture->session);
  assert_text (fixture, "ihc_score", "2+");
  end_report (report);
}

/* What is doubtful waits, until the person says yes. */
static void
test_doubtful (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = make_report (fixture, PLAIN ROUGH);
  guint finding = find_finding (fixture, report, "pr_percent");

  g_assert_cmpint (herald_report_get_state (report, finding), ==, HERALD_FINDING_DOUBTFUL);
  g_assert_nonnull (
      herald_report_finding_get_question (herald_report_get_finding (report, finding)));
  g_assert_cmpuint (herald_report_count_open (report), ==, 1);
  take_over (report);
  assert_text (fixture, "pr_percent", "");
  herald_report_set_state (report, finding, HERALD_FINDING_CONFIRMED);
  g_assert_cmpuint (herald_report_count_open (report), ==, 0);
  g_assert_cmpuint (take_over (report), ==, 1);
  assert_text (fixture, "pr_percent", "40");
  end_report (report);
}

static void
test_left_out (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = make_report (fixture, PLAIN);
  guint finding = find_finding (fixture, report, "ki67_percent");
  guint n_changes = 0;

  g_signal_connect_swapped (report, "changed", G_CALLBACK (count_signal), &n_changes);
  herald_report_set_state (report, finding, HERALD_FINDING_REFUSED);
  herald_report_set_state (report, finding, HERALD_FINDING_REFUSED);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (herald_report_find_field (report, find (fixture, "ki67_percent")),
                    ==,
                    HERALD_REPORT_NO_FINDING);
  take_over (report);
  assert_text (fixture, "ki67_percent", "");
  assert_text (fixture, "er_percent", "90");
  herald_report_set_state (report, finding, HERALD_FINDING_CONFIRMED);
  take_over (report);
  assert_text (fixture, "ki67_percent", "18");
  end_report (report);
}

/* Of two values for one line the person chooses one. */
static void
test_either_or (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = make_report (fixture, "Ki-67: 18 %\nOther text.\nKi-67: 25 %\n");
  guint field = find (fixture, "ki67_percent");
  guint first = find_finding (fixture, report, "ki67_percent");
  guint second = HERALD_REPORT_NO_FINDING;

  for (guint i = first + 1; i < herald_report_get_n_findings (report); i++)
    second = herald_report_get_finding (report, i)->field == field ? i : second;
  g_assert_cmpuint (second, !=, HERALD_REPORT_NO_FINDING);
  g_assert_cmpuint (herald_report_count_to_take (report), ==, 0);
  herald_report_set_state (report, first, HERALD_FINDING_CONFIRMED);
  g_assert_cmpint (herald_report_get_state (report, second), ==, HERALD_FINDING_REFUSED);
  herald_report_set_state (report, second, HERALD_FINDING_CONFIRMED);
  g_assert_cmpint (herald_report_get_state (report, first), ==, HERALD_FINDING_REFUSED);
  take_over (report);
  assert_text (fixture, "ki67_percent", "25");
  end_report (report);
}

static void
test_foci (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = make_report (fixture, TWO_FOCI);
  g_auto (GStrv) names = herald_report_list_specimens (report);
  guint n_removed = G_MAXUINT;
  guint n_reads = 0;

  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_nonnull (strstr (names[0], "1"));
  g_assert_nonnull (strstr (names[1], "2"));
  /* The person chooses; nothing is found before. */
  g_assert_cmpuint (herald_report_get_specimen (report), ==, HERALD_REPORT_NO_SPECIMEN);
  g_assert_cmpuint (herald_report_get_n_findings (report), ==, 0);
  herald_report_set_specimen (report, 0);
  /* That the other one has another score is no doubt any more. */
  g_assert_false (herald_report_is_doubtful (report, find_finding (fixture, report, "ihc_score")));
  herald_report_take_over (report, &n_removed);
  g_assert_cmpuint (n_removed, ==, 0);
  assert_text (fixture, "ihc_score", "2+");
  assert_text (fixture, "ki67_percent", "35");
  g_signal_connect_swapped (report, "read", G_CALLBACK (count_signal), &n_reads);
  herald_report_set_specimen (report, 1);
  g_assert_cmpuint (n_reads, ==, 1);
  g_assert_cmpuint (herald_report_get_specimen (report), ==, 1);
  herald_report_take_over (report, &n_removed);
  assert_text (fixture, "ihc_score", "1+");
  assert_text (fixture, "er_percent", "95");
  /* The second one has no Ki-67, and does not inherit it. */
  g_assert_cmpuint (n_removed, ==, 1);
  assert_text (fixture, "ki67_percent", "");
  herald_session_undo (fixture->session);
  assert_text (fixture, "ihc_score", "2+");
  assert_text (fixture, "ki67_percent", "35");
  end_report (report);
}

/* What the person changed since, or typed, stays. */
static void
test_foci_by_hand (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = make_report (fixture, TWO_FOCI);
  guint n_removed;

  herald_report_set_specimen (report, 0);
  herald_report_take_over (report, &n_removed);
  type_slowly (fixture, "ki67_percent", "34");
  type (fixture, "pr_percent", "3");
  herald_report_set_specimen (report, 1);
  herald_report_take_over (report, &n_removed);
  g_assert_cmpuint (n_removed, ==, 0);
  assert_text (fixture, "ki67_percent", "34");
  assert_text (fixture, "pr_percent", "3");
  end_report (report);
}

static void
test_places (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = make_report (fixture, "Größe unklar. " PLAIN);
  const char *text = herald_report_get_text (report);
  guint finding = find_finding (fixture, report, "ki67_percent");
  gsize place = strstr (text, "18 %") - text;

  g_assert_cmpuint (herald_report_find_at (report, place), ==, finding);
  g_assert_cmpuint (herald_report_find_at (report, 0), ==, HERALD_REPORT_NO_FINDING);
  g_assert_cmpuint (herald_report_find_at (report, strlen (text)), ==, HERALD_REPORT_NO_FINDING);
  g_assert_cmpuint (herald_report_find_field (report, find (fixture, "pr_percent")),
                    ==,
                    HERALD_REPORT_NO_FINDING);
  end_report (report);
}

/* Another text is another report; the same one is not read twice. */
static void
test_anew (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReport *report = make_report (fixture, PLAIN);
  guint finding = find_finding (fixture, report, "ki67_percent");
  guint n_reads = 0;

  g_signal_connect_swapped (report, "read", G_CALLBACK (count_signal), &n_reads);
  herald_report_set_state (report, finding, HERALD_FINDING_REFUSED);
  herald_report_set_text (report, PLAIN);
  g_assert_cmpuint (n_reads, ==, 0);
  g_assert_cmpint (herald_report_get_state (report, finding), ==, HERALD_FINDING_REFUSED);
  herald_report_set_text (report, "Ki-67: 20 %");
  g_assert_cmpuint (n_reads, ==, 1);
  take_over (report);
  assert_text (fixture, "ki67_percent", "20");
  herald_report_set_text (report, "");
  g_assert_cmpuint (herald_report_get_n_findings (report), ==, 0);
  end_report (report);
}

static void
test_too_long (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = g_strnfill (HERALD_READER_MAX_BYTES + 1, ' ');
  HeraldReport *report = make_report (fixture, text);

  g_assert_true (herald_report_is_too_long (report));
  g_assert_cmpuint (herald_report_get_n_findings (report), ==, 0);
  herald_report_set_text (report, PLAIN);
  g_assert_false (herald_report_is_too_long (report));
  end_report (report);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/report/empty", test_empty);
  ADD ("/report/one-step", test_one_step);
  ADD ("/report/doubtful", test_doubtful);
  ADD ("/report/left-out", test_left_out);
  ADD ("/report/either-or", test_either_or);
  ADD ("/report/foci", test_foci);
  ADD ("/report/foci-by-hand", test_foci_by_hand);
  ADD ("/report/places", test_places);
  ADD ("/report/anew", test_anew);
  ADD ("/report/too-long", test_too_long);
  return g_test_run ();
}
