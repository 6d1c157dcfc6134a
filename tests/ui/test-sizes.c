/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows are as high from right to left as from left to right, and what is drawn in controls grows
 * with the words beside it. */
#include "config.h"

#include <gtk/gtk.h>

#include "interface.h"
#include "text-size.h"

#define WIDTH 400

/* What stands in what, as pages have it: classes of the list, and of the row. */
static const struct
{
  const char *list;
  const char *row;
  gboolean is_list_box;
} rows[] = {
  { "herald-list", "herald-row", FALSE },
  { "herald-list", "herald-row", TRUE },
  { "herald-list herald-form", "herald-row", FALSE },
  { "herald-list", "herald-row herald-buttons", FALSE },
  { "herald-list", "herald-row herald-time-row", TRUE },
  { "herald-list herald-options", "herald-row", FALSE },
  { "herald-list herald-options", "herald-row herald-right-option", FALSE },
  { "herald-list herald-parts", "herald-row", FALSE },
  { "herald-list herald-amounts", "herald-row", FALSE },
  { "herald-list", "herald-row herald-set-row", FALSE },
  { "herald-list", "herald-row herald-case", FALSE },
  { "herald-list", "herald-row herald-agreement-row", FALSE },
  { "herald-findings", "herald-finding", TRUE },
  { "herald-findings", "herald-finding herald-doubtful", TRUE },
  { "herald-entries", "herald-entry", TRUE },
  { "herald-places", "", TRUE },
  { "herald-sheet", "", TRUE },
};

static void
set_classes (GtkWidget *widget, const char *classes)
{
  g_auto (GStrv) names = g_strsplit (classes, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      gtk_widget_add_css_class (widget, names[i]);
}

static GtkWidget *
create_list_box (GtkWidget **row)
{
  GtkWidget *list = gtk_list_box_new ();

  *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (*row), gtk_label_new ("A row"));
  gtk_list_box_append (GTK_LIST_BOX (list), *row);
  return list;
}

static GtkWidget *
create_box (GtkWidget **row)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *row = gtk_check_button_new_with_label ("A row");
  gtk_box_append (GTK_BOX (list), *row);
  return list;
}

static GtkWidget *
create_row (guint i, GtkWidget *window)
{
  GtkWidget *row;
  GtkWidget *list = rows[i].is_list_box ? create_list_box (&row) : create_box (&row);

  set_classes (list, rows[i].list);
  set_classes (row, rows[i].row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  return row;
}

typedef struct
{
  int height;
  int width;
} Size;

static Size
measure_row (guint i, GtkTextDirection direction)
{
  GtkWidget *window, *row;
  Size size;

  gtk_widget_set_default_direction (direction);
  window = gtk_window_new ();
  row = create_row (i, window);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &size.width, NULL, NULL, NULL);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, WIDTH, &size.height, NULL, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  return size;
}

static void
test_directions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Size left = measure_row (i, GTK_TEXT_DIR_LTR);
      Size right = measure_row (i, GTK_TEXT_DIR_RTL);

      g_test_message ("%s > %s", rows[i].list, rows[i].row);
      g_assert_cmpint (left.height, >, 10);
      g_assert_cmpint (right.height, ==, left.height);
      g_assert_cmpint (right.width, ==, left.width);
    }
}

static GtkWidget *
create_check (gboolean has_own_label)
{
  GtkWidget *check = gtk_check_button_new_with_label (has_own_label ? NULL : "A row");
  GtkWidget *label;

  set_classes (check, "herald-row");
  if (!has_own_label)
    return check;
  label = gtk_label_new ("A row");
  set_classes (label, "herald-body");
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  return check;
}

/* Rows to choose from are as high as each other, whether their words may wrap or not. */
static void
test_checks (gconstpointer data)
{
  int heights[2];

  herald_text_size_apply (GPOINTER_TO_INT (data));
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *check = create_check (i > 0);

      set_classes (list, "herald-list");
      gtk_box_append (GTK_BOX (list), check);
      gtk_window_set_child (GTK_WINDOW (window), list);
      gtk_widget_measure (check, GTK_ORIENTATION_VERTICAL, WIDTH, &heights[i], NULL, NULL, NULL);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_assert_cmpint (heights[0], ==, heights[1]);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
}

static int
measure (GtkWidget *widget, GtkOrientation orientation)
{
  int size;

  gtk_widget_measure (widget, orientation, -1, &size, NULL, NULL, NULL);
  return size;
}

static GtkWidget *
find (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (g_str_equal (gtk_widget_get_css_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, name);
  return found;
}

static GtkWidget *
create_bar (void)
{
  GtkWidget *bar = gtk_header_bar_new ();

  gtk_header_bar_set_decoration_layout (GTK_HEADER_BAR (bar), ":close");
  return bar;
}

static GtkWidget *
create_main_bar (void)
{
  GtkWidget *bar = gtk_header_bar_new ();

  gtk_header_bar_set_show_title_buttons (GTK_HEADER_BAR (bar), FALSE);
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (bar),
                                   gtk_button_new_from_icon_name ("open-menu-symbolic"));
  gtk_widget_add_css_class (bar, "herald-bar");
  return bar;
}

static GtkWidget *
create_find_bar (void)
{
  GtkWidget *bar = gtk_search_bar_new ();

  gtk_search_bar_set_show_close_button (GTK_SEARCH_BAR (bar), TRUE);
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (bar), TRUE);
  return bar;
}

static GtkWidget *
create_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  return button;
}

static GtkWidget *
create_drop_down (void)
{
  return gtk_drop_down_new_from_strings ((const char *[]){ "drop-down", NULL });
}

static GtkWidget *
create_expander (void)
{
  return gtk_expander_new ("expander");
}

static GtkWidget *
create_spin (void)
{
  return gtk_spin_button_new_with_range (0.0, 100.0, 1.0);
}

static GtkWidget *
create_radio (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *one = gtk_check_button_new_with_label ("one");
  GtkWidget *other = gtk_check_button_new_with_label ("other");

  gtk_check_button_set_group (GTK_CHECK_BUTTON (one), GTK_CHECK_BUTTON (other));
  gtk_box_append (GTK_BOX (box), one);
  gtk_box_append (GTK_BOX (box), other);
  return box;
}

/* Newer GTK keeps room for a circle around what closes a window, and counts it to the image. */
#if GTK_CHECK_VERSION(4, 10, 0)
#define CIRCLE 14
#else
#define CIRCLE 0
#endif

/* What is drawn in them, by its name in style sheets, its size at usual text, what of it stays
 * where there is no room for more, and what is around it. */
static const struct
{
  GtkWidget *(*create) (void);
  const char *part;
  int usual;
  int fixed;
  int around;
} drawn[] = {
  { gtk_check_button_new, "check", 14, 0, 0 }, { create_radio, "radio", 14, 0, 0 },
  { create_spin, "image", 16, 0, 0 },          { gtk_search_entry_new, "image", 16, 0, 0 },
  { create_drop_down, "arrow", 16, 0, 0 },     { create_menu_button, "image", 16, 0, 0 },
  { create_expander, "expander", 16, 0, 0 },   { create_bar, "image", 16, 0, CIRCLE },
  { create_main_bar, "image", 16, 10, 0 },     { create_find_bar, "image", 16, 10, 0 },
};

static void
check_drawn (guint i, int percent)
{
  GtkWidget *window = gtk_window_new ();
  int least = drawn[i].fixed + (drawn[i].usual - drawn[i].fixed) * percent / 100;
  GtkWidget *part;

  gtk_window_set_child (GTK_WINDOW (window), drawn[i].create ());
  part = find (gtk_window_get_child (GTK_WINDOW (window)), drawn[i].part);
  g_assert_nonnull (part);
  g_test_message ("%s at %d: %d", drawn[i].part, percent, measure (part, GTK_ORIENTATION_VERTICAL));
  g_assert_cmpint (measure (part, GTK_ORIENTATION_VERTICAL), >=, least);
  g_assert_cmpint (measure (part, GTK_ORIENTATION_HORIZONTAL), >=, least);
  g_assert_cmpint (measure (part, GTK_ORIENTATION_VERTICAL) - drawn[i].around,
                   <=,
                   (drawn[i].usual + 3) * percent / 100);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_drawn (gconstpointer data)
{
  herald_text_size_apply (GPOINTER_TO_INT (data));
  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      check_drawn (i, GPOINTER_TO_INT (data));
    }
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
}

/* Letters with tails do not touch the edge of their field. */
static void
test_fields (gconstpointer data)
{
  GtkWidget *(*const create[]) (void) = { gtk_entry_new, gtk_search_entry_new, create_spin };
  int percent = GPOINTER_TO_INT (data);

  herald_text_size_apply (percent);
  for (guint i = 0; i < G_N_ELEMENTS (create); i++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkWidget *label = gtk_label_new ("Qqgy");
      GtkWidget *field = create[i]();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), field);
      gtk_window_set_child (GTK_WINDOW (window), box);
      g_assert_cmpint (measure (field, GTK_ORIENTATION_VERTICAL),
                       >=,
                       measure (label, GTK_ORIENTATION_VERTICAL) + 6 * percent / 100);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
}

int
main (int argc, char **argv)
{
  static const int percents[] = { 100, 150, 200, 300 };

  g_test_init (&argc, &argv, NULL);
  herald_interface_register ();
  gtk_init ();
  herald_interface_load_style (gdk_display_get_default ());
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  g_test_add_func ("/ui/sizes/directions", test_directions);
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *drawn_path = g_strdup_printf ("/ui/sizes/drawn/%d", percents[i]);
      g_autofree char *fields_path = g_strdup_printf ("/ui/sizes/fields/%d", percents[i]);
      g_autofree char *checks_path = g_strdup_printf ("/ui/sizes/checks/%d", percents[i]);

      g_test_add_data_func (drawn_path, GINT_TO_POINTER (percents[i]), test_drawn);
      g_test_add_data_func (fields_path, GINT_TO_POINTER (percents[i]), test_fields);
      g_test_add_data_func (checks_path, GINT_TO_POINTER (percents[i]), test_checks);
    }
  return g_test_run ();
}
