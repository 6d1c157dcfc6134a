/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a picture of a set of practice while it is taken, for eyes.
 *
 *   practice-screenshot [OPTION…] PICTURE.png SET */
#include "config.h"

#include <gtk/gtk.h>

#include "application.h"
#include "interface.h"
#include "picture.h"
#include "practice/count-window.h"
#include "practice/ihc-panel.h"
#include "practice/ish-panel.h"
#include "practice/practice-page.h"
#include "practice/run-foot.h"
#include "practice/written-panel.h"
#include "text-size.h"
#include "theme.h"
#include "window.h"

static int width = 1200;
static int height = 800;
static int text_percent = HERALD_TEXT_SIZE_NORMAL;
static int counted = 0;
static int at = 0;
static int scrolled = 0;
static int lens = 0;
static gboolean is_dark;
static gboolean is_right_to_left;
static gboolean is_checked;
static gboolean is_overlaid;
static gboolean is_sheet;
static gboolean is_ended;
static gboolean is_described;
static char *chosen_score;
static char **arguments;
static GtkWindow *window;
static HeraldPracticePage *page;
static HeraldRunView *run_view; /* (nullable) where no set is taken */
static GMainLoop *loop;

static const GOptionEntry entries[] = {
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "width in pixels", "N" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "height in pixels", "N" },
  { "text", 0, 0, G_OPTION_ARG_INT, &text_percent, "text size in percent", "N" },
  { "count", 0, 0, G_OPTION_ARG_INT, &counted, "count so many nuclei", "N" },
  { "case", 0, 0, G_OPTION_ARG_INT, &at, "skip so many cases", "N" },
  { "scroll", 0, 0, G_OPTION_ARG_INT, &scrolled, "scroll down by pixels", "N" },
  { "lens", 0, 0, G_OPTION_ARG_INT, &lens, "look through this lens", "N" },
  { "score", 0, 0, G_OPTION_ARG_STRING, &chosen_score, "give this score", "SCORE" },
  { "end", 0, 0, G_OPTION_ARG_NONE, &is_ended, "answer all, and show the end", NULL },
  { "words", 0, 0, G_OPTION_ARG_NONE, &is_described, "show the picture in words", NULL },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &is_dark, "dark colours", NULL },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &is_right_to_left, "right to left", NULL },
  { "check", 0, 0, G_OPTION_ARG_NONE, &is_checked, "check the answer", NULL },
  { "overlay", 0, 0, G_OPTION_ARG_NONE, &is_overlaid, "mark what was drawn", NULL },
  { "sheet", 0, 0, G_OPTION_ARG_NONE, &is_sheet, "show the counting sheet", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

static gboolean
take_picture (gpointer data G_GNUC_UNUSED)
{
  picture_take (GTK_WIDGET (window), arguments[0]);
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

/* As a reader counts who sees well: each third nucleus one dot short. */
static void
count_nucleus (HeraldIshTally *tally)
{
  const HeraldIshNucleus *nucleus = herald_ish_tally_get_nucleus (tally);
  guint her2 = nucleus->her2 - (nucleus->number % 3 == 0 && nucleus->her2 > 0 ? 1 : 0);

  if (nucleus->exclusion != HERALD_ISH_COUNTED && nucleus->number % 2 == 0)
    {
      herald_ish_tally_leave_out (tally, nucleus->exclusion);
      return;
    }
  herald_ish_tally_add (tally, HERALD_ISH_HER2, (int)her2);
  herald_ish_tally_add (tally, HERALD_ISH_CEP17, (int)nucleus->cep17);
  herald_ish_tally_next (tally);
}

static void
mark_dots (HeraldIshTally *tally)
{
  const HeraldIshNucleus *nucleus = herald_ish_tally_get_nucleus (tally);

  for (guint i = 0; i < nucleus->n_signals; i++)
    herald_ish_tally_mark (tally,
                           nucleus->signals[i].probe,
                           nucleus->signals[i].x,
                           nucleus->signals[i].y);
}

static void
scroll_down (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)),
                              scrolled);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scroll_down (child);
}

static void
count (HeraldIshTally *tally, int n_nuclei)
{
  for (int i = 0; i < n_nuclei; i++)
    count_nucleus (tally);
}

/* As a reader answers who is right now and then. */
static void
answer_case (guint number)
{
  static const char *const scores[] = { "3+", "2+", "1+", "ultralow", "0", "2+", "1+" };
  HeraldCasePanel *panel = herald_run_view_get_panel (run_view);

  if (HERALD_IS_ISH_PANEL (panel))
    count (herald_ish_panel_get_tally (HERALD_ISH_PANEL (panel)), 40);
  else if (HERALD_IS_WRITTEN_PANEL (panel))
    herald_written_panel_choose (HERALD_WRITTEN_PANEL (panel), number % 2);
  else
    {
      HeraldPartsBox *parts = herald_ihc_panel_get_parts (HERALD_IHC_PANEL (panel));

      herald_parts_box_set (parts, HERALD_EDGE_PART_FAINT, 10 + number % 5 * 10);
      herald_ihc_panel_set_score (HERALD_IHC_PANEL (panel), scores[number % G_N_ELEMENTS (scores)]);
    }
  herald_run_view_answer (run_view);
}

static void
answer_all (void)
{
  HeraldPracticeRun *run = herald_run_view_get_run (run_view);
  guint n_cases = herald_case_set_get_n_cases (herald_run_view_get_set (run_view));

  for (guint i = 0; i < n_cases; i++)
    {
      answer_case (i);
      if (run->mode == HERALD_PRACTICE_LEARN)
        herald_run_view_go_on (run_view);
    }
}

static void
describe (GtkWidget *widget)
{
  if (HERALD_IS_RUN_FOOT (widget))
    herald_run_foot_describe (HERALD_RUN_FOOT (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    describe (child);
}

static void
settle_panel (void)
{
  HeraldCasePanel *panel = herald_run_view_get_panel (run_view);

  if (HERALD_IS_ISH_PANEL (panel))
    {
      HeraldIshTally *tally = herald_ish_panel_get_tally (HERALD_ISH_PANEL (panel));

      count (tally, counted);
      if (!is_checked)
        mark_dots (tally);
    }
  else if (chosen_score != NULL && HERALD_IS_IHC_PANEL (panel))
    herald_ihc_panel_set_score (HERALD_IHC_PANEL (panel), chosen_score);
  else if (is_checked && HERALD_IS_WRITTEN_PANEL (panel))
    herald_written_panel_choose (HERALD_WRITTEN_PANEL (panel), 0);
  if (is_described)
    describe (GTK_WIDGET (run_view));
  if (is_checked)
    herald_run_view_answer (run_view);
  if (lens > 0)
    herald_specimen_view_set_objective (herald_run_view_get_specimen (run_view), (guint)lens);
  if (is_overlaid)
    herald_specimen_view_set_overlay (herald_run_view_get_specimen (run_view), TRUE);
}

static gboolean
scroll (gpointer data G_GNUC_UNUSED)
{
  if (scrolled > 0)
    scroll_down (GTK_WIDGET (window));
  g_timeout_add (600, take_picture, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
settle (gpointer data G_GNUC_UNUSED)
{
  if (run_view != NULL && is_ended)
    answer_all ();
  else if (run_view != NULL)
    settle_panel ();
  g_timeout_add (800, scroll, NULL);
  return G_SOURCE_REMOVE;
}

static void
set_look (void)
{
  herald_theme_set_color_scheme (herald_theme_get_default (),
                                 is_dark ? HERALD_COLOR_SCHEME_DARK : HERALD_COLOR_SCHEME_LIGHT);
  herald_text_size_apply (text_percent);
}

static HeraldPracticePage *
find_page (GtkWidget *widget)
{
  HeraldPracticePage *found = NULL;

  if (HERALD_IS_PRACTICE_PAGE (widget))
    return HERALD_PRACTICE_PAGE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_page (child);
  return found;
}

/* With the header bar, as it is seen. */
static void
open_window (void)
{
  HeraldApplication *application = herald_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  "amount",
                                  g_variant_new_string ("everything"));
  window = GTK_WINDOW (herald_window_new (application));
  gtk_window_set_default_size (window, width, height);
  g_action_group_change_action_state (G_ACTION_GROUP (window),
                                      "page",
                                      g_variant_new_string ("practice"));
  page = find_page (GTK_WIDGET (window));
}

/* “sets” and “class” are pages of their own. */
static void
show_set (const char *id)
{
  open_window ();
  if (g_str_equal (id, "class"))
    herald_practice_page_show_class (page);
  else if (!g_str_equal (id, "sets"))
    {
      if (!herald_practice_page_start (page, id))
        g_error ("no set “%s”", id);
      run_view = herald_practice_page_get_run_view (page);
      for (int i = 0; i < at; i++)
        herald_run_view_go_on (run_view);
    }
  gtk_window_present (window);
}

/* Two who count nearly the same. */
static void
show_sheet (void)
{
  HeraldShelf *shelf = herald_shelf_new (NULL, NULL);
  g_autoptr (HeraldSession) session = herald_session_new (shelf);
  HeraldCountWindow *sheet = HERALD_COUNT_WINDOW (herald_count_window_new (NULL, shelf, session));
  GString *table = g_string_new ("nucleus;observer;her2;cep17;small_clusters;excluded\n");

  for (int i = 1; i <= counted; i++)
    {
      const char *reason = i % 9 == 0 ? "overlap" : "none";

      g_string_append_printf (
          table, "%d;1;%d;%d;%d;%s\n", i, 3 + i % 3, 2 + i % 2, i % 8 == 0, reason);
      if (i <= counted / 2)
        g_string_append_printf (table, "%d;2;%d;%d;0;%s\n", i, 3 + i % 4, 2 + i % 2, reason);
    }
  if (counted > 0)
    herald_count_window_paste (sheet, table->str);
  g_string_free (table, TRUE);
  window = GTK_WINDOW (sheet);
  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
}

static void
begin (void)
{
  gtk_init ();
  if (is_right_to_left)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  picture_begin ();
  if (!is_sheet)
    return;
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("PICTURE.png SET");
  g_autoptr (GError) error = NULL;

  picture_speak ();
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_group (context, picture_get_options ());
  if (!g_option_context_parse (context, &argc, &argv, &error) || arguments == NULL)
    g_error ("%s", error != NULL ? error->message : "a picture's name is missing");
  begin ();
  if (is_sheet)
    show_sheet ();
  else
    show_set (arguments[1]);
  set_look ();
  loop = g_main_loop_new (NULL, FALSE);
  g_timeout_add (800, settle, NULL);
  g_main_loop_run (loop);
  g_main_loop_unref (loop);
  return 0;
}
