/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of reports, as programs write them and as they should not be. */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "reader/reader.h"
#include "report/report-decode.h"
#include "report/report-load.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("herald-report-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "report", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_decoded (const char *bytes, gsize length, const char *text)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);
  g_autofree char *decoded = herald_report_decode (content);

  g_assert_cmpstr (decoded, ==, text);
  g_assert_true (g_utf8_validate (decoded, -1, NULL));
}

#define ASSERT_DECODED(bytes, text) assert_decoded (bytes, sizeof (bytes) - 1, text)

static void
test_letters (void)
{
  ASSERT_DECODED ("", "");
  ASSERT_DECODED ("HER2 2+", "HER2 2+");
  ASSERT_DECODED ("Gr\xc3\xb6\xc3\x9f"
                  "e 2 mm",
                  "Größe 2 mm");
  ASSERT_DECODED ("\xef\xbb\xbfHER2", "HER2");
  ASSERT_DECODED ("Gr\xf6\xdf"
                  "e \x96 \x93ja\x94 \x80",
                  "Größe – “ja” €");
  /* Five of its bytes mean nothing. */
  ASSERT_DECODED ("\x81\xe9", "\xef\xbf\xbdé");
  ASSERT_DECODED ("\xff\xfeH\0E\0\xf6\0", "HEö");
  ASSERT_DECODED ("\xfe\xff\0H\0E\0\xf6", "HEö");
  /* Beyond the first 65536 letters, and halves of such a pair. */
  ASSERT_DECODED ("\xff\xfe\x3d\xd8\x00\xdeH\0", "😀H");
  ASSERT_DECODED ("\xff\xfe\x3d\xd8H\0\x00\xde", "\xef\xbf\xbdH\xef\xbf\xbd");
  /* A byte too many, as where a file was cut off. */
  ASSERT_DECODED ("\xff\xfeH\0E", "H");
  /* Without the mark in front. */
  ASSERT_DECODED ("H\0E\0R\0 \0002\0", "HER 2");
  ASSERT_DECODED ("\0H\0E\0R\0 \0002", "HER 2");
}

static void
test_damage (void)
{
  ASSERT_DECODED ("HER2\0score 2+\0", "HER2 score 2+ ");
  ASSERT_DECODED ("\xc3\xa4\xc3\xb6\xff 2+", "äö\xef\xbf\xbd 2+");
  ASSERT_DECODED ("\xc3\xa4 2+ \xc3", "ä 2+ \xef\xbf\xbd");
  /* Bytes of the form of UTF-8 that are none. */
  ASSERT_DECODED ("\xed\xa0\x80", "í\xc2\xa0€");
}

/* Whatever the bytes are, the text is one that GTK takes. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      guint8 bytes[64];
      gsize length = g_rand_int_range (random, 0, sizeof bytes);
      g_autoptr (GBytes) content = NULL;
      g_autofree char *text = NULL;

      for (gsize j = 0; j < length; j++)
        bytes[j] = g_rand_int_range (random, 0, i % 2 == 0 ? 256 : 4) * (i % 2 == 0 ? 1 : 0x55);
      content = g_bytes_new (bytes, length);
      text = herald_report_decode (content);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      herald_report_is_text (content);
    }
}

static void
on_loaded (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  GAsyncResult **answer = data;

  *answer = g_object_ref (result);
}

static char *
load (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GAsyncResult) result = NULL;

  herald_report_load (file, cancellable, on_loaded, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return herald_report_load_finish (result, error);
}

static void
assert_fails (const char *path, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = load (path, NULL, &error);

  g_assert_null (text);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, reason));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
write_file (Fixture *fixture, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
assert_loads (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = load (fixture->path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, text);
}

static void
test_text (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  write_file (fixture, "", 0);
  assert_loads (fixture, "");
  write_file (fixture, "\xff\xfeH\0E\0", 6);
  assert_loads (fixture, "HE");
  write_file (fixture, "Ki-67: 18 %\0 HER2 2+\n", 21);
  assert_loads (fixture, "Ki-67: 18 %  HER2 2+\n");
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *large = g_strnfill (HERALD_READER_MAX_BYTES + 10, 'x');

  assert_fails (fixture->path, "“report” could not be read: it is not there any more.");
  assert_fails (fixture->folder, "not a text or PDF file");
  assert_fails ("/dev/zero", "not a text or PDF file");
  assert_fails ("sftp://example.invalid/report.txt", "not on this computer");
  write_file (fixture, large, HERALD_READER_MAX_BYTES + 10);
  assert_fails (fixture->path, "larger than any report");
  write_file (fixture, "PK\3\4\24\0\6\0\10\0\0\0!\0\1\2\3\4\5\6\7", 21);
  assert_fails (fixture->path, "not a text or PDF file");
}

/* The administrator may read it all the same. */
static void
test_locked (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  write_file (fixture, "HER2", 4);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  if (g_access (fixture->path, R_OK) == 0)
    assert_loads (fixture, "HER2");
  else
    assert_fails (fixture->path, "could not be read");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_file (fixture, "HER2", 4);
  g_cancellable_cancel (cancellable);
  g_assert_null (load (fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
show_words (cairo_t *cr, const char *words)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

  pango_layout_set_text (layout, words, -1);
  cairo_move_to (cr, 20, 20);
  pango_cairo_show_layout (cr, layout);
}

/* As a scanner makes it: a picture and no letters. */
static void
show_picture (cairo_t *cr)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);

  cairo_set_source_surface (cr, picture, 20, 20);
  cairo_paint (cr);
  cairo_surface_destroy (picture);
}

static void
write_pdf (Fixture *fixture, const char *words)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (fixture->path, 400, 400);
  cairo_t *cr = cairo_create (surface);

  if (words != NULL)
    show_words (cr, words);
  else
    show_picture (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
test_pdf (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  write_pdf (fixture, "HER2 (IHC): equivocal, score 2+");
  text = load (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "equivocal, score 2+"));
}

/* Scanned and damaged are told apart. */
static void
test_pdf_without_text (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  write_pdf (fixture, NULL);
  assert_fails (fixture->path, "picture without text");
  write_file (fixture, "%PDF-1.4\nnothing", 16);
  assert_fails (fixture->path, "damaged");
}

static void
test_no_pdf (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  write_pdf (fixture, "HER2");
  assert_fails (fixture->path, "without PDF");
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-load/letters", test_letters);
  g_test_add_func ("/report-load/damage", test_damage);
  g_test_add_func ("/report-load/any-bytes", test_any_bytes);
  ADD ("/report-load/text", test_text);
  ADD ("/report-load/refused", test_refused);
  ADD ("/report-load/locked", test_locked);
  ADD ("/report-load/cancelled", test_cancelled);
  if (HAS_PDF)
    {
      ADD ("/report-load/pdf", test_pdf);
      ADD ("/report-load/pdf-without-text", test_pdf_without_text);
    }
  else
    ADD ("/report-load/no-pdf", test_no_pdf);
  return g_test_run ();
}
