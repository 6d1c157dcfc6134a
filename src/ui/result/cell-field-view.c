/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drawn group of cells with the stain of one score. */
#include "config.h"

#include <glib/gi18n.h>

#include "cell-field-view.h"
#include "cell-field.h"

#define SHAPE (128.0 / 205.0)

struct _HeraldCellFieldView
{
  HeraldPicture parent_instance;

  guint score;
};

G_DEFINE_TYPE (HeraldCellFieldView, herald_cell_field_view, HERALD_TYPE_PICTURE)

static double
herald_cell_field_view_get_height (HeraldPicture *picture G_GNUC_UNUSED,
                                   const HeraldPen *pen G_GNUC_UNUSED,
                                   double width)
{
  return width * SHAPE;
}

static void
herald_cell_field_view_draw (HeraldPicture *picture,
                             cairo_t *cr,
                             const HeraldPen *pen G_GNUC_UNUSED,
                             double width,
                             double height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (picture));
  int width_px = CLAMP ((int)(width * scale), 1, 4096);
  int height_px = CLAMP ((int)(height * scale), 1, 4096);
  cairo_surface_t *surface =
      herald_cell_field_surface (HERALD_CELL_FIELD_VIEW (picture)->score, width_px, height_px);

  cairo_scale (cr, width / width_px, height / height_px);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static void
herald_cell_field_view_class_init (HeraldCellFieldViewClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  picture_class->least_width = 120.0;
  picture_class->get_height = herald_cell_field_view_get_height;
  picture_class->draw = herald_cell_field_view_draw;
}

static void
herald_cell_field_view_init (HeraldCellFieldView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-cells");
}

static const char *
text_of_score (guint score)
{
  switch (score)
    {
    case 0:
      return _ ("Drawn cells with blue nuclei and no brown edge.");
    case 1:
      return _ ("Drawn cells with a faint, broken, thin brown edge.");
    case 2:
      return _ ("Drawn cells with a weak to moderate brown edge all the way round.");
    default:
      return _ ("Drawn cells with a strong, thick brown edge all the way round.");
    }
}

/**
 * herald_cell_field_view_new:
 * @score: a score of the protein test, 0 to 3
 *
 * Returns: (transfer full): the picture
 */
GtkWidget *
herald_cell_field_view_new (guint score)
{
  HeraldCellFieldView *self = g_object_new (HERALD_TYPE_CELL_FIELD_VIEW, NULL);

  g_return_val_if_fail (score <= 3, NULL);

  self->score = score;
  herald_picture_set_text (HERALD_PICTURE (self), text_of_score (score));
  return GTK_WIDGET (self);
}
