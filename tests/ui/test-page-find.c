/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words on the page that is shown: by the keyboard alone, on every page, in parts that are folded
 * away, and while the page changes. */
#include "config.h"

#include "keys-tools.h"
#include "questions-tools.h"

#include "common/find-bar.h"
#include "common/page-find.h"

static GtkWidget *
get_focus (Stage *stage)
{
  return gtk_window_get_focus (GTK_WINDOW (stage->window));
}

static void
open_result (Stage *stage)
{
  type_result (stage, "ihc_score", "2+");
  present (stage, 1000);
  gtk_widget_child_focus (GTK_WIDGET (herald_window_get_result (stage->window)),
                          GTK_DIR_TAB_FORWARD);
  begin_keys (GTK_WINDOW (stage->window));
}

static guint
count_bars (Stage *stage)
{
  g_autoptr (GPtrArray) bars = find_all (stage->window, HERALD_TYPE_FIND_BAR);

  return bars->len;
}

static HeraldFindBar *
get_bar (Stage *stage)
{
  return find_one (stage->window, HERALD_TYPE_FIND_BAR);
}

static gboolean
is_open (Stage *stage)
{
  return gtk_search_bar_get_search_mode (find_one (get_bar (stage), GTK_TYPE_SEARCH_BAR));
}

static guint
count_marked (gpointer page)
{
  g_autoptr (GPtrArray) labels = find_all (page, GTK_TYPE_LABEL);
  guint count = 0;

  for (guint i = 0; i < labels->len; i++)
    count += gtk_label_get_attributes (labels->pdata[i]) != NULL;
  return count;
}

static void
assert_count (Stage *stage, int number)
{
  g_autofree char *text =
      g_strdup_printf ("%d of %u", number, herald_find_bar_get_n_found (get_bar (stage)));

  g_assert_nonnull (find_label (get_bar (stage), text));
  gtk_test_accessible_assert_property (find_one (get_bar (stage), GTK_TYPE_SEARCH_ENTRY),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       text);
}

static void
assert_page (Stage *stage, const char *name)
{
  g_autoptr (GVariant) page =
      g_action_group_get_action_state (G_ACTION_GROUP (stage->window), "page");

  g_assert_cmpstr (g_variant_get_string (page, NULL), ==, name);
}

static void
test_keys (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  gpointer page = herald_window_get_result (stage->window);
  GtkWidget *before;
  guint n_marked;

  open_result (stage);
  before = get_focus (stage);
  n_marked = count_marked (page);
  g_assert_nonnull (before);
  g_assert_cmpuint (count_bars (stage), ==, 0);
  press ("ctrl+f");
  assert_page (stage, "result");
  g_assert_true (gtk_widget_is_ancestor (get_focus (stage), GTK_WIDGET (get_bar (stage))));
  press ("h e r 2");
  wait_until (herald_find_bar_get_n_found (get_bar (stage)) > 2);
  assert_count (stage, 1);
  g_assert_cmpuint (count_marked (page), >, n_marked);
  press ("Return");
  assert_count (stage, 2);
  press ("ctrl+g");
  assert_count (stage, 3);
  press ("shift+Return");
  assert_count (stage, 2);
  press ("ctrl+shift+g");
  press ("ctrl+shift+g");
  assert_count (stage, (int)herald_find_bar_get_n_found (get_bar (stage)));
  press ("Escape");
  g_assert_false (is_open (stage));
  g_assert_true (get_focus (stage) == before);
  g_assert_cmpuint (count_marked (page), ==, n_marked);
}

/* From a button of the bar, too. */
static void
test_nothing (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *before;

  open_result (stage);
  before = get_focus (stage);
  press ("ctrl+f");
  press ("q q x x z z");
  wait_until (find_label (get_bar (stage), "Not on this page") != NULL);
  gtk_test_accessible_assert_property (find_one (get_bar (stage), GTK_TYPE_SEARCH_ENTRY),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Not on this page");
  press ("Return");
  g_assert_nonnull (find_label (get_bar (stage), "Not on this page"));
  press ("ctrl+a r e p");
  wait_until (herald_find_bar_get_n_found (get_bar (stage)) > 0);
  press ("Tab");
  press ("Escape");
  g_assert_false (is_open (stage));
  g_assert_true (get_focus (stage) == before);
}

/* What was found on one page is not on the next; the questions have a search of their own. */
static void
test_pages (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const pages[] = { "over-time", "practice" };

  open_result (stage);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.page", "s", pages[i]);
      settle ();
      press ("ctrl+f");
      assert_page (stage, pages[i]);
      g_assert_true (is_open (stage));
      press ("e");
      wait_until (herald_find_bar_get_n_found (get_bar (stage)) > 0);
    }
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.page", "s", "questions");
  settle ();
  stage->page = herald_questions_host_get_page (stage->host);
  g_object_add_weak_pointer (G_OBJECT (stage->page), (gpointer *)&stage->page);
  g_assert_false (is_open (stage));
  press ("ctrl+f");
  g_assert_false (is_open (stage));
  g_assert_true (gtk_widget_is_ancestor (get_focus (stage), GTK_WIDGET (stage->page)));
}

/* The page goes on while it is searched: marks follow its words. */
static void
test_changed_page (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  guint n_found;

  open_result (stage);
  press ("ctrl+f");
  press ("p o s i t i v e");
  wait_until (herald_find_bar_get_n_found (get_bar (stage)) > 0);
  n_found = herald_find_bar_get_n_found (get_bar (stage));
  type_result (stage, "ihc_score", "3+");
  wait_until (herald_find_bar_get_n_found (get_bar (stage)) != n_found);
  g_assert_true (is_open (stage));
}

/* --- A page that is made for it ----------------------------------------------------------------
 */

static GtkWidget *
add_label (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_folded (GtkWidget *box, const char *title, GtkWidget *child)
{
  GtkWidget *expander = gtk_expander_new (title);

  gtk_expander_set_child (GTK_EXPANDER (expander), child);
  gtk_box_append (GTK_BOX (box), expander);
  return expander;
}

static void
wait_frames (GtkWidget *widget)
{
  for (guint i = 0; i < 6; i++)
    {
      gtk_widget_queue_draw (widget);
      gtk_test_widget_wait_for_draw (widget);
    }
}

static void
test_folded (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *within = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *filler = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *stack = gtk_stack_new ();
  HeraldPageFind *find = herald_page_find_new ();
  GtkAdjustment *adjustment;
  GtkWidget *outer, *inner;

  gtk_window_set_title (GTK_WINDOW (window), "Page");
  gtk_widget_set_size_request (filler, 100, 2000);
  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new ("shown needle"));
  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new ("needle on another page"));
  gtk_box_append (GTK_BOX (page), stack);
  gtk_widget_set_visible (add_label (page, "needle unseen"), FALSE);
  gtk_box_append (GTK_BOX (page), filler);
  inner = add_folded (within, "Inner", gtk_label_new ("a needle, folded twice"));
  outer = add_folded (page, "Outer", within);
  add_label (page, "Needle at the end");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  herald_page_find_set_page (find, page);
  g_assert_cmpuint (herald_page_find_get_n_found (find), ==, 0);
  herald_page_find_set_needle (find, "needle");
  g_assert_cmpuint (herald_page_find_get_n_found (find), ==, 3);
  wait_frames (window);
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (outer)));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0.0);
  herald_page_find_step (find, 1);
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (outer)));
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (inner)));
  wait_frames (window);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 1500.0);
  g_assert_cmpint (herald_page_find_get_current (find), ==, 1);
  herald_page_find_step (find, 2);
  wait_frames (window);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0.0);
  g_assert_finalize_object (find);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

/* A label keeps the looks that it has of its own. */
static void
test_own_looks (void)
{
  GtkWidget *page = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *label = add_label (page, "bold needle");
  PangoAttrList *own = pango_attr_list_new ();
  HeraldPageFind *find = herald_page_find_new ();

  pango_attr_list_insert (own, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (GTK_LABEL (label), own);
  herald_page_find_set_page (find, page);
  herald_page_find_set_needle (find, "needle");
  g_assert_false (pango_attr_list_equal (gtk_label_get_attributes (GTK_LABEL (label)), own));
  herald_page_find_set_needle (find, "");
  g_assert_true (pango_attr_list_equal (gtk_label_get_attributes (GTK_LABEL (label)), own));
  g_assert_finalize_object (find);
  pango_attr_list_unref (own);
  g_object_unref (page);
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  add_test ("/ui/page-find/keys", open_window, test_keys);
  add_test ("/ui/page-find/nothing", open_window, test_nothing);
  add_test ("/ui/page-find/pages", open_window, test_pages);
  add_test ("/ui/page-find/changed-page", open_window, test_changed_page);
  g_test_add_func ("/ui/page-find/folded", test_folded);
  g_test_add_func ("/ui/page-find/own-looks", test_own_looks);
  return end ();
}
