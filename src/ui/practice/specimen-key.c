/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What signs over a picture mean: a sign and its meaning after the other, as many as a line holds.
 */
#include "config.h"

#include "common/wrap-box.h"
#include "practice/specimen-key.h"

#define GAP 6
#define SPACING 18

static GtkWidget *
make_key_entry (const HeraldSpecimenKey *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *sign = gtk_label_new (entry->sign);
  GtkWidget *text = gtk_label_new (entry->text);

  gtk_widget_add_css_class (sign, "herald-key");
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0.0);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

/**
 * herald_specimen_key_new:
 * @source: (nullable): a specimen
 *
 * Returns: (transfer floating) (nullable): what signs over its picture mean, in lines of its own
 */
GtkWidget *
herald_specimen_key_new (HeraldSpecimenSource *source)
{
  const HeraldSpecimenKey *entry = source != NULL ? herald_specimen_source_get_key (source) : NULL;
  GtkWidget *key;

  if (entry == NULL || entry->sign == NULL)
    return NULL;
  key = herald_wrap_box_new ();
  herald_wrap_box_set_spacing (HERALD_WRAP_BOX (key), SPACING);
  gtk_widget_add_css_class (key, "herald-small");
  for (; entry->sign != NULL; entry++)
    herald_wrap_box_append (HERALD_WRAP_BOX (key), make_key_entry (entry));
  return key;
}
