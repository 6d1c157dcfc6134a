/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drawn field of the protein test, as a specimen to look at. */
#include "config.h"

#include "practice/ihc-source.h"
#include "ihc-picture.h"

struct _HeraldIhcSource
{
  GObject parent_instance;

  HeraldIhcField *field;
};

static void herald_ihc_source_interface_init (HeraldSpecimenSourceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeraldIhcSource,
                               herald_ihc_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HERALD_TYPE_SPECIMEN_SOURCE,
                                                      herald_ihc_source_interface_init))

static void
herald_ihc_source_get_size (HeraldSpecimenSource *source G_GNUC_UNUSED, int *width, int *height)
{
  *width = HERALD_IHC_FIELD_WIDTH;
  *height = HERALD_IHC_FIELD_HEIGHT;
}

static void
herald_ihc_source_paint (HeraldSpecimenSource *source,
                         const HeraldSpecimenLook *look,
                         int x,
                         int y,
                         double units_per_px,
                         cairo_surface_t *target)
{
  const HeraldIhcField *field = HERALD_IHC_SOURCE (source)->field;
  HeraldPictureView view = {
    .x = x,
    .y = y,
    .objective = look->objective,
    .um_per_px = units_per_px / HERALD_SPECIMEN_UNITS,
  };
  cairo_t *cr;

  herald_ihc_picture_paint (field, &view, target);
  if (!look->overlay)
    return;
  cr = cairo_create (target);
  /* Cells that the field only begins with are drawn in part, and have their middle outside. */
  cairo_rectangle (cr,
                   -x / units_per_px,
                   -y / units_per_px,
                   HERALD_IHC_FIELD_WIDTH / units_per_px,
                   HERALD_IHC_FIELD_HEIGHT / units_per_px);
  cairo_clip (cr);
  herald_ihc_picture_draw_overlay (field, &view, cr);
  cairo_destroy (cr);
}

static void
herald_ihc_source_interface_init (HeraldSpecimenSourceInterface *interface)
{
  interface->get_size = herald_ihc_source_get_size;
  interface->paint = herald_ihc_source_paint;
}

static void
herald_ihc_source_finalize (GObject *object)
{
  herald_ihc_field_unref (HERALD_IHC_SOURCE (object)->field);
  G_OBJECT_CLASS (herald_ihc_source_parent_class)->finalize (object);
}

static void
herald_ihc_source_class_init (HeraldIhcSourceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_ihc_source_finalize;
}

static void
herald_ihc_source_init (HeraldIhcSource *self G_GNUC_UNUSED)
{
}

/**
 * herald_ihc_source_new:
 * @field: a drawn field
 *
 * Returns: (transfer full): a specimen
 */
HeraldSpecimenSource *
herald_ihc_source_new (HeraldIhcField *field)
{
  HeraldIhcSource *self = g_object_new (HERALD_TYPE_IHC_SOURCE, NULL);

  self->field = herald_ihc_field_ref (field);
  return HERALD_SPECIMEN_SOURCE (self);
}
