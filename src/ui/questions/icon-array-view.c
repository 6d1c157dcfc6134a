/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A share, drawn as a hundred circles; or one of the circles, for a legend. */
#include "config.h"

#include "icon-array.h"
#include "library/article-words.h"
#include "questions/icon-array-view.h"

/* Of the design, in pixels. */
#define ARRAY_WIDTH 190.0
#define ICON_SIZE 16.0

/* As the stylesheet has it for body text. */
#define LINE_HEIGHT 1.38

struct _HeraldIconArrayView
{
  HeraldPicture parent_instance;

  HeraldFigure figure; /* without parts for a single icon */
  guint part;
};

G_DEFINE_FINAL_TYPE (HeraldIconArrayView, herald_icon_array_view, HERALD_TYPE_PICTURE)

static double
limit (const HeraldPen *pen, double width)
{
  return MIN (width, ARRAY_WIDTH * herald_pen_get_unit (pen));
}

/* A single icon is as high as the first line of the words beside it, and lies in its middle. */
static double
get_line_height (const HeraldPen *pen)
{
  double width, height;
  PangoLayout *layout = herald_pen_create_text (pen, "0", HERALD_PEN_BODY, PANGO_WEIGHT_NORMAL);

  herald_pen_measure (layout, &width, &height);
  g_object_unref (layout);
  return height * LINE_HEIGHT;
}

static double
herald_icon_array_view_get_height (HeraldPicture *picture, const HeraldPen *pen, double width)
{
  if (HERALD_ICON_ARRAY_VIEW (picture)->figure.n_parts == 0)
    return ICON_SIZE * herald_pen_get_unit (pen);
  return herald_icon_array_get_height (limit (pen, width));
}

static void
herald_icon_array_view_draw (
    HeraldPicture *picture, cairo_t *cr, const HeraldPen *pen, double width, double height)
{
  HeraldIconArrayView *self = HERALD_ICON_ARRAY_VIEW (picture);
  double used = limit (pen, width);

  if (self->figure.n_parts > 0)
    {
      /* The whole lies at the side where text begins; its rows are those of numbers. */
      if (gtk_widget_get_direction (GTK_WIDGET (picture)) == GTK_TEXT_DIR_RTL)
        cairo_translate (cr, width - used, 0.0);
      herald_icon_array_draw (cr, &self->figure, pen->palette, used);
    }
  else
    herald_icon_array_draw_icon (cr,
                                 pen->palette,
                                 self->part,
                                 width / 2.0,
                                 height / 2.0,
                                 ICON_SIZE * herald_pen_get_unit (pen) * 0.42);
}

static void
herald_icon_array_view_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  HeraldIconArrayView *self = HERALD_ICON_ARRAY_VIEW (widget);
  HeraldPen pen = { .context = gtk_widget_get_pango_context (widget) };

  if (self->figure.n_parts > 0)
    {
      GTK_WIDGET_CLASS (herald_icon_array_view_parent_class)
          ->measure (
              widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
      return;
    }
  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = (int)(ICON_SIZE * herald_pen_get_unit (&pen));
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (*minimum, (int)get_line_height (&pen));
}

static void
herald_icon_array_view_class_init (HeraldIconArrayViewClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  GTK_WIDGET_CLASS (class)->measure = herald_icon_array_view_measure;
  picture_class->least_width = ARRAY_WIDTH / 1.3;
  picture_class->get_height = herald_icon_array_view_get_height;
  picture_class->draw = herald_icon_array_view_draw;
}

static void
herald_icon_array_view_init (HeraldIconArrayView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-picture");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * herald_icon_array_view_new:
 * @figure: a figure; its texts outlive the view
 *
 * Returns: (transfer floating): its hundred circles
 */
GtkWidget *
herald_icon_array_view_new (const HeraldFigure *figure)
{
  HeraldIconArrayView *self = g_object_new (HERALD_TYPE_ICON_ARRAY_VIEW, NULL);
  g_autofree char *text = herald_article_words_figure_new (figure);

  self->figure = *figure;
  herald_picture_set_text (HERALD_PICTURE (self), text);
  return GTK_WIDGET (self);
}

/**
 * herald_icon_array_view_new_icon:
 * @part: a part of a figure, or %HERALD_ICON_ARRAY_REST
 *
 * The words beside it say what it stands for, so it is silent.
 *
 * Returns: (transfer floating): one circle
 */
GtkWidget *
herald_icon_array_view_new_icon (guint part)
{
  HeraldIconArrayView *self = g_object_new (HERALD_TYPE_ICON_ARRAY_VIEW,
                                            "accessible-role",
                                            GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                            NULL);

  self->part = part;
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-body");
  return GTK_WIDGET (self);
}
