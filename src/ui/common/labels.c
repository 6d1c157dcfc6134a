/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few kinds of text of the answer: each wraps, so that none sets the width of the window. */
#include "config.h"

#include "common/label-wrap.h"
#include "common/labels.h"
#include "content/plain-text.h"

#define READING_WIDTH 65

static void
set_up (GtkLabel *label, const char *text, const char *css_class)
{
  herald_label_set_text (label, text);
  herald_label_wrap (label);
  gtk_label_set_xalign (label, 0.0);
  gtk_label_set_max_width_chars (label, READING_WIDTH);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
}

/**
 * herald_label_set_text:
 * @label: a label
 * @text: what it says; it may come from anybody's file
 *
 * As gtk_label_set_text(), but commands and marks that turn letters round are shown, not obeyed.
 */
void
herald_label_set_text (GtkLabel *label, const char *text)
{
  g_autofree char *plain = NULL;

  if (!herald_plain_text_is (text, HERALD_PLAIN_TEXT_SHOWN))
    plain = herald_plain_text_new (text, HERALD_PLAIN_TEXT_SHOWN);
  gtk_label_set_text (label, plain != NULL ? plain : text);
}

/**
 * herald_widget_set_tooltip:
 * @widget: a widget
 * @text: (nullable): what its tooltip says; it may come from anybody's file
 *
 * As gtk_widget_set_tooltip_text(), and as harmless as herald_label_set_text().
 */
void
herald_widget_set_tooltip (GtkWidget *widget, const char *text)
{
  g_autofree char *plain = NULL;

  if (text != NULL)
    plain = herald_plain_text_new (text, HERALD_PLAIN_TEXT_SHOWN);
  gtk_widget_set_tooltip_text (widget, plain);
}

/**
 * herald_label_new:
 * @text: what it says
 * @css_class: its size
 *
 * Returns: (transfer full): text that wraps
 */
GtkWidget *
herald_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  set_up (GTK_LABEL (label), text, css_class);
  return label;
}

/**
 * herald_heading_new:
 * @text: what it says
 * @css_class: its size
 * @level: 1 for the heading of a page, 2 for a part of it, and so on
 *
 * Returns: (transfer full): a heading
 */
GtkWidget *
herald_heading_new (const char *text, const char *css_class, int level)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  set_up (GTK_LABEL (label), text, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}

/**
 * herald_badge_new:
 * @text: a word or two
 *
 * Returns: (transfer full): a badge that marks what is the reader's
 */
GtkWidget *
herald_badge_new (const char *text)
{
  GtkWidget *badge = herald_label_new (text, "herald-badge");

  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  return badge;
}

/**
 * herald_text_isolate_new:
 * @text: what stands in a report
 *
 * Returns: (transfer full): @text in a direction of its own: “2+” must not become “+2” where text
 *   runs from right to left
 */
char *
herald_text_isolate_new (const char *text)
{
  return g_strdup_printf ("\u2068%s\u2069", text);
}

/**
 * herald_text_isolate_each_new:
 * @list: names with “; ” between them
 *
 * Returns: (transfer full): @list, each name in a direction of its own
 */
char *
herald_text_isolate_each_new (const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, "; ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *isolated = herald_text_isolate_new (names[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", isolated);
    }
  return g_string_free (text, FALSE);
}

/**
 * herald_box_clear:
 * @box: a box
 *
 * Takes all children out.
 */
void
herald_box_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * herald_label_lead_to:
 * @label: a label whose text marks a letter
 * @control: what the letter leads to
 */
void
herald_label_lead_to (GtkWidget *label, GtkWidget *control)
{
  g_autofree char *text = g_strdup (gtk_label_get_label (GTK_LABEL (label)));

  gtk_label_set_text_with_mnemonic (GTK_LABEL (label), text);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), control);
}

/**
 * herald_label_align_number:
 * @label: a number in a column of numbers
 *
 * Has their last digits stand below each other in both text directions: digits are not mirrored.
 */
void
herald_label_align_number (GtkWidget *label)
{
  gboolean is_mirrored = gtk_widget_get_direction (label) == GTK_TEXT_DIR_RTL;

  gtk_label_set_xalign (GTK_LABEL (label), is_mirrored ? 0.0f : 1.0f);
}
