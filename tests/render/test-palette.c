/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and shapes stand out from every ground of every default theme. */

#include "palette.h"

typedef struct
{
  const char *name;
  guint32 fg;
  guint32 base;
  guint32 window;
} Theme;

static const Theme themes[] = {
  { "light", 0x2e3436, 0xffffff, 0xf6f5f4 },
  { "dark", 0xeeeeec, 0x2d2d2d, 0x353535 },
  { "hc", 0x272c2e, 0xffffff, 0xfdfdfc },
  { "hc-dark", 0xf3f3f1, 0x2d2d2d, 0x303030 },
};

#define LEAST_TEXT 4.5
#define LEAST_SHAPE 3.0

static void
init_theme (HeraldPalette *palette, gconstpointer data)
{
  const Theme *theme = data;

  herald_palette_init (palette,
                       herald_color_from_hex (theme->fg),
                       herald_color_from_hex (theme->base),
                       herald_color_from_hex (theme->window));
}

static void
assert_text (HeraldColor text, HeraldColor ground)
{
  double contrast = herald_color_contrast (herald_color_over (text, ground), ground);

  g_assert_cmpfloat (contrast, >=, LEAST_TEXT);
}

static void
assert_shape (HeraldColor shape, HeraldColor ground)
{
  g_assert_cmpfloat (herald_color_contrast (shape, ground), >=, LEAST_SHAPE);
}

static void
test_text (gconstpointer data)
{
  HeraldPalette palette;

  init_theme (&palette, data);

  const HeraldHue *hues[] = { &palette.yours, &palette.rule, &palette.error };

  for (guint i = 0; i < G_N_ELEMENTS (hues); i++)
    {
      const HeraldColor grounds[] = {
        palette.base, palette.window, hues[i]->fill, hues[i]->chosen
      };

      for (guint j = 0; j < G_N_ELEMENTS (grounds); j++)
        {
          assert_text (palette.fg, grounds[j]);
          assert_text (palette.soft, grounds[j]);
          assert_text (hues[i]->ink, grounds[j]);
        }
    }
}

static void
test_shapes (gconstpointer data)
{
  HeraldPalette palette;

  init_theme (&palette, data);

  const HeraldColor grounds[] = {
    palette.base, palette.window, palette.rule.fill, palette.rule.chosen, palette.yours.fill,
  };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      assert_shape (palette.yours.mark, grounds[i]);
      assert_shape (palette.rule.mark, grounds[i]);
    }
  assert_shape (palette.line, palette.base);
}

static void
test_ends (void)
{
  HeraldColor black = herald_color_from_hex (0x000000);
  HeraldColor white = herald_color_from_hex (0xffffff);
  HeraldColor grey = herald_color_mix (black, white, 0.5);

  g_assert_cmpfloat_with_epsilon (herald_color_contrast (black, white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (herald_color_contrast (white, black), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (herald_color_contrast (grey, grey), 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (grey.green, 0.5, 1e-9);
}

static void
test_see_through (void)
{
  HeraldColor top = herald_color_from_hex (0xff0000);

  top.alpha = 0.25;

  HeraldColor seen = herald_color_over (top, herald_color_from_hex (0x0000ff));

  g_assert_cmpfloat_with_epsilon (seen.red, 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.blue, 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.alpha, 1.0, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *text = g_strconcat ("/render/palette/text/", themes[i].name, NULL);
      g_autofree char *shapes = g_strconcat ("/render/palette/shapes/", themes[i].name, NULL);

      g_test_add_data_func (text, &themes[i], test_text);
      g_test_add_data_func (shapes, &themes[i], test_shapes);
    }
  g_test_add_func ("/render/color/contrast-ends", test_ends);
  g_test_add_func ("/render/color/see-through", test_see_through);
  return g_test_run ();
}
