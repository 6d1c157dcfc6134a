/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports of many words: lines that would take minutes to place end before that. */
#include "config.h"

#include "report-tools.h"
#include "report/report-lines.h"

#define N_BYTES (700 * 1000)

static int
get_longest_line (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter line;
  int longest = 0;

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &line, i);
      longest = MAX (longest, gtk_text_iter_get_chars_in_line (&line));
    }
  return longest;
}

/* It is read, and shown in lines that take no time to place. */
static void
check_shown (Fixture *fixture, const char *text)
{
  gint64 start = g_get_monotonic_time ();

  present (fixture, WIDE, 700);
  open_report (fixture, text);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  g_test_message ("%.1f s", (g_get_monotonic_time () - start) / 1e6);
  g_assert_cmpuint (herald_report_get_n_findings (get_report (fixture)), >, 0);
  g_assert_cmpint (get_longest_line (get_text_view (fixture)), <=, HERALD_REPORT_MOST_LETTERS + 1);
}

/* A report of the size of a book. As one line it would take minutes to place. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  gboolean has_lines = GPOINTER_TO_INT (data);
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 1000 * 1000)
    g_string_append (text, REPORT);
  if (!has_lines)
    g_strdelimit (text->str, "\n", ' ');
  check_shown (fixture, text->str);
}

/* As a message holds a picture: one word. */
static void
test_picture (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree guchar *picture = g_malloc (N_BYTES);
  g_autoptr (GString) text = g_string_new (REPORT);
  g_autofree char *letters = NULL;

  for (gsize i = 0; i < N_BYTES; i++)
    picture[i] = (guchar)g_test_rand_int_range (0, 256);
  letters = g_base64_encode (picture, N_BYTES);
  g_string_append (text, letters);
  check_shown (fixture, text->str);
}

static char *
dup_shown (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Nothing comes or goes: a space alone becomes the end of a line, and one that follows a sentence
 * where there is one. Undo and redo find their places. */
static void
test_long_line (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) text = g_string_new ("Comment. \u00c9 score: 2+ approx. 40 ");
  g_autofree char *shown = NULL, *spaced = NULL, *again = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter end;

  for (int i = 0; i < HERALD_REPORT_MOST_LETTERS; i++)
    g_string_append (text, i % 5 == 4 ? "\u00e9 " : "\u00e9");
  open_report (fixture, "HER2 (IHC): score 2+.");
  buffer = gtk_text_view_get_buffer (get_text_view (fixture));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text->str, -1);
  shown = dup_shown (buffer);
  g_assert_cmpint (get_longest_line (get_text_view (fixture)), <=, HERALD_REPORT_MOST_LETTERS + 1);
  g_assert_true (
      g_str_has_prefix (shown, "HER2 (IHC): score 2+.Comment.\n\u00c9 score: 2+ approx. 40 "));
  spaced = g_strdelimit (g_strdup (shown + strlen ("HER2 (IHC): score 2+.")), "\n", ' ');
  g_assert_cmpstr (spaced, ==, text->str);
  gtk_text_buffer_undo (buffer);
  gtk_text_buffer_redo (buffer);
  again = dup_shown (buffer);
  g_assert_cmpstr (again, ==, shown);
}

/* What a word is that no line takes: lines end in it, between letters with their marks. */
static void
test_long_word (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *shown = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  for (int i = 0; i < 5 * HERALD_REPORT_MOST_LETTERS; i++)
    g_string_append (word, i % 3 == 0 ? "e\u0301" : "x");
  present (fixture, WIDE, 700);
  open_report (fixture, word->str);
  shown = dup_shown (gtk_text_view_get_buffer (get_text_view (fixture)));
  lines = g_strsplit (shown, "\n", -1);
  joined = g_strjoinv (NULL, lines);
  g_assert_cmpstr (joined, ==, word->str);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_false (g_str_has_prefix (lines[i], "\u0301"));
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, HERALD_REPORT_MOST_LETTERS + 1);
    }
}

/* Chinese has no spaces. A line ends after a sentence there. */
static void
test_without_spaces (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *shown = NULL;
  g_auto (GStrv) lines = NULL;

  while (g_utf8_strlen (text->str, -1) < 3 * HERALD_REPORT_MOST_LETTERS)
    g_string_append (text, "HER2免疫组化评分：2+。");
  present (fixture, WIDE, 700);
  open_report (fixture, text->str);
  shown = dup_shown (gtk_text_view_get_buffer (get_text_view (fixture)));
  lines = g_strsplit (shown, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_str_has_suffix (lines[i], "2+。"));
}

/* A run of spaces is a line that is too long, too. */
static void
test_spaces (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = g_strnfill (3 * HERALD_REPORT_MOST_LETTERS, ' ');
  g_autofree char *shown = NULL;

  present (fixture, WIDE, 700);
  open_report (fixture, text);
  shown = dup_shown (gtk_text_view_get_buffer (get_text_view (fixture)));
  g_assert_cmpuint (strlen (shown), ==, strlen (text));
  g_assert_cmpint (get_longest_line (get_text_view (fixture)), <=, HERALD_REPORT_MOST_LETTERS + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  begin ();

  ADD_WITH ("/report-lines/large", GINT_TO_POINTER (TRUE), test_large);
  ADD_WITH ("/report-lines/large-line", GINT_TO_POINTER (FALSE), test_large);
  ADD ("/report-lines/picture", test_picture);
  ADD ("/report-lines/long-line", test_long_line);
  ADD ("/report-lines/long-word", test_long_word);
  ADD ("/report-lines/without-spaces", test_without_spaces);
  ADD ("/report-lines/spaces", test_spaces);
  return g_test_run ();
}
