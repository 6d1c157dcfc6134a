/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number on a line with the limits of a rule: where everything lies. */

#include "number-line.h"

#include "label-place.h"

/* No part is narrower than this share of an even one. */
#define LEAST_SHARE 0.55

static double
get_limit (const HeraldNumberLine *line, guint index)
{
  if (index == 0)
    return line->start;
  return index > line->n_thresholds ? line->end : line->thresholds[index - 1].value;
}

static int
find_chosen (const HeraldNumberLine *line)
{
  guint part = 0;

  if (line->have_chosen)
    return line->chosen <= line->n_thresholds ? (int)line->chosen : -1;
  if (!line->have_value)
    return -1;
  for (; part < line->n_thresholds; part++)
    {
      const HeraldThreshold *threshold = &line->thresholds[part];

      if (line->value < threshold->value ||
          (threshold->belongs_below && line->value == threshold->value))
        break;
    }
  return (int)part;
}

/* Parts keep their true proportion unless one would be too narrow to read:
 * those get what they need, and the rest share what is left. */
static void
place_edges (const HeraldNumberLine *line,
             const HeraldNumberLineText *text,
             double width,
             HeraldNumberLineLayout *layout)
{
  const guint count = line->n_thresholds + 1;
  double needs[HERALD_NUMBER_LINE_MAX + 1];
  double needed = 0.0;
  double wished = 0.0;

  for (guint i = 0; i < count; i++)
    {
      needs[i] = MAX (text->captions[i] + text->gap, width / count * LEAST_SHARE);
      needed += needs[i];
    }
  for (guint i = 0; i < count; i++)
    {
      double span = (get_limit (line, i + 1) - get_limit (line, i)) / (line->end - line->start);

      if (needed > width)
        needs[i] *= width / needed;
      wished += MAX (span * width - needs[i], 0.0);
    }
  layout->edges[0] = 0.0;
  for (guint i = 0; i < count; i++)
    {
      double span = (get_limit (line, i + 1) - get_limit (line, i)) / (line->end - line->start);
      double extra = MAX (span * width - needs[i], 0.0);
      double spare = MAX (width - needed, 0.0);

      layout->edges[i + 1] =
          layout->edges[i] + needs[i] + (wished > 0.0 ? spare * extra / wished : spare / count);
    }
  layout->edges[count] = width;
}

/* A value just beside a limit is shown beside it, not on it. */
static void
place_value (const HeraldNumberLine *line, double clear, HeraldNumberLineLayout *layout)
{
  layout->value_x = 0.0;
  if (!line->have_value || layout->chosen < 0)
    return;

  guint part = (guint)layout->chosen;
  double from = get_limit (line, part);
  double to = get_limit (line, part + 1);
  double left = layout->edges[part];
  double right = layout->edges[part + 1];
  double share = to > from ? (CLAMP (line->value, from, to) - from) / (to - from) : 0.5;

  layout->value_x = left + share * (right - left);
  if (part > 0 && line->value != from && right - left > 2.0 * clear)
    layout->value_x = MAX (layout->value_x, left + clear);
  if (part < line->n_thresholds && line->value != to && right - left > 2.0 * clear)
    layout->value_x = MIN (layout->value_x, right - clear);
}

static void
spread_labels (const HeraldNumberLine *line,
               const HeraldNumberLineText *text,
               double width,
               HeraldNumberLineLayout *layout)
{
  HeraldLabelSlot slots[HERALD_NUMBER_LINE_MAX + 1];
  const gboolean among = line->have_value && text->value > 0.0;
  const guint place = among ? (guint)MAX (layout->chosen, 0) : line->n_thresholds;
  HeraldLabelSlot value = { layout->value_x, text->value, 4.0, 0.0 };

  slots[place] = value;
  for (guint i = 0; i < line->n_thresholds; i++)
    {
      HeraldLabelSlot slot = { layout->edges[i + 1], text->thresholds[i], 1.0, 0.0 };

      slots[i < place ? i : i + 1] = slot;
    }
  layout->labels_fit =
      herald_label_spread (slots, line->n_thresholds + (among ? 1 : 0), text->gap, 0.0, width);
  for (guint i = 0; i < line->n_thresholds; i++)
    layout->threshold_labels[i] = slots[i < place ? i : i + 1].middle;
  layout->value_label = slots[place].middle;
}

/* The value's label stands among those of the limits, at the place the chosen
 * part has among them. Where there is no value its label stands at the start. */
static void
place_labels (const HeraldNumberLine *line,
              const HeraldNumberLineText *text,
              double width,
              HeraldNumberLineLayout *layout)
{
  double half = text->value / 2.0;

  spread_labels (line, text, width, layout);
  if (line->have_value && !layout->labels_fit)
    layout->value_label = MAX (MIN (layout->value_x, width - half), half);
  else if (!line->have_value)
    layout->value_label = half;
  layout->value_label_fits =
      line->have_value || line->n_thresholds == 0 ||
      text->value + text->gap <= layout->threshold_labels[0] - text->thresholds[0] / 2.0;
}

static void
place_captions (const HeraldNumberLine *line,
                const HeraldNumberLineText *text,
                double width,
                HeraldNumberLineLayout *layout)
{
  HeraldLabelSlot slots[HERALD_NUMBER_LINE_MAX + 1];

  for (guint i = 0; i <= line->n_thresholds; i++)
    {
      HeraldLabelSlot slot = { (layout->edges[i] + layout->edges[i + 1]) / 2.0,
                               text->captions[i],
                               (int)i == layout->chosen ? 4.0 : 1.0,
                               0.0 };

      slots[i] = slot;
    }
  layout->captions_fit = herald_label_spread (slots, line->n_thresholds + 1, text->gap, 0.0, width);
  for (guint i = 0; i <= line->n_thresholds; i++)
    {
      double half = text->captions[i] / 2.0;

      layout->captions[i] =
          layout->captions_fit ? slots[i].middle : MAX (MIN (slots[i].target, width - half), half);
    }
}

/**
 * herald_number_line_layout:
 * @line: a line
 * @text: how much room its words need
 * @width: width of the picture, above 0
 * @layout: (out caller-allocates): where everything lies
 *
 * The scale is even within a part, not from one part to the next. A value past
 * an end sits at the end. The direction never turns round.
 */
void
herald_number_line_layout (const HeraldNumberLine *line,
                           const HeraldNumberLineText *text,
                           double width,
                           HeraldNumberLineLayout *layout)
{
  g_return_if_fail (line != NULL && text != NULL && layout != NULL);
  g_return_if_fail (line->n_thresholds <= HERALD_NUMBER_LINE_MAX && line->end > line->start);

  layout->chosen = find_chosen (line);
  place_edges (line, text, width, layout);
  place_value (line, text->gap * 1.3, layout);
  place_labels (line, text, width, layout);
  place_captions (line, text, width, layout);
}
