/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as keyboards of other scripts write them, in the digits and signs of ASCII: ٢٫٥ and
 * ２．５ are 2.5. The mark between thousands, ٬, is left as it is: in many fonts it looks like the
 * decimal mark, and whoever reads the number has to ask. */
#include "config.h"

#include <string.h>

#include "content/plain-number.h"

#define FIRST_WIDE 0xFF01 /* the wide "!", from where all of ASCII follows */
#define LAST_WIDE 0xFF5E
#define WIDE_SHIFT 0xFEE0

/**
 * herald_plain_digit:
 * @character: a character
 *
 * Returns: the digit that it is, in ASCII; 0 where it is none
 */
char
herald_plain_digit (gunichar character)
{
  int value = g_unichar_digit_value (character);

  return value >= 0 ? (char)('0' + value) : '\0';
}

/**
 * herald_plain_is_unseen:
 * @character: a character
 *
 * Returns: whether it only says in which direction others are shown, or where a line may end
 */
gboolean
herald_plain_is_unseen (gunichar character)
{
  return character == 0x00AD || character == 0x061C || character == 0x2060 || character == 0xFEFF ||
         (character >= 0x200B && character <= 0x200F) ||
         (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069);
}

/**
 * herald_plain_turns_round:
 * @character: a character
 *
 * Returns: whether digits behind it may be shown the other way round: what is seen as 21 is 12
 */
gboolean
herald_plain_turns_round (gunichar character)
{
  return character == 0x202D || character == 0x202E;
}

static char
plain_sign (gunichar character)
{
  if (herald_plain_digit (character) != '\0')
    return herald_plain_digit (character);
  if (character >= FIRST_WIDE && character <= LAST_WIDE)
    return (char)(character - WIDE_SHIFT);
  switch (character)
    {
    case 0x066A: /* Arabic percent */
      return '%';
    case 0x066B: /* Arabic decimal mark */
      return '.';
    case 0x060C: /* Arabic comma, which keyboards have where others have "," */
      return ',';
    case 0x301C: /* wave dash, of ranges */
      return '~';
    default:
      return g_unichar_type (character) == G_UNICODE_SPACE_SEPARATOR ? ' ' : '\0';
    }
}

/**
 * herald_plain_look:
 * @text: (array length=length): any bytes
 * @length: how many
 * @at: a place among them
 * @size: (out): how many bytes are the character there
 *
 * Returns: the character at @at; 0, and one byte, where there is none in UTF-8
 */
gunichar
herald_plain_look (const char *text, gsize length, gsize at, gsize *size)
{
  gunichar character;

  *size = 1;
  if (at >= length)
    return 0;
  if ((guchar)text[at] < 0x80)
    return (guchar)text[at];
  character = g_utf8_get_char_validated (text + at, (gssize)MIN (length - at, 6));
  if (character >= 0x110000)
    return 0;
  *size = g_utf8_skip[(guchar)text[at]];
  return character;
}

static gboolean
is_part (char sign)
{
  return g_ascii_isdigit (sign) || sign == '.' || sign == ',';
}

/* Whether a number goes on behind what is not seen. */
static gboolean
goes_on (const char *text, gsize length, gsize at)
{
  gsize size;

  for (; at < length; at += size)
    {
      gunichar character = herald_plain_look (text, length, at, &size);

      if (!herald_plain_is_unseen (character))
        return is_part (character < 0x80 ? (char)character : plain_sign (character));
    }
  return FALSE;
}

/**
 * herald_plain_number_copy:
 * @text: (array length=length): what was typed; any bytes
 * @length: how many
 * @plain: (out caller-allocates) (array length=length): gets it in the digits and signs of ASCII,
 *   as far as there are any, without what is not seen; but within a number that stays, and makes it
 *   none: its parts may be shown in another order
 *
 * Returns: how many bytes were written to @plain, never more than @length
 */
gsize
herald_plain_number_copy (const char *text, gsize length, char *plain)
{
  gsize n = 0;
  gsize size;

  for (gsize at = 0; at < length; at += size)
    {
      gunichar character = herald_plain_look (text, length, at, &size);
      char sign = size > 1 ? plain_sign (character) : text[at];

      if (sign != '\0' || size == 1)
        plain[n++] = sign;
      else if (!herald_plain_is_unseen (character) || herald_plain_turns_round (character) ||
               (n > 0 && is_part (plain[n - 1]) && goes_on (text, length, at + size)))
        for (gsize i = 0; i < size; i++)
          plain[n++] = text[at + i];
    }
  return n;
}

/**
 * herald_plain_number_new:
 * @text: what was typed
 *
 * Returns: (transfer full): the same in the digits and signs of ASCII, as
 *   herald_plain_number_copy() has it
 */
char *
herald_plain_number_new (const char *text)
{
  gsize length = strlen (text);
  char *plain = g_malloc (length + 1);

  plain[herald_plain_number_copy (text, length, plain)] = '\0';
  return plain;
}
