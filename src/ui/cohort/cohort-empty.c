/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the place of a table that has no rows to show. */
#include "config.h"

#include "cohort/cohort-empty.h"

#include <glib/gi18n.h>

#include "common/empty-state.h"

static void
on_show_all (HeraldCohortAsk *ask)
{
  /* The button goes away with what it mends. */
  gtk_widget_grab_focus (GTK_WIDGET (herald_cohort_ask_get_filter (ask)));
  herald_cohort_ask_show_all (ask);
}

/*
 * herald_cohort_empty_new:
 * @n_cases: how many cases there are in all
 * @ask: what narrows them; outlives the words
 *
 * Returns: (transfer floating): what is missing, and the way to it
 */
GtkWidget *
herald_cohort_empty_new (guint n_cases, HeraldCohortAsk *ask)
{
  GtkWidget *empty;

  if (n_cases == 0)
    {
      empty = herald_empty_state_new (_ ("This table has no cases"),
                                      _ ("With a row for each case, they stand here."),
                                      2);
      herald_empty_state_add_button (HERALD_EMPTY_STATE (empty),
                                     _ ("_Open Another Table…"),
                                     "win.open");
      herald_empty_state_fill_place (HERALD_EMPTY_STATE (empty), "folder-documents-symbolic");
      return empty;
    }
  empty = herald_empty_state_new (
      _ ("No case is like that"),
      _ ("What is asked for above leaves no case. All of them are still here."),
      2);
  g_signal_connect_swapped (herald_empty_state_add_button (HERALD_EMPTY_STATE (empty),
                                                           _ ("Show _All Cases"),
                                                           NULL),
                            "clicked",
                            G_CALLBACK (on_show_all),
                            ask);
  herald_empty_state_fill_place (HERALD_EMPTY_STATE (empty), "edit-find-symbolic");
  return empty;
}
