/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays pictures on one sheet, with their names, so that many can be looked at together.
 *
 *   contact-sheet SHEET.png COLUMNS WIDTH PICTURE.png… */
#include <cairo.h>
#include <glib.h>

#define GAP 8.0
#define LINE 16.0

static cairo_surface_t *
read_picture (const char *path)
{
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);

  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (picture)));
  return picture;
}

/* Narrower pictures keep their size. */
static double
get_scale (cairo_surface_t *picture, double width)
{
  return MIN (1.0, width / cairo_image_surface_get_width (picture));
}

static void
draw_picture (cairo_t *cr, cairo_surface_t *picture, const char *path, double width)
{
  g_autofree char *name = g_path_get_basename (path);
  double scale = get_scale (picture, width);

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, 0, LINE - 4);
  cairo_show_text (cr, name);
  cairo_translate (cr, 0, LINE);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
}

static double
get_row_height (GPtrArray *pictures, guint first, guint n_columns, double width)
{
  double height = 0;

  for (guint i = first; i < MIN (first + n_columns, pictures->len); i++)
    height = MAX (height,
                  cairo_image_surface_get_height (pictures->pdata[i]) *
                      get_scale (pictures->pdata[i], width));
  return height + LINE + GAP;
}

static void
draw_sheet (cairo_t *cr, GPtrArray *pictures, char **paths, guint n_columns, double width)
{
  double y = GAP;

  for (guint i = 0; i < pictures->len; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, GAP + (i % n_columns) * (width + GAP), y);
      draw_picture (cr, pictures->pdata[i], paths[i], width);
      cairo_restore (cr);
      if (i % n_columns == n_columns - 1)
        y += get_row_height (pictures, i + 1 - n_columns, n_columns, width);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) pictures =
      g_ptr_array_new_with_free_func ((GDestroyNotify)cairo_surface_destroy);
  guint n_columns = argc > 4 ? (guint)g_ascii_strtoull (argv[2], NULL, 10) : 0;
  double width = argc > 4 ? g_ascii_strtod (argv[3], NULL) : 0;
  double height = GAP;
  cairo_surface_t *sheet;
  cairo_t *cr;

  if (n_columns == 0 || width <= 0)
    g_error ("usage: contact-sheet SHEET.png COLUMNS WIDTH PICTURE.png…");
  for (int i = 4; i < argc; i++)
    g_ptr_array_add (pictures, read_picture (argv[i]));
  for (guint i = 0; i < pictures->len; i += n_columns)
    height += get_row_height (pictures, i, n_columns, width);
  sheet = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                      (int)(GAP + n_columns * (width + GAP)),
                                      (int)height);
  cr = cairo_create (sheet);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_paint (cr);
  draw_sheet (cr, pictures, argv + 4, n_columns, width);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (sheet, argv[1]) != CAIRO_STATUS_SUCCESS)
    g_error ("can't write %s", argv[1]);
  cairo_surface_destroy (sheet);
  return 0;
}
