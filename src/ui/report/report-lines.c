/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some programs write a whole document, or a picture in letters, as one line. To place the words of
 * a line takes Pango time that grows with the square of its length: more than a minute for that of
 * a book. So lines that are longer than any paragraph end before that. */
#include "config.h"

#include <string.h>

#include "report/report-lines.h"

#define NONE -1

/* What is written so far, and where in it, in bytes, the line at its end may end. */
typedef struct
{
  GString *text;
  glong n_letters; /* of that line */
  gssize sentence; /* the last place after one, or %NONE */
  gssize word;     /* the last space, or %NONE */
} Line;

/* After a colon, or a short form such as “approx.”, the value of a test may follow. */
static gboolean
ends_sentence (const Line *line, const char *space)
{
  const GString *text = line->text;

  return text->len > 0 && strchr (".;", text->str[text->len - 1]) != NULL &&
         g_unichar_isupper (g_utf8_get_char (space + 1));
}

static void
add_letter (Line *line, const char *place)
{
  gunichar letter = g_utf8_get_char (place);

  if (letter == ' ')
    line->word = line->text->len;
  if (letter == ' ' && ends_sentence (line, place))
    line->sentence = line->text->len;
  g_string_append_unichar (line->text, letter);
  if (letter == 0x3002 || letter == 0xff1b) /* as Chinese ends one, with no space */
    line->sentence = line->text->len;
  line->n_letters++;
}

/* A space gives its place, so that nothing comes to the text. */
static void
end_line_at (Line *line, gssize end)
{
  GString *text = line->text;
  gsize before = text->len;

  if (text->str[end] == ' ')
    text->str[end] = '\n';
  else
    g_string_insert_c (text, end, '\n');
  line->n_letters = g_utf8_strlen (text->str + end + 1, text->len - (end + 1));
  line->sentence = NONE;
  line->word = line->word > end ? line->word + (gssize)(text->len - before) : NONE;
}

/* Rather after a sentence, so that no value parts from its name; and within a word where there is
 * no other place: no word is so long. */
static void
end_line (Line *line)
{
  if (line->sentence != NONE)
    end_line_at (line, line->sentence);
  else if (line->word != NONE)
    end_line_at (line, line->word);
  else
    end_line_at (line, line->text->len);
}

/* Before @place, which is not a mark on the letter before. A space may still come, to give its
 * place. */
static gboolean
is_too_long (const Line *line, const char *place)
{
  glong most = HERALD_REPORT_MOST_LETTERS + (*place == ' ' ? 1 : 0);

  return line->n_letters >= most && *place != '\n' && !g_unichar_ismark (g_utf8_get_char (place));
}

static GString *
break_lines (const char *text, glong n_before)
{
  Line line = { g_string_new (NULL), n_before, NONE, NONE };

  for (const char *place = text; *place != '\0'; place = g_utf8_next_char (place))
    {
      if (is_too_long (&line, place))
        end_line (&line);
      add_letter (&line, place);
      if (*place == '\n')
        line = (Line){ line.text, 0, NONE, NONE };
    }
  return line.text;
}

static void
on_insert (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length)
{
  glong n_before = gtk_text_iter_get_line_offset (place);
  g_autofree char *whole = NULL;
  g_autoptr (GString) broken = NULL;

  if (n_before + length <= HERALD_REPORT_MOST_LETTERS)
    return;
  whole = g_strndup (text, length);
  broken = break_lines (whole, n_before);
  if (g_str_equal (broken->str, whole))
    return;
  /* Comes here once more, with nothing left to break. */
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, broken->str, broken->len);
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
