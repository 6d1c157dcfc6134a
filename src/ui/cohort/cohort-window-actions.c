/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header bar of a window of tables, its menu, what is dropped on it, and what they do. */
#include "config.h"

#include "cohort/cohort-window-actions.h"

#include "common/labels.h"
#include "common/kept-menus.h"
#include "common/title-bar.h"
#include "open-file.h"

#include <glib/gi18n.h>

static const char *const mime_types[] = { "text/csv", "text/tab-separated-values", NULL };
static const char *const suffixes[] = { "csv", "tsv", "txt", NULL };

static void
on_file (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  if (file != NULL)
    herald_cohort_window_open (HERALD_COHORT_WINDOW (source), file);
}

static void
on_open (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  const HeraldFileAsk ask = {
    _ ("Open a Table of Cases"), _ ("Tables: CSV"), mime_types, suffixes, NULL
  };

  herald_ask_file (GTK_WINDOW (data), &ask, on_file, NULL);
}

static void
on_place (GObject *source, GAsyncResult *result, gpointer keep)
{
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  if (file != NULL)
    herald_cohort_window_export (HERALD_COHORT_WINDOW (source), file, GPOINTER_TO_INT (keep));
}

static void
ask_place (GtkWindow *window, gboolean keep)
{
  const HeraldFileAsk ask = {
    _ ("Save the Results"), _ ("Tables: CSV"), mime_types, suffixes, _ ("results.csv")
  };

  herald_ask_file (window, &ask, on_place, GINT_TO_POINTER (keep));
}

static void
on_export (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  ask_place (GTK_WINDOW (data), FALSE);
}

static void
on_export_keep (GSimpleAction *action G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED,
                gpointer data)
{
  ask_place (GTK_WINDOW (data), TRUE);
}

static void
on_columns (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_cohort_window_show_columns (HERALD_COHORT_WINDOW (data));
}

static void
on_back (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_cohort_window_show_table (HERALD_COHORT_WINDOW (data));
}

static void
on_find (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_cohort_window_show_table (HERALD_COHORT_WINDOW (data));
  herald_cohort_frame_find (herald_cohort_window_get_frame (HERALD_COHORT_WINDOW (data)));
}

static void
on_stop (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_cohort_window_stop (HERALD_COHORT_WINDOW (data));
}

static void
on_close (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static const GActionEntry action_entries[] = {
  { .name = "open", .activate = on_open },
  { .name = "export", .activate = on_export },
  { .name = "export-keep", .activate = on_export_keep },
  { .name = "columns", .activate = on_columns },
  { .name = "back", .activate = on_back },
  { .name = "find", .activate = on_find },
  { .name = "stop", .activate = on_stop },
  { .name = "close", .activate = on_close },
};

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) results = g_menu_new ();
  g_autoptr (GMenu) table = g_menu_new ();

  g_menu_append (results, _ ("_Save Results…"), "win.export");
  g_menu_append (results, _ ("Save Results _Beside Your Columns…"), "win.export-keep");
  g_menu_append (table, _ ("_Columns and Edition"), "win.columns");
  g_menu_append (table, _ ("_Find a Case"), "win.find");
  g_menu_append (table, _ ("C_lose"), "win.close");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (results));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_button (const char *icon, const char *action, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  herald_widget_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_header (GtkWindow *window)
{
  GtkWidget *header = gtk_header_bar_new ();
  GtkWidget *back = make_button ("go-previous-symbolic", "win.back", _ ("Back to the Table"));
  GtkWidget *open = make_button ("document-open-symbolic", "win.open", _ ("Open a Table"));
  GtkWidget *menu_button = gtk_menu_button_new ();

  g_object_bind_property (back, "sensitive", back, "visible", G_BINDING_SYNC_CREATE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu_button), "open-menu-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (menu_button), FALSE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), herald_kept_menus_get (make_menu));
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (menu_button), TRUE);
  herald_widget_set_tooltip (menu_button, _ ("Main Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Main Menu"),
                                  -1);
  gtk_widget_set_valign (menu_button, GTK_ALIGN_CENTER);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), back);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), open);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), menu_button);
  herald_title_bar_follow (GTK_HEADER_BAR (header), window);
  return header;
}

static gboolean
on_drop (GtkDropTarget *target G_GNUC_UNUSED,
         const GValue *value,
         double x G_GNUC_UNUSED,
         double y G_GNUC_UNUSED,
         gpointer data)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  herald_cohort_window_open (HERALD_COHORT_WINDOW (data), files->data);
  return TRUE;
}

/*
 * herald_cohort_window_actions_add:
 * @window: a window of tables
 *
 * Gives it a header bar and all that can be done in it.
 */
void
herald_cohort_window_actions_add (HeraldCohortWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (window),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   window);
  gtk_window_set_titlebar (GTK_WINDOW (window), make_header (GTK_WINDOW (window)));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

static void
enable (GActionMap *map, const char *name, gboolean is_enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)),
                               is_enabled);
}

/*
 * herald_cohort_window_actions_enable:
 * @map: a window of tables
 * @has_table: whether its cases can be used
 * @has_columns: whether its columns can be asked about
 * @has_way_back: whether its cases are behind another page
 * @is_busy: whether there is work to stop
 */
void
herald_cohort_window_actions_enable (GActionMap *map,
                                     gboolean has_table,
                                     gboolean has_columns,
                                     gboolean has_way_back,
                                     gboolean is_busy)
{
  enable (map, "export", has_table);
  enable (map, "export-keep", has_table);
  enable (map, "find", has_table);
  enable (map, "columns", has_columns);
  enable (map, "back", has_way_back);
  enable (map, "stop", is_busy);
}
