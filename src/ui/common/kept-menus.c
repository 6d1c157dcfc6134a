/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menus that all windows share. GTK 4.8 asks for the sections of each menu that it shows and never
 * gives them back, so those of a menu of one window would stay when it goes, 27 kB of the main
 * menu. A menu that is the same everywhere is made once for each language; a section that is not
 * is emptied when its window goes, and serves the next one. */
#include "config.h"

#include "common/kept-menus.h"
#include "content/language.h"

static GHashTable *menus; /* (element-type GHashTable): by language, then by maker */
static GPtrArray *spare;  /* (element-type GMenu): sections that nobody shows */

static GHashTable *
get_menus_of_language (void)
{
  const HeraldLanguage *language = herald_language_get ();
  const char *code = language != NULL ? language->code : "";
  GHashTable *found;

  if (menus == NULL)
    menus = g_hash_table_new (g_str_hash, g_str_equal);
  found = g_hash_table_lookup (menus, code);
  if (found == NULL)
    {
      found = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (menus, g_strdup (code), found);
    }
  return found;
}

/**
 * herald_kept_menus_get:
 * @make: makes it
 *
 * Returns: (transfer none): what @make returned when it was asked first in this language
 */
GMenuModel *
herald_kept_menus_get (HeraldMenuMaker make)
{
  g_return_val_if_fail (make != NULL, NULL);

  GHashTable *found = get_menus_of_language ();
  GMenuModel *menu = g_hash_table_lookup (found, make);

  if (menu == NULL)
    {
      menu = make ();
      g_hash_table_insert (found, make, menu);
    }
  return menu;
}

/**
 * herald_kept_menus_take_section:
 *
 * Returns: (transfer full): an empty section, for one menu
 */
GMenu *
herald_kept_menus_take_section (void)
{
  if (spare == NULL || spare->len == 0)
    return g_menu_new ();
  return g_ptr_array_steal_index_fast (spare, spare->len - 1);
}

static gboolean
is_shown (GMenu *section)
{
  return g_signal_has_handler_pending (section,
                                       g_signal_lookup ("items-changed", G_TYPE_MENU_MODEL),
                                       0,
                                       TRUE);
}

static gboolean
on_given (gpointer section)
{
  if (is_shown (section))
    return G_SOURCE_REMOVE;
  if (spare == NULL)
    spare = g_ptr_array_new_with_free_func (g_object_unref);
  g_menu_remove_all (section);
  g_ptr_array_add (spare, g_object_ref (section));
  return G_SOURCE_REMOVE;
}

/**
 * herald_kept_menus_give_section:
 * @section: (transfer full): a section whose menu goes
 *
 * Has another menu use it, soon; but not while something still shows it.
 */
void
herald_kept_menus_give_section (GMenu *section)
{
  g_return_if_fail (G_IS_MENU (section));

  /* What showed the menu is on its way out, and must not be told any more. */
  g_idle_add_full (G_PRIORITY_DEFAULT, on_given, section, g_object_unref);
}
