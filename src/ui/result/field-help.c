/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line of the form is, where it stands on a report, how that looks, and the way on for those
 * who can't find it. It stands below its line rather than over the page: so it fits any width and
 * any size of text, and is read where it belongs. */
#include "config.h"

#include "result/field-help.h"

#include <glib/gi18n.h>

#include "announce.h"
#include "common/labels.h"
#include "result/report-slip.h"

#define BUTTON "herald-help-button"
#define SAID "herald-help-said"

static void
add_slip (GtkBox *box, const char *example)
{
  GtkWidget *caption = herald_label_new (_ ("A made-up line"), "herald-caption");

  gtk_widget_add_css_class (caption, "herald-soft");
  gtk_box_append (box, herald_report_slip_new (example));
  gtk_box_append (box, caption);
}

static void
add_button (GtkWidget *help, const char *article, const char *said)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("I Can’t Find This"));

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "herald-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-article");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", article);
  /* Whoever comes here by a key hears all that there is to read above. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  said,
                                  -1);
  gtk_box_append (GTK_BOX (help), button);
  g_object_set_data (G_OBJECT (help), BUTTON, button);
}

/**
 * herald_field_help_new:
 * @title: the line of the form
 * @guide: what is said of it; outlives this call
 *
 * Returns: (transfer floating): the help for the line
 */
GtkWidget *
herald_field_help_new (const char *title, const HeraldFieldGuide *guide)
{
  GtkWidget *help;
  /* Translators: the placeholder is a line of a report, such as “Ratio HER2 to CEP17” */
  g_autofree char *name = g_strdup_printf (_ ("About: %s"), title);
  g_autofree char *said = NULL;

  help = g_object_new (GTK_TYPE_BOX,
                       "accessible-role",
                       GTK_ACCESSIBLE_ROLE_GROUP,
                       "orientation",
                       GTK_ORIENTATION_VERTICAL,
                       "spacing",
                       6,
                       NULL);
  said = g_strjoin (" ", guide->what != NULL ? guide->what : "", guide->where, NULL);
  gtk_widget_add_css_class (help, "herald-field-help");
  gtk_accessible_update_property (GTK_ACCESSIBLE (help), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (guide->what != NULL)
    gtk_box_append (GTK_BOX (help), herald_label_new (guide->what, "herald-body"));
  if (guide->where != NULL)
    gtk_box_append (GTK_BOX (help), herald_label_new (guide->where, "herald-body"));
  if (guide->example != NULL)
    add_slip (GTK_BOX (help), guide->example);
  if (guide->article != NULL)
    add_button (help, guide->article, said);
  g_object_set_data_full (G_OBJECT (help), SAID, g_steal_pointer (&said), g_free);
  return help;
}

/**
 * herald_field_help_focus:
 * @help: a help of this kind, shown
 *
 * Moves the focus into it. Where nothing in it can have the focus, that stays where it is, and the
 * help is read out.
 */
void
herald_field_help_focus (GtkWidget *help)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (help), BUTTON);

  if (button != NULL)
    gtk_widget_grab_focus (button);
  else
    herald_announce (help, g_object_get_data (G_OBJECT (help), SAID));
}
