/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form to test, and fingers that fill it in. */
#pragma once

#include <string.h>

#include "interface.h"
#include "result/field-control.h"
#include "result/field-group-box.h"
#include "result/field-row.h"
#include "result/result-form.h"

typedef struct
{
  HeraldShelf *shelf;
  HeraldSession *session;
  GtkWindow *window;
  GtkWidget *form;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  fixture->session = herald_session_new (fixture->shelf);
  fixture->form = herald_result_form_new (fixture->session);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (fixture->window, "Form");
  gtk_window_set_child (fixture->window, fixture->form);
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_object_ref (fixture->form);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->form);
  g_assert_finalize_object (fixture->session);
  herald_shelf_unref (fixture->shelf);
}

static guint
find (Fixture *fixture, const char *id)
{
  guint field = herald_vocabulary_find (herald_shelf_get_vocabulary (fixture->shelf), id);

  g_assert_cmpuint (field, !=, HERALD_VOCABULARY_NO_FIELD);
  return field;
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
get_target (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);
  GtkWidget *control = gtk_widget_get_ancestor (focus, HERALD_TYPE_FIELD_CONTROL);

  return herald_field_control_get_target (HERALD_FIELD_CONTROL (control));
}

static void
pick (GtkWidget *target, const HeraldField *field, const char *id)
{
  guint choice = 0;

  g_assert_true (herald_field_find_choice (field, id, strlen (id), &choice));
  if (GTK_IS_DROP_DOWN (target))
    {
      /* "Not said" comes first. */
      gtk_drop_down_set_selected (GTK_DROP_DOWN (target), choice + 1);
      return;
    }
  for (GtkWidget *button = gtk_widget_get_first_child (target); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      if (choice-- == 0)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
    }
}

/* Goes to the line as a person would, and types letter by letter or picks. */
static void
enter (Fixture *fixture, const char *id, const char *text)
{
  guint index = find (fixture, id);
  const HeraldField *field =
      herald_vocabulary_get_field (herald_shelf_get_vocabulary (fixture->shelf), index);
  GtkWidget *target;
  int position = 0;

  g_assert_true (herald_result_form_show_field (HERALD_RESULT_FORM (fixture->form), index));
  target = get_target (fixture);
  if (field->kind == HERALD_FIELD_CHOICE)
    {
      pick (target, field, text);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (target), "");
  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter))
    gtk_editable_insert_text (GTK_EDITABLE (target),
                              letter,
                              g_utf8_next_char (letter) - letter,
                              &position);
}

static void
enter_all (Fixture *fixture, const char *report)
{
  g_auto (GStrv) parts = g_strsplit (report, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);

      enter (fixture, pair[0], pair[1]);
    }
}

static HeraldFieldGroupBox *
find_box (Fixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();

  collect (fixture->form, HERALD_TYPE_FIELD_GROUP_BOX, boxes);
  for (guint i = 0; i < boxes->len; i++)
    {
      if (strcmp (herald_field_group_box_get_group (boxes->pdata[i])->id, id) == 0)
        return boxes->pdata[i];
    }
  return NULL;
}

static gboolean
is_shown (Fixture *fixture, const char *id)
{
  HeraldFieldGroupBox *box = find_box (fixture, id);

  return box != NULL && gtk_revealer_get_reveal_child (GTK_REVEALER (
                            gtk_widget_get_ancestor (GTK_WIDGET (box), GTK_TYPE_REVEALER)));
}

static void
assert_outcome (Fixture *fixture, const char *outcome, const char *value)
{
  HeraldVerdict *verdict = herald_session_get_verdict (fixture->session);

  g_assert_cmpstr (herald_verdict_get_outcome (verdict, outcome)->id, ==, value);
}
