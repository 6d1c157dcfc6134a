/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One quiet line: a rule file of the reader's own could not be used, or a font is missing. */
#include "config.h"

#include "common/labels.h"
#include "problems-banner.h"

#include "common/row-layout.h"

struct _HeraldProblemsBanner
{
  GtkWidget parent_instance;

  GtkLabel *text;
  GtkWidget *details;
};

G_DEFINE_FINAL_TYPE (HeraldProblemsBanner, herald_problems_banner, GTK_TYPE_WIDGET)

static void
on_close_clicked (HeraldProblemsBanner *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkSizeRequestMode
herald_problems_banner_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A box lines texts up only once it knows its width, and asks for a pixel less before: less than
 * any width needs, which the box around the banner warns of. So a width is always named. */
static void
herald_problems_banner_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline G_GNUC_UNUSED,
                                int *natural_baseline G_GNUC_UNUSED)
{
  GtkWidget *line = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  gtk_widget_measure (line, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
herald_problems_banner_size_allocate (GtkWidget *widget,
                                      int width,
                                      int height,
                                      int baseline G_GNUC_UNUSED)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, -1, NULL);
}

static void
herald_problems_banner_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_problems_banner_parent_class)->dispose (object);
}

static void
herald_problems_banner_class_init (HeraldProblemsBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_problems_banner_dispose;
  widget_class->get_request_mode = herald_problems_banner_get_request_mode;
  widget_class->measure = herald_problems_banner_measure;
  widget_class->size_allocate = herald_problems_banner_size_allocate;

  g_type_ensure (HERALD_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/problems-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldProblemsBanner, text);
  gtk_widget_class_bind_template_child (widget_class, HeraldProblemsBanner, details);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_problems_banner_init (HeraldProblemsBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * herald_problems_banner_new:
 *
 * Returns: (transfer floating): a line that leads to the list of rule files
 */
GtkWidget *
herald_problems_banner_new (void)
{
  return g_object_new (HERALD_TYPE_PROBLEMS_BANNER, NULL);
}

/**
 * herald_problems_banner_new_with_text:
 * @text: what is wrong
 *
 * Returns: (transfer floating): a line that says @text and leads nowhere
 */
GtkWidget *
herald_problems_banner_new_with_text (const char *text)
{
  HeraldProblemsBanner *self = g_object_new (HERALD_TYPE_PROBLEMS_BANNER, NULL);

  herald_label_set_text (self->text, text);
  gtk_widget_set_visible (self->details, FALSE);
  return GTK_WIDGET (self);
}
