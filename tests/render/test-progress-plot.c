/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drawing of progress, its text and its table. Usage: test-render-progress-plot [FOLDER], which
 * gets pictures to look at. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "progress-plot.h"

#define HEIGHT 400

static const char *folder;

typedef struct
{
  HeraldPalette palette;
  HeraldPen pen;
  PangoFontDescription *font;
} Desk;

static void
set_up (Desk *desk, gboolean is_dark, double size)
{
  HeraldColor black = herald_color_from_hex (is_dark ? 0xffffff : 0x2e3436);
  HeraldColor white = herald_color_from_hex (is_dark ? 0x2d2d2d : 0xffffff);
  PangoFontMap *map = pango_cairo_font_map_get_default ();

  herald_palette_init (&desk->palette, black, white, white);
  desk->font = pango_font_description_from_string ("Cantarell");
  pango_font_description_set_absolute_size (desk->font, size * PANGO_SCALE);
  desk->pen = (HeraldPen){ &desk->palette, pango_font_map_create_context (map), desk->font };
}

static void
tear_down (Desk *desk)
{
  pango_font_description_free (desk->font);
  g_object_unref (desk->pen.context);
}

static void
add (GArray *points, const char *day, guint right, guint total)
{
  HeraldProgressPoint point = { .right = right, .total = total };

  g_strlcpy (point.day, day, sizeof point.day);
  point.share = herald_interval_wilson (right, total);
  g_array_append_val (points, point);
}

static GArray *
make_points (guint n_points)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (HeraldProgressPoint));

  for (guint i = 0; i < n_points; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-%02u-%02u", 1 + i / 28 % 12, 1 + i % 28);

      add (points, day, MIN (20, 9 + i), 20);
    }
  return points;
}

static cairo_surface_t *
draw (Desk *desk, GArray *points, int width)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  herald_color_set_source (desk->palette.base, cr);
  cairo_paint (cr);
  herald_progress_plot_draw (cr, points, &desk->pen, width);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
is_ground (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint32 *line = (const guint32 *)(const void *)(data + (gsize)y * stride);
  const guint32 *first = (const guint32 *)(const void *)(data + (gsize)(HEIGHT - 1) * stride);

  return line[x] == first[0];
}

/* Nothing is drawn below the height that was asked for. */
static void
assert_inside (Desk *desk, cairo_surface_t *surface)
{
  int height = (int)ceil (herald_progress_plot_get_height (&desk->pen));

  for (int y = height; y < HEIGHT; y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      g_assert_true (is_ground (surface, x, y));
}

static void
keep (cairo_surface_t *surface, guint n_points, int width, gboolean is_dark)
{
  g_autofree char *name = NULL;

  if (folder == NULL)
    return;
  name = g_strdup_printf (
      "%s/progress-%u-%d-%s.png", folder, n_points, width, is_dark ? "dark" : "light");
  cairo_surface_write_to_png (surface, name);
}

static void
test_drawing (void)
{
  static const guint numbers[] = { 0, 1, 2, 7, 100 };
  static const int widths[] = { 1, 60, 324, 800 };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers) * G_N_ELEMENTS (widths) * 2; i++)
    {
      gboolean is_dark = i % 2;
      guint n_points = numbers[i / 2 % G_N_ELEMENTS (numbers)];
      int width = widths[i / 2 / G_N_ELEMENTS (numbers)];
      g_autoptr (GArray) points = make_points (n_points);
      Desk desk;
      cairo_surface_t *surface;

      set_up (&desk, is_dark, is_dark ? 22.0 : 14.67);
      surface = draw (&desk, points, width);
      assert_inside (&desk, surface);
      keep (surface, n_points, width, is_dark);
      cairo_surface_destroy (surface);
      tear_down (&desk);
    }
}

/* More that is right lies higher. */
static void
test_higher (void)
{
  int lowest[2];
  Desk desk;

  set_up (&desk, FALSE, 14.67);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (HeraldProgressPoint));
      g_autoptr (GArray) none = make_points (0);
      cairo_surface_t *with, *without;

      add (points, "2026-11-27", i == 0 ? 5 : 15, 20);
      with = draw (&desk, points, 300);
      without = draw (&desk, none, 300);
      for (int y = 150; y > 0; y--)
        {
          gsize offset = (gsize)y * cairo_image_surface_get_stride (with);

          if (memcmp (cairo_image_surface_get_data (with) + offset,
                      cairo_image_surface_get_data (without) + offset,
                      300 * 4) == 0)
            continue;
          lowest[i] = y;
          break;
        }
      cairo_surface_destroy (with);
      cairo_surface_destroy (without);
    }
  g_assert_cmpint (lowest[1], <, lowest[0]);
  tear_down (&desk);
}

static void
test_room (void)
{
  g_autoptr (GArray) points = make_points (100);
  Desk desk;
  guint narrow, wide;

  set_up (&desk, FALSE, 14.67);
  narrow = herald_progress_plot_get_first (points, &desk.pen, 324.0);
  wide = herald_progress_plot_get_first (points, &desk.pen, 1000.0);
  g_assert_cmpuint (narrow, >, wide);
  g_assert_cmpuint (narrow, <, 100);
  g_assert_cmpuint (herald_progress_plot_get_first (points, &desk.pen, 1e5), ==, 0);
  g_assert_cmpuint (herald_progress_plot_get_first (points, &desk.pen, 1.0), ==, 99);
  tear_down (&desk);
}

static void
test_words (void)
{
  static const char *const cells[] = { "27 November 2026", "36 of 40", "90 %", "77 to 96 %" };
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (HeraldProgressPoint));
  g_autofree char *nothing = herald_progress_plot_describe (points);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_cmpstr (nothing, ==, "No practice yet.");
  add (points, "2026-11-27", 36, 40);
  one = herald_progress_plot_describe (points);
  g_assert_cmpstr (one,
                   ==,
                   "Practice on 1 day. 27 November 2026: 36 of 40 is 90 %, interval 77 to 96 %.");
  add (points, "2026-12-05", 20, 20);
  two = herald_progress_plot_describe (points);
  g_assert_true (g_str_has_prefix (two, "Practice on 2 days. 27 November 2026: "));
  g_assert_true (
      g_str_has_suffix (two, " 5 December 2026: 20 of 20 is 100 %, interval 84 to 100 %."));
  for (guint i = 0; i < HERALD_PROGRESS_N_COLUMNS; i++)
    {
      g_autofree char *cell = herald_progress_plot_dup_cell (points, 0, i);

      g_assert_cmpstr (cell, ==, cells[i]);
      g_assert_nonnull (herald_progress_plot_get_heading (i));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  folder = argc > 1 ? argv[1] : NULL;
  g_test_add_func ("/progress-plot/drawing", test_drawing);
  g_test_add_func ("/progress-plot/higher", test_higher);
  g_test_add_func ("/progress-plot/room", test_room);
  g_test_add_func ("/progress-plot/words", test_words);
  return g_test_run ();
}
