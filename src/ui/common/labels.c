/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few kinds of text of the answer: each wraps, so that none sets the width of the window. */
#include "config.h"

#include "common/labels.h"
#include "content/plain-text.h"

#define READING_WIDTH 65

static void
set_up (GtkLabel *label, const char *text, const char *css_class)
{
  herald_label_set_text (label, text);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
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

/* Returns how many characters the longest piece has that no line may end in. */
static int
find_longest_word (const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, length + 1);
  int longest = 0;
  int current = 0;

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes, (int)length + 1);
  for (glong i = 0; i < length; i++)
    {
      if (attributes[i].is_line_break)
        current = 0;
      current += attributes[i].is_white ? 0 : 1;
      longest = MAX (longest, current);
    }
  return longest;
}

/* How many characters of the width that GTK takes them to have go into the whole text, and a little
 * less, since other sizes of text round in other ways. */
static int
count_places (GtkWidget *label)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (label, gtk_label_get_text (GTK_LABEL (label)));
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int place = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics));
  int width;

  pango_font_metrics_unref (metrics);
  pango_layout_get_size (layout, &width, NULL);
  return (int)(0.95 * width / MAX (place, 1));
}

/**
 * herald_label_keep_words:
 * @label: text that wraps
 * @most: no more room than for so many characters is claimed
 *
 * Makes the longest word, up to @most characters of it, the least width of @label, so that no line
 * ends within it while there is another way. Never more than the text takes as one line: where its
 * characters are narrow GTK would complain.
 */
void
herald_label_keep_words (GtkWidget *label, int most)
{
  gboolean is_short = find_longest_word (gtk_label_get_text (GTK_LABEL (label))) <= most;

  gtk_label_set_wrap_mode (GTK_LABEL (label), is_short ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), is_short ? -1 : MIN (count_places (label), most));
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

static gboolean
belongs_to_number (const char *c)
{
  return g_ascii_isdigit (*c) || ((*c == '.' || *c == ',') && g_ascii_isdigit (c[1]));
}

/* Of a space and the sign after it, 0 where there are none. */
static gsize
get_percent_length (const char *c)
{
  static const char *const signs[] = { " %", "\u00a0%", "\u202f%" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (c, signs[i]))
      return strlen (signs[i]);
  return 0;
}

/**
 * herald_label_keep_numbers:
 * @label: a label that wraps, with its text
 *
 * However narrow the label gets, no line ends within a number: “1.9” above “1” is another number.
 * Nor does one begin with a “%”.
 */
void
herald_label_keep_numbers (GtkLabel *label)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *text = gtk_label_get_text (label);

  for (const char *c = text; *c != '\0'; c++)
    {
      const char *first = c;

      while (belongs_to_number (c))
        c++;
      if (c > first)
        c += get_percent_length (c);
      if (c - first > 1)
        {
          PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

          attribute->start_index = first - text;
          attribute->end_index = c - text;
          pango_attr_list_insert (attributes, attribute);
        }
      if (*c == '\0')
        break;
    }
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
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
