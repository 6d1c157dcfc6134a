/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the result with a report on it, and hands that use it. */
#pragma once

#include <string.h>

#include "common/mnemonic.h"
#include "interface.h"
#include "report/finding-list.h"
#include "report/finding-row.h"
#include "report/report-text.h"
#include "result/field-row.h"
#include "result/result-form.h"
#include "result/result-page.h"
#include "result/result-split.h"

#define WIDE 1100
#define NARROWEST 360
/* A number that stands nowhere else. */
#define MARK "1.93759"
#define REPORT                                                                                     \
  "Größe: unklar\nHER2 (IHC): equivocal, score 2+\nEstrogen receptor: positive, 90 %\n"          \
  "Progesterone receptor: positive, approximately 40 %\nKi-67: 18 %\n"                             \
  "FISH, dual probe: average HER2 copies per cell 4.4, HER2/CEP17 ratio " MARK "\n"

typedef struct
{
  HeraldShelf *shelf;
  HeraldSession *session;
  GtkWindow *window;
  GtkWidget *page;
  HeraldReportView *view; /* once the report is open */
} Fixture;

#define ADD_WITH(name, data, function)                                                             \
  g_test_add (name, Fixture, (gpointer)(data), set_up, function, tear_down)
#define ADD(name, function) ADD_WITH (name, NULL, function)

/* What a program of this interface does first, and nothing that moves. */
static void
begin (void)
{
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
present (Fixture *fixture, int width, int height)
{
  gtk_window_set_default_size (fixture->window, width, height);
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  fixture->session = herald_session_new (fixture->shelf);
  fixture->page = herald_result_page_new (fixture->session);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (fixture->window, "Page");
  gtk_window_set_decorated (fixture->window, FALSE);
  gtk_window_set_child (fixture->window, fixture->page);
}

static void
close_window (Fixture *fixture)
{
  g_object_ref (fixture->page);
  g_clear_pointer (&fixture->window, gtk_window_destroy);
}

/* Whatever was done, nothing of it is left. */
static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  if (fixture->window != NULL)
    close_window (fixture);
  settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->session);
  herald_shelf_unref (fixture->shelf);
}

static void
open_report (Fixture *fixture, const char *text)
{
  HeraldResultPage *page = HERALD_RESULT_PAGE (fixture->page);

  herald_result_page_set_reading (page, TRUE);
  fixture->view = herald_result_page_get_report (page);
  herald_report_view_set_text (fixture->view, text);
}

static HeraldReport *
get_report (Fixture *fixture)
{
  return herald_report_view_get_report (fixture->view);
}

static guint
find_field (Fixture *fixture, const char *id)
{
  guint field = herald_vocabulary_find (herald_shelf_get_vocabulary (fixture->shelf), id);

  g_assert_cmpuint (field, !=, HERALD_VOCABULARY_NO_FIELD);
  return field;
}

G_GNUC_UNUSED static guint
find_finding (Fixture *fixture, const char *id)
{
  guint finding = herald_report_find_field (get_report (fixture), find_field (fixture, id));

  g_assert_cmpuint (finding, !=, HERALD_REPORT_NO_FINDING);
  return finding;
}

G_GNUC_UNUSED static void
assert_text (Fixture *fixture, const char *id, const char *text)
{
  g_assert_cmpstr (herald_session_get_text (fixture->session, find_field (fixture, id)), ==, text);
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

static gpointer
find_widget (GtkWidget *widget, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);
  return found->len > 0 ? found->pdata[0] : NULL;
}

G_GNUC_UNUSED static GtkTextView *
get_text_view (Fixture *fixture)
{
  return find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_TEXT_VIEW);
}

G_GNUC_UNUSED static HeraldFindingRow *
find_row (Fixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint finding = find_finding (fixture, id);

  collect (GTK_WIDGET (fixture->view), HERALD_TYPE_FINDING_ROW, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      if (herald_finding_row_get_finding (rows->pdata[i]) == finding)
        return rows->pdata[i];
    }
  g_assert_not_reached ();
}

/* The button with this word on it that shows now. */
G_GNUC_UNUSED static GtkButton *
find_button (GtkWidget *widget, const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (widget, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      const char *marked = gtk_button_get_label (buttons->pdata[i]);
      g_autofree char *found = marked != NULL ? herald_mnemonic_dup_plain (marked) : NULL;

      if (found != NULL && g_str_has_prefix (found, label) &&
          gtk_widget_get_visible (buttons->pdata[i]))
        return buttons->pdata[i];
    }
  return NULL;
}

G_GNUC_UNUSED static void
press (GtkWidget *widget, const char *label)
{
  GtkButton *button = find_button (widget, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (button)));
  g_signal_emit_by_name (button, "clicked");
}
