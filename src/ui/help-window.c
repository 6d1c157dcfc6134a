/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short page on how to begin. */
#include "config.h"

#include "help-window.h"
#include "common/columns.h"
#include "common/title-bar.h"

struct _HeraldHelpWindow
{
  GtkWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (HeraldHelpWindow, herald_help_window, GTK_TYPE_WINDOW)

static void
herald_help_window_class_init (HeraldHelpWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (HERALD_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/help-window.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
herald_help_window_init (HeraldHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_title_bar_follow (GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (self))),
                           GTK_WINDOW (self));
}

/**
 * herald_help_window_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): a page on how to begin
 */
GtkWidget *
herald_help_window_new (GtkWindow *parent)
{
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  return g_object_new (HERALD_TYPE_HELP_WINDOW,
                       "transient-for",
                       parent,
                       "application",
                       parent != NULL ? gtk_window_get_application (parent) : NULL,
                       NULL);
}
