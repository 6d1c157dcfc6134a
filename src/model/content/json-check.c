/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A strict look over a JSON text before json-glib reads it.
 *
 * json-glib takes comments, single quotes, octal numbers and repeated members (the last one wins).
 * In a file of medical rules each of these is a mistake that somebody should hear about. This
 * check builds nothing: it walks the text once and says where it stops being JSON. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-check.h"

/* Deep nesting is never honest here, and the walk is recursive. */
#define MAX_DEPTH 64

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  GString *path;
  guint depth;
  GError **error;
} Walk;

static gboolean check_value (Walk *walk);

static gboolean
stop (Walk *walk, const char *reason)
{
  guint line = 1;

  for (const char *c = walk->start; c < walk->at; c++)
    line += *c == '\n';

  g_set_error (walk->error,
               HERALD_CONTENT_ERROR,
               HERALD_CONTENT_ERROR_NOT_JSON,
               "line %u: %s: %s",
               line,
               walk->path->str,
               reason);
  return FALSE;
}

static void
skip_space (Walk *walk)
{
  while (walk->at < walk->end &&
         (*walk->at == ' ' || *walk->at == '\n' || *walk->at == '\t' || *walk->at == '\r'))
    walk->at++;
}

static gboolean
at_char (Walk *walk, char wanted)
{
  return walk->at < walk->end && *walk->at == wanted;
}

static gboolean
take_char (Walk *walk, char wanted)
{
  skip_space (walk);
  if (!at_char (walk, wanted))
    return FALSE;
  walk->at++;
  return TRUE;
}

static gboolean
check_escape (Walk *walk)
{
  walk->at++;
  if (walk->at >= walk->end)
    return stop (walk, "a text without an end");
  if (*walk->at == 'u')
    {
      for (int i = 0; i < 4; i++)
        {
          walk->at++;
          if (walk->at >= walk->end || !g_ascii_isxdigit (*walk->at))
            return stop (walk, "four hexadecimal digits must follow \\u");
        }
    }
  else if (*walk->at == '\0' || strchr ("\"\\/bfnrt", *walk->at) == NULL)
    return stop (walk, "an escape that JSON does not know");
  walk->at++;
  return TRUE;
}

static gboolean
check_string (Walk *walk)
{
  if (!take_char (walk, '"'))
    return stop (walk, "a text in double quotes was expected");
  while (walk->at < walk->end && *walk->at != '"')
    {
      if ((guchar)*walk->at < 0x20)
        return stop (walk, "a control character inside a text");
      if (*walk->at == '\\')
        {
          if (!check_escape (walk))
            return FALSE;
        }
      else
        walk->at++;
    }
  if (walk->at >= walk->end)
    return stop (walk, "a text without an end");
  walk->at++;
  return TRUE;
}

static gboolean
skip_digits (Walk *walk)
{
  const char *first = walk->at;

  while (walk->at < walk->end && g_ascii_isdigit (*walk->at))
    walk->at++;
  return walk->at > first;
}

static gboolean
check_number (Walk *walk)
{
  if (at_char (walk, '-'))
    walk->at++;
  if (at_char (walk, '0'))
    {
      walk->at++;
      if (walk->at < walk->end && g_ascii_isdigit (*walk->at))
        return stop (walk, "a number may not begin with 0");
    }
  else if (!skip_digits (walk))
    return stop (walk, "a value was expected");
  if (at_char (walk, '.'))
    {
      walk->at++;
      if (!skip_digits (walk))
        return stop (walk, "digits must follow the point");
    }
  if (at_char (walk, 'e') || at_char (walk, 'E'))
    {
      walk->at++;
      if (at_char (walk, '+') || at_char (walk, '-'))
        walk->at++;
      if (!skip_digits (walk))
        return stop (walk, "digits must follow the exponent");
    }
  return TRUE;
}

static gboolean
check_member (Walk *walk, GHashTable *seen)
{
  gsize path_length = walk->path->len;
  g_autofree char *name = NULL;
  const char *first;

  skip_space (walk);
  first = walk->at + 1;
  if (!check_string (walk))
    return FALSE;
  name = g_strndup (first, walk->at - first - 1);
  g_string_append_printf (walk->path, ".%s", name);
  if (strchr (name, '\\') != NULL)
    return stop (walk, "an escape in the name of a member");
  if (!g_hash_table_add (seen, g_steal_pointer (&name)))
    return stop (walk, "this member stands twice");
  if (!take_char (walk, ':'))
    return stop (walk, "a colon was expected");
  if (!check_value (walk))
    return FALSE;
  g_string_truncate (walk->path, path_length);
  return TRUE;
}

static gboolean
check_object (Walk *walk)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  walk->at++;
  if (take_char (walk, '}'))
    return TRUE;
  do
    {
      if (!check_member (walk, seen))
        return FALSE;
    }
  while (take_char (walk, ','));
  if (!take_char (walk, '}'))
    return stop (walk, "a comma or } was expected");
  return TRUE;
}

static gboolean
check_array (Walk *walk)
{
  gsize path_length = walk->path->len;
  guint index = 0;

  walk->at++;
  if (take_char (walk, ']'))
    return TRUE;
  do
    {
      g_string_append_printf (walk->path, "[%u]", index++);
      if (!check_value (walk))
        return FALSE;
      g_string_truncate (walk->path, path_length);
    }
  while (take_char (walk, ','));
  if (!take_char (walk, ']'))
    return stop (walk, "a comma or ] was expected");
  return TRUE;
}

static gboolean
check_word (Walk *walk)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize)(walk->end - walk->at) >= length && memcmp (walk->at, words[i], length) == 0)
        {
          walk->at += length;
          return TRUE;
        }
    }
  return check_number (walk);
}

static gboolean
check_value (Walk *walk)
{
  gboolean sound;

  skip_space (walk);
  if (++walk->depth > MAX_DEPTH)
    return stop (walk, "nested too deeply");
  if (at_char (walk, '{'))
    sound = check_object (walk);
  else if (at_char (walk, '['))
    sound = check_array (walk);
  else if (at_char (walk, '"'))
    sound = check_string (walk);
  else
    sound = check_word (walk);
  walk->depth--;
  return sound;
}

/**
 * herald_json_check:
 * @text: the text, need not end in a zero byte
 * @length: its length in bytes
 * @error: return location for a #GError
 *
 * Says whether @text is UTF-8 and JSON to the letter of RFC 8259, with no member twice in one
 * object, no escape in the name of one, since that could hide a second, and no more than 64
 * levels. The error names line and JSON path.
 *
 * Returns: %TRUE if it is
 */
gboolean
herald_json_check (const char *text, gsize length, GError **error)
{
  return herald_json_check_part (text, length, 0, error);
}

/**
 * herald_json_check_part:
 * @text: the text of one value, need not end in a zero byte
 * @length: its length in bytes
 * @depth: how many levels stand around it in its file
 * @error: return location for a #GError
 *
 * As herald_json_check(), for a part of a file. Line and JSON path count from the part.
 *
 * Returns: %TRUE if the value is sound and could stand there
 */
gboolean
herald_json_check_part (const char *text, gsize length, guint depth, GError **error)
{
  g_autoptr (GString) path = g_string_new ("$");
  /* An empty file has no bytes to point to. */
  const char *start = text != NULL ? text : "";
  Walk walk = { start, start, start + length, path, depth, error };

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  if (!g_utf8_validate_len (start, length, &walk.at))
    {
      stop (&walk, "not UTF-8 from here on");
      if (error != NULL)
        (*error)->code = HERALD_CONTENT_ERROR_NOT_UTF8;
      return FALSE;
    }
  walk.at = start;
  if (!check_value (&walk))
    return FALSE;
  skip_space (&walk);
  if (walk.at < walk.end)
    return stop (&walk, "something follows the end of the value");
  return TRUE;
}
