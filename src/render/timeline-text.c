/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results on a time axis: how much room their words need. */

#include "timeline.h"
#include "content/written-day.h"

#define YEAR_TEXT "0000"
#define NUMBER_TEXT "00"

/**
 * herald_timeline_measure_line:
 * @pen: what writes
 * @scale: the size of the words, as for herald_pen_create_text()
 * @weight: their weight
 *
 * Returns: how high a line of them is, in pixels
 */
double
herald_timeline_measure_line (const HeraldPen *pen, double scale, PangoWeight weight)
{
  /* Some writing stands higher than digits, and is in another font: a word of the language. */
  g_autofree char *words = g_strconcat ("0", herald_written_month_short (1), NULL);
  g_autoptr (PangoLayout) text = herald_pen_create_text (pen, words, scale, weight);
  double width = 0.0;
  double height = 0.0;

  herald_pen_measure (text, &width, &height);
  return height;
}

static double
measure_words (const HeraldPen *pen, const HeraldTimelineItem *item)
{
  return MAX (
      herald_pen_measure_width (pen, item->name, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD),
      herald_pen_measure_width (pen, item->detail, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL));
}

/* As narrow as two lines of words can be. */
static double
measure_detail (const HeraldPen *pen, const char *detail)
{
  g_autoptr (PangoLayout) text =
      herald_pen_create_text (pen, detail, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL);
  double whole, height, width;

  herald_pen_measure (text, &whole, &height);
  for (width = whole / 2.0; width < whole; width += whole / 20.0)
    {
      pango_layout_set_width (text, (int)(width * PANGO_SCALE));
      if (pango_layout_get_line_count (text) <= 2)
        break;
    }
  return MIN (width, whole);
}

static gboolean
is_cut (const HeraldTimeline *timeline, const HeraldTimelineLayout *layout, const double *words)
{
  for (guint i = 0; i < timeline->n_items && !layout->is_numbered; i++)
    if (g_array_index (layout->places, HeraldTimelinePlace, i).words_width < words[i])
      return TRUE;
  return FALSE;
}

/* Where there is little room: the date is at the end of a detail. */
static HeraldTimelineLayout *
lay_out_in_two_lines (const HeraldTimeline *timeline,
                      const HeraldPen *pen,
                      HeraldTimelineText *text,
                      double *words,
                      double width)
{
  HeraldTimelineLayout *layout;

  for (guint i = 0; i < timeline->n_items; i++)
    words[i] = MAX (herald_pen_measure_width (
                        pen, timeline->items[i].name, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD),
                    measure_detail (pen, timeline->items[i].detail)) +
               1.0;
  text->height += text->line;
  layout = herald_timeline_layout_new (timeline, text, width);
  layout->detail_lines = 2;
  return layout;
}

/**
 * herald_timeline_lay_out:
 * @timeline: results in time
 * @pen: what writes their words
 * @width: width of the picture, above 0
 *
 * Returns: (transfer full): where everything lies
 */
HeraldTimelineLayout *
herald_timeline_lay_out (const HeraldTimeline *timeline, const HeraldPen *pen, double width)
{
  g_autofree double *words = g_new0 (double, timeline->n_items + 1);
  HeraldTimelineText text = { .words = words, .unit = herald_pen_get_unit (pen) };
  HeraldTimelineLayout *layout;

  for (guint i = 0; i < timeline->n_items; i++)
    words[i] = measure_words (pen, &timeline->items[i]) + 1.0;
  text.number =
      herald_pen_measure_width (pen, NUMBER_TEXT, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD) + 1.0;
  text.year = herald_pen_measure_width (pen, YEAR_TEXT, HERALD_PEN_CAPTION, PANGO_WEIGHT_BOLD);
  text.undated =
      herald_pen_measure_width (pen, timeline->undated, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL);
  text.line = herald_timeline_measure_line (pen, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL);
  text.height = herald_timeline_measure_line (pen, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD) + text.line;
  layout = herald_timeline_layout_new (timeline, &text, width);
  layout->detail_lines = 1;
  if (!is_cut (timeline, layout, words))
    return layout;
  herald_timeline_layout_free (layout);
  return lay_out_in_two_lines (timeline, pen, &text, words, width);
}
