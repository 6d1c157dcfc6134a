/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

#define HERALD_TYPE_SPECIMEN_SOURCE (herald_specimen_source_get_type ())
G_DECLARE_INTERFACE (HeraldSpecimenSource, herald_specimen_source, HERALD, SPECIMEN_SOURCE, GObject)

/**
 * HERALD_SPECIMEN_UNITS:
 *
 * Places on a specimen are whole numbers: so many make a micrometre.
 */
#define HERALD_SPECIMEN_UNITS 256

/**
 * HeraldSpecimenLook:
 * @objective: the power of the lens, 5, 10, 20 or 40: says how sharp the picture is
 * @variant: one of the ways to colour it, by its place in herald_specimen_source_get_variants()
 * @overlay: whether what was drawn is marked
 *
 * How a specimen is looked at.
 */
typedef struct
{
  guint objective;
  guint variant;
  gboolean overlay;
} HeraldSpecimenLook;

/**
 * HeraldSpecimenKey:
 * @sign: what stands in the picture; %NULL behind the last one
 * @text: what it means, translated
 *
 * One line of a key.
 */
typedef struct
{
  const char *sign;
  const char *text;
} HeraldSpecimenKey;

/**
 * HeraldSpecimenSourceInterface:
 * @parent_iface: the parent
 * @get_size: gives width and height, in units; more than 0
 * @paint: paints all of @target, whose upper left corner stands at @x and @y, and each of whose
 *   pixels is @units_per_px units wide; beyond the specimen it paints the bare slide. It is called
 *   on any thread, on several at once, and so looks only at what never changes
 * @get_variants: (nullable): the ways to colour it, translated; %NULL for one way alone
 * @has_overlay: (nullable): whether what was drawn can be marked; %NULL for yes
 * @get_key: (nullable): what signs over the picture mean, where what was drawn is marked; %NULL for
 * none
 * @get_lens: (nullable): units a pixel at power 1; %NULL for %HERALD_SPECIMEN_LENS
 *
 * What a #HeraldSpecimenView shows.
 */
struct _HeraldSpecimenSourceInterface
{
  GTypeInterface parent_iface;

  void (*get_size) (HeraldSpecimenSource *self, int *width, int *height);
  void (*paint) (HeraldSpecimenSource *self,
                 const HeraldSpecimenLook *look,
                 int x,
                 int y,
                 double units_per_px,
                 cairo_surface_t *target);
  const char *const *(*get_variants) (HeraldSpecimenSource *self);
  gboolean (*has_overlay) (HeraldSpecimenSource *self);
  const HeraldSpecimenKey *(*get_key) (HeraldSpecimenSource *self);
  double (*get_lens) (HeraldSpecimenSource *self);
};

void herald_specimen_source_get_size (HeraldSpecimenSource *self, int *width, int *height);
void herald_specimen_source_paint (HeraldSpecimenSource *self,
                                   const HeraldSpecimenLook *look,
                                   int x,
                                   int y,
                                   double units_per_px,
                                   cairo_surface_t *target);
const char *const *herald_specimen_source_get_variants (HeraldSpecimenSource *self);
gboolean herald_specimen_source_has_overlay (HeraldSpecimenSource *self);
const HeraldSpecimenKey *herald_specimen_source_get_key (HeraldSpecimenSource *self);
double herald_specimen_source_get_lens (HeraldSpecimenSource *self);

G_END_DECLS
