/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of documents share: pages without a printer, and what has to be true of all. */
#pragma once

#include <string.h>

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "print-layout.h"
#include "print-style.h"

#define SLACK 0.5

static inline PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell 11");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static inline HeraldPrintLayout *
lay_out (HeraldPrintout *printout, HeraldPaper paper)
{
  PangoContext *context = create_context ();
  HeraldPrintLayout *layout = herald_print_layout_new (printout, context, &paper);

  g_object_unref (context);
  return layout;
}

/* The text of a mark; empty for a mark without. */
static inline char *
get_text (const HeraldPrintMark *mark)
{
  if (mark->kind != HERALD_PRINT_MARK_TEXT)
    return g_strdup ("");
  return g_strndup (pango_layout_get_text (mark->line->layout) + mark->line->start_index,
                    mark->line->length);
}

/* Spaces are where lines end, too, and readers of PDF files join what a hyphen parts. */
static inline char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (!g_unichar_isspace (g_utf8_get_char (c)) && *c != '-')
        g_string_append_unichar (squeezed, g_utf8_get_char (c));
    }
  return g_string_free (squeezed, FALSE);
}

static inline gboolean
is_small (const HeraldPrintMark *mark, double scale)
{
  return mark->size < (HERALD_PRINT_FOOT_SIZE + 0.5) * scale;
}

/* All text without head and foot, squeezed. */
static inline char *
get_body (const HeraldPrintLayout *layout, double scale)
{
  GString *all = g_string_new (NULL);

  for (guint page = 0; page < herald_print_layout_get_n_pages (layout); page++)
    {
      GArray *marks = herald_print_layout_get_marks (layout, page);

      for (guint i = 0; i < marks->len; i++)
        {
          const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);
          g_autofree char *text = get_text (mark);
          g_autofree char *squeezed = squeeze (text);

          if (!is_small (mark, scale))
            g_string_append (all, squeezed);
        }
    }
  return g_string_free (all, FALSE);
}

/* Finds a text behind the one that was found before. */
static inline void
assert_next (const char **rest, const char *text)
{
  g_autofree char *squeezed = squeeze (text);
  const char *found = strstr (*rest, squeezed);

  if (found == NULL)
    g_error ("“%s” is not in, or comes before what it follows: %s", text, *rest);
  *rest = found + strlen (squeezed);
}

static inline gboolean
holds_others (const HeraldPrintMark *mark)
{
  return mark->kind == HERALD_PRINT_MARK_FRAME || mark->kind == HERALD_PRINT_MARK_BAR ||
         mark->kind == HERALD_PRINT_MARK_HAIRLINE || mark->kind == HERALD_PRINT_MARK_DISC;
}

static inline gboolean
do_overlap (const HeraldRect *one, const HeraldRect *other)
{
  return one->x + one->width > other->x + SLACK && other->x + other->width > one->x + SLACK &&
         one->y + one->height > other->y + SLACK && other->y + other->height > one->y + SLACK;
}

static inline void
assert_inside (const HeraldRect *rect, const HeraldRect *room)
{
  g_assert_cmpfloat (rect->width, >=, 0.0);
  g_assert_cmpfloat (rect->height, >=, 0.0);
  g_assert_cmpfloat (rect->x, >=, room->x - SLACK);
  g_assert_cmpfloat (rect->y, >=, room->y - SLACK);
  g_assert_cmpfloat (rect->x + rect->width, <=, room->x + room->width + SLACK);
  g_assert_cmpfloat (rect->y + rect->height, <=, room->y + room->height + SLACK);
}

static inline void
assert_apart (GArray *marks, guint index)
{
  const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, index);

  for (guint i = 0; i < index && !holds_others (mark); i++)
    {
      const HeraldPrintMark *other = &g_array_index (marks, HeraldPrintMark, i);

      if (!holds_others (other) && do_overlap (&mark->rect, &other->rect))
        {
          g_autofree char *one = get_text (mark);
          g_autofree char *two = get_text (other);

          g_error ("marks %u and %u overlap: “%s”, “%s”, at %g and %g",
                   index,
                   i,
                   one,
                   two,
                   mark->rect.y,
                   other->rect.y);
        }
    }
}

/* Nothing leaves the page, nothing covers anything, nothing is too small, every page says which it
 * is and what its limits are. */
static inline void
assert_sound (const HeraldPrintLayout *layout, const char *limits)
{
  HeraldRect room = herald_print_layout_get_room (layout);
  guint n_pages = herald_print_layout_get_n_pages (layout);

  for (guint page = 0; page < n_pages; page++)
    {
      GArray *marks = herald_print_layout_get_marks (layout, page);
      g_autofree char *number =
          g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, "%u of %u"), page + 1, n_pages);
      g_autoptr (GString) all = g_string_new (NULL);
      g_autofree char *squeezed = NULL;
      const char *rest;

      for (guint i = 0; i < marks->len; i++)
        {
          const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);
          g_autofree char *text = get_text (mark);

          assert_inside (&mark->rect, &room);
          assert_apart (marks, i);
          if (mark->kind == HERALD_PRINT_MARK_TEXT)
            g_assert_cmpfloat (mark->size, >=, 9.0);
          g_string_append (all, text);
        }
      squeezed = squeeze (all->str);
      rest = squeezed;
      assert_next (&rest, number);
      if (limits != NULL)
        assert_next (&rest, limits);
    }
}

static inline void
draw_pdf (const HeraldPrintLayout *layout, const char *path, const HeraldPaper *paper)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, paper->width, paper->height);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < herald_print_layout_get_n_pages (layout); i++)
    {
      herald_print_layout_draw (layout, cr, i);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* What a reader gets out of the file, in its own idea of the order; squeezed. */
static inline char *
read_pdf (const char *program, const char *path)
{
  const char *const command[] = { program, "-enc", "UTF-8", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  int status;

  g_spawn_sync (
      NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return squeeze (text);
}

/* Every line of the document stands in its PDF file. */
static inline void
assert_in_pdf (const HeraldPrintLayout *layout, const HeraldPaper *paper, gboolean is_in_order)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = g_dir_make_tmp ("herald-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);
  g_autofree char *read = NULL;
  const char *rest;

  g_assert_nonnull (program);
  draw_pdf (layout, path, paper);
  read = read_pdf (program, path);
  rest = read;
  for (guint page = 0; page < herald_print_layout_get_n_pages (layout); page++)
    {
      GArray *marks = herald_print_layout_get_marks (layout, page);

      for (guint i = 0; i < marks->len; i++)
        {
          g_autofree char *text = get_text (&g_array_index (marks, HeraldPrintMark, i));

          if (!is_in_order)
            rest = read;
          assert_next (&rest, text);
        }
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* And in the order in which it is to be read. */
static inline void
assert_pdf (const HeraldPrintLayout *layout, const HeraldPaper *paper)
{
  assert_in_pdf (layout, paper, TRUE);
}
