/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures and cards of the answer: their size, their words, their end. */
#include "config.h"

#include <string.h>

#include <gtk/gtk.h>

#include "interface.h"
#include "result/cell-field-view.h"
#include "common/columns.h"
#include "result/editions-view.h"
#include "result/ihc-scale-view.h"
#include "result/ish-map-section.h"
#include "result/ish-map-view.h"
#include "result/certainty-tag.h"
#include "common/labels.h"
#include "result/number-line-view.h"
#include "result/path-mark.h"
#include "result/path-view.h"
#include "result/scale-view.h"

#define GROUP_4 "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=1.9;her2_copies=4.4;cells=20"

static HeraldShelf *shelf;

static void
enter (HeraldSession *session, const char *report)
{
  g_auto (GStrv) parts = g_strsplit (report, ";", -1);

  for (guint i = 0; parts[i] != NULL && parts[i][0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);

      herald_session_set_text (
          session, herald_vocabulary_find (herald_shelf_get_vocabulary (shelf), pair[0]), pair[1]);
    }
}

static HeraldSession *
make_session (const char *report)
{
  HeraldSession *session = herald_session_new (shelf);

  enter (session, report);
  return session;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
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

static gboolean
says (GtkWidget *widget, const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (widget, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    {
      if (strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
let_go (GtkWidget *widget)
{
  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
}

/* Each picture says all that it shows, and is told to be one. */
static void
check_pictures (GtkWidget *widget, guint count)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  guint found = 0;

  collect (widget, HERALD_TYPE_PICTURE, pictures);
  for (guint i = 0; i < pictures->len; i++)
    {
      const char *text = herald_picture_get_text (pictures->pdata[i]);

      if (HERALD_IS_PATH_MARK (pictures->pdata[i]))
        {
          gtk_test_accessible_assert_role (pictures->pdata[i], GTK_ACCESSIBLE_ROLE_PRESENTATION);
          continue;
        }
      gtk_test_accessible_assert_role (pictures->pdata[i], GTK_ACCESSIBLE_ROLE_IMG);
      g_assert_nonnull (text);
      gtk_test_accessible_assert_property (pictures->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, text);
      g_assert_cmpint (measure (pictures->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1), <=, 230);
      g_assert_cmpint (measure (pictures->pdata[i], GTK_ORIENTATION_VERTICAL, 300), >, 10);
      found++;
    }
  g_assert_cmpuint (found, ==, count);
}

static void
test_path (void)
{
  g_autoptr (HeraldSession) session = make_session (GROUP_4);
  GtkWidget *path = herald_path_view_new ();
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();

  herald_path_view_set_verdict (HERALD_PATH_VIEW (path), herald_session_get_verdict (session));
  check_pictures (path, 5);
  collect (path, HERALD_TYPE_NUMBER_LINE_VIEW, pictures);
  g_assert_cmpuint (pictures->len, ==, 3);
  g_assert_cmpstr (
      herald_picture_get_text (pictures->pdata[1]),
      ==,
      "Number line for “Ratio HER2 to CEP17”. Parts: below 2.0; 2.0 or more. Your value is "
      "1.9, in the part: below 2.0.");
  g_ptr_array_set_size (pictures, 0);
  collect (path, HERALD_TYPE_SCALE_VIEW, pictures);
  g_assert_cmpstr (
      herald_picture_get_text (pictures->pdata[0]),
      ==,
      "Scale for “Protein test”. Steps: 0: negative; 1+: negative; 2+: in between; 3+: "
      "positive. Yours is 2+.");
  g_assert_true (says (path, "Group of the gene test: Group 4"));
  g_assert_cmpint (measure (path, GTK_ORIENTATION_HORIZONTAL, -1), <=, 320);
  g_assert_cmpint (measure (path, GTK_ORIENTATION_VERTICAL, 320),
                   >,
                   measure (path, GTK_ORIENTATION_VERTICAL, 700));
  let_go (path);
}

static void
test_tags (void)
{
  g_autoptr (HeraldSession) session =
      make_session ("ihc_score=3+;ish_probe=dual;her2_cep17_ratio=1.2;her2_copies=2.4");
  GtkWidget *path = herald_path_view_new ();

  herald_path_view_set_verdict (HERALD_PATH_VIEW (path), herald_session_get_verdict (session));
  g_assert_true (says (path, "Our reading: the guideline does not say"));
  let_go (path);
}

static void
test_certainties (void)
{
  static const char *const tags[] = { [HERALD_CERTAINTY_RULE] = NULL,
                                      [HERALD_CERTAINTY_SECOND_HAND] = "Second hand",
                                      [HERALD_CERTAINTY_OUR_READING] =
                                          "Our reading: the guideline does not say",
                                      [HERALD_CERTAINTY_UNVERIFIED] = "Not confirmed",
                                      [HERALD_CERTAINTY_GAP] = "The rule has a gap here" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      GtkWidget *tag = herald_certainty_tag_new (i);

      g_assert_cmpint (tag != NULL, ==, tags[i] != NULL);
      if (tag == NULL)
        continue;
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (tag)), ==, tags[i]);
      g_assert_nonnull (gtk_widget_get_tooltip_text (tag));
      let_go (tag);
    }
}

static void
test_scale (void)
{
  g_autoptr (HeraldSession) session = make_session (GROUP_4);
  GtkWidget *scale = herald_ihc_scale_view_new (herald_session_get_verdict (session));
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  collect (scale, HERALD_TYPE_CELL_FIELD_VIEW, cells);
  g_assert_cmpuint (cells->len, ==, 4);
  check_pictures (scale, 4);
  g_assert_true (says (scale, "Your result"));
  g_assert_true (says (scale, "Drawn by computer, not tissue."));
  g_assert_true (says (scale, "A strong, whole edge in more than 10 of 100 cells is 3+."));
  let_go (scale);
}

static void
test_map (void)
{
  g_autoptr (HeraldSession) session = make_session (GROUP_4);
  HeraldVerdict *verdict = herald_session_get_verdict (session);
  GtkWidget *section = herald_ish_map_section_new (verdict);
  GtkWidget *table = herald_ish_map_table_new (verdict);
  g_autoptr (GPtrArray) maps = g_ptr_array_new ();

  collect (section, HERALD_TYPE_ISH_MAP_VIEW, maps);
  g_assert_cmpuint (maps->len, ==, 1);
  g_assert_cmpstr (herald_picture_get_text (maps->pdata[0]),
                   ==,
                   "Map of the ratio against HER2 copies. Group 5: ratio below 2.0, copies below "
                   "4.0, negative. Group "
                   "4: ratio below 2.0, copies 4.0 to below 6.0, more work first. Group 3: ratio "
                   "below 2.0, copies "
                   "6.0 or more, more work first. Group 2: ratio 2.0 or more, copies below 4.0, "
                   "more work first. "
                   "Group 1: ratio 2.0 or more, copies 4.0 or more, positive. Yours: ratio 1.9, "
                   "copies 4.4. That is: "
                   "Group 4.");
  g_assert_true (says (section, "Brown cloud: other counts of 20 cells, by chance."));
  g_assert_true (says (section, "It is not your own odds."));
  g_assert_true (says (table, "Group 4 (yours)"));
  g_assert_true (says (table, "4.0 to below 6.0"));
  let_go (section);
  let_go (table);
}

static void
test_map_assumes (void)
{
  g_autoptr (HeraldSession) session =
      make_session ("ish_probe=dual;her2_cep17_ratio=1.9;her2_copies=4.4");
  GtkWidget *section = herald_ish_map_section_new (herald_session_get_verdict (session));

  g_assert_true (says (section, "Your report does not say how many cells, so 20 are assumed."));
  let_go (section);
}

static void
test_editions (void)
{
  g_autoptr (HeraldSession) session = make_session (GROUP_4);
  GtkWidget *view = herald_editions_view_new (session);
  g_autoptr (GPtrArray) maps = g_ptr_array_new ();
  g_autofree char *differences =
      herald_editions_view_dup_differences (shelf, herald_session_get_verdict (session));

  collect (view, HERALD_TYPE_ISH_MAP_VIEW, maps);
  g_assert_cmpuint (maps->len, ==, herald_shelf_get_books (shelf)->len);
  g_assert_cmpuint (maps->len, ==, 3);
  g_assert_cmpstr (differences,
                   ==,
                   "Under ASCO/CAP 2007 the same report reads: In between (equivocal).\n"
                   "Under ASCO/CAP 2013 the same report reads: In between (equivocal).");
  g_assert_true (says (view, "Your report"));
  g_assert_true (says (view, "Five groups. Both tests are read together."));
  g_assert_cmpint (measure (view, GTK_ORIENTATION_HORIZONTAL, -1), <=, 360);
  let_go (view);
}

static void
test_editions_agree (void)
{
  g_autoptr (HeraldSession) session = make_session ("ihc_score=3+");
  GtkWidget *view = herald_editions_view_new (session);

  g_assert_true (says (view, "All editions give the same answer for this report."));
  enter (session, "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=2.1;her2_copies=3.0");
  g_assert_false (says (view, "All editions give the same answer for this report."));
  let_go (view);
}

static void
on_closed (guint *count)
{
  (*count)++;
}

static void
test_editions_close (void)
{
  g_autoptr (HeraldSession) session = make_session (GROUP_4);
  GtkWidget *view = herald_editions_view_new (session);
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint count = 0;

  g_signal_connect_swapped (view, "closed", G_CALLBACK (on_closed), &count);
  collect (view, GTK_TYPE_BUTTON, buttons);
  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  g_assert_cmpuint (count, ==, 1);
  let_go (view);
}

static void
test_columns (void)
{
  static const struct
  {
    guint most;
    double least;
    double width;
    guint columns;
  } table[] = {
    { 4, 150, 700, 4 }, { 4, 150, 600, 2 }, { 4, 150, 324, 2 },
    { 4, 150, 320, 1 }, { 3, 200, 648, 3 }, { 3, 200, 647, 1 },
    { 2, 260, 544, 2 }, { 2, 260, 543, 1 }, { 1, 260, 10, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpuint (
        herald_columns_count_for_width (table[i].most, table[i].least, 24, table[i].width),
        ==,
        table[i].columns);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/views/path", test_path);
  g_test_add_func ("/views/tags", test_tags);
  g_test_add_func ("/views/certainties", test_certainties);
  g_test_add_func ("/views/scale", test_scale);
  g_test_add_func ("/views/map", test_map);
  g_test_add_func ("/views/map-assumes", test_map_assumes);
  g_test_add_func ("/views/editions", test_editions);
  g_test_add_func ("/views/editions-agree", test_editions_agree);
  g_test_add_func ("/views/editions-close", test_editions_close);
  g_test_add_func ("/views/columns", test_columns);
  result = g_test_run ();
  herald_shelf_unref (shelf);
  return result;
}
