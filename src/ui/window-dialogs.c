/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window opens beside itself: help, shortcuts, and what is wrong with the user's files. */
#include "config.h"

#include "window-dialogs.h"

#include "help-window.h"
#include "problems-window.h"

#define SHELF "herald-shelf"

static void
on_show_shortcuts (GSimpleAction *action G_GNUC_UNUSED,
                   GVariant *parameter G_GNUC_UNUSED,
                   gpointer data)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (HERALD_APPLICATION_PATH "/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (data));
  gtk_window_present (window);
}

static void
on_help (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gtk_window_present (GTK_WINDOW (herald_help_window_new (GTK_WINDOW (data))));
}

static void
on_show_problems (GSimpleAction *action G_GNUC_UNUSED,
                  GVariant *parameter G_GNUC_UNUSED,
                  gpointer data)
{
  HeraldShelf *shelf = g_object_get_data (G_OBJECT (data), SHELF);
  GPtrArray *problems = herald_shelf_get_problems (shelf);

  gtk_window_present (GTK_WINDOW (herald_problems_window_new (GTK_WINDOW (data), problems)));
}

static void
on_close (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static const GActionEntry action_entries[] = {
  { .name = "help", .activate = on_help },
  { .name = "show-shortcuts", .activate = on_show_shortcuts },
  { .name = "show-problems", .activate = on_show_problems },
  { .name = "close", .activate = on_close },
};

/**
 * herald_window_dialogs_add_actions:
 * @window: a window with actions of its own
 * @shelf: the rules, some of which may be broken; outlives the window
 */
void
herald_window_dialogs_add_actions (GtkWindow *window, HeraldShelf *shelf)
{
  g_object_set_data (G_OBJECT (window), SHELF, shelf);
  g_action_map_add_action_entries (G_ACTION_MAP (window),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   window);
}
