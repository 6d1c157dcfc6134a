/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of the page as a choice, for where there is no room for a list. */
#include "config.h"

#include <glib/gi18n.h>

#include "questions/place-choice.h"

#include "common/access.h"

static void
on_setup (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_child (
      item,
      g_object_new (
          GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 6, NULL));
}

static void
on_bind (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The name of the chosen place does not set the width of the window; the names to choose from stand
 * in full. */
static void
make_flexible (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
}

/**
 * herald_place_choice_new:
 * @places: (element-type HeraldPlace): what to choose from
 *
 * Returns: (transfer floating): a #GtkDropDown with the place of the same index for each
 */
GtkWidget *
herald_place_choice_new (const GArray *places)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < places->len; i++)
    gtk_string_list_append (names, g_array_index (places, HeraldPlace, i).title);
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  make_flexible (GTK_DROP_DOWN (choice));
  herald_access_name_drop_down (GTK_DROP_DOWN (choice), NULL);
  gtk_widget_add_css_class (choice, "herald-place-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Topics"),
                                  -1);
  return choice;
}
