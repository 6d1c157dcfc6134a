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
