/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing that marks your value on the map of the gene test crosses the name of a group. */

#include "ish-map-labels.h"

#include <math.h>

static const HeraldIshRegion regions[] = {
  { 4.0, INFINITY, 2.0, INFINITY, "Group 1", "Positive", TRUE, "1", FALSE, FALSE },
  { 0.0, 4.0, 2.0, INFINITY, "Group 2", "More work first", FALSE, "2", FALSE, FALSE },
  { 6.0, INFINITY, 0.0, 2.0, "Group 3", "More work first", FALSE, "3", FALSE, FALSE },
  { 4.0, 6.0, 0.0, 2.0, "Group 4", "A second count", FALSE, "4", FALSE, FALSE },
  { 0.0, 4.0, 0.0, 2.0, "Group 5", "Negative", TRUE, "5", FALSE, FALSE },
};

typedef struct
{
  PangoFontMap *fonts;
  PangoContext *context;
  PangoFontDescription *font;
  HeraldPalette palette;
  HeraldPen pen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->fonts = pango_cairo_font_map_new ();
  fixture->context = pango_font_map_create_context (fixture->fonts);
  fixture->font = pango_font_description_from_string ("Sans 11");
  herald_palette_init (&fixture->palette,
                       herald_color_from_hex (0x2e3436),
                       herald_color_from_hex (0xffffff),
                       herald_color_from_hex (0xf6f5f4));
  fixture->pen = (HeraldPen){ &fixture->palette, fixture->context, fixture->font };
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  pango_font_description_free (fixture->font);
  g_object_unref (fixture->context);
  g_object_unref (fixture->fonts);
}

static gboolean
holds (const HeraldRect *rect, double x, double y)
{
  return x > rect->x && x < rect->x + rect->width && y > rect->y && y < rect->y + rect->height;
}

static gboolean
is_crossed (const HeraldRect *rect, const HeraldIshMapLabels *labels, double x, double y)
{
  for (guint i = 0; i <= 100; i++)
    if (holds (rect,
               x + (labels->leader_x - x) * i / 100.0,
               y + (labels->leader_y - y) * i / 100.0))
      return TRUE;
  return FALSE;
}

static void
check_map (const HeraldIshMap *map, const HeraldPen *pen, double width)
{
  double unit = herald_pen_get_unit (pen);
  HeraldIshMapLayout layout;
  HeraldIshMapLabels labels;
  double x = 0.0;
  double y = 0.0;

  herald_ish_map_layout (
      map, width, herald_ish_map_height_for_width (map, width, unit), unit, &layout);
  herald_ish_map_labels_init (&labels, map, &layout, pen);
  herald_ish_map_get_mark (&layout, unit, &x, &y);
  g_assert_nonnull (labels.callout);
  for (guint i = 0; i < map->n_regions; i++)
    {
      g_assert_nonnull (labels.regions[i].name);
      if (is_crossed (&labels.regions[i].rect, &labels, x, y))
        g_error ("the line of %.2f copies, ratio %.2f crosses “%s” at %.0f px",
                 map->copies,
                 map->ratio,
                 regions[i].name,
                 width);
    }
  herald_ish_map_labels_clear (&labels);
}

static void
test_names_uncrossed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const double widths[] = { 560.0, 660.0 };
  double unit = herald_pen_get_unit (&fixture->pen);
  HeraldIshMap map = { .regions = regions,
                       .n_regions = G_N_ELEMENTS (regions),
                       .have_copies = TRUE,
                       .have_ratio = TRUE,
                       .cells = 20,
                       .point_label = "Your result: ratio 0.65, copies 4.4" };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int copies = 2; copies <= 112; copies += 3)
      for (int ratio = 1; ratio <= 46; ratio += 2)
        {
          map.copies = copies / 10.0;
          map.ratio = ratio / 10.0;
          check_map (&map, &fixture->pen, widths[i] * unit);
        }
}

/* The values at which the line once ran through “Group 4”. */
static void
test_low_ratio (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double unit = herald_pen_get_unit (&fixture->pen);
  HeraldIshMap map = { .regions = regions,
                       .n_regions = G_N_ELEMENTS (regions),
                       .have_copies = TRUE,
                       .have_ratio = TRUE,
                       .point_label = "Your result: ratio 0.65, copies 4.4" };

  for (int step = 0; step <= 60; step++)
    {
      map.cells = step % 2 == 0 ? 20 : 60;
      map.copies = 4.1 + step / 100.0;
      map.ratio = 0.6 + step / 600.0;
      check_map (&map, &fixture->pen, 560.0 * unit);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add (
      "/render/map-labels/names-uncrossed", Fixture, NULL, set_up, test_names_uncrossed, tear_down);
  g_test_add ("/render/map-labels/low-ratio", Fixture, NULL, set_up, test_low_ratio, tear_down);
  return g_test_run ();
}
