/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts any bytes into words, numbers, dates and signs, each with its place. One pass; a number
 * looks ahead by a few characters and no further. */
#include "config.h"

#include "reader/noise.h"
#include "reader/token.h"

#define MAX_NUMBER_BYTES 12
/* Two pieces that only make sense as one word are one word, if it is a long one. */
#define MIN_JOINED_LETTERS 7

typedef struct
{
  const HeraldLexicon *lexicon;
  const char *text;
  gsize length;
  gsize position;
  guint8 flags; /* what stands before the next token */
  GArray *tokens;
} Scan;

static gboolean
is_digit_at (const Scan *scan, gsize position)
{
  return position < scan->length && g_ascii_isdigit (scan->text[position]);
}

static char
char_at (const Scan *scan, gsize position)
{
  return position < scan->length ? scan->text[position] : '\0';
}

static gboolean
is_letter_at (const Scan *scan, gsize position)
{
  return position < scan->length &&
         herald_fold (scan->text + position, scan->length - position).kind == HERALD_FOLD_LETTER;
}

static void
add_token (Scan *scan, HeraldToken *token, gsize end)
{
  token->start = scan->position;
  token->end = end;
  token->flags |= scan->flags;
  g_array_append_val (scan->tokens, *token);
  scan->position = end;
  scan->flags = 0;
}

static void
set_words (HeraldToken *token, const HeraldSpelling *spelling)
{
  token->n_words = spelling->n_words;
  for (guint i = 0; i < spelling->n_words; i++)
    token->words[i] = spelling->words[i];
}

static gsize
spell (const Scan *scan, gsize position, gsize end, HeraldSpelling *spelling)
{
  while (position < end)
    {
      HeraldFold fold;
      char letter = scan->text[position];

      /* Nearly all letters are these. */
      if (g_ascii_isalpha (letter))
        {
          gboolean is_capital = g_ascii_isupper (letter);

          letter |= 0x20;
          herald_spelling_add (scan->lexicon, spelling, &letter, 1, is_capital);
          position++;
          continue;
        }
      fold = herald_fold (scan->text + position, scan->length - position);
      if (fold.kind != HERALD_FOLD_LETTER && fold.kind != HERALD_FOLD_NOTHING)
        break;
      herald_spelling_add (scan->lexicon, spelling, fold.letters, fold.n_letters, fold.is_capital);
      position += fold.length;
    }
  return position;
}

static void
read_word (Scan *scan)
{
  HeraldToken token = { .kind = HERALD_ITEM_WORD, .whole = -1 };
  HeraldSpelling spelling;
  gsize end;

  herald_spelling_begin (&spelling);
  end = spell (scan, scan->position, scan->length, &spelling);
  herald_spelling_end (scan->lexicon, &spelling);
  if (spelling.n_words == 0 || is_digit_at (scan, end))
    {
      HeraldSpelling repaired;
      gsize repaired_end = herald_noise_repair_word (
          scan->lexicon, scan->text, scan->length, scan->position, &repaired);

      if (repaired_end != 0)
        {
          end = repaired_end;
          spelling = repaired;
        }
    }
  set_words (&token, &spelling);
  if (spelling.is_in_capitals)
    token.flags |= HERALD_ITEM_IN_CAPITALS;
  add_token (scan, &token, end);
}

static gsize
skip_digits (const Scan *scan, gsize position)
{
  while (is_digit_at (scan, position))
    position++;
  return position;
}

/* 12.3.2021, 12/03/21, 2021-03-12, 03/2021. */
static gsize
find_date_end (const Scan *scan)
{
  gsize first = skip_digits (scan, scan->position);
  gsize second = skip_digits (scan, first + 1);
  gsize third = skip_digits (scan, second + 1);
  char mark = char_at (scan, first);
  gsize n_first = first - scan->position;
  gsize n_second = second - first - 1;
  gsize n_third = third - second - 1;

  if (mark != '.' && mark != '/' && mark != '-')
    return 0;
  if (char_at (scan, second) == mark && n_second >= 1 && n_second <= 2)
    {
      if (n_first <= 2 && (n_third == 2 || n_third == 4))
        return third;
      if (n_first == 4 && mark != '.' && n_third >= 1 && n_third <= 2)
        return third;
    }
  return mark == '/' && n_first <= 2 && n_second == 4 ? second : 0;
}

/* The text need not end in a NUL, so no function of the library may look for its end. */
static gint16
read_whole (const Scan *scan, gsize end)
{
  gint16 whole = 0;

  for (gsize i = scan->position; i < end; i++)
    whole = whole * 10 + g_ascii_digit_value (scan->text[i]);
  return whole;
}

static gsize
find_number_end (const Scan *scan)
{
  gsize end = skip_digits (scan, scan->position);
  char mark = char_at (scan, end);

  if ((mark == '.' || mark == ',') && is_digit_at (scan, end + 1))
    end = skip_digits (scan, end + 1);
  return end;
}

static void
read_number (Scan *scan)
{
  HeraldToken token = { .kind = HERALD_ITEM_DATE, .whole = -1 };
  HeraldSpelling spelling;
  gsize end = find_date_end (scan);

  if (end == 0)
    {
      token.kind = HERALD_ITEM_NUMBER;
      end = herald_noise_find_number_end (scan->text, scan->length, scan->position);
      if (end != 0)
        token.flags |= HERALD_ITEM_NOISY;
      else
        end = find_number_end (scan);
    }
  if (skip_digits (scan, scan->position) == end)
    {
      herald_spelling_begin (&spelling);
      if (end - scan->position <= 4)
        token.whole = read_whole (scan, end);
      for (gsize i = scan->position; i < end && i - scan->position < MAX_NUMBER_BYTES; i++)
        herald_spelling_add (scan->lexicon, &spelling, scan->text + i, 1, FALSE);
      herald_spelling_end (scan->lexicon, &spelling);
      spelling.n_words = MIN (spelling.n_words, 1);
      set_words (&token, &spelling);
      token.words[token.n_words++] = herald_lexicon_number_word (scan->lexicon);
    }
  add_token (scan, &token, end);
}

static void
read_line_end (Scan *scan, char c)
{
  gboolean is_second = c == '\n' && scan->position > 0 && scan->text[scan->position - 1] == '\r';

  if ((scan->flags & HERALD_ITEM_LINE_BEFORE) != 0 && !is_second)
    scan->flags |= HERALD_ITEM_BLANK_LINE_BEFORE;
  scan->flags |= HERALD_ITEM_LINE_BEFORE | HERALD_ITEM_SPACE_BEFORE;
}

/* "0STROGEN" */
static gboolean
begins_repaired_word (const Scan *scan)
{
  HeraldSpelling spelling;

  return is_letter_at (scan, scan->position + 1) && herald_noise_repair_word (scan->lexicon,
                                                                              scan->text,
                                                                              scan->length,
                                                                              scan->position,
                                                                              &spelling) != 0;
}

/* Dots that lead the eye to a value stand for a colon. */
static void
add_sign (Scan *scan, guint8 sign, gsize length)
{
  gsize leader = herald_noise_find_leader_end (scan->text, scan->length, scan->position);
  HeraldToken token = { .kind = HERALD_ITEM_SIGN, .whole = -1, .sign = leader != 0 ? ':' : sign };

  add_token (scan, &token, leader != 0 ? leader : scan->position + length);
}

static gboolean
add_broken_percent (Scan *scan)
{
  HeraldToken token = { .kind = HERALD_ITEM_SIGN, .whole = -1, .sign = '%' };
  gsize end;

  if (scan->tokens->len == 0 ||
      g_array_index (scan->tokens, HeraldToken, scan->tokens->len - 1).kind != HERALD_ITEM_NUMBER)
    return FALSE;
  end = herald_noise_find_percent_end (scan->text, scan->length, scan->position);
  if (end != 0)
    add_token (scan, &token, end);
  return end != 0;
}

static void
read_next (Scan *scan)
{
  HeraldFold fold = herald_fold (scan->text + scan->position, scan->length - scan->position);
  gsize code_end = herald_noise_find_code_end (scan->text, scan->length, scan->position);
  gboolean follows_word = scan->position > 0 && is_letter_at (scan, scan->position - 1);

  if (code_end != 0)
    {
      add_token (scan, &(HeraldToken){ .kind = HERALD_ITEM_WORD, .whole = -1 }, code_end);
      return;
    }
  if (add_broken_percent (scan))
    return;
  switch (fold.kind)
    {
    case HERALD_FOLD_LETTER:
      if (!follows_word &&
          herald_noise_find_number_end (scan->text, scan->length, scan->position) != 0)
        read_number (scan);
      else
        read_word (scan);
      return;
    case HERALD_FOLD_DIGIT:
      if (!follows_word && begins_repaired_word (scan))
        read_word (scan);
      else
        read_number (scan);
      return;
    case HERALD_FOLD_SIGN:
      add_sign (scan, fold.sign, fold.length);
      return;
    case HERALD_FOLD_LINE:
      read_line_end (scan, scan->text[scan->position]);
      break;
    default:
      /* An apostrophe parts words, and is no blank. */
      if (scan->text[scan->position] != '\'')
        scan->flags |= HERALD_ITEM_SPACE_BEFORE;
      break;
    }
  scan->position += fold.length;
}

/* Behind a hyphen a word may have any ending that its list allows. */
static gboolean
spell_joined (const Scan *scan,
              const HeraldToken *first,
              const HeraldToken *second,
              gboolean has_hyphen,
              HeraldSpelling *spelling)
{
  guint n_first;

  herald_spelling_begin (spelling);
  spell (scan, first->start, first->end, spelling);
  if (spelling->is_dead)
    return FALSE;
  n_first = spelling->n_words;
  spell (scan, second->start, second->end, spelling);
  herald_spelling_end (scan->lexicon, spelling);
  return (has_hyphen ? spelling->n_words > n_first : !spelling->is_dead && spelling->n_words > 0) &&
         spelling->n_letters >= MIN_JOINED_LETTERS;
}

/* "POSI TIVE", "nega-" at the end of a line. */
static gboolean
can_join (const HeraldToken *first, const HeraldToken *second, const HeraldToken *hyphen)
{
  if (first->kind != HERALD_ITEM_WORD || second->kind != HERALD_ITEM_WORD ||
      (second->flags & HERALD_ITEM_BLANK_LINE_BEFORE) != 0)
    return FALSE;
  if (hyphen != NULL)
    return hyphen->kind == HERALD_ITEM_SIGN && hyphen->sign == '-' && hyphen->flags == 0 &&
           (second->flags & HERALD_ITEM_LINE_BEFORE) != 0;
  return second->flags != 0 && (first->n_words == 0 || second->n_words == 0);
}

static void
join_broken_words (Scan *scan)
{
  HeraldToken *tokens = (HeraldToken *)(gpointer)scan->tokens->data;
  guint n_tokens = scan->tokens->len;
  guint to = 0;

  for (guint from = 0; from < n_tokens; from++, to++)
    {
      HeraldSpelling spelling;

      tokens[to] = tokens[from];
      for (guint gap = 1; gap <= 2 && from + gap < n_tokens; gap++)
        {
          const HeraldToken *second = &tokens[from + gap];

          if (can_join (&tokens[to], second, gap == 2 ? second - 1 : NULL) &&
              spell_joined (scan, &tokens[to], second, gap == 2, &spelling))
            {
              tokens[to].end = second->end;
              set_words (&tokens[to], &spelling);
              from += gap;
              break;
            }
        }
    }
  g_array_set_size (scan->tokens, to);
}

/**
 * herald_tokens_read:
 * @lexicon: all words
 * @text: (array length=length): any bytes
 * @length: how many, at most %HERALD_PAGE_MAX_BYTES
 *
 * Returns: (transfer full) (element-type HeraldToken): the words, numbers and signs in order
 */
GArray *
herald_tokens_read (const HeraldLexicon *lexicon, const char *text, gsize length)
{
  Scan scan = { .lexicon = lexicon, .text = text, .length = length };

  g_return_val_if_fail (length <= HERALD_PAGE_MAX_BYTES, NULL);

  scan.flags = HERALD_ITEM_LINE_BEFORE | HERALD_ITEM_BLANK_LINE_BEFORE;
  scan.tokens = g_array_sized_new (FALSE, FALSE, sizeof (HeraldToken), length / 6 + 16);
  while (scan.position < length)
    read_next (&scan);
  join_broken_words (&scan);
  return scan.tokens;
}
