/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pen.h"

G_BEGIN_DECLS

/**
 * HERALD_NUMBER_LINE_MAX:
 *
 * The most thresholds a line can have.
 */
#define HERALD_NUMBER_LINE_MAX 4

/**
 * HeraldThreshold:
 * @value: the limit
 * @label: the limit in the reader's own writing
 * @belongs_below: whether the limit itself belongs to the part below it
 *
 * One limit of the rule.
 */
typedef struct
{
  double value;
  const char *label;
  gboolean belongs_below;
} HeraldThreshold;

/**
 * HeraldNumberLine:
 * @start: number at the left end
 * @end: number at the right end, above @start
 * @thresholds: (array length=n_thresholds): the limits, rising, between the ends
 * @n_thresholds: how many, up to %HERALD_NUMBER_LINE_MAX
 * @captions: (nullable): one more than @n_thresholds: what each part means
 * @have_value: whether there is a value
 * @value: the value
 * @value_label: (nullable): the value in the reader's own writing; without a
 *   value what is missing
 * @have_chosen: whether @chosen was decided elsewhere, from exact numbers
 * @chosen: index of the part the value falls in
 *
 * One number against the limits of a rule. Borrows everything.
 */
typedef struct
{
  double start;
  double end;
  const HeraldThreshold *thresholds;
  guint n_thresholds;
  const char *const *captions;
  gboolean have_value;
  double value;
  const char *value_label;
  gboolean have_chosen;
  guint chosen;
} HeraldNumberLine;

/**
 * HeraldNumberLineText:
 * @thresholds: width of each limit's label
 * @captions: width of each caption, 0 for none
 * @value: width of the value's label, 0 for none
 * @gap: the least space between two of them
 *
 * How much room the words need.
 */
typedef struct
{
  double thresholds[HERALD_NUMBER_LINE_MAX];
  double captions[HERALD_NUMBER_LINE_MAX + 1];
  double value;
  double gap;
} HeraldNumberLineText;

/**
 * HeraldNumberLineLayout:
 * @edges: where the parts start and, last, where the line ends
 * @chosen: index of the chosen part, -1 for none
 * @value_x: where the value lies
 * @value_label: middle of its label
 * @value_label_fits: whether it may be drawn; it gives way where it only says
 *   that there is no value
 * @threshold_labels: middle of each limit's label
 * @captions: middle of each caption
 * @labels_fit: whether the labels fit side by side
 * @captions_fit: whether the captions fit side by side
 *
 * Where everything lies, from left to right.
 */
typedef struct
{
  double edges[HERALD_NUMBER_LINE_MAX + 2];
  int chosen;
  double value_x;
  double value_label;
  gboolean value_label_fits;
  double threshold_labels[HERALD_NUMBER_LINE_MAX];
  double captions[HERALD_NUMBER_LINE_MAX + 1];
  gboolean labels_fit;
  gboolean captions_fit;
} HeraldNumberLineLayout;

void herald_number_line_layout (const HeraldNumberLine *line,
                                const HeraldNumberLineText *text,
                                double width,
                                HeraldNumberLineLayout *layout);
double herald_number_line_get_height (const HeraldPen *pen);
void herald_number_line_draw (cairo_t *cr,
                              const HeraldNumberLine *line,
                              const HeraldPen *pen,
                              double width);

G_END_DECLS
