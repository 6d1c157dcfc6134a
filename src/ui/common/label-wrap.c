/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lines of a label may end. */
#include "config.h"

#include "common/label-wrap.h"

/* In characters, and half as much again as the longest word of the Arabic catalogue. */
#define LONGEST_JOINED 24

static void
keep_together (PangoAttrList **breaks, gsize start, gsize end)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  if (*breaks == NULL)
    *breaks = pango_attr_list_new ();
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (*breaks, attribute);
}

/* The marks above and below them and what makes them longer count as well. */
static gboolean
is_joined (gunichar letter)
{
  return g_unichar_get_script (letter) == G_UNICODE_SCRIPT_ARABIC || g_unichar_ismark (letter) ||
         letter == 0x640;
}

/**
 * herald_text_breaks_new:
 * @text: what a label says
 *
 * Letters that join have other shapes where a word is cut: it would read as two. And GTK may see
 * two least widths of a label that cuts them, and complain. Only what is longer than words are may
 * be cut: it would set the width of the window.
 *
 * Returns: (transfer full) (nullable): where no line may end, though it may within other words
 */
PangoAttrList *
herald_text_breaks_new (const char *text)
{
  PangoAttrList *breaks = NULL;
  const char *c = text;

  while (*c != '\0')
    {
      const char *first = c;
      guint n_letters = 0;

      for (; is_joined (g_utf8_get_char (c)); c = g_utf8_next_char (c))
        n_letters++;
      if (n_letters > 1 && n_letters <= LONGEST_JOINED)
        keep_together (&breaks, first - text, c - text);
      if (c == first)
        c = g_utf8_next_char (c);
    }
  return breaks;
}

static void
on_label (GtkLabel *label)
{
  g_autoptr (PangoAttrList) breaks = herald_text_breaks_new (gtk_label_get_text (label));

  gtk_label_set_attributes (label, breaks);
}

/**
 * herald_label_wrap:
 * @label: a label
 *
 * Lets @label take several lines, which end within a word where that is too long, but not where
 * herald_text_breaks_new() says, whatever it says later.
 */
void
herald_label_wrap (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  on_label (label);
  g_signal_handlers_disconnect_by_func (label, on_label, NULL);
  /* An underline is a letter of the text, or it is not. */
  g_signal_connect (label, "notify::label", G_CALLBACK (on_label), NULL);
  g_signal_connect (label, "notify::use-underline", G_CALLBACK (on_label), NULL);
}

/**
 * herald_labels_wrap:
 * @widget: what holds labels
 *
 * The same for each of them that may end a line within any word, as those of a template do.
 */
void
herald_labels_wrap (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap_mode (GTK_LABEL (widget)) == PANGO_WRAP_WORD_CHAR)
    herald_label_wrap (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    herald_labels_wrap (child);
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
  const char *text = gtk_label_get_text (label);
  g_autoptr (PangoAttrList) breaks = herald_text_breaks_new (text);

  for (const char *c = text; *c != '\0'; c++)
    {
      const char *first = c;

      while (belongs_to_number (c))
        c++;
      if (c > first)
        c += get_percent_length (c);
      if (c - first > 1)
        keep_together (&breaks, first - text, c - text);
      if (*c == '\0')
        break;
    }
  gtk_label_set_attributes (label, breaks);
}
