/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long button must not set the width of the window, however large its text. */
#include "config.h"

#include "practice/wrap-button.h"

/**
 * herald_button_wrap:
 * @button: a button with a label
 *
 * Lets its label take several lines where there is little room.
 */
void
herald_button_wrap (GtkButton *button)
{
  GtkWidget *label = gtk_button_get_child (button);

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}
