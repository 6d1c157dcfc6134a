/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How narrow the page of questions gets: with every list and with articles, in large text, in both
 * directions. */
#include "config.h"

#include <time.h>

#include "questions-tools.h"

#include "questions/panes.h"
#include "text-size.h"

#define NARROWEST 360
/* In seconds of the processor. */
#define MOST_WORK 1.0

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

static double
get_work (void)
{
  struct timespec time;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time), ==, 0);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void
show_frames (Stage *stage)
{
  for (guint i = 0; i < 3; i++)
    {
      gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
      settle ();
    }
}

/* Hundreds of questions, each of which may take several lines, are laid out at once where text gets
 * larger: 0.3 s of work, and 2.6 where a layout asks each for its width at its height. */
static void
test_work (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  double start;

  gtk_window_set_default_size (GTK_WINDOW (stage->window), NARROWEST, 720);
  start = get_work ();
  gtk_window_present (GTK_WINDOW (stage->window));
  show_frames (stage);
  g_assert_cmpfloat (get_work () - start, <, MOST_WORK);
  start = get_work ();
  herald_text_size_apply (200);
  show_frames (stage);
  g_assert_cmpfloat (get_work () - start, <, MOST_WORK);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
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
  add_narrow ("/ui/questions-narrow/300", HERALD_TEXT_SIZE_LARGEST, open_questions);
  add_narrow ("/ui/questions-narrow/100-mirrored", 100, open_mirrored);
  add_narrow ("/ui/questions-narrow/200-mirrored", 200, open_mirrored);
  g_test_add ("/ui/questions-narrow/work", Stage, NULL, open_questions, test_work, close_window);
  return end ();
}
