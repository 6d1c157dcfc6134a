/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which colours of the palette lie at each other in the pictures, and how far they stand apart in
 * each theme. The pictures are drawn in colours that only name their places in the palette, without
 * soft edges, so that each pixel tells which colour it is. */

#include "flow-drawing.h"
#include "icon-array.h"
#include "ish-map-drawing.h"
#include "number-line.h"
#include "progress-plot.h"
#include "scale-strip.h"
#include "timeline.h"

#include <math.h>
#include <string.h>

#define WIDTH 700
#define HEIGHT 420
#define N_COLORS (sizeof (HeraldPalette) / sizeof (HeraldColor))
/* Fewer pixels side by side are corners. */
#define LEAST_PIXELS 6
#define LEAST_WORDS 4.5
#define LEAST_SHAPE 3.0

/* In the order of the palette. */
static const struct
{
  const char *name;
  enum
  {
    WORD,
    SHAPE,
    GROUND,
    EDGE,
  } kind;
} colors[N_COLORS] = {
  { "fg", WORD },
  { "base", GROUND },
  { "window", GROUND },
  { "soft", WORD },
  { "line", SHAPE },
  { "outline", SHAPE },
  { "yours.ink", WORD },
  { "yours.mark", SHAPE },
  { "yours.fill", GROUND },
  { "yours.chosen", GROUND },
  { "yours.edge", EDGE },
  { "rule.ink", WORD },
  { "rule.mark", SHAPE },
  { "rule.fill", GROUND },
  { "rule.chosen", GROUND },
  { "rule.edge", EDGE },
  { "error.ink", WORD },
  { "error.mark", SHAPE },
  { "error.fill", GROUND },
  { "error.chosen", GROUND },
  { "error.edge", EDGE },
};

/* Text, ground of lists, ground of windows; the last is paper. */
static const struct
{
  guint32 colors[3];
  gboolean is_strong; /* high contrast */
} themes[] = {
  { { 0x2e3436, 0xffffff, 0xf6f5f4 }, FALSE }, { { 0xeeeeec, 0x2d2d2d, 0x353535 }, FALSE },
  { { 0x272c2e, 0xffffff, 0xfdfdfc }, TRUE },  { { 0xf3f3f1, 0x2d2d2d, 0x303030 }, TRUE },
  { { 0x1a1a1a, 0xffffff, 0xffffff }, FALSE },
};

typedef struct
{
  guint counts[N_COLORS][N_COLORS];
} Meetings;

typedef struct
{
  cairo_t *cr;
  HeraldPen pen;
} Desk;

static guint32
get_sign (guint color)
{
  return 0x0a0503 * (color + 1);
}

static HeraldColor *
get_color (HeraldPalette *palette, guint color)
{
  return (HeraldColor *)(gpointer)palette + color;
}

static int
find_color (guint32 pixel)
{
  for (guint i = 0; i < N_COLORS; i++)
    if ((pixel & 0xffffff) == get_sign (i))
      return (int)i;
  return -1;
}

static void
count_meetings (cairo_surface_t *surface, Meetings *meetings)
{
  const guint32 *pixels = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface) / 4;

  for (int y = 0; y < HEIGHT - 1; y++)
    for (int x = 0; x < WIDTH - 1; x++)
      {
        int here = find_color (pixels[y * stride + x]);
        const int next[] = { find_color (pixels[y * stride + x + 1]),
                             find_color (pixels[(y + 1) * stride + x]) };

        for (guint i = 0; here >= 0 && i < G_N_ELEMENTS (next); i++)
          if (next[i] >= 0 && next[i] != here)
            meetings->counts[MIN (here, next[i])][MAX (here, next[i])]++;
      }
}

static void
meet (void (*draw) (const Desk *desk), Meetings *meetings)
{
  HeraldPalette palette;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell 11");
  cairo_font_options_t *options = cairo_font_options_create ();
  Desk desk = { cr, { &palette, context, font } };

  for (guint i = 0; i < N_COLORS; i++)
    *get_color (&palette, i) = herald_color_from_hex (get_sign (i));
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  herald_color_set_source (palette.base, cr);
  cairo_paint (cr);
  draw (&desk);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  count_meetings (surface, meetings);
  cairo_surface_destroy (surface);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  g_object_unref (context);
}

static void
init_palette (HeraldPalette *palette, guint theme)
{
  herald_palette_init (palette,
                       herald_color_from_hex (themes[theme].colors[0]),
                       herald_color_from_hex (themes[theme].colors[1]),
                       herald_color_from_hex (themes[theme].colors[2]));
  if (themes[theme].is_strong)
    herald_palette_strengthen (palette);
}

/* In the themes in which both are seen. */
static double
measure (guint one, guint other)
{
  double least = 21.0;

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      HeraldPalette palette;
      HeraldColor top, ground;

      init_palette (&palette, i);
      top = *get_color (&palette, colors[one].kind == GROUND ? other : one);
      ground = *get_color (&palette, colors[one].kind == GROUND ? one : other);
      if (top.alpha <= 0.0 || ground.alpha <= 0.0)
        continue;
      ground = herald_color_over (ground, palette.base);
      least = MIN (least, herald_color_contrast (herald_color_over (top, ground), ground));
    }
  return least;
}

/* Bands and their edges say nothing by themselves: words and ticks do. */
static double
get_least (guint one, guint other)
{
  if (colors[one].kind >= GROUND && colors[other].kind >= GROUND)
    return 1.0;
  if (colors[one].kind == WORD || colors[other].kind == WORD)
    return LEAST_WORDS;
  return LEAST_SHAPE;
}

static gboolean
is_known (const char *const *known, guint one, guint other)
{
  g_autofree char *pair = g_strconcat (colors[one].name, " ", colors[other].name, NULL);

  return known != NULL && g_strv_contains (known, pair);
}

/* Returns: how many pairs stand too little apart. */
static guint
check_meetings (const Meetings *meetings, const char *const *known)
{
  guint n_faults = 0;

  for (guint one = 0; one < N_COLORS; one++)
    for (guint other = one + 1; other < N_COLORS; other++)
      if (meetings->counts[one][other] >= LEAST_PIXELS && !is_known (known, one, other) &&
          measure (one, other) < get_least (one, other))
        {
          g_test_message ("%s %s: %.2f",
                          colors[one].name,
                          colors[other].name,
                          measure (one, other));
          n_faults++;
        }
  return n_faults;
}

static void
draw_lines (const Desk *desk)
{
  const HeraldThreshold limits[] = { { 4.0, "4.0", FALSE }, { 6.0, "6.0", FALSE } };
  const char *const captions[] = { "below 4.0", "4.0 to below 6.0", "6.0 or more" };
  HeraldNumberLine line = { 0.0, 10.0, limits, 2, captions, FALSE, 4.1, "not entered", FALSE, 0 };

  herald_number_line_draw (desk->cr, &line, &desk->pen, 600.0);
  line.have_value = TRUE;
  line.value_label = "4.1";
  cairo_translate (desk->cr, 0.0, 100.0);
  herald_number_line_draw (desk->cr, &line, &desk->pen, 600.0);
}

static void
draw_map_at (const Desk *desk, double copies, double ratio)
{
  g_autofree char *point = g_strdup_printf ("Yours: ratio %.1f, copies %.1f", ratio, copies);
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
  HeraldIshMap map = { .regions = regions,
                       .n_regions = G_N_ELEMENTS (regions),
                       .lines = lines,
                       .n_lines = G_N_ELEMENTS (lines),
                       .have_copies = TRUE,
                       .have_ratio = TRUE,
                       .copies = copies,
                       .ratio = ratio,
                       .cells = 20,
                       .point_label = point,
                       .copies_caption = "HER2 copies in each cell",
                       .ratio_caption = "Ratio, HER2 to CEP17" };

  herald_ish_map_draw (desk->cr, &map, &desk->pen, WIDTH, HEIGHT);
}

static void
draw_map (const Desk *desk)
{
  draw_map_at (desk, 4.6, 1.5);
}

/* Where the edge of the cloud comes to lie over the name of the region. */
static void
draw_map_name (const Desk *desk)
{
  draw_map_at (desk, 5.5, 1.4);
}

static void
draw_strip (const Desk *desk)
{
  const char *const labels[] = { "0", "1+", "2+", "3+" };
  const char *const captions[] = { "negative", "negative", "in between", "positive" };
  HeraldScaleStrip strip = { labels, captions, 4, 2, 0.0 };

  herald_scale_strip_draw (desk->cr, &strip, &desk->pen, 500.0);
}

static void
draw_timeline (const Desk *desk)
{
  HeraldTimelineItem items[HERALD_TIMELINE_INVALID + 1];
  HeraldTimeline timeline = { items, G_N_ELEMENTS (items), "No date", FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (HeraldTimelineItem){
      i != 5,
      739617 + i * 100,
      739617 + i * 100 + (i == 3 ? 90 : 0),
      (HeraldTimelineShape)i,
      "Positive",
      "Surgery",
      i == 1,
    };
  herald_timeline_draw (desk->cr, &timeline, &desk->pen, WIDTH);
}

static void
draw_flow (const Desk *desk)
{
  static const char *const names[] = { "Positive", "Negative", "Equivocal", "Never" };
  HeraldFlow flow = { .names = names, .n_kinds = 4, .titles = { "Before", "Behind" } };

  flow.counts[0][0] = 600;
  flow.counts[1][1] = 300;
  flow.counts[2][0] = 60;
  flow.counts[2][1] = 99;

  g_autoptr (HeraldFlowLayout) layout = herald_flow_layout_new (&flow, &desk->pen, WIDTH, FALSE);

  herald_flow_draw (desk->cr, &flow, layout, &desk->pen, WIDTH, 2);
}

static void
draw_progress (const Desk *desk)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (HeraldProgressPoint));

  for (guint i = 0; i < 6; i++)
    {
      HeraldProgressPoint point = { .right = 12 + i, .total = 20 };

      g_snprintf (point.day, sizeof point.day, "2026-01-%02u", i + 1);
      point.share = herald_interval_wilson (point.right, point.total);
      g_array_append_val (points, point);
    }
  herald_progress_plot_draw (desk->cr, points, &desk->pen, 600.0);
}

static void
draw_icons (const Desk *desk)
{
  static const HeraldFigure figure = {
    "three", { { 18, "a" }, { 6, "b" }, { 1, "c" } }, 3, "none", "Of some"
  };

  herald_icon_array_draw (desk->cr, &figure, desk->pen.palette, 400.0);
}

/* A line under words: what the test is there to find. */
static void
draw_mistake (const Desk *desk)
{
  herald_color_set_source (desk->pen.palette->rule.mark, desk->cr);
  cairo_rectangle (desk->cr, 10.0, 10.0, 100.0, 40.0);
  cairo_fill (desk->cr);

  g_autoptr (PangoLayout) text = herald_pen_create_text (&desk->pen, "words", 1.0, 700);

  herald_pen_show (desk->cr, text, desk->pen.palette->yours.ink, 20.0, 15.0);
}

/* Where lines meet or cross, none of them has to stand out from the other: each does so from the
 * grounds beside it. Each exception is one of these, and says why. */

/* The outline of all bands runs along yours too, whose own edge it is in high contrast. */
static const char *const known_in_line[] = { "outline yours.edge", NULL };
/* The frame of the region that is yours runs along axes and lines; its ground and name differ too.
 */
static const char *const known_in_map[] = {
  "line yours.mark", "line rule.mark", "yours.mark rule.mark", NULL
};
/* Stems end at the axis; on a span of days the axis goes on to both sides of it. */
static const char *const known_in_timeline[] = {
  "line yours.mark", "line yours.edge", "yours.mark yours.edge", NULL
};
/* The outline of the chosen band lies at stripes, and at the ground between them. */
static const char *const known_in_flow[] = { "fg rule.mark", NULL };
/* The line of what was right crosses that of the mark to pass. */
static const char *const known_in_progress[] = { "yours.mark rule.mark", NULL };

static const struct
{
  const char *name;
  void (*draw) (const Desk *desk);
  const char *const *known;
} pictures[] = {
  { "number-line", draw_lines, known_in_line },     { "map", draw_map, known_in_map },
  { "map-name", draw_map_name, known_in_map },      { "strip", draw_strip, NULL },
  { "timeline", draw_timeline, known_in_timeline }, { "flow", draw_flow, known_in_flow },
  { "progress", draw_progress, known_in_progress }, { "icons", draw_icons, NULL },
};

static void
test_picture (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  Meetings meetings = { 0 };
  guint n_met = 0;

  meet (pictures[i].draw, &meetings);
  for (guint pair = 0; pair < N_COLORS * N_COLORS; pair++)
    n_met += meetings.counts[pair / N_COLORS][pair % N_COLORS] >= LEAST_PIXELS;
  g_assert_cmpuint (n_met, >=, 3);
  g_assert_cmpuint (check_meetings (&meetings, pictures[i].known), ==, 0);
}

static int
find_name (const char *name)
{
  int found = -1;

  for (guint i = 0; i < N_COLORS; i++)
    found = g_str_equal (colors[i].name, name) ? (int)i : found;
  g_assert_cmpint (found, >=, 0);
  return found;
}

/* In high contrast no pale ground ends without an outline. */
static void
test_outlines (void)
{
  int base = find_name ("base");
  int ground = find_name ("rule.chosen");
  int outline = find_name ("outline");

  for (guint i = 0; i < 2; i++)
    {
      Meetings meetings = { 0 };

      meet (i == 0 ? draw_lines : draw_strip, &meetings);
      g_assert_cmpuint (meetings.counts[outline][ground], >, 100);
      g_assert_cmpuint (meetings.counts[base][outline], >, 100);
      /* Ticks have a pale edge of their own. */
      g_assert_cmpuint (meetings.counts[base][ground] * 10, <, meetings.counts[outline][ground]);
      g_assert_cmpfloat (measure ((guint)outline, (guint)ground), >=, LEAST_SHAPE);
      g_assert_cmpfloat (measure ((guint)base, (guint)outline), >=, LEAST_SHAPE);
    }
}

static void
test_mistake (void)
{
  Meetings meetings = { 0 };

  meet (draw_mistake, &meetings);
  g_assert_cmpuint (check_meetings (&meetings, NULL), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/render/pairs/", pictures[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_picture);
    }
  g_test_add_func ("/render/pairs/outlines", test_outlines);
  g_test_add_func ("/render/pairs/planted", test_mistake);
  return g_test_run ();
}
