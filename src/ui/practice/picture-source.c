/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clinic's own picture, as a specimen to look at. */
#include "config.h"

#include <gdk/gdk.h>
#include <math.h>

#include "practice/picture-source.h"

/* Where nobody says how wide a point is, it is as on the screen at 20x. */
#define FALLBACK_UNITS 128.0
#define NM_PER_UM 1000.0
/* A small file can unpack to more than a computer holds. */
#define JPEG_BEGIN '\xff'
#define MOST_SIDE 16000
#define MOST_POINTS (64 * 1000 * 1000)

struct _HeraldPictureSource
{
  GObject parent_instance;

  cairo_surface_t *surface; /* never changes once it is there */
  int width;
  int height;
  double units_per_point;
};

static void herald_picture_source_interface_init (HeraldSpecimenSourceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeraldPictureSource,
                               herald_picture_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HERALD_TYPE_SPECIMEN_SOURCE,
                                                      herald_picture_source_interface_init))

static void
herald_picture_source_get_size (HeraldSpecimenSource *source, int *width, int *height)
{
  HeraldPictureSource *self = HERALD_PICTURE_SOURCE (source);

  *width = MAX ((int)(self->width * self->units_per_point), 1);
  *height = MAX ((int)(self->height * self->units_per_point), 1);
}

/* Each call reads the same points through a surface of its own: cairo's own ones are not for
 * several threads. */
static void
herald_picture_source_paint (HeraldSpecimenSource *source,
                             const HeraldSpecimenLook *look G_GNUC_UNUSED,
                             int x,
                             int y,
                             double units_per_px,
                             cairo_surface_t *target)
{
  HeraldPictureSource *self = HERALD_PICTURE_SOURCE (source);
  cairo_surface_t *surface =
      cairo_image_surface_create_for_data (cairo_image_surface_get_data (self->surface),
                                           CAIRO_FORMAT_ARGB32,
                                           self->width,
                                           self->height,
                                           cairo_image_surface_get_stride (self->surface));
  double scale = self->units_per_point / units_per_px;
  cairo_t *cr = cairo_create (target);

  cairo_set_source_rgb (cr, 0.93, 0.93, 0.94);
  cairo_paint (cr);
  cairo_translate (cr, -x / units_per_px, -y / units_per_px);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr),
                            scale < 1.0 ? CAIRO_FILTER_GOOD : CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gboolean
herald_picture_source_has_overlay (HeraldSpecimenSource *source G_GNUC_UNUSED)
{
  return FALSE;
}

static void
herald_picture_source_interface_init (HeraldSpecimenSourceInterface *interface)
{
  interface->get_size = herald_picture_source_get_size;
  interface->paint = herald_picture_source_paint;
  interface->has_overlay = herald_picture_source_has_overlay;
}

static void
herald_picture_source_finalize (GObject *object)
{
  cairo_surface_destroy (HERALD_PICTURE_SOURCE (object)->surface);
  G_OBJECT_CLASS (herald_picture_source_parent_class)->finalize (object);
}

static void
herald_picture_source_class_init (HeraldPictureSourceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_picture_source_finalize;
}

static void
herald_picture_source_init (HeraldPictureSource *self G_GNUC_UNUSED)
{
}

/* A size of nothing makes the loader stop before it takes room for the picture. */
static void
on_size (GdkPixbufLoader *loader, int width, int height, gboolean *is_good)
{
  *is_good = width > 0 && height > 0 && width <= MOST_SIDE && height <= MOST_SIDE &&
             (gint64)width * height <= MOST_POINTS;
  gdk_pixbuf_loader_set_size (loader, 0, 0);
}

/* By what the file says of itself, before anything of it is unpacked. */
static gboolean
is_bounded (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  GdkPixbufLoader *loader;
  gboolean is_good = FALSE;

  if (file == NULL || g_mapped_file_get_length (file) == 0)
    return FALSE;
  loader =
      gdk_pixbuf_loader_new_with_type (g_mapped_file_get_contents (file)[0] == JPEG_BEGIN ? "jpeg"
                                                                                          : "png",
                                       NULL);
  if (loader == NULL)
    return FALSE;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size), &is_good);
  gdk_pixbuf_loader_write (loader,
                           (const guchar *)g_mapped_file_get_contents (file),
                           g_mapped_file_get_length (file),
                           NULL);
  gdk_pixbuf_loader_close (loader, NULL);
  g_object_unref (loader);
  return is_good;
}

/**
 * herald_picture_source_new:
 * @picture: a clinic's own picture
 *
 * Returns: (nullable) (transfer full): a specimen; %NULL where the file is no picture, or one of
 *   more than 64 million points
 */
HeraldSpecimenSource *
herald_picture_source_new (const HeraldPictureCase *picture)
{
  g_autoptr (GdkTexture) texture =
      is_bounded (picture->path) ? gdk_texture_new_from_filename (picture->path, NULL) : NULL;
  HeraldPictureSource *self;

  if (texture == NULL)
    return NULL;
  self = g_object_new (HERALD_TYPE_PICTURE_SOURCE, NULL);
  self->width = gdk_texture_get_width (texture);
  self->height = gdk_texture_get_height (texture);
  self->units_per_point = picture->nm_per_px > 0
                              ? picture->nm_per_px * HERALD_SPECIMEN_UNITS / NM_PER_UM
                              : FALLBACK_UNITS;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  gdk_texture_download (texture,
                        cairo_image_surface_get_data (self->surface),
                        (gsize)cairo_image_surface_get_stride (self->surface));
  cairo_surface_mark_dirty (self->surface);
  return HERALD_SPECIMEN_SOURCE (self);
}
