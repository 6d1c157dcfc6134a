/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A specimen under its lenses: where one is, that nobody waits for a picture, and that it can be
 * moved by hands, by keys and by those who do not see it. */
#include "config.h"

#include <math.h>

#include "common/metrics.h"
#include "interface.h"
#include "practice-tools.h"
#include "practice/specimen-bar.h"
#include "practice/specimen-overview.h"
#include "practice/specimen-view.h"
#include "result/choice-strip.h"

typedef struct
{
  GtkWindow *window;
  HeraldSpecimenView *view;
  HeraldSpecimenCanvas *canvas;
  TestSpecimen *specimen;
  guint n_pressed;
  int x, y;
} Stage;

static HeraldSpecimenFrame
make_frame (void)
{
  HeraldSpecimenFrame frame = { .units_per_px = 64.0,
                                .specimen_width = 102400,
                                .specimen_height = 76800 };

  herald_specimen_frame_resize (&frame, 800, 600);
  herald_specimen_frame_centre_on (&frame, 51200, 38400);
  return frame;
}

/* One never leaves the slide, and what fits stays in the middle. */
static void
test_frame_edges (void)
{
  HeraldSpecimenFrame frame = make_frame ();
  double x, y;

  herald_specimen_frame_pan (&frame, -100000, 100000);
  herald_specimen_frame_to_units (&frame, 0.0, 600.0, &x, &y);
  g_assert_cmpfloat (x, ==, 0.0);
  g_assert_cmpfloat (y, ==, 76800.0);
  herald_specimen_frame_zoom (&frame, 512.0, 0.0, 600.0);
  g_assert_cmpfloat (frame.x, ==, 51200.0);
  g_assert_cmpfloat (frame.y, ==, 38400.0);
  g_assert_true (herald_specimen_frame_shows_all (&frame));
}

/* What is under the pointer stays there. */
static void
test_frame_zoom (void)
{
  HeraldSpecimenFrame frame = make_frame ();
  double before_x, before_y, after_x, after_y;

  herald_specimen_frame_to_units (&frame, 500.0, 200.0, &before_x, &before_y);
  herald_specimen_frame_zoom (&frame, 32.0, 500.0, 200.0);
  herald_specimen_frame_to_units (&frame, 500.0, 200.0, &after_x, &after_y);
  g_assert_cmpfloat_with_epsilon (before_x, after_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (before_y, after_y, 1e-6);
  herald_specimen_frame_to_px (&frame, after_x, after_y, &before_x, &before_y);
  g_assert_cmpfloat_with_epsilon (before_x, 500.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (before_y, 200.0, 1e-6);
}

static void
test_frame_lenses (void)
{
  HeraldSpecimenFrame frame = make_frame ();

  g_assert_cmpuint (herald_specimen_frame_nearest_objective (&frame), ==, 40);
  frame.units_per_px = 120.0;
  g_assert_cmpuint (herald_specimen_frame_nearest_objective (&frame), ==, 20);
  frame.units_per_px = 5000.0;
  g_assert_cmpuint (herald_specimen_frame_nearest_objective (&frame), ==, 5);
  g_assert_cmpuint (herald_specimen_objective_step (10, 1), ==, 20);
  g_assert_cmpuint (herald_specimen_objective_step (40, 1), ==, 40);
  g_assert_cmpuint (herald_specimen_objective_step (5, -3), ==, 5);
  g_assert_cmpuint (herald_specimen_objective_step (40, -2), ==, 10);
}

static void
test_frame_bar (void)
{
  g_assert_cmpuint (herald_specimen_round_length (64.0, 120.0), ==, 20);
  g_assert_cmpuint (herald_specimen_round_length (128.0, 120.0), ==, 50);
  g_assert_cmpuint (herald_specimen_round_length (256.0, 120.0), ==, 100);
  g_assert_cmpuint (herald_specimen_round_length (512.0, 120.0), ==, 200);
  g_assert_cmpuint (herald_specimen_round_length (1.0, 1.0), ==, 1);
}

static void
draw (Stage *stage)
{
  gtk_widget_queue_draw (GTK_WIDGET (stage->canvas));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
}

/* Waits until all that is in sight is painted. */
static void
settle (Stage *stage)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  draw (stage);
  while (herald_specimen_view_is_busy (stage->view))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

static void
on_pressed (Stage *stage, int x, int y)
{
  stage->n_pressed++;
  stage->x = x;
  stage->y = y;
}

static void
set_up (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  stage->specimen = test_specimen_new ();
  stage->view = HERALD_SPECIMEN_VIEW (herald_specimen_view_new ());
  stage->canvas = herald_specimen_view_get_canvas (stage->view);
  stage->window = GTK_WINDOW (gtk_window_new ());
  herald_specimen_view_set_source (stage->view,
                                   HERALD_SPECIMEN_SOURCE (stage->specimen),
                                   "Cells with brown edges");
  g_signal_connect_swapped (stage->canvas, "pressed", G_CALLBACK (on_pressed), stage);
  gtk_window_set_title (stage->window, "Specimen");
  gtk_window_set_child (stage->window, GTK_WIDGET (stage->view));
  gtk_window_set_default_size (stage->window, 900, 700);
  gtk_window_present (stage->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
}

static void
tear_down (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  settle (stage);
  g_assert_cmpint (g_atomic_int_get (&stage->specimen->n_on_main), ==, 0);
  gtk_window_destroy (stage->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (stage->specimen);
}

static gpointer
find_child (gpointer widget, GType type, guint *skip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_child (child, type, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
find (Stage *stage, GType type, guint skip)
{
  return find_child (stage->view, type, &skip);
}

/* As if a key were pressed where the focus is. */
static gboolean
press_key (Stage *stage, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (stage->canvas));
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_taken);
    }
  return is_taken;
}

static void
assert_objective (Stage *stage, guint objective)
{
  g_assert_cmpuint (herald_specimen_view_get_look (stage->view)->objective, ==, objective);
}

/* A frame takes what is there: a painter that never comes back keeps nobody waiting, and a coarser
 * picture stands in for what it owes. */
static void
test_never_waits (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  gint64 start;
  int n_painted;

  settle (stage);
  n_painted = g_atomic_int_get (&stage->specimen->n_painted);
  g_assert_cmpint (n_painted, >, 4);
  g_mutex_lock (&stage->specimen->gate);
  start = g_get_monotonic_time ();
  herald_specimen_view_set_objective (stage->view, 40);
  for (guint i = 0; i < 5; i++)
    {
      herald_specimen_canvas_pan (stage->canvas, 200.0, 100.0);
      draw (stage);
    }
  g_assert_true (herald_specimen_view_is_busy (stage->view));
  g_assert_cmpint (g_get_monotonic_time () - start, <, PATIENCE / 3);
  g_assert_cmpint (g_atomic_int_get (&stage->specimen->n_painted), ==, n_painted);
  g_mutex_unlock (&stage->specimen->gate);
  settle (stage);
  g_assert_cmpint (g_atomic_int_get (&stage->specimen->n_painted), >, n_painted);
}

/* What was passed over is not painted, and what was painted stays. */
static void
test_keeps_tiles (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  int n_painted;

  herald_specimen_view_set_objective (stage->view, 40);
  settle (stage);
  n_painted = g_atomic_int_get (&stage->specimen->n_painted);
  herald_specimen_canvas_pan (stage->canvas, 64.0, 0.0);
  herald_specimen_canvas_pan (stage->canvas, -64.0, 0.0);
  settle (stage);
  g_assert_cmpint (g_atomic_int_get (&stage->specimen->n_painted), ==, n_painted);
}

static void
test_few_tiles (void)
{
  g_autoptr (TestSpecimen) specimen = test_specimen_new ();
  g_autoptr (HeraldSpecimenTiles) tiles =
      herald_specimen_tiles_new (HERALD_SPECIMEN_SOURCE (specimen));
  HeraldSpecimenPlace place = { { 40, 0, FALSE }, 64, 0, 0 };
  gint64 until = g_get_monotonic_time () + PATIENCE;

  /* Two frames, of which the first one is gone before anything is painted. */
  g_mutex_lock (&specimen->gate);
  for (place.row = 0; place.row < 2; place.row++)
    {
      herald_specimen_tiles_begin (tiles);
      for (place.column = 0; place.column < 40; place.column++)
        g_assert_null (herald_specimen_tiles_get (tiles, &place));
      herald_specimen_tiles_end (tiles);
    }
  g_assert_cmpuint (herald_specimen_tiles_get_n_kept (tiles), ==, 40);
  g_mutex_unlock (&specimen->gate);
  while (herald_specimen_tiles_get_n_waiting (tiles) > 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, TRUE);
    }
  /* As many as threads may have begun with the first frame. */
  g_assert_cmpint (specimen->n_painted, <=, 44);
  place.row = 1;
  place.column = 7;
  g_assert_nonnull (herald_specimen_tiles_peek (tiles, &place));
  place.row = 0;
  place.column = 39;
  g_assert_null (herald_specimen_tiles_peek (tiles, &place));
  herald_specimen_tiles_stop (tiles);
  g_assert_cmpuint (herald_specimen_tiles_get_n_kept (tiles), ==, 0);
}

/* However far one goes, only so much is kept. */
static void
test_forgets_tiles (void)
{
  g_autoptr (TestSpecimen) specimen = test_specimen_new ();
  g_autoptr (HeraldSpecimenTiles) tiles =
      herald_specimen_tiles_new (HERALD_SPECIMEN_SOURCE (specimen));
  HeraldSpecimenPlace place = { { 40, 0, FALSE }, 64, 0, 0 };

  for (place.row = 0; place.row < 60; place.row++)
    {
      herald_specimen_tiles_begin (tiles);
      for (place.column = 0; place.column < 10; place.column++)
        herald_specimen_tiles_get (tiles, &place);
      herald_specimen_tiles_end (tiles);
      while (herald_specimen_tiles_get_n_waiting (tiles) > 0)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (herald_specimen_tiles_get_n_kept (tiles), <=, 321);
    }
  place.row = 59;
  place.column = 9;
  g_assert_nonnull (herald_specimen_tiles_peek (tiles, &place));
  place.row = 0;
  g_assert_null (herald_specimen_tiles_peek (tiles, &place));
}

static void
test_keys (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (stage->canvas);
  double x = frame->x;
  double y;

  assert_objective (stage, 10);
  g_assert_true (press_key (stage, GDK_KEY_plus, 0));
  g_assert_true (press_key (stage, GDK_KEY_KP_Add, 0));
  assert_objective (stage, 40);
  g_assert_true (press_key (stage, GDK_KEY_Right, 0));
  g_assert_cmpfloat (frame->x, >, x);
  y = frame->y;
  g_assert_true (press_key (stage, GDK_KEY_Down, 0));
  g_assert_cmpfloat (frame->y, >, y);
  g_assert_true (press_key (stage, GDK_KEY_Up, 0));
  g_assert_true (press_key (stage, GDK_KEY_Left, 0));
  g_assert_cmpfloat_with_epsilon (frame->x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (frame->y, y, 1e-6);
  g_assert_true (press_key (stage, GDK_KEY_minus, 0));
  assert_objective (stage, 20);
  /* These belong to the text size of the window. */
  g_assert_false (press_key (stage, GDK_KEY_plus, GDK_CONTROL_MASK));
  g_assert_false (press_key (stage, GDK_KEY_Tab, 0));
  assert_objective (stage, 20);
}

/* Buttons and keys say the same lens. */
static void
test_lenses (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldChoiceStrip *lenses = find (stage, HERALD_TYPE_CHOICE_STRIP, 0);
  HeraldSpecimenBar *bar = find (stage, HERALD_TYPE_SPECIMEN_BAR, 0);

  g_assert_cmpuint (herald_choice_strip_get_selected (lenses), ==, 1);
  g_assert_cmpstr (herald_specimen_bar_get_text (bar), ==, "100 µm");
  gtk_toggle_button_set_active (find (stage, GTK_TYPE_TOGGLE_BUTTON, 3), TRUE);
  assert_objective (stage, 40);
  g_assert_cmpstr (herald_specimen_bar_get_text (bar), ==, "20 µm");
  gtk_test_accessible_assert_property (bar,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Scale bar: 20 micrometres");
  press_key (stage, GDK_KEY_minus, 0);
  g_assert_cmpuint (herald_choice_strip_get_selected (lenses), ==, 2);
}

static void
test_words (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  gtk_test_accessible_assert_role (stage->canvas, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (stage->canvas,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Cells with brown edges");
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (stage->canvas)));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (stage->view)));
  g_assert_true (gtk_window_get_focus (stage->window) == GTK_WIDGET (stage->canvas));
}

/* What was drawn is marked only where that is offered. */
static void
test_overlay (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *truth = find (stage, GTK_TYPE_TOGGLE_BUTTON, 4);

  settle (stage);
  g_assert_false (gtk_widget_get_visible (truth));
  herald_specimen_view_offer_overlay (stage->view);
  g_assert_true (gtk_widget_get_visible (truth));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (truth), TRUE);
  g_assert_true (herald_specimen_view_get_look (stage->view)->overlay);
  settle (stage);
  g_assert_cmpint (stage->specimen->n_overlaid, >, 0);
  herald_specimen_view_set_source (stage->view, HERALD_SPECIMEN_SOURCE (stage->specimen), NULL);
  g_assert_false (gtk_widget_get_visible (truth));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (truth)));
}

static void
test_variants (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "Red and Green", "Magenta and Green", NULL };

  stage->specimen->variants = names;
  herald_specimen_view_set_source (stage->view, HERALD_SPECIMEN_SOURCE (stage->specimen), NULL);
  herald_choice_strip_set_selected (find (stage, HERALD_TYPE_CHOICE_STRIP, 1), 0);
  gtk_toggle_button_set_active (find (stage, GTK_TYPE_TOGGLE_BUTTON, 5), TRUE);
  g_assert_cmpuint (herald_specimen_view_get_look (stage->view)->variant, ==, 1);
  assert_objective (stage, 10);
  stage->specimen->variants = NULL;
  herald_specimen_view_set_source (stage->view, HERALD_SPECIMEN_SOURCE (stage->specimen), NULL);
  g_assert_null (find (stage, HERALD_TYPE_CHOICE_STRIP, 1));
}

static void
test_overview (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *overview = find (stage, HERALD_TYPE_SPECIMEN_OVERVIEW, 0);
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (stage->canvas);
  graphene_rect_t before, after;

  herald_specimen_view_set_objective (stage->view, 40);
  settle (stage);
  g_assert_true (gtk_widget_get_child_visible (overview));
  g_assert_true (herald_specimen_overview_get_shown (HERALD_SPECIMEN_OVERVIEW (overview), &before));
  herald_specimen_overview_go_to (HERALD_SPECIMEN_OVERVIEW (overview), 0.0, 0.0);
  g_assert_true (herald_specimen_overview_get_shown (HERALD_SPECIMEN_OVERVIEW (overview), &after));
  g_assert_cmpfloat (after.origin.x, <, before.origin.x);
  g_assert_cmpfloat (frame->x, ==, frame->width * frame->units_per_px / 2.0);
  herald_specimen_view_set_objective (stage->view, 5);
  g_assert_false (gtk_widget_get_child_visible (overview));
}

/* A small screen is wide enough, and has no overview. */
static void
test_narrow (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *overview = find (stage, HERALD_TYPE_SPECIMEN_OVERVIEW, 0);
  gint64 until = g_get_monotonic_time () + PATIENCE;

  herald_specimen_view_set_objective (stage->view, 40);
  g_assert_cmpint (herald_widget_get_minimum_width (GTK_WIDGET (stage->view)), <=, 330);
  gtk_window_set_default_size (stage->window, 360, 500);
  while (gtk_widget_get_child_visible (overview))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      draw (stage);
    }
}

static void
test_press (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (stage->canvas);

  herald_specimen_canvas_press (stage->canvas, frame->width / 2.0, frame->height / 2.0);
  g_assert_cmpuint (stage->n_pressed, ==, 1);
  g_assert_cmpint (stage->x, ==, stage->specimen->width / 2);
  g_assert_cmpint (stage->y, ==, stage->specimen->height / 2);
}

static void
add (const char *path, void (*test) (Stage *stage, gconstpointer data))
{
  g_test_add (path, Stage, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  g_test_add_func ("/specimen-frame/edges", test_frame_edges);
  g_test_add_func ("/specimen-frame/zoom", test_frame_zoom);
  g_test_add_func ("/specimen-frame/lenses", test_frame_lenses);
  g_test_add_func ("/specimen-frame/bar", test_frame_bar);
  g_test_add_func ("/specimen-tiles/few", test_few_tiles);
  g_test_add_func ("/specimen-tiles/forgets", test_forgets_tiles);
  add ("/specimen-view/never-waits", test_never_waits);
  add ("/specimen-view/keeps-tiles", test_keeps_tiles);
  add ("/specimen-view/keys", test_keys);
  add ("/specimen-view/lenses", test_lenses);
  add ("/specimen-view/words", test_words);
  add ("/specimen-view/overlay", test_overlay);
  add ("/specimen-view/variants", test_variants);
  add ("/specimen-view/overview", test_overview);
  add ("/specimen-view/narrow", test_narrow);
  add ("/specimen-view/press", test_press);
  return g_test_run ();
}
