/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One window in all its looks: narrow and wide, plain and large text, in each of the four themes.
 */
#include "config.h"

#include "picture-matrix.h"

#include "text-size.h"

#define TALL 2600
/* In milliseconds: what is painted beside the main loop may take as long. */
#define PATIENCE 2000
#define REST 150

static const struct
{
  const char *name;
  const char *theme; /* as GtkSettings name it */
  gboolean is_dark;
} themes[] = {
  { "light", "Default", FALSE },
  { "dark", "Default", TRUE },
  { "hc", "HighContrast", FALSE },
  { "hc-dark", "HighContrast", TRUE },
};

static const struct
{
  const char *name;
  int width;
  int height;
} sizes[] = {
  { "wide", 1280, 800 },
  { "narrow", 360, 720 },
};

static const int texts[] = { 100, 200 };

static gboolean
on_rested (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
rest (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, on_rested, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* With its edge, as in the picture. */
static int
get_whole_width (GtkWidget *window)
{
  return gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (window)));
}

static void
resize (GtkWidget *window, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  for (guint i = 0; i < PATIENCE / REST && get_whole_width (window) != width; i++)
    rest (REST);
  rest (REST);
}

static void
report_width (GtkWidget *window, const char *name, int wanted)
{
  int least;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > wanted)
    g_printerr ("%s: needs %d px\n", name, least);
}

static void
take_themes (GtkWidget *window, const char *name, const char *chosen, PictureShutter take)
{
  g_auto (GStrv) names = chosen != NULL ? g_strsplit (chosen, ",", -1) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%s.png", name, themes[i].name);

      if (names != NULL && !g_strv_contains ((const char *const *)names, themes[i].name))
        continue;
      g_object_set (gtk_settings_get_default (),
                    "gtk-theme-name",
                    themes[i].theme,
                    "gtk-application-prefer-dark-theme",
                    themes[i].is_dark,
                    NULL);
      rest (REST);
      take (window, path);
    }
}

/*
 * picture_matrix_take:
 * @window: a window that was drawn
 * @stem: how the names of the pictures begin
 * @is_tall: whether to show what there is to scroll to as well
 * @chosen: (nullable): the names of the themes, joined by commas; %NULL for all of them
 * @take: takes one picture
 *
 * Dialogs are as wide as windows: some have no size of their own. Tells on standard error which
 * windows cannot be as narrow as wanted.
 */
void
picture_matrix_take (GtkWidget *window,
                     const char *stem,
                     gboolean is_tall,
                     const char *chosen,
                     PictureShutter take)
{
  const char *direction = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? "rtl" : "ltr";

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint text = 0; text < G_N_ELEMENTS (texts); text++)
      {
        g_autofree char *name =
            g_strdup_printf ("%s-%s-%d-%s", stem, sizes[size].name, texts[text], direction);

        herald_text_size_apply (texts[text]);
        resize (window, sizes[size].width, is_tall ? TALL : sizes[size].height);
        report_width (window, name, sizes[size].width);
        take_themes (window, name, chosen, take);
      }
}
