/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some programs write a whole document as one line. To place the words of a line takes Pango time
 * that grows with the square of its length: more than a minute for that of a book. So lines that
 * are longer than any paragraph end at a space. */
#include "config.h"

#include <string.h>

#include "report/report-lines.h"

/* A line on its way, and where it may end. */
typedef struct
{
  glong n_letters;
  char *sentence; /* (nullable) the last space after one */
  char *word;     /* (nullable) the last space of all */
} Line;

/* After a colon, or a short form such as “approx.”, the value of a test may follow. */
static gboolean
ends_sentence (const char *space, const char *start)
{
  return space > start && strchr (".;", space[-1]) != NULL &&
         g_unichar_isupper (g_utf8_get_char (space + 1));
}

static void
note_space (Line *line, char *space, const char *start)
{
  if (ends_sentence (space, start))
    line->sentence = space;
  line->word = space;
}

/* Rather after a sentence, so that no value parts from its name. The space gives its place, so that
 * the text keeps its length. */
static gboolean
end_line (Line *line, const char *place)
{
  char *space = line->sentence != NULL ? line->sentence : line->word;

  if (space == NULL)
    return FALSE;
  *space = '\n';
  line->n_letters = g_utf8_strlen (space + 1, g_utf8_next_char (place) - (space + 1));
  line->sentence = NULL;
  line->word = line->word > space ? line->word : NULL;
  return TRUE;
}

/* A word without end stays as it is. */
static gboolean
break_lines (char *text, glong n_before)
{
  Line line = { n_before, NULL, NULL };
  gboolean is_broken = FALSE;

  for (char *place = text; *place != '\0'; place = g_utf8_next_char (place))
    {
      line.n_letters++;
      if (*place == '\n')
        line = (Line){ 0, NULL, NULL };
      else if (*place == ' ')
        note_space (&line, place, text);
      if (line.n_letters > HERALD_REPORT_MOST_LETTERS)
        is_broken |= end_line (&line, place);
    }
  return is_broken;
}

static void
on_insert (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length)
{
  glong n_before = gtk_text_iter_get_line_offset (place);
  g_autofree char *broken = NULL;

  if (n_before + length <= HERALD_REPORT_MOST_LETTERS)
    return;
  broken = g_strndup (text, length);
  if (!break_lines (broken, n_before))
    return;
  /* Comes here once more, with nothing left to break. */
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, broken, length);
}

/**
 * herald_report_lines_watch:
 * @buffer: a text to paste into
 *
 * Ends lines of more than %HERALD_REPORT_MOST_LETTERS letters in whatever is put in.
 */
void
herald_report_lines_watch (GtkTextBuffer *buffer)
{
  g_signal_connect (buffer, "insert-text", G_CALLBACK (on_insert), NULL);
}
