/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a window in as many lines as it needs. A header bar measures its title with more
 * room than it hands out then, so a title that just fits would need a line more than the bar is
 * high. */
#include "config.h"

#include "common/label-wrap.h"
#include "common/metrics.h"
#include "common/window-title.h"

#define MOST_LINES 4
/* What a header bar has between its parts and at its ends, and forgets. */
#define FORGOTTEN 24

struct _HeraldWindowTitle
{
  GtkWidget parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (HeraldWindowTitle, herald_window_title, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
herald_window_title_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_window_title_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline G_GNUC_UNUSED,
                             int *natural_baseline G_GNUC_UNUSED)
{
  HeraldWindowTitle *self = HERALD_WINDOW_TITLE (widget);
  int room = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    room = MAX (for_size - FORGOTTEN, herald_widget_get_minimum_width (GTK_WIDGET (self->label)));
  gtk_widget_measure (GTK_WIDGET (self->label), orientation, room, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural += FORGOTTEN;
}

static void
herald_window_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *label = GTK_WIDGET (HERALD_WINDOW_TITLE (widget)->label);

  gtk_widget_size_allocate (label, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
herald_window_title_dispose (GObject *object)
{
  HeraldWindowTitle *self = HERALD_WINDOW_TITLE (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->label)));
  G_OBJECT_CLASS (herald_window_title_parent_class)->dispose (object);
}

static void
herald_window_title_class_init (HeraldWindowTitleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_window_title_dispose;
  widget_class->get_request_mode = herald_window_title_get_request_mode;
  widget_class->measure = herald_window_title_measure;
  widget_class->size_allocate = herald_window_title_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
herald_window_title_init (HeraldWindowTitle *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "natural-wrap-mode",
                              GTK_NATURAL_WRAP_NONE,
                              "lines",
                              MOST_LINES,
                              "ellipsize",
                              PANGO_ELLIPSIZE_END,
                              "justify",
                              GTK_JUSTIFY_CENTER,
                              NULL);
  herald_label_wrap (self->label);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "title");
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

/**
 * herald_window_title_new:
 *
 * Returns: (transfer floating): a title without words
 */
GtkWidget *
herald_window_title_new (void)
{
  return g_object_new (HERALD_TYPE_WINDOW_TITLE, NULL);
}

/**
 * herald_window_title_get_label:
 * @self: a title
 *
 * Returns: (transfer none): its words
 */
GtkLabel *
herald_window_title_get_label (HeraldWindowTitle *self)
{
  return self->label;
}
