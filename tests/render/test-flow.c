/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of moves: bands as high as their counts, that don't overlap in a node, are found
 * where they are, and mirror. */
#include "config.h"

#include "flow-drawing.h"

static const char *const names[] = { "Positive", "Negative", "Equivocal", "Never" };

static HeraldFlow
make_flow (void)
{
  HeraldFlow flow = { .names = names, .n_kinds = 4, .titles = { "Before", "Behind" } };

  flow.counts[0][0] = 600;
  flow.counts[1][1] = 300;
  flow.counts[2][0] = 1;
  flow.counts[2][1] = 99;
  return flow;
}

static cairo_t *cr;
static HeraldPalette palette;
static HeraldPen pen;

static const HeraldFlowBand *
get_band (const HeraldFlowLayout *layout, guint from, guint to)
{
  for (guint i = 0; i < layout->bands->len; i++)
    {
      const HeraldFlowBand *band = &g_array_index (layout->bands, HeraldFlowBand, i);

      if (band->from == from && band->to == to)
        return band;
    }
  return NULL;
}

static void
test_sizes (void)
{
  HeraldFlow flow = make_flow ();
  g_autoptr (HeraldFlowLayout) layout = herald_flow_layout_new (&flow, &pen, 800.0, FALSE);
  const HeraldFlowBand *large = get_band (layout, 0, 0);
  const HeraldFlowBand *half = get_band (layout, 1, 1);
  const HeraldFlowBand *least = get_band (layout, 2, 0);

  g_assert_cmpuint (layout->bands->len, ==, 4);
  g_assert_cmpuint (layout->nodes[0]->len, ==, 3);
  g_assert_cmpuint (layout->nodes[1]->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (large->height, 2.0 * half->height, 0.01);
  /* Too thin to be seen, and yet it can be. */
  g_assert_cmpfloat (least->height, >=, 2.0);
  g_assert_cmpfloat (least->height, <, half->height / 10.0);
  /* Those that stay come first, so that moves lie on top of them. */
  g_assert_true (g_array_index (layout->bands, HeraldFlowBand, 0).from ==
                 g_array_index (layout->bands, HeraldFlowBand, 0).to);
  g_assert_null (get_band (layout, 0, 1));
}

/* In a node bands lie below each other, and fill it. */
static void
test_nodes (void)
{
  HeraldFlow flow = make_flow ();

  for (guint wide = 0; wide < 2; wide++)
    {
      g_autoptr (HeraldFlowLayout) layout =
          herald_flow_layout_new (&flow, &pen, wide ? 800.0 : 300.0, FALSE);
      const HeraldFlowNode *node = &g_array_index (layout->nodes[0], HeraldFlowNode, 2);
      const HeraldFlowBand *first = get_band (layout, 2, 0);
      const HeraldFlowBand *second = get_band (layout, 2, 1);

      g_assert_cmpint (layout->is_beside, ==, wide);
      g_assert_cmpuint (node->count, ==, 100);
      g_assert_cmpfloat_with_epsilon (first->from_y, node->y, 0.01);
      g_assert_cmpfloat_with_epsilon (second->from_y, node->y + first->height, 0.01);
      g_assert_cmpfloat_with_epsilon (second->from_y + second->height,
                                      node->y + node->height,
                                      0.01);
      g_assert_cmpfloat (node->y + node->height, <=, layout->height);
      for (guint i = 1; i < layout->nodes[0]->len; i++)
        {
          const HeraldFlowNode *above = &g_array_index (layout->nodes[0], HeraldFlowNode, i - 1);
          const HeraldFlowNode *below = &g_array_index (layout->nodes[0], HeraldFlowNode, i);

          g_assert_cmpfloat (above->y + above->height, <, below->y);
          g_assert_cmpfloat (above->label_y, <, below->label_y);
        }
    }
}

/* What is met in the middle of a band is the band, or a thinner one that crosses it there. */
static void
assert_met (const HeraldFlowLayout *layout, guint index, double x)
{
  const HeraldFlowBand *band = &g_array_index (layout->bands, HeraldFlowBand, index);
  double y = herald_flow_band_get_y (layout, band, x) + band->height / 2.0;
  int found = herald_flow_layout_find (layout, x, y, 0.0);
  const HeraldFlowBand *met;
  double top;

  g_assert_cmpint (found, !=, HERALD_FLOW_NO_BAND);
  met = &g_array_index (layout->bands, HeraldFlowBand, found);
  top = herald_flow_band_get_y (layout, met, x);
  g_assert_true ((guint)found == index || met->height < band->height);
  g_assert_cmpfloat (top, <=, y + 0.01);
  g_assert_cmpfloat (top + met->height, >=, y - 0.01);
}

/* Each band is met at its ends, and on the way unless a thinner one crosses it. */
static void
test_find (void)
{
  HeraldFlow flow = make_flow ();

  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      g_autoptr (HeraldFlowLayout) layout =
          herald_flow_layout_new (&flow, &pen, 800.0, mirrored != 0);

      g_assert_cmpint (layout->from_x > layout->to_x, ==, mirrored);
      for (guint i = 0; i < layout->bands->len; i++)
        {
          const HeraldFlowBand *band = &g_array_index (layout->bands, HeraldFlowBand, i);

          g_assert_cmpfloat_with_epsilon (herald_flow_band_get_y (layout, band, layout->from_x),
                                          band->from_y,
                                          0.01);
          g_assert_cmpfloat_with_epsilon (herald_flow_band_get_y (layout, band, layout->to_x),
                                          band->to_y,
                                          0.01);
          g_assert_cmpint (herald_flow_layout_find (
                               layout, layout->from_x, band->from_y + band->height / 2.0, 0.0),
                           ==,
                           i);
          g_assert_cmpint (
              herald_flow_layout_find (layout, layout->to_x, band->to_y + band->height / 2.0, 0.0),
              ==,
              i);
          for (guint part = 1; part < 8; part++)
            assert_met (layout, i, layout->from_x + (layout->to_x - layout->from_x) * part / 8.0);
        }
      g_assert_cmpint (herald_flow_layout_find (layout, 400.0, -50.0, 5.0),
                       ==,
                       HERALD_FLOW_NO_BAND);
      g_assert_cmpint (herald_flow_layout_find (layout, -1.0, layout->height / 2.0, 5.0),
                       ==,
                       HERALD_FLOW_NO_BAND);
    }
}

/* Returns (transfer full) the pixels of a picture. */
static GBytes *
draw (const HeraldFlow *flow, const HeraldFlowLayout *layout, double width, int chosen)
{
  cairo_surface_t *surface = cairo_get_target (cr);

  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_restore (cr);
  herald_flow_draw (cr, flow, layout, &pen, width, chosen);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  return g_bytes_new (cairo_image_surface_get_data (surface),
                      (gsize)cairo_image_surface_get_stride (surface) *
                          cairo_image_surface_get_height (surface));
}

/* Nothing is too small or too empty to be drawn, and what is chosen looks another way. */
static void
assert_drawn (const HeraldFlow *flow, const HeraldFlowLayout *layout, double width)
{
  g_autoptr (GBytes) plain = draw (flow, layout, width, HERALD_FLOW_NO_BAND);
  const guint8 *pixels = g_bytes_get_data (plain, NULL);
  gsize n_inked = 0;

  for (gsize i = 0; i < g_bytes_get_size (plain); i++)
    n_inked += pixels[i] != 0;
  g_assert_cmpuint (n_inked, >, 0);
  for (guint chosen = 0; chosen < layout->bands->len; chosen++)
    {
      g_autoptr (GBytes) other = draw (flow, layout, width, chosen);

      g_assert_false (g_bytes_equal (plain, other));
    }
}

static void
test_draw (void)
{
  HeraldFlow none = { .names = names, .n_kinds = 4, .titles = { "Before", "Behind" } };
  HeraldFlow flow = make_flow ();
  static const double widths[] = { 90.0, 360.0, 900.0 };
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (HeraldFlowLayout) empty = herald_flow_layout_new (&none, &pen, widths[i], FALSE);
      g_autoptr (HeraldFlowLayout) layout = herald_flow_layout_new (&flow, &pen, widths[i], FALSE);

      g_assert_cmpuint (empty->bands->len, ==, 0);
      /* Titles that don't fit beside each other stand below each other, above all nodes. */
      g_assert_cmpint (layout->title_y[1] > 0.0, ==, i == 0);
      g_assert_cmpfloat (g_array_index (layout->nodes[0], HeraldFlowNode, 0).label_y,
                         >,
                         layout->title_y[1]);
      assert_drawn (&none, empty, widths[i]);
      assert_drawn (&flow, layout, widths[i]);
    }
}

int
main (int argc, char **argv)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 900, 600);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  PangoContext *context;
  int result;

  g_test_init (&argc, &argv, NULL);
  cr = cairo_create (surface);
  context = pango_cairo_create_context (cr);
  herald_palette_init (&palette,
                       herald_color_from_hex (0x2e3436),
                       herald_color_from_hex (0xffffff),
                       herald_color_from_hex (0xf6f5f4));
  pen = (HeraldPen){ &palette, context, font };
  g_test_add_func ("/flow/sizes", test_sizes);
  g_test_add_func ("/flow/nodes", test_nodes);
  g_test_add_func ("/flow/find", test_find);
  g_test_add_func ("/flow/draw", test_draw);
  result = g_test_run ();
  g_object_unref (context);
  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return result;
}
