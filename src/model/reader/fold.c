/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes one character of any text down to plain letters, digits and signs, so that accents, typed
 * or lost, make no difference. Bytes that are no UTF-8 count as blanks. */
#include "config.h"

#include "reader/fold.h"

static HeraldFold
fold_ascii (guchar byte)
{
  HeraldFold fold = { .kind = HERALD_FOLD_SPACE, .length = 1 };

  if (g_ascii_isalpha (byte))
    {
      fold.kind = HERALD_FOLD_LETTER;
      fold.letters[0] = g_ascii_tolower (byte);
      fold.n_letters = 1;
      fold.is_capital = g_ascii_isupper (byte);
    }
  else if (g_ascii_isdigit (byte))
    fold.kind = HERALD_FOLD_DIGIT;
  else if (byte == '\n' || byte == '\r' || byte == '\f')
    fold.kind = HERALD_FOLD_LINE;
  else if (byte == '*')
    {
      fold.kind = HERALD_FOLD_SIGN;
      fold.sign = HERALD_SIGN_BULLET;
    }
  else if (byte == '|')
    {
      fold.kind = HERALD_FOLD_SIGN;
      fold.sign = ',';
    }
  else if (byte != '\'' && byte != '"' && byte != '`' && g_ascii_ispunct (byte))
    {
      fold.kind = HERALD_FOLD_SIGN;
      fold.sign = byte;
    }
  return fold;
}

static char
plain_sign (gunichar c)
{
  switch (c)
    {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case 0x207B:
    case 0xFF0D:
      return '-';
    case 0x207A:
    case 0xFF0B:
      return '+';
    case 0xFF05:
    case 0x66A:
      return '%';
    case 0x2264:
    case 0x2A7D:
      return HERALD_SIGN_AT_MOST;
    case 0x2265:
    case 0x2A7E:
      return HERALD_SIGN_AT_LEAST;
    case 0x2248:
    case 0x223C:
      return '~';
    case 0x2022:
    case 0x25CF:
    case 0x25AA:
    case 0x25A0:
    case 0x25E6:
    case 0x2192:
    case 0xB7:
      return HERALD_SIGN_BULLET;
    case 0x2610:
    case 0x25A1:
    case 0x25CB:
      return HERALD_SIGN_EMPTY_BOX;
    case 0x2611:
    case 0x2612:
    case 0x2713:
    case 0x2714:
      return HERALD_SIGN_TICKED_BOX;
    case 0xBF:
      return '?';
    default:
      return '\0';
    }
}

static void
fold_letter (gunichar c, HeraldFold *fold)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  fold->kind = HERALD_FOLD_LETTER;
  fold->is_capital = g_unichar_isupper (c);
  for (gsize i = 0; i < n_parts && fold->n_letters < sizeof fold->letters; i++)
    {
      if (parts[i] < 0x80 && g_ascii_isalpha (parts[i]))
        fold->letters[fold->n_letters++] = g_ascii_tolower (parts[i]);
      else if (!g_unichar_ismark (parts[i]))
        fold->letters[fold->n_letters++] = '?'; /* a letter of another script */
    }
}

static void
put_letters (HeraldFold *fold, gunichar c, const char *letters)
{
  fold->kind = HERALD_FOLD_LETTER;
  fold->is_capital = g_unichar_isupper (c);
  for (; *letters != '\0'; letters++)
    fold->letters[fold->n_letters++] = *letters;
}

/* A number that is not read, such as "１" or "½": it must not be passed over, for "１+" is no "+"
 * and "9０" no 9. A raised one may be a note's. */
static gboolean
is_other_number (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  gboolean is_raised = c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2089);

  return type == G_UNICODE_DECIMAL_NUMBER || type == G_UNICODE_LETTER_NUMBER ||
         (type == G_UNICODE_OTHER_NUMBER && !is_raised);
}

static void
fold_wide (gunichar c, HeraldFold *fold)
{
  if (c == 0x153 || c == 0x152)
    put_letters (fold, c, "oe");
  else if (c == 0xE6 || c == 0xC6)
    put_letters (fold, c, "ae");
  else if (c == 0xDF)
    put_letters (fold, c, "ss");
  else if (c == 0xD7)
    put_letters (fold, c, "x");
  else if (c >= 0x2160 && c <= 0x2162)
    {
      put_letters (fold, c, &"iii"[0x2162 - c]);
      fold->is_capital = TRUE;
    }
  else if (c == 0xAD || (c >= 0x200B && c <= 0x200D) || g_unichar_ismark (c))
    fold->kind = HERALD_FOLD_NOTHING;
  else if (c == 0x2028 || c == 0x2029 || c == 0x85)
    fold->kind = HERALD_FOLD_LINE;
  else if (g_unichar_isalpha (c) && c != 0xAA && c != 0xBA)
    fold_letter (c, fold);
  else if (is_other_number (c))
    put_letters (fold, c, "?");
  else if (plain_sign (c) != '\0')
    {
      fold->kind = HERALD_FOLD_SIGN;
      fold->sign = plain_sign (c);
    }
}

/**
 * herald_fold:
 * @text: (array length=length): some bytes
 * @length: how many, at least one
 *
 * Returns: what the first character is
 */
HeraldFold
herald_fold (const char *text, gsize length)
{
  HeraldFold fold = { .kind = HERALD_FOLD_SPACE, .length = 1 };
  gunichar c;

  if ((guchar)*text < 0x80)
    return fold_ascii (*text);
  c = g_utf8_get_char_validated (text, MIN (length, 6));
  if (c == (gunichar)-1 || c == (gunichar)-2)
    return fold;
  fold.length = g_utf8_skip[(guchar)*text];
  fold_wide (c, &fold);
  return fold;
}
