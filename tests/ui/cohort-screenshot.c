/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a picture of the window of tables, for eyes.
 *
 *   cohort-screenshot [OPTION…] PICTURE.png [TABLE.csv] */
#include "config.h"

#include <gtk/gtk.h>

#include "cohort/cohort-window.h"
#include "interface.h"
#include "picture.h"
#include "text-size.h"
#include "theme.h"

static int width = 1200;
static int height = 800;
static int text_percent = HERALD_TEXT_SIZE_NORMAL;
static int chosen = -1;
static gboolean is_dark;
static gboolean is_right_to_left;
static gboolean shows_flows;
static gboolean takes_columns;
static char **arguments;
static HeraldCohortWindow *window;
static GMainLoop *loop;

static const GOptionEntry entries[] = {
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "width in pixels", "N" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "height in pixels", "N" },
  { "text", 0, 0, G_OPTION_ARG_INT, &text_percent, "text size in percent", "N" },
  { "case", 0, 0, G_OPTION_ARG_INT, &chosen, "open this case", "N" },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &is_dark, "dark colours", NULL },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &is_right_to_left, "right to left", NULL },
  { "flows", 0, 0, G_OPTION_ARG_NONE, &shows_flows, "show how cases move", NULL },
  { "take", 0, 0, G_OPTION_ARG_NONE, &takes_columns, "take the columns as offered", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

static gboolean
take_picture (gpointer data G_GNUC_UNUSED)
{
  picture_take (GTK_WIDGET (window), arguments[0]);
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static gboolean
settle (gpointer data G_GNUC_UNUSED)
{
  const HeraldCohortFrame *frame = herald_cohort_window_get_frame (window);

  if (takes_columns && herald_cohort_frame_shows (frame, "mapping"))
    g_signal_emit_by_name (frame->mapping, "accepted");
  if (!herald_cohort_frame_shows (frame, "table") && takes_columns)
    return G_SOURCE_CONTINUE;
  if (chosen >= 0)
    herald_cohort_grid_select (herald_cohort_cases_get_grid (frame->cases), chosen);
  if (shows_flows)
    gtk_stack_set_visible_child_name (frame->views, "flows");
  g_timeout_add (900, take_picture, NULL);
  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("PICTURE.png [TABLE.csv]");
  g_autoptr (HeraldSettings) settings = NULL;
  g_autoptr (GError) error = NULL;
  HeraldShelf *shelf;

  picture_speak ();
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_group (context, picture_get_options ());
  if (!g_option_context_parse (context, &argc, &argv, &error) || arguments == NULL)
    g_error ("%s", error != NULL ? error->message : "a picture's name is missing");
  gtk_init ();
  if (is_right_to_left)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  picture_begin ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_theme_set_color_scheme (herald_theme_get_default (),
                                 is_dark ? HERALD_COLOR_SCHEME_DARK : HERALD_COLOR_SCHEME_LIGHT);
  herald_text_size_apply (text_percent);
  herald_interface_load_icons (gdk_display_get_default ());
  shelf = herald_shelf_new (NULL, NULL);
  settings = herald_settings_new ();
  window = HERALD_COHORT_WINDOW (herald_cohort_window_new (NULL, shelf, settings));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  if (arguments[1] != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[1]);

      herald_cohort_window_open (window, file);
    }
  loop = g_main_loop_new (NULL, FALSE);
  g_timeout_add (800, settle, NULL);
  g_main_loop_run (loop);
  g_main_loop_unref (loop);
  return 0;
}
