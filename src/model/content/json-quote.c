/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as JSON writes them, there and back.
 *
 * json-glib ends a text at an escaped NUL and takes half a pair for a letter; who must not lose a
 * person's words without a word has to see both. */
#include "config.h"

#include <string.h>

#include "content/json-quote.h"

#define FIRST_HIGH 0xd800
#define FIRST_LOW 0xdc00
#define LAST_LOW 0xdfff
#define FIRST_PAIR 0x10000
#define REPLACEMENT 0xfffd

typedef struct
{
  const char *at;
  const char *end;
  GString *text;
  gboolean is_exact;
} Unquoting;

/* By letter, what a backslash before it stands for. */
static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";

static void
append_escaped (GString *json, char c)
{
  for (const char *escape = escapes; *escape != '\0'; escape += 2)
    if (escape[1] == c)
      {
        g_string_append_c (json, '\\');
        g_string_append_c (json, escape[0]);
        return;
      }
  g_string_append_printf (json, "\\u%04x", (guint)c);
}

/**
 * herald_json_quote:
 * @json: where it goes
 * @text: a text; what is not UTF-8 in it is written as U+FFFD
 *
 * Appends @text in double quotes, with an escape only where JSON asks for one.
 */
void
herald_json_quote (GString *json, const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

  g_string_append_c (json, '"');
  for (const char *c = valid != NULL ? valid : text; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\' || (guchar)*c < 0x20)
        append_escaped (json, *c);
      else
        g_string_append_c (json, *c);
    }
  g_string_append_c (json, '"');
}

static void
add_letter (Unquoting *self, gunichar letter)
{
  if (letter == 0 || (letter >= FIRST_HIGH && letter <= LAST_LOW))
    {
      letter = REPLACEMENT;
      self->is_exact = FALSE;
    }
  g_string_append_unichar (self->text, letter);
}

/* Reads `uXXXX`; what is no such thing is left where it stands. */
static gboolean
take_unit (Unquoting *self, gunichar *unit)
{
  if (self->end - self->at < 5 || *self->at != 'u')
    return FALSE;
  *unit = 0;
  for (int i = 1; i <= 4; i++)
    {
      if (!g_ascii_isxdigit (self->at[i]))
        return FALSE;
      *unit = *unit * 16 + g_ascii_xdigit_value (self->at[i]);
    }
  self->at += 5;
  return TRUE;
}

static void
add_units (Unquoting *self, gunichar high)
{
  const char *behind = self->at;
  gunichar low;

  if (high >= FIRST_HIGH && high < FIRST_LOW && self->at < self->end && *self->at == '\\')
    {
      self->at++;
      if (take_unit (self, &low) && low >= FIRST_LOW && low <= LAST_LOW)
        {
          add_letter (self, FIRST_PAIR + ((high - FIRST_HIGH) << 10) + (low - FIRST_LOW));
          return;
        }
      self->at = behind;
    }
  add_letter (self, high);
}

static gboolean
add_escape (Unquoting *self)
{
  gunichar unit;

  if (take_unit (self, &unit))
    {
      add_units (self, unit);
      return TRUE;
    }
  for (const char *escape = escapes; self->at < self->end && *escape != '\0'; escape += 2)
    if (*self->at == escape[0])
      {
        g_string_append_c (self->text, escape[1]);
        self->at++;
        return TRUE;
      }
  return FALSE;
}

static gboolean
add_all (Unquoting *self)
{
  while (self->at < self->end)
    {
      char c = *self->at++;

      if (c == '"')
        return FALSE;
      if (c == '\\')
        {
          if (!add_escape (self))
            return FALSE;
        }
      else if (c == '\0')
        add_letter (self, 0);
      else
        g_string_append_c (self->text, c);
    }
  return TRUE;
}

/**
 * herald_json_unquote:
 * @json: a text in double quotes
 * @length: its length in bytes, with the quotes
 * @is_exact: (out): whether all of it could be read; else U+FFFD stands for what could not: NUL,
 *   half a pair and bytes that are no UTF-8
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where @json is none
 */
char *
herald_json_unquote (const char *json, gsize length, gboolean *is_exact)
{
  g_autoptr (GString) text = NULL;
  Unquoting self;

  *is_exact = FALSE;
  if (length < 2 || json[0] != '"' || json[length - 1] != '"')
    return NULL;
  text = g_string_sized_new (length);
  self = (Unquoting){ json + 1, json + length - 1, text, TRUE };
  if (!add_all (&self))
    return NULL;
  *is_exact = self.is_exact && g_utf8_validate_len (text->str, text->len, NULL);
  return *is_exact ? g_string_free (g_steal_pointer (&text), FALSE)
                   : g_utf8_make_valid (text->str, text->len);
}
