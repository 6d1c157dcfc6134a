/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of the window and the page it shows, from one time to the next. */
#include "config.h"

#include "window-size.h"

#include "application-restore.h"
#include "window.h"

/* A window that still asks how much to show has no page. What is over time may not be there. */
static void
keep_page (GtkWindow *window, HeraldSettings *settings)
{
  g_autoptr (GVariant) page =
      g_action_group_has_action (G_ACTION_GROUP (window), "page")
          ? g_action_group_get_action_state (G_ACTION_GROUP (window), "page")
          : NULL;
  const char *name = page != NULL ? g_variant_get_string (page, NULL) : "result";

  g_object_set (settings, "window-page", g_str_equal (name, "over-time") ? "result" : name, NULL);
}

/**
 * herald_window_size_keep:
 * @window: a window that is about to close
 * @settings: where its size goes
 */
void
herald_window_size_keep (GtkWindow *window, HeraldSettings *settings)
{
  HeraldDocument *document = herald_window_get_document (HERALD_WINDOW (window));
  int width = 0;
  int height = 0;

  keep_page (window, settings);
  if (document != NULL)
    herald_application_restore_keep (settings, herald_document_get_file (document));
  gtk_window_get_default_size (window, &width, &height);
  g_object_set (settings,
                "window-width",
                MAX (width, 0),
                "window-height",
                MAX (height, 0),
                "window-maximized",
                gtk_window_is_maximized (window),
                NULL);
}

/**
 * herald_window_size_restore:
 * @window: a new window
 * @settings: where its size was kept
 */
void
herald_window_size_restore (GtkWindow *window, HeraldSettings *settings)
{
  int width = 0;
  int height = 0;
  gboolean maximized = FALSE;

  g_object_get (settings,
                "window-width",
                &width,
                "window-height",
                &height,
                "window-maximized",
                &maximized,
                NULL);
  gtk_window_set_default_size (window, width, height);
  if (maximized)
    gtk_window_maximize (window);
}

/**
 * herald_window_page_restore:
 * @window: a new window
 * @settings: where its page was kept
 */
void
herald_window_page_restore (GtkWindow *window, HeraldSettings *settings)
{
  static const char *const pages[] = { "result", "questions", "practice", NULL };
  g_autofree char *page = NULL;

  g_object_get (settings, "window-page", &page, NULL);
  if (g_strv_contains (pages, page) && g_action_group_has_action (G_ACTION_GROUP (window), "page"))
    g_action_group_activate_action (G_ACTION_GROUP (window), "page", g_variant_new_string (page));
}
