/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands where there is nothing yet: a heading, a sentence on what will stand here, and the
 * button that brings it. */
#include "config.h"

#include "common/empty-state.h"

#include "common/labels.h"
#include "common/wrap-button.h"

/* In characters; short lines look well in the middle of a page. */
#define SENTENCE_WIDTH 48

struct _HeraldEmptyState
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *sentence;
  GtkWidget *button; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (HeraldEmptyState, herald_empty_state, GTK_TYPE_WIDGET)

static void
herald_empty_state_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_empty_state_parent_class)->dispose (object);
}

static void
herald_empty_state_class_init (HeraldEmptyStateClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_empty_state_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_empty_state_init (HeraldEmptyState *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_widget_add_css_class (widget, "herald-empty");
}

static GtkLabel *
add_label (HeraldEmptyState *self, GtkWidget *label)
{
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  herald_empty_state_append (self, label);
  return GTK_LABEL (label);
}

/**
 * herald_empty_state_new:
 * @title: what is not there yet, in a few calm words
 * @sentence: what will stand here
 * @level: 1 where it is the whole page, 2 for a part of it, and so on
 *
 * Returns: (transfer floating): words for an empty place
 */
GtkWidget *
herald_empty_state_new (const char *title, const char *sentence, int level)
{
  HeraldEmptyState *self = g_object_new (HERALD_TYPE_EMPTY_STATE, NULL);
  const char *size = level == 1 ? "herald-title-1" : "herald-title-2";

  self->title = add_label (self, herald_heading_new (title, size, level));
  self->sentence = add_label (self, herald_label_new (sentence, "herald-lead"));
  gtk_label_set_max_width_chars (self->sentence, SENTENCE_WIDTH);
  return GTK_WIDGET (self);
}

/**
 * herald_empty_state_add_button:
 * @self: words for an empty place
 * @label: what the button does; with a mnemonic
 * @action: (nullable): an action with its target, as for gtk_actionable_set_detailed_action_name()
 *
 * Returns: (transfer none): the button that brings what is to stand here
 */
GtkWidget *
herald_empty_state_add_button (HeraldEmptyState *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (action != NULL)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  herald_button_wrap (GTK_BUTTON (button));
  gtk_widget_add_css_class (button, "herald-main");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  herald_empty_state_append (self, button);
  self->button = button;
  return button;
}

/**
 * herald_empty_state_fill_place:
 * @self: words for an empty place
 * @icon: the name of a symbol for what will stand here
 *
 * Sets it in the middle of the room there is, under @icon. For where nothing else stands.
 */
void
herald_empty_state_fill_place (HeraldEmptyState *self, const char *icon)
{
  GtkWidget *image = g_object_new (
      GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", icon, NULL);

  gtk_widget_add_css_class (image, "herald-empty-icon");
  gtk_widget_insert_after (image, GTK_WIDGET (self), NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * herald_empty_state_append:
 * @self: words for an empty place
 * @child: what stands below
 */
void
herald_empty_state_append (HeraldEmptyState *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * herald_empty_state_get_title:
 * @self: words for an empty place
 *
 * Returns: (transfer none): its heading
 */
const char *
herald_empty_state_get_title (HeraldEmptyState *self)
{
  return gtk_label_get_text (self->title);
}

/**
 * herald_empty_state_get_sentence:
 * @self: words for an empty place
 *
 * Returns: (transfer none): what will stand here
 */
const char *
herald_empty_state_get_sentence (HeraldEmptyState *self)
{
  return gtk_label_get_text (self->sentence);
}

/**
 * herald_empty_state_get_button:
 * @self: words for an empty place
 *
 * Returns: (transfer none) (nullable): its button
 */
GtkWidget *
herald_empty_state_get_button (HeraldEmptyState *self)
{
  return self->button;
}
