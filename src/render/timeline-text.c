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

/* How many lines the words may take: few where there is room for them. */
typedef struct
{
  guint name;
  guint detail;
} Lines;

static const Lines steps[] = { { 1, 1 }, { 1, 2 }, { 2, 2 }, { 2, 3 }, { 2, 4 } };

static gboolean
fits (PangoLayout *text, double width, guint n_lines)
{
  double needed, height;

  pango_layout_set_width (text, (int)(width * PANGO_SCALE));
  herald_pen_measure (text, &needed, &height);
  return needed <= width && (guint)pango_layout_get_line_count (text) <= n_lines;
}

/* As narrow as so many lines can be, with whole words. */
static double
measure_lines (
    const HeraldPen *pen, const char *words, double scale, PangoWeight weight, guint n_lines)
{
  g_autoptr (PangoLayout) text = herald_pen_create_text (pen, words, scale, weight);
  double whole, height, width;

  herald_pen_measure (text, &whole, &height);
  for (width = whole / n_lines; width < whole; width += whole / 20.0)
    if (fits (text, width, n_lines))
      return width;
  return whole;
}

static double
measure_words (const HeraldPen *pen, const HeraldTimelineItem *item, Lines lines)
{
  return 1.0 +
         MAX (measure_lines (pen, item->name, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD, lines.name),
              measure_lines (
                  pen, item->detail, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL, lines.detail));
}

static gboolean
is_cut (const HeraldTimeline *timeline, const HeraldTimelineLayout *layout, const double *words)
{
  for (guint i = 0; i < timeline->n_items && !layout->is_numbered; i++)
    if (g_array_index (layout->places, HeraldTimelinePlace, i).words_width < words[i])
      return TRUE;
  return FALSE;
}

/* Returns (transfer full) (nullable) where everything lies, %NULL where words would be cut. */
static HeraldTimelineLayout *
lay_out_in (const HeraldTimeline *timeline,
            const HeraldPen *pen,
            HeraldTimelineText text,
            Lines lines,
            double width)
{
  g_autofree double *words = g_new0 (double, timeline->n_items + 1);
  g_autoptr (HeraldTimelineLayout) layout = NULL;

  for (guint i = 0; i < timeline->n_items; i++)
    words[i] = measure_words (pen, &timeline->items[i], lines);
  text.words = words;
  text.height =
      lines.name * herald_timeline_measure_line (pen, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD) +
      lines.detail * text.line;
  layout = herald_timeline_layout_new (timeline, &text, width);
  return is_cut (timeline, layout, words) ? NULL : g_steal_pointer (&layout);
}

static HeraldTimelineText
measure_text (const HeraldTimeline *timeline, const HeraldPen *pen)
{
  HeraldTimelineText text = { .unit = herald_pen_get_unit (pen) };

  text.number =
      herald_pen_measure_width (pen, NUMBER_TEXT, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD) + 1.0;
  text.year = herald_pen_measure_width (pen, YEAR_TEXT, HERALD_PEN_CAPTION, PANGO_WEIGHT_BOLD);
  text.undated =
      herald_pen_measure_width (pen, timeline->undated, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL);
  text.line = herald_timeline_measure_line (pen, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL);
  return text;
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
  HeraldTimelineText text = measure_text (timeline, pen);
  HeraldTimelineLayout *layout = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps) && layout == NULL; i++)
    layout = lay_out_in (timeline, pen, text, steps[i], width);
  return layout != NULL ? layout : herald_timeline_layout_new (timeline, &text, width);
}
