/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/content.h"
#include "reader/token.h"
#include "support.h"

static HeraldLexicon *lexicon;

/* Tokens as one letter each: W word, N number, D date, else the sign; joined by blanks. */
static char *
describe (const char *text)
{
  g_autoptr (GArray) tokens = herald_tokens_read (lexicon, text, strlen (text));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const HeraldToken *token = &g_array_index (tokens, HeraldToken, i);
      g_autofree char *word = g_strndup (text + token->start, token->end - token->start);

      if (i > 0)
        g_string_append_c (words, ' ');
      g_string_append_printf (words,
                              "%c:%s",
                              "WNSD"[token->kind],
                              token -> kind == HERALD_ITEM_SIGN ? "" : word);
      if (token->kind == HERALD_ITEM_SIGN)
        g_string_append_c (words, token->sign);
    }
  return g_string_free (words, FALSE);
}

static void
test_tokens (void)
{
  static const struct
  {
    const char *text;
    const char *tokens;
  } cases[] = {
    { "HER2: 3+", "W:HER N:2 S:: N:3 S:+" },
    { "2,5x1.8 cm", "N:2,5 W:x N:1.8 W:cm" },
    { "n'exprimant", "W:n W:exprimant" },
    { "œstrogènes", "W:œstrogènes" },
    { "12.03.2021", "D:12.03.2021" },
    { "2021-3-1, 3/2021", "D:2021-3-1 S:, D:3/2021" },
    { "3/3", "N:3 S:/ N:3" },
    { "9O % l0 2.O", "N:9O S:% N:l0 N:2.O" },
    { "Ol Il", "W:Ol W:Il" },
    { "G2O", "W:G N:2O" },
    { "\xE2\x89\xA5 1 \xE2\x89\xA4 2 \xE2\x80\x93", "S:G N:1 S:L N:2 S:-" },
    { "NEGA-\nTIVE", "W:NEGA-\nTIVE" },
    { "POSI TIVE", "W:POSI TIVE" },
    { "NEGA\n\nTIVE", "W:NEGA W:TIVE" },
    { "is not", "W:is W:not" },
    { "néga-\ntifs", "W:néga-\ntifs" },
    { "ER ..... 90", "W:ER S:: N:90" },
    { "ER . . . . 90", "W:ER S:: N:90" },
    { "etc... 90", "W:etc S:. S:. S:. N:90" },
    { "RECEPT0R P0SITIVE", "W:RECEPT0R W:P0SITIVE" },
    { "0STROGENREZEPTOR NEGATlV", "W:0STROGENREZEPTOR W:NEGATlV" },
    { "T0N0M0 positive1", "W:T N:0 W:N N:0 W:M N:0 W:positive N:1" },
    { "70 °/o", "N:70 S:%" },
    { "70 o/o, and/or", "N:70 S:% S:, W:and S:/ W:or" },
    { "3\xE2\x81\xBA 9\xEF\xBC\x85", "N:3 S:+ N:9 S:%" },
    { "\xFF"
      "a\xC3",
      "W:a" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = describe (cases[i].text);

      g_assert_cmpstr (tokens, ==, cases[i].tokens);
    }
}

static void
test_flags (void)
{
  static const char text[] = "a b\nc\r\nd\n\ne-f";
  static const guint8 flags[] = {
    HERALD_ITEM_LINE_BEFORE | HERALD_ITEM_BLANK_LINE_BEFORE,
    HERALD_ITEM_SPACE_BEFORE,
    HERALD_ITEM_SPACE_BEFORE | HERALD_ITEM_LINE_BEFORE,
    HERALD_ITEM_SPACE_BEFORE | HERALD_ITEM_LINE_BEFORE,
    HERALD_ITEM_SPACE_BEFORE | HERALD_ITEM_LINE_BEFORE | HERALD_ITEM_BLANK_LINE_BEFORE,
    0,
    0,
  };
  g_autoptr (GArray) tokens = herald_tokens_read (lexicon, text, strlen (text));

  g_assert_cmpuint (tokens->len, ==, G_N_ELEMENTS (flags));
  for (guint i = 0; i < tokens->len; i++)
    g_assert_cmpuint (g_array_index (tokens, HeraldToken, i).flags, ==, flags[i]);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  lexicon = herald_lexicon_new ();
  herald_lexicon_add_bundled (lexicon, &error);
  g_assert_no_error (error);
  g_test_add_func ("/tokens/tokens", test_tokens);
  g_test_add_func ("/tokens/flags", test_flags);
  status = g_test_run ();
  g_clear_pointer (&lexicon, herald_lexicon_free);
  return status;
}
