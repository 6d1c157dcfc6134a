/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for who reads by ear, where GTK finds none and would say the type of a widget. */
#include "config.h"

#include "common/access.h"
#include "content/plain-text.h"

#include "common/mnemonic.h"

/**
 * herald_access_set_name:
 * @widget: what can have the focus, or holds what belongs together
 * @name: what it is called
 *
 * Names a widget whose words stand in something within it, or nowhere on the screen.
 */
void
herald_access_set_name (GtkWidget *widget, const char *name)
{
  g_autofree char *plain = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  plain = herald_plain_text_new (name, HERALD_PLAIN_TEXT_SHOWN);
  /* A button is named by its label, which counts for more in newer versions of GTK (4.18). */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plain,
                                  -1);
}

static void
hide_from_access (GtkWidget *widget)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/* The button of a drop-down, which takes the focus, or the list that it opens. */
static GtkWidget *
find_within (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_within (child, type);
  return found;
}

static void
name_after_label (GtkWidget *widget)
{
  GtkWidget *label = find_within (widget, GTK_TYPE_LABEL);

  if (label != NULL)
    herald_access_set_name (widget, gtk_label_get_text (GTK_LABEL (label)));
}

static void
on_selected (GtkDropDown *choice)
{
  GtkWidget *button = find_within (GTK_WIDGET (choice), GTK_TYPE_TOGGLE_BUTTON);
  GObject *item = gtk_drop_down_get_selected_item (choice);

  if (button != NULL && GTK_IS_STRING_OBJECT (item))
    herald_access_set_name (button, gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

/* Rows are made and filled by GTK, which knows no names for them before 4.12. */
static void
on_opened (GtkDropDown *choice)
{
  GtkWidget *list = find_within (GTK_WIDGET (choice), GTK_TYPE_LIST_VIEW);
  GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL;

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    name_after_label (row);
}

/**
 * herald_access_name_drop_down:
 * @choice: a choice over a #GtkStringList
 * @label: (nullable): what names it, where it has no name yet
 *
 * Has the button of @choice say what is chosen, and the lines of its list what they are. GTK says
 * the names of their types.
 */
void
herald_access_name_drop_down (GtkDropDown *choice, GtkWidget *label)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));

  button = find_within (GTK_WIDGET (choice), GTK_TYPE_TOGGLE_BUTTON);
  g_return_if_fail (button != NULL);

  if (label != NULL)
    gtk_accessible_update_relation (
        GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  hide_from_access (gtk_button_get_child (GTK_BUTTON (button)));
  g_signal_connect (choice, "notify::selected-item", G_CALLBACK (on_selected), NULL);
  g_signal_connect_object (button,
                           "notify::active",
                           G_CALLBACK (on_opened),
                           choice,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_selected (choice);
}

/**
 * herald_access_name_table:
 * @table: a table that has its columns
 * @name: what it is called
 *
 * Names a table and the titles of its columns.
 */
void
herald_access_name_table (GtkColumnView *table, const char *name)
{
  GtkWidget *header, *list;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  header = gtk_widget_get_first_child (GTK_WIDGET (table));
  list = gtk_widget_get_next_sibling (header);
  herald_access_set_name (GTK_WIDGET (table), name);
  herald_access_set_name (header, name);
  herald_access_set_name (list, name);
  for (GtkWidget *title = gtk_widget_get_first_child (header); title != NULL;
       title = gtk_widget_get_next_sibling (title))
    name_after_label (title);
}

/**
 * herald_access_name_cell:
 * @content: what stands in a cell of a #GtkColumnView
 * @text: what it says
 * @is_first: whether the row is called so too
 *
 * Names the cell that GTK put around @content.
 */
void
herald_access_name_cell (GtkWidget *content, const char *text, gboolean is_first)
{
  GtkWidget *cell = gtk_widget_get_parent (content);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (cell != NULL)
    herald_access_set_name (cell, text);
  if (row != NULL && is_first)
    herald_access_set_name (row, text);
}

/**
 * herald_access_show_child:
 * @child: a child of a widget that shows some of its children at a time
 * @is_shown: whether this is one of them
 *
 * As gtk_widget_set_child_visible(), also for who reads by ear.
 */
void
herald_access_show_child (GtkWidget *child, gboolean is_shown)
{
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_child_visible (child, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

static void
show_one_page (GtkStack *stack)
{
  GtkWidget *shown = gtk_stack_get_visible_child (stack);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      GtkStackPage *holder = gtk_stack_get_page (stack, page);
      const char *title = gtk_stack_page_get_title (holder);
      g_autofree char *plain = herald_mnemonic_dup_plain (title != NULL ? title : "");

      gtk_accessible_update_state (GTK_ACCESSIBLE (page),
                                   GTK_ACCESSIBLE_STATE_HIDDEN,
                                   page != shown,
                                   -1);
      /* Without any name it would be called by its type. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (holder),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      title != NULL ? plain : " ",
                                      -1);
    }
}

/**
 * herald_access_follow_stack:
 * @stack: pages of which one is shown
 *
 * Keeps the other pages from who reads by ear as well. GTK tells of all of them.
 */
void
herald_access_follow_stack (GtkStack *stack)
{
  g_return_if_fail (GTK_IS_STACK (stack));

  g_signal_handlers_disconnect_by_func (stack, show_one_page, NULL);
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (show_one_page), NULL);
  show_one_page (stack);
}

static gboolean
focus_in_order (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = is_back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  while (child != NULL)
    {
      if (gtk_widget_child_focus (child, direction))
        return TRUE;
      child = is_back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
    }
  return FALSE;
}

static gboolean
on_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidgetClass *plain = g_type_class_peek (GTK_TYPE_WIDGET);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return focus_in_order (widget, direction);
  return plain->focus (widget, direction);
}

/**
 * herald_access_keep_order:
 * @class: the class of a widget that holds others, next below GtkWidget
 *
 * Has Tab move the focus through the children in their order. GTK goes by their middles, and half a
 * pixel between what stands at the start of a line and what ends it would have the end come first.
 */
void
herald_access_keep_order (GtkWidgetClass *class)
{
  class->focus = on_focus;
}
