/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes pieces of a label stand out: a ground, and a line below for those who do not see colours.
 * They stand out in soft text too, whose paleness would be theirs otherwise. */
#include "config.h"

#include "common/highlight.h"

#include "theme.h"

#define KEY "herald-highlight"

static guint16
channel (double value)
{
  return (guint16)(value * G_MAXUINT16);
}

static void
add (PangoAttrList *list, PangoAttribute *attribute, const HeraldSearchRange *range)
{
  attribute->start_index = range->start;
  attribute->end_index = range->end;
  pango_attr_list_insert (list, attribute);
}

static void
add_range (PangoAttrList *list, const HeraldSearchRange *range, gboolean is_current)
{
  const HeraldPalette *palette = herald_theme_get_palette ();
  HeraldColor ground = is_current ? palette->yours.ink : palette->yours.chosen;
  HeraldColor ink = is_current ? palette->base : palette->yours.ink;

  add (list,
       pango_attr_background_new (channel (ground.red),
                                  channel (ground.green),
                                  channel (ground.blue)),
       range);
  add (list,
       pango_attr_foreground_new (channel (ink.red), channel (ink.green), channel (ink.blue)),
       range);
  add (list, pango_attr_background_alpha_new (G_MAXUINT16), range);
  add (list, pango_attr_foreground_alpha_new (G_MAXUINT16), range);
  add (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), range);
}

/* What the label had before, and what it was given: whoever sets anew what it has is in the right.
 * What is shown is kept, to be coloured again when the theme changes. */
typedef struct
{
  PangoAttrList *before; /* (nullable) */
  PangoAttrList *given;
  GArray *ranges;
  int current;
} Highlight;

static void
free_highlight (gpointer data)
{
  Highlight *highlight = data;

  g_clear_pointer (&highlight->before, pango_attr_list_unref);
  g_clear_pointer (&highlight->given, pango_attr_list_unref);
  g_array_unref (highlight->ranges);
  g_free (highlight);
}

static Highlight *
get_highlight (GtkLabel *label)
{
  return g_object_get_data (G_OBJECT (label), KEY);
}

static void
paint (GtkLabel *label)
{
  Highlight *highlight = get_highlight (label);
  PangoAttrList *before = highlight->before;

  g_clear_pointer (&highlight->given, pango_attr_list_unref);
  highlight->given = before != NULL ? pango_attr_list_copy (before) : pango_attr_list_new ();
  for (guint i = 0; i < highlight->ranges->len; i++)
    add_range (highlight->given,
               &g_array_index (highlight->ranges, HeraldSearchRange, i),
               (int)i == highlight->current);
  gtk_label_set_attributes (label, highlight->given);
}

/* Whoever set anew what the label has takes it from here. */
static void
on_theme_changed (GtkLabel *label)
{
  if (gtk_label_get_attributes (label) == get_highlight (label)->given)
    paint (label);
}

/* Returns (transfer full) (nullable) what the label has of its own. */
static PangoAttrList *
take_off (GtkLabel *label)
{
  PangoAttrList *own = gtk_label_get_attributes (label);
  Highlight *highlight = get_highlight (label);

  if (highlight != NULL && own == highlight->given)
    own = highlight->before;
  if (own != NULL)
    pango_attr_list_ref (own);
  if (highlight != NULL)
    g_signal_handlers_disconnect_by_func (herald_theme_get_default (), on_theme_changed, label);
  g_object_set_data (G_OBJECT (label), KEY, NULL);
  return own;
}

/**
 * herald_highlight_set:
 * @label: a label
 * @ranges: (element-type HeraldSearchRange) (nullable): what stands out, in bytes of its text
 * @current: the range that stands out most, -1 for none
 *
 * The colours follow the theme.
 */
void
herald_highlight_set (GtkLabel *label, const GArray *ranges, int current)
{
  gboolean is_none = ranges == NULL || ranges->len == 0;
  PangoAttrList *before;
  Highlight *highlight;

  /* Its text need not be laid out anew. */
  if (is_none && g_object_get_data (G_OBJECT (label), KEY) == NULL)
    return;
  before = take_off (label);
  if (is_none)
    {
      gtk_label_set_attributes (label, before);
      g_clear_pointer (&before, pango_attr_list_unref);
      return;
    }
  highlight = g_new0 (Highlight, 1);
  highlight->before = before;
  highlight->ranges = g_array_new (FALSE, FALSE, sizeof (HeraldSearchRange));
  g_array_append_vals (highlight->ranges, ranges->data, ranges->len);
  highlight->current = current;
  g_object_set_data_full (G_OBJECT (label), KEY, highlight, free_highlight);
  g_signal_connect_object (herald_theme_get_default (),
                           "changed",
                           G_CALLBACK (on_theme_changed),
                           label,
                           G_CONNECT_SWAPPED);
  paint (label);
}
