/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of a window, as it stands on the screen. */
#include "config.h"

#include "picture.h"

#define PATIENCE 50

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
}

/*
 * picture_take:
 * @window: a window that was drawn
 * @path: where the picture goes, as PNG
 */
void
picture_take (GtkWidget *window, const char *path)
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
}
