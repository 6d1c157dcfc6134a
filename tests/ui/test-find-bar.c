/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words on a page: where they stand, the way from one to the next, and the marks. */
#include "config.h"

#include "questions-tools.h"

#include "questions/article-view.h"
#include "common/find-bar.h"
#include "common/highlight.h"
#include "common/text-find.h"
#include "text-size.h"
#include "theme.h"

static void
check_find (const char *text, const char *needle, guint n_found, gsize start, gsize end)
{
  g_autoptr (GArray) found = herald_text_find (text, needle);

  g_assert_cmpuint (found->len, ==, n_found);
  if (n_found == 0)
    return;
  g_assert_cmpuint (g_array_index (found, HeraldSearchRange, 0).start, ==, start);
  g_assert_cmpuint (g_array_index (found, HeraldSearchRange, 0).end, ==, end);
}

static void
test_text_find (void)
{
  check_find ("", "", 0, 0, 0);
  check_find ("HER2", "", 0, 0, 0);
  check_find ("", "a", 0, 0, 0);
  check_find ("HER2 and her2", "Her2", 2, 0, 4);
  /* Accents don't count, on either side; ranges are in bytes of the text. */
  check_find ("a café", "CAFE", 1, 2, 7);
  check_find ("a cafe", "café", 1, 2, 6);
  check_find ("Größe", "grosse", 0, 0, 0);
  check_find ("ŻÓŁĆ", "zo", 1, 0, 4);
  /* No overlap, and nothing beyond the end. */
  check_find ("aaaa", "aa", 2, 0, 2);
  check_find ("aab", "aabc", 0, 0, 0);
  check_find ("一二三", "二", 1, 3, 6);
}

static guint
count_marked (GPtrArray *labels)
{
  guint count = 0;

  for (guint i = 0; i < labels->len; i++)
    count += gtk_label_get_attributes (labels->pdata[i]) != NULL;
  return count;
}

static void
add_label (GPtrArray *labels, const char *text)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (text));

  g_ptr_array_add (labels, label);
}

static void
note_found (HeraldFindBar *bar G_GNUC_UNUSED, GtkLabel *label, guint start, gpointer data)
{
  GString *trail = data;

  g_string_append_printf (trail, "%s@%u ", gtk_label_get_text (label), start);
}

static void
test_bar (void)
{
  HeraldFindBar *bar = g_object_ref_sink (HERALD_FIND_BAR (herald_find_bar_new ()));
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_object_unref);
  GString *trail = g_string_new (NULL);

  add_label (labels, "one two");
  add_label (labels, "none");
  add_label (labels, "two two");
  g_signal_connect (bar, "found", G_CALLBACK (note_found), trail);
  herald_find_bar_set_labels (bar, labels);
  g_assert_cmpuint (herald_find_bar_get_n_found (bar), ==, 0);
  g_assert_cmpint (herald_find_bar_get_current (bar), ==, -1);
  herald_find_bar_step (bar, 1);
  g_assert_cmpint (herald_find_bar_get_current (bar), ==, -1);

  herald_find_bar_set_text (bar, "TWO");
  g_assert_cmpuint (herald_find_bar_get_n_found (bar), ==, 3);
  g_assert_cmpint (herald_find_bar_get_current (bar), ==, 0);
  g_assert_cmpuint (count_marked (labels), ==, 2);
  g_string_truncate (trail, 0);
  herald_find_bar_step (bar, 1);
  herald_find_bar_step (bar, 1);
  herald_find_bar_step (bar, 1);
  herald_find_bar_step (bar, -1);
  g_assert_cmpstr (trail->str, ==, "two two@0 two two@4 one two@4 two two@4 ");
  g_assert_cmpint (herald_find_bar_get_current (bar), ==, 2);

  herald_find_bar_set_text (bar, "three");
  g_assert_cmpuint (herald_find_bar_get_n_found (bar), ==, 0);
  g_assert_cmpuint (count_marked (labels), ==, 0);
  herald_find_bar_set_text (bar, "o");
  g_assert_cmpuint (count_marked (labels), ==, 3);
  g_assert_finalize_object (bar);
  g_ptr_array_unref (labels);
  g_string_free (trail, TRUE);
}

static void
assert_ground (GtkLabel *label, HeraldColor wanted)
{
  PangoAttrIterator *iter = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  PangoAttribute *ground = pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND);
  const PangoColor *color = &((PangoAttrColor *)ground)->color;

  g_assert_cmpfloat_with_epsilon ((double)color->red / G_MAXUINT16, wanted.red, 0.001);
  g_assert_cmpfloat_with_epsilon ((double)color->green / G_MAXUINT16, wanted.green, 0.001);
  g_assert_cmpfloat_with_epsilon ((double)color->blue / G_MAXUINT16, wanted.blue, 0.001);
  pango_attr_iterator_destroy (iter);
}

/* Whoever has the desktop turn dark in the evening sees what was found in colours of the evening.
 */
static void
test_theme (void)
{
  GtkLabel *label = g_object_ref_sink (GTK_LABEL (gtk_label_new ("HER2 and her2")));
  g_autoptr (GArray) found = herald_text_find ("HER2 and her2", "her2");
  const HeraldPalette *palette = herald_theme_get_palette ();
  HeraldColor light = palette->yours.chosen;

  herald_highlight_set (label, found, -1);
  assert_ground (label, light);
  herald_theme_set_color_scheme (herald_theme_get_default (), HERALD_COLOR_SCHEME_DARK);
  g_assert_cmpfloat (herald_color_contrast (light, palette->yours.chosen), >, 3.0);
  assert_ground (label, palette->yours.chosen);
  herald_highlight_set (label, found, 0);
  assert_ground (label, palette->yours.ink);
  herald_theme_set_color_scheme (herald_theme_get_default (), HERALD_COLOR_SCHEME_LIGHT);
  assert_ground (label, palette->yours.ink);
  herald_highlight_set (label, NULL, -1);
  herald_theme_set_color_scheme (herald_theme_get_default (), HERALD_COLOR_SCHEME_DARK);
  g_assert_null (gtk_label_get_attributes (label));
  herald_theme_set_color_scheme (herald_theme_get_default (), HERALD_COLOR_SCHEME_LIGHT);
  g_assert_finalize_object (label);
}

static guint
count_marked_on_page (Stage *stage)
{
  gpointer view = find_one (stage->page, HERALD_TYPE_ARTICLE_VIEW);
  g_autoptr (GPtrArray) labels = find_all (view, GTK_TYPE_LABEL);

  return count_marked (labels);
}

/* On the page: it counts, tells, keeps looking in the next article, and leaves nothing behind. */
static void
test_on_page (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldFindBar *bar;
  GtkWidget *entry;

  present (stage, 1200);
  activate (stage, "find", NULL);
  g_assert_true (has_focus_in (stage, get_search (stage)));
  activate (stage, "show-article", "score-2");
  activate (stage, "find", NULL);
  bar = find_one (stage->page, HERALD_TYPE_FIND_BAR);
  entry = find_one (bar, GTK_TYPE_SEARCH_ENTRY);
  g_assert_true (has_focus_in (stage, entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "her2");
  wait_until (herald_find_bar_get_n_found (bar) > 2);
  g_assert_nonnull (find_label (bar, "1 of "));
  gtk_test_accessible_assert_role (find_label (bar, "1 of "), GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_cmpuint (count_marked_on_page (stage), >, 0);
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (find_label (bar, "2 of "));
  g_signal_emit_by_name (entry, "previous-match");
  g_signal_emit_by_name (entry, "previous-match");
  g_assert_cmpint (herald_find_bar_get_current (bar),
                   ==,
                   (int)herald_find_bar_get_n_found (bar) - 1);
  activate (stage, "show-article", "what-is-her2");
  g_assert_cmpuint (herald_find_bar_get_n_found (bar), >, 2);
  herald_find_bar_set_text (bar, "qqxxzz");
  g_assert_nonnull (find_label (bar, "Not on this page"));
  herald_find_bar_set_text (bar, "her2");
  herald_find_bar_close (bar);
  settle ();
  g_assert_cmpuint (count_marked_on_page (stage), ==, 0);
  g_assert_cmpuint (herald_find_bar_get_n_found (bar), ==, 0);
}

/* What the field is for is read whole, in a language with longer words as well. */
static void
test_narrow (Stage *stage, gconstpointer data)
{
  static const char *const names[] = { "Find on this page",
                                       "Localizar nesta página",
                                       "Auf dieser Seite suchen" };
  HeraldFindBar *bar;
  GtkWidget *entry;

  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  herald_text_size_apply (GPOINTER_TO_INT (data));
  present (stage, 360);
  activate (stage, "show-article", "score-2");
  activate (stage, "find", NULL);
  bar = find_one (stage->page, HERALD_TYPE_FIND_BAR);
  entry = find_one (bar, GTK_TYPE_SEARCH_ENTRY);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkLabel *name;

      g_object_set (entry,
                    "placeholder-text",
                    names[i],
                    "max-width-chars",
                    (int)g_utf8_strlen (names[i], -1),
                    NULL);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
      settle ();
      name = find_label (entry, names[i]);
      g_assert_nonnull (name);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (name)));
    }
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  g_test_add_func ("/ui/find/text", test_text_find);
  g_test_add_func ("/ui/find/bar", test_bar);
  g_test_add_func ("/ui/find/theme", test_theme);
  add_test ("/ui/find/page", open_basics, test_on_page);
  g_test_add (
      "/ui/find/narrow/100", Stage, GINT_TO_POINTER (100), open_basics, test_narrow, close_window);
  g_test_add (
      "/ui/find/narrow/200", Stage, GINT_TO_POINTER (200), open_basics, test_narrow, close_window);
  return end ();
}
