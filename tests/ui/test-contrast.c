/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK's own parts as they stand on the screen, in each theme and state: their words, their edges
 * and the ring of what has the focus. Measured in pixels, whoever set the colours. */
#include "config.h"

#include "gallery-tools.h"
#include "interface.h"
#include "pixels-tools.h"
#include "theme.h"

#define LEAST_WORDS 4.5
#define LEAST_SHAPE 3.0
/* The first of the themes of high contrast. */
#define STRONG 2
/* Of a hundred: a colour that less of a ring lies at is a letter, not its neighbour. */
#define LEAST_SHARE 10

static const char *const themes[] = {
  "Default",
  "Default-dark",
  "Default-hc",
  "Default-hc-dark",
};

static const GtkStateFlags states[] = {
  GTK_STATE_FLAG_NORMAL,
  GTK_STATE_FLAG_PRELIGHT,
  GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_ACTIVE,
  GTK_STATE_FLAG_BACKDROP,
};

static guint n_faults;

static void
load_theme (guint i)
{
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", themes[i], NULL);
}

static void
fail (const char *what, GtkWidget *widget, guint theme, double contrast)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  g_test_message ("%s: %s “%s” (%s), theme %u: %.2f",
                  what,
                  G_OBJECT_TYPE_NAME (widget),
                  text,
                  gtk_widget_get_css_name (widget),
                  theme,
                  contrast);
  n_faults++;
}

static void
check_words (GtkWidget *widget, const Gallery *gallery, const Pixels *pixels, guint theme)
{
  graphene_rect_t place;

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) <= 0.0)
    return;
  if ((GTK_IS_LABEL (widget) || GTK_IS_TEXT (widget)) &&
      get_seen_part (widget, gallery->window, &place))
    {
      double contrast = measure_strokes (pixels, &place);

      if (contrast < LEAST_WORDS)
        fail ("words", widget, theme, contrast);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_words (child, gallery, pixels, theme);
}

/* At the middle of its height: the first pixels from outside. */
static void
check_edge (GtkWidget *widget, const Gallery *gallery, const Pixels *pixels, guint theme)
{
  graphene_rect_t place;
  double most = 1.0;

  g_assert_true (gtk_widget_compute_bounds (widget, gallery->window, &place));

  int y = (int)(place.origin.y + place.size.height / 2.0f);
  guint32 outside = pixels_get (pixels, (int)place.origin.x - 4, y);

  for (int x = (int)place.origin.x - 2; x < (int)place.origin.x + 3; x++)
    most = MAX (most, pixels_contrast (pixels_get (pixels, x, y), outside));
  if (most < LEAST_SHAPE)
    fail ("edge", widget, theme, most);
}

static guint
count_strong (GtkWidget *widget, const Gallery *gallery, const Pixels *pixels)
{
  graphene_rect_t place;
  guint n_strong = 0;

  g_assert_true (gtk_widget_compute_bounds (widget, gallery->window, &place));

  int left = (int)place.origin.x, top = (int)place.origin.y;
  guint32 outside = pixels_get (pixels, left - 4, top + (int)(place.size.height / 2.0f));

  for (int y = top; y < top + (int)place.size.height; y++)
    for (int x = left; x < left + (int)place.size.width; x++)
      n_strong += pixels_contrast (pixels_get (pixels, x, y), outside) >= LEAST_SHAPE;
  return n_strong;
}

/* The edge of what is taken is told by more than a shade: all round there is more of it. */
static void
check_unsaid (const Gallery *gallery, const Pixels *pixels, guint theme)
{
  guint plain = count_strong (gallery->unsaid[0], gallery, pixels);
  guint taken = count_strong (gallery->unsaid[1], gallery, pixels);
  guint half = (guint)(gtk_widget_get_width (gallery->unsaid[1]) +
                       gtk_widget_get_height (gallery->unsaid[1]));

  if (taken < plain + 3 * half / 2)
    fail ("not told apart", gallery->unsaid[1], theme, (double)taken - plain);
}

typedef struct
{
  const Pixels *before;
  const Pixels *after;
  graphene_rect_t place; /* the widget and a little around it */
  guint32 color;
} Ring;

static gboolean
is_ring (const Ring *ring, int x, int y)
{
  return pixels_get (ring->after, x, y) == ring->color &&
         pixels_get (ring->before, x, y) != ring->color;
}

static void
count_pixel (const Ring *ring, int x, int y, GHashTable *changed, GHashTable *neighbours)
{
  guint32 color = pixels_get (ring->after, x, y);

  if (changed != NULL && color != pixels_get (ring->before, x, y))
    count_color (changed, color);
  for (int side = 0; neighbours != NULL && is_ring (ring, x, y) && side < 4; side++)
    {
      guint32 next = pixels_get (ring->after, x + (side - 1) % 2, y + (side - 2) % 2);

      if (next != ring->color)
        count_color (neighbours, next);
    }
}

static void
count_pixels (const Ring *ring, GHashTable *changed, GHashTable *neighbours)
{
  const graphene_rect_t *place = &ring->place;

  for (int y = (int)place->origin.y; y < (int)(place->origin.y + place->size.height); y++)
    for (int x = (int)place->origin.x; x < (int)(place->origin.x + place->size.width); x++)
      count_pixel (ring, x, y, changed, neighbours);
}

/* What lies at the ring, but for letters and the pixels of round corners, which are of both. */
static double
measure_ring (const Ring *ring)
{
  g_autoptr (GHashTable) neighbours = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer color, count;
  double least = 21.0;
  guint all = 0;

  count_pixels (ring, NULL, neighbours);
  g_hash_table_iter_init (&iter, neighbours);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    all += GPOINTER_TO_UINT (count);
  g_hash_table_iter_init (&iter, neighbours);
  while (g_hash_table_iter_next (&iter, &color, &count))
    if (GPOINTER_TO_UINT (count) * 100 > all * LEAST_SHARE)
      least = MIN (least, pixels_contrast (GPOINTER_TO_UINT (color), ring->color));
  return least;
}

static void
check_ring (GtkWidget *widget,
            const Gallery *gallery,
            const Pixels *before,
            const Pixels *after,
            guint theme)
{
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  Ring ring = { .before = before, .after = after };
  guint n;

  g_assert_true (gtk_widget_compute_bounds (widget, gallery->window, &ring.place));
  graphene_rect_inset (&ring.place, -6.0f, -6.0f);
  count_pixels (&ring, changed, NULL);
  ring.color = get_commonest (changed, &n);
  if (n == 0)
    fail ("no ring", widget, theme, 1.0);
  else if (measure_ring (&ring) < LEAST_SHAPE)
    fail ("ring", widget, theme, measure_ring (&ring));
}

/* Every other widget at a time, so that rings do not meet. */
static void
check_rings (const Gallery *gallery, const Pixels *before, guint first, guint theme)
{
  GtkStateFlags flags =
      GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE | GTK_STATE_FLAG_FOCUS_WITHIN;

  for (guint i = first; i < gallery->focusable->len; i += 2)
    gtk_widget_set_state_flags (g_ptr_array_index (gallery->focusable, i), flags, FALSE);

  g_auto (Pixels) after = pixels_take (gallery->window);

  for (guint i = first; i < gallery->focusable->len; i += 2)
    {
      GtkWidget *widget = g_ptr_array_index (gallery->focusable, i);

      gtk_widget_unset_state_flags (widget, flags);
      check_ring (widget, gallery, before, &after, theme);
    }
}

static void
set_states (GtkWidget *widget, GtkStateFlags flags)
{
  if (GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_EDITABLE (widget) ||
      GTK_IS_WINDOW (widget))
    {
      gtk_widget_unset_state_flags (widget, states[2] | GTK_STATE_FLAG_BACKDROP);
      gtk_widget_set_state_flags (widget, flags, FALSE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_states (child, flags);
}

static void
check_gallery (const Gallery *gallery, guint theme)
{
  load_theme (theme);
  for (guint state = 0; state < G_N_ELEMENTS (states); state++)
    {
      set_states (gallery->window, states[state]);

      g_auto (Pixels) pixels = pixels_take (gallery->window);

      check_words (gallery->window, gallery, &pixels, theme);
      for (guint i = 0; i < gallery->edged->len; i++)
        check_edge (g_ptr_array_index (gallery->edged, i), gallery, &pixels, theme);
      for (guint i = 0; theme >= STRONG && i < gallery->adorned->len; i++)
        check_edge (g_ptr_array_index (gallery->adorned, i), gallery, &pixels, theme);
    }
  set_states (gallery->window, GTK_STATE_FLAG_NORMAL);
  gtk_window_set_focus (GTK_WINDOW (gallery->window), NULL);

  g_auto (Pixels) before = pixels_take (gallery->window);

  check_unsaid (gallery, &before, theme);
  for (guint first = 0; first < 2; first++)
    check_rings (gallery, &before, first, theme);
}

static void
test_gallery (gconstpointer ground)
{
  Gallery gallery;

  n_faults = 0;
  gallery_init (&gallery, ground);
  for (guint theme = 0; theme < G_N_ELEMENTS (themes); theme++)
    check_gallery (&gallery, theme);
  gallery_clear (&gallery);
  g_assert_cmpuint (n_faults, ==, 0);
}

typedef struct
{
  const char *name;
  guint theme;
  const char *css;
} Planted;

static const Planted planted[] = {
  { "pale-words", 0, "label { color: #999999; }" },
  { "thin-words", 0, "label { opacity: 0.5; }" },
  { "pale-in-one-state", 0, "button:active { color: #999999; }" },
  { "faint-edge", 0, "entry, check { border-color: @borders; }" },
  { "faint-frame", 1, ".herald-report-frame { border-color: @theme_bg_color; }" },
  { "faint-drop-down", 0, "dropdown > button { border-color: #cdc7c2; }" },
  { "faint-ring", 0, "* { outline-color: @borders; }" },
  { "faint-ring-of-fields", 1, "entry { outline-color: #1b477c; }" },
  { "ring-on-its-own-colour", 0, "button.herald-main { outline-offset: -2px; }" },
  { "no-ring", 0, "* { outline-width: 0; }" },
  { "bright-row", 0, "row:selected { color: #ffffff; background-color: #3584e4; }" },
  { "faint-card", STRONG, ".herald-answer-card { border-color: #d3ae91; }" },
  { "faint-list", STRONG + 1, ".herald-list { border-color: #4c4c4c; }" },
  { "unsaid", STRONG, ".herald-unsaid { border-color: @borders; box-shadow: none; }" },
};

/* Each mistake is found, or nothing that is said here of the others is worth anything. */
static void
test_planted (gconstpointer data)
{
  const Planted *mistake = data;
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();
  Gallery gallery;

  gtk_css_provider_load_from_data (provider, mistake->css, -1);
  gtk_style_context_add_provider_for_display (display,
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  n_faults = 0;
  gallery_init (&gallery, "herald-page");
  check_gallery (&gallery, mistake->theme);
  gallery_clear (&gallery);
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
  g_assert_cmpuint (n_faults, >, 0);
}

static void
assert_same (GtkWidget *widget, const char *name, HeraldColor color)
{
  GdkRGBA found;

  g_assert_true (
      gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &found));
  g_assert_cmpfloat_with_epsilon ((double)found.red, color.red, 0.002);
  g_assert_cmpfloat_with_epsilon ((double)found.green, color.green, 0.002);
  g_assert_cmpfloat_with_epsilon ((double)found.blue, color.blue, 0.002);
  g_assert_cmpfloat_with_epsilon ((double)found.alpha, color.alpha, 0.002);
}

static void
assert_same_hue (GtkWidget *widget, const char *name, const HeraldHue *hue)
{
  const struct
  {
    const char *shade;
    HeraldColor color;
  } shades[] = {
    { "ink", hue->ink },   { "mark", hue->mark },     { "fill", hue->fill },
    { "edge", hue->edge }, { "chosen", hue->chosen },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shades); i++)
    {
      g_autofree char *full = g_strdup_printf ("herald_%s_%s", name, shades[i].shade);

      /* Red has no ground for what is chosen. */
      if (hue != &herald_theme_get_palette ()->error || !g_str_equal (shades[i].shade, "chosen"))
        assert_same (widget, full, shades[i].color);
    }
}

/* What is measured in the stylesheet holds for drawings too. */
static void
test_palette (void)
{
  GtkWidget *window = gtk_window_new ();
  const HeraldPalette *palette = herald_theme_get_palette ();

  for (guint theme = 0; theme < G_N_ELEMENTS (themes); theme++)
    {
      load_theme (theme);
      assert_same (window, "herald_ink", palette->fg);
      assert_same (window, "herald_base", palette->base);
      assert_same (window, "herald_window", palette->window);
      assert_same (window, "herald_soft", palette->soft);
      assert_same (window, "herald_line", palette->line);
      assert_same_hue (window, "yours", &palette->yours);
      assert_same_hue (window, "rule", &palette->rule);
      assert_same_hue (window, "error", &palette->error);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_interface_register ();
  gtk_init ();
  herald_interface_load_style (gdk_display_get_default ());
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/ui/contrast/palette", test_palette);
  g_test_add_data_func ("/ui/contrast/on-page", "herald-page", test_gallery);
  g_test_add_data_func ("/ui/contrast/on-side", "herald-side", test_gallery);
  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/contrast/planted/", planted[i].name, NULL);

      g_test_add_data_func (path, &planted[i], test_planted);
    }
  return g_test_run ();
}
