/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One part of the form: a heading, a list of lines, and where reports differ a switch between two
 * ways to enter the same. What was typed the other way stays and counts. */
#include "config.h"

#include "common/access.h"
#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "result/field-group-box.h"

#include <glib/gi18n.h>

#include "practice/count-button.h"
#include "result/choice-strip.h"
#include "result/field-message.h"
#include "result/field-note.h"
#include "result/field-row.h"
#include "result/group-check.h"

struct _HeraldFieldGroupBox
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  GtkBox *ways;
  GtkLabel *help;
  GtkBox *lists;
  GtkLabel *note;
  HeraldFieldMessage *message;

  HeraldSession *session;
  const HeraldFieldGroup *group; /* owned by the vocabulary, which the session holds */
  HeraldChoiceStrip *strip;      /* (nullable): where there are two ways */
  GPtrArray *made;               /* (element-type GtkBox) for each way its list, or NULL */
  guint variant;
};

G_DEFINE_FINAL_TYPE (HeraldFieldGroupBox, herald_field_group_box, GTK_TYPE_WIDGET)

static gboolean
is_in_variant (HeraldFieldGroupBox *self, guint variant, guint field)
{
  return herald_field_variant_has (&self->group->variants[variant], field);
}

/* A line that stands in every way is no sign that one of them is in use. */
static gboolean
is_in_use (HeraldFieldGroupBox *self, guint variant)
{
  for (guint i = 0; i < self->group->variants[variant].n_fields; i++)
    {
      guint field = self->group->variants[variant].fields[i];

      if (*herald_session_get_text (self->session, field) == '\0')
        continue;
      for (guint other = 0; other < self->group->n_variants; other++)
        {
          if (!is_in_variant (self, other, field))
            return TRUE;
        }
    }
  return FALSE;
}

static guint
find_variant_in_use (HeraldFieldGroupBox *self)
{
  for (guint i = 0; i < self->group->n_variants; i++)
    {
      if (is_in_use (self, i))
        return i;
    }
  return 0;
}

static void
refresh_message (HeraldFieldGroupBox *self)
{
  g_autoptr (HeraldGroupCheck) check =
      herald_group_check_new (self->session, self->group, self->variant);

  gtk_widget_set_visible (GTK_WIDGET (self->message), check != NULL);
  if (check == NULL)
    return;
  herald_field_message_set_text (self->message, check->text, NULL);
  herald_field_message_set_way_out (self->message, check->way_out);
}

static void
refresh (HeraldFieldGroupBox *self)
{
  g_autofree char *note = herald_field_note_of_group (self->session, self->group, self->variant);

  herald_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  for (guint i = 0; self->strip != NULL && i < self->group->n_variants; i++)
    herald_choice_strip_set_in_use (self->strip, i, is_in_use (self, i));
  refresh_message (self);
}

static void
show_list (HeraldFieldGroupBox *self)
{
  const HeraldFieldVariant *variant = &self->group->variants[self->variant];
  GtkWidget *list = self->made->pdata[self->variant];

  for (guint i = 0; i < self->made->len; i++)
    {
      if (self->made->pdata[i] != NULL)
        gtk_widget_set_visible (self->made->pdata[i], i == self->variant);
    }
  if (list != NULL)
    return;
  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (list, "herald-list");
  for (guint i = 0; i < variant->n_fields; i++)
    gtk_box_append (GTK_BOX (list), herald_field_row_new (self->session, variant->fields[i]));
  gtk_box_append (self->lists, list);
  herald_count_button_add (self->lists, list, self->session, variant);
  self->made->pdata[self->variant] = list;
}

static void
on_way_chosen (HeraldChoiceStrip *strip, HeraldFieldGroupBox *self)
{
  herald_field_group_box_set_variant (self, herald_choice_strip_get_selected (strip));
}

static void
meet (HeraldFieldGroupBox *self, const HeraldCondition *condition)
{
  const HeraldField *field =
      herald_vocabulary_get_field (herald_session_get_vocabulary (self->session), condition->field);

  herald_session_set_text (self->session,
                           condition->field,
                           field->choices[__builtin_ctz (condition->choices)].id);
}

static void
on_way_out (HeraldFieldMessage *message G_GNUC_UNUSED, HeraldFieldGroupBox *self)
{
  g_autoptr (HeraldGroupCheck) check =
      herald_group_check_new (self->session, self->group, self->variant);

  if (check == NULL)
    return;
  /* The button goes away with what it mends; the lines are where to go on. */
  gtk_widget_child_focus (GTK_WIDGET (self->lists), GTK_DIR_TAB_FORWARD);
  if (check->unmet != NULL)
    meet (self, check->unmet);
  else
    {
      herald_field_group_box_set_variant (self, check->variant);
      gtk_widget_child_focus (GTK_WIDGET (self->lists), GTK_DIR_TAB_FORWARD);
    }
}

/* Texts that come back by undo come into sight. */
static void
on_text_changed (HeraldSession *session, guint field, HeraldFieldGroupBox *self)
{
  if (*herald_session_get_text (session, field) == '\0' ||
      is_in_variant (self, self->variant, field))
    return;
  for (guint variant = 0; variant < self->group->n_variants; variant++)
    {
      if (is_in_variant (self, variant, field))
        herald_field_group_box_set_variant (self, variant);
    }
}

static void
herald_field_group_box_dispose (GObject *object)
{
  HeraldFieldGroupBox *self = HERALD_FIELD_GROUP_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (herald_field_group_box_parent_class)->dispose (object);
}

static void
herald_field_group_box_class_init (HeraldFieldGroupBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = herald_field_group_box_dispose;

  g_type_ensure (HERALD_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH
                                               "/result/field-group-box.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldGroupBox, heading);
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldGroupBox, ways);
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldGroupBox, help);
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldGroupBox, lists);
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldGroupBox, note);
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldGroupBox, message);
  gtk_widget_class_bind_template_callback (widget_class, on_way_out);
  gtk_widget_class_set_layout_manager_type (widget_class, HERALD_TYPE_ROW_LAYOUT);
  herald_access_keep_order (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_field_group_box_init (HeraldFieldGroupBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_labels_wrap (GTK_WIDGET (self));
}

static void
make_switch (HeraldFieldGroupBox *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  /* Translators: names a switch for screen readers; the placeholder is a part of the form */
  g_autofree char *name = g_strdup_printf (_ ("%s: way to enter it"), self->group->title);

  for (guint i = 0; i < self->group->n_variants; i++)
    g_ptr_array_add (titles, (gpointer)self->group->variants[i].title);
  g_ptr_array_add (titles, NULL);
  self->strip = HERALD_CHOICE_STRIP (herald_choice_strip_new ((const char *const *)titles->pdata));
  gtk_widget_add_css_class (GTK_WIDGET (self->strip), "herald-switch");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  g_signal_connect (self->strip, "chosen", G_CALLBACK (on_way_chosen), self);
  gtk_box_append (self->ways, GTK_WIDGET (self->strip));
  gtk_widget_set_visible (GTK_WIDGET (self->ways), TRUE);
}

/**
 * herald_field_group_box_new:
 * @session: the session that is filled in
 * @group: a part of its vocabulary
 *
 * Returns: (transfer floating): the lines of @group, those in use in sight
 */
GtkWidget *
herald_field_group_box_new (HeraldSession *session, const HeraldFieldGroup *group)
{
  HeraldFieldGroupBox *self;

  g_return_val_if_fail (HERALD_IS_SESSION (session), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (HERALD_TYPE_FIELD_GROUP_BOX, NULL);
  self->session = g_object_ref (session);
  self->group = group;
  self->made = g_ptr_array_new ();
  g_ptr_array_set_size (self->made, group->n_variants);
  herald_label_set_text (self->heading, group->title);
  herald_label_set_text (self->help, group->help != NULL ? group->help : "");
  gtk_widget_set_visible (GTK_WIDGET (self->help), group->help != NULL);
  if (group->n_variants > 1)
    make_switch (self);
  self->variant = find_variant_in_use (self);
  if (self->strip != NULL)
    herald_choice_strip_set_selected (self->strip, self->variant);
  show_list (self);
  g_signal_connect_object (session, "text-changed", G_CALLBACK (on_text_changed), self, 0);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

/**
 * herald_field_group_box_get_group:
 * @self: a part of the form
 *
 * Returns: (transfer none): its group
 */
const HeraldFieldGroup *
herald_field_group_box_get_group (HeraldFieldGroupBox *self)
{
  g_return_val_if_fail (HERALD_IS_FIELD_GROUP_BOX (self), NULL);

  return self->group;
}

/**
 * herald_field_group_box_get_variant:
 * @self: a part of the form
 *
 * Returns: the index of the way to enter it that is in sight
 */
guint
herald_field_group_box_get_variant (HeraldFieldGroupBox *self)
{
  g_return_val_if_fail (HERALD_IS_FIELD_GROUP_BOX (self), 0);

  return self->variant;
}

/**
 * herald_field_group_box_set_variant:
 * @self: a part of the form
 * @variant: the index of another way to enter it
 *
 * Shows other lines. Nothing that was typed changes.
 */
void
herald_field_group_box_set_variant (HeraldFieldGroupBox *self, guint variant)
{
  g_return_if_fail (HERALD_IS_FIELD_GROUP_BOX (self));
  g_return_if_fail (variant < self->group->n_variants);

  if (variant == self->variant)
    return;
  /* The lines that had the focus go away; the switch stays. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (self->lists))
    gtk_widget_grab_focus (GTK_WIDGET (self->strip));
  self->variant = variant;
  herald_choice_strip_set_selected (self->strip, variant);
  show_list (self);
  refresh (self);
}

/**
 * herald_field_group_box_find_row:
 * @self: a part of the form
 * @field: the index of an input
 *
 * Switches to the way to enter it that has @field.
 *
 * Returns: (transfer none) (nullable): the line of @field, if this part has it
 */
GtkWidget *
herald_field_group_box_find_row (HeraldFieldGroupBox *self, guint field)
{
  GtkWidget *row;

  g_return_val_if_fail (HERALD_IS_FIELD_GROUP_BOX (self), NULL);

  for (guint i = 0; i < self->group->n_variants && !is_in_variant (self, self->variant, field); i++)
    {
      if (is_in_variant (self, i, field))
        herald_field_group_box_set_variant (self, i);
    }
  row = gtk_widget_get_first_child (self->made->pdata[self->variant]);
  while (row != NULL && herald_field_row_get_field (HERALD_FIELD_ROW (row)) != field)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/**
 * herald_field_group_box_get_message:
 * @self: a part of the form
 *
 * Returns: (transfer none) (nullable): what is to be mended in it as a whole
 */
const char *
herald_field_group_box_get_message (HeraldFieldGroupBox *self)
{
  g_return_val_if_fail (HERALD_IS_FIELD_GROUP_BOX (self), NULL);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->message)))
    return NULL;
  return herald_field_message_get_text (self->message);
}
