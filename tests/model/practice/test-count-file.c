/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how counts come into a sheet and go out: by the clipboard, as a table, as a file. */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>
#include <string.h>

#include "content/content.h"
#include "content/error.h"
#include "practice/count-file.h"
#include "support.h"

typedef struct
{
  const char *text;
  guint n_rows; /* 0 where it is refused */
  guint her2;
  guint cep17;
  const char *problem;
} Pasted;

#define ODD "ääääääääääääääääääääääääääääääääääääääääääääää"

static const Pasted pasted[] = {
  { "4\t2\n5\t2\n", 2, 9, 4, NULL },
  { "4\t2\r\n5\t2", 2, 9, 4, NULL },
  { "\xef\xbb\xbfHER2,CEP17\n4,2\n\n5,2\n", 2, 9, 4, NULL },
  { "cell;CEP17;HER2\n7;2;4\n8;2;5\n", 2, 9, 4, NULL },
  { "1,4,2\n2,5,2\n", 2, 9, 4, NULL },
  { "\"1\"\t\"4\"\t\"2\"\n", 1, 4, 2, NULL },
  { "her2\tnote\n4\tlate\n", 1, 4, 0, NULL },
  { "4\n", 1, 4, 0, NULL },
  { "nucleus,her2,cep17,small,large,excluded\n1,1,2,2,1,\n2,3,2,,,overlap\n", 2, 25, 2, NULL },
  { "4,5\t2\n", 0, 0, 0, "Line 1, column 1: “4,5” is not a whole number" },
  { "her2;cep17\n4;2\n4,5;2\n", 0, 0, 0, "Line 3, column 1: “4,5”" },
  { "her2\tcep17\n4\t2.0\n", 0, 0, 0, "Line 2, column 2: “2.0”" },
  { "her2,cep17\n4,5,2\n", 0, 0, 0, "Line 2 has 3 columns, where 2 are expected" },
  { "1,4,0,2\n", 0, 0, 0, "no line above says" },
  { "-4\t2\n", 0, 0, 0, "Line 1, column 1: “-4” is not a whole number from 0 to 999" },
  { "1000\t2\n", 0, 0, 0, "from 0 to 999" },
  { "99999999999999999999999\t2\n", 0, 0, 0, "from 0 to 999" },
  { "four\ttwo\n", 0, 0, 0, "“four”" },
  { "=1+1\t2\n", 0, 0, 0, "“=1+1”" },
  { "nucleus\ther2\n3\t4\n3\t4\n", 0, 0, 0, "cell 3 stands twice" },
  { "nucleus\ther2\n0\t4\n", 0, 0, 0, "from 1 to 9999" },
  { "her2\texcluded\n4\ttired\n", 0, 0, 0, "“tired” is not one of the reasons" },
  /* Cut between letters, not within one. */
  { ODD "\t2\n", 0, 0, 0, "“ääääääääääääääääääääääääääääääääääääääää”" },
  { "her2\texcluded\n4\t" ODD "\n", 0, 0, 0, "“ääääääääääääääääääääääääääääääääääääääää”" },
  { "her2\tcep17\n", 0, 0, 0, "no row of counts" },
  { "", 0, 0, 0, "no row of counts" },
  { "\xff\xfe", 0, 0, 0, "not a table" },
};

static void
test_paste (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pasted); i++)
    {
      g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_new (TRUE);
      g_autofree char *problem = NULL;
      gboolean is_taken;
      guint n_rows;
      HeraldIshTotals totals;

      is_taken = herald_count_sheet_paste (sheet, pasted[i].text, 2, &n_rows, &problem);
      herald_count_sheet_get_totals (sheet, 2, &totals);
      g_test_message ("%u: %s", i, problem != NULL ? problem : "taken");
      g_assert_cmpint (is_taken, ==, pasted[i].problem == NULL);
      g_assert_cmpuint (n_rows, ==, pasted[i].n_rows);
      g_assert_cmpuint (totals.her2, ==, pasted[i].her2);
      g_assert_cmpuint (totals.cep17, ==, pasted[i].cep17);
      g_assert_cmpint (herald_count_sheet_can_undo (sheet), ==, is_taken);
      if (pasted[i].problem != NULL)
        g_assert_nonnull (strstr (problem, pasted[i].problem));
    }
}

static void
test_paste_too_much (void)
{
  g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_new (TRUE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *problem = NULL;

  for (guint i = 0; i <= HERALD_COUNT_SHEET_MOST_ROWS; i++)
    g_string_append (text, "4\t2\n");
  g_assert_false (herald_count_sheet_paste (sheet, text->str, 1, NULL, &problem));
  g_assert_nonnull (strstr (problem, "more rows"));
  g_string_truncate (text, text->len - 4);
  g_clear_pointer (&problem, g_free);
  g_assert_true (herald_count_sheet_paste (sheet, text->str, 1, NULL, &problem));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)),
                    ==,
                    HERALD_COUNT_SHEET_MOST_ROWS);
}

static void
fill (HeraldCountSheet *sheet, guint32 *state)
{
  for (guint i = 0; i < 60; i++)
    {
      HeraldCount count = { 1 + herald_test_random (state) % 40,
                            1 + herald_test_random (state) % 2,
                            herald_test_random (state) % 20,
                            herald_test_random (state) % 7,
                            herald_test_random (state) % 3,
                            herald_test_random (state) % 2,
                            herald_test_random (state) % HERALD_ISH_N_EXCLUSIONS };

      g_assert_true (herald_count_sheet_put (sheet, &count));
    }
}

/* What goes out comes back as it was, by both ways. */
static void
test_round_trips (void)
{
  guint32 state = 99;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_new (i % 2 == 0);
      g_autoptr (HeraldCountSheet) pasted_sheet = herald_count_sheet_new (i % 2 == 0);
      g_autoptr (HeraldCountSheet) opened = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *problem = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GBytes) table = NULL, again = NULL, file = NULL;

      fill (sheet, &state);
      table = herald_count_sheet_export (sheet);
      text = g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
      g_assert_true (herald_count_sheet_paste (pasted_sheet, text, 1, NULL, &problem));
      again = herald_count_sheet_export (pasted_sheet);
      g_assert_true (g_bytes_equal (table, again));
      file = herald_count_sheet_write (sheet);
      opened = herald_count_sheet_read (file, "test", &error);
      g_assert_no_error (error);
      g_clear_pointer (&again, g_bytes_unref);
      again = herald_count_sheet_write (opened);
      g_assert_true (g_bytes_equal (file, again));
      g_assert_false (herald_count_sheet_can_undo (opened));
    }
}

static void
test_files (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "model", "practice", "whole.counts.json", NULL);
  g_autofree char *folder = g_dir_make_tmp ("herald-counts-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "a.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_open (path, &error);
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autofree char *first = NULL, *second = NULL;
  HeraldIshTotals totals;
  GStatBuf status;

  g_assert_no_error (error);
  herald_count_sheet_get_totals (sheet, 1, &totals);
  g_assert_cmpuint (totals.nuclei, ==, 2);
  g_assert_cmpuint (totals.her2, ==, 29);
  g_assert_cmpuint (totals.cep17, ==, 5);
  g_assert_cmpuint (herald_count_sheet_get_n_excluded (sheet, 1), ==, 1);
  g_assert_cmpuint (herald_count_sheet_get_tolerance (sheet, 1), ==, 4);
  g_assert_true (herald_count_sheet_save (sheet, copy, &error));
  g_assert_true (g_file_get_contents (path, &first, NULL, &error));
  g_assert_true (g_file_get_contents (copy, &second, NULL, &error));
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  /* A link stays one. */
  g_assert_no_errno (symlink (copy, link));
  g_assert_true (herald_count_sheet_save (sheet, link, &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_no_errno (g_unlink (link));
  g_assert_cmpint (g_remove (copy), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_false (herald_count_sheet_save (sheet, copy, &error));
  g_assert_nonnull (error);
}

#define ROW                                                                                        \
  "{\"nucleus\":\"1\",\"observer\":\"1\",\"her2\":\"4\",\"cep17\":\"2\","                          \
  "\"small_clusters\":\"0\",\"large_clusters\":\"0\",\"excluded\":\"none\"}"

static gboolean
read_sheet (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_read (bytes, "test", error);

  return sheet != NULL;
}

static void
test_broken_files (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { "", HERALD_CONTENT_ERROR_NOT_JSON, "test" },
    { "[]", HERALD_CONTENT_ERROR_MEMBER, "test" },
    { "{\"format\":\"herald-counts-2\",\"probe\":\"dual\",\"rows\":[]}",
      HERALD_CONTENT_ERROR_VALUE,
      "herald-counts-2" },
    { "{\"format\":\"herald-counts-1\",\"probe\":\"three\",\"rows\":[]}",
      HERALD_CONTENT_ERROR_VALUE,
      "three" },
    { "{\"format\":\"herald-counts-1\",\"probe\":\"dual\"}", HERALD_CONTENT_ERROR_MEMBER, "rows" },
    { "{\"format\":\"herald-counts-1\",\"probe\":\"dual\",\"rows\":[" ROW "," ROW "]}",
      HERALD_CONTENT_ERROR_VALUE,
      "stands twice" },
    { "{\"format\":\"herald-counts-1\",\"probe\":\"dual\",\"rows\":[{\"nucleus\":\"1\"}]}",
      HERALD_CONTENT_ERROR_MEMBER,
      "observer" },
    { "{\"format\":\"herald-counts-1\",\"probe\":\"dual\",\"rows\":[],\"more\":1}",
      HERALD_CONTENT_ERROR_MEMBER,
      "more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (read_sheet (cases[i].text, &error));
      herald_test_fails (cases[i].text, &error, cases[i].code, cases[i].message);
    }
  g_assert_true (
      read_sheet ("{\"format\":\"herald-counts-1\",\"probe\":\"dual\",\"rows\":[" ROW "]}", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();

  g_test_add_func ("/practice/count-file/paste", test_paste);
  g_test_add_func ("/practice/count-file/paste-too-much", test_paste_too_much);
  g_test_add_func ("/practice/count-file/round-trips", test_round_trips);
  g_test_add_func ("/practice/count-file/files", test_files);
  g_test_add_func ("/practice/count-file/broken-files", test_broken_files);

  return g_test_run ();
}
