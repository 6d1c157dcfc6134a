/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report with digits of another script, such as ٩٠ or ９０, in those of ASCII: everything that
 * looks at numbers then knows one kind of digit. A number with something in it that is not seen
 * can't be told by anybody who only sees it, and is none. Hardly a report has either. */
#include "config.h"

#include "content/plain-number.h"
#include "reader/plain-report.h"

#define ARABIC_MARK 0x066B
#define WIDE_POINT 0xFF0E
#define END_OF_TURN 0x202C

/* Read as a number of which nobody can say how much it is. */
#define UNREADABLE "0٬0"

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
  gboolean follows_letter;      /* of ASCII: what follows is no number but part of a name */
  gboolean is_turned;           /* whether digits are shown the other way round */
  gboolean follows_other_digit; /* of another script than ASCII */
} Copy;

static gboolean
is_other_digit (gunichar character)
{
  return character >= 0x80 && herald_plain_digit (character) != '\0';
}

/* What is not seen parts words: behind a digit it would part "2" from its "+". */
static gboolean
has_others (const char *text, gsize length)
{
  gsize size;

  for (gsize at = 0; at < length; at += size)
    {
      gunichar character;

      size = 1;
      if ((guchar)text[at] < 0x80)
        continue;
      character = herald_plain_look (text, length, at, &size);
      if (is_other_digit (character) || herald_plain_is_unseen (character))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_digit (gunichar character)
{
  return is_other_digit (character) || (character < 0x80 && g_ascii_isdigit ((char)character));
}

static gboolean
is_point (gunichar character)
{
  return character == '.' || character == ',' || character == ARABIC_MARK ||
         character == WIDE_POINT;
}

/* Between two digits: what is not seen, and what else stands there. */
typedef struct
{
  guint n_unseen;
  guint n_points;
  guint n_blanks;
} Gap;

/* Whether a number may go on behind it. Behind a point and a blank another sentence begins. */
static gboolean
take_up (Gap *gap, gunichar character)
{
  if (is_point (character))
    return gap->n_points++ == 0;
  if (character == ' ')
    return gap->n_points == 0 && gap->n_blanks++ == 0;
  gap->n_unseen++;
  return character >= 0x80 && herald_plain_is_unseen (character);
}

/* The end of the number that begins here, where something stands in it that is not seen: its parts
 * may be shown in another order, and whoever reads on to there alone has another number. 0 where
 * all is seen. */
static gsize
find_hidden_end (const Copy *self)
{
  gboolean is_hidden = self->is_turned;
  Gap gap = { 0, 0, 0 };
  gsize end = self->at;
  gsize size;

  for (gsize at = self->at; at < self->length; at += size)
    {
      gunichar character = herald_plain_look (self->text, self->length, at, &size);

      if (!is_digit (character))
        {
          if (!take_up (&gap, character))
            break;
          continue;
        }
      if (gap.n_blanks > 0 && gap.n_points == 0)
        break;
      is_hidden |= gap.n_unseen > 0;
      gap = (Gap){ 0, 0, 0 };
      end = at + size;
    }
  return is_hidden ? end : 0;
}

/* The decimal mark of a script, among its own digits. */
static gboolean
is_decimal_mark (const Copy *self, gunichar character, gsize size)
{
  gsize next_size;

  return (character == ARABIC_MARK || character == WIDE_POINT) && self->follows_other_digit &&
         is_other_digit (herald_plain_look (self->text, self->length, self->at + size, &next_size));
}

static void
note_turn (Copy *self, gunichar character)
{
  if (herald_plain_turns_round (character))
    self->is_turned = TRUE;
  else if (character == END_OF_TURN || character == '\n')
    self->is_turned = FALSE;
}

static void
append (Copy *self, gunichar character, gsize size)
{
  char digit = character < 0x80 ? '\0' : herald_plain_digit (character);
  gboolean is_unseen = character >= 0x80 && herald_plain_is_unseen (character);

  if (digit != '\0')
    g_string_append_c (self->plain, digit);
  else if (is_decimal_mark (self, character, size))
    g_string_append_c (self->plain, '.');
  else if (!self->follows_digit || !is_unseen)
    g_string_append_len (self->plain, self->text + self->at, (gssize)size);
  self->follows_other_digit = digit != '\0';
  self->follows_digit = is_digit (character);
  self->follows_letter = character < 0x80 && g_ascii_isalpha ((char)character);
  note_turn (self, character);
}

/* A number that is not read as the one that it looks like. */
static void
append_unreadable (Copy *self, gsize end)
{
  gsize size;

  for (gsize at = self->at; at < end; at += size)
    note_turn (self, herald_plain_look (self->text, self->length, at, &size));
  g_string_append (self->plain, UNREADABLE);
  self->follows_digit = TRUE;
}

static void
copy_next (Copy *self)
{
  gsize size;
  gunichar character = herald_plain_look (self->text, self->length, self->at, &size);
  gboolean begins = is_digit (character) && !self->follows_digit && !self->follows_letter;
  gsize hidden_end = begins ? find_hidden_end (self) : 0;
  gsize before = self->plain->len;
  Move move;

  if (hidden_end != 0)
    {
      append_unreadable (self, hidden_end);
      size = hidden_end - self->at;
    }
  else
    append (self, character, size);
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

  if (!has_others (text, length))
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
