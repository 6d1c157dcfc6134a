/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long button must not set the width of the window, however large its text. */
#include "config.h"

#include "common/wrap-button.h"
#include "common/label-wrap.h"

/**
 * herald_button_wrap:
 * @button: a button with a label
 *
 * Lets its label take several lines where there is little room: in the middle of a frame, and
 * without one as text stands.
 */
void
herald_button_wrap (GtkButton *button)
{
  GtkWidget *label = gtk_button_get_child (button);

  g_return_if_fail (GTK_IS_LABEL (label));

  herald_label_wrap (GTK_LABEL (label));
  gtk_label_set_justify (GTK_LABEL (label),
                         gtk_button_get_has_frame (button) ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
}

/* That of a button with a menu lies in a box. */
static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *label = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child);
  return label;
}

/**
 * herald_buttons_wrap:
 * @widget: what holds buttons, those to check included
 *
 * The same for all of them. The button of a drop-down has words for nothing chosen, and would be as
 * high as those are in the narrowest room.
 */
void
herald_buttons_wrap (GtkWidget *widget)
{
  GtkWidget *label =
      GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ? find_label (widget) : NULL;

  if (label != NULL)
    {
      herald_label_wrap (GTK_LABEL (label));
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
      if (GTK_IS_CHECK_BUTTON (widget))
        gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      else if (gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != NULL)
        gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_LEFT);
      else
        gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
    }
  if (GTK_IS_DROP_DOWN (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    herald_buttons_wrap (child);
}

static int
get_natural (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural = 0;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

/**
 * herald_button_measure_height:
 * @button: a button, or one with a menu, with a label that wraps
 * @width: its width
 *
 * Returns: how high it has to be, which a button with a menu does not know itself: what is around
 *   its words is added to their lines
 */
int
herald_button_measure_height (GtkWidget *button, int width)
{
  GtkWidget *label = find_label (button);
  int beside, around;

  g_return_val_if_fail (label != NULL, 0);

  beside = get_natural (button, GTK_ORIENTATION_HORIZONTAL, -1) -
           get_natural (label, GTK_ORIENTATION_HORIZONTAL, -1);
  around = get_natural (button, GTK_ORIENTATION_VERTICAL, -1) -
           get_natural (label, GTK_ORIENTATION_VERTICAL, -1);
  return get_natural (label, GTK_ORIENTATION_VERTICAL, MAX (width - beside, 0)) + around;
}

/**
 * herald_expander_wrap:
 * @expander: what opens and closes, with a label
 *
 * The same for its label.
 */
void
herald_expander_wrap (GtkExpander *expander)
{
  GtkWidget *label = gtk_expander_get_label_widget (expander);

  g_return_if_fail (GTK_IS_LABEL (label));

  herald_label_wrap (GTK_LABEL (label));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
}

/**
 * herald_expander_set_child:
 * @expander: what opens and closes
 * @child: (transfer floating): what shows while it is open
 *
 * Hides what is folded away from the keyboard too. GTK asks it whether it takes the focus, and
 * complains that it is in no window: for an arrow key always, for Tab in newer versions (4.18).
 */
void
herald_expander_set_child (GtkExpander *expander, GtkWidget *child)
{
  gtk_expander_set_child (expander, child);
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
}
