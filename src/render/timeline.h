/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-mark.h"

G_BEGIN_DECLS

/**
 * HERALD_TIMELINE_MOST_LANES:
 *
 * With more rows than these the words give way to numbers, as they do where they would be cut.
 */
#define HERALD_TIMELINE_MOST_LANES 5

/**
 * HeraldTimelineItem:
 * @is_dated: whether it has a place in time
 * @first: the first day that it can be, as a count of days
 * @last: the last one, not before @first
 * @shape: what tells its status
 * @name: its status in words
 * @detail: what and when it is
 * @is_chosen: whether it stands out
 *
 * One result.
 */
typedef struct
{
  gboolean is_dated;
  guint first;
  guint last;
  HeraldTimelineShape shape;
  const char *name;
  const char *detail;
  gboolean is_chosen;
} HeraldTimelineItem;

/**
 * HeraldTimeline:
 * @items: (array length=n_items): the results in order of time, those without a date last
 * @n_items: their number
 * @undated: what stands before those without a date
 * @is_mirrored: whether text runs from right to left; time never does
 *
 * Results in time. Borrows everything.
 */
typedef struct
{
  const HeraldTimelineItem *items;
  guint n_items;
  const char *undated;
  gboolean is_mirrored;
} HeraldTimeline;

/**
 * HeraldTimelineText:
 * @words: (array) (nullable): width of each item's words; %NULL where numbers stand for them
 * @number: width of the widest number
 * @year: width of a year
 * @undated: width of what stands before those without a date
 * @height: height of an item's words
 * @line: height of one line of small text
 * @unit: a pixel of the design
 *
 * How much room the words need.
 */
typedef struct
{
  const double *words;
  double number;
  double year;
  double undated;
  double height;
  double line;
  double unit;
} HeraldTimelineText;

/**
 * HeraldTimelinePlace:
 * @x: middle of its mark
 * @y: likewise
 * @from: where the first day that it can be lies, for dated items
 * @to: where the last one lies
 * @box: all of it, with its words
 * @lane: how many rows above the axis
 * @words_x: left side of its words
 * @words_width: room for its words, 0 for none
 *
 * Where one item lies.
 */
typedef struct
{
  double x;
  double y;
  double from;
  double to;
  HeraldRect box;
  guint lane;
  double words_x;
  double words_width;
} HeraldTimelinePlace;

/**
 * HeraldTimelineTick:
 * @x: where it lies
 * @year: the year that begins there; 0 for another month
 * @month: the month that begins there, 1 to 12
 * @is_named: whether its name stands below it
 *
 * A mark on the axis.
 */
typedef struct
{
  double x;
  guint year;
  guint month;
  gboolean is_named;
} HeraldTimelineTick;

/**
 * HeraldTimelineLayout:
 * @places: (element-type HeraldTimelinePlace): of the items, in their order
 * @ticks: (element-type HeraldTimelineTick): on the axis, from left to right
 * @first_year: the year at the very start, where no tick near it has a name; else 0
 * @has_axis: whether any item is dated
 * @axis: where the axis lies
 * @radius: radius of the marks
 * @is_numbered: whether numbers stand in place of the words
 * @undated_y: middle of the line with the caption of those without a date
 * @height: height of the whole
 *
 * Where everything lies. Time runs from left to right in every language.
 */
typedef struct
{
  GArray *places;
  GArray *ticks;
  guint first_year;
  gboolean has_axis;
  double axis;
  double radius;
  gboolean is_numbered;
  double undated_y;
  double height;
} HeraldTimelineLayout;

HeraldTimelineLayout *herald_timeline_layout_new (const HeraldTimeline *timeline,
                                                  const HeraldTimelineText *text,
                                                  double width);
void herald_timeline_layout_free (HeraldTimelineLayout *self);
HeraldTimelineLayout *
herald_timeline_lay_out (const HeraldTimeline *timeline, const HeraldPen *pen, double width);
double herald_timeline_measure_line (const HeraldPen *pen, double scale, PangoWeight weight);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldTimelineLayout, herald_timeline_layout_free)

void herald_timeline_place_ticks (HeraldTimelineLayout *layout,
                                  const HeraldTimelineText *text,
                                  double start,
                                  double end,
                                  double inset,
                                  double width);
double
herald_timeline_get_height (const HeraldTimeline *timeline, const HeraldPen *pen, double width);
void herald_timeline_draw (cairo_t *cr,
                           const HeraldTimeline *timeline,
                           const HeraldPen *pen,
                           double width);
int herald_timeline_pick (
    const HeraldTimeline *timeline, const HeraldPen *pen, double width, double x, double y);

G_END_DECLS
