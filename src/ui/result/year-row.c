/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line of the form for the year of the report, which says which edition fits it. */
#include "config.h"

#include "result/year-row.h"

#include <glib/gi18n.h>

#include "result/field-control.h"

#define YEAR_CHARS 6

struct _HeraldYearRow
{
  HeraldFormRow parent_instance;

  HeraldSession *session;
  gboolean is_typing;
};

G_DEFINE_FINAL_TYPE (HeraldYearRow, herald_year_row, HERALD_TYPE_FORM_ROW)

static HeraldFieldControl *
get_control (HeraldYearRow *self)
{
  return HERALD_FIELD_CONTROL (herald_form_row_get_control (HERALD_FORM_ROW (self)));
}

static void
refresh (HeraldYearRow *self)
{
  g_autofree char *text = herald_session_dup_year_problem_text (self->session);
  HeraldRulebook *book = herald_session_find_year_book (self->session);
  g_autofree char *hint = NULL;

  if (book != NULL)
    /* Translators: the placeholder is the year of an edition: “2018 rule” */
    hint = g_strdup_printf (_ ("%u rule"), herald_rulebook_get_text (book)->year_from);
  herald_form_row_set_hint (HERALD_FORM_ROW (self), hint);
  herald_form_row_set_message (HERALD_FORM_ROW (self), text, NULL, !self->is_typing);
}

static void
on_control_changed (HeraldFieldControl *control, HeraldYearRow *self)
{
  self->is_typing = TRUE;
  herald_session_set_year_text (self->session, herald_field_control_get_text (control));
  self->is_typing = FALSE;
}

static void
on_year_changed (HeraldYearRow *self)
{
  herald_field_control_set_text (get_control (self), herald_session_get_year_text (self->session));
}

static void
on_leave_empty (HeraldYearRow *self)
{
  herald_session_end_step (self->session);
  herald_session_set_year_text (self->session, "");
}

static void
herald_year_row_dispose (GObject *object)
{
  g_clear_object (&HERALD_YEAR_ROW (object)->session);
  G_OBJECT_CLASS (herald_year_row_parent_class)->dispose (object);
}

static void
herald_year_row_class_init (HeraldYearRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = herald_year_row_dispose;
}

static void
herald_year_row_init (HeraldYearRow *self)
{
  g_signal_connect (self, "leave-empty", G_CALLBACK (on_leave_empty), NULL);
}

/**
 * herald_year_row_new:
 * @session: the session that is filled in
 *
 * Returns: (transfer floating): a line for the year of the report
 */
GtkWidget *
herald_year_row_new (HeraldSession *session)
{
  HeraldYearRow *self;

  g_return_val_if_fail (HERALD_IS_SESSION (session), NULL);

  self = g_object_new (HERALD_TYPE_YEAR_ROW, NULL);
  self->session = g_object_ref (session);
  herald_form_row_set_up (HERALD_FORM_ROW (self),
                          _ ("Year of the report"),
                          herald_vocabulary_get_year_guide (
                              herald_session_get_vocabulary (session)),
                          herald_field_control_new_entry (NULL, YEAR_CHARS));
  on_year_changed (self);
  g_signal_connect (get_control (self), "changed", G_CALLBACK (on_control_changed), self);
  g_signal_connect_object (
      session, "notify::year-text", G_CALLBACK (on_year_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
