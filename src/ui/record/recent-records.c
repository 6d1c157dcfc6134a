/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records were open last. The list is Herald's own: the desktop shows its list in other
 * programs, on screens that others look at, and the name of such a file is nobody's business. It
 * can be emptied, and switched off for good. */
#include "config.h"

#include "content/plain-text.h"
#include "record/recent-records.h"

#include "common/mnemonic.h"

#include <string.h>

#include "record/document.h"

#define MOST_RECORDS 4

static GStrv
get_list (HeraldSettings *settings)
{
  GStrv list = NULL;

  g_object_get (settings, "recent-records", &list, NULL);
  return list != NULL ? list : g_new0 (char *, 1);
}

static void
set_list (HeraldSettings *settings, GPtrArray *list)
{
  g_ptr_array_add (list, NULL);
  g_object_set (settings, "recent-records", list->pdata, NULL);
}

/* All but one of the list, behind what is in @list already. */
static void
add_others (HeraldSettings *settings, const char *uri, GPtrArray *list)
{
  g_auto (GStrv) now = get_list (settings);

  for (guint i = 0; now[i] != NULL && list->len < MOST_RECORDS; i++)
    {
      if (strcmp (now[i], uri) != 0)
        g_ptr_array_add (list, g_strdup (now[i]));
    }
}

/**
 * herald_recent_records_note:
 * @settings: the settings
 * @file: a record that was opened or saved
 *
 * Puts it in front of the list, if there is to be one.
 */
void
herald_recent_records_note (HeraldSettings *settings, GFile *file)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *uri = g_file_get_uri (file);
  gboolean keeps_recent = FALSE;

  g_object_get (settings, "keeps-recent", &keeps_recent, NULL);
  if (!keeps_recent)
    return;
  g_ptr_array_add (list, g_strdup (uri));
  add_others (settings, uri, list);
  set_list (settings, list);
}

/**
 * herald_recent_records_drop:
 * @settings: the settings
 * @file: a record that is no longer there
 */
void
herald_recent_records_drop (HeraldSettings *settings, GFile *file)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *uri = g_file_get_uri (file);

  add_others (settings, uri, list);
  set_list (settings, list);
}

/**
 * herald_recent_records_forget:
 * @settings: the settings
 */
void
herald_recent_records_forget (HeraldSettings *settings)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  set_list (settings, list);
  g_object_set (settings, "last-record", "", NULL);
}

static char *
dup_label (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *known = g_filename_display_name (name != NULL ? name : "");
  g_autofree char *shown = herald_plain_text_new (known, HERALD_PLAIN_TEXT_LINE);

  if (g_str_has_suffix (shown, HERALD_DOCUMENT_SUFFIX))
    shown[strlen (shown) - strlen (HERALD_DOCUMENT_SUFFIX)] = '\0';
  /* A line of a menu takes "_" for the mark of a letter. */
  return herald_mnemonic_dup_escaped (shown);
}

/**
 * herald_recent_records_fill:
 * @settings: the settings
 * @menu: a part of a menu, filled anew
 */
void
herald_recent_records_fill (HeraldSettings *settings, GMenu *menu)
{
  g_auto (GStrv) list = get_list (settings);

  g_menu_remove_all (menu);
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (list[i]);
      g_autofree char *label = dup_label (file);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-record", "s", list[i]);
      g_menu_append_item (menu, item);
    }
}

static void
on_desktop_list (GtkRecentManager *manager, GHashTable *hidden)
{
  GHashTableIter iter;
  gpointer uri;

  g_hash_table_iter_init (&iter, hidden);
  while (g_hash_table_iter_next (&iter, &uri, NULL))
    {
      if (gtk_recent_manager_has_item (manager, uri))
        gtk_recent_manager_remove_item (manager, uri, NULL);
    }
}

/**
 * herald_recent_records_hide:
 * @file: a record that was chosen in a dialog of GTK
 *
 * GTK puts what is chosen in its dialogs on the list of the desktop by itself, some time later.
 * Takes it off again.
 */
void
herald_recent_records_hide (GFile *file)
{
  static GHashTable *hidden; /* (element-type utf8) */
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  if (hidden == NULL)
    {
      hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_signal_connect (manager, "changed", G_CALLBACK (on_desktop_list), hidden);
    }
  g_hash_table_add (hidden, g_file_get_uri (file));
  on_desktop_list (manager, hidden);
}
