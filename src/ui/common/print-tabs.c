/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK 4.8 never gives back what names the tabs of a notebook: seven labels each time the dialog of
 * printers opens, and with them the fonts they were drawn in, which are most of it. Nobody but the
 * notebook knows of the reference that is forgotten, so it is given back when the notebook goes,
 * where a notebook of this GTK forgets one. */
#include "config.h"

#include "common/print-tabs.h"

#define LABELS "herald-tab-labels"

/* Whether the label of a notebook outlives it. */
static gboolean
try_notebook (void)
{
  GtkNotebook *notebook = g_object_ref_sink (GTK_NOTEBOOK (gtk_notebook_new ()));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_notebook_append_page (notebook, gtk_label_new (NULL), label);
  g_object_add_weak_pointer (G_OBJECT (label), (gpointer *)&label);
  g_object_unref (notebook);
  if (label == NULL)
    return FALSE;
  g_object_remove_weak_pointer (G_OBJECT (label), (gpointer *)&label);
  g_object_unref (label);
  return TRUE;
}

static gboolean
forgets_labels (void)
{
  static gsize answer;

  if (g_once_init_enter (&answer))
    g_once_init_leave (&answer, try_notebook () ? 2 : 1);
  return answer == 2;
}

static void
give_back (gpointer label)
{
  if (forgets_labels ())
    g_object_unref (label);
  g_object_unref (label);
}

/* The data of an object go last of all, when its pages have. */
static void
watch (GtkNotebook *notebook)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (give_back);

  for (int i = 0; i < gtk_notebook_get_n_pages (notebook); i++)
    {
      GtkWidget *page = gtk_notebook_get_nth_page (notebook, i);
      GtkWidget *label = gtk_notebook_get_tab_label (notebook, page);

      if (label != NULL)
        g_ptr_array_add (labels, g_object_ref (label));
    }
  g_object_set_data_full (G_OBJECT (notebook), LABELS, labels, (GDestroyNotify)g_ptr_array_unref);
}

/**
 * herald_print_tabs_give_back_at_end:
 * @dialog: a window of GTK's with notebooks in it, whose pages don't change any more
 *
 * Has what names their tabs freed with them. Asked for a second time, it does nothing.
 */
void
herald_print_tabs_give_back_at_end (GtkWidget *dialog)
{
  g_return_if_fail (GTK_IS_WIDGET (dialog));

  for (GtkWidget *child = gtk_widget_get_first_child (dialog); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    herald_print_tabs_give_back_at_end (child);
  if (GTK_IS_NOTEBOOK (dialog) && g_object_get_data (G_OBJECT (dialog), LABELS) == NULL)
    watch (GTK_NOTEBOOK (dialog));
}
