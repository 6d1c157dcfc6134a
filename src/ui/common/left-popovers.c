/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What popped up can lose its place: its window is closed, or the part of the page that it belongs
 * to is built anew or put aside. GTK takes it off the screen then, but not out of use: it goes on
 * to hold all input, of the other windows too, and nothing ever frees it. */

#include "config.h"

#include "common/left-popovers.h"

static gboolean
has_focus_within (GtkRoot *root, GtkWidget *widget)
{
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The focus goes first: GTK would hold a widget for it, and forget another that it holds already.
 * Newer GTK (4.18) then gives it to what the popover belongs to, which is just being taken away:
 * that would be kept for the sake of the focus. */
static void
close_popover (GtkWidget *popover)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  /* Who hears that it closes may take both away. */
  g_autoptr (GtkWidget) parent = g_object_ref (gtk_widget_get_parent (popover));

  if (has_focus_within (root, popover))
    gtk_root_set_focus (root, NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
  if (!gtk_widget_get_mapped (parent) && has_focus_within (root, parent))
    gtk_root_set_focus (root, NULL);
}

/* One that is closed as it should be has hidden itself before. */
static gboolean
on_unmap (GSignalInvocationHint *hint G_GNUC_UNUSED,
          guint n_values G_GNUC_UNUSED,
          const GValue *values,
          gpointer data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_POPOVER (widget) && gtk_widget_get_visible (widget))
    close_popover (widget);
  return TRUE;
}

/**
 * herald_left_popovers_watch:
 *
 * Has everything that pops up from now on close when its place leaves the screen. To be called
 * once, when there is a display.
 */
void
herald_left_popovers_watch (void)
{
  /* There is no signal before its class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, on_unmap, NULL, NULL);
}
