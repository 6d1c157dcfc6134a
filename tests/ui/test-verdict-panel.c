/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer side for every status: what it shows, what it keeps back, how narrow it gets. */
#include "config.h"

#include <string.h>

#include <gtk/gtk.h>

#include "content/page-words.h"
#include "interface.h"
#include "result/answer-card.h"
#include "result/path-view.h"
#include "result/session.h"
#include "common/web-link.h"
#include "result/verdict-footer.h"
#include "result/verdict-panel.h"
#include "words/verdict-words.h"

#define NARROWEST 360
#define GROUP_4 "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=1.9;her2_copies=4.4;cells=20"

typedef struct
{
  HeraldShelf *shelf;
  HeraldSession *session;
  GtkWidget *panel;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  fixture->session = herald_session_new (fixture->shelf);
  fixture->panel =
      g_object_ref_sink (herald_verdict_panel_new (herald_shelf_get_sources (fixture->shelf)));
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->panel);
  g_assert_finalize_object (fixture->session);
  herald_shelf_unref (fixture->shelf);
}

static void
show (Fixture *fixture, const char *report)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (fixture->shelf);
  g_auto (GStrv) parts = g_strsplit (report, ";", -1);

  herald_session_clear (fixture->session);
  for (guint i = 0; parts[i] != NULL && parts[i][0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);

      herald_session_set_text (fixture->session,
                               herald_vocabulary_find (vocabulary, pair[0]),
                               pair[1]);
    }
  herald_verdict_panel_set_verdict (HERALD_VERDICT_PANEL (fixture->panel),
                                    herald_session_get_verdict (fixture->session),
                                    HERALD_AMOUNT_EVERYTHING);
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (widget, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    {
      if (strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static GtkExpander *
find_expander (Fixture *fixture, const char *label)
{
  g_autoptr (GPtrArray) expanders = g_ptr_array_new ();

  collect (fixture->panel, GTK_TYPE_EXPANDER, expanders);
  for (guint i = 0; i < expanders->len; i++)
    {
      if (strcmp (gtk_expander_get_label (expanders->pdata[i]), label) == 0)
        return expanders->pdata[i];
    }
  return NULL;
}

static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  show (fixture, "");
  collect (fixture->panel, GTK_TYPE_LABEL, labels);
  /* One answer, one sentence, one button. */
  g_assert_cmpuint (labels->len, ==, 3);
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[0]), ==, "Enter what your report says");
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[2]), ==, "Paste or Open a Report");
  g_assert_true (
      says (fixture->panel, "Nothing that you enter is saved unless you keep it in a file."));
  show (fixture, GROUP_4);
  g_assert_true (says (fixture->panel, "Why"));
  show (fixture, "");
  g_assert_false (says (fixture->panel, "Why"));
}

static void
test_statuses (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *report;
    const char *headline;
    const char *says;
    const char *silent;
  } table[] = {
    { "ihc_score=3+", "HER2-positive", "What would change it", "Still possible" },
    { "ihc_score=1+", "HER2-negative", "HER2 amount: HER2-low", "Still possible" },
    { "ihc_score=2+", "In between (equivocal)", "Still possible", "What would change it" },
    { GROUP_4, "Not final yet", "Close to the line", "What would change it" },
    { "ihc_score=indeterminate",
      "Could not be read (indeterminate)",
      "What comes next",
      "What would change it" },
    { "ihc_intensity=weak;ihc_pattern=incomplete;ihc_percent=30",
      "The rule does not say",
      "The rule has a gap here",
      "Still possible" },
    { "ish_probe=dual;her2_cep17_ratio=2.75;her2_copies=4.0;cep17_copies=2.0",
      "Please check the numbers",
      "Please check both.",
      "Close to the line" },
    { "ihc_score=2+;site=other",
      "The rule does not say",
      "Other cancers have other HER2 rules",
      "Show the Scale" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      show (fixture, table[i].report);
      g_assert_true (says (fixture->panel, table[i].headline));
      g_assert_true (says (fixture->panel, table[i].says));
      g_assert_true (says (fixture->panel, "Ask: “"));
      g_assert_true (says (fixture->panel, "What this does not mean"));
      g_assert_false (says (fixture->panel, table[i].silent));
    }
}

static void
test_laboratory (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  show (fixture, "ihc_score=3+;lab_her2_status=negative");
  collect (fixture->panel, GTK_TYPE_LABEL, labels);
  /* The laboratory's own word comes before anything of ours. */
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[0]), ==, "Your laboratory wrote: Negative");
  g_assert_true (says (fixture->panel, "The rule reads these numbers another way."));
  g_assert_true (says (fixture->panel, "Ask: “Which HER2 rule did you use"));
  show (fixture, "ihc_score=3+;lab_her2_status=positive");
  g_assert_true (says (fixture->panel, "This fits the rule"));
  show (fixture, "er_percent=3;lab_her2_status=positive");
  g_assert_true (says (fixture->panel, "The rule gives no result to compare this with."));
}

/* A refusal names the line of the form that it rests on. */
static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture, "ihc_score=3+;site=other");
  g_assert_true (says (fixture->panel, "Another part of the body"));
  g_assert_false (says (fixture->panel, "Another kind of case"));
  show (fixture, "ihc_score=3+;site=breast;component=in_situ_only");
  g_assert_true (says (fixture->panel, "Only in situ (DCIS)"));
}

static void
test_roles (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint headings = 0, statuses = 0;

  show (fixture, GROUP_4);
  collect (fixture->panel, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    {
      GtkAccessibleRole role = gtk_accessible_get_accessible_role (labels->pdata[i]);

      headings += role == GTK_ACCESSIBLE_ROLE_HEADING;
      statuses += role == GTK_ACCESSIBLE_ROLE_STATUS;
    }
  g_assert_cmpuint (headings, >=, 5);
  g_assert_cmpuint (statuses, ==, 1);
}

/* Pictures cost time to draw; nobody has asked for them yet. */
static void
test_pictures_wait (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkExpander *map;

  show (fixture, GROUP_4);
  map = find_expander (fixture, "Show the _Map");
  g_assert_nonnull (map);
  g_assert_nonnull (find_expander (fixture, "S_how the Scale"));
  g_assert_null (gtk_expander_get_child (map));
  gtk_expander_set_expanded (map, TRUE);
  g_assert_nonnull (gtk_expander_get_child (map));
  g_assert_cmpstr (gtk_expander_get_label (map), ==, "Hide the _Map");
  g_assert_true (says (fixture->panel, "Yours: ratio 1.9, copies 4.4. That is: Group 4."));
  show (fixture, "ihc_score=2+;ish_probe=single;her2_copies=4.4");
  g_assert_null (find_expander (fixture, "Hide the _Map"));
  show (fixture, "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=2.4;her2_copies=4.4");
  g_assert_true (says (fixture->panel, "That is: Group 1."));
}

static void
test_overdue (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) late = g_date_time_new (zone, 2029, 1, 2, 12, 0, 0);
  g_autoptr (GDateTime) in_time = g_date_time_new (zone, 2027, 1, 2, 12, 0, 0);

  show (fixture, "ihc_score=3+");
  herald_verdict_panel_set_today (HERALD_VERDICT_PANEL (fixture->panel), late);
  g_assert_true (says (fixture->panel, "These texts were due for a check by"));
  herald_verdict_panel_set_today (HERALD_VERDICT_PANEL (fixture->panel), in_time);
  g_assert_false (says (fixture->panel, "These texts were due for a check by"));
}

static void
test_footer (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *footer = g_object_ref_sink (herald_verdict_footer_new ());
  g_autofree char *text = NULL;

  herald_verdict_footer_set_book (HERALD_VERDICT_FOOTER (footer),
                                  herald_shelf_find (fixture->shelf, "asco-cap-2018"));
  text = herald_verdict_footer_dup_text (HERALD_VERDICT_FOOTER (footer));
  g_assert_nonnull (strstr (text, "ASCO/CAP 2018, affirmed 2023"));
  g_assert_nonnull (strstr (text, "Wolff 2023"));
  g_assert_nonnull (strstr (text, "checked 21 Nov 2026"));
  g_assert_nonnull (strstr (text, "not yet reviewed by a clinician"));
  g_assert_nonnull (strstr (text, herald_words_limits ()));
  g_assert_finalize_object (footer);
}

static char *launched; /* (nullable) the last address */

static void
note_launch (GtkWidget *widget G_GNUC_UNUSED, const char *link)
{
  g_free (launched);
  launched = g_strdup (link);
}

static gboolean
activate (GtkWidget *label, const char *link)
{
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (label, "activate-link", link, &is_taken);
  return is_taken;
}

/* The sources of a book, which may be anybody's, go the way of all addresses. */
static void
test_footer_links (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *footer = g_object_ref_sink (herald_verdict_footer_new ());
  GtkWidget *sources = gtk_widget_get_first_child (footer);

  herald_verdict_footer_set_book (HERALD_VERDICT_FOOTER (footer),
                                  herald_shelf_find (fixture->shelf, "asco-cap-2018"));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (sources)), "<a href=\"https://"));
  herald_web_link_set_launcher (note_launch);
  g_assert_true (activate (sources, "file:///etc/passwd"));
  g_assert_null (launched);
  g_assert_true (activate (sources, "https://example.org/"));
  g_assert_cmpstr (launched, ==, "https://example.org/");
  herald_web_link_set_launcher (NULL);
  g_clear_pointer (&launched, g_free);
  g_assert_finalize_object (footer);
}

static void
check_width (Fixture *fixture)
{
  int minimum;

  show (fixture,
        GROUP_4 ";lab_her2_status=equivocal;er_percent=90;pr_percent=15;ki67_percent=10;grade=2");
  gtk_expander_set_expanded (find_expander (fixture, "Show the _Map"), TRUE);
  gtk_expander_set_expanded (find_expander (fixture, "S_how the Scale"), TRUE);
  gtk_widget_measure (fixture->panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}

static void
test_width (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  check_width (fixture);
}

static void
test_width_large (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  check_width (fixture);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_direction (fixture->panel, GTK_TEXT_DIR_RTL);
  check_width (fixture);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());

  ADD ("/verdict-panel/empty", test_empty);
  ADD ("/verdict-panel/statuses", test_statuses);
  ADD ("/verdict-panel/laboratory", test_laboratory);
  ADD ("/verdict-panel/refused", test_refused);
  ADD ("/verdict-panel/roles", test_roles);
  ADD ("/verdict-panel/pictures-wait", test_pictures_wait);
  ADD ("/verdict-panel/overdue", test_overdue);
  ADD ("/verdict-panel/footer", test_footer);
  ADD ("/verdict-panel/footer-links", test_footer_links);
  ADD ("/verdict-panel/width", test_width);
  ADD ("/verdict-panel/width-large", test_width_large);
  ADD ("/verdict-panel/right-to-left", test_right_to_left);
  return g_test_run ();
}
