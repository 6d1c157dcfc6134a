/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arrow keys go past what opens and closes, from right to left, too. */
#include "config.h"

#include <unistd.h>

#include "common/expander-focus.h"

#define LONGEST 20 /* seconds */

typedef struct
{
  GtkWindow *window;
  GtkWidget *right;
  GtkWidget *expander;
  GtkWidget *left;
} Row;

static void
begin (Row *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  row->window = GTK_WINDOW (gtk_window_new ());
  row->right = gtk_button_new ();
  row->expander = gtk_expander_new ("HER2");
  row->left = gtk_button_new ();
  gtk_expander_set_child (GTK_EXPANDER (row->expander), gtk_label_new ("2+"));
  gtk_box_append (GTK_BOX (box), row->right);
  gtk_box_append (GTK_BOX (box), row->expander);
  gtk_box_append (GTK_BOX (box), row->left);
  gtk_window_set_child (row->window, box);
  gtk_window_present (row->window);
  while (gtk_widget_get_width (row->left) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
move (Row *row, GtkDirectionType direction, GtkWidget *to)
{
  gtk_widget_child_focus (GTK_WIDGET (row->window), direction);
  g_assert_true (gtk_window_get_focus (row->window) == to);
}

static void
walk (Row *row)
{
  gtk_widget_grab_focus (row->right);
  move (row, GTK_DIR_LEFT, row->expander);
  move (row, GTK_DIR_LEFT, row->left);
  move (row, GTK_DIR_RIGHT, row->expander);
  move (row, GTK_DIR_RIGHT, row->right);
}

static void
test_closed (void)
{
  Row row;

  begin (&row);
  walk (&row);
  gtk_window_destroy (row.window);
}

static void
test_open (void)
{
  Row row;

  begin (&row);
  gtk_expander_set_expanded (GTK_EXPANDER (row.expander), TRUE);
  walk (&row);
  gtk_window_destroy (row.window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  herald_expander_focus_mend ();
  alarm (LONGEST);
  g_test_add_func ("/ui/expander-focus/closed", test_closed);
  g_test_add_func ("/ui/expander-focus/open", test_open);
  return g_test_run ();
}
