/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a counting sheet is counted for: the result in the window that opened it. That window can be
 * closed before the sheet, and then nobody would see what the sums are written into. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/wrap-button.h"
#include "practice/count-actions.h"
#include "practice/count-result.h"
#include "practice/count-window-private.h"

#define USE_MARGIN 9

/**
 * herald_count_result_make_button:
 * @window: a window
 *
 * In sight however many sums there are. A sheet that belongs to no result is for counting alone.
 *
 * Returns: (transfer floating): what takes the sums of @window into its result
 */
GtkWidget *
herald_count_result_make_button (HeraldCountWindow *window)
{
  GtkWidget *use = gtk_button_new_with_mnemonic (_ ("_Use These Counts"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (use), "counts.use");
  gtk_widget_add_css_class (use, "herald-main");
  herald_widget_set_tooltip (use, _ ("Writes the sums into your result"));
  gtk_widget_set_visible (use, window->session != NULL);
  herald_button_wrap (GTK_BUTTON (use));
  g_object_set (use,
                "halign",
                GTK_ALIGN_END,
                "margin-start",
                USE_MARGIN,
                "margin-end",
                USE_MARGIN,
                "margin-top",
                USE_MARGIN,
                "margin-bottom",
                USE_MARGIN,
                NULL);
  window->use = use;
  return use;
}

static void
on_session_gone (gpointer data, GObject *session G_GNUC_UNUSED)
{
  HeraldCountWindow *window = data;

  window->session = NULL;
  gtk_widget_set_visible (window->use, FALSE);
  herald_count_actions_refresh (window);
}

/**
 * herald_count_result_set:
 * @window: a window that is not filled yet
 * @session: (nullable): what its counts may be used for, for as long as it is there
 */
void
herald_count_result_set (HeraldCountWindow *window, HeraldSession *session)
{
  window->session = session;
  if (session != NULL)
    g_object_weak_ref (G_OBJECT (session), on_session_gone, window);
}

/**
 * herald_count_result_leave:
 * @window: a window that goes
 */
void
herald_count_result_leave (HeraldCountWindow *window)
{
  if (window->session != NULL)
    g_object_weak_unref (G_OBJECT (window->session), on_session_gone, window);
  window->session = NULL;
}
