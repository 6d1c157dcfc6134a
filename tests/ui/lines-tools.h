/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How text lies in its lines: whether a word is parted, or cut short. */
#pragma once

#include <gtk/gtk.h>

/* Whether each line of a label ends where a line may end. */
static inline gboolean
parts_a_word (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      glong offset = g_utf8_pointer_to_offset (text, text + line->start_index);

      g_assert_cmpint (offset, <, n_attributes);
      if (!attributes[offset].is_line_break)
        return TRUE;
    }
  return FALSE;
}

static inline gboolean
is_cut (GtkLabel *label)
{
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

/* Returns (nullable) the first label that is seen below @widget and for which @is_bad. */
static inline GtkLabel *
find_label (GtkWidget *widget, gboolean (*is_bad) (GtkLabel *label))
{
  GtkLabel *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && is_bad (GTK_LABEL (widget)))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, is_bad);
  return found;
}
