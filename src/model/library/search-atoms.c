/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into atoms without case, accents and punctuation. Any bytes will do.
 *
 * Letters and digits are always apart, so that “HER2-low”, “her 2 low” and “her2low” are the same
 * three atoms. Writing without spaces gives every two neighbours as an atom. */
#include "config.h"

#include <string.h>

#include "library/search-atoms.h"
#include "library/search-letters.h"

#define SHORT_NAME 2 /* letters of ER, PR, HR, and the figure of HER2 */

/* One character of the text, as it is read. */
typedef struct
{
  const char *text;
  gsize length;
  gsize position;
  gsize end;          /* of the character before, which unseen ones may follow */
  gunichar character; /* 0 for what is no character */
  gsize size;
} Cursor;

/* What stands at the place of the cursor, whatever it is. */
static void
look_here (Cursor *cursor)
{
  const char *at = cursor->text + cursor->position;
  gsize left = cursor->length - cursor->position;

  cursor->character = 0;
  cursor->size = left > 0;
  if (left == 0)
    return;
  if ((guchar)*at < 0x80)
    cursor->character = *at;
  else
    {
      gunichar found = g_utf8_get_char_validated (at, MIN (left, 6));

      if (found >= 0x110000)
        return;
      cursor->character = found;
      cursor->size = g_utf8_skip[(guchar)*at];
    }
}

static void
look (Cursor *cursor)
{
  look_here (cursor);
  while (herald_search_is_unseen (cursor->character))
    {
      cursor->position += cursor->size;
      look_here (cursor);
    }
}

static gunichar
peek (const Cursor *cursor, gsize further)
{
  Cursor next = *cursor;

  next.position += further;
  if (next.position >= next.length)
    return 0;
  look (&next);
  return next.character;
}

static void
step (Cursor *cursor)
{
  cursor->position += cursor->size;
  cursor->end = cursor->position;
  look (cursor);
}

static gboolean
is_joined (gunichar character)
{
  return character != 0 &&
         (herald_search_is_letter (character) || herald_search_is_digit (character));
}

static void
add_atom (HeraldSearchAtoms *self,
          HeraldSearchAtomKind kind,
          gsize offset,
          gsize start,
          const Cursor *end)
{
  HeraldSearchAtom atom = { offset, self->text->len - offset, start, end->end, kind };

  if (atom.length > 0)
    g_array_append_val (self->atoms, atom);
}

/* “Don't” is one word, and “mother's” is about a mother. */
static gboolean
takes_apostrophe (Cursor *cursor)
{
  gunichar next;
  gunichar after;

  if (!herald_search_is_apostrophe (cursor->character))
    return FALSE;
  next = peek (cursor, cursor->size);
  after = peek (cursor, cursor->size + 1);
  if (is_joined (after) || (next != 's' && next != 't' && next != 'S' && next != 'T'))
    return FALSE;
  step (cursor);
  if (next == 's' || next == 'S')
    step (cursor);
  return TRUE;
}

/* Nearly all letters of most languages here. */
static void
take_plain_letters (HeraldSearchAtoms *self, Cursor *cursor)
{
  gsize first = self->text->len;
  gsize end = cursor->position;

  while (end < cursor->length && g_ascii_isalpha (cursor->text[end]))
    end++;
  if (end == cursor->position)
    return;
  g_string_append_len (self->text, cursor->text + cursor->position, end - cursor->position);
  for (gsize i = first; i < self->text->len; i++)
    self->text->str[i] |= 'a' - 'A';
  cursor->position = cursor->end = end;
  look (cursor);
}

/* In Arabic “and” or “for” touches the Latin name behind it. */
static gboolean
is_in_word (gunichar character, gboolean is_arabic)
{
  return herald_search_is_letter (character) && !herald_search_is_unspaced (character) &&
         herald_search_is_arabic (character) == is_arabic;
}

static void
read_word (HeraldSearchAtoms *self, Cursor *cursor)
{
  gsize offset = self->text->len;
  gsize start = cursor->position;
  gboolean is_arabic = herald_search_is_arabic (cursor->character);

  do
    {
      if (!is_arabic)
        take_plain_letters (self, cursor);
      if (!is_in_word (cursor->character, is_arabic))
        continue;
      herald_search_fold (cursor->character, self->text);
      step (cursor);
    }
  while (is_in_word (cursor->character, is_arabic) ||
         (takes_apostrophe (cursor) && is_in_word (cursor->character, is_arabic)));
  add_atom (self, HERALD_SEARCH_ATOM_WORD, offset, start, cursor);
}

/* Each character with the one behind it; one that stands alone by itself. */
static void
read_unspaced (HeraldSearchAtoms *self, Cursor *cursor)
{
  gboolean is_first = TRUE;

  while (herald_search_is_unspaced (cursor->character))
    {
      gsize offset = self->text->len;
      gsize start = cursor->position;
      Cursor next;

      herald_search_fold (cursor->character, self->text);
      step (cursor);
      next = *cursor;
      if (herald_search_is_unspaced (next.character))
        {
          herald_search_fold (next.character, self->text);
          step (&next);
        }
      else if (!is_first)
        {
          g_string_truncate (self->text, offset);
          break;
        }
      add_atom (self, HERALD_SEARCH_ATOM_WORD, offset, start, &next);
      is_first = FALSE;
    }
}

static void
read_digits (HeraldSearchAtoms *self, Cursor *cursor)
{
  while (herald_search_is_digit (cursor->character))
    {
      herald_search_fold (cursor->character, self->text);
      step (cursor);
    }
}

/* A point or comma, Arabic and wide ones too. */
static gboolean
is_decimal (gunichar character)
{
  return character == '.' || character == ',' || character == 0x066B || character == 0xFF0E;
}

/* A number with one point or comma at most. */
static void
read_number (HeraldSearchAtoms *self, Cursor *cursor)
{
  gsize offset = self->text->len;
  gsize start = cursor->position;

  read_digits (self, cursor);
  if (is_decimal (cursor->character) && herald_search_is_digit (peek (cursor, cursor->size)))
    {
      g_string_append_c (self->text, '.');
      step (cursor);
      read_digits (self, cursor);
    }
  add_atom (self, HERALD_SEARCH_ATOM_NUMBER, offset, start, cursor);
}

static const HeraldSearchAtom *
last_atom (const HeraldSearchAtoms *self)
{
  return self->atoms->len > 0 ? herald_search_atoms_get (self, self->atoms->len - 1) : NULL;
}

static gboolean
follows_number (const HeraldSearchAtoms *self)
{
  const HeraldSearchAtom *last = last_atom (self);

  return last != NULL && last->kind == HERALD_SEARCH_ATOM_NUMBER;
}

static gboolean
follows_short_name (const HeraldSearchAtoms *self)
{
  const HeraldSearchAtom *last = last_atom (self);

  return last != NULL && last->kind != HERALD_SEARCH_ATOM_SIGN && last->length <= SHORT_NAME;
}

/* The ending of “+ve” and “-ve”. */
static gboolean
is_before_ve (const Cursor *cursor)
{
  gunichar first = peek (cursor, 0);
  gunichar second = first == 0 ? 0 : peek (cursor, 1);

  return (first == 'v' || first == 'V') && (second == 'e' || second == 'E') &&
         !is_joined (peek (cursor, 2));
}

/* “3 + 2 + 2” is a sum. */
static gboolean
is_before_digit (const Cursor *after)
{
  Cursor next = *after;

  while (next.character == ' ')
    step (&next);
  return herald_search_is_digit (next.character);
}

/* A plus means “positive” or a score, a minus “negative”; but many are only marks between words. */
static gboolean
means_something (
    const HeraldSearchAtoms *self, gunichar before, const Cursor *after, gboolean plus, gsize count)
{
  gunichar next = after->character;
  gboolean is_last = next == 0 || strchr (",;)/.", next < 0x80 ? (int)next : ' ') != NULL;

  if (plus && count == 1 && follows_number (self) && is_before_digit (after))
    return FALSE;
  if (is_before_ve (after) || (before == '(' && next == ')'))
    return count == 1;
  if (before == 0 && next == 0)
    return TRUE;
  if (plus && count > 1)
    return count <= 3;
  if (count > 1)
    return FALSE;
  if (is_joined (before))
    return plus || !is_joined (next);
  if (plus && herald_search_is_digit (next))
    return TRUE;
  return follows_short_name (self) && (plus || is_last) && !is_joined (next);
}

static void
read_sign (HeraldSearchAtoms *self, Cursor *cursor, gunichar before)
{
  gboolean plus = herald_search_is_plus (cursor->character);
  gsize offset = self->text->len;
  gsize start = cursor->position;
  gsize count = 0;

  while (plus ? herald_search_is_plus (cursor->character)
              : herald_search_is_minus (cursor->character))
    {
      count++;
      step (cursor);
    }
  if (!means_something (self, before, cursor, plus, count))
    return;
  for (gsize i = 0; i < count; i++)
    g_string_append_c (self->text, plus ? '+' : '-');
  add_atom (self, HERALD_SEARCH_ATOM_SIGN, offset, start, cursor);
}

/*
 * herald_search_atoms_init:
 * @self: (out caller-allocates): no atoms
 */
void
herald_search_atoms_init (HeraldSearchAtoms *self)
{
  self->text = g_string_new (NULL);
  self->atoms = g_array_new (FALSE, FALSE, sizeof (HeraldSearchAtom));
  self->is_open = FALSE;
}

/*
 * herald_search_atoms_clear:
 * @self: atoms
 */
void
herald_search_atoms_clear (HeraldSearchAtoms *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->atoms);
}

/*
 * herald_search_atoms_read:
 * @self: atoms; those of an earlier text are forgotten
 * @text: (array length=length): any bytes; what is no UTF-8 stands between words
 * @length: how many
 */
void
herald_search_atoms_read (HeraldSearchAtoms *self, const char *text, gsize length)
{
  Cursor cursor = { .text = text, .length = length };
  gunichar before = 0;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->atoms, 0);
  look (&cursor);
  while (cursor.position < length)
    {
      gunichar character = cursor.character;

      if (character != 0 && herald_search_is_unspaced (character))
        read_unspaced (self, &cursor);
      else if (herald_search_is_digit (character))
        read_number (self, &cursor);
      else if (herald_search_is_letter (character))
        read_word (self, &cursor);
      else if (herald_search_is_plus (character) || herald_search_is_minus (character))
        read_sign (self, &cursor, before);
      else
        step (&cursor);
      before = character;
    }
  self->is_open = last_atom (self) != NULL && last_atom (self)->end == length &&
                  last_atom (self)->kind != HERALD_SEARCH_ATOM_SIGN;
}
