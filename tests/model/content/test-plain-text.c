/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>

#include "content/plain-text.h"

static const struct
{
  const char *text;
  const char *line;
  const char *lines;
  const char *shown;
} table[] = {
  { "Gül 2+ 乳癌 עברית", "Gül 2+ 乳癌 עברית", "Gül 2+ 乳癌 עברית", "Gül 2+ 乳癌 עברית" },
  { "", "", "", "" },
  { "a\nb\tc", "a\\x0ab\\x09c", "a\nb\tc", "a\nb\tc" },
  { "\033[31mred\007\b\r",
    "\\x1b[31mred\\x07\\x08\\x0d",
    "\\x1b[31mred\\x07\\x08\\x0d",
    "\\x1b[31mred\\x07\\x08\\x0d" },
  { "\302\233"
    "31m\177",
    "\\x9b31m\\x7f",
    "\\x9b31m\\x7f",
    "\\x9b31m\\x7f" },
  { "\u202eftp.exe\u202c",
    "\\u202eftp.exe\\u202c",
    "\\u202eftp.exe\\u202c",
    "\\u202eftp.exe\\u202c" },
  { "\u2068Bo\u2069\u200f",
    "\\u2068Bo\\u2069\\u200f",
    "\\u2068Bo\\u2069\\u200f",
    "\u2068Bo\u2069\u200f" },
  { "\xff<b>\xe2\x80", "\\xff<b>\\xe2\\x80", "\\xff<b>\\xe2\\x80", "\\xff<b>\\xe2\\x80" },
};

static void
check (const char *text, HeraldPlainText kind, const char *expected)
{
  g_autofree char *plain = herald_plain_text_new (text, kind);

  g_assert_cmpstr (plain, ==, expected);
  g_assert_true (herald_plain_text_is (plain, kind));
  g_assert_cmpint (herald_plain_text_is (text, kind), ==, g_str_equal (text, plain));
}

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      check (table[i].text, HERALD_PLAIN_TEXT_LINE, table[i].line);
      check (table[i].text, HERALD_PLAIN_TEXT_LINES, table[i].lines);
      check (table[i].text, HERALD_PLAIN_TEXT_SHOWN, table[i].shown);
    }
}

/* Every control character and every mark of direction, by itself. */
static void
test_each (void)
{
  for (gunichar letter = 1; letter < 0x3000; letter++)
    {
      char text[7] = "";
      gboolean is_control = g_unichar_type (letter) == G_UNICODE_CONTROL;
      gboolean is_turned = (letter >= 0x202a && letter <= 0x202e) ||
                           (letter >= 0x2066 && letter <= 0x2069) || letter == 0x200e ||
                           letter == 0x200f || letter == 0x61c;
      gboolean is_line = letter == 0x2028 || letter == 0x2029;

      text[g_unichar_to_utf8 (letter, text)] = '\0';
      g_assert_cmpint (herald_plain_text_is (text, HERALD_PLAIN_TEXT_LINE),
                       ==,
                       !is_control && !is_turned && !is_line);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-text/kinds", test_kinds);
  g_test_add_func ("/plain-text/each", test_each);
  return g_test_run ();
}
