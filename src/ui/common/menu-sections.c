/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu that is shown holds its sections, and GTK 4.8 does not give them back when the menu goes:
 * with each window their lines would stay, 27 kB of the main menu. So the lines are taken out when
 * the menu itself goes; what is left of a section is an empty one. */
#include "config.h"

#include "common/menu-sections.h"

#define SECTIONS "herald-sections"

static void
empty_section (gpointer section)
{
  if (G_IS_MENU (section))
    g_menu_remove_all (section);
  g_object_unref (section);
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
 * Has the sections give back their lines when the menu is given back, and those of the menus in it.
 */
void
herald_menu_sections_empty_at_end (GMenuModel *menu)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (empty_section);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    look_at_item (menu, i, sections);
  g_object_set_data_full (G_OBJECT (menu), SECTIONS, sections, (GDestroyNotify)g_ptr_array_unref);
}
