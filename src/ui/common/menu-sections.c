/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu that is shown holds its sections, and GTK 4.8 does not give them back when the menu goes:
 * with each window their lines would stay, 27 kB of the main menu. So the lines are taken out when
 * the menu itself goes; what is left of a section is an empty one. */
#include "config.h"

#include "common/menu-sections.h"

#define SECTIONS "herald-sections"

static gboolean
is_shown (gpointer section)
{
  return g_signal_has_handler_pending (section,
                                       g_signal_lookup ("items-changed", G_TYPE_MENU_MODEL),
                                       0,
                                       TRUE);
}

static void
empty_section (gpointer section, gpointer data G_GNUC_UNUSED)
{
  if (G_IS_MENU (section) && !is_shown (section))
    g_menu_remove_all (section);
}

static gboolean
on_gone (gpointer sections)
{
  g_ptr_array_foreach (sections, empty_section, NULL);
  return G_SOURCE_REMOVE;
}

/* What showed the menu is on its way out, and must not be told any more. */
static void
empty_later (gpointer sections)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_gone, sections, (GDestroyNotify)g_ptr_array_unref);
}

static void
look_at_item (GMenuModel *menu, int index, GPtrArray *sections)
{
  GMenuModel *section = g_menu_model_get_item_link (menu, index, G_MENU_LINK_SECTION);
  g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, index, G_MENU_LINK_SUBMENU);

  if (submenu != NULL)
    herald_menu_sections_empty_at_end (submenu);
  if (section == NULL)
    return;
  herald_menu_sections_empty_at_end (section);
  g_ptr_array_add (sections, section);
}

/**
 * herald_menu_sections_empty_at_end:
 * @menu: a menu with all of its sections, which belong to no other menu
 *
 * Has the sections give back their lines soon after the menu is given back, and those of the menus
 * in it too; but not where something still shows them.
 */
void
herald_menu_sections_empty_at_end (GMenuModel *menu)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    look_at_item (menu, i, sections);
  g_object_set_data_full (G_OBJECT (menu), SECTIONS, sections, empty_later);
}
