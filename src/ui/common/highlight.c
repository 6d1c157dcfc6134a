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

/**
 * herald_highlight_set:
 * @label: a label
 * @ranges: (element-type HeraldSearchRange) (nullable): what stands out, in bytes of its text
 * @current: the range that stands out most, -1 for none
 */
void
herald_highlight_set (GtkLabel *label, const GArray *ranges, int current)
{
  PangoAttrList *list;

  if (ranges == NULL || ranges->len == 0)
    {
      gtk_label_set_attributes (label, NULL);
      return;
    }
  list = pango_attr_list_new ();
  for (guint i = 0; i < ranges->len; i++)
    add_range (list, &g_array_index (ranges, HeraldSearchRange, i), (int)i == current);
  gtk_label_set_attributes (label, list);
  pango_attr_list_unref (list);
}
