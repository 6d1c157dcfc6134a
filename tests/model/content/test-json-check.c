/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the strict look over JSON: what it lets pass, and what it says of the rest. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/content.h"
#include "content/json-check.h"
#include "content/json-file.h"
#include "support.h"

#define MOST_LEVELS 64

static void
test_sound (void)
{
  static const char *const texts[] = {
    "0",
    "-1",
    "10.50",
    "1.5e+3",
    "2E-7",
    "3e4",
    "\"\"",
    "\"a\"",
    "\"\\u00e9\\uD83D\\uDE00 \\\" \\\\ \\/ \\b\\f\\n\\r\\t\"",
    "\"µ “quoted”\"",
    "true",
    "false",
    "null",
    "[]",
    "{}",
    " [ 1 , { \"a\" : null } ] \r\n\t",
    "{\"a\": {\"a\": 1}, \"b\": [{\"a\": 1}, {\"a\": 2}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean sound = herald_json_check (texts[i], strlen (texts[i]), &error);

      g_assert_no_error (error);
      g_assert_true (sound);
    }
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "line 1: $: a value was expected" },
    { "  ", "line 1: $: a value was expected" },
    { "+1", "line 1: $: a value was expected" },
    { "-", "a value was expected" },
    { "-a", "a value was expected" },
    { ".5", "a value was expected" },
    { "01", "a number may not begin with 0" },
    { "1.", "digits must follow the point" },
    { "1.x", "digits must follow the point" },
    { "1e", "digits must follow the exponent" },
    { "1e+", "digits must follow the exponent" },
    { "0x10", "something follows the end of the value" },
    { "nul", "a value was expected" },
    { "NaN", "a value was expected" },
    { "Infinity", "a value was expected" },
    { "'a'", "a value was expected" },
    { "// no\n1", "a value was expected" },
    { "1 /* no */", "something follows the end of the value" },
    { "1 2", "something follows the end of the value" },
    { "[1,]", "$[1]: a value was expected" },
    { "[1 2]", "$: a comma or ] was expected" },
    { "[1", "a comma or ] was expected" },
    { "{\"a\":1,}", "$: a text in double quotes was expected" },
    { "{\"a\":1", "a comma or } was expected" },
    { "{\"a\":1 \"b\":2}", "a comma or } was expected" },
    { "{a:1}", "a text in double quotes was expected" },
    { "{'a':1}", "a text in double quotes was expected" },
    { "{\"b\": [1, {\"a\" 1}]}", "$.b[1].a: a colon was expected" },
    { "{\"a\": 1,\n \"a\": 1}", "line 2: $.a: this member stands twice" },
    { "{\"b\": [{}, {\"a\": 1, \"a\": 1}]}", "$.b[1].a: this member stands twice" },
    { "{\"a\": 1, \"\\u0061\": 2}", "an escape in the name of a member" },
    { "\"\x01\"", "a control character inside a text" },
    { "\"a\nb\"", "a control character inside a text" },
    { "\"a", "a text without an end" },
    { "\"a\\", "a text without an end" },
    { "\"\\x\"", "an escape that JSON does not know" },
    { "\"\\u12g4\"", "four hexadecimal digits must follow \\u" },
    { "\"\\u12", "four hexadecimal digits must follow \\u" },
    { "[1,\n\n  oops]", "line 3: $[1]: a value was expected" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (herald_json_check (cases[i].text, strlen (cases[i].text), &error));
      herald_test_fails (cases[i].text, &error, HERALD_CONTENT_ERROR_NOT_JSON, cases[i].message);
      g_assert_false (herald_json_check (cases[i].text, strlen (cases[i].text), NULL));
    }
}

static void
test_not_utf8 (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    const char *message;
  } cases[] = {
    { "\"\xff\"", 3, "line 1: $: not UTF-8 from here on" },
    { "[1,\n\"\xc3\"]", 8, "line 2" },
    { "\"\xed\xa0\x80\"", 5, "line 1" },
    { "[1\0]", 4, "line 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (herald_json_check (cases[i].text, cases[i].length, NULL));
      g_assert_false (herald_json_check (cases[i].text, cases[i].length, &error));
      herald_test_fails ("bytes", &error, HERALD_CONTENT_ERROR_NOT_UTF8, cases[i].message);
    }
}

/* The text does not end in a zero byte, and nothing behind it is looked at. */
static void
test_length (void)
{
  static const char text[] = "[1, 2]]]";
  g_autoptr (GError) error = NULL;

  g_assert_true (herald_json_check (text, 6, NULL));
  g_assert_false (herald_json_check (text, 5, NULL));
  g_assert_false (herald_json_check (text, 7, NULL));
  g_assert_false (herald_json_check (NULL, 0, &error));
  herald_test_fails ("nothing", &error, HERALD_CONTENT_ERROR_NOT_JSON, "a value was expected");
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (MOST_LEVELS + 1, '[');
  g_autofree char *close = g_strnfill (MOST_LEVELS + 1, ']');
  g_autofree char *deepest = g_strconcat (open + 1, close + 1, NULL);
  g_autofree char *too_deep = g_strconcat (open, close, NULL);
  g_autofree char *abyss = g_strnfill (1000000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_true (herald_json_check (deepest, strlen (deepest), NULL));
  g_assert_false (herald_json_check (too_deep, strlen (too_deep), &error));
  herald_test_fails ("too deep", &error, HERALD_CONTENT_ERROR_NOT_JSON, "nested too deeply");
  g_assert_false (herald_json_check (abyss, strlen (abyss), &error));
  herald_test_fails ("abyss", &error, HERALD_CONTENT_ERROR_NOT_JSON, "nested too deeply");
}

static guint
check_bundled (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, &error);
  guint n_checked = 0;

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      g_autoptr (GBytes) bytes = NULL;

      if (g_str_has_suffix (path, "/"))
        n_checked += check_bundled (path);
      if (!g_str_has_suffix (path, ".json"))
        continue;
      bytes = g_resources_lookup_data (path, 0, &error);
      g_assert_no_error (error);
      herald_json_file_check (bytes, path, &error);
      g_assert_no_error (error);
      n_checked++;
    }
  return n_checked;
}

/* Starting passes over the check for what is bundled. */
static void
test_bundled (void)
{
  herald_content_register ();
  g_assert_cmpuint (check_bundled ("/"), >, 30);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/json-check/sound", test_sound);
  g_test_add_func ("/content/json-check/broken", test_broken);
  g_test_add_func ("/content/json-check/not-utf8", test_not_utf8);
  g_test_add_func ("/content/json-check/length", test_length);
  g_test_add_func ("/content/json-check/depth", test_depth);
  g_test_add_func ("/content/json-check/bundled", test_bundled);
  return g_test_run ();
}
