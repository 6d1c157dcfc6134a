/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the pixels of a window: grounds, and what stands out from them. */
#pragma once

#include <gtk/gtk.h>

#include "color.h"

#define PIXELS_PATIENCE 50

typedef struct
{
  guint32 *pixels; /* 0xAARRGGBB */
  int width;
  int height;
} Pixels;

static inline void
pixels_clear (Pixels *pixels)
{
  g_clear_pointer (&pixels->pixels, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pixels, pixels_clear)

static inline Pixels
pixels_read (GdkTexture *texture)
{
  Pixels pixels = { NULL, gdk_texture_get_width (texture), gdk_texture_get_height (texture) };

  pixels.pixels = g_new (guint32, (gsize)pixels.width * (gsize)pixels.height);
  gdk_texture_download (texture, (guchar *)pixels.pixels, (gsize)pixels.width * 4);
  return pixels;
}

static inline GskRenderNode *
pixels_draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gtk_test_widget_wait_for_draw (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gdk_paintable_snapshot (paintable,
                          snapshot,
                          gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  return gtk_snapshot_to_node (snapshot);
}

/* Waits for what is to be drawn. */
static inline Pixels
pixels_take (GtkWidget *window)
{
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  for (guint i = 0; i < PIXELS_PATIENCE && node == NULL; i++)
    node = pixels_draw (window);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (
      gtk_native_get_renderer (GTK_NATIVE (window)),
      node,
      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window), gtk_widget_get_height (window)));
  return pixels_read (texture);
}

static inline guint32
pixels_get (const Pixels *pixels, int x, int y)
{
  x = CLAMP (x, 0, pixels->width - 1);
  y = CLAMP (y, 0, pixels->height - 1);
  return pixels->pixels[(gsize)y * (gsize)pixels->width + (gsize)x] & 0xffffff;
}

static inline double
pixels_contrast (guint32 one, guint32 other)
{
  return herald_color_contrast (herald_color_from_hex (one), herald_color_from_hex (other));
}

static inline void
count_color (GHashTable *counts, guint32 color)
{
  gpointer key = GUINT_TO_POINTER (color);

  g_hash_table_insert (counts,
                       key,
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
}

static inline guint32
get_commonest (GHashTable *counts, guint *n)
{
  GHashTableIter iter;
  gpointer color, count;
  guint32 found = 0;

  *n = 0;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &color, &count))
    if (GPOINTER_TO_UINT (count) > *n)
      {
        *n = GPOINTER_TO_UINT (count);
        found = GPOINTER_TO_UINT (color);
      }
  return found;
}

/* The part of a widget that is seen: what scrolls is cut by its frame. Of words that are cut in
 * their height too little may be left. */
static inline gboolean
get_seen_part (GtkWidget *widget, GtkWidget *root, graphene_rect_t *part)
{
  float height;

  if (!gtk_widget_compute_bounds (widget, root, part))
    return FALSE;
  height = part->size.height;
  for (GtkWidget *up = gtk_widget_get_parent (widget); up != NULL && up != root;
       up = gtk_widget_get_parent (up))
    {
      graphene_rect_t bounds;

      if (gtk_widget_get_overflow (up) == GTK_OVERFLOW_HIDDEN &&
          (!gtk_widget_compute_bounds (up, root, &bounds) ||
           !graphene_rect_intersection (part, &bounds, part)))
        return FALSE;
    }
  return part->size.width >= 4.0f && part->size.height >= height;
}

/* How far the darkest or lightest stroke stands out from the ground that most of the place has:
 * letters are thin, so that few of their pixels have their colour in full. */
static inline double
measure_strokes (const Pixels *pixels, const graphene_rect_t *place)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer color;
  double most = 1.0;
  guint n;
  guint32 ground;

  for (int y = (int)place->origin.y; y < (int)(place->origin.y + place->size.height); y++)
    for (int x = (int)place->origin.x; x < (int)(place->origin.x + place->size.width); x++)
      count_color (counts, pixels_get (pixels, x, y));
  ground = get_commonest (counts, &n);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &color, NULL))
    most = MAX (most, pixels_contrast (GPOINTER_TO_UINT (color), ground));
  return most;
}
