/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of texts as JSON writes them, there and back. */
#include "config.h"

#include <string.h>

#include "content/json-check.h"
#include "content/json-quote.h"

static void
test_quote (void)
{
  static const struct
  {
    const char *text;
    const char *json;
  } table[] = {
    { "", "\"\"" },
    { "a", "\"a\"" },
    { "\"\\/", "\"\\\"\\\\/\"" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"" },
    { "\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\"" },
    { "é☎😀", "\"é☎😀\"" },
    { "a\377z", "\"a�z\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GString) json = g_string_new ("x");

      herald_json_quote (json, table[i].text);
      g_assert_cmpstr (json->str + 1, ==, table[i].json);
      g_assert_true (herald_json_check (json->str + 1, json->len - 1, NULL));
    }
}

static void
test_unquote (void)
{
  static const struct
  {
    const char *json;
    const char *text;
    gboolean is_exact;
  } table[] = {
    { "\"\"", "", TRUE },
    { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t", TRUE },
    { "\"\\u0041\\u00e9\\u263E\"", "Aé☾", TRUE },
    { "\"\\ud83d\\uDE00\"", "😀", TRUE },
    { "\"\\udbff\\udfff\"", "\xf4\x8f\xbf\xbf", TRUE },
    { "\"a\\u0000z\"", "a�z", FALSE },
    { "\"a\\ud83dz\"", "a�z", FALSE },
    { "\"a\\ude00z\"", "a�z", FALSE },
    { "\"\\ud83d\\ud83d\\ude00\"", "�😀", FALSE },
    { "\"\\ud83d\\n\"", "�\n", FALSE },
    { "\"\\ud83d\\u0041\"", "�A", FALSE },
    { "\"\\ud83d\"", "�", FALSE },
    { "\"a\377z\"", "a�z", FALSE },
    { "\"\xed\xa0\xbd\"", "���", FALSE },
    { "", NULL, FALSE },
    { "\"", NULL, FALSE },
    { "a", NULL, FALSE },
    { "'a'", NULL, FALSE },
    { "\"a", NULL, FALSE },
    { "\"a\"b\"", NULL, FALSE },
    { "\"\\\"", NULL, FALSE },
    { "\"\\x\"", NULL, FALSE },
    { "\"\\u12\"", NULL, FALSE },
    { "\"\\u12g4\"", NULL, FALSE },
    { "\"\\u", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      /* Without a NUL behind it, so that a step too far is seen. */
      gsize length = strlen (table[i].json);
      g_autofree char *json = g_memdup2 (table[i].json, length);
      gboolean is_exact;
      g_autofree char *text = herald_json_unquote (json, length, &is_exact);

      g_test_message ("row %u", i);
      g_assert_cmpstr (text, ==, table[i].text);
      g_assert_cmpint (is_exact, ==, table[i].is_exact);
    }
}

static void
test_nul (void)
{
  gboolean is_exact;
  g_autofree char *text = herald_json_unquote ("\"a\0z\"", 5, &is_exact);

  g_assert_cmpstr (text, ==, "a�z");
  g_assert_false (is_exact);
}

/* Every letter there is. */
static void
test_all (void)
{
  for (gunichar letter = 1; letter <= 0x10ffff; letter++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) json = g_string_new (NULL);
      g_autofree char *again = NULL;
      gboolean is_exact;

      if (letter >= 0xd800 && letter <= 0xdfff)
        continue;
      g_string_append_unichar (text, letter);
      herald_json_quote (json, text->str);
      again = herald_json_unquote (json->str, json->len, &is_exact);
      g_assert_true (is_exact);
      g_assert_true (strcmp (again, text->str) == 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-quote/quote", test_quote);
  g_test_add_func ("/json-quote/unquote", test_unquote);
  g_test_add_func ("/json-quote/nul", test_nul);
  g_test_add_func ("/json-quote/all", test_all);
  return g_test_run ();
}
