/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mark and its words: where they stand, and that nobody asks the words how wide they have to be.
 */
#include "config.h"

#include "common/mark-layout.h"
#include "common/side-layout.h"

#define MARK 20
#define SPACING 14
#define WIDTH 300

/* Words of which lines in one alphabet are higher than those in another one: asked for their width
 * at a height, they would need more than there is. */
#define TYPE_WORDS (words_get_type ())
G_DECLARE_FINAL_TYPE (Words, words, TEST, WORDS, GtkWidget)

struct _Words
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (Words, words, GTK_TYPE_WIDGET)

static void
words_measure (GtkWidget *widget G_GNUC_UNUSED,
               GtkOrientation orientation,
               int for_size,
               int *minimum,
               int *natural,
               int *minimum_baseline G_GNUC_UNUSED,
               int *natural_baseline G_GNUC_UNUSED)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = for_size >= 0 && for_size < WIDTH ? 60 : 30;
  else
    {
      *minimum = for_size >= 0 ? 2 * WIDTH : 50;
      *natural = 2 * WIDTH;
    }
}

static GtkSizeRequestMode
words_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
words_class_init (WordsClass *class)
{
  GTK_WIDGET_CLASS (class)->measure = words_measure;
  GTK_WIDGET_CLASS (class)->get_request_mode = words_get_request_mode;
}

static void
words_init (Words *self G_GNUC_UNUSED)
{
}

static void
check (GtkTextDirection direction, double mark_x, double words_x)
{
  GtkWidget *mark =
      g_object_new (GTK_TYPE_BOX, "width-request", MARK, "height-request", MARK, NULL);
  GtkWidget *words = g_object_new (TYPE_WORDS, NULL);
  GtkWidget *row = g_object_ref_sink (herald_marked_row_new (SPACING, mark, words));
  graphene_rect_t place;
  int height;

  gtk_widget_set_direction (row, direction);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, WIDTH, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 60);
  gtk_widget_size_allocate (row, &(GtkAllocation){ 0, 0, WIDTH, height }, -1);
  g_assert_true (gtk_widget_compute_bounds (words, row, &place));
  g_assert_cmpfloat (place.origin.x, ==, words_x);
  g_assert_cmpfloat (place.size.width, ==, WIDTH - MARK - SPACING);
  g_assert_true (gtk_widget_compute_bounds (mark, row, &place));
  g_assert_cmpfloat (place.origin.x, ==, mark_x);
  g_assert_cmpfloat (place.size.width, ==, MARK);
  g_object_unref (row);
}

static void
test_places (void)
{
  check (GTK_TEXT_DIR_LTR, 0, MARK + SPACING);
  check (GTK_TEXT_DIR_RTL, WIDTH - MARK, 0);
}

/* What ends the line stands at its top, or in its middle where it is to. */
static void
check_end (GtkTextDirection direction, GtkAlign align, double end_x, double end_y)
{
  GtkWidget *row = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *words = g_object_new (TYPE_WORDS, NULL);
  GtkWidget *end = g_object_new (
      GTK_TYPE_BOX, "width-request", MARK, "height-request", MARK, "valign", align, NULL);
  graphene_rect_t place;

  gtk_widget_set_layout_manager (row, g_object_new (HERALD_TYPE_SIDE_LAYOUT, NULL));
  gtk_widget_set_direction (row, direction);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), end);
  gtk_widget_size_allocate (row, &(GtkAllocation){ 0, 0, WIDTH, 60 }, -1);
  g_assert_true (gtk_widget_compute_bounds (end, row, &place));
  g_assert_cmpfloat (place.origin.x, ==, end_x);
  g_assert_cmpfloat (place.origin.y, ==, end_y);
  g_assert_true (gtk_widget_compute_bounds (words, row, &place));
  g_assert_cmpfloat (place.size.width, <, WIDTH - MARK);
  g_object_unref (row);
}

static void
test_end (void)
{
  check_end (GTK_TEXT_DIR_LTR, GTK_ALIGN_FILL, WIDTH - MARK, 0);
  check_end (GTK_TEXT_DIR_LTR, GTK_ALIGN_CENTER, WIDTH - MARK, (60 - MARK) / 2);
  check_end (GTK_TEXT_DIR_RTL, GTK_ALIGN_CENTER, 0, (60 - MARK) / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/mark-layout/places", test_places);
  g_test_add_func ("/mark-layout/end", test_end);
  return g_test_run ();
}
