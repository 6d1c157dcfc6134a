/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A star that puts a question on the person's own list, and takes it off again. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "questions/star-button.h"

struct _HeraldStarButton
{
  GtkWidget parent_instance;

  GtkToggleButton *button;
  HeraldReadingList *list;
  const char *id;
  char *question;
};

G_DEFINE_FINAL_TYPE (HeraldStarButton, herald_star_button, GTK_TYPE_WIDGET)

static void
on_toggled (HeraldStarButton *self)
{
  herald_reading_list_set (self->list, self->id, gtk_toggle_button_get_active (self->button));
}

static void
show (HeraldStarButton *self)
{
  gboolean is_kept = herald_reading_list_contains (self->list, self->id);
  const char *tip = is_kept ? _ ("Take off Your List") : _ ("Put on Your List");
  /* Translators: what the star does, and the question that it belongs to */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), _ ("On Your List"), self->question);

  gtk_toggle_button_set_active (self->button, is_kept);
  gtk_button_set_icon_name (GTK_BUTTON (self->button),
                            is_kept ? "herald-star-symbolic" : "herald-star-outline-symbolic");
  herald_widget_set_tooltip (GTK_WIDGET (self->button), tip);
  /* A button that was never pressed does not say so by itself. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_PRESSED,
                               is_kept ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                       : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
}

static void
herald_star_button_dispose (GObject *object)
{
  HeraldStarButton *self = HERALD_STAR_BUTTON (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->button)));
  g_clear_object (&self->list);
  g_clear_pointer (&self->question, g_free);
  G_OBJECT_CLASS (herald_star_button_parent_class)->dispose (object);
}

static void
herald_star_button_class_init (HeraldStarButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_star_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_star_button_init (HeraldStarButton *self)
{
  self->button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_has_frame (GTK_BUTTON (self->button), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "herald-star");
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * herald_star_button_new:
 * @list: the questions that the person keeps
 * @article: a question; outlives the button
 *
 * Returns: (transfer floating): its star
 */
GtkWidget *
herald_star_button_new (HeraldReadingList *list, const HeraldArticle *article)
{
  HeraldStarButton *self = g_object_new (HERALD_TYPE_STAR_BUTTON, NULL);

  self->list = g_object_ref (list);
  self->id = article->id;
  self->question = g_strdup (article->question);
  show (self);
  g_signal_connect_swapped (self->button, "toggled", G_CALLBACK (on_toggled), self);
  g_signal_connect_object (list, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
