/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window opens beside itself: help, shortcuts, and what is wrong with the user's files. */
#include "config.h"

#include "window-dialogs.h"

#include "common/access.h"
#include "help-window.h"
#include "problems-window.h"
#include "record/recent-records.h"

#define PROBLEMS "herald-problems"

static void
on_show_shortcuts (GSimpleAction *action G_GNUC_UNUSED,
                   GVariant *parameter G_GNUC_UNUSED,
                   gpointer data)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (HERALD_APPLICATION_PATH "/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (data));
  herald_access_name_shortcuts (GTK_WIDGET (window));
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
  GPtrArray *problems = g_object_get_data (G_OBJECT (data), PROBLEMS);

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
 * @problems: (element-type utf8): what is wrong with the user's files, a line a file
 */
void
herald_window_dialogs_add_actions (GtkWindow *window, GPtrArray *problems)
{
  g_object_set_data_full (G_OBJECT (window),
                          PROBLEMS,
                          g_ptr_array_ref (problems),
                          (GDestroyNotify)g_ptr_array_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (window),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   window);
}

static void
fill_recent (HeraldSettings *settings, GParamSpec *spec G_GNUC_UNUSED, GMenu *menu)
{
  herald_recent_records_fill (settings, menu);
}

static void
on_menu_wanted (GtkMenuButton *button, gpointer settings)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GMenu *recent;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource (HERALD_APPLICATION_PATH "/main-menu.ui");
  recent = G_MENU (gtk_builder_get_object (builder, "recent_records"));
  fill_recent (settings, NULL, recent);
  g_signal_connect_object (settings, "notify::recent-records", G_CALLBACK (fill_recent), recent, 0);
  gtk_menu_button_set_menu_model (button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")));
}

/**
 * herald_window_dialogs_set_menu:
 * @button: the button of the main menu
 * @settings: where the records are named that were open last
 *
 * Makes the menu when it is first wanted: it costs time that the first frame need not wait for.
 */
void
herald_window_dialogs_set_menu (GtkMenuButton *button, HeraldSettings *settings)
{
  gtk_menu_button_set_create_popup_func (button,
                                         on_menu_wanted,
                                         g_object_ref (settings),
                                         g_object_unref);
}
