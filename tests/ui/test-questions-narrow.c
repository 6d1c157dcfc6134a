/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How narrow the page of questions gets: with every list and with articles, in large text, in both
 * directions. */
#include "config.h"

#include "questions-tools.h"

#include "questions/panes.h"
#include "text-size.h"

#define NARROWEST 360

static void
open_mirrored (Stage *stage, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_questions (stage, data);
}

/* The page alone, without a window to be as wide as. */
static guint
give_width (Stage *stage, int width)
{
  GtkWidget *page = GTK_WIDGET (stage->page);
  int height = 0;

  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &height, NULL, NULL, NULL);
  gtk_widget_allocate (page, width, 720, -1, NULL);
  settle ();
  return herald_panes_get_n_shown (find_one (stage->page, HERALD_TYPE_PANES));
}

static int
measure_part (GtkWidget *widget)
{
  int width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
check_narrow (Stage *stage)
{
  settle ();
  g_assert_cmpint (measure_part (gtk_window_get_titlebar (GTK_WINDOW (stage->window))),
                   <=,
                   NARROWEST);
  g_assert_cmpint (measure_part (gtk_window_get_child (GTK_WINDOW (stage->window))), <=, NARROWEST);
}

/* All lists and a few articles, of which one has a figure, and the field that looks for words. */
static void
test_narrow (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const articles[] = { "what-is-her2", "score-2", "numbers-of-100" };

  herald_text_size_apply (GPOINTER_TO_INT (data));
  g_assert_cmpuint (give_width (stage, NARROWEST), ==, 1);
  for (int i = 0; gtk_list_box_get_row_at_index (get_places (stage), i) != NULL; i++)
    {
      press_place (stage, (guint)i);
      check_narrow (stage);
    }
  herald_questions_page_set_query (stage->page, "qqxxzz");
  check_narrow (stage);
  herald_questions_page_set_query (stage->page, "2+");
  check_narrow (stage);
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      activate (stage, "show-article", articles[i]);
      check_narrow (stage);
    }
  activate (stage, "find", NULL);
  check_narrow (stage);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_narrow (const char *path, int percent, void (*set_up) (Stage *, gconstpointer))
{
  g_test_add (path, Stage, GINT_TO_POINTER (percent), set_up, test_narrow, close_window);
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  add_narrow ("/ui/questions-narrow/100", 100, open_questions);
  add_narrow ("/ui/questions-narrow/200", 200, open_questions);
  add_narrow ("/ui/questions-narrow/100-mirrored", 100, open_mirrored);
  add_narrow ("/ui/questions-narrow/200-mirrored", 200, open_mirrored);
  return end ();
}
