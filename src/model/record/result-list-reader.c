/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the list of the results of a file that may be damaged.
 *
 * In a damaged list the braces do not say where a result ends. So first the results are looked for
 * that are sound in themselves; whatever stands between two of them is read as far as it goes, and
 * can't harm what comes behind it. A text can't be taken for a result: its quotes are escaped. */
#include "config.h"

#include <string.h>

#include "content/json-check.h"
#include "record/record-format.h"
#include "record/result-list-reader.h"

/* Levels around a result. */
#define RESULT_DEPTH 2
/* After so many pieces between two results that are none, no more are looked at. */
#define MAX_RUBBISH 10000

/* Whether an object is what this program takes for a result: with an id and entries. */
static gboolean
is_result (HeraldJsonSpan span)
{
  HeraldJsonCursor cursor = herald_json_cursor (span.start, span.length);
  gboolean has_id = FALSE;
  gboolean has_entries = FALSE;
  HeraldJsonSpan name;

  if (!herald_json_check_part (span.start, span.length, RESULT_DEPTH, NULL))
    return FALSE;
  herald_json_cursor_enter (&cursor, '{');
  while (herald_json_cursor_next_member (&cursor, &name))
    {
      char c = herald_json_cursor_peek (&cursor);

      has_id |=
          herald_json_span_equals (name, herald_record_text_names[HERALD_RESULT_ID]) && c == '"';
      has_entries |= herald_json_span_equals (name, HERALD_RECORD_ENTRIES) && c == '{';
      herald_json_cursor_pass (&cursor);
    }
  return has_id && has_entries;
}

/* Looks for the next sound result; the end of the text where there is none. */
static const char *
find_sound (HeraldResultListReader *self, const HeraldJsonCursor *cursor)
{
  const char *at = cursor->at;

  while (at < cursor->end && (at = memchr (at, '{', cursor->end - at)) != NULL)
    {
      HeraldJsonCursor ahead = herald_json_cursor (at, cursor->end - at);
      HeraldJsonSpan span = herald_json_cursor_pass (&ahead);
      gsize cost = ahead.n_endless > 0 ? (gsize)(cursor->end - at) : span.length;

      if (cost > self->budget)
        break;
      self->budget -= cost;
      if (is_result (span))
        return at;
      at++;
    }
  return cursor->end;
}

static gboolean
take_one (HeraldResultListReader *self, HeraldJsonCursor *cursor)
{
  HeraldResult *result = herald_result_reader_next (&self->reader, cursor);

  if (result != NULL)
    g_ptr_array_add (self->results, result);
  return result != NULL;
}

static void
take_sound (HeraldResultListReader *self, HeraldJsonCursor *cursor)
{
  while (herald_json_cursor_next_element (cursor))
    take_one (self, cursor);
}

/* Takes what stands before the next sound result. */
static gboolean
take_gap (HeraldResultListReader *self, HeraldJsonCursor *cursor)
{
  HeraldJsonCursor gap = *cursor;
  guint n_losses = self->reader.losses->n_losses;
  gboolean has_next = self->next_sound < cursor->end;
  guint n_rubbish = 0;

  gap.end = self->next_sound;
  self->reader.is_bounded = has_next;
  while (n_rubbish < MAX_RUBBISH && herald_json_cursor_next_element (&gap))
    {
      self->reader.is_in_ruins = self->reader.losses->n_losses > n_losses;
      n_rubbish += !take_one (self, &gap);
    }
  self->reader.is_bounded = FALSE;
  self->reader.is_in_ruins = FALSE;
  cursor->n_endless = gap.n_endless;
  cursor->is_irregular = TRUE;
  cursor->is_cut = gap.is_cut && !has_next;
  cursor->at = has_next ? self->next_sound : gap.at;
  return has_next;
}

/* Whether a sound result comes next, past commas. */
static gboolean
is_at_sound (HeraldResultListReader *self, HeraldJsonCursor *cursor)
{
  while (herald_json_cursor_peek (cursor) == ',')
    cursor->at++;
  if (self->next_sound == NULL || self->next_sound < cursor->at)
    self->next_sound = find_sound (self, cursor);
  return cursor->at < cursor->end && cursor->at == self->next_sound;
}

static void
take_damaged (HeraldResultListReader *self, HeraldJsonCursor *cursor)
{
  gboolean has_more = TRUE;

  while (has_more)
    {
      if (is_at_sound (self, cursor))
        take_one (self, cursor);
      else
        has_more = take_gap (self, cursor);
    }
}

/**
 * herald_result_list_reader_take:
 * @self: the reader
 * @cursor: inside the list
 *
 * Takes all results, and goes behind the list.
 */
void
herald_result_list_reader_take (HeraldResultListReader *self, HeraldJsonCursor *cursor)
{
  if (self->is_sound)
    take_sound (self, cursor);
  else
    take_damaged (self, cursor);
}

/**
 * herald_result_list_reader_rescue:
 * @self: the reader
 * @text: the whole text of a file whose list of results was not found
 * @length: its length in bytes
 *
 * Takes the results that are there all the same.
 *
 * Returns: whether there is one
 */
gboolean
herald_result_list_reader_rescue (HeraldResultListReader *self, const char *text, gsize length)
{
  HeraldJsonCursor cursor = herald_json_cursor (text, length);

  self->next_sound = find_sound (self, &cursor);
  if (self->next_sound == cursor.end)
    return FALSE;
  cursor.at = self->next_sound;
  take_damaged (self, &cursor);
  return TRUE;
}
