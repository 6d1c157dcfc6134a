/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small button of a line of the form that opens the help below the line, and closes it. */
#include "config.h"

#include "common/labels.h"
#include "result/info-button.h"

#include <glib/gi18n.h>

#include "common/scroll-to.h"
#include "result/field-help.h"
#include "result/form-row.h"

struct _HeraldInfoButton
{
  GtkButton parent_instance;

  char *title;
  char *what; /* the "what" of @guide */
  HeraldFieldGuide guide;
  GtkWidget *help; /* (nullable): made when it is first asked for; owned by what it stands in */
  GtkWidget *asked_from; /* (nullable): where the focus goes back to */
};

G_DEFINE_FINAL_TYPE (HeraldInfoButton, herald_info_button, GTK_TYPE_BUTTON)

static void
set_open (HeraldInfoButton *self, gboolean is_open)
{
  if (self->help != NULL)
    gtk_widget_set_visible (self->help, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

/* Elsewhere than in the form it comes below the line in which the button stands. */
static void
place_help (HeraldInfoButton *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), HERALD_TYPE_FORM_ROW);
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row != NULL)
    gtk_widget_set_parent (self->help, row);
  else
    gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (line)), self->help, line);
}

static void
show_help (HeraldInfoButton *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->help == NULL)
    {
      g_set_weak_pointer (&self->help, herald_field_help_new (self->title, &self->guide));
      place_help (self);
    }
  g_set_weak_pointer (&self->asked_from, root != NULL ? gtk_root_get_focus (root) : NULL);
  set_open (self, TRUE);
  herald_scroll_to (self->help);
}

static void
herald_info_button_clicked (GtkButton *button)
{
  HeraldInfoButton *self = HERALD_INFO_BUTTON (button);

  if (!herald_info_button_close (self))
    show_help (self);
}

static void
herald_info_button_dispose (GObject *object)
{
  HeraldInfoButton *self = HERALD_INFO_BUTTON (object);

  g_clear_weak_pointer (&self->help);
  g_clear_weak_pointer (&self->asked_from);
  G_OBJECT_CLASS (herald_info_button_parent_class)->dispose (object);
}

static void
herald_info_button_finalize (GObject *object)
{
  HeraldInfoButton *self = HERALD_INFO_BUTTON (object);

  g_free (self->title);
  g_free (self->what);
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
 * @guide: what there is to say; all but its "what" outlives the button
 *
 * Returns: (transfer floating): a button for a #HeraldFormRow, or for a line in a #GtkBox, whose
 * help is closed
 */
GtkWidget *
herald_info_button_new (const char *title, const HeraldFieldGuide *guide)
{
  HeraldInfoButton *self = g_object_new (HERALD_TYPE_INFO_BUTTON, NULL);
  /* Translators: the placeholder is a line of a report, such as “Ratio HER2 to CEP17” */
  g_autofree char *name = g_strdup_printf (_ ("About: %s"), title);

  self->title = g_strdup (title);
  self->what = g_strdup (guide->what);
  self->guide = *guide;
  self->guide.what = self->what;
  herald_widget_set_tooltip (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_open (self, FALSE);
  return GTK_WIDGET (self);
}

/**
 * herald_info_button_ask:
 * @self: a button in its row
 *
 * As by a key: opens the help and moves the focus into it, or closes it where it is open.
 */
void
herald_info_button_ask (HeraldInfoButton *self)
{
  g_return_if_fail (HERALD_IS_INFO_BUTTON (self));

  if (herald_info_button_close (self))
    return;
  show_help (self);
  herald_field_help_focus (self->help);
}

/**
 * herald_info_button_close:
 * @self: a button
 *
 * Closes the help; the focus goes back to where it was asked for.
 *
 * Returns: whether it was open
 */
gboolean
herald_info_button_close (HeraldInfoButton *self)
{
  GtkWidget *row;

  g_return_val_if_fail (HERALD_IS_INFO_BUTTON (self), FALSE);

  if (herald_info_button_get_help (self) == NULL)
    return FALSE;
  row = gtk_widget_get_parent (self->help);
  if (gtk_widget_get_focus_child (row) == self->help)
    gtk_widget_grab_focus (self->asked_from != NULL ? self->asked_from : GTK_WIDGET (self));
  set_open (self, FALSE);
  return TRUE;
}

/**
 * herald_info_button_get_help:
 * @self: a button
 *
 * Returns: (transfer none) (nullable): the help, where it is open
 */
GtkWidget *
herald_info_button_get_help (HeraldInfoButton *self)
{
  g_return_val_if_fail (HERALD_IS_INFO_BUTTON (self), NULL);

  return self->help != NULL && gtk_widget_get_visible (self->help) ? self->help : NULL;
}
