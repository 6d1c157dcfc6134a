/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers what the cells of one column meant. A column repeats a few short words and numbers over
 * and over, and a word that fits a register is found again faster than it is read. */
#include "config.h"

#include <string.h>

#include "record/cell-memo.h"

#define MAX_BYTES sizeof (guint64)
#define SLOT_BITS 6

/* The length belongs to the key; it is 0 where nothing is remembered yet. */
typedef struct
{
  guint64 word;
  gsize length;
  HeraldValue value;
} Slot;

struct _HeraldCellMemo
{
  const HeraldField *field;
  Slot slots[1 << SLOT_BITS];
};

/* Together with the length this says every byte of the cell: its halves, or its ends and middle. */
static guint64
word_of (const char *text, gsize length)
{
  guint32 front, back;

  if (length < sizeof front)
    return (guchar)text[0] | (guchar)text[length / 2] << 8 | (guchar)text[length - 1] << 16;
  memcpy (&front, text, sizeof front);
  memcpy (&back, text + length - sizeof back, sizeof back);
  return front | (guint64)back << 32;
}

static guint
hash (guint64 word)
{
  return (word * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - SLOT_BITS);
}

/*
 * herald_cell_memo_new:
 * @field: what the column holds; outlives the memo
 *
 * Returns: (transfer full): an empty memo
 */
HeraldCellMemo *
herald_cell_memo_new (const HeraldField *field)
{
  HeraldCellMemo *self = g_new0 (HeraldCellMemo, 1);

  self->field = field;
  return self;
}

/*
 * herald_cell_memo_free:
 * @self: (transfer full): a memo
 */
void
herald_cell_memo_free (HeraldCellMemo *self)
{
  g_free (self);
}

/*
 * herald_cell_memo_get_field:
 * @self: a memo
 *
 * Returns: (transfer none): what the column holds
 */
const HeraldField *
herald_cell_memo_get_field (const HeraldCellMemo *self)
{
  return self->field;
}

/*
 * herald_cell_memo_parse:
 * @self: a memo
 * @cell: a cell of the column, not empty
 * @value: (out): its value
 *
 * Like herald_field_parse().
 *
 * Returns: %HERALD_PROBLEM_NONE, or what is wrong
 */
HeraldProblem
herald_cell_memo_parse (HeraldCellMemo *self, HeraldCsvCell cell, HeraldValue *value)
{
  HeraldProblem problem;
  guint64 word;
  Slot *slot;

  if (cell.length > MAX_BYTES)
    return herald_field_parse (self->field, cell.text, cell.length, value);
  word = word_of (cell.text, cell.length);
  slot = &self->slots[hash (word)];
  if (slot->word == word && slot->length == cell.length)
    {
      *value = slot->value;
      return HERALD_PROBLEM_NONE;
    }
  problem = herald_field_parse (self->field, cell.text, cell.length, value);
  if (problem == HERALD_PROBLEM_NONE)
    *slot = (Slot){ word, cell.length, *value };
  return problem;
}
