/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The years and months on a time axis. */

#include "timeline.h"

/* In pixels of the design: nearer ticks are left out. */
#define LEAST_YEAR 7.0
#define LEAST_MONTH 9.0
#define AROUND_YEAR 1.5

#define DAYS_OF_YEAR 365.25
#define MONTHS 12

static double
day_of (guint year, guint month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&date);
}

static guint
year_of (double day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)MAX (day, 1.0));
  return g_date_get_year (&date);
}

/* Every so many years have a name, so that the names stand clear of each other. */
static guint
find_step (double year_width, double label_width)
{
  static const guint steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] * year_width >= label_width)
        return steps[i];
    }
  return 1000;
}

static void
add_tick (HeraldTimelineLayout *layout,
          const HeraldTimelineText *text,
          HeraldTimelineTick tick,
          double inset,
          double width)
{
  if (tick.x < inset || tick.x > width - inset)
    return;
  /* A name at the very end would stand outside. */
  tick.is_named = tick.is_named && tick.x >= text->year / 2.0 && tick.x <= width - text->year / 2.0;
  g_array_append_val (layout->ticks, tick);
}

/* A mark that stands under the name would be taken for the one that is named. */
static guint
find_year_under_name (const HeraldTimelineLayout *layout, double end, guint year)
{
  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const HeraldTimelineTick *tick = &g_array_index (layout->ticks, HeraldTimelineTick, i);

      if (tick->year > 0 && tick->x <= end)
        return tick->year;
    }
  return year;
}

/* Where no year has its name near the start, the start says in which year it lies. */
static void
name_start (HeraldTimelineLayout *layout, const HeraldTimelineText *text, guint year)
{
  double room = 2.0 * text->year;

  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const HeraldTimelineTick *tick = &g_array_index (layout->ticks, HeraldTimelineTick, i);

      if (tick->year > 0 && tick->is_named && tick->x <= room)
        return;
    }
  layout->first_year = find_year_under_name (layout, AROUND_YEAR * text->year, year);
  for (guint i = 0; i < layout->ticks->len; i++)
    {
      HeraldTimelineTick *tick = &g_array_index (layout->ticks, HeraldTimelineTick, i);

      tick->is_named = tick->is_named && tick->x > room;
    }
}

/**
 * herald_timeline_place_ticks:
 * @layout: where they go
 * @text: how much room the words need
 * @start: the day at the left end
 * @end: the day at the right end
 * @inset: where the left end lies
 * @width: width of the picture
 */
void
herald_timeline_place_ticks (HeraldTimelineLayout *layout,
                             const HeraldTimelineText *text,
                             double start,
                             double end,
                             double inset,
                             double width)
{
  double scale = (width - 2.0 * inset) / (end - start);
  double year_width = DAYS_OF_YEAR * scale;
  guint step = find_step (year_width, AROUND_YEAR * text->year);
  double month_width = year_width / MONTHS;
  guint n_months = month_width >= LEAST_MONTH * text->unit ? MONTHS : 1;
  gboolean names_months = month_width >= AROUND_YEAR * text->year;

  for (guint year = year_of (start); year <= year_of (end); year++)
    {
      gboolean is_named = year % step == 0;

      if (!is_named && year_width < LEAST_YEAR * text->unit)
        continue;
      for (guint month = 1; month <= n_months; month++)
        add_tick (layout,
                  text,
                  (HeraldTimelineTick){ inset + (day_of (year, month) - start) * scale,
                                        month == 1 ? year : 0,
                                        month,
                                        month == 1 ? is_named : names_months },
                  inset,
                  width);
    }
  name_start (layout, text, year_of (start));
}
