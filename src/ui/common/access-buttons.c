/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GTK tells of buttons and menus, mended in one place for all of them. A button with a symbol
 * is also called “GtkImage”, after the widget that draws it, and one with a mnemonic has the
 * underline in its name, and the name twice. */
#include "config.h"

#include "common/access-buttons.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/mnemonic.h"

static GQuark
get_seen (void)
{
  return g_quark_from_static_string ("herald-access-button");
}

static void
name_by_label (GtkWidget *widget, const char *label)
{
  g_autofree char *plain = herald_mnemonic_dup_plain (label);

  herald_access_set_name (widget, plain);
}

/* Who made a button of a symbol alone has named it; its tip says the same again. */
static void
name_plainly (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);
  GtkAccessible *accessible = GTK_ACCESSIBLE (button);

  if (label != NULL && gtk_button_get_use_underline (button))
    {
      name_by_label (GTK_WIDGET (button), label);
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
follow_menu (GtkWidget *widget)
{
  if (GTK_IS_STACK (widget))
    {
      herald_access_follow_stack (GTK_STACK (widget));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    follow_menu (child);
}

static void
name_check (GtkCheckButton *check)
{
  const char *label = gtk_check_button_get_label (check);

  if (label != NULL && gtk_check_button_get_use_underline (check))
    name_by_label (GTK_WIDGET (check), label);
}

static void
name_menu_button (GtkMenuButton *button)
{
  const char *label = gtk_menu_button_get_label (button);

  if (label != NULL)
    name_by_label (GTK_WIDGET (button), label);
}

static void
name_menu (GtkWidget *menu)
{
  const char *tip = gtk_widget_get_tooltip_text (gtk_widget_get_parent (menu));

  herald_access_set_name (menu, tip != NULL ? tip : _ ("Menu"));
  follow_menu (menu);
}

/* What a menu button holds has its name from the menu button. */
static gboolean
is_plain_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget));
}

/* GTK names it after its page, with the underline, each time that the page changes. */
static void
name_tab (GtkWidget *button)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  if (GTK_IS_LABEL (label))
    herald_access_set_name (button, gtk_label_get_text (GTK_LABEL (label)));
}

static void
follow_tabs (GtkWidget *button, GtkStackSwitcher *switcher)
{
  g_autoptr (GListModel) pages =
      G_LIST_MODEL (gtk_stack_get_pages (gtk_stack_switcher_get_stack (switcher)));

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);

      g_signal_connect_object (
          page, "notify", G_CALLBACK (name_tab), button, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  name_tab (button);
}

static void
follow (GtkWidget *widget, const char *signal, GCallback callback)
{
  g_signal_connect (widget, signal, callback, NULL);
  ((void (*) (GtkWidget *))callback) (widget);
}

static void
mend (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_STACK_SWITCHER (parent))
    follow_tabs (widget, GTK_STACK_SWITCHER (parent));
  else if (GTK_IS_CHECK_BUTTON (widget))
    follow (widget, "notify::label", G_CALLBACK (name_check));
  else if (GTK_IS_MENU_BUTTON (widget))
    follow (widget, "notify::label", G_CALLBACK (name_menu_button));
  else if (is_plain_button (widget))
    {
      g_signal_connect (widget, "notify::icon-name", G_CALLBACK (name_plainly), NULL);
      follow (widget, "notify::label", G_CALLBACK (name_plainly));
    }
}

static gboolean
on_map (GSignalInvocationHint *hint G_GNUC_UNUSED,
        guint n_values G_GNUC_UNUSED,
        const GValue *values,
        gpointer data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER_MENU (widget))
    name_menu (widget);
  if (!GTK_IS_BUTTON (widget) && !GTK_IS_CHECK_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget))
    return TRUE;
  if (g_object_get_qdata (G_OBJECT (widget), get_seen ()) != NULL)
    return TRUE;
  g_object_set_qdata (G_OBJECT (widget), get_seen (), widget);
  mend (widget);
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
