/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where results lie on a time axis, and what tells them apart. */

#include "timeline.h"

#include <math.h>
#include <string.h>

#define MOST_ITEMS 40
#define DAY_2026 739617u /* the first of January */
#define YEAR 365u
#define NEARLY 1e-6

typedef struct
{
  HeraldTimelineItem items[MOST_ITEMS];
  double words[MOST_ITEMS];
  HeraldTimeline timeline;
  HeraldTimelineText text;
} Sample;

static void
add (Sample *sample, guint first, guint last, double words)
{
  HeraldTimelineItem item = { first > 0,       first,     last, HERALD_TIMELINE_POSITIVE,
                              "HER2-positive", "Surgery", FALSE };

  sample->words[sample->timeline.n_items] = words;
  sample->items[sample->timeline.n_items++] = item;
}

static void
begin (Sample *sample)
{
  *sample = (Sample){ .timeline = { .undated = "No date" },
                      .text = { NULL, 16.0, 28.0, 60.0, 28.0, 13.0, 1.0 } };
  sample->timeline.items = sample->items;
  sample->text.words = sample->words;
}

static const HeraldTimelinePlace *
place_of (const HeraldTimelineLayout *layout, guint item)
{
  return &g_array_index (layout->places, HeraldTimelinePlace, item);
}

static void
assert_apart (const HeraldRect *a, const HeraldRect *b)
{
  g_assert_true (a->x + a->width <= b->x + NEARLY || b->x + b->width <= a->x + NEARLY ||
                 a->y + a->height <= b->y + NEARLY || b->y + b->height <= a->y + NEARLY);
}

/* Nothing covers another thing or leaves the picture, and marks lie true to time. */
static void
assert_sound (const Sample *sample, const HeraldTimelineLayout *layout, double width)
{
  const HeraldTimelinePlace *first = place_of (layout, 0);
  const HeraldTimelinePlace *last = NULL;

  for (guint i = 0; i < sample->timeline.n_items; i++)
    {
      const HeraldTimelinePlace *place = place_of (layout, i);

      g_assert_cmpfloat (place->box.x, >=, -NEARLY);
      g_assert_cmpfloat (place->box.x + place->box.width, <=, width + NEARLY);
      g_assert_cmpfloat (place->box.y, >=, -NEARLY);
      g_assert_cmpfloat (place->box.y + place->box.height, <=, layout->height + NEARLY);
      g_assert_cmpfloat (place->words_x, >=, place->box.x - NEARLY);
      g_assert_cmpfloat (place->words_x + place->words_width,
                         <=,
                         place->box.x + place->box.width + NEARLY);
      for (guint j = i + 1; j < sample->timeline.n_items; j++)
        assert_apart (&place->box, &place_of (layout, j)->box);
      if (sample->items[i].is_dated)
        last = place;
      if (sample->items[i].is_dated)
        g_assert_cmpfloat (place->box.y + place->box.height, <=, layout->axis);
      else
        g_assert_cmpfloat (place->box.y, >=, layout->axis);
    }
  for (guint i = 0; last != NULL && i < sample->timeline.n_items && sample->items[i].is_dated; i++)
    {
      const HeraldTimelineItem *items = sample->items;
      double span = (double)(last->from + last->to - first->from - first->to) / 2.0;
      guint n = (guint)(last - first);
      double days =
          (double)(items[n].first + items[n].last) - (double)(items[0].first + items[0].last);
      double own =
          (double)(items[i].first + items[i].last) - (double)(items[0].first + items[0].last);

      if (days > 0.0)
        g_assert_cmpfloat_with_epsilon (place_of (layout, i)->x,
                                        first->x + span * own / days,
                                        1e-3);
    }
}

static void
test_two (void)
{
  Sample sample;
  g_autoptr (HeraldTimelineLayout) layout = NULL;

  begin (&sample);
  add (&sample, DAY_2026 + 131, DAY_2026 + 131, 110.0);
  add (&sample, DAY_2026 + 173, DAY_2026 + 173, 110.0);
  layout = herald_timeline_layout_new (&sample.timeline, &sample.text, 760.0);
  assert_sound (&sample, layout, 760.0);
  g_assert_false (layout->is_numbered);
  g_assert_cmpuint (place_of (layout, 0)->lane, ==, 0);
  g_assert_cmpuint (place_of (layout, 1)->lane, ==, 0);
  /* Six weeks do not fill the axis: a day must not look like a year. */
  g_assert_cmpfloat (place_of (layout, 1)->x - place_of (layout, 0)->x, <, 760.0 * 0.4);
  g_assert_cmpuint (layout->first_year, ==, 2026);
}

/* Within one day, the marks rise above each other. */
static void
test_same_day (void)
{
  Sample sample;
  g_autoptr (HeraldTimelineLayout) layout = NULL;

  begin (&sample);
  for (guint i = 0; i < 3; i++)
    add (&sample, DAY_2026, DAY_2026, 110.0);
  layout = herald_timeline_layout_new (&sample.timeline, &sample.text, 300.0);
  assert_sound (&sample, layout, 300.0);
  g_assert_cmpfloat (place_of (layout, 0)->x, ==, place_of (layout, 2)->x);
}

static void
test_many (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 400; round++)
    {
      Sample sample;
      guint n_dated = (guint)g_rand_int_range (random, 0, MOST_ITEMS - 8);
      guint n_undated = (guint)g_rand_int_range (random, n_dated == 0, 8);
      guint reach =
          (guint)g_rand_int_range (random, 1, 30) * (guint)g_rand_int_range (random, 1, 400);
      double width = g_rand_double_range (random, 200.0, 1200.0);
      guint day = DAY_2026 - 9000;
      g_autoptr (HeraldTimelineLayout) layout = NULL;

      begin (&sample);
      for (guint i = 0; i < n_dated; i++)
        {
          day += (guint)g_rand_int_range (random, 0, (gint32)MAX (reach / n_dated, 1) + 1);
          add (&sample, day, day, g_rand_double_range (random, 20.0, 320.0));
        }
      for (guint i = 0; i < n_undated; i++)
        add (&sample, 0, 0, g_rand_double_range (random, 20.0, 320.0));
      layout = herald_timeline_layout_new (&sample.timeline, &sample.text, width);
      assert_sound (&sample, layout, width);
    }
}

/* With too many for their words, numbers are left; the rows stay few. */
static void
test_numbers (void)
{
  Sample sample;
  g_autoptr (HeraldTimelineLayout) layout = NULL;

  begin (&sample);
  for (guint i = 0; i < 24; i++)
    add (&sample, DAY_2026 + 20 * i, DAY_2026 + 20 * i, 160.0);
  layout = herald_timeline_layout_new (&sample.timeline, &sample.text, 330.0);
  assert_sound (&sample, layout, 330.0);
  g_assert_true (layout->is_numbered);
  g_assert_cmpfloat (layout->height, <, 300.0);
}

/* A year that is known without its days is a stretch, with the mark in its middle. */
static void
test_stretch (void)
{
  Sample sample;
  g_autoptr (HeraldTimelineLayout) layout = NULL;
  const HeraldTimelinePlace *place;

  begin (&sample);
  add (&sample, DAY_2026 - YEAR, DAY_2026 - 1, 110.0);
  add (&sample, DAY_2026 + 60, DAY_2026 + 60, 110.0);
  layout = herald_timeline_layout_new (&sample.timeline, &sample.text, 600.0);
  place = place_of (layout, 0);
  g_assert_cmpfloat (place->to - place->from, >, 200.0);
  g_assert_cmpfloat_with_epsilon (place->x, (place->from + place->to) / 2.0, NEARLY);
  g_assert_cmpfloat (place_of (layout, 1)->from, ==, place_of (layout, 1)->to);
  g_assert_cmpfloat (place->to, <, place_of (layout, 1)->x);
}

static void
test_ticks (void)
{
  static const double widths[] = { 260.0, 600.0, 1100.0 };
  static const guint spans[] = { 100, 400, 3 * YEAR, 12 * YEAR, 45 * YEAR };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (spans); i++)
    {
      Sample sample;
      double width = widths[i % G_N_ELEMENTS (widths)];
      g_autoptr (HeraldTimelineLayout) layout = NULL;
      double x = -G_MAXDOUBLE;
      guint year = 0;
      guint n_named = 0;

      begin (&sample);
      add (&sample,
           DAY_2026 - spans[i / G_N_ELEMENTS (widths)],
           DAY_2026 - spans[i / G_N_ELEMENTS (widths)],
           90.0);
      add (&sample, DAY_2026 + 20, DAY_2026 + 20, 90.0);
      layout = herald_timeline_layout_new (&sample.timeline, &sample.text, width);
      for (guint j = 0; j < layout->ticks->len; j++)
        {
          const HeraldTimelineTick *tick = &g_array_index (layout->ticks, HeraldTimelineTick, j);

          if (!tick->is_named)
            continue;
          n_named++;
          g_assert_cmpfloat (tick->x - x, >=, sample.text.year);
          g_assert_true (tick->year == 0 || tick->year > year);
          g_assert_cmpfloat (tick->x + sample.text.year / 2.0, <=, width);
          g_assert_true (layout->first_year == 0 || tick->x > 1.5 * sample.text.year);
          x = tick->x;
          year = MAX (tick->year, year);
        }
      g_assert_cmpuint (n_named + (layout->first_year > 0), >, 0);
    }
}

/* Too near the end for a name of its own, the mark of a year stands under the name at the start. */
static void
test_mark_under_the_name (void)
{
  guint n_found = 0;

  for (guint i = 0; i < 60 * 40; i++)
    {
      Sample sample;
      g_autoptr (HeraldTimelineLayout) layout = NULL;
      const HeraldTimelineTick *tick = NULL;
      guint days = 1 + i % 60;

      begin (&sample);
      sample.text.year = 48.0;
      add (&sample, DAY_2026 + days, DAY_2026 + days, 90.0);
      add (&sample, DAY_2026 + 2 * YEAR, DAY_2026 + 2 * YEAR, 90.0);
      layout = herald_timeline_layout_new (&sample.timeline, &sample.text, 200.0 + 5.0 * (i / 60));
      for (guint j = 0; j < layout->ticks->len && (tick == NULL || tick->year == 0); j++)
        tick = &g_array_index (layout->ticks, HeraldTimelineTick, j);
      if (layout->first_year == 0 || tick == NULL || tick->year == 0 || tick->x > sample.text.year)
        continue;
      n_found++;
      g_assert_cmpuint (layout->first_year, ==, tick->year);
    }
  g_assert_cmpuint (n_found, >, 0);
}

/* The first day of 2026 lies on the mark of 2026. */
static void
test_tick_is_true (void)
{
  Sample sample;
  g_autoptr (HeraldTimelineLayout) layout = NULL;
  gboolean is_found = FALSE;

  begin (&sample);
  add (&sample, DAY_2026 - 800, DAY_2026 - 800, 40.0);
  add (&sample, DAY_2026, DAY_2026, 40.0);
  layout = herald_timeline_layout_new (&sample.timeline, &sample.text, 800.0);
  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const HeraldTimelineTick *tick = &g_array_index (layout->ticks, HeraldTimelineTick, i);

      if (tick->year != 2026)
        continue;
      is_found = TRUE;
      g_assert_cmpfloat_with_epsilon (tick->x, place_of (layout, 1)->x, NEARLY);
    }
  g_assert_true (is_found);
}

/* Where text runs from right to left, time does not. */
static void
test_mirrored (void)
{
  Sample sample;
  g_autoptr (HeraldTimelineLayout) layout = NULL;
  g_autoptr (HeraldTimelineLayout) mirrored = NULL;

  begin (&sample);
  add (&sample, DAY_2026, DAY_2026, 110.0);
  add (&sample, DAY_2026 + 900, DAY_2026 + 900, 110.0);
  add (&sample, 0, 0, 110.0);
  layout = herald_timeline_layout_new (&sample.timeline, &sample.text, 500.0);
  sample.timeline.is_mirrored = TRUE;
  mirrored = herald_timeline_layout_new (&sample.timeline, &sample.text, 500.0);
  assert_sound (&sample, mirrored, 500.0);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (place_of (layout, i)->x, ==, place_of (mirrored, i)->x);
  g_assert_cmpfloat (place_of (mirrored, 0)->x, <, place_of (mirrored, 1)->x);
  g_assert_cmpfloat_with_epsilon (place_of (layout, 2)->x,
                                  500.0 - place_of (mirrored, 2)->x,
                                  NEARLY);
}

static void
test_nothing (void)
{
  Sample sample;
  g_autoptr (HeraldTimelineLayout) layout = NULL;

  begin (&sample);
  layout = herald_timeline_layout_new (&sample.timeline, &sample.text, 500.0);
  g_assert_false (layout->has_axis);
  g_assert_cmpfloat (layout->height, ==, 0.0);
}

#define WIDTH 500
#define HEIGHT 200

static cairo_surface_t *
draw (const HeraldTimeline *timeline, double *height, int *picked)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  HeraldPalette palette;
  HeraldPen pen = { &palette, context, font };

  herald_palette_init (&palette,
                       herald_color_from_hex (0x2e3436),
                       herald_color_from_hex (0xffffff),
                       herald_color_from_hex (0xf6f5f4));
  herald_color_set_source (palette.base, cr);
  cairo_paint (cr);
  herald_timeline_draw (cr, timeline, &pen, WIDTH);
  if (height != NULL)
    *height = herald_timeline_get_height (timeline, &pen, WIDTH);
  for (guint x = 0; picked != NULL && x < WIDTH; x++)
    picked[x] = herald_timeline_pick (timeline, &pen, WIDTH, x, 20.0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_object_unref (context);
  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  const guint32 *first = (gconstpointer)cairo_image_surface_get_data (a);
  const guint32 *second = (gconstpointer)cairo_image_surface_get_data (b);
  guint count = 0;

  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    count += first[i] != second[i];
  return count;
}

static void
test_same_twice (void)
{
  Sample sample;
  cairo_surface_t *once, *twice, *chosen;
  double height;
  int picked[WIDTH];

  begin (&sample);
  add (&sample, DAY_2026, DAY_2026, 0.0);
  add (&sample, DAY_2026 + 900, DAY_2026 + 930, 0.0);
  add (&sample, 0, 0, 0.0);
  once = draw (&sample.timeline, &height, picked);
  twice = draw (&sample.timeline, NULL, NULL);
  sample.items[0].is_chosen = TRUE;
  chosen = draw (&sample.timeline, NULL, NULL);
  g_assert_cmpuint (count_differences (once, twice), ==, 0);
  g_assert_cmpuint (count_differences (once, chosen), >, 100);
  g_assert_cmpfloat (height, >, 60.0);
  g_assert_cmpfloat (height, <, HEIGHT);
  g_assert_cmpint (picked[30], ==, 0);
  g_assert_cmpint (picked[WIDTH - 45], ==, 1);
  g_assert_cmpint (picked[WIDTH / 2], ==, -1);
  cairo_surface_destroy (once);
  cairo_surface_destroy (twice);
  cairo_surface_destroy (chosen);
}

/* Whole, in lines of whole words: how high they are in @width, or more than any box where a word of
 * them is wider. */
static double
measure_wrapped (
    const HeraldPen *pen, const char *words, double scale, PangoWeight weight, double width)
{
  g_autoptr (PangoLayout) text = herald_pen_create_text (pen, words, scale, weight);
  double needed, height;

  pango_layout_set_width (text, (int)(width * PANGO_SCALE));
  herald_pen_measure (text, &needed, &height);
  return needed <= width ? height : G_MAXDOUBLE;
}

static void
assert_whole (const HeraldPen *pen,
              const HeraldTimelineItem *item,
              const HeraldTimelinePlace *place)
{
  g_assert_cmpfloat (
      measure_wrapped (pen, item->name, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD, place->words_width) +
          measure_wrapped (
              pen, item->detail, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL, place->words_width),
      <=,
      place->box.height);
}

/* In a narrow window with large text, too: where no lines are enough, numbers stand for the words.
 */
static void
test_whole_words (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 22");
  HeraldPen pen = { NULL, context, font };
  guint n_in_words = 0;
  Sample sample;

  begin (&sample);
  add (&sample, DAY_2026, DAY_2026, 0.0);
  add (&sample, DAY_2026 + 40, DAY_2026 + 40, 0.0);
  add (&sample, DAY_2026 + 700, DAY_2026 + 730, 0.0);
  sample.items[1].name = "Noch nicht endgültig";
  sample.items[1].detail = "Operation links, 20. Februar 2026";
  for (double width = 120.0; width < 900.0; width += 10.0)
    {
      g_autoptr (HeraldTimelineLayout) layout =
          herald_timeline_lay_out (&sample.timeline, &pen, width);

      assert_sound (&sample, layout, width);
      for (guint i = 0; i < sample.timeline.n_items && !layout->is_numbered; i++)
        assert_whole (&pen, &sample.items[i], place_of (layout, i));
      n_in_words += !layout->is_numbered;
    }
  g_assert_cmpuint (n_in_words, >, 60);
  g_object_unref (context);
  pango_font_description_free (font);
}

/* The shape alone tells each status: they have one colour. */
static void
test_shapes (void)
{
  static const char *const statuses[] = { "positive", "negative",  "equivocal", "indeterminate",
                                          "pending",  "undefined", "invalid" };
  cairo_surface_t *pictures[G_N_ELEMENTS (statuses)];
  Sample sample;

  begin (&sample);
  add (&sample, DAY_2026, DAY_2026, 0.0);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      sample.items[0].shape = herald_timeline_shape_of (statuses[i]);
      pictures[i] = draw (&sample.timeline, NULL, NULL);
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (count_differences (pictures[i], pictures[j]), >, 30);
    }
  g_assert_cmpint (herald_timeline_shape_of ("new"), ==, HERALD_TIMELINE_UNDEFINED);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    cairo_surface_destroy (pictures[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/two", test_two);
  g_test_add_func ("/timeline/same-day", test_same_day);
  g_test_add_func ("/timeline/many", test_many);
  g_test_add_func ("/timeline/numbers", test_numbers);
  g_test_add_func ("/timeline/stretch", test_stretch);
  g_test_add_func ("/timeline/ticks", test_ticks);
  g_test_add_func ("/timeline/mark-under-the-name", test_mark_under_the_name);
  g_test_add_func ("/timeline/tick-is-true", test_tick_is_true);
  g_test_add_func ("/timeline/mirrored", test_mirrored);
  g_test_add_func ("/timeline/nothing", test_nothing);
  g_test_add_func ("/timeline/same-twice", test_same_twice);
  g_test_add_func ("/timeline/whole-words", test_whole_words);
  g_test_add_func ("/timeline/shapes", test_shapes);
  return g_test_run ();
}
