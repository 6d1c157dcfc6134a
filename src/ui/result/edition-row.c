/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line of the form that says which edition of the rule is in use, and lets people pick one. */
#include "config.h"

#include "result/edition-row.h"

#include <glib/gi18n.h>

#include "result/field-control.h"

struct _HeraldEditionRow
{
  HeraldFormRow parent_instance;

  HeraldSession *session;
};

G_DEFINE_FINAL_TYPE (HeraldEditionRow, herald_edition_row, HERALD_TYPE_FORM_ROW)

static HeraldFieldControl *
get_control (HeraldEditionRow *self)
{
  return HERALD_FIELD_CONTROL (herald_form_row_get_control (HERALD_FORM_ROW (self)));
}

static GtkWidget *
make_list (HeraldSession *session)
{
  GPtrArray *books = herald_shelf_get_books (herald_session_get_shelf (session));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < books->len; i++)
    {
      const HeraldRulebookText *text = herald_rulebook_get_text (books->pdata[i]);

      g_ptr_array_add (ids, (gpointer)text->id);
      g_ptr_array_add (titles, (gpointer)text->title);
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (titles, NULL);
  return herald_field_control_new_list ((const char *const *)ids->pdata,
                                        (const char *const *)titles->pdata);
}

static void
refresh (HeraldEditionRow *self)
{
  HeraldRulebook *book = herald_session_get_book (self->session);
  HeraldRulebook *fitting = herald_session_find_year_book (self->session);
  gboolean is_other = fitting != NULL && fitting != book;

  herald_field_control_set_text (get_control (self), herald_rulebook_get_text (book)->id);
  herald_form_row_set_hint (HERALD_FORM_ROW (self), is_other ? _ ("picked by hand") : NULL);
}

static void
on_control_changed (HeraldFieldControl *control, HeraldEditionRow *self)
{
  HeraldShelf *shelf = herald_session_get_shelf (self->session);

  herald_session_set_book (self->session,
                           herald_shelf_find (shelf, herald_field_control_get_text (control)));
}

static void
herald_edition_row_dispose (GObject *object)
{
  g_clear_object (&HERALD_EDITION_ROW (object)->session);
  G_OBJECT_CLASS (herald_edition_row_parent_class)->dispose (object);
}

static void
herald_edition_row_class_init (HeraldEditionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = herald_edition_row_dispose;
}

static void
herald_edition_row_init (HeraldEditionRow *self G_GNUC_UNUSED)
{
}

/**
 * herald_edition_row_new:
 * @session: the session that is filled in
 *
 * Returns: (transfer floating): a line for the edition
 */
GtkWidget *
herald_edition_row_new (HeraldSession *session)
{
  HeraldEditionRow *self;
  HeraldFieldGuide guide = { 0 };

  g_return_val_if_fail (HERALD_IS_SESSION (session), NULL);

  self = g_object_new (HERALD_TYPE_EDITION_ROW, NULL);
  self->session = g_object_ref (session);
  guide.what = _ ("The same numbers had other names in other years. Pick the edition "
                  "that your report names, or leave it to the year.");
  herald_form_row_set_up (HERALD_FORM_ROW (self),
                          _ ("Edition of the rule"),
                          &guide,
                          make_list (session));
  refresh (self);
  g_signal_connect (get_control (self), "changed", G_CALLBACK (on_control_changed), self);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
