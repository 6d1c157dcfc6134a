/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report with digits of another script, such as ٩٠ or ９０, in those of ASCII: everything that
 * looks at numbers then knows one kind of digit. Hardly a report has any, and such a one is read
 * where it stands. */
#include "config.h"

#include "content/plain-number.h"
#include "reader/plain-report.h"

#define ARABIC_MARK 0x066B
#define WIDE_POINT 0xFF0E

/* From here on the report stands that much further. */
typedef struct
{
  gsize to;
  gsize from;
} Move;

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  GString *plain;
  GArray *moves;
  gboolean follows_digit;       /* of any script */
  gboolean follows_other_digit; /* of another script than ASCII */
} Copy;

/* Bytes that are no UTF-8 stand for themselves. */
static gunichar
look (const char *text, gsize length, gsize at, gsize *size)
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
is_other_digit (gunichar character)
{
  return character >= 0x80 && herald_plain_digit (character) != '\0';
}

/* A mark of direction parts words; behind a digit it would part "2" from its "+". */
static gboolean
has_other_digits (const char *text, gsize length)
{
  gboolean follows_digit = FALSE;
  gsize size;

  for (gsize at = 0; at < length; at += size)
    {
      gunichar character = look (text, length, at, &size);

      if (character >= 0x80 &&
          (is_other_digit (character) || (follows_digit && herald_plain_is_unseen (character))))
        return TRUE;
      follows_digit = character < 0x80 && g_ascii_isdigit (character);
    }
  return FALSE;
}

/* The decimal mark of a script, among its own digits. */
static gboolean
is_decimal_mark (const Copy *self, gunichar character, gsize size)
{
  gsize next_size;

  return (character == ARABIC_MARK || character == WIDE_POINT) && self->follows_other_digit &&
         is_other_digit (look (self->text, self->length, self->at + size, &next_size));
}

static void
copy_next (Copy *self)
{
  gsize size;
  gunichar character = look (self->text, self->length, self->at, &size);
  char digit = character < 0x80 ? '\0' : herald_plain_digit (character);
  gsize before = self->plain->len;
  Move move;

  if (digit != '\0')
    g_string_append_c (self->plain, digit);
  else if (is_decimal_mark (self, character, size))
    g_string_append_c (self->plain, '.');
  else if (!self->follows_digit || !herald_plain_is_unseen (character))
    g_string_append_len (self->plain, self->text + self->at, (gssize)size);
  self->follows_other_digit = digit != '\0';
  self->follows_digit = digit != '\0' || (character < 0x80 && g_ascii_isdigit (character));
  self->at += size;
  move = (Move){ self->plain->len, self->at };
  if (move.to - before != size)
    g_array_append_val (self->moves, move);
}

/**
 * herald_plain_report_new:
 * @text: (array length=length): a report; any bytes
 * @length: how many
 *
 * Returns: (transfer full) (nullable): the report in digits of ASCII; %NULL where it has no others
 */
HeraldPlainReport *
herald_plain_report_new (const char *text, gsize length)
{
  Copy copy = { .text = text, .length = length };
  HeraldPlainReport *self;

  if (!has_other_digits (text, length))
    return NULL;
  copy.plain = g_string_sized_new (length);
  copy.moves = g_array_new (FALSE, FALSE, sizeof (Move));
  while (copy.at < length)
    copy_next (&copy);
  self = g_new0 (HeraldPlainReport, 1);
  self->length = copy.plain->len;
  self->text = g_string_free (copy.plain, FALSE);
  self->moves = copy.moves;
  return self;
}

/**
 * herald_plain_report_free:
 * @self: (transfer full): a report
 */
void
herald_plain_report_free (HeraldPlainReport *self)
{
  g_array_unref (self->moves);
  g_free (self->text);
  g_free (self);
}

/**
 * herald_plain_report_find:
 * @self: a report
 * @position: a place in its text, in bytes
 *
 * Returns: the same place in the report as it was written
 */
gsize
herald_plain_report_find (const HeraldPlainReport *self, gsize position)
{
  guint low = 0;
  guint high = self->moves->len;
  const Move *move;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->moves, Move, middle).to <= position)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return position;
  move = &g_array_index (self->moves, Move, low - 1);
  return move->from + (position - move->to);
}
