/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The measures that every layout of ours goes by. */
#include "config.h"

#include "common/metrics.h"

#include "pen.h"

/**
 * herald_widget_get_unit:
 * @widget: a widget
 *
 * Returns: how many pixels one unit of our layouts is at the text size of @widget
 */
double
herald_widget_get_unit (GtkWidget *widget)
{
  HeraldPen pen = { .context = gtk_widget_get_pango_context (widget) };

  return herald_pen_get_unit (&pen);
}

/* Without the frame that the style sheet puts around a widget: that is not for its own layout. */
static int
get_inner_height (GtkWidget *widget, int width)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);
  int minimum = 0, natural = 0, first_baseline = -1, second_baseline = -1;

  if (layout != NULL)
    gtk_layout_manager_measure (
        layout, widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  else
    GTK_WIDGET_GET_CLASS (widget)->measure (widget,
                                            GTK_ORIENTATION_VERTICAL,
                                            width,
                                            &minimum,
                                            &natural,
                                            &first_baseline,
                                            &second_baseline);
  return minimum;
}

/**
 * herald_widget_fit_width:
 * @widget: a widget that gets no higher as it gets wider
 * @height: the height that it is measured for, in pixels, or -1
 * @minimum: (inout): the width that it can do with at any height, in pixels
 * @natural: (inout): the width that it would have, in pixels
 *
 * Raises both to what fits into @height, as newer GTK asks before a window is shown. For what
 * measures a widget: its class or its layout manager.
 */
void
herald_widget_fit_width (GtkWidget *widget, int height, int *minimum, int *natural)
{
  int low = *minimum;
  int high = MAX (*natural, 1);

  if (height < 0 || get_inner_height (widget, low) <= height ||
      get_inner_height (widget, HERALD_WIDEST) > height)
    return;
  while (high < HERALD_WIDEST && get_inner_height (widget, high) > height)
    high *= 2;
  while (low + 1 < high)
    {
      int middle = (low + high) / 2;

      if (get_inner_height (widget, middle) > height)
        low = middle;
      else
        high = middle;
    }
  *minimum = high;
  *natural = MAX (*natural, high);
}

/**
 * herald_widget_get_minimum_width:
 * @widget: a widget
 *
 * Returns: the least width it can do with, in pixels
 */
int
herald_widget_get_minimum_width (GtkWidget *widget)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/**
 * herald_widget_get_window_width:
 * @widget: a widget
 *
 * Returns: the width that its window is to have, in pixels; 0 where it is in none, or nobody said
 */
int
herald_widget_get_window_width (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  int width = 0;
  int height = 0;

  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return MAX (width, 0);
}
