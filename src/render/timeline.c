/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results on a time axis: where everything lies. A mark lies true to time, whatever lies near it:
 * what would cover another one rises to a row of its own. */

#include "timeline.h"

/* In pixels of the design. */
#define RADIUS 9.0
#define GAP 6.0
#define PADDING 6.0
#define STEM 12.0
#define LEAST_WORDS 44.0

/* Of the span, on each side; and the least span, so that a day does not look like a year. */
#define MARGIN 0.06
#define LEAST_DAYS 120.0

/* A stem behind another box is worse than the next row, and better than the one after it. */
#define COST_OF_CROSSING 1.5
#define COST_OF_TURNING 0.25

typedef struct
{
  const HeraldTimeline *timeline;
  const HeraldTimelineText *text;
  HeraldTimelineLayout *layout;
  double width;
  double start; /* the day at the left end */
  double end;
  double inset;
  double box_height;
} Placing;

static HeraldTimelinePlace *
place_at (const Placing *self, guint item)
{
  return &g_array_index (self->layout->places, HeraldTimelinePlace, item);
}

static double
x_of (const Placing *self, double day)
{
  return self->inset +
         (day - self->start) / (self->end - self->start) * (self->width - 2.0 * self->inset);
}

static void
find_span (Placing *self)
{
  double margin;

  self->start = G_MAXDOUBLE;
  self->end = 0.0;
  for (guint i = 0; i < self->timeline->n_items; i++)
    {
      const HeraldTimelineItem *item = &self->timeline->items[i];

      if (!item->is_dated)
        continue;
      self->layout->has_axis = TRUE;
      self->start = MIN (self->start, item->first);
      self->end = MAX (self->end, item->last);
    }
  if (!self->layout->has_axis)
    return;
  margin = MAX (MARGIN * (self->end - self->start), (LEAST_DAYS - (self->end - self->start)) / 2.0);
  self->start = MAX (self->start - margin, 1.0);
  self->end += margin;
}

/* The words stand behind the mark where there is room, else before it, else what fits of them. */
static void
set_box (const Placing *self, guint item, gboolean is_turned, HeraldTimelinePlace *place)
{
  double radius = self->layout->radius;
  double edge = radius + PADDING * self->text->unit;
  double gap = GAP * self->text->unit;
  double room = is_turned ? place->x - edge - gap : self->width - place->x - edge - gap;
  double wished = self->layout->is_numbered ? self->text->number : self->text->words[item];

  place->words_width = MIN (wished, room);
  if (place->words_width < MIN (LEAST_WORDS * self->text->unit, wished))
    place->words_width = 0.0;
  if (place->words_width <= 0.0)
    gap = place->words_width = 0.0;
  place->box.width = 2.0 * edge + gap + place->words_width;
  place->box.x = is_turned ? place->x + edge - place->box.width : place->x - edge;
  place->words_x =
      is_turned ? place->x - radius - gap - place->words_width : place->x + radius + gap;
  place->box.height = self->box_height;
}

static gboolean
overlap (double from, double to, const HeraldRect *box, double gap)
{
  return from < box->x + box->width + gap && to + gap > box->x;
}

/* Items behind @item are placed. Returns whether the row is free, and counts what its stem and
 * theirs cross. */
static gboolean
is_free (const Placing *self, guint item, const HeraldTimelinePlace *place, guint *n_crossings)
{
  double gap = GAP * self->text->unit;

  *n_crossings = 0;
  for (guint i = item + 1; i < self->timeline->n_items; i++)
    {
      const HeraldTimelinePlace *other = place_at (self, i);

      if (!self->timeline->items[i].is_dated)
        break;
      if (other->lane == place->lane &&
          overlap (place->box.x, place->box.x + place->box.width, &other->box, gap))
        return FALSE;
      if (other->lane < place->lane && overlap (place->x, place->x, &other->box, 0.0))
        (*n_crossings)++;
      if (other->lane > place->lane && overlap (other->x, other->x, &place->box, 0.0))
        (*n_crossings)++;
    }
  return TRUE;
}

static void
try_place (const Placing *self,
           guint item,
           HeraldTimelinePlace place,
           gboolean is_turned,
           double *least_cost)
{
  double wished = self->layout->is_numbered ? self->text->number : self->text->words[item];
  guint n_crossings;
  double cost;

  set_box (self, item, is_turned, &place);
  if (!is_free (self, item, &place, &n_crossings))
    return;
  cost = place.lane + COST_OF_CROSSING * n_crossings + (is_turned ? COST_OF_TURNING : 0.0) +
         self->timeline->n_items * (1.0 - place.words_width / wished);
  if (cost >= *least_cost)
    return;
  *least_cost = cost;
  *place_at (self, item) = place;
}

/* From the last to the first, as words run to the right: so stems have their way. */
static guint
place_dated (const Placing *self)
{
  guint n_lanes = 0;

  for (guint i = self->timeline->n_items; i-- > 0;)
    {
      const HeraldTimelineItem *item = &self->timeline->items[i];
      HeraldTimelinePlace place = { 0 };
      double cost = G_MAXDOUBLE;

      if (!item->is_dated)
        continue;
      place.from = x_of (self, item->first);
      place.to = x_of (self, item->last);
      place.x = (place.from + place.to) / 2.0;
      for (place.lane = 0; place.lane <= n_lanes; place.lane++)
        {
          try_place (self, i, place, FALSE, &cost);
          try_place (self, i, place, TRUE, &cost);
        }
      n_lanes = MAX (n_lanes, place_at (self, i)->lane + 1);
    }
  return n_lanes;
}

static void
raise_lanes (const Placing *self, guint n_lanes)
{
  double lane = self->box_height + GAP * self->text->unit;

  self->layout->axis = n_lanes * lane + STEM * self->text->unit;
  for (guint i = 0; i < self->timeline->n_items; i++)
    {
      HeraldTimelinePlace *place = place_at (self, i);

      if (!self->timeline->items[i].is_dated)
        continue;
      place->box.y = (n_lanes - 1 - place->lane) * lane;
      place->y = place->box.y + self->box_height / 2.0;
    }
  self->layout->height = self->layout->axis + (GAP + 3.0) * self->text->unit + self->text->line;
}

static void
set_numbered (Placing *self, gboolean is_numbered)
{
  double height = is_numbered ? 0.0 : self->text->height;

  self->layout->is_numbered = is_numbered;
  self->box_height = MAX (2.0 * self->layout->radius, height) + PADDING * self->text->unit;
}

static void
place_with_words (Placing *self)
{
  HeraldTimelineLayout *layout = self->layout;
  guint n_lanes;

  n_lanes = place_dated (self);
  if (n_lanes > HERALD_TIMELINE_MOST_LANES && !layout->is_numbered)
    {
      set_numbered (self, TRUE);
      n_lanes = place_dated (self);
    }
  raise_lanes (self, n_lanes);
  herald_timeline_place_ticks (
      layout, self->text, self->start, self->end, self->inset, self->width);
}

/* Mirrors what is text, and no time. */
static void
mirror (const Placing *self, HeraldTimelinePlace *place)
{
  double edge = self->layout->radius + PADDING * self->text->unit;

  place->box.x = self->width - place->box.x - place->box.width;
  place->x = place->box.x + place->box.width - edge;
  place->words_x = place->box.x + PADDING * self->text->unit;
}

/* They follow each other like words of a text. */
static void
place_undated (Placing *self)
{
  double gap = GAP * self->text->unit;
  double lane = self->box_height + gap;
  double x = self->text->undated + 2.0 * gap;
  double y = self->layout->height + (self->layout->has_axis ? 2.0 * gap : 0.0);

  self->layout->undated_y = y + self->box_height / 2.0;
  for (guint i = 0; i < self->timeline->n_items; i++)
    {
      HeraldTimelinePlace *place = place_at (self, i);

      if (self->timeline->items[i].is_dated)
        continue;
      place->x = self->layout->radius + PADDING * self->text->unit;
      set_box (self, i, FALSE, place);
      if (x > 0.0 && x + place->box.width > self->width)
        {
          x = 0.0;
          y += lane;
        }
      place->box.x = x;
      place->box.y = y;
      place->x += x;
      place->words_x += x;
      place->y = y + self->box_height / 2.0;
      x += place->box.width + gap;
      if (self->timeline->is_mirrored)
        mirror (self, place);
    }
  self->layout->height = y + self->box_height;
}

/**
 * herald_timeline_layout_new:
 * @timeline: results in time
 * @text: how much room their words need
 * @width: width of the picture, above 0
 *
 * Returns: (transfer full): where everything lies
 */
HeraldTimelineLayout *
herald_timeline_layout_new (const HeraldTimeline *timeline,
                            const HeraldTimelineText *text,
                            double width)
{
  HeraldTimelineLayout *self = g_new0 (HeraldTimelineLayout, 1);
  Placing placing = { timeline, text, self, width, 0.0, 0.0, 0.0, 0.0 };
  gboolean has_undated = timeline->n_items > 0 && !timeline->items[timeline->n_items - 1].is_dated;

  self->places = g_array_new (FALSE, TRUE, sizeof (HeraldTimelinePlace));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (HeraldTimelineTick));
  g_array_set_size (self->places, timeline->n_items);
  self->radius = RADIUS * text->unit;
  placing.inset = self->radius + PADDING * text->unit;
  set_numbered (&placing, text->words == NULL);
  find_span (&placing);
  if (self->has_axis)
    place_with_words (&placing);
  if (has_undated)
    place_undated (&placing);
  return self;
}

/**
 * herald_timeline_layout_free:
 * @self: (transfer full): a layout
 */
void
herald_timeline_layout_free (HeraldTimelineLayout *self)
{
  g_array_unref (self->places);
  g_array_unref (self->ticks);
  g_free (self);
}
