/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drawn field of the gene test, as a specimen to look at. */
#include "config.h"

#include "ish-picture.h"
#include "practice/ish-key.h"
#include "practice/ish-source.h"

/* Dots are small: they are looked at larger than edges, a pixel being 0.16 micrometres at 40x. */
#define LENS 1600.0
/* One colour at a time comes last; all as grey would hide which dot is which. */
#define N_VARIANTS (HERALD_ISH_ONLY_CEP17 + 1)

struct _HeraldIshSource
{
  GObject parent_instance;

  HeraldIshField *field;
  const char *variants[N_VARIANTS + 1];
  HeraldSpecimenKey key[HERALD_ISH_KEY_LENGTH];
};

static void herald_ish_source_interface_init (HeraldSpecimenSourceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeraldIshSource,
                               herald_ish_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HERALD_TYPE_SPECIMEN_SOURCE,
                                                      herald_ish_source_interface_init))

static void
herald_ish_source_get_size (HeraldSpecimenSource *source, int *width, int *height)
{
  const HeraldIshField *field = HERALD_ISH_SOURCE (source)->field;

  *width = herald_ish_field_get_width (field);
  *height = herald_ish_field_get_height (field);
}

static void
herald_ish_source_paint (HeraldSpecimenSource *source,
                         const HeraldSpecimenLook *look,
                         int x,
                         int y,
                         double units_per_px,
                         cairo_surface_t *target)
{
  const HeraldIshField *field = HERALD_ISH_SOURCE (source)->field;
  HeraldPictureView view = {
    .x = x,
    .y = y,
    .objective = look->objective,
    .um_per_px = units_per_px / HERALD_SPECIMEN_UNITS,
    .overlay = HERALD_ISH_OVERLAY_SIGNALS | HERALD_ISH_OVERLAY_EXCLUSIONS,
  };
  cairo_t *cr;

  herald_ish_picture_paint (field, look->variant, &view, target);
  if (!look->overlay)
    return;
  cr = cairo_create (target);
  herald_ish_picture_draw_overlay (field, &view, cr);
  cairo_destroy (cr);
}

/* With one probe there is nothing to tell apart. */
static const char *const *
herald_ish_source_get_variants (HeraldSpecimenSource *source)
{
  HeraldIshSource *self = HERALD_ISH_SOURCE (source);

  return herald_ish_field_get_recipe (self->field)->is_dual ? self->variants : NULL;
}

static const HeraldSpecimenKey *
herald_ish_source_get_key (HeraldSpecimenSource *source)
{
  return HERALD_ISH_SOURCE (source)->key;
}

static double
herald_ish_source_get_lens (HeraldSpecimenSource *source G_GNUC_UNUSED)
{
  return LENS;
}

static void
herald_ish_source_interface_init (HeraldSpecimenSourceInterface *interface)
{
  interface->get_size = herald_ish_source_get_size;
  interface->paint = herald_ish_source_paint;
  interface->get_variants = herald_ish_source_get_variants;
  interface->get_key = herald_ish_source_get_key;
  interface->get_lens = herald_ish_source_get_lens;
}

static void
herald_ish_source_finalize (GObject *object)
{
  herald_ish_field_unref (HERALD_ISH_SOURCE (object)->field);
  G_OBJECT_CLASS (herald_ish_source_parent_class)->finalize (object);
}

static void
herald_ish_source_class_init (HeraldIshSourceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_ish_source_finalize;
}

static void
herald_ish_source_init (HeraldIshSource *self)
{
  for (guint i = 0; i < N_VARIANTS; i++)
    self->variants[i] = herald_ish_colors_get_name (i);
}

/**
 * herald_ish_source_new:
 * @field: a drawn field
 *
 * Returns: (transfer full): a specimen
 */
HeraldSpecimenSource *
herald_ish_source_new (HeraldIshField *field)
{
  HeraldIshSource *self = g_object_new (HERALD_TYPE_ISH_SOURCE, NULL);

  self->field = herald_ish_field_ref (field);
  herald_ish_key_fill (self->key, field);
  return HERALD_SPECIMEN_SOURCE (self);
}

/**
 * herald_ish_source_get_view_id:
 * @variant: a way to colour it
 *
 * Returns: its name in answers
 */
const char *
herald_ish_source_get_view_id (guint variant)
{
  return herald_ish_colors_get_id (MIN (variant, N_VARIANTS - 1));
}
