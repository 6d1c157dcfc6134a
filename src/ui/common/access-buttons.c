/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GTK tells of buttons and menus, mended in one place for all of them. A button with a symbol
 * is also called “GtkImage”, after the widget that draws it, and one with a mnemonic has the
 * underline in its name, and the name twice. */
#include "config.h"

#include "common/access-buttons.h"

#include <glib/gi18n.h>

#include "common/access.h"

static GQuark
get_seen (void)
{
  return g_quark_from_static_string ("herald-access-button");
}

static char *
drop_underline (const char *label)
{
  GString *plain = g_string_new (NULL);

  for (; *label != '\0'; label++)
    {
      if (*label == '_' && label[1] == '_')
        label++;
      else if (*label == '_')
        continue;
      g_string_append_c (plain, *label);
    }
  return g_string_free (plain, FALSE);
}

/* Who made a button of a symbol alone has named it; its tip says the same again. */
static void
name_plainly (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);
  GtkAccessible *accessible = GTK_ACCESSIBLE (button);

  if (label != NULL && gtk_button_get_use_underline (button))
    {
      g_autofree char *plain = drop_underline (label);

      herald_access_set_name (GTK_WIDGET (button), plain);
      gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    }
  else if (gtk_button_get_icon_name (button) != NULL)
    {
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    }
}

/* The lines of a menu are pages of a stack, which may stand in what scrolls. */
static void
follow_pages (GtkWidget *widget)
{
  if (GTK_IS_STACK (widget))
    {
      herald_access_follow_stack (GTK_STACK (widget));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    follow_pages (child);
}

static void
name_menu (GtkWidget *menu)
{
  const char *tip = gtk_widget_get_tooltip_text (gtk_widget_get_parent (menu));

  herald_access_set_name (menu, tip != NULL ? tip : _ ("Menu"));
  follow_pages (menu);
}

/* What a menu button holds has its name from the menu button. */
static gboolean
is_plain_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget));
}

static gboolean
on_map (GSignalInvocationHint *hint G_GNUC_UNUSED,
        guint n_values G_GNUC_UNUSED,
        const GValue *values,
        gpointer data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)) != NULL)
    herald_access_set_name (widget, gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)));
  if (GTK_IS_POPOVER_MENU (widget))
    name_menu (widget);
  if (!is_plain_button (widget) || g_object_get_qdata (G_OBJECT (widget), get_seen ()) != NULL)
    return TRUE;
  g_object_set_qdata (G_OBJECT (widget), get_seen (), widget);
  g_signal_connect (widget, "notify::label", G_CALLBACK (name_plainly), NULL);
  g_signal_connect (widget, "notify::icon-name", G_CALLBACK (name_plainly), NULL);
  name_plainly (GTK_BUTTON (widget));
  return TRUE;
}

/**
 * herald_access_mend_buttons:
 *
 * Has every button of the program say its name once, and nothing else, from the moment on when it
 * is first shown.
 */
void
herald_access_mend_buttons (void)
{
  static gsize is_done = 0;

  if (!g_once_init_enter (&is_done))
    return;
  g_type_ensure (GTK_TYPE_WIDGET);
  g_type_class_unref (g_type_class_ref (GTK_TYPE_BUTTON));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map, NULL, NULL);
  g_once_init_leave (&is_done, 1);
}
