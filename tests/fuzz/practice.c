/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the readers of practice: sets, counts, lists of seeds and kept progress. What
 * is read can be written and read again, and comes out the same. */
#include "config.h"

#include <string.h>

#include "content/json-file.h"
#include "fuzz.h"
#include "practice/class-file.h"
#include "practice/count-file.h"
#include "practice/journal-line.h"

static HeraldCaseSet *
read_set (GBytes *bytes, GError **error)
{
  JsonNode *root = herald_json_file_parse (bytes, HERALD_FUZZ_NAME, error);

  return root != NULL ? herald_case_set_new (herald_fuzz_shelf, root, HERALD_FUZZ_NAME, NULL, error)
                      : NULL;
}

static void
check_set (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCaseSet) set = read_set (bytes, &error);

  herald_fuzz_check (set != NULL, error);
  for (guint i = 0; set != NULL && i < herald_case_set_get_n_cases (set); i++)
    {
      const HeraldCase *one = herald_case_set_get_case (set, i);
      guint number;

      g_assert_true (herald_case_set_find (set, one->id, &number) == one);
      g_assert_cmpuint (number, ==, i);
    }
}

static void
check_counts (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_read (bytes, HERALD_FUZZ_NAME, &error);
  g_autoptr (HeraldCountSheet) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  herald_fuzz_check (sheet != NULL, error);
  if (sheet == NULL)
    return;
  written = herald_count_sheet_write (sheet);
  again = herald_count_sheet_read (written, HERALD_FUZZ_NAME, &error);
  g_assert_no_error (error);
  rewritten = herald_count_sheet_write (again);
  g_assert_true (g_bytes_equal (written, rewritten));
}

/* What somebody pastes: all of it or nothing. */
static void
check_pasted (const char *text)
{
  g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_new (TRUE);
  g_autofree char *problem = NULL;
  guint n_rows = 0;
  gboolean is_taken = herald_count_sheet_paste (sheet, text, 1, &n_rows, &problem);

  g_assert_true (is_taken == (problem == NULL));
  g_assert_true (g_list_model_get_n_items (G_LIST_MODEL (sheet)) <= HERALD_COUNT_SHEET_MOST_ROWS);
  g_assert_true (is_taken || g_list_model_get_n_items (G_LIST_MODEL (sheet)) == 0);
}

/* A list of seeds becomes a set that can be opened, with as many cases. */
static void
check_seeds (const char *text, HeraldCaseKind kind)
{
  const HeraldClassFile file = { "A", "B", HERALD_PRACTICE_TEST, HERALD_SHELF_DEFAULT_EDITION };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = herald_class_file_read_list (text, kind, file.edition, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeraldCaseSet) set = NULL;

  g_assert_true ((cases == NULL) == (error != NULL));
  if (cases == NULL)
    return;
  bytes = herald_class_file_write (&file, cases);
  set = read_set (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (herald_case_set_get_n_cases (set), ==, cases->len);
}

static void
append_line (GString *lines, const HeraldJournalLine *line)
{
  if (line->run != NULL)
    herald_journal_line_append_run (lines, line->run);
  if (line->answer != NULL)
    herald_journal_line_append_answer (lines, line->answer);
}

static void
clear_line (HeraldJournalLine *line)
{
  g_clear_pointer (&line->run, herald_practice_run_free);
  g_clear_pointer (&line->answer, herald_answer_unref);
}

static void
check_line (const char *text)
{
  HeraldJournalLine line = herald_journal_line_read (text);
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (GString) rewritten = g_string_new (NULL);

  append_line (written, &line);
  clear_line (&line);
  if (written->len == 0)
    return;
  line = herald_journal_line_read (g_strchomp (g_string_append_c (written, '\n')->str));
  append_line (rewritten, &line);
  clear_line (&line);
  g_assert_cmpstr (g_strchomp (rewritten->str), ==, written->str);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 20);

  check_set (bytes);
  check_counts (bytes);
  for (guint i = 0; lines[i] != NULL; i++)
    check_line (lines[i]);
  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  check_pasted (text);
  check_seeds (text, HERALD_CASE_KIND_IHC);
  check_seeds (text, HERALD_CASE_KIND_ISH);
  return 0;
}
