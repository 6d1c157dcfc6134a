/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where text runs from right to left, the arrow key to the left leads what opens and closes round
 * in a circle in GTK 4.8, from its label to its child and back, without an end where neither takes
 * the focus. */

#include "config.h"

#include "common/expander-focus.h"

static gboolean (*focus_of_gtk) (GtkWidget *widget, GtkDirectionType direction);

/* What is in it goes first; it takes the focus itself when that comes from elsewhere. */
static gboolean
focus_sideways (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL)
    return gtk_widget_child_focus (child, direction);
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static gboolean
on_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL &&
      (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT))
    return focus_sideways (widget, direction);
  return focus_of_gtk (widget, direction);
}

/**
 * herald_expander_focus_mend:
 *
 * Lets the arrow keys go past every #GtkExpander from now on. It can't be derived from, so its
 * class is changed.
 */
void
herald_expander_focus_mend (void)
{
  GtkWidgetClass *class = g_type_class_ref (GTK_TYPE_EXPANDER);

  if (class->focus == on_focus)
    return;
  focus_of_gtk = class->focus;
  class->focus = on_focus;
}
