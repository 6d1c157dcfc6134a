/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes pieces of a label stand out: a ground, and a line below for those who do not see colours.
 * They stand out in soft text too, whose paleness would be theirs otherwise. */
#include "config.h"

#include "questions/highlight.h"

#include "theme.h"

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

/* What a label shows, to be coloured again when the theme changes. */
typedef struct
{
  GArray *ranges;
  int current;
} Shown;

static Shown *
shown_new (const GArray *ranges, int current)
{
  Shown *self = g_new (Shown, 1);

  self->ranges = g_array_new (FALSE, FALSE, sizeof (HeraldSearchRange));
  g_array_append_vals (self->ranges, ranges->data, ranges->len);
  self->current = current;
  return self;
}

static void
shown_free (gpointer data)
{
  Shown *self = data;

  g_array_unref (self->ranges);
  g_free (self);
}

static GQuark
get_key (void)
{
  return g_quark_from_static_string ("herald-highlight");
}

static void
paint (GtkLabel *label)
{
  const Shown *shown = g_object_get_qdata (G_OBJECT (label), get_key ());
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < shown->ranges->len; i++)
    add_range (list,
               &g_array_index (shown->ranges, HeraldSearchRange, i),
               (int)i == shown->current);
  gtk_label_set_attributes (label, list);
  pango_attr_list_unref (list);
}

static void
clear (GtkLabel *label)
{
  if (g_object_get_qdata (G_OBJECT (label), get_key ()) == NULL)
    return;
  g_signal_handlers_disconnect_by_func (herald_theme_get_default (), paint, label);
  g_object_set_qdata (G_OBJECT (label), get_key (), NULL);
  gtk_label_set_attributes (label, NULL);
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
  clear (label);
  if (ranges == NULL || ranges->len == 0)
    return;
  g_object_set_qdata_full (G_OBJECT (label), get_key (), shown_new (ranges, current), shown_free);
  g_signal_connect_object (
      herald_theme_get_default (), "changed", G_CALLBACK (paint), label, G_CONNECT_SWAPPED);
  paint (label);
}
