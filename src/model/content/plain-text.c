/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place where a text of somebody else is made harmless before it is shown: names of files,
 * cells, titles and messages may hold commands to a terminal, and marks that turn letters round, so
 * that a name reads as another one. They are shown as what they are instead of being obeyed. */
#include "config.h"

#include <string.h>

#include "content/plain-text.h"

#define NOT_A_LETTER ((gunichar)-1)
#define HALF_A_LETTER ((gunichar)-2)

/* Embeddings and overrides, which no text of today needs. */
static gboolean
is_override (gunichar letter)
{
  return letter >= 0x202a && letter <= 0x202e;
}

static gboolean
is_direction (gunichar letter)
{
  return is_override (letter) || (letter >= 0x2066 && letter <= 0x2069) || letter == 0x200e ||
         letter == 0x200f || letter == 0x061c;
}

static gboolean
is_control (gunichar letter)
{
  /* The two that part lines and paragraphs are to a terminal no more than that. */
  return letter < 0x20 || (letter >= 0x7f && letter <= 0x9f) || letter == 0x2028 ||
         letter == 0x2029;
}

static gboolean
stays (gunichar letter, HeraldPlainText kind)
{
  if (letter == '\n' || letter == '\t')
    return kind != HERALD_PLAIN_TEXT_LINE;
  /* A page of a report ends so. */
  if (letter == '\f' || letter == 0x2028 || letter == 0x2029)
    return kind == HERALD_PLAIN_TEXT_SHOWN;
  if (is_control (letter))
    return FALSE;
  return kind == HERALD_PLAIN_TEXT_SHOWN ? !is_override (letter) : !is_direction (letter);
}

static gunichar
get_letter (const char *text)
{
  return g_utf8_get_char_validated (text, -1);
}

/* The first place where something does not stay, or the end. */
static const char *
find_wrong (const char *text, HeraldPlainText kind)
{
  const char *c = text;

  while (*c != '\0')
    {
      gunichar letter = (guchar)*c < 0x80 ? (guchar)*c : get_letter (c);

      if (letter == NOT_A_LETTER || letter == HALF_A_LETTER || !stays (letter, kind))
        break;
      c = g_utf8_next_char (c);
    }
  return c;
}

/**
 * herald_plain_text_is:
 * @text: a text
 * @kind: what may stay in it
 *
 * Returns: whether herald_plain_text_new() would change nothing
 */
gboolean
herald_plain_text_is (const char *text, HeraldPlainText kind)
{
  return *find_wrong (text, kind) == '\0';
}

/**
 * herald_plain_text_new:
 * @text: a text from anywhere, in any bytes
 * @kind: what may stay in it
 *
 * Writes what may not stay as `\x1b` or `\u202e`, and bytes that are no UTF-8 as `\xff`.
 *
 * Returns: (transfer full): the same, as something to read; UTF-8
 */
char *
herald_plain_text_new (const char *text, HeraldPlainText kind)
{
  GString *plain = g_string_new (NULL);
  const char *wrong;

  while (*(wrong = find_wrong (text, kind)) != '\0')
    {
      gunichar letter = get_letter (wrong);
      gboolean is_byte = letter == NOT_A_LETTER || letter == HALF_A_LETTER;

      g_string_append_len (plain, text, wrong - text);
      g_string_append_printf (plain,
                              is_byte || letter < 0x100 ? "\\x%02x" : "\\u%04x",
                              is_byte ? (guint)(guchar)*wrong : letter);
      text = is_byte ? wrong + 1 : g_utf8_next_char (wrong);
    }
  g_string_append (plain, text);
  return g_string_free (plain, FALSE);
}
