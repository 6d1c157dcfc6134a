/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What practice is and is not: on every page of it. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "practice/practice-banner.h"

/**
 * herald_practice_banner_new:
 *
 * Returns: (transfer floating): a quiet line
 */
GtkWidget *
herald_practice_banner_new (void)
{
  GtkWidget *banner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name ("herald-hint-symbolic");
  GtkWidget *label = herald_label_new ("", "herald-small");
  /* Translators: <b> makes it bold. */
  g_autofree char *text =
      g_strdup_printf ("<b>%s</b> %s",
                       _ ("Drawn by computer, not tissue."),
                       _ ("Practice, not proof of skill. A laboratory still needs outside checks "
                          "with real slides."));

  g_object_set (icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_markup (GTK_LABEL (label), text);
  gtk_label_set_max_width_chars (GTK_LABEL (label), -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (banner, "herald-banner");
  gtk_widget_add_css_class (banner, "herald-practice-banner");
  gtk_box_append (GTK_BOX (banner), icon);
  gtk_box_append (GTK_BOX (banner), label);
  return banner;
}
