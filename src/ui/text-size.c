/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of all text: steps to choose from, and how a step reaches every window. */

#include "text-size.h"

#include <gtk/gtk.h>

static const int steps[] = {
  HERALD_TEXT_SIZE_SMALLEST, 90, HERALD_TEXT_SIZE_NORMAL, 110, 125, 150, 175, 200, 250,
  HERALD_TEXT_SIZE_LARGEST,
};

/* In GtkSettings' unit, 1024 to a dot per inch; what GTK takes where the desktop says nothing. */
#define USUAL_DPI (96 * 1024)

/**
 * herald_text_size_larger:
 * @percent: a text size in percent
 *
 * Returns: the next larger step, or the largest
 */
int
herald_text_size_larger (int percent)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > percent)
      return steps[i];
  return HERALD_TEXT_SIZE_LARGEST;
}

/**
 * herald_text_size_smaller:
 * @percent: a text size in percent
 *
 * Returns: the next smaller step, or the smallest
 */
int
herald_text_size_smaller (int percent)
{
  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] < percent)
      return steps[i - 1];
  return HERALD_TEXT_SIZE_SMALLEST;
}

/**
 * herald_text_size_apply:
 * @percent: a text size in percent of the desktop's own
 *
 * Makes the text of every window that large, titles and captions too. At 100 the desktop's own
 * setting is followed again.
 */
void
herald_text_size_apply (int percent)
{
  static gboolean overruled = FALSE;
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  /* The desktop's value is multiplied, never what an earlier step has left. */
  if (overruled)
    gtk_settings_reset_property (settings, "gtk-xft-dpi");
  overruled = percent != HERALD_TEXT_SIZE_NORMAL;
  if (!overruled)
    return;
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = USUAL_DPI;
  g_object_set (settings, "gtk-xft-dpi", (int)((gint64)dpi * percent / 100), NULL);
}
