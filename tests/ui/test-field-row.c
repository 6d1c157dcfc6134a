/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the form: its names for a screen reader, and what it says when a text can't be. */
#include "config.h"

#include <string.h>

#include "interface.h"
#include "result/choice-strip.h"
#include "result/edition-row.h"
#include "result/field-control.h"
#include "result/field-message.h"
#include "result/field-row.h"
#include "result/report-slip.h"
#include "result/year-row.h"

typedef struct
{
  HeraldShelf *shelf;
  HeraldSession *session;
  GtkWindow *window;
  GtkWidget *row;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  fixture->session = herald_session_new (fixture->shelf);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (fixture->window, "Row");
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_object_ref (fixture->row);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->row);
  g_assert_finalize_object (fixture->session);
  herald_shelf_unref (fixture->shelf);
}

static guint
find (Fixture *fixture, const char *id)
{
  return herald_vocabulary_find (herald_shelf_get_vocabulary (fixture->shelf), id);
}

static void
show (Fixture *fixture, GtkWidget *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->row = row;
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Elsewhere"));
  gtk_window_set_child (fixture->window, box);
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
show_field (Fixture *fixture, const char *id)
{
  show (fixture, herald_field_row_new (fixture->session, find (fixture, id)));
}

static GtkWidget *
get_target (Fixture *fixture)
{
  GtkWidget *control = herald_form_row_get_control (HERALD_FORM_ROW (fixture->row));

  return herald_field_control_get_target (HERALD_FIELD_CONTROL (control));
}

static const char *
get_message (Fixture *fixture)
{
  return herald_form_row_get_message (HERALD_FORM_ROW (fixture->row));
}

static const char *
get_hint (Fixture *fixture)
{
  return herald_form_row_get_hint (HERALD_FORM_ROW (fixture->row));
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_target (fixture)), text);
}

static void
wait_for_message (Fixture *fixture)
{
  while (get_message (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_is_sound (Fixture *fixture)
{
  GtkWidget *target = get_target (fixture);

  g_assert_null (get_message (fixture));
  g_assert_false (gtk_widget_has_css_class (target, "error"));
  g_assert_false (
      gtk_test_accessible_has_state (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (target),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
test_names (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *info;

  show_field (fixture, "er_percent");
  info = find_widget (fixture->row, HERALD_TYPE_INFO_BUTTON);
  gtk_test_accessible_assert_property (info,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "About: ER, cells that stain");
  gtk_test_accessible_assert_property (fixture->row,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "ER, cells that stain");
  gtk_test_accessible_assert_role (fixture->row, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (get_target (fixture)),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  assert_is_sound (fixture);
}

static void
test_help (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *info, *help;

  show_field (fixture, "site");
  info = find_widget (fixture->row, HERALD_TYPE_INFO_BUTTON);
  g_assert_null (herald_info_button_get_help (HERALD_INFO_BUTTON (info)));
  gtk_test_accessible_assert_state (info, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_signal_emit_by_name (info, "clicked");
  help = herald_info_button_get_help (HERALD_INFO_BUTTON (info));
  g_assert_nonnull (help);
  gtk_test_accessible_assert_state (info, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (help))), "“Breast”"));
  g_signal_emit_by_name (info, "clicked");
  g_assert_null (herald_info_button_get_help (HERALD_INFO_BUTTON (info)));
}

/* By a key the focus goes into the help, and with Escape back to the line. */
static void
test_help_by_keys (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-article", G_VARIANT_TYPE_STRING);
  HeraldFormRow *row;
  HeraldInfoButton *info;
  GtkWidget *slip, *button;

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
  show_field (fixture, "grade");
  row = HERALD_FORM_ROW (fixture->row);
  info = herald_form_row_get_info (row);
  gtk_widget_grab_focus (get_target (fixture));
  herald_info_button_ask (info);
  button = gtk_window_get_focus (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (button, herald_info_button_get_help (info)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
                   ==,
                   "win.show-article");
  slip = find_widget (herald_info_button_get_help (info), HERALD_TYPE_REPORT_SLIP);
  gtk_test_accessible_assert_role (slip, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
      slip,
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "A made-up line of a report: Nottingham grade 2 (tubules 3, nuclei 2, mitoses 1; total 6). "
      "What is meant is: 2.");
  g_assert_true (herald_info_button_close (info));
  g_assert_false (herald_info_button_close (info));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         herald_form_row_get_control (row)));
  g_assert_null (herald_info_button_get_help (info));
}

/* Each line of the form, and the year, has its help, with a slip whose ring fits. */
static void
test_every_help (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (fixture->shelf);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    gtk_box_append (GTK_BOX (box), herald_field_row_new (fixture->session, i));
  gtk_box_append (GTK_BOX (box), herald_year_row_new (fixture->session));
  show (fixture, box);
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      HeraldInfoButton *info = herald_form_row_get_info (HERALD_FORM_ROW (row));

      herald_info_button_ask (info);
      g_assert_nonnull (find_widget (herald_info_button_get_help (info), HERALD_TYPE_REPORT_SLIP));
    }
}

/* While it is typed nobody is interrupted; after a pause the field says how to mend it. */
static void
test_problem (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *target, *message;

  show_field (fixture, "pr_percent");
  target = get_target (fixture);
  gtk_widget_grab_focus (target);
  type (fixture, "150");
  assert_is_sound (fixture);
  wait_for_message (fixture);
  g_assert_nonnull (strstr (get_message (fixture), "A percent stops at 100"));
  g_assert_true (gtk_widget_has_css_class (target, "error"));
  gtk_test_accessible_assert_state (target,
                                    GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (target,
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       get_message (fixture));
  message = find_widget (fixture->row, HERALD_TYPE_FIELD_MESSAGE);
  gtk_test_accessible_assert_role (find_widget (message, GTK_TYPE_LABEL),
                                   GTK_ACCESSIBLE_ROLE_ALERT);
  type (fixture, "15");
  assert_is_sound (fixture);
  g_assert_cmpstr (get_hint (fixture), ==, "Positive");
}

static void
test_problem_on_leaving (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_field (fixture, "pr_percent");
  gtk_widget_grab_focus (get_target (fixture));
  type (fixture, "some");
  g_assert_null (get_message (fixture));
  gtk_window_set_focus (fixture->window, NULL);
  wait_for_message (fixture);
  g_assert_nonnull (strstr (get_message (fixture), "Only a number"));
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return gtk_widget_get_visible (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_text (child, text))
        return TRUE;
    }
  return FALSE;
}

static void
test_leave_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *message;

  herald_session_set_text (fixture->session, find (fixture, "pr_percent"), "150");
  show_field (fixture, "pr_percent");
  g_assert_nonnull (get_message (fixture));
  message = find_widget (fixture->row, HERALD_TYPE_FIELD_MESSAGE);
  g_assert_true (has_text (message, "Your HER2 answer does not need it."));
  g_assert_true (has_text (message, "Leave This Empty"));
  g_signal_emit_by_name (find_widget (message, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_target (fixture))), ==, "");
  assert_is_sound (fixture);
  herald_session_undo (fixture->session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_target (fixture))), ==, "150");
  g_assert_nonnull (get_message (fixture));
}

static void
test_matters (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  herald_session_set_text (fixture->session, find (fixture, "her2_copies"), "300");
  show_field (fixture, "her2_copies");
  g_assert_nonnull (strstr (get_message (fixture), "Totals"));
  g_assert_false (has_text (fixture->row, "Your HER2 answer does not need it."));
}

static void
test_conflict (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_field (fixture, "her2_cep17_ratio");
  herald_session_set_text (fixture->session, find (fixture, "her2_copies"), "4.0");
  herald_session_set_text (fixture->session, find (fixture, "cep17_copies"), "3.0");
  g_assert_cmpstr (get_hint (fixture), ==, "worked out: 1.333");
  type (fixture, "2,75");
  wait_for_message (fixture);
  g_assert_cmpstr (get_message (fixture),
                   ==,
                   "Your report says 2.75. The copies give 1.333. Please check both.");
  type (fixture, "1,33");
  assert_is_sound (fixture);
  g_assert_cmpstr (get_hint (fixture), ==, "");
}

static guint
n_buttons (GtkWidget *strip)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (strip); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static void
test_strip (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint field = find (fixture, "ihc_score");
  GtkWidget *strip, *last;

  show_field (fixture, "ihc_score");
  strip = get_target (fixture);
  g_assert_true (HERALD_IS_CHOICE_STRIP (strip));
  g_assert_cmpuint (n_buttons (strip), ==, 6);
  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  last = gtk_widget_get_last_child (strip);
  gtk_test_accessible_assert_role (last, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (last, GTK_ACCESSIBLE_PROPERTY_LABEL, "Not said");
  gtk_test_accessible_assert_state (last,
                                    GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (strip)), TRUE);
  g_assert_cmpstr (herald_session_get_text (fixture->session, field), ==, "0");
  gtk_test_accessible_assert_state (last,
                                    GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  herald_session_set_text (fixture->session, field, "3+");
  g_assert_cmpuint (herald_choice_strip_get_selected (HERALD_CHOICE_STRIP (strip)), ==, 3);
  herald_session_clear (fixture->session);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (last)));
}

/* Tab goes in and out, arrows go around and pick. */
static void
test_strip_by_keys (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint field = find (fixture, "grade");
  GtkWidget *strip;

  show_field (fixture, "grade");
  strip = get_target (fixture);
  g_assert_true (gtk_widget_grab_focus (fixture->row));
  g_assert_true (gtk_window_get_focus (fixture->window) == gtk_widget_get_last_child (strip));
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_RIGHT));
  g_assert_cmpstr (herald_session_get_text (fixture->session, field), ==, "1");
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_DOWN));
  g_assert_cmpstr (herald_session_get_text (fixture->session, field), ==, "2");
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_LEFT));
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_UP));
  g_assert_cmpstr (herald_session_get_text (fixture->session, field), ==, "");
  g_assert_false (gtk_widget_child_focus (strip, GTK_DIR_TAB_FORWARD));
  gtk_widget_set_direction (strip, GTK_TEXT_DIR_RTL);
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_LEFT));
  g_assert_cmpstr (herald_session_get_text (fixture->session, field), ==, "1");
}

/* That of the end of a row from right to left. */
static void
assert_lines_meet_at_left (GtkWidget *strip)
{
  int width, height;
  float y = -1.0f;
  guint n_lines = 0;

  gtk_widget_measure (strip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = width * 2 / 3;
  gtk_widget_measure (strip, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (strip, &(GtkAllocation){ 0, 0, width, height }, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (strip); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t place;

      g_assert_true (gtk_widget_compute_bounds (child, strip, &place));
      if (place.origin.y > y)
        g_assert_cmpfloat (place.origin.x, ==, 0.0f);
      n_lines += place.origin.y > y;
      y = place.origin.y;
    }
  g_assert_cmpuint (n_lines, >, 1);
}

/* A scale of numbers has one direction on a page, that of its drawing; words have the page's. */
static void
test_strip_direction (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show_field (fixture, "ihc_score");
  g_assert_cmpint (gtk_widget_get_direction (get_target (fixture)), ==, GTK_TEXT_DIR_LTR);
  assert_lines_meet_at_left (get_target (fixture));
  show_field (fixture, "component");
  g_assert_cmpint (gtk_widget_get_direction (get_target (fixture)), ==, GTK_TEXT_DIR_RTL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint field = find (fixture, "lab_her2_status");
  GtkWidget *list;

  show_field (fixture, "lab_her2_status");
  list = get_target (fixture);
  g_assert_true (GTK_IS_DROP_DOWN (list));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (list))),
                    ==,
                    5);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 3);
  g_assert_cmpstr (herald_session_get_text (fixture->session, field), ==, "equivocal");
  herald_session_undo (fixture->session);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 0);
}

static void
test_year (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture, herald_year_row_new (fixture->session));
  type (fixture, "2014");
  g_assert_cmpstr (get_hint (fixture), ==, "2013 rule");
  assert_is_sound (fixture);
  type (fixture, "2001");
  wait_for_message (fixture);
  g_assert_cmpstr (get_hint (fixture), ==, "");
  herald_session_undo (fixture->session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_target (fixture))), ==, "");
  assert_is_sound (fixture);
}

static void
test_edition (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkDropDown *list;

  show (fixture, herald_edition_row_new (fixture->session));
  list = GTK_DROP_DOWN (get_target (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (list)), ==, 3);
  herald_session_set_year_text (fixture->session, "2014");
  g_assert_cmpuint (gtk_drop_down_get_selected (list), ==, 1);
  g_assert_cmpstr (get_hint (fixture), ==, "");
  gtk_drop_down_set_selected (list, 0);
  g_assert_cmpstr (herald_rulebook_get_text (herald_session_get_book (fixture->session))->id,
                   ==,
                   "asco-cap-2007");
  g_assert_cmpstr (get_hint (fixture), ==, "picked by hand");
}

/* Its help holds nothing that could have the focus: that stays where it was. */
static void
test_edition_help_by_keys (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldInfoButton *info;
  GtkWidget *control;

  show (fixture, herald_edition_row_new (fixture->session));
  info = herald_form_row_get_info (HERALD_FORM_ROW (fixture->row));
  control = herald_form_row_get_control (HERALD_FORM_ROW (fixture->row));
  gtk_widget_grab_focus (control);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), control));
  herald_info_button_ask (info);
  g_assert_nonnull (herald_info_button_get_help (info));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), control));
  herald_info_button_ask (info);
  g_assert_null (herald_info_button_get_help (info));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), control));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());

  ADD ("/field-row/names", test_names);
  ADD ("/field-row/help", test_help);
  ADD ("/field-row/help-by-keys", test_help_by_keys);
  ADD ("/field-row/every-help", test_every_help);
  ADD ("/field-row/problem", test_problem);
  ADD ("/field-row/problem-on-leaving", test_problem_on_leaving);
  ADD ("/field-row/leave-empty", test_leave_empty);
  ADD ("/field-row/matters", test_matters);
  ADD ("/field-row/conflict", test_conflict);
  ADD ("/field-row/strip", test_strip);
  ADD ("/field-row/strip-by-keys", test_strip_by_keys);
  ADD ("/field-row/strip-direction", test_strip_direction);
  ADD ("/field-row/list", test_list);
  ADD ("/field-row/year", test_year);
  ADD ("/field-row/edition", test_edition);
  ADD ("/field-row/edition-help-by-keys", test_edition_help_by_keys);
  return g_test_run ();
}
