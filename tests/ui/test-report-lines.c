/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports of many words: lines that would take minutes to place end at a space. */
#include "config.h"

#include "report-tools.h"
#include "report/report-lines.h"

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

/* A report of the size of a book. As one line it would take minutes to place. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  gboolean has_lines = GPOINTER_TO_INT (data);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();

  while (text->len < 1000 * 1000)
    g_string_append (text, REPORT);
  if (!has_lines)
    g_strdelimit (text->str, "\n", ' ');
  present (fixture, WIDE, 700);
  open_report (fixture, text->str);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  g_test_message ("%.1f s", (g_get_monotonic_time () - start) / 1e6);
  g_assert_cmpuint (herald_report_get_n_findings (get_report (fixture)), >, 0);
  g_assert_cmpint (get_longest_line (get_text_view (fixture)), <=, HERALD_REPORT_MOST_LETTERS + 1);
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

/* Without a space there is nowhere to end it. */
static void
test_long_word (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *word = g_strnfill (2 * HERALD_REPORT_MOST_LETTERS, 'x');
  g_autofree char *text = g_strconcat (word, " ", word, NULL);
  g_autofree char *shown = NULL;

  open_report (fixture, text);
  shown = dup_shown (gtk_text_view_get_buffer (get_text_view (fixture)));
  g_assert_cmpuint (strlen (shown), ==, strlen (text));
  g_assert_cmpuint (strcspn (shown, "\n"), ==, strlen (word));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  begin ();

  ADD_WITH ("/report-lines/large", GINT_TO_POINTER (TRUE), test_large);
  ADD_WITH ("/report-lines/large-line", GINT_TO_POINTER (FALSE), test_large);
  ADD ("/report-lines/long-line", test_long_line);
  ADD ("/report-lines/long-word", test_long_word);
  return g_test_run ();
}
