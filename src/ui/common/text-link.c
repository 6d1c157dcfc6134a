/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of text that leads somewhere else in the program. */
#include "config.h"

#include "common/access.h"
#include "common/labels.h"
#include "common/text-link.h"

/**
 * herald_text_link_new:
 * @text: what it says
 * @action: the action that it activates
 * @target: (nullable): what the action is to show
 *
 * Returns: (transfer floating): a button that looks like a link and wraps
 */
GtkWidget *
herald_text_link_new (const char *text, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), herald_label_new (text, "herald-body"));
  herald_access_set_name (button, text);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "herald-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}
