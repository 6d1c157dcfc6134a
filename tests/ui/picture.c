/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of a window, as it stands on the screen. */
#include "config.h"

#include "picture.h"

#include <glib/gi18n.h>

#include "content/language.h"
#include "lines-tools.h"
#include "picture-matrix.h"
#include "pixels-tools.h"

#define PATIENCE 50
#define LEAST_CONTRAST 4.5
/* The language that proves that nothing is missed; it is nobody's. */
#define MADE_UP "xx"

static gboolean takes_all;
static gboolean is_tall;
static char *themes;

static const GOptionEntry entries[] = {
  { "all", 0, 0, G_OPTION_ARG_NONE, &takes_all, "in every size, text and theme", NULL },
  { "themes", 0, 0, G_OPTION_ARG_STRING, &themes, "with --all: in these themes alone", "NAMES" },
  { "tall", 0, 0, G_OPTION_ARG_NONE, &is_tall, "with what there is to scroll to", NULL },
  G_OPTION_ENTRY_NULL,
};

/* A popover has a surface of its own: it is laid over the window. */
static void
add_popovers (GtkWidget *widget, GtkSnapshot *snapshot)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    {
      g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
      GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (widget)));

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (gdk_popup_get_position_x (popup),
                                                    gdk_popup_get_position_y (popup)));
      gdk_paintable_snapshot (paintable,
                              snapshot,
                              gdk_paintable_get_intrinsic_width (paintable),
                              gdk_paintable_get_intrinsic_height (paintable));
      gtk_snapshot_restore (snapshot);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_popovers (child, snapshot);
}

/* Returns (transfer full) (nullable) what there is to see. */
static GskRenderNode *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable,
                          snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  add_popovers (window, snapshot);
  return gtk_snapshot_to_node (snapshot);
}

/*
 * picture_begin:
 *
 * What a GNOME desktop would have, and nothing that moves.
 */
void
picture_begin (void)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations",
                FALSE,
                "gtk-font-name",
                "Cantarell 11",
                NULL);
  if (herald_language_get ()->is_right_to_left)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

/*
 * picture_speak:
 *
 * Takes up the language of the environment; before anything is said.
 */
void
picture_speak (void)
{
  const char *folder = g_getenv ("HERALD_TEST_LOCALE_DIR");

  herald_language_set_locale ();
  gtk_disable_setlocale ();
  if (folder == NULL)
    return;
  if (g_strcmp0 (g_getenv ("LANGUAGE"), MADE_UP) != 0)
    {
      herald_language_begin (folder);
      return;
    }
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/*
 * picture_get_options:
 *
 * Returns: (transfer full): options that all programs have which take pictures
 */
GOptionGroup *
picture_get_options (void)
{
  GOptionGroup *group = g_option_group_new ("picture", "Pictures", "Pictures", NULL, NULL);

  g_option_group_add_entries (group, entries);
  return group;
}

/* It has more than is seen. */
static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkAdjustment *adjustment =
      GTK_IS_SCROLLED_WINDOW (widget)
          ? gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (widget))
          : NULL;

  return adjustment != NULL &&
         gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* For eyes that look at many pictures: labels with words that are parted or cut, and widgets beyond
 * the edge. */
static void
report_faults (GtkWidget *widget, GtkWidget *root, gboolean is_scrolled, const char *path)
{
  graphene_rect_t place;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) && parts_a_word (GTK_LABEL (widget)))
    g_printerr ("%s: parted: %s\n", path, gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_LABEL (widget) && is_cut (GTK_LABEL (widget)))
    g_printerr ("%s: cut: %s\n", path, gtk_label_get_text (GTK_LABEL (widget)));
  is_scrolled = is_scrolled || scrolls_sideways (widget);
  if (widget != root && !is_scrolled && gtk_widget_compute_bounds (widget, root, &place) &&
      (place.origin.x < -1.0f ||
       place.origin.x + place.size.width > (float)gtk_widget_get_width (root) + 1.0f))
    g_printerr ("%s: beyond: %s %.0f+%.0f\n",
                path,
                G_OBJECT_TYPE_NAME (widget),
                (double)place.origin.x,
                (double)place.size.width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    report_faults (child, root, is_scrolled, path);
}

/* Words that stand out too little, but for those of what cannot be used now. */
static void
report_pale (GtkWidget *widget,
             GtkWidget *root,
             const Pixels *pixels,
             const graphene_point_t *start,
             const char *path)
{
  graphene_rect_t place;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0' &&
      get_seen_part (widget, root, &place))
    {
      graphene_rect_offset (&place, -start->x, -start->y);

      double contrast = measure_strokes (pixels, &place);

      if (contrast < LEAST_CONTRAST)
        g_printerr ("%s: pale: %.1f: %s\n",
                    path,
                    contrast,
                    gtk_label_get_text (GTK_LABEL (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    report_pale (child, root, pixels, start, path);
}

static void
take_one (GtkWidget *window, const char *path)
{
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  /* On a busy machine it may still be on its way to its size. */
  for (guint i = 0; i < PATIENCE && node == NULL; i++)
    {
      gtk_test_widget_wait_for_draw (window);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gtk_test_widget_wait_for_draw (window);
      node = draw (window);
    }
  if (node == NULL)
    g_error ("nothing is drawn");
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("can't write %s", path);
  report_faults (window, window, FALSE, path);

  g_auto (Pixels) pixels = pixels_read (texture);
  graphene_rect_t all; /* and the shadow of the window */

  gsk_render_node_get_bounds (node, &all);
  report_pale (window, window, &pixels, &all.origin, path);
}

/*
 * picture_take:
 * @window: a window that was drawn
 * @path: where the picture goes, as PNG; where all are wanted, how their names begin
 */
void
picture_take (GtkWidget *window, const char *path)
{
  if (takes_all)
    picture_matrix_take (window, path, is_tall, themes, take_one);
  else
    take_one (window, path);
}
