/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window of tables says before one is open. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-scroll.h"
#include "cohort/cohort-start.h"
#include "common/labels.h"

static GtkWidget *
add_label (GtkBox *box, GtkWidget *label)
{
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (box, label);
  return label;
}

/*
 * herald_cohort_start_new:
 *
 * Returns: (transfer floating): a page that asks for a table
 */
GtkWidget *
herald_cohort_start_new (void)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open a Table…"));

  gtk_widget_set_valign (GTK_WIDGET (box), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (box), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (box), "herald-flows");
  add_label (box, herald_heading_new (_ ("Read many cases at once"), "herald-title-1", 1));
  add_label (box,
             herald_label_new (_ ("For registrars and laboratories: a CSV table with one case a "
                                  "row. Each case is read by the published rules."),
                               "herald-lead"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_widget_add_css_class (button, "herald-main");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_box_append (box, button);
  add_label (box, herald_label_new (_ ("Or drop the file here."), "herald-body"));
  add_label (box,
             herald_label_new (_ ("The table stays on this computer. Herald remembers which column "
                                  "holds what, and nothing else."),
                               "herald-small"));
  return herald_cohort_scroll_new (GTK_WIDGET (box), _ ("Table of Cases"));
}
