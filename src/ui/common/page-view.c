/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as it will come out of the printer: drawn by the same code, as wide as there is room.
 * Paper stays white in the dark. */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "common/page-view.h"

/* In pixels. */
#define LEAST_WIDTH 240
#define NATURAL_WIDTH 620

struct _HeraldPageView
{
  GtkWidget parent_instance;

  HeraldPrintBundle *bundle; /* not owned */
  HeraldPaper paper;
  guint page;
};

G_DEFINE_FINAL_TYPE (HeraldPageView, herald_page_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
herald_page_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_page_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  const HeraldPaper *paper = &HERALD_PAGE_VIEW (widget)->paper;
  int width = for_size >= 0 ? MIN (for_size, NATURAL_WIDTH) : NATURAL_WIDTH;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *natural = (int)ceil (width * paper->height / paper->width);
  *minimum = for_size < 0 ? (int)ceil (LEAST_WIDTH * paper->height / paper->width) : *natural;
}

static void
herald_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HeraldPageView *self = HERALD_PAGE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, width, height);
  double scale = MIN (width / self->paper.width, height / self->paper.height);
  cairo_t *cr;

  if (scale <= 0.0)
    return;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1.0f, 1.0f, 1.0f, 1.0f }, &all);
  cr = gtk_snapshot_append_cairo (snapshot, &all);
  cairo_scale (cr, scale, scale);
  herald_print_bundle_draw (self->bundle, cr, self->page);
  cairo_destroy (cr);
}

static void
herald_page_view_class_init (HeraldPageViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->get_request_mode = herald_page_view_get_request_mode;
  widget_class->measure = herald_page_view_measure;
  widget_class->snapshot = herald_page_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
herald_page_view_init (HeraldPageView *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-paper");
}

/**
 * herald_page_view_new:
 * @bundle: documents on pages; outlives the view
 * @paper: what they are for
 * @page: a page of all, from 0
 *
 * Returns: (transfer floating): a picture of the page
 */
GtkWidget *
herald_page_view_new (HeraldPrintBundle *bundle, const HeraldPaper *paper, guint page)
{
  g_return_val_if_fail (bundle != NULL && paper != NULL, NULL);

  HeraldPageView *self = g_object_new (HERALD_TYPE_PAGE_VIEW, NULL);
  g_autofree char *name = g_strdup_printf (
      _ ("Page %1$u of %2$u, as it will be printed. Save as text to have it read aloud."),
      page + 1,
      herald_print_bundle_get_n_pages (bundle));

  self->bundle = bundle;
  self->paper = *paper;
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
