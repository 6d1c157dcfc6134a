/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells in a popover what one line of a report is, and where it stands. */
#include "config.h"

#include "common/info-button.h"

#include <glib/gi18n.h>

#define WIDEST_CHARS 34

struct _HeraldInfoButton
{
  GtkButton parent_instance;

  char *help;
  GtkWidget *popover; /* (nullable): made when it is first asked for */
};

G_DEFINE_FINAL_TYPE (HeraldInfoButton, herald_info_button, GTK_TYPE_BUTTON)

static void
make_popover (HeraldInfoButton *self)
{
  GtkWidget *label = gtk_label_new (self->help);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "herald-body");
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), label);
  /* A popover holds nothing to step to; its words are its name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->help,
                                  -1);
  gtk_widget_add_css_class (self->popover, "herald-help");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
herald_info_button_clicked (GtkButton *button)
{
  HeraldInfoButton *self = HERALD_INFO_BUTTON (button);

  if (self->popover == NULL)
    make_popover (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
herald_info_button_dispose (GObject *object)
{
  HeraldInfoButton *self = HERALD_INFO_BUTTON (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_info_button_parent_class)->dispose (object);
}

static void
herald_info_button_finalize (GObject *object)
{
  g_free (HERALD_INFO_BUTTON (object)->help);
  G_OBJECT_CLASS (herald_info_button_parent_class)->finalize (object);
}

static void
herald_info_button_class_init (HeraldInfoButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = herald_info_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = herald_info_button_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = herald_info_button_clicked;
}

static void
herald_info_button_init (HeraldInfoButton *self)
{
  gtk_button_set_icon_name (GTK_BUTTON (self), "herald-about-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-info");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * herald_info_button_new:
 * @title: what it is about
 * @help: what there is to say
 *
 * Returns: (transfer floating): a button that says @help
 */
GtkWidget *
herald_info_button_new (const char *title, const char *help)
{
  HeraldInfoButton *self = g_object_new (HERALD_TYPE_INFO_BUTTON, NULL);
  /* Translators: the placeholder is a line of a report, such as “Ratio HER2 to CEP17” */
  g_autofree char *name = g_strdup_printf (_ ("About: %s"), title);

  self->help = g_strdup (help);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP,
                                  TRUE,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * herald_info_button_get_help:
 * @self: a button
 *
 * Returns: (transfer none): what it says
 */
const char *
herald_info_button_get_help (HeraldInfoButton *self)
{
  g_return_val_if_fail (HERALD_IS_INFO_BUTTON (self), NULL);

  return self->help;
}
