/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures with words draw at every size, state and direction, in the right colours. */

#include "ish-map-drawing.h"
#include "number-line.h"
#include "scale-strip.h"

#include <math.h>

#define WIDTH 480
#define HEIGHT 330

static const HeraldIshRegion regions[] = {
  { 4.0, INFINITY, 2.0, INFINITY, "Group 1", "Positive", TRUE, "1", FALSE, FALSE },
  { 0.0, 4.0, 2.0, INFINITY, "Group 2", "More work first", FALSE, "2", FALSE, FALSE },
  { 6.0, INFINITY, 0.0, 2.0, "Group 3", "More work first", FALSE, "3", FALSE, FALSE },
  { 4.0, 6.0, 0.0, 2.0, "Group 4", "A second count", FALSE, "4", FALSE, FALSE },
  { 0.0, 4.0, 0.0, 2.0, "Group 5", NULL, TRUE, NULL, FALSE, FALSE },
};

static const HeraldIshLine lines[] = {
  { HERALD_ISH_AXIS_RATIO, 2.0, 0.0, INFINITY, "2.0" },
  { HERALD_ISH_AXIS_COPIES, 4.0, 0.0, INFINITY, "4.0" },
  { HERALD_ISH_AXIS_COPIES, 6.0, 0.0, 2.0, "6.0" },
};

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  PangoFontDescription *font;
  HeraldPalette palette;
  HeraldPen pen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  fixture->cr = cairo_create (fixture->surface);
  fixture->context = pango_cairo_create_context (fixture->cr);
  fixture->font = pango_font_description_from_string (data);
  herald_palette_init (&fixture->palette,
                       herald_color_from_hex (0x2e3436),
                       herald_color_from_hex (0xffffff),
                       herald_color_from_hex (0xf6f5f4));
  fixture->pen.palette = &fixture->palette;
  fixture->pen.context = fixture->context;
  fixture->pen.font = fixture->font;
  herald_color_set_source (fixture->palette.base, fixture->cr);
  cairo_paint (fixture->cr);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (cairo_status (fixture->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
  pango_font_description_free (fixture->font);
  g_object_unref (fixture->context);
}

static HeraldColor
get_color (Fixture *fixture, double x, double y)
{
  cairo_surface_flush (fixture->surface);

  const guint8 *row = cairo_image_surface_get_data (fixture->surface) +
                      (int)y * cairo_image_surface_get_stride (fixture->surface);

  return herald_color_from_hex (((const guint32 *)(gconstpointer)row)[(int)x] & 0xffffff);
}

static void
assert_color (HeraldColor seen, HeraldColor wanted)
{
  g_assert_cmpfloat_with_epsilon (seen.red, wanted.red, 0.02);
  g_assert_cmpfloat_with_epsilon (seen.green, wanted.green, 0.02);
  g_assert_cmpfloat_with_epsilon (seen.blue, wanted.blue, 0.02);
}

static HeraldIshMap
make_map (void)
{
  HeraldIshMap map = { .regions = regions,
                       .n_regions = G_N_ELEMENTS (regions),
                       .lines = lines,
                       .n_lines = G_N_ELEMENTS (lines),
                       .have_copies = TRUE,
                       .have_ratio = TRUE,
                       .copies = 4.6,
                       .ratio = 1.5,
                       .cells = 20,
                       .point_label = "Yours: ratio 1.5, copies 4.6",
                       .copies_caption = "HER2 copies in each cell",
                       .ratio_caption = "Ratio, HER2 to CEP17" };

  return map;
}

/* Brown where your value is, the rule's blue where a region is final. */
static void
check_map_colors (Fixture *fixture)
{
  HeraldIshMap map = make_map ();
  HeraldIshMapLayout layout;

  herald_ish_map_draw (fixture->cr, &map, &fixture->pen, WIDTH, HEIGHT);
  herald_ish_map_layout (&map, WIDTH, HEIGHT, herald_pen_get_unit (&fixture->pen), &layout);
  assert_color (get_color (fixture, layout.point_x, layout.point_y), fixture->palette.yours.mark);
  assert_color (get_color (fixture,
                           herald_ish_map_x (&layout, 0.3),
                           herald_ish_map_y (&layout, 0.15)),
                fixture->palette.rule.chosen);
  assert_color (get_color (fixture, 1.0, HEIGHT - 2.0), fixture->palette.base);
}

static void
test_map (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  check_map_colors (fixture);
}

/* Numbers run from left to right in a right-to-left language too. */
static void
test_map_right_to_left (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  pango_context_set_base_dir (fixture->context, PANGO_DIRECTION_RTL);
  check_map_colors (fixture);
}

static void
test_map_states (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint state = 0; state < 32; state++)
    {
      HeraldIshMap map = make_map ();

      map.have_copies = (state & 1) != 0;
      map.have_ratio = (state & 2) != 0;
      map.compact = (state & 4) != 0;
      map.copies = (state & 8) != 0 ? 30.0 : 4.6;
      map.ratio = (state & 16) != 0 ? 9.0 : 1.5;
      for (double width = 20.0; width <= WIDTH; width += 92.0)
        herald_ish_map_draw (fixture->cr,
                             &map,
                             &fixture->pen,
                             width,
                             herald_ish_map_height_for_width (&map, width, 1.0));
      g_assert_cmpint (cairo_status (fixture->cr), ==, CAIRO_STATUS_SUCCESS);
    }
}

static void
test_line (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldThreshold limits[] = { { 4.0, "4.0", FALSE }, { 6.0, "6.0", FALSE } };
  const char *const captions[] = { "below 4.0", "4.0 to below 6.0", "6.0 or more" };
  HeraldNumberLine line = { 0.0, 10.0, limits, 2, captions, FALSE, 9.9, "not entered", FALSE, 0 };
  double unit = herald_pen_get_unit (&fixture->pen);
  guint brown = 0;

  herald_number_line_draw (fixture->cr, &line, &fixture->pen, 300.0);
  line.have_value = TRUE;
  line.value_label = "9.9";
  cairo_translate (fixture->cr, 0.0, 100.0);
  herald_number_line_draw (fixture->cr, &line, &fixture->pen, 300.0);
  for (int y = 0; y < 200; y++)
    {
      HeraldColor seen = get_color (fixture, 299.0 - 8.0 * unit, y);

      if (herald_color_contrast (seen, fixture->palette.yours.mark) < 1.05 && seen.red > seen.blue)
        {
          g_assert_cmpint (y, >, 100);
          brown++;
        }
    }
  g_assert_cmpuint (brown, >, 3);
}

static void
test_strip (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const labels[] = { "0", "1+", "2+", "3+" };
  const char *const captions[] = { "negative", "negative", "in between", "positive" };
  HeraldScaleStrip strip = { labels, captions, 4, 2, 0.0 };
  HeraldRect boxes[HERALD_SCALE_STRIP_MAX];

  herald_scale_strip_draw (fixture->cr, &strip, &fixture->pen, 400.0);
  herald_scale_strip_layout (&strip, 400.0, herald_pen_get_unit (&fixture->pen), boxes);
  for (guint i = 0; i < 4; i++)
    assert_color (get_color (fixture, boxes[i].x + 6.0, boxes[i].y + boxes[i].height / 2.0),
                  i == 2 ? fixture->palette.yours.chosen : fixture->palette.rule.chosen);
  g_assert_cmpfloat (herald_scale_strip_get_height (&strip, &fixture->pen),
                     >,
                     boxes[0].height + 10.0);
}

/* The tails of "g" and "p" lie in the room that the strip asks for, with some to spare. */
static void
test_strip_height (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const labels[] = { "0", "1+" };
  const char *const captions[] = { "x", "gpqy" };
  HeraldScaleStrip strip = { labels, captions, 2, 1, 0.0 };
  double unit = herald_pen_get_unit (&fixture->pen);
  double logical = 0.0;
  double width = 0.0;
  HeraldRect boxes[HERALD_SCALE_STRIP_MAX];
  g_autoptr (PangoLayout) caption =
      herald_pen_create_text (&fixture->pen, "gpqy", HERALD_PEN_CAPTION, PANGO_WEIGHT_BOLD);

  herald_pen_measure (caption, &width, &logical);
  herald_scale_strip_layout (&strip, 400.0, unit, boxes);
  g_assert_cmpfloat (herald_scale_strip_get_height (&strip, &fixture->pen),
                     >=,
                     boxes[1].y + boxes[1].height + 5.0 * unit + logical);
}

static guint
count_differences (Fixture *fixture, const HeraldNumberLine *line, const HeraldNumberLine *other)
{
  guint count = 0;
  cairo_surface_t *surface =
      cairo_surface_create_similar_image (fixture->surface, CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  herald_color_set_source (fixture->palette.base, cr);
  cairo_paint (cr);
  cairo_set_source_surface (fixture->cr, surface, 0.0, 0.0);
  cairo_paint (fixture->cr);
  herald_number_line_draw (fixture->cr, line, &fixture->pen, 400.0);
  herald_number_line_draw (cr, other, &fixture->pen, 400.0);
  cairo_surface_flush (fixture->surface);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    {
      const guint8 *a = cairo_image_surface_get_data (fixture->surface) +
                        y * cairo_image_surface_get_stride (fixture->surface);
      const guint8 *b =
          cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < WIDTH; x++)
        count += (((const guint32 *)(gconstpointer)a)[x] & 0xffffff) !=
                 (((const guint32 *)(gconstpointer)b)[x] & 0xffffff);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return count;
}

/* "20" beside "20" would be read as a number of four digits. */
static void
test_line_on_limit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldThreshold told[] = { { 20.0, "20", FALSE } };
  const HeraldThreshold untold[] = { { 20.0, "", FALSE } };
  HeraldNumberLine line = { .end = 40.0,
                            .thresholds = told,
                            .n_thresholds = 1,
                            .have_value = TRUE,
                            .value = 20.0,
                            .value_label = "20" };
  HeraldNumberLine other = line;

  other.thresholds = untold;
  g_assert_cmpuint (count_differences (fixture, &line, &other), ==, 0);
  line.value = other.value = 25.0;
  g_assert_cmpuint (count_differences (fixture, &line, &other), >, 0);
}

static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  double wanted = g_str_has_suffix (data, "22") ? 2.0 : 1.0;

  g_assert_cmpfloat_with_epsilon (herald_pen_get_unit (&fixture->pen), wanted, 1e-9);
  g_assert_cmpfloat (herald_number_line_get_height (&fixture->pen), >, 40.0 * wanted);
  pango_cairo_context_set_resolution (fixture->context, 192.0);
  g_assert_cmpfloat_with_epsilon (herald_pen_get_unit (&fixture->pen), 2.0 * wanted, 1e-9);
}

int
main (int argc, char *argv[])
{
  static const char *const fonts[] = { "Cantarell 11", "Cantarell 22" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      const struct
      {
        const char *name;
        void (*test) (Fixture *fixture, gconstpointer data);
      } tests[] = {
        { "map", test_map },
        { "map-right-to-left", test_map_right_to_left },
        { "line", test_line },
        { "map-states", test_map_states },
        { "strip", test_strip },
        { "text-size", test_text_size },
        { "strip-height", test_strip_height },
        { "line-on-limit", test_line_on_limit },
      };

      for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path =
              g_strdup_printf ("/render/drawing/%s/%s", tests[j].name, fonts[i]);

          g_test_add (path, Fixture, fonts[i], set_up, tests[j].test, tear_down);
        }
    }
  return g_test_run ();
}
