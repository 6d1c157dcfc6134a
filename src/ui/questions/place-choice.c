/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of the page as a choice, for where there is no room for a list. */
#include "config.h"

#include <glib/gi18n.h>

#include "questions/place-choice.h"

#include "common/access.h"
#include "common/choice-list.h"

/**
 * herald_place_choice_new:
 * @places: (element-type HeraldPlace): what to choose from
 *
 * Returns: (transfer floating): a #HeraldChoiceList with the place of the same index for each
 */
GtkWidget *
herald_place_choice_new (const GArray *places)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < places->len; i++)
    gtk_string_list_append (names, g_array_index (places, HeraldPlace, i).title);
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  herald_access_name_drop_down (GTK_DROP_DOWN (choice), NULL);
  gtk_widget_add_css_class (choice, "herald-place-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Topics"),
                                  -1);
  return herald_choice_list_new_over (GTK_DROP_DOWN (choice));
}
