/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of a case, and below it which lens shows which edge. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "practice/run-picture.h"

/**
 * herald_run_picture_make_rule:
 *
 * Returns: (transfer floating): which lens shows which edge, in words
 */
GtkWidget *
herald_run_picture_make_rule (void)
{
  GtkWidget *rule = herald_label_new (
      _ ("Strong edges show at 5×. Weak to moderate edges need 10× to 20×. Faint edges show only "
         "at 40×."),
      "herald-small");

  gtk_label_set_max_width_chars (GTK_LABEL (rule), -1);
  return rule;
}

/**
 * herald_run_picture_new:
 * @specimen: the picture
 * @rule: which lens shows which edge
 *
 * Returns: (transfer floating): both, one below the other; hidden while there is no picture
 */
GtkWidget *
herald_run_picture_new (HeraldSpecimenView *specimen, GtkWidget *rule)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_set_vexpand (GTK_WIDGET (specimen), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (specimen));
  gtk_box_append (GTK_BOX (box), rule);
  g_object_bind_property (specimen, "visible", box, "visible", G_BINDING_SYNC_CREATE);
  return box;
}
