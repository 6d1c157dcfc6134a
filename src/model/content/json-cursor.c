/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks through a JSON text that may be damaged. No text in JSON holds the end of a line, so a
 * quote that was lost harms its own line and no more. */
#include "config.h"

#include <string.h>

#include "content/json-cursor.h"

/* Each value without an end is followed to the end of the file in vain. */
#define MAX_ENDLESS 16

/**
 * herald_json_span_equals:
 * @self: a piece of a text
 * @text: another text
 *
 * Returns: whether @self is @text
 */
gboolean
herald_json_span_equals (HeraldJsonSpan self, const char *text)
{
  return strlen (text) == self.length && memcmp (self.start, text, self.length) == 0;
}

/**
 * herald_json_cursor:
 * @text: (nullable): a text, alive as long as the cursor
 * @length: its length in bytes
 *
 * Returns: a cursor before its first value
 */
HeraldJsonCursor
herald_json_cursor (const char *text, gsize length)
{
  const char *start = text != NULL ? text : "";

  return (HeraldJsonCursor){ start, start + length, FALSE, FALSE, 0 };
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/**
 * herald_json_cursor_peek:
 * @self: a cursor
 *
 * Passes over blanks.
 *
 * Returns: the first byte of what comes next, 0 at the end
 */
char
herald_json_cursor_peek (HeraldJsonCursor *self)
{
  while (self->at < self->end && is_space (*self->at))
    self->at++;
  return self->at < self->end ? *self->at : '\0';
}

/**
 * herald_json_cursor_enter:
 * @self: a cursor before a value
 * @opening: `{` or `[`
 *
 * Returns: whether such a value starts here, and the cursor is now inside it
 */
gboolean
herald_json_cursor_enter (HeraldJsonCursor *self, char opening)
{
  if (herald_json_cursor_peek (self) != opening)
    return FALSE;
  self->at++;
  return TRUE;
}

/* Passes over a text: to behind its closing quote, or to the end of its line. */
static gboolean
pass_text (HeraldJsonCursor *self)
{
  self->at++;
  while (self->at < self->end && *self->at != '\n')
    {
      char c = *self->at++;

      if (c == '"')
        return TRUE;
      if (c == '\\' && self->at < self->end && *self->at != '\n')
        self->at++;
    }
  self->is_irregular = TRUE;
  return FALSE;
}

/* A NUL is rubbish like any other, though strchr() finds it. */
static gboolean
is_mark (char c)
{
  return c != '\0' && strchr (",:{}[]\"", c) != NULL;
}

/* Passes over a number, a word or rubbish. */
static void
pass_word (HeraldJsonCursor *self)
{
  while (self->at < self->end && !is_space (*self->at) && !is_mark (*self->at))
    self->at++;
}

/* Passes over an object or an array with all that it holds. */
static gboolean
pass_nested (HeraldJsonCursor *self)
{
  gsize depth = 0;

  while (self->at < self->end)
    {
      char c = *self->at;

      if (c == '"')
        {
          pass_text (self);
          continue;
        }
      self->at++;
      if (c == '{' || c == '[')
        depth++;
      else if ((c == '}' || c == ']') && --depth == 0)
        return TRUE;
    }
  return FALSE;
}

static void
pass_line (HeraldJsonCursor *self)
{
  const char *line_end = memchr (self->at, '\n', self->end - self->at);

  self->is_irregular = TRUE;
  self->at = line_end != NULL && ++self->n_endless < MAX_ENDLESS ? line_end : self->end;
}

/**
 * herald_json_cursor_pass:
 * @self: a cursor before a value
 *
 * Passes over the value. Of one that never ends, no more than the line is passed over.
 *
 * Returns: its text, which may be anything, and empty
 */
HeraldJsonSpan
herald_json_cursor_pass (HeraldJsonCursor *self)
{
  char c = herald_json_cursor_peek (self);
  const char *start = self->at;

  if (c == '"')
    pass_text (self);
  else if (c != '{' && c != '[')
    pass_word (self);
  else if (!pass_nested (self))
    {
      self->at = start;
      pass_line (self);
    }
  return (HeraldJsonSpan){ start, self->at - start };
}

/* Goes to where the next piece starts: %FALSE where the value that holds it ends here. */
static gboolean
next_piece (HeraldJsonCursor *self, char closing)
{
  guint n_commas = 0;
  char c;

  while ((c = herald_json_cursor_peek (self)) == ',')
    {
      self->is_irregular |= n_commas++ > 0;
      self->at++;
    }
  if (self->at >= self->end)
    {
      self->is_cut = TRUE;
      return FALSE;
    }
  if (c == closing)
    {
      self->at++;
      return FALSE;
    }
  return TRUE;
}

/* Takes a name; what stands behind it without a colon is passed over. */
static gboolean
take_name (HeraldJsonCursor *self, HeraldJsonSpan *name)
{
  const char *start = self->at + 1;
  char c;

  if (!pass_text (self))
    return FALSE;
  *name = (HeraldJsonSpan){ start, self->at - start - 1 };
  if (herald_json_cursor_peek (self) == ':')
    {
      self->at++;
      return TRUE;
    }
  pass_word (self);
  c = herald_json_cursor_peek (self);
  if (c == '{' || c == '[')
    herald_json_cursor_pass (self);
  return FALSE;
}

/* Passes over what can't be a member: FALSE where it does not belong to the object. */
static gboolean
pass_rubbish (HeraldJsonCursor *self)
{
  const char *start = self->at;

  if (*start == '{' || *start == ']')
    return FALSE;
  if (*start == '[')
    herald_json_cursor_pass (self);
  else
    pass_word (self);
  if (self->at == start)
    self->at++;
  return TRUE;
}

/**
 * herald_json_cursor_next_member:
 * @self: a cursor inside an object, before a member or behind one
 * @name: (out): the name of the next member, as it stands between its quotes
 *
 * Members that have no name are passed over. An object whose end is missing ends where another
 * value starts in the place of a name.
 *
 * Returns: whether there is one, and the cursor is before its value
 */
gboolean
herald_json_cursor_next_member (HeraldJsonCursor *self, HeraldJsonSpan *name)
{
  while (next_piece (self, '}'))
    {
      gboolean is_text = *self->at == '"';

      if (is_text && take_name (self, name))
        return TRUE;
      self->is_irregular = TRUE;
      if (!is_text && !pass_rubbish (self))
        return FALSE;
    }
  return FALSE;
}

/**
 * herald_json_cursor_next_element:
 * @self: a cursor inside an array, before an element or behind one
 *
 * An array whose end is missing ends where an object does.
 *
 * Returns: whether there is one, and the cursor is before it
 */
gboolean
herald_json_cursor_next_element (HeraldJsonCursor *self)
{
  while (next_piece (self, ']'))
    {
      char c = *self->at;

      if (c != '}' && c != ':')
        return TRUE;
      self->is_irregular = TRUE;
      if (c == '}')
        return FALSE;
      self->at++;
    }
  return FALSE;
}
