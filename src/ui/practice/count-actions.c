/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a counting sheet: by menu, by keys, by the buttons of its bar. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/labels.h"
#include "common/kept-menus.h"
#include "common/title-bar.h"
#include "practice/count-actions.h"
#include "practice/count-file-ways.h"
#include "practice/count-use.h"

#define ACTIONS "herald-count-actions"

static GActionMap *
get_map (HeraldCountWindow *window)
{
  return g_object_get_data (G_OBJECT (window), ACTIONS);
}

static void
on_undo (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_count_grid_commit (herald_count_window_get_grid (data));
  herald_count_sheet_undo (herald_count_window_get_sheet (data));
}

static void
on_redo (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_count_sheet_redo (herald_count_window_get_sheet (data));
}

static void
on_clear (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_count_sheet_clear (herald_count_window_get_sheet (data));
  herald_count_window_tell (data, _ ("All counts are gone. Undo brings them back."), FALSE);
}

static void
on_use (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_count_grid_commit (herald_count_window_get_grid (data));
  if (herald_count_use (herald_count_window_get_sheet (data),
                        herald_count_window_get_session (data)))
    herald_count_window_tell (data,
                              _ ("The sums stand in your result now. There, Undo takes them back."),
                              FALSE);
}

static void
on_second (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  herald_count_window_set_second (data, g_variant_get_boolean (state));
}

static void
on_clusters (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  herald_count_window_set_clusters (data, g_variant_get_boolean (state));
}

static void
on_single (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  herald_count_sheet_set_dual (herald_count_window_get_sheet (data),
                               !g_variant_get_boolean (state));
}

static void
on_close (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

/* One number goes where one types; a table goes into the sheet. */
static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCountWindow) window = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text == NULL)
    return;
  if (strpbrk (text, "\t\n") == NULL && GTK_IS_TEXT (focus))
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
  else
    herald_count_window_paste (window, text);
}

static void
on_paste (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (data)),
                                 NULL,
                                 on_text,
                                 g_object_ref (data));
}

static const GActionEntry entries[] = {
  { .name = "undo", .activate = on_undo },
  { .name = "redo", .activate = on_redo },
  { .name = "clear", .activate = on_clear },
  { .name = "use", .activate = on_use },
  { .name = "paste", .activate = on_paste },
  { .name = "close", .activate = on_close },
  { .name = "second", .state = "false", .change_state = on_second },
  { .name = "clusters", .state = "false", .change_state = on_clusters },
  { .name = "single", .state = "false", .change_state = on_single },
};

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  GMenu *file = g_menu_new ();
  GMenu *edit = g_menu_new ();
  GMenu *view = g_menu_new ();

  append (file, _ ("_Open…"), "counts.open");
  append (file, _ ("_Save"), "counts.save");
  append (file, _ ("Save _As…"), "counts.save-as");
  append (file, _ ("Save as _Table…"), "counts.export");
  append (edit, _ ("_Undo"), "counts.undo");
  append (edit, _ ("_Redo"), "counts.redo");
  append (edit, _ ("_Paste a Table"), "counts.paste");
  append (edit, _ ("_Clear All"), "counts.clear");
  append (view, _ ("Second O_bserver"), "counts.second");
  append (view, _ ("Clusters by _Estimate"), "counts.clusters");
  append (view, _ ("HER2 Probe O_nly"), "counts.single");
  append_section (menu, file);
  append_section (menu, edit);
  append_section (menu, view);
  return G_MENU_MODEL (menu);
}

static void
add_bar (HeraldCountWindow *window)
{
  GtkWidget *bar = gtk_header_bar_new ();
  GtkWidget *menu = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "open-menu-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (menu), FALSE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu), herald_kept_menus_get (make_menu));
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (menu), TRUE);
  gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
  herald_widget_set_tooltip (menu, _ ("Main Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Main Menu"),
                                  -1);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (bar), menu);
  herald_title_bar_follow (GTK_HEADER_BAR (bar), GTK_WINDOW (window));
  gtk_window_set_titlebar (GTK_WINDOW (window), bar);
}

static void
add_keys (HeraldCountWindow *window)
{
  static const char *const keys[][2] = {
    { "<Control>o", "counts.open" },           { "<Control>s", "counts.save" },
    { "<Control><Shift>s", "counts.save-as" }, { "<Control>e", "counts.export" },
    { "<Control>z", "counts.undo" },           { "<Control><Shift>z", "counts.redo" },
    { "<Control>v", "counts.paste" },          { "<Control>w", "counts.close" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                                keys[i][0]),
                                                            gtk_named_action_new (keys[i][1])));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

/**
 * herald_count_actions_add:
 * @window: a window without actions
 */
void
herald_count_actions_add (HeraldCountWindow *window)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), window);
  herald_count_file_ways_add (window, G_ACTION_MAP (group));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "counts", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (window), ACTIONS, group, g_object_unref);
  add_bar (window);
  add_keys (window);
}

static void
set_enabled (GActionMap *map, const char *name, gboolean is_enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)),
                               is_enabled);
}

/**
 * herald_count_actions_refresh:
 * @window: a window with actions
 *
 * Lets be done what can be done now.
 */
void
herald_count_actions_refresh (HeraldCountWindow *window)
{
  GActionMap *map = get_map (window);
  HeraldCountSheet *sheet = herald_count_window_get_sheet (window);
  HeraldIshTotals totals;

  herald_count_sheet_get_totals (sheet, 1, &totals);
  set_enabled (map, "undo", herald_count_sheet_can_undo (sheet));
  set_enabled (map, "redo", herald_count_sheet_can_redo (sheet));
  set_enabled (map, "clear", g_list_model_get_n_items (G_LIST_MODEL (sheet)) > 0);
  set_enabled (map, "use", totals.nuclei > 0 && herald_count_window_get_session (window) != NULL);
  herald_count_actions_set_state (window, "single", !herald_count_sheet_is_dual (sheet));
}

/**
 * herald_count_actions_set_state:
 * @window: a window with actions
 * @name: one that is on or off
 * @state: which of both
 */
void
herald_count_actions_set_state (HeraldCountWindow *window, const char *name, gboolean state)
{
  GAction *action = g_action_map_lookup_action (get_map (window), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (state));
}

/**
 * herald_count_actions_get_state:
 * @window: a window with actions
 * @name: one that is on or off
 *
 * Returns: which of both
 */
gboolean
herald_count_actions_get_state (HeraldCountWindow *window, const char *name)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (get_map (window)), name);

  return g_variant_get_boolean (state);
}
