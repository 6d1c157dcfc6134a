/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Practice, the counting sheet, and tables of cases. */
#include "config.h"

#include "use.h"

#include "cohort/cohort-filter.h"
#include "cohort/cohort-window.h"
#include "practice/count-window.h"
#include "practice/ihc-panel.h"
#include "practice/ish-panel.h"
#include "practice/practice-page.h"
#include "practice/written-panel.h"

#define N_CASES 400

static const char *const sets[] = { "first-steps", "ihc-learn", "ihc-test", "ish-learn",
                                    "ish-test",    "work-up",   "editions", "ihc-low-end" };
static const char *const scores[] = { "3+", "2+", "1+", "ultralow", "0" };

static HeraldPracticePage *
show_practice (void)
{
  GtkWidget *window = GTK_WIDGET (use_get_window ());

  gtk_widget_activate_action (window, "win.page", "s", "practice");
  return use_find (window, HERALD_TYPE_PRACTICE_PAGE);
}

static void
count_nucleus (HeraldIshTally *tally)
{
  const HeraldIshNucleus *nucleus = herald_ish_tally_get_nucleus (tally);

  switch (use_roll (5))
    {
    case 0:
      herald_ish_tally_leave_out (tally, (HeraldIshExclusion)use_roll (HERALD_ISH_N_EXCLUSIONS));
      break;
    case 1:
      herald_ish_tally_walk (tally, (int)use_roll (3) - 1, (int)use_roll (3) - 1);
      break;
    case 2:
      if (nucleus->n_signals > 0)
        herald_ish_tally_mark (tally,
                               HERALD_ISH_HER2,
                               nucleus->signals[0].x,
                               nucleus->signals[0].y);
      break;
    default:
      herald_ish_tally_add (tally, (HeraldIshProbe)use_roll (HERALD_ISH_N_PROBES), 1);
      herald_ish_tally_next (tally);
    }
}

static void
fill_panel (HeraldCasePanel *panel)
{
  if (HERALD_IS_ISH_PANEL (panel))
    for (guint n = use_roll (30); n > 0; n--)
      count_nucleus (herald_ish_panel_get_tally (HERALD_ISH_PANEL (panel)));
  else if (HERALD_IS_WRITTEN_PANEL (panel))
    herald_written_panel_choose (HERALD_WRITTEN_PANEL (panel), use_roll (2));
  else if (HERALD_IS_IHC_PANEL (panel))
    herald_ihc_panel_set_score (HERALD_IHC_PANEL (panel), scores[use_roll (G_N_ELEMENTS (scores))]);
}

static void
start_set (HeraldPracticePage *page)
{
  const char *set = sets[use_roll (G_N_ELEMENTS (sets))];

  use_tell ("practises", set);
  herald_practice_page_start (page, set);
}

static void
look_at (HeraldSpecimenView *view)
{
  static const guint lenses[] = { 5, 10, 20, 40 };

  use_tell ("looks at", "the field");
  if (herald_specimen_view_get_source (view) == NULL)
    return;
  herald_specimen_view_set_objective (view, lenses[use_roll (G_N_ELEMENTS (lenses))]);
}

static void
go_through (HeraldRunView *view)
{
  use_tell ("answers", NULL);
  switch (use_roll (3))
    {
    case 0:
      fill_panel (herald_run_view_get_panel (view));
      break;
    case 1:
      fill_panel (herald_run_view_get_panel (view));
      herald_run_view_answer (view);
      break;
    default:
      herald_run_view_go_on (view);
    }
}

/* Only what can be seen can be answered. */
void
use_practice (void)
{
  HeraldPracticePage *page = show_practice ();
  HeraldRunView *view = page != NULL ? herald_practice_page_get_run_view (page) : NULL;

  if (page == NULL)
    return;
  if (view == NULL || g_strcmp0 (herald_practice_page_get_view (page), "run") != 0 ||
      use_roll (8) == 0)
    start_set (page);
  else if (use_roll (12) == 0)
    herald_practice_page_show_class (page);
  else if (use_roll (4) == 0)
    look_at (herald_run_view_get_specimen (view));
  else
    go_through (view);
}

void
use_count (void)
{
  HeraldCountWindow *window = use_find_window (HERALD_TYPE_COUNT_WINDOW);
  g_autoptr (GString) text = g_string_new ("nucleus;observer;her2;cep17\n");

  if (window == NULL)
    {
      use_tell ("counts", "anew");
      gtk_widget_activate_action (GTK_WIDGET (use_get_window ()), "win.count-cells", NULL);
      return;
    }
  use_tell ("counts", "pasted");
  for (guint i = 1; i <= 20; i++)
    g_string_append_printf (text, "%u;1;%u;%u\n", i, use_roll (9), use_roll (4));
  herald_count_window_paste (window, text->str);
  herald_count_window_set_second (window, use_roll (2) == 0);
  herald_count_window_set_clusters (window, use_roll (2) == 0);
}

static GFile *
write_table (void)
{
  g_autoptr (GString) text = g_string_new ("case,ihc_score,her2_copies,her2_cep17_ratio,note\n");
  g_autofree char *path = g_build_filename (use_folder, "cases.csv", NULL);

  for (guint i = 0; i < N_CASES; i++)
    g_string_append_printf (text,
                            "%u,%s,%u.%u,%u.%u,=x\n",
                            i,
                            scores[use_roll (G_N_ELEMENTS (scores))],
                            use_roll (9),
                            use_roll (10),
                            use_roll (4),
                            use_roll (10));
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  return g_file_new_for_path (path);
}

static void
ask_table (HeraldCohortWindow *window)
{
  static const char *const texts[] = { "", "1", "39", "none" };
  HeraldCohortFilter *filter = use_find (GTK_WIDGET (window), HERALD_TYPE_COHORT_FILTER);
  GtkStack *views = herald_cohort_window_get_frame (window)->views;

  use_tell ("asks", "the table");
  if (filter != NULL)
    herald_cohort_filter_set_text (filter, texts[use_roll (G_N_ELEMENTS (texts))]);
  if (use_roll (2) == 0)
    gtk_stack_set_visible_child (views,
                                 use_roll (2) == 0
                                     ? GTK_WIDGET (herald_cohort_window_get_frame (window)->flows)
                                     : GTK_WIDGET (herald_cohort_window_get_frame (window)->cases));
}

static void
save_table (HeraldCohortWindow *window)
{
  g_autofree char *path = g_build_filename (use_folder, "results.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  use_tell ("saves", path);
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "export"))
    herald_cohort_window_export (window, file, use_roll (2) == 0);
}

static void
open_table (void)
{
  g_autoptr (GFile) file = write_table ();
  g_autofree char *uri = g_file_get_uri (file);

  use_app_action ("open-table", uri);
}

void
use_table (void)
{
  HeraldCohortWindow *window = use_find_window (HERALD_TYPE_COHORT_WINDOW);

  if (window == NULL || use_roll (8) == 0)
    open_table ();
  else if (herald_cohort_window_get_table (window) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.columns", NULL);
  else if (use_roll (4) == 0)
    save_table (window);
  else
    ask_table (window);
}
