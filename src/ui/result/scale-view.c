/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few boxes in a row, one of them chosen: the scores of the protein test, the groups of the gene
 * test. */
#include "config.h"

#include "scale-strip.h"
#include "scale-view.h"

#define GROUP_BOX_WIDTH 37.0

struct _HeraldScaleView
{
  HeraldPicture parent_instance;

  HeraldScaleStrip strip;
  char *labels[HERALD_PATH_MAX_BOXES];
  char *captions[HERALD_PATH_MAX_BOXES];
};

G_DEFINE_TYPE (HeraldScaleView, herald_scale_view, HERALD_TYPE_PICTURE)

static double
herald_scale_view_get_height (HeraldPicture *picture,
                              const HeraldPen *pen,
                              double width G_GNUC_UNUSED)
{
  return herald_scale_strip_get_height (&HERALD_SCALE_VIEW (picture)->strip, pen);
}

static void
herald_scale_view_draw (HeraldPicture *picture,
                        cairo_t *cr,
                        const HeraldPen *pen,
                        double width,
                        double height G_GNUC_UNUSED)
{
  herald_scale_strip_draw (cr, &HERALD_SCALE_VIEW (picture)->strip, pen, width);
}

static void
herald_scale_view_finalize (GObject *object)
{
  HeraldScaleView *self = HERALD_SCALE_VIEW (object);

  for (guint i = 0; i < HERALD_PATH_MAX_BOXES; i++)
    {
      g_free (self->labels[i]);
      g_free (self->captions[i]);
    }
  G_OBJECT_CLASS (herald_scale_view_parent_class)->finalize (object);
}

static void
herald_scale_view_class_init (HeraldScaleViewClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_scale_view_finalize;
  picture_class->get_height = herald_scale_view_get_height;
  picture_class->draw = herald_scale_view_draw;
}

static void
herald_scale_view_init (HeraldScaleView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-picture");
}

/**
 * herald_scale_view_new:
 * @step: a step with a scale
 *
 * Returns: (transfer full): its boxes
 */
GtkWidget *
herald_scale_view_new (const HeraldPathStep *step)
{
  HeraldScaleView *self = g_object_new (HERALD_TYPE_SCALE_VIEW, NULL);
  gboolean has_captions = step->captions[0] != NULL;

  for (guint i = 0; i < step->n_boxes; i++)
    {
      self->labels[i] = g_strdup (step->labels[i]);
      self->captions[i] = g_strdup (step->captions[i]);
    }
  self->strip.labels = (const char *const *)self->labels;
  self->strip.captions = has_captions ? (const char *const *)self->captions : NULL;
  self->strip.n_boxes = step->n_boxes;
  self->strip.chosen = step->chosen;
  self->strip.box_width = has_captions ? 0.0 : GROUP_BOX_WIDTH;
  herald_picture_set_text (HERALD_PICTURE (self), step->picture_text);
  return GTK_WIDGET (self);
}
