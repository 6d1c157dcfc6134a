/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole form: typing gives the verdict, parts come and go, it fits and leaves no trace. */
#include "config.h"

#include <string.h>

#include "form-tools.h"
#include "result/choice-strip.h"
#include "result/field-message.h"
#include "trace-tools.h"

#define NARROWEST 360
/* A number that stands nowhere else. */
#define MARK "1.93759"

/* Five printed reports, typed in. */
static void
test_reports (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *report;
    const char *status;
    const char *step;
  } rows[] = {
    { "ihc_score=2+;ish_probe=dual;her2_signals=42;cep17_signals=33;cells=20;"
      "her2_cep17_ratio=1.3;lab_her2_status=negative",
      "negative",
      "report" },
    { "ihc_score=1+;lab_her2_status=negative;er_percent=95;er_status=positive;"
      "pr_percent=80%;pr_status=positive;ki67_percent=25 %",
      "negative",
      "report" },
    { "ish_probe=dual;her2_copies=3,4;cep17_copies=2,1;her2_cep17_ratio=1,62;"
      "cells=20 nuclei;lab_her2_status=negative",
      "negative",
      "report" },
    { "ihc_score=2+;ish_probe=dual;her2_copies=4.7;cep17_copies=3.0;her2_cep17_ratio=1.57;"
      "cells=20;recount_her2_copies=4.9;recount_cep17_copies=3.1;"
      "recount_her2_cep17_ratio=1.58;recount_cells=24",
      "negative",
      "report-with-comment" },
    { "ihc_intensity=intense;ihc_pattern=complete;ihc_percent=80;tumour_size_mm=2,5 cm;"
      "tubule_score=3;nuclear_score=3;mitotic_score=2;specimen=core_biopsy",
      "positive",
      "report" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      enter_all (fixture, rows[i].report);
      assert_outcome (fixture, "her2_status", rows[i].status);
      assert_outcome (fixture, "next_step", rows[i].step);
      herald_session_clear (fixture->session);
      assert_outcome (fixture, "her2_status", "pending");
    }
}

static void
test_groups (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  /* Made when they first apply. */
  g_assert_null (find_box (fixture, "trace"));
  enter (fixture, "ihc_score", "0");
  g_assert_true (is_shown (fixture, "trace"));
  enter (fixture, "ihc_score", "2+");
  g_assert_false (is_shown (fixture, "trace"));
  enter (fixture, "ish_probe", "single");
  g_assert_true (is_shown (fixture, "single-probe"));
  enter (fixture, "ish_probe", "dual");
  g_assert_false (is_shown (fixture, "single-probe"));
  g_assert_true (is_shown (fixture, "dual-probe"));
  enter (fixture, "her2_cep17_ratio", "1.9");
  enter (fixture, "her2_copies", "4.4");
  g_assert_true (is_shown (fixture, "second-count"));
}

static void
test_every_group (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint n_inputs = herald_vocabulary_get_n_inputs (herald_shelf_get_vocabulary (fixture->shelf));

  enter_all (fixture, "ihc_score=0;ish_probe=dual;her2_cep17_ratio=1.9;her2_copies=4.4");
  enter_all (fixture, "ihc_zero_staining=none;ihc_score=2+;recount_cells=20");
  for (guint field = 0; field < n_inputs; field++)
    {
      g_assert_true (herald_result_form_show_field (HERALD_RESULT_FORM (fixture->form), field));
      g_assert_nonnull (
          gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), HERALD_TYPE_FIELD_ROW));
    }
}

/* A part that says that it does not count stays where it is, with a way out. */
static void
test_not_done (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldFieldGroupBox *box;
  g_autoptr (GPtrArray) messages = g_ptr_array_new ();

  enter_all (fixture, "ish_probe=dual;her2_copies=4.4;ish_probe=none");
  box = find_box (fixture, "dual-probe");
  g_assert_true (is_shown (fixture, "dual-probe"));
  g_assert_cmpstr (herald_field_group_box_get_message (box),
                   ==,
                   "“Kind” says “Not done”, so these lines do not count.");
  collect (GTK_WIDGET (box), HERALD_TYPE_FIELD_MESSAGE, messages);
  g_signal_emit_by_name (messages->pdata[messages->len - 1], "activated");
  g_assert_cmpstr (herald_session_get_text (fixture->session, find (fixture, "ish_probe")),
                   ==,
                   "dual");
  g_assert_null (herald_field_group_box_get_message (box));
}

/* Nothing goes away under the hands: a part that empties stays until the focus leaves. */
static void
test_stays_while_focused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  enter_all (fixture, "ish_probe=dual;her2_copies=4.4;ish_probe=none;her2_copies=");
  g_assert_true (is_shown (fixture, "dual-probe"));
  g_assert_true (herald_result_form_show_field (HERALD_RESULT_FORM (fixture->form),
                                                find (fixture, "ish_probe")));
  herald_session_set_text (fixture->session, find (fixture, "er_percent"), "1");
  g_assert_false (is_shown (fixture, "dual-probe"));
}

static void
test_variants (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldFieldGroupBox *box = NULL;
  g_autoptr (GPtrArray) strips = g_ptr_array_new ();
  GtkWidget *totals;

  enter_all (fixture, "ish_probe=dual;her2_signals=42");
  box = find_box (fixture, "dual-probe");
  g_assert_cmpuint (herald_field_group_box_get_variant (box), ==, 1);
  collect (GTK_WIDGET (box), HERALD_TYPE_CHOICE_STRIP, strips);
  totals = gtk_widget_get_last_child (strips->pdata[0]);
  herald_choice_strip_set_selected (strips->pdata[0], 0);
  herald_field_group_box_set_variant (box, 0);
  g_assert_cmpstr (herald_session_get_text (fixture->session, find (fixture, "her2_signals")),
                   ==,
                   "42");
  gtk_test_accessible_assert_property (totals,
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "You entered something here");
  herald_session_set_text (fixture->session, find (fixture, "her2_nuclei"), "some");
  g_assert_cmpuint (herald_field_group_box_get_variant (box), ==, 1);
  herald_field_group_box_set_variant (box, 0);
  g_assert_cmpstr (herald_field_group_box_get_message (box),
                   ==,
                   "There is something to check under “Totals”.");
}

static void
test_checks (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  enter_all (fixture,
             "er_percent=0;er_status=positive;grade=1;tubule_score=3;nuclear_score=3;"
             "mitotic_score=3;ihc_intensity=none;ihc_pattern=complete");
  g_assert_nonnull (
      strstr (herald_field_group_box_get_message (find_box (fixture, "receptors")), "ER"));
  g_assert_nonnull (
      strstr (herald_field_group_box_get_message (find_box (fixture, "grade")), "another grade"));
  g_assert_nonnull (
      strstr (herald_field_group_box_get_message (find_box (fixture, "protein-test")), "no stain"));
}

static void
test_clear (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GtkWidget *clear;

  collect (fixture->form, GTK_TYPE_BUTTON, buttons);
  clear = buttons->pdata[0];
  g_assert_false (gtk_widget_get_sensitive (clear));
  enter (fixture, "ihc_score", "2+");
  g_assert_true (gtk_widget_get_sensitive (clear));
  g_signal_emit_by_name (clear, "clicked");
  g_assert_true (herald_session_is_empty (fixture->session));
  g_assert_false (gtk_widget_get_sensitive (clear));
}

static int
measure (Fixture *fixture)
{
  int minimum;

  gtk_widget_measure (fixture->form, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The page around the form takes some pixels of its own. */
#define PAGE_EDGES 36

static void
test_width (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int height;

  enter_all (fixture,
             "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=1.9;her2_copies=4.4;cells=many;"
             "recount_cells=20;er_percent=150;er_status=low_positive;site=other;"
             "component=in_situ_only;specimen=metastasis;tubule_score=1");
  g_assert_cmpint (measure (fixture), <=, NARROWEST - PAGE_EDGES);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  g_assert_cmpint (measure (fixture), <=, NARROWEST - PAGE_EDGES);
  gtk_widget_measure (
      fixture->form, GTK_ORIENTATION_VERTICAL, NARROWEST - PAGE_EDGES, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 2 * NARROWEST);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (fixture->form);
  enter_all (fixture, "ihc_score=2+;er_percent=90");
  g_assert_cmpint (measure (fixture), <=, NARROWEST - PAGE_EDGES);
  assert_outcome (fixture, "her2_status", "equivocal");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_no_trace (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  enter_all (fixture, "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=" MARK ";er_percent=150");
  herald_session_set_year_text (fixture->session, "2014");
  herald_session_undo (fixture->session);
  gtk_window_set_focus (fixture->window, NULL);
  gtk_test_widget_wait_for_draw (fixture->form);
  g_assert_cmpstr (g_get_home_dir (), ==, home);
  assert_no_trace (home, MARK, FALSE);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  move_home ();
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());

  ADD ("/result-form/reports", test_reports);
  ADD ("/result-form/groups", test_groups);
  ADD ("/result-form/every-group", test_every_group);
  ADD ("/result-form/not-done", test_not_done);
  ADD ("/result-form/stays-while-focused", test_stays_while_focused);
  ADD ("/result-form/variants", test_variants);
  ADD ("/result-form/checks", test_checks);
  ADD ("/result-form/clear", test_clear);
  ADD ("/result-form/width", test_width);
  ADD ("/result-form/right-to-left", test_right_to_left);
  ADD ("/result-form/no-trace", test_no_trace);
  status = g_test_run ();
  remove_home ();
  return status;
}
