/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a page as it is read: what is shown, and what is folded away. */
#include "config.h"

#include "common/page-labels.h"

/* Returns (nullable) what an expander has folded away: it is not among its children then. */
static GtkWidget *
get_folded (GtkWidget *widget)
{
  GtkWidget *child =
      GTK_IS_EXPANDER (widget) ? gtk_expander_get_child (GTK_EXPANDER (widget)) : NULL;

  return child != NULL && !gtk_widget_is_ancestor (child, widget) ? child : NULL;
}

static void
list_below (GtkWidget *widget, GPtrArray *labels)
{
  GtkWidget *folded = get_folded (widget);

  if (!gtk_widget_get_visible (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    g_ptr_array_add (labels, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_child_visible (child))
        list_below (child, labels);
    }
  if (folded != NULL)
    list_below (folded, labels);
}

/**
 * herald_page_labels_list:
 * @page: a page
 *
 * Lists what can be read on @page, and what can be once a part is unfolded; not what stands on
 * another page of a stack.
 *
 * Returns: (transfer full) (element-type GtkLabel): in reading order
 */
GPtrArray *
herald_page_labels_list (GtkWidget *page)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_object_unref);

  list_below (page, labels);
  return labels;
}

/* Unfolds each part on the way to @label; returns whether it stands below @widget. */
static gboolean
unfold_below (GtkWidget *widget, GtkWidget *label)
{
  GtkWidget *folded = get_folded (widget);

  if (widget == label)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (unfold_below (child, label))
        return TRUE;
    }
  if (folded == NULL || !unfold_below (folded, label))
    return FALSE;
  gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  return TRUE;
}

/**
 * herald_page_labels_unfold:
 * @page: a page
 * @label: one of its labels
 *
 * Opens the parts in which @label is folded away, if it is.
 */
void
herald_page_labels_unfold (GtkWidget *page, GtkWidget *label)
{
  if (!gtk_widget_is_ancestor (label, page))
    unfold_below (page, label);
}
