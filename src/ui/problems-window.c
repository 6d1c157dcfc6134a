/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names what could not be used of files: where, and why. */
#include "config.h"

#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/title-bar.h"
#include "problems-window.h"

#include <glib/gi18n.h>

struct _HeraldProblemsWindow
{
  GtkWindow parent_instance;

  GtkLabel *heading;
  GtkLabel *text;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeraldProblemsWindow, herald_problems_window, GTK_TYPE_WINDOW)

static GtkWidget *
create_row (const char *problem)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  herald_label_set_text (GTK_LABEL (label), problem);
  herald_label_wrap (GTK_LABEL (label));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "herald-small");
  gtk_widget_add_css_class (row, "herald-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, problem, -1);
  return row;
}

static void
herald_problems_window_class_init (HeraldProblemsWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/problems-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldProblemsWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, HeraldProblemsWindow, text);
  gtk_widget_class_bind_template_child (widget_class, HeraldProblemsWindow, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
herald_problems_window_init (HeraldProblemsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_title_bar_follow (GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (self))),
                           GTK_WINDOW (self));
}

/**
 * herald_problems_window_new:
 * @parent: (nullable): the window it belongs to
 * @problems: (element-type utf8): one line a file: its name, the place in it and the reason
 *
 * Returns: (transfer none): a window that lists @problems
 */
GtkWidget *
herald_problems_window_new (GtkWindow *parent, GPtrArray *problems)
{
  HeraldProblemsWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  self = g_object_new (HERALD_TYPE_PROBLEMS_WINDOW,
                       "transient-for",
                       parent,
                       "application",
                       parent != NULL ? gtk_window_get_application (parent) : NULL,
                       NULL);
  for (guint i = 0; i < problems->len; i++)
    gtk_list_box_append (self->list, create_row (problems->pdata[i]));
  return GTK_WIDGET (self);
}

/**
 * herald_problems_window_new_for_record:
 * @parent: the window it belongs to
 * @losses: (element-type utf8): what could not be read of its record, in whole sentences
 *
 * Returns: (transfer none): a window that lists @losses
 */
GtkWidget *
herald_problems_window_new_for_record (GtkWindow *parent, GPtrArray *losses)
{
  GtkWidget *window = herald_problems_window_new (parent, losses);
  HeraldProblemsWindow *self = HERALD_PROBLEMS_WINDOW (window);

  gtk_window_set_title (GTK_WINDOW (self), _ ("What Could Not Be Read"));
  herald_label_set_text (self->heading, _ ("What could not be read in this file"));
  herald_label_set_text (self->text,
                         _ ("Herald leaves the file as it is. What you see and change can be saved "
                            "under another name."));
  return window;
}
