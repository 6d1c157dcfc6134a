/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window of tables says before one is open. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-scroll.h"
#include "cohort/cohort-start.h"
#include "common/empty-state.h"
#include "common/labels.h"

static void
add_label (HeraldEmptyState *state, const char *text, const char *css_class)
{
  GtkWidget *label = herald_label_new (text, css_class);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  herald_empty_state_append (state, label);
}

/*
 * herald_cohort_start_new:
 *
 * Returns: (transfer floating): a page that asks for a table
 */
GtkWidget *
herald_cohort_start_new (void)
{
  HeraldEmptyState *state = HERALD_EMPTY_STATE (
      herald_empty_state_new (_ ("Read many cases at once"),
                              _ ("For registrars and laboratories: a CSV table with one case a "
                                 "row. Each case is read by the published rules."),
                              1));

  herald_empty_state_fill_place (state, "folder-documents-symbolic");
  herald_empty_state_add_button (state, _ ("_Open a Table…"), "win.open");
  add_label (state, _ ("Or drop the file here."), "herald-body");
  add_label (state,
             _ ("The table stays on this computer. Herald remembers which column holds what, and "
                "nothing else."),
             "herald-small");
  return herald_cohort_scroll_new (GTK_WIDGET (state), _ ("Table of Cases"));
}
