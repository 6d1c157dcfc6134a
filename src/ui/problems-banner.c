/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One quiet line: a rule file of the reader's own could not be used. */
#include "config.h"

#include "problems-banner.h"

#include "common/row-layout.h"

struct _HeraldProblemsBanner
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HeraldProblemsBanner, herald_problems_banner, GTK_TYPE_WIDGET)

static void
on_close_clicked (HeraldProblemsBanner *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
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

  g_type_ensure (HERALD_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/problems-banner.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
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
