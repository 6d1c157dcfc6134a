/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture without end to its detail: it is painted piece by piece, at the size that is looked at.
 */
#include "config.h"

#include "practice/specimen-source.h"

G_DEFINE_INTERFACE (HeraldSpecimenSource, herald_specimen_source, G_TYPE_OBJECT)

static void
herald_specimen_source_default_init (HeraldSpecimenSourceInterface *interface G_GNUC_UNUSED)
{
}

/**
 * herald_specimen_source_get_size:
 * @self: a source
 * @width: (out): its width, in units
 * @height: (out): its height, in units
 */
void
herald_specimen_source_get_size (HeraldSpecimenSource *self, int *width, int *height)
{
  HERALD_SPECIMEN_SOURCE_GET_IFACE (self)->get_size (self, width, height);
}

/**
 * herald_specimen_source_paint:
 * @self: a source
 * @look: how it is looked at
 * @x: where the upper left corner of @target stands, in units; may lie beyond the specimen
 * @y: the same
 * @units_per_px: how many units a pixel is wide and high; more than 0
 * @target: an image surface; all of it is painted
 *
 * May be called on any thread.
 */
void
herald_specimen_source_paint (HeraldSpecimenSource *self,
                              const HeraldSpecimenLook *look,
                              int x,
                              int y,
                              double units_per_px,
                              cairo_surface_t *target)
{
  HERALD_SPECIMEN_SOURCE_GET_IFACE (self)->paint (self, look, x, y, units_per_px, target);
}

/**
 * herald_specimen_source_get_variants:
 * @self: a source
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ways to colour it, translated,
 *   where there are several
 */
const char *const *
herald_specimen_source_get_variants (HeraldSpecimenSource *self)
{
  HeraldSpecimenSourceInterface *interface = HERALD_SPECIMEN_SOURCE_GET_IFACE (self);

  return interface->get_variants != NULL ? interface->get_variants (self) : NULL;
}

/**
 * herald_specimen_source_has_overlay:
 * @self: a source
 *
 * Returns: whether what was drawn can be marked
 */
gboolean
herald_specimen_source_has_overlay (HeraldSpecimenSource *self)
{
  HeraldSpecimenSourceInterface *interface = HERALD_SPECIMEN_SOURCE_GET_IFACE (self);

  return interface->has_overlay == NULL || interface->has_overlay (self);
}

/**
 * herald_specimen_source_get_key:
 * @self: a source
 *
 * Returns: (nullable) (transfer none): what signs over the picture mean, where what was drawn is
 *   marked; ends with an entry without a sign
 */
const HeraldSpecimenKey *
herald_specimen_source_get_key (HeraldSpecimenSource *self)
{
  HeraldSpecimenSourceInterface *interface = HERALD_SPECIMEN_SOURCE_GET_IFACE (self);

  return interface->get_key != NULL ? interface->get_key (self) : NULL;
}

/**
 * herald_specimen_source_get_lens:
 * @self: a source
 *
 * Returns: units a pixel at power 1; 0 where it is as usual
 */
double
herald_specimen_source_get_lens (HeraldSpecimenSource *self)
{
  HeraldSpecimenSourceInterface *interface = HERALD_SPECIMEN_SOURCE_GET_IFACE (self);

  return interface->get_lens != NULL ? interface->get_lens (self) : 0.0;
}
