/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks words of the glossary in a label. A click, or Enter on the word, shows its meaning there.
 */
#include "config.h"

#include <string.h>

#include "common/term-marks.h"
#include "common/term-popover.h"

#define SCHEME "term:"
#define DATA "herald-term-marks"

typedef struct
{
  GArray *marks;
  GtkWidget *popover; /* (nullable) made with the first meaning, for all words of the label */
} Marked;

static void
marked_free (Marked *marked)
{
  g_array_unref (marked->marks);
  g_free (marked);
}

static Marked *
get_marked (GtkLabel *label)
{
  return g_object_get_data (G_OBJECT (label), DATA);
}

static char *
make_markup (const char *text, const GArray *marks)
{
  GString *markup = g_string_new (NULL);
  g_autofree char *rest = NULL;
  gsize place = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldMark *mark = &g_array_index (marks, HeraldMark, i);
      g_autofree char *before = g_markup_escape_text (text + place, mark->start - place);
      g_autofree char *word = g_markup_escape_text (text + mark->start, mark->end - mark->start);

      g_string_append_printf (markup, "%s<a href=\"" SCHEME "%u\">%s</a>", before, i, word);
      place = mark->end;
    }
  rest = g_markup_escape_text (text + place, -1);
  g_string_append (markup, rest);
  return g_string_free (markup, FALSE);
}

/* Where a word stands, in the coordinates of the label. */
static GdkRectangle
find_place (GtkLabel *label, const HeraldMark *mark)
{
  PangoRectangle start;
  PangoRectangle end;
  int x, y;

  gtk_label_get_layout_offsets (label, &x, &y);
  pango_layout_index_to_pos (gtk_label_get_layout (label), mark->start, &start);
  pango_layout_index_to_pos (gtk_label_get_layout (label), mark->end, &end);
  /* A word that runs over the end of a line is pointed at where it begins. */
  if (end.y != start.y)
    end = start;
  return (GdkRectangle){ x + PANGO_PIXELS (MIN (start.x, end.x)),
                         y + PANGO_PIXELS (start.y),
                         MAX (1, PANGO_PIXELS (ABS (end.x - start.x))),
                         PANGO_PIXELS (start.height) };
}

/* The focus goes back to the text, unless that goes, or it went on to somewhere else. */
static void
on_closed (GtkWidget *label, GtkWidget *popover)
{
  GtkRoot *root = gtk_widget_get_root (label);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (label) && root != NULL &&
      (focus == NULL || gtk_widget_is_ancestor (focus, popover)))
    gtk_widget_grab_focus (label);
}

static void
show_meaning (GtkLabel *label, Marked *marked, const HeraldMark *mark)
{
  GdkRectangle place = find_place (label, mark);

  if (marked->popover == NULL)
    {
      marked->popover = herald_term_popover_new ();
      gtk_widget_set_parent (marked->popover, GTK_WIDGET (label));
      g_signal_connect_swapped (marked->popover, "closed", G_CALLBACK (on_closed), label);
    }
  gtk_popover_popdown (GTK_POPOVER (marked->popover));
  herald_term_popover_set_term (marked->popover, mark->term);
  gtk_popover_set_pointing_to (GTK_POPOVER (marked->popover), &place);
  gtk_popover_popup (GTK_POPOVER (marked->popover));
}

static gboolean
on_activate_link (GtkLabel *label, const char *uri, gpointer data G_GNUC_UNUSED)
{
  Marked *marked = get_marked (label);
  guint64 index;

  if (marked->marks->len == 0 || !g_str_has_prefix (uri, SCHEME) ||
      !g_ascii_string_to_unsigned (
          uri + strlen (SCHEME), 10, 0, marked->marks->len - 1, &index, NULL))
    return FALSE;
  show_meaning (label, marked, &g_array_index (marked->marks, HeraldMark, index));
  return TRUE;
}

/* A label must not end with a child of ours still in it. */
static void
on_destroy (GtkLabel *label, gpointer data G_GNUC_UNUSED)
{
  Marked *marked = get_marked (label);

  if (marked->popover != NULL)
    {
      /* What goes takes no focus. */
      g_signal_handlers_disconnect_by_func (marked->popover, on_closed, label);
      gtk_popover_popdown (GTK_POPOVER (marked->popover));
    }
  g_clear_pointer (&marked->popover, gtk_widget_unparent);
}

/* A label that says something new is marked anew. */
static Marked *
get_marked_anew (GtkLabel *label)
{
  Marked *marked = get_marked (label);

  if (marked != NULL)
    {
      if (marked->popover != NULL)
        gtk_popover_popdown (GTK_POPOVER (marked->popover));
      return marked;
    }
  marked = g_new0 (Marked, 1);
  marked->marks = g_array_new (FALSE, FALSE, sizeof (HeraldMark));
  g_object_set_data_full (G_OBJECT (label), DATA, marked, (GDestroyNotify)marked_free);
  g_signal_connect (label, "activate-link", G_CALLBACK (on_activate_link), NULL);
  g_signal_connect (label, "destroy", G_CALLBACK (on_destroy), NULL);
  return marked;
}

/**
 * herald_term_marks_add:
 * @label: a label with plain text
 * @glossary: the words to mark; outlives the label
 * @seen: (element-type HeraldTerm): the words that stand marked on this page already, as a set; it
 *   gains those that are marked now
 *
 * Returns: (transfer none) (element-type HeraldMark): the words that were marked
 */
const GArray *
herald_term_marks_add (GtkLabel *label, const HeraldGlossary *glossary, GHashTable *seen)
{
  Marked *marked = get_marked_anew (label);
  const char *text = gtk_label_get_text (label);
  g_autofree char *markup = NULL;

  g_array_unref (marked->marks);
  marked->marks = herald_glossary_mark (glossary, text, seen);
  if (marked->marks->len == 0)
    return marked->marks;
  markup = make_markup (text, marked->marks);
  gtk_label_set_markup (label, markup);
  gtk_widget_add_css_class (GTK_WIDGET (label), "herald-terms");
  return marked->marks;
}

static gboolean
is_text (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && !gtk_label_get_use_markup (GTK_LABEL (widget)) &&
         (gtk_widget_has_css_class (widget, "herald-explained") ||
          gtk_widget_has_css_class (widget, "herald-body") ||
          gtk_widget_has_css_class (widget, "herald-lead"));
}

/**
 * herald_term_marks_add_below:
 * @root: a part of a page
 * @glossary: the words to mark; outlives the labels
 * @seen: (element-type HeraldTerm): the words that stand marked on this page already, as a set
 *
 * Marks words in all running text below @root, in reading order: labels with the classes
 * `herald-body` and `herald-lead`, and those that ask for it with `herald-explained`.
 */
void
herald_term_marks_add_below (GtkWidget *root, const HeraldGlossary *glossary, GHashTable *seen)
{
  if (is_text (root))
    {
      herald_term_marks_add (GTK_LABEL (root), glossary, seen);
      return;
    }
  /* What is pressed is no place for another thing to press. */
  if (GTK_IS_BUTTON (root))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    herald_term_marks_add_below (child, glossary, seen);
}

/**
 * herald_term_marks_get:
 * @label: a label
 *
 * Returns: (transfer none) (nullable) (element-type HeraldMark): the words that are marked in it
 */
const GArray *
herald_term_marks_get (GtkLabel *label)
{
  Marked *marked = get_marked (label);

  return marked != NULL ? marked->marks : NULL;
}

/**
 * herald_term_marks_get_popover:
 * @label: a label with marks
 *
 * Returns: (transfer none) (nullable): the meaning shown last
 */
GtkWidget *
herald_term_marks_get_popover (GtkLabel *label)
{
  return get_marked (label)->popover;
}
