/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line of the form for one input of the rules. */
#include "config.h"

#include "result/field-row.h"

#include <glib/gi18n.h>

#include "result/field-control.h"
#include "result/field-note.h"

struct _HeraldFieldRow
{
  HeraldFormRow parent_instance;

  HeraldSession *session;
  guint field;
  gboolean is_typing;
};

G_DEFINE_FINAL_TYPE (HeraldFieldRow, herald_field_row, HERALD_TYPE_FORM_ROW)

static HeraldFieldControl *
get_control (HeraldFieldRow *self)
{
  return HERALD_FIELD_CONTROL (herald_form_row_get_control (HERALD_FORM_ROW (self)));
}

/* A conflict may pass while the other number is typed, so it waits for a pause in any case. */
static void
refresh_message (HeraldFieldRow *self)
{
  g_autofree char *text = herald_session_dup_problem_text (self->session, self->field);
  const char *aside = NULL;
  gboolean is_now = text != NULL && !self->is_typing;

  if (text != NULL && !herald_session_field_matters (self->session, self->field))
    aside = _ ("Your HER2 answer does not need it.");
  if (text == NULL)
    text = herald_session_dup_conflict_text (self->session, self->field);
  herald_form_row_set_message (HERALD_FORM_ROW (self), text, aside, is_now);
}

static void
refresh (HeraldFieldRow *self)
{
  g_autofree char *hint = herald_field_note_of_field (self->session, self->field);

  herald_form_row_set_hint (HERALD_FORM_ROW (self), hint);
  refresh_message (self);
}

static void
on_control_changed (HeraldFieldControl *control, HeraldFieldRow *self)
{
  self->is_typing = TRUE;
  herald_session_set_text (self->session, self->field, herald_field_control_get_text (control));
  self->is_typing = FALSE;
}

static void
on_text_changed (HeraldSession *session, guint field, HeraldFieldRow *self)
{
  if (field == self->field)
    herald_field_control_set_text (get_control (self), herald_session_get_text (session, field));
}

static void
on_leave_empty (HeraldFieldRow *self)
{
  herald_session_end_step (self->session);
  herald_session_set_text (self->session, self->field, "");
}

static void
herald_field_row_dispose (GObject *object)
{
  g_clear_object (&HERALD_FIELD_ROW (object)->session);
  G_OBJECT_CLASS (herald_field_row_parent_class)->dispose (object);
}

static void
herald_field_row_class_init (HeraldFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = herald_field_row_dispose;
}

static void
herald_field_row_init (HeraldFieldRow *self)
{
  g_signal_connect (self, "leave-empty", G_CALLBACK (on_leave_empty), NULL);
}

/* What stands in for "not said" is told where the line is explained. */
static char *
make_help (const HeraldField *field)
{
  if (field->guide.what == NULL || !field->fallback.known)
    return g_strdup (field->guide.what);
  /* Translators: the first placeholder is a text of some sentences, the second one a choice */
  return g_strdup_printf (_ ("%s If your report does not say, this page takes it as “%s”."),
                          field->guide.what,
                          field->choices[field->fallback.choice].name);
}

/**
 * herald_field_row_new:
 * @session: the session that is filled in
 * @field: the index of an input
 *
 * Returns: (transfer floating): a line for @field
 */
GtkWidget *
herald_field_row_new (HeraldSession *session, guint field)
{
  HeraldFieldRow *self;
  const HeraldField *definition;
  g_autofree char *help = NULL;
  HeraldFieldGuide guide;

  g_return_val_if_fail (HERALD_IS_SESSION (session), NULL);

  self = g_object_new (HERALD_TYPE_FIELD_ROW, NULL);
  definition = herald_vocabulary_get_field (herald_session_get_vocabulary (session), field);
  help = make_help (definition);
  guide = definition->guide;
  guide.what = help;
  self->session = g_object_ref (session);
  self->field = field;
  herald_form_row_set_up (HERALD_FORM_ROW (self),
                          definition->title,
                          &guide,
                          herald_field_control_new (definition));
  herald_field_control_set_text (get_control (self), herald_session_get_text (session, field));
  g_signal_connect (get_control (self), "changed", G_CALLBACK (on_control_changed), self);
  g_signal_connect_object (session, "text-changed", G_CALLBACK (on_text_changed), self, 0);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

/**
 * herald_field_row_get_field:
 * @self: a line
 *
 * Returns: the index of its input
 */
guint
herald_field_row_get_field (HeraldFieldRow *self)
{
  g_return_val_if_fail (HERALD_IS_FIELD_ROW (self), HERALD_VOCABULARY_NO_FIELD);

  return self->field;
}
