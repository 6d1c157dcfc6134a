/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of results over time: what it says, by keyboard and for those who do not see it, and
 * what becomes of it when the record changes. */
#include "config.h"

#include <string.h>

#include <gtk/gtk.h>

#include "../model/record/samples.h"
#include "common/metrics.h"
#include "content/content.h"
#include "interface.h"
#include "lines-tools.h"
#include "record/explanation-view.h"
#include "record/time-list.h"
#include "record/time-row.h"
#include "record/timeline-picture.h"
#include "record/timeline-view.h"
#include "text-size.h"
#include "window-tools.h"

#define BIOPSY "ihc_score=1+ specimen=core_biopsy date=2026-05-12 grade=3"
#define SURGERY "ihc_score=3+ specimen=excision date=2026-06-23 grade=3"
#define SPREAD "ihc_score=3+ specimen=metastasis date=2027"
#define UNDATED "ihc_score=2+ sample=Liver"

#define PATIENCE 60

static HeraldShelf *shelf;
static HeraldLibrary *library;

typedef struct
{
  GtkWindow *window;
  HeraldTimelineView *view;
  guint n_opened;
  guint opened;
} Stage;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
on_result_chosen (Stage *stage, guint index)
{
  stage->n_opened++;
  stage->opened = index;
}

static void
set_record (Stage *stage, const char *const *results)
{
  g_autoptr (HeraldRecord) record = make_record (herald_shelf_get_vocabulary (shelf), results);

  herald_timeline_view_set_record (stage->view, record);
}

static void
set_up (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  stage->view = HERALD_TIMELINE_VIEW (herald_timeline_view_new (shelf, library));
  stage->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (stage->window, "Over Time");
  gtk_window_set_child (stage->window, GTK_WIDGET (stage->view));
  gtk_window_set_default_size (stage->window, 900, 700);
  g_signal_connect_swapped (stage->view, "result-chosen", G_CALLBACK (on_result_chosen), stage);
  gtk_window_present (stage->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
}

static void
tear_down (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_object_ref (stage->view);
  gtk_window_destroy (stage->window);
  settle ();
  g_assert_finalize_object (stage->view);
}

static void
collect (gpointer widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
find_all (Stage *stage, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (stage->view, type, found);
  return found;
}

static gpointer
find_nth (Stage *stage, GType type, guint n)
{
  g_autoptr (GPtrArray) found = find_all (stage, type);

  g_assert_cmpuint (n, <, found->len);
  return found->pdata[n];
}

static gboolean
says (Stage *stage, const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (stage, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
assert_headline (Stage *stage, const char *text)
{
  g_assert_cmpstr (herald_timeline_view_get_headline (stage->view), ==, text);
}

static void
assert_choice (Stage *stage, guint first, guint second)
{
  HeraldTimeList *list = find_nth (stage, HERALD_TYPE_TIME_LIST, 0);
  HeraldTimeChoice choice = herald_time_choice_in_order (herald_time_list_get_choice (list));

  g_assert_cmpint (choice.first, ==, (int)first);
  g_assert_cmpint (choice.second, ==, (int)second);
}

/* A name is a name, whatever stands in it, and a line does not begin with a dot. */
static void
test_reviewer (Stage *stage G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) no_figures = g_array_new (FALSE, FALSE, sizeof (HeraldFigure));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const HeraldExplanation explanation = {
    .heading = "Two places",
    .text = "A tumour is not the same everywhere.",
    .figures = no_figures,
    .sources = none,
    .ask = none,
    .related = none,
    .reviewed = "2026-11-26",
    .review_by = "9999-12-31",
    .reviewer = "R. Roe <MD> & partners",
  };
  g_autoptr (GtkWidget) view =
      g_object_ref_sink (herald_explanation_view_new (&explanation, library, seen));

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (view))),
                   ==,
                   "checked 26 Nov 2026, reviewed by R. Roe <MD> & partners");
}

/* Two results: the answer, both reports, what a change can come from, and what to ask. */
static void
test_two (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = { SURGERY, BIOPSY, NULL };
  static const char *const said[] = {
    "Needle biopsy, 12 May 2026: HER2-negative. Surgery, 23 Jun 2026: HER2-positive.",
    "Time between them: 6 weeks",
    "Read by ASCO/CAP 2018, in force in its year",
    "Both are read by ASCO/CAP 2018",
    "Protein test",
    "Changed",
    "How can this happen?",
    "A biopsy is a small piece",
    "3 of 100: became HER2-positive",
    "“Which of my two results guides my treatment, and why?”",
    "Both results stay as they are.",
    "It is not a diagnosis.",
  };

  set_record (stage, results);
  assert_headline (stage, "The two HER2 results differ");
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_test_message ("%s", said[i]);
      g_assert_true (says (stage, said[i]));
    }
}

static void
test_headlines (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *results[3];
    const char *headline;
  } rows[] = {
    { { BIOPSY, "ihc_score=1+ date=2027", NULL }, "The two HER2 results agree" },
    { { BIOPSY, "ihc_score=2+ date=2027", NULL }, "HER2 can’t be compared yet" },
    { { "ish_probe=dual cells=20 her2_cep17_ratio=2.1 her2_copies=3.5 cep17_copies=1.667 "
        "ihc_score=1+ date=2014",
        "ish_probe=dual cells=20 her2_cep17_ratio=2.1 her2_copies=3.5 cep17_copies=1.667 "
        "ihc_score=1+ date=2019",
        NULL },
      "HER2: only the rule has changed" },
    { { "ish_probe=dual cells=20 her2_cep17_ratio=2.1 her2_copies=3.5 cep17_copies=1.667 "
        "ihc_score=1+ date=2014",
        "ihc_score=3+ date=2019",
        NULL },
      "HER2: the same word, by two rules" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      set_record (stage, rows[i].results);
      assert_headline (stage, rows[i].headline);
    }
  g_assert_true (says (stage, "What is new in ASCO/CAP 2018"));
}

/* Dates that overlap do not say which result came first, and the page says so. */
static void
test_order_unsure (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = { BIOPSY, "ihc_score=3+ date=2026", NULL };

  set_record (stage, results);
  g_assert_true (says (stage, "The dates do not say for sure which one came first"));
}

/* All by keyboard: from the list to its boxes, and a row opens its result. */
static void
test_keyboard (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = { SPREAD, UNDATED, BIOPSY, SURGERY, NULL };
  static const guint indices[] = { 2, 3, 0, 1 };
  g_autoptr (GPtrArray) rows = NULL;
  guint n_boxes = 0;

  set_record (stage, results);
  settle ();
  rows = find_all (stage, HERALD_TYPE_TIME_ROW);
  g_assert_cmpuint (rows->len, ==, 4);
  for (guint i = 0; i < rows->len; i++)
    {
      wait_until_active (stage->window);
      g_assert_true (gtk_widget_grab_focus (rows->pdata[i]));
      gtk_widget_activate (rows->pdata[i]);
      g_assert_cmpuint (stage->n_opened, ==, i + 1);
      g_assert_cmpuint (stage->opened, ==, indices[i]);
      gtk_widget_child_focus (GTK_WIDGET (stage->view), GTK_DIR_TAB_FORWARD);
      if (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (stage->window)))
        n_boxes++;
    }
  g_assert_cmpuint (n_boxes, ==, rows->len);
  assert_choice (stage, 1, 2);
  gtk_widget_activate (find_nth (stage, GTK_TYPE_CHECK_BUTTON, 0));
  assert_choice (stage, 0, 2);
  gtk_widget_activate (find_nth (stage, GTK_TYPE_CHECK_BUTTON, 0));
  gtk_widget_activate (find_nth (stage, GTK_TYPE_CHECK_BUTTON, 2));
  assert_headline (stage, "Your results over time");
  g_assert_false (says (stage, "What the two reports say"));
}

/* A click on the picture is as good as one in the list. */
static void
test_picture (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = { BIOPSY, SURGERY, SPREAD, NULL };
  HeraldPicture *picture;

  set_record (stage, results);
  picture = find_nth (stage, HERALD_TYPE_TIMELINE_PICTURE, 0);
  assert_choice (stage, 1, 2);
  g_signal_emit_by_name (picture, "picked", 0);
  assert_choice (stage, 0, 2);
  g_signal_emit_by_name (picture, "picked", 0);
  assert_headline (stage, "Your results over time");
}

/* What the picture shows is said in words, and everything that is reached has a name. */
static void
test_words (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = { UNDATED, SURGERY, BIOPSY, NULL };
  static const char words[] = "Results in order of time\n"
                              "1. Needle biopsy, 12 May 2026: HER2-negative\n"
                              "2. Surgery, 23 Jun 2026: HER2-positive\n"
                              "3. Liver, No date: In between (equivocal)";
  static const char line[] = "Protein test: Changed. Needle biopsy: 1+. Surgery: 3+.";
  g_autoptr (GPtrArray) boxes = NULL;
  HeraldPicture *picture;
  gboolean has_line = FALSE;

  set_record (stage, results);
  picture = find_nth (stage, HERALD_TYPE_TIMELINE_PICTURE, 0);
  g_assert_cmpstr (herald_picture_get_text (picture), ==, words);
  gtk_test_accessible_assert_role (picture, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
      find_nth (stage, HERALD_TYPE_TIME_ROW, 0),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "1. Needle biopsy, 12 May 2026: HER2-negative. Read by ASCO/CAP 2018, in force in its year.");
  gtk_test_accessible_assert_property (find_nth (stage, GTK_TYPE_CHECK_BUTTON, 2),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Compare: Liver, No date");
  boxes = find_all (stage, GTK_TYPE_BOX);
  for (guint i = 0; i < boxes->len; i++)
    {
      g_autofree char *difference = NULL;

      if (!gtk_test_accessible_has_property (boxes->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL))
        continue;
      difference =
          gtk_test_accessible_check_property (boxes->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, line);
      has_line = has_line || difference == NULL;
    }
  g_assert_true (has_line);
}

/* The same results keep what was chosen, also when one of them changes; a new one is looked at. */
static void
test_changed_record (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const before[] = { "id=a " BIOPSY, "id=b " SURGERY, "id=c " SPREAD, NULL };
  static const char *const after[] = {
    "id=a ihc_score=3+ date=2026-05-12", "id=b " SURGERY, "id=c " SPREAD, NULL
  };
  static const char *const more[] = {
    "id=a " BIOPSY, "id=b " SURGERY, "id=c " SPREAD, "id=d ihc_score=0 date=2028", NULL
  };

  set_record (stage, before);
  herald_timeline_view_choose (stage->view, 0, 1);
  assert_headline (stage, "The two HER2 results differ");
  set_record (stage, after);
  assert_choice (stage, 0, 1);
  assert_headline (stage, "The two HER2 results agree");
  set_record (stage, more);
  assert_choice (stage, 2, 3);
  assert_headline (stage, "The two HER2 results differ");
}

/* Articles are a press away, and go to the window. */
static void
test_related (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = { BIOPSY, SURGERY, NULL };
  g_autoptr (GPtrArray) buttons = NULL;
  guint n_links = 0;

  set_record (stage, results);
  buttons = find_all (stage, GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    {
      GVariant *target = gtk_actionable_get_action_target_value (buttons->pdata[i]);

      if (target == NULL)
        continue;
      g_assert_cmpstr (gtk_actionable_get_action_name (buttons->pdata[i]), ==, "win.show-article");
      g_assert_nonnull (herald_library_find_article (library, g_variant_get_string (target, NULL)));
      n_links++;
    }
  g_assert_cmpuint (n_links, >=, 2);
}

static void
wait_for_narrow (Stage *stage)
{
  for (guint i = 0;
       i < PATIENCE && !gtk_widget_has_css_class (GTK_WIDGET (stage->view), "herald-narrow");
       i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (stage->view));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
      settle ();
    }
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (stage->view), "herald-narrow"));
}

static GtkWidget *
find_styled (Stage *stage, GType type, const char *css_class)
{
  g_autoptr (GPtrArray) widgets = find_all (stage, type);

  for (guint i = 0; i < widgets->len; i++)
    {
      if (gtk_widget_has_css_class (widgets->pdata[i], css_class))
        return widgets->pdata[i];
    }
  g_assert_not_reached ();
}

/* At the width that it has. */
static int
measure_height (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* A small screen is wide enough, also at twice the text size. */
static void
test_narrow (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = { BIOPSY, SURGERY, SPREAD, UNDATED, NULL };

  set_record (stage, results);
  g_assert_cmpint (herald_widget_get_minimum_width (GTK_WIDGET (stage->view)), <=, 360);
  herald_text_size_apply (HERALD_TEXT_SIZE_LARGEST);
  g_assert_cmpint (herald_widget_get_minimum_width (GTK_WIDGET (stage->view)), <=, 360);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
  gtk_window_set_default_size (stage->window, 360, 700);
  wait_for_narrow (stage);
}

/* Whole words, the mark of a change no taller than its own line, and two columns only where both
 * have room. */
static void
test_whole_words (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = {
    BIOPSY, "ihc_score=2+ date=2027 sample=Metastasis er_status=positive", NULL
  };
  GtkLabel *parted;
  GtkWidget *badge;

  herald_text_size_apply (200);
  set_record (stage, results);
  gtk_window_set_default_size (stage->window, 360, 700);
  wait_for_narrow (stage);
  parted = find_label (find_styled (stage, GTK_TYPE_BOX, "herald-compare"), parts_a_word);
  g_assert_cmpstr (parted != NULL ? gtk_label_get_text (parted) : NULL, ==, NULL);
  badge = find_styled (stage, GTK_TYPE_LABEL, "herald-badge");
  g_assert_cmpint (gtk_widget_get_height (badge), <=, measure_height (badge));
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
}

/* Every change that can be told has its words, and none of them breaks the page. */
static void
test_all_pairs (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const results[] = {
    BIOPSY,
    SURGERY,
    SPREAD,
    UNDATED,
    "",
    "ihc_score=indeterminate date=2020",
    "ihc_score=3+ site=other date=2021-05",
    "ihc_score=3+ lab_her2_status=negative date=2022 laboratory=Harbour",
    "ihc_score=1+ er_percent=0 pr_percent=50 ki67_percent=20 tumour_size_mm=12 date=2013",
    NULL
  };

  set_record (stage, results);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (results); i++)
    for (guint j = 0; j < i; j++)
      {
        herald_timeline_view_choose (stage->view, i, j);
        assert_choice (stage, j, i);
        g_assert_true (says (stage, "Both results stay as they are."));
      }
}

static void
add (const char *path, void (*test) (Stage *stage, gconstpointer data))
{
  g_test_add (path, Stage, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  library = herald_library_new (herald_shelf_get_vocabulary (shelf),
                                herald_shelf_get_sources (shelf),
                                NULL);
  add ("/timeline-view/reviewer", test_reviewer);
  add ("/timeline-view/two", test_two);
  add ("/timeline-view/headlines", test_headlines);
  add ("/timeline-view/order-unsure", test_order_unsure);
  add ("/timeline-view/keyboard", test_keyboard);
  add ("/timeline-view/picture", test_picture);
  add ("/timeline-view/words", test_words);
  add ("/timeline-view/changed-record", test_changed_record);
  add ("/timeline-view/related", test_related);
  add ("/timeline-view/narrow", test_narrow);
  add ("/timeline-view/whole-words", test_whole_words);
  add ("/timeline-view/all-pairs", test_all_pairs);
  status = g_test_run ();
  herald_library_free (library);
  herald_shelf_unref (shelf);
  return status;
}
