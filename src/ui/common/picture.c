/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all drawings share: size from the text, colours from the theme, and words for those who do
 * not see it. */
#include "config.h"

#include <math.h>

#include "common/picture.h"
#include "theme.h"

/* No drawing asks for more, however large the text: the window must fit 360 pixels. */
#define WIDEST_LEAST 230.0
#define NATURAL_SHARE 1.3

typedef struct
{
  char *text;
} HeraldPicturePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeraldPicture, herald_picture, GTK_TYPE_WIDGET)

static HeraldPen
make_pen (GtkWidget *widget)
{
  return (HeraldPen){ .palette = herald_theme_get_palette (),
                      .context = gtk_widget_get_pango_context (widget),
                      .font = NULL };
}

static void
herald_picture_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  HeraldPictureClass *class = HERALD_PICTURE_GET_CLASS (widget);
  HeraldPen pen = make_pen (widget);
  double least =
      MIN (class->least_width * herald_pen_get_unit (&pen), MAX (WIDEST_LEAST, class->least_width));

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int)ceil (least);
      *natural = (int)ceil (least * NATURAL_SHARE);
      return;
    }
  *natural = (int)ceil (class->get_height (HERALD_PICTURE (widget),
                                           &pen,
                                           for_size < 0 ? least * NATURAL_SHARE : for_size));
  *minimum = *natural;
  if (for_size < 0)
    *minimum = MIN (*natural, (int)ceil (class->get_height (HERALD_PICTURE (widget), &pen, least)));
}

static GtkSizeRequestMode
herald_picture_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  HeraldPen pen = { .palette = herald_theme_get_palette () };
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  /* "2+" must not become "+2" where text runs from right to left; words turn by themselves. */
  pen.context = gtk_widget_create_pango_context (widget);
  pango_context_set_base_dir (pen.context, PANGO_DIRECTION_LTR);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  HERALD_PICTURE_GET_CLASS (widget)->draw (HERALD_PICTURE (widget), cr, &pen, width, height);
  cairo_destroy (cr);
  g_object_unref (pen.context);
}

static void
herald_picture_finalize (GObject *object)
{
  HeraldPicturePrivate *private = herald_picture_get_instance_private (HERALD_PICTURE (object));

  g_free (private->text);
  G_OBJECT_CLASS (herald_picture_parent_class)->finalize (object);
}

static void
herald_picture_class_init (HeraldPictureClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_picture_finalize;
  widget_class->measure = herald_picture_measure;
  widget_class->get_request_mode = herald_picture_get_request_mode;
  widget_class->snapshot = herald_picture_snapshot;
  class->least_width = 200.0;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
herald_picture_init (HeraldPicture *self)
{
  g_signal_connect_object (herald_theme_get_default (),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * herald_picture_set_text:
 * @self: a picture
 * @text: all that it shows, in words
 */
void
herald_picture_set_text (HeraldPicture *self, const char *text)
{
  HeraldPicturePrivate *private = herald_picture_get_instance_private (self);
  char *copy = g_strdup (text);

  g_return_if_fail (text != NULL);

  g_free (private->text);
  private->text = copy;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  private->text,
                                  -1);
}

/**
 * herald_picture_get_text:
 * @self: a picture
 *
 * Returns: (nullable): all that it shows, in words
 */
const char *
herald_picture_get_text (HeraldPicture *self)
{
  HeraldPicturePrivate *private = herald_picture_get_instance_private (self);

  return private->text;
}
