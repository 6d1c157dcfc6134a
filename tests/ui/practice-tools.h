/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A specimen that is cheap to paint and tells what was asked of it, and what tests of practice
 * share. */
#pragma once

#include <gtk/gtk.h>

#include "practice/specimen-source.h"

/* Longer than any machine takes, even under sanitizers. */
#define PATIENCE (30 * G_USEC_PER_SEC)

#define TEST_TYPE_SPECIMEN (test_specimen_get_type ())
G_DECLARE_FINAL_TYPE (TestSpecimen, test_specimen, TEST, SPECIMEN, GObject)

struct _TestSpecimen
{
  GObject parent_instance;

  int width; /* in units */
  int height;
  int n_painted;  /* atomic */
  int n_overlaid; /* atomic: of those, with an overlay */
  int n_on_main;  /* atomic: of those, on the main thread; must stay 0 */
  int cost_us;    /* how long each takes at least */
  GMutex gate;    /* whoever holds it keeps everything from being painted */
  const char *const *variants;
};

static void test_specimen_interface_init (HeraldSpecimenSourceInterface *interface);

G_DEFINE_TYPE_WITH_CODE (TestSpecimen,
                         test_specimen,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (HERALD_TYPE_SPECIMEN_SOURCE,
                                                test_specimen_interface_init))

static void
test_specimen_get_size (HeraldSpecimenSource *source, int *width, int *height)
{
  *width = TEST_SPECIMEN (source)->width;
  *height = TEST_SPECIMEN (source)->height;
}

/* Squares of 10 micrometres. */
static void
test_specimen_paint (HeraldSpecimenSource *source,
                     const HeraldSpecimenLook *look,
                     int x,
                     int y,
                     double units_per_px,
                     cairo_surface_t *target)
{
  TestSpecimen *self = TEST_SPECIMEN (source);
  cairo_t *cr;

  g_mutex_lock (&self->gate);
  g_mutex_unlock (&self->gate);
  g_atomic_int_inc (&self->n_painted);
  if (look->overlay)
    g_atomic_int_inc (&self->n_overlaid);
  if (g_main_context_is_owner (g_main_context_default ()))
    g_atomic_int_inc (&self->n_on_main);
  if (self->cost_us > 0)
    g_usleep ((gulong)self->cost_us);
  cr = cairo_create (target);
  cairo_scale (cr, 1.0 / units_per_px, 1.0 / units_per_px);
  cairo_translate (cr, -x, -y);
  cairo_set_source_rgb (cr, 0.94, 0.92, 0.93);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.6, look->overlay ? 0.6 : 0.3, 0.2);
  for (int column = 0; column < self->width / 5120; column++)
    for (int row = 0; row < self->height / 5120; row++)
      cairo_rectangle (cr, column * 5120, row * 5120, 2560, 2560);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static const char *const *
test_specimen_get_variants (HeraldSpecimenSource *source)
{
  return TEST_SPECIMEN (source)->variants;
}

static void
test_specimen_interface_init (HeraldSpecimenSourceInterface *interface)
{
  interface->get_size = test_specimen_get_size;
  interface->paint = test_specimen_paint;
  interface->get_variants = test_specimen_get_variants;
}

static void
test_specimen_finalize (GObject *object)
{
  g_mutex_clear (&TEST_SPECIMEN (object)->gate);
  G_OBJECT_CLASS (test_specimen_parent_class)->finalize (object);
}

static void
test_specimen_class_init (TestSpecimenClass *class)
{
  G_OBJECT_CLASS (class)->finalize = test_specimen_finalize;
}

static void
test_specimen_init (TestSpecimen *self)
{
  g_mutex_init (&self->gate);
  self->width = 400 * HERALD_SPECIMEN_UNITS;
  self->height = 300 * HERALD_SPECIMEN_UNITS;
}

static inline TestSpecimen *
test_specimen_new (void)
{
  return g_object_new (TEST_TYPE_SPECIMEN, NULL);
}
