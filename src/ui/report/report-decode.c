/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of a text file, whichever program wrote it. Every file gives a text: what means
 * nothing becomes U+FFFD, and is seen as such. */
#include "config.h"

#include <string.h>

#include "report/report-decode.h"

#define REPLACEMENT 0xfffd
#define BYTE_ORDER_MARK 0xfeff
/* So much is looked at to tell what a file is. */
#define SAMPLE_BYTES 4096

/* Windows-1252 where it differs from Latin-1, from 0x80 on; 0 has no meaning. */
static const guint16 windows_letters[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* NUL ends a text in C, and other programs leave it in by mistake. */
static void
append (GString *text, gunichar letter)
{
  if (letter != BYTE_ORDER_MARK)
    g_string_append_unichar (text, letter != 0 ? letter : ' ');
}

static guint
get_unit (const guint8 *data, gsize place, gboolean is_big)
{
  return is_big ? data[place] << 8 | data[place + 1] : data[place + 1] << 8 | data[place];
}

static char *
from_utf16 (const guint8 *data, gsize length, gboolean is_big)
{
  GString *text = g_string_sized_new (length / 2);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar letter = get_unit (data, i, is_big);
      guint next = i + 3 < length ? get_unit (data, i + 2, is_big) : 0;

      if (letter >= 0xd800 && letter < 0xdc00 && next >= 0xdc00 && next < 0xe000)
        {
          letter = 0x10000 + ((letter - 0xd800) << 10) + (next - 0xdc00);
          i += 2;
        }
      else if (letter >= 0xd800 && letter < 0xe000)
        letter = REPLACEMENT;
      append (text, letter);
    }
  return g_string_free (text, FALSE);
}

static char *
from_windows (const guint8 *data, gsize length)
{
  GString *text = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      gunichar letter = data[i];

      if (letter >= 0x80 && letter < 0xa0)
        letter = windows_letters[letter - 0x80] != 0 ? windows_letters[letter - 0x80] : REPLACEMENT;
      append (text, letter);
    }
  return g_string_free (text, FALSE);
}

/* One broken byte doesn't make Windows of a text that is full of good UTF-8. */
static char *
from_utf8 (const char *data, gsize length)
{
  GString *text = g_string_sized_new (length);
  const char *end = data + length;
  gsize n_good = 0;
  gsize n_bad = 0;

  for (const char *rest = data; rest < end;)
    {
      gunichar letter = *rest == '\0' ? 0 : g_utf8_get_char_validated (rest, end - rest);
      gboolean is_bad = letter == (gunichar)-1 || letter == (gunichar)-2;

      n_bad += is_bad;
      n_good += !is_bad && letter >= 0x80;
      append (text, is_bad ? REPLACEMENT : letter);
      rest = is_bad || letter == 0 ? rest + 1 : g_utf8_next_char (rest);
    }
  if (n_bad <= n_good)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return NULL;
}

/* Where the mark in front is missing, every other byte of an English or a German text is NUL. */
static gboolean
find_utf16 (const guint8 *data, gsize length, gboolean *is_big)
{
  gsize n_looked = MIN (length, SAMPLE_BYTES) / 2;
  gsize n_even = 0;
  gsize n_odd = 0;

  if (length < 2)
    return FALSE;
  *is_big = data[0] == 0xfe && data[1] == 0xff;
  if (*is_big || (data[0] == 0xff && data[1] == 0xfe))
    return TRUE;
  for (gsize i = 0; i < n_looked; i++)
    {
      n_even += data[2 * i] == 0;
      n_odd += data[2 * i + 1] == 0;
    }
  *is_big = n_even > n_odd;
  return MAX (n_even, n_odd) > n_looked * 2 / 3 && MIN (n_even, n_odd) < n_looked / 8 + 1;
}

/**
 * herald_report_decode:
 * @bytes: the content of a text file
 *
 * Reads UTF-8, UTF-16, and else Windows-1252: laboratories still write files as Windows did.
 *
 * Returns: (transfer full): the text as UTF-8, without NUL
 */
char *
herald_report_decode (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gboolean is_big;
  char *text;

  if (length == 0)
    return g_strdup ("");
  if (find_utf16 (data, length, &is_big))
    return from_utf16 (data, length, is_big);
  text = from_utf8 ((const char *)data, length);
  return text != NULL ? text : from_windows (data, length);
}

static gboolean
is_control (guint8 byte)
{
  return byte < ' ' && strchr ("\t\n\v\f\r\b\x1a\x1b", byte) == NULL;
}

/**
 * herald_report_is_text:
 * @bytes: the content of a file
 *
 * Pictures and documents of word processors are full of bytes that no text has.
 *
 * Returns: whether it can be a text
 */
gboolean
herald_report_is_text (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize n_looked = MIN (length, SAMPLE_BYTES);
  gsize n_odd = 0;
  gboolean is_big;

  if (length == 0 || find_utf16 (data, length, &is_big))
    return TRUE;
  for (gsize i = 0; i < n_looked; i++)
    n_odd += data[i] == 0 || is_control (data[i]);
  return n_odd * 20 <= n_looked;
}
