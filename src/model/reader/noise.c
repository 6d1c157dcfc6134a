/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What scanning and tables leave in a text: digits for letters, a percent sign in pieces, dots that
 * lead to a value. */
#include "config.h"

#include <string.h>

#include "reader/fold.h"
#include "reader/noise.h"

/* A short word is easily mistaken for another, and no word is longer than this. */
#define MIN_LETTERS 7
#define MAX_BYTES 48
#define MAX_NUMBER_BYTES 12
#define THOUSANDS_MARK "٬"
#define NO_NUMBER "?"
/* Messages break such runs into lines of 64 or 76. */
#define MIN_CODE_BYTES 60
/* Three are an ellipsis. */
#define MIN_LEADER_DOTS 4

static char
char_at (const char *text, gsize length, gsize position)
{
  return position < length ? text[position] : '\0';
}

static gboolean
is_letter_at (const char *text, gsize length, gsize position)
{
  return position < length &&
         herald_fold (text + position, length - position).kind == HERALD_FOLD_LETTER;
}

/* A letter that a scanner put for a digit, right beside real digits: 1O, 2.O, l5. */
static gboolean
is_mistaken_digit (char c)
{
  return c == 'O' || c == 'o' || c == 'l' || c == 'I';
}

static gboolean
is_digit (char c)
{
  return g_ascii_isdigit (c) || is_mistaken_digit (c);
}

/* A decimal point that is not the usual one, between two digits: 1·9, 1٫9, 1 . 9; or a sign that
 * may be one, may part thousands or two numbers: 1٬9, 1，9. Returns how long it is, 0 where there
 * is none. */
static gsize
odd_point_length (const char *text, gsize length, gsize position)
{
  static const char *const points[] = { "·", "٫", THOUSANDS_MARK, "،", "．", "，",
                                        "‧", "˙", " . ",          " ." };

  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      gsize n = strlen (points[i]);

      if (position + n < length && memcmp (text + position, points[i], n) == 0 &&
          g_ascii_isdigit (text[position + n]))
        return n;
    }
  return 0;
}

/**
 * herald_noise_find_number_end:
 * @text: (array length=length): any bytes
 * @length: how many
 * @position: where a number may begin
 *
 * Returns: the end of a number in which letters stand for digits, or an odd sign for its decimal
 *   point; 0 where there is none
 */
gsize
herald_noise_find_number_end (const char *text, gsize length, gsize position)
{
  gsize end = position;
  gsize last = 0; /* behind the last true digit */
  gboolean has_letter = FALSE;
  gboolean has_odd_point = FALSE;
  gboolean has_point = FALSE;

  if (!is_digit (char_at (text, length, position)))
    return 0;
  while (end < length && end - position < MAX_NUMBER_BYTES)
    {
      char c = text[end];
      gsize point = end > position && !has_point ? odd_point_length (text, length, end) : 0;

      if (point != 0)
        has_odd_point = has_point = TRUE;
      else if ((c == '.' || c == ',') && end > position &&
               is_digit (char_at (text, length, end + 1)))
        has_point = TRUE;
      else if (!is_digit (c))
        break;
      has_letter |= is_mistaken_digit (c);
      end += MAX (point, 1);
      if (g_ascii_isdigit (c))
        last = end;
    }
  /* A letter behind it is of another word, and so is what looked like a digit: 1·5 l, 1·5cm. */
  if (is_letter_at (text, length, end))
    return has_odd_point ? last : 0;
  return last != 0 && (has_letter || has_odd_point) ? end : 0;
}

static char
true_digit (char c)
{
  switch (c)
    {
    case ',':
      return '.';
    case 'O':
    case 'o':
      return '0';
    case 'l':
    case 'I':
      return '1';
    default:
      return c;
    }
}

/**
 * herald_noise_copy_number:
 * @text: (array length=length): a number, as it is written
 * @length: how many bytes
 * @value: (out caller-allocates) (array length=size): the number in plain digits with a point; "?",
 *   which fits no field, where it has the Arabic mark of thousands: that looks like the decimal one
 * @size: room in @value
 */
void
herald_noise_copy_number (const char *text, gsize length, char *value, gsize size)
{
  gsize n = 0;

  if (g_strstr_len (text, (gssize)length, THOUSANDS_MARK) != NULL)
    {
      g_strlcpy (value, NO_NUMBER, size);
      return;
    }
  for (gsize i = 0; i < length && n + 1 < size;)
    {
      gsize point = odd_point_length (text, length, i);

      value[n++] = point != 0 ? '.' : true_digit (text[i]);
      i += MAX (point, 1);
    }
  value[n] = '\0';
}

/* The end of a run of letters, zeros and ones that may be a word: 0 where it cannot be. */
static gsize
find_word_end (const char *text, gsize length, gsize position, gboolean *is_noisy)
{
  gboolean has_small = FALSE;
  gboolean has_thin = FALSE;
  gsize end = position;

  *is_noisy = FALSE;
  while (end < length && end - position < MAX_BYTES)
    {
      char c = text[end];

      if (c == '0' || c == '1')
        {
          if (!is_letter_at (text, length, end + 1))
            return 0;
          *is_noisy = TRUE;
          end++;
        }
      else if (is_letter_at (text, length, end))
        {
          has_thin |= c == 'l';
          has_small |= g_ascii_islower (c) && c != 'l';
          end += herald_fold (text + end, length - end).length;
        }
      else
        break;
    }
  *is_noisy |= has_thin && !has_small;
  return end - position >= MIN_LETTERS && end - position < MAX_BYTES ? end : 0;
}

static void
add_character (const HeraldLexicon *lexicon,
               HeraldSpelling *spelling,
               const HeraldFold *fold,
               char c,
               gboolean is_in_capitals)
{
  char letter = c == '0' ? 'o' : c == '1' || (c == 'l' && is_in_capitals) ? 'i' : '\0';

  if (letter != '\0')
    herald_spelling_add (lexicon, spelling, &letter, 1, is_in_capitals);
  else
    herald_spelling_add (lexicon, spelling, fold->letters, fold->n_letters, fold->is_capital);
}

/**
 * herald_noise_repair_word:
 * @lexicon: all words
 * @text: (array length=length): any bytes
 * @length: how many
 * @position: where a word may begin
 * @spelling: (out): the word
 *
 * "RECEPT0R", "P0SITIVE", "NEGATlV".
 *
 * Returns: the end of a listed word in which digits stand for letters, 0 where there is none
 */
gsize
herald_noise_repair_word (const HeraldLexicon *lexicon,
                          const char *text,
                          gsize length,
                          gsize position,
                          HeraldSpelling *spelling)
{
  gboolean is_noisy;
  gsize end = find_word_end (text, length, position, &is_noisy);
  gboolean is_in_capitals;

  if (end == 0 || !is_noisy)
    return 0;
  is_in_capitals = g_ascii_isupper (text[position]) || g_ascii_isupper (text[position + 1]);
  herald_spelling_begin (spelling);
  for (gsize i = position; i < end;)
    {
      HeraldFold fold = herald_fold (text + i, length - i);

      add_character (lexicon, spelling, &fold, text[i], is_in_capitals);
      i += fold.length;
    }
  herald_spelling_end (lexicon, spelling);
  return spelling->n_words > 0 && spelling->n_letters >= MIN_LETTERS ? end : 0;
}

/**
 * herald_noise_find_percent_end:
 * @text: (array length=length): any bytes
 * @length: how many
 * @position: a place behind a number
 *
 * Returns: the end of a percent sign in pieces, such as "°/o" or "o/o"; 0 where there is none
 */
gsize
herald_noise_find_percent_end (const char *text, gsize length, gsize position)
{
  gsize at = position;
  char ring = char_at (text, length, at);

  /* A ring, or the raised letter that looks like it. */
  if ((guchar)ring == 0xC2 && ((guchar)char_at (text, length, at + 1) == 0xB0 ||
                               (guchar)char_at (text, length, at + 1) == 0xBA))
    at += 2;
  else if (ring == 'o' || ring == 'O')
    at++;
  else
    return 0;
  if (char_at (text, length, at) != '/')
    return 0;
  ring = char_at (text, length, ++at);
  if ((ring != 'o' && ring != 'O' && ring != '0') || is_letter_at (text, length, at + 1) ||
      g_ascii_isdigit (char_at (text, length, at + 1)))
    return 0;
  return at + 1;
}

/**
 * herald_noise_find_leader_end:
 * @text: (array length=length): any bytes
 * @length: how many
 * @position: any place
 *
 * Returns: the end of a row of dots, with or without blanks between; 0 where there is none
 */
gsize
herald_noise_find_leader_end (const char *text, gsize length, gsize position)
{
  gsize end = position;
  gsize at = position;
  guint n_dots = 0;

  for (; char_at (text, length, at) == '.' || (n_dots > 0 && char_at (text, length, at) == ' ');
       at++)
    {
      if (text[at] != '.')
        continue;
      n_dots++;
      end = at + 1;
    }
  return n_dots >= MIN_LEADER_DOTS ? end : 0;
}

/* The letters of the usual way to write bytes as text. */
static gboolean
is_code (char c)
{
  return g_ascii_isalnum (c) || c == '+' || c == '/' || c == '=';
}

/**
 * herald_noise_find_code_end:
 * @text: (array length=length): any bytes
 * @length: how many
 * @position: where a word may begin
 *
 * A picture or a signature in a message: no word in it is one.
 *
 * Returns: the end of a run of letters and digits that is longer than words are; 0 where there is
 *   none
 */
gsize
herald_noise_find_code_end (const char *text, gsize length, gsize position)
{
  gboolean has_digit = FALSE;
  gboolean has_small = FALSE;
  gboolean has_capital = FALSE;
  gsize end = position;

  if (position > 0 && is_code (text[position - 1]))
    return 0;
  for (; end < length && is_code (text[end]); end++)
    {
      has_digit |= g_ascii_isdigit (text[end]);
      has_small |= g_ascii_islower (text[end]);
      has_capital |= g_ascii_isupper (text[end]);
    }
  return end - position >= MIN_CODE_BYTES && has_digit && has_small && has_capital ? end : 0;
}
