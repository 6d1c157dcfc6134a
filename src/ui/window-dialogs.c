/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window opens beside itself: help, shortcuts, and what is wrong with the user's files. */
#include "config.h"

#include "window-dialogs.h"

#include "common/kept-menus.h"
#include "help-window.h"
#include "problems-window.h"
#include "record/recent-records.h"
#include "result/form-row.h"
#include "shortcuts-window.h"

#define PROBLEMS "herald-problems"
#define RECENT "herald-recent-records"

static void
on_show_shortcuts (GSimpleAction *action G_GNUC_UNUSED,
                   GVariant *parameter G_GNUC_UNUSED,
                   gpointer data)
{
  gtk_window_present (GTK_WINDOW (herald_shortcuts_window_new (GTK_WINDOW (data))));
}

/* The key asks for help with what has the focus; where that is no line of the form, with Herald. */
static void
on_help_here (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (data));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, HERALD_TYPE_FORM_ROW) : NULL;
  HeraldInfoButton *info = row != NULL ? herald_form_row_get_info (HERALD_FORM_ROW (row)) : NULL;

  if (info != NULL)
    herald_info_button_ask (info);
  else
    gtk_window_present (GTK_WINDOW (herald_help_window_new (GTK_WINDOW (data))));
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
  { .name = "help-here", .activate = on_help_here },
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
fill_recent (HeraldSettings *settings, GParamSpec *spec G_GNUC_UNUSED, GObject *menu)
{
  herald_recent_records_fill (settings, g_object_get_data (menu, RECENT));
}

static GMenuModel *
make_main_menu (void)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (HERALD_APPLICATION_PATH "/main-menu.ui");
  GObject *menu = gtk_builder_get_object (builder, "main_menu");

  g_object_set_data_full (menu,
                          RECENT,
                          g_object_ref (gtk_builder_get_object (builder, "recent_records")),
                          g_object_unref);
  return g_object_ref (G_MENU_MODEL (menu));
}

/* The menu is of all windows. */
static void
follow (HeraldSettings *settings, GMenuModel *menu)
{
  if (g_signal_handler_find (
          settings, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, fill_recent, menu) != 0)
    return;
  fill_recent (settings, NULL, G_OBJECT (menu));
  g_signal_connect_object (settings, "notify::recent-records", G_CALLBACK (fill_recent), menu, 0);
}

static void
on_menu_wanted (GtkMenuButton *button, gpointer settings)
{
  GMenuModel *menu;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  menu = herald_kept_menus_get (make_main_menu);
  follow (settings, menu);
  gtk_menu_button_set_menu_model (button, menu);
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
