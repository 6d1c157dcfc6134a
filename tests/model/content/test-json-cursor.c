/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the walk through a JSON text that may be damaged. */
#include "config.h"

#include <string.h>

#include "content/json-cursor.h"

/* Adds what is said of the walk, and how much of the text is left. */
static char *
end_list (GString *list, const HeraldJsonCursor *cursor)
{
  if (cursor->is_cut)
    g_string_append (list, " cut");
  if (cursor->is_irregular)
    g_string_append (list, " irregular");
  g_string_append_printf (list, " %zu", (gsize)(cursor->end - cursor->at));
  return g_string_free (list, FALSE);
}

/* Writes down the members of an object, as "name=value;", and what is said of it. */
static char *
list_members (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *copy = g_memdup2 (text, length);
  HeraldJsonCursor cursor = herald_json_cursor (copy, length);
  GString *list = g_string_new (NULL);
  HeraldJsonSpan name;

  g_assert_true (herald_json_cursor_enter (&cursor, '{'));
  while (herald_json_cursor_next_member (&cursor, &name))
    {
      HeraldJsonSpan value = herald_json_cursor_pass (&cursor);

      g_string_append_len (list, name.start, name.length);
      g_string_append_c (list, '=');
      g_string_append_len (list, value.start, value.length);
      g_string_append_c (list, ';');
    }
  return end_list (list, &cursor);
}

static void
test_members (void)
{
  static const struct
  {
    const char *text;
    const char *list;
  } table[] = {
    { "{}", " 0" },
    { " { } x", " 2" },
    { "{\"a\":1,\"b\" : \"x\\\"}\" , \"\":[{\"c\":[]}]}", "a=1;b=\"x\\\"}\";=[{\"c\":[]}]; 0" },
    { "{\"a\":tru}", "a=tru; 0" },
    { "{\"a\":1", "a=1; cut 0" },
    { "{\"a\":", "a=; cut 0" },
    { "{\"a\"", " cut irregular 0" },
    { "{\"a", " cut irregular 0" },
    { "{", " cut 0" },
    { "{\"a\":1 \"b\":2}", "a=1;b=2; 0" },
    { "{\"a\":1,,\"b\":2,}", "a=1;b=2; irregular 0" },
    { "{\"a\" 1,\"b\":2}", "b=2; irregular 0" },
    { "{\"a\" {\"x\":1},\"b\":2}", "b=2; irregular 0" },
    { "{x,\"b\":2}", "b=2; irregular 0" },
    { "{[1,{}],\"b\":2}", "b=2; irregular 0" },
    { "{\"a\":\"x,\n\"b\":2}", "a=\"x,;b=2; irregular 0" },
    { "{\"a\":[1,\n\"b\":2", "a=[1,;b=2; cut irregular 0" },
    /* What belongs to whatever is around it. */
    { "{\"a\":1,{\"b\":2}}", "a=1; irregular 8" },
    { "{\"a\":1]", "a=1; irregular 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *list = list_members (table[i].text);

      g_test_message ("row %u", i);
      g_assert_cmpstr (list, ==, table[i].list);
    }
}

static char *
list_elements (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *copy = g_memdup2 (text, length);
  HeraldJsonCursor cursor = herald_json_cursor (copy, length);
  GString *list = g_string_new (NULL);

  g_assert_true (herald_json_cursor_enter (&cursor, '['));
  while (herald_json_cursor_next_element (&cursor))
    {
      HeraldJsonSpan value = herald_json_cursor_pass (&cursor);

      g_string_append_len (list, value.start, value.length);
      g_string_append_c (list, ';');
    }
  return end_list (list, &cursor);
}

static void
test_elements (void)
{
  static const struct
  {
    const char *text;
    const char *list;
  } table[] = {
    { "[]", " 0" },
    { "[1, \"]\" ,[2],{\"a\":3}] ", "1;\"]\";[2];{\"a\":3}; 1" },
    { "[1 2]", "1;2; 0" },
    { "[1,", "1; cut 0" },
    { "[,1,,2]", "1;2; irregular 0" },
    { "[\"a\":1]", "\"a\";1; irregular 0" },
    { "[1}", "1; irregular 1" },
    { "[{\n1]", "{\n1]; cut 0" },
    { "[\"a\n1]", "\"a;1; irregular 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *list = list_elements (table[i].text);

      g_test_message ("row %u", i);
      g_assert_cmpstr (list, ==, table[i].list);
    }
}

static void
test_nothing (void)
{
  HeraldJsonCursor cursor = herald_json_cursor (NULL, 0);
  HeraldJsonSpan name;

  g_assert_cmpint (herald_json_cursor_peek (&cursor), ==, '\0');
  g_assert_false (herald_json_cursor_enter (&cursor, '{'));
  g_assert_cmpuint (herald_json_cursor_pass (&cursor).length, ==, 0);
  g_assert_false (herald_json_cursor_next_member (&cursor, &name));
  g_assert_true (cursor.is_cut);
}

/* Whatever stands there, each step goes forward. */
static void
test_every_byte (void)
{
  for (guint byte = 0; byte < 256; byte++)
    {
      char text[] = { '{', byte, byte, '}', '[', byte, byte, ']' };
      HeraldJsonCursor cursor = herald_json_cursor (text, sizeof text);
      HeraldJsonSpan name;
      guint n_steps = 0;

      herald_json_cursor_enter (&cursor, '{');
      while (herald_json_cursor_next_member (&cursor, &name) && n_steps++ < sizeof text)
        herald_json_cursor_pass (&cursor);
      cursor = herald_json_cursor (text + 4, 4);
      herald_json_cursor_enter (&cursor, '[');
      while (herald_json_cursor_next_element (&cursor) && n_steps++ < sizeof text)
        herald_json_cursor_pass (&cursor);
      g_assert_cmpuint (n_steps, <, sizeof text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-cursor/members", test_members);
  g_test_add_func ("/json-cursor/elements", test_elements);
  g_test_add_func ("/json-cursor/nothing", test_nothing);
  g_test_add_func ("/json-cursor/every-byte", test_every_byte);
  return g_test_run ();
}
