/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a character is, and what remains of it when case and accents do not matter. */
#include "config.h"

#include "library/search-letters.h"
#include "library/search-traditional.h"

#define MOST_PARTS 18 /* what g_unichar_fully_decompose() may need */

/* What no decomposition takes apart. */
static const struct
{
  gunichar from;
  const char *to;
} letters[] = {
  { 0x00DF, "ss" }, /* sharp s */
  { 0x00E6, "ae" },       { 0x0153, "oe" },       { 0x00F8, "o" },        { 0x0111, "d" },
  { 0x0142, "l" },        { 0x0131, "i" },        { 0x0640, "" }, /* Arabic, only stretches */
  { 0x0629, "\xD9\x87" }, { 0x0649, "\xD9\x8A" },                 /* Arabic endings */
  { 0x0621, "" },                                                 /* which many leave out */
  { 0x0671, "\xD8\xA7" }, { 0x06CC, "\xD9\x8A" }, { 0x06A9, "\xD9\x83" }, /* other keyboards */
};

/*
 * herald_search_is_unspaced:
 * @character: a character
 *
 * Returns: whether it is written without spaces, as Chinese, Japanese and Thai are
 */
gboolean
herald_search_is_unspaced (gunichar character)
{
  return (character >= 0x0E00 && character < 0x0E80) ||
         (character >= 0x3040 && character < 0x3100) ||
         (character >= 0x3400 && character < 0xA000) ||
         (character >= 0xF900 && character < 0xFB00) ||
         (character >= 0x20000 && character < 0x32000);
}

/*
 * herald_search_is_arabic:
 * @character: a letter
 *
 * Returns: whether it is Arabic, and so no part of a Latin name that it touches
 */
gboolean
herald_search_is_arabic (gunichar character)
{
  return (character >= 0x0600 && character < 0x0780) ||
         (character >= 0xFB50 && character < 0xFE00) || (character >= 0xFE70 && character < 0xFF00);
}

/*
 * herald_search_is_unseen:
 * @character: a character
 *
 * Returns: whether it stands between letters only to say how they are shown: a mark of direction,
 *   a place where a word may be broken
 */
gboolean
herald_search_is_unseen (gunichar character)
{
  return character == 0x00AD || character == 0x061C || character == 0xFEFF ||
         (character >= 0x200C && character <= 0x200F) ||
         (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2060 && character <= 0x2069);
}

/*
 * herald_search_is_letter:
 * @character: a character
 *
 * Returns: whether it belongs to a word
 */
gboolean
herald_search_is_letter (gunichar character)
{
  if (character < 0x80)
    return g_ascii_isalpha (character);
  return g_unichar_isalpha (character) || g_unichar_ismark (character);
}

/*
 * herald_search_is_digit:
 * @character: a character
 *
 * Returns: whether it is a digit of any script
 */
gboolean
herald_search_is_digit (gunichar character)
{
  if (character < 0x80)
    return g_ascii_isdigit (character);
  return g_unichar_isdigit (character);
}

/*
 * herald_search_is_plus:
 * @character: a character
 *
 * Returns: whether it is a plus sign
 */
gboolean
herald_search_is_plus (gunichar character)
{
  return character == '+' || character == 0xFF0B || character == 0x207A;
}

/*
 * herald_search_is_minus:
 * @character: a character
 *
 * Returns: whether it may be a minus sign
 */
gboolean
herald_search_is_minus (gunichar character)
{
  return character == '-' || (character >= 0x2010 && character <= 0x2014) || character == 0x2212 ||
         character == 0xFF0D || character == 0x207B;
}

/*
 * herald_search_is_apostrophe:
 * @character: a character
 *
 * Returns: whether it may be an apostrophe
 */
gboolean
herald_search_is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019;
}

static void
fold_part (gunichar part, GString *text)
{
  if (g_unichar_ismark (part))
    return;
  part = g_unichar_tolower (part);
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (letters[i].from != part)
        continue;
      g_string_append (text, letters[i].to);
      return;
    }
  g_string_append_unichar (text,
                           herald_search_is_unspaced (part) ? herald_search_simplify (part) : part);
}

/*
 * herald_search_fold:
 * @character: a letter or digit
 * @text: gets it without case and accents: one letter, several or none
 */
void
herald_search_fold (gunichar character, GString *text)
{
  gunichar parts[MOST_PARTS];
  gsize n_parts;

  if (character < 0x80)
    {
      g_string_append_c (text, g_ascii_tolower (character));
      return;
    }
  if (g_unichar_isdigit (character))
    {
      g_string_append_c (text, '0' + g_unichar_digit_value (character));
      return;
    }
  n_parts = g_unichar_fully_decompose (character, TRUE, parts, MOST_PARTS);
  for (gsize i = 0; i < n_parts; i++)
    fold_part (parts[i], text);
}
