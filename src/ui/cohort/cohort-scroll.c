/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds a page of the window of tables: as wide as the window, and scrolled down. */
#include "config.h"

#include "cohort/cohort-scroll.h"

#include "common/access.h"

/*
 * herald_cohort_scroll_new:
 * @child: (transfer floating): a page
 * @name: what it is called
 *
 * Returns: (transfer floating): what scrolls it
 */
GtkWidget *
herald_cohort_scroll_new (GtkWidget *child, const char *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  herald_access_set_name (scrolled, name);
  gtk_widget_add_css_class (scrolled, "herald-page");
  return scrolled;
}
