/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen must not set the width of the window, however large its text. */
#include "config.h"

#include "common/drop-down.h"
#include "common/labels.h"

static void
on_setup (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_child (item,
                           g_object_new (GTK_TYPE_LABEL,
                                         "xalign",
                                         0.0,
                                         "wrap",
                                         TRUE,
                                         "wrap-mode",
                                         PANGO_WRAP_WORD_CHAR,
                                         "natural-wrap-mode",
                                         GTK_NATURAL_WRAP_NONE,
                                         NULL));
}

static void
on_bind (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  herald_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                         gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * herald_drop_down_wrap:
 * @choice: a choice over a #GtkStringList
 *
 * Lets what is chosen take several lines where there is little room. What there is to choose from
 * stands in a list of its own, as before.
 */
void
herald_drop_down_wrap (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
}
