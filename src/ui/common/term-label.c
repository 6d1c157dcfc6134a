/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text in which words of the glossary are marked where they first stand. A click, or Enter on the
 * word, shows its meaning there. */
#include "config.h"

#include <string.h>

#include "common/labels.h"
#include "common/term-label.h"
#include "common/term-popover.h"

#define SCHEME "term:"

struct _HeraldTermLabel
{
  GtkWidget parent_instance;

  GtkLabel *label;
  char *text;
  GArray *marks;
  GtkWidget *popover; /* (nullable) the meaning shown last */
};

G_DEFINE_FINAL_TYPE (HeraldTermLabel, herald_term_label, GTK_TYPE_WIDGET)

static char *
make_markup (const char *text, const GArray *marks)
{
  GString *markup = g_string_new (NULL);
  gsize place = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldMark *mark = &g_array_index (marks, HeraldMark, i);
      g_autofree char *before = g_markup_escape_text (text + place, mark->start - place);
      g_autofree char *word = g_markup_escape_text (text + mark->start, mark->end - mark->start);

      g_string_append_printf (markup, "%s<a href=\"" SCHEME "%u\">%s</a>", before, i, word);
      place = mark->end;
    }
  if (place < strlen (text))
    {
      g_autofree char *rest = g_markup_escape_text (text + place, -1);

      g_string_append (markup, rest);
    }
  return g_string_free (markup, FALSE);
}

/* Where a word stands, in the coordinates of the label. */
static GdkRectangle
find_place (HeraldTermLabel *self, const HeraldMark *mark)
{
  PangoRectangle start;
  PangoRectangle end;
  int x, y;

  gtk_label_get_layout_offsets (self->label, &x, &y);
  pango_layout_index_to_pos (gtk_label_get_layout (self->label), mark->start, &start);
  pango_layout_index_to_pos (gtk_label_get_layout (self->label), mark->end, &end);
  /* A word that runs over the end of a line is pointed at where it begins. */
  if (end.y != start.y)
    end = start;
  return (GdkRectangle){ x + PANGO_PIXELS (MIN (start.x, end.x)),
                         y + PANGO_PIXELS (start.y),
                         MAX (1, PANGO_PIXELS (ABS (end.x - start.x))),
                         PANGO_PIXELS (start.height) };
}

static gboolean
on_activate_link (HeraldTermLabel *self, const char *uri)
{
  guint64 index;
  GdkRectangle place;

  if (!g_str_has_prefix (uri, SCHEME) ||
      !g_ascii_string_to_unsigned (
          uri + strlen (SCHEME), 10, 0, self->marks->len - 1, &index, NULL))
    return FALSE;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = herald_term_popover_new (g_array_index (self->marks, HeraldMark, index).term);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->label));
  place = find_place (self, &g_array_index (self->marks, HeraldMark, index));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return TRUE;
}

static void
herald_term_label_dispose (GObject *object)
{
  HeraldTermLabel *self = HERALD_TERM_LABEL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->label)));
  G_OBJECT_CLASS (herald_term_label_parent_class)->dispose (object);
}

static void
herald_term_label_finalize (GObject *object)
{
  HeraldTermLabel *self = HERALD_TERM_LABEL (object);

  g_array_unref (self->marks);
  g_free (self->text);
  G_OBJECT_CLASS (herald_term_label_parent_class)->finalize (object);
}

static void
herald_term_label_class_init (HeraldTermLabelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_term_label_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_term_label_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_term_label_init (HeraldTermLabel *self G_GNUC_UNUSED)
{
}

/**
 * herald_term_label_new:
 * @text: what it says
 * @css_class: its size
 * @glossary: (nullable): the words to mark; outlives the label
 * @seen: (element-type HeraldTerm): the words that stand marked on this page already, as a set; it
 *   gains those that are marked here
 *
 * Returns: (transfer floating): text that wraps
 */
GtkWidget *
herald_term_label_new (const char *text,
                       const char *css_class,
                       const HeraldGlossary *glossary,
                       GHashTable *seen)
{
  HeraldTermLabel *self = g_object_new (HERALD_TYPE_TERM_LABEL, NULL);
  g_autofree char *markup = NULL;

  self->text = g_strdup (text);
  self->marks = glossary != NULL ? herald_glossary_mark (glossary, text, seen)
                                 : g_array_new (FALSE, FALSE, sizeof (HeraldMark));
  self->label = GTK_LABEL (herald_label_new (text, css_class));
  if (self->marks->len > 0)
    {
      markup = make_markup (text, self->marks);
      gtk_label_set_markup (self->label, markup);
      gtk_widget_add_css_class (GTK_WIDGET (self->label), "herald-terms");
    }
  g_signal_connect_swapped (self->label, "activate-link", G_CALLBACK (on_activate_link), self);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * herald_term_label_get_text:
 * @self: a label
 *
 * Returns: (transfer none): what it says
 */
const char *
herald_term_label_get_text (HeraldTermLabel *self)
{
  return self->text;
}

/**
 * herald_term_label_get_label:
 * @self: a label
 *
 * Returns: (transfer none): the text as GTK has it
 */
GtkLabel *
herald_term_label_get_label (HeraldTermLabel *self)
{
  return self->label;
}

/**
 * herald_term_label_get_marks:
 * @self: a label
 *
 * Returns: (transfer none) (element-type HeraldMark): the words that are marked in it
 */
const GArray *
herald_term_label_get_marks (HeraldTermLabel *self)
{
  return self->marks;
}

/**
 * herald_term_label_get_popover:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): the meaning shown last
 */
GtkWidget *
herald_term_label_get_popover (HeraldTermLabel *self)
{
  return self->popover;
}
