/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pen.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PICTURE (herald_picture_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeraldPicture, herald_picture, HERALD, PICTURE, GtkWidget)

/**
 * HeraldPictureClass:
 * @parent_class: the parent
 * @least_width: the least width that it takes, in pixels of the design; text size changes it up to
 *   what a small screen has
 * @get_height: says how high it is at a width
 * @draw: draws it
 *
 * A drawing with a sentence beside it: what it shows is always said in words, too.
 */
struct _HeraldPictureClass
{
  GtkWidgetClass parent_class;

  double least_width;
  double (*get_height) (HeraldPicture *self, const HeraldPen *pen, double width);
  void (*draw) (
      HeraldPicture *self, cairo_t *cr, const HeraldPen *pen, double width, double height);
};

void herald_picture_set_text (HeraldPicture *self, const char *text);
const char *herald_picture_get_text (HeraldPicture *self);

G_END_DECLS
