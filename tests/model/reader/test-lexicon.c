/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/content.h"
#include "content/error.h"
#include "reader/lexicon.h"
#include "support.h"

/* Walks words that are given with blanks between, as a report would have them. */
static HeraldReportWord
look_up (const HeraldLexicon *lexicon, const char *text, guint32 languages)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint32 state = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      HeraldSpelling spelling;
      guint32 next = 0;

      herald_spelling_begin (&spelling);
      for (const char *c = words[i]; *c != '\0'; c++)
        {
          char letter = g_ascii_tolower (*c);

          herald_spelling_add (lexicon, &spelling, &letter, 1, g_ascii_isupper (*c));
        }
      herald_spelling_end (lexicon, &spelling);
      for (guint k = 0; k < spelling.n_words && next == 0; k++)
        next = herald_lexicon_step (lexicon, state, spelling.words[k]);
      if (next == 0)
        return HERALD_REPORT_WORD_NONE;
      state = next;
    }
  return herald_lexicon_term_at (lexicon, state, languages);
}

static void
test_phrases (void)
{
  g_autoptr (HeraldLexicon) lexicon = herald_lexicon_new ();
  guint first = herald_lexicon_add_language (lexicon, "shared");
  guint second = herald_lexicon_add_language (lexicon, "xx");
  const char *problem;

  g_assert_cmpuint (herald_lexicon_add_language (lexicon, "xx"), ==, HERALD_LEXICON_MAX_LANGUAGES);
  g_assert_true (
      herald_lexicon_add_phrase (lexicon, first, HERALD_REPORT_WORD_HER2, "her 2", &problem));
  g_assert_true (herald_lexicon_add_phrase (lexicon, first, HERALD_REPORT_WORD_ER, "ER", &problem));
  g_assert_true (
      herald_lexicon_add_phrase (lexicon, second, HERALD_REPORT_WORD_NEGATIVE, "negat*", &problem));
  g_assert_true (
      herald_lexicon_add_phrase (lexicon, second, HERALD_REPORT_WORD_PR, "her 2", &problem));
  g_assert_cmpint (look_up (lexicon, "her 2", 1), ==, HERALD_REPORT_WORD_HER2);
  g_assert_cmpint (look_up (lexicon, "HER 2", 1), ==, HERALD_REPORT_WORD_HER2);
  g_assert_cmpint (look_up (lexicon, "her 2", 2), ==, HERALD_REPORT_WORD_PR);
  g_assert_cmpint (look_up (lexicon, "her", 1), ==, HERALD_REPORT_WORD_NONE);
  g_assert_cmpint (look_up (lexicon, "ER", 1), ==, HERALD_REPORT_WORD_ER);
  g_assert_cmpint (look_up (lexicon, "er", 1), ==, HERALD_REPORT_WORD_NONE);
  g_assert_cmpint (look_up (lexicon, "negative", 2), ==, HERALD_REPORT_WORD_NEGATIVE);
  g_assert_cmpint (look_up (lexicon, "negat", 2), ==, HERALD_REPORT_WORD_NEGATIVE);
  g_assert_cmpint (look_up (lexicon, "nega", 2), ==, HERALD_REPORT_WORD_NONE);
  g_assert_cmpint (look_up (lexicon, "negative", 1), ==, HERALD_REPORT_WORD_NONE);
}

static void
test_bad_phrases (void)
{
  static const char *const phrases[] = {
    "",     " her", "her ",    "her  2",           "Her", "h*", "*", "é", "a-b",
    "he*r", "a\nb", "her 2 *", "a b c d e f g h i"
  };
  g_autoptr (HeraldLexicon) lexicon = herald_lexicon_new ();
  guint language = herald_lexicon_add_language (lexicon, "xx");
  const char *problem;

  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_test_message ("“%s”", phrases[i]);
      g_assert_false (herald_lexicon_add_phrase (
          lexicon, language, HERALD_REPORT_WORD_ER, phrases[i], &problem));
      g_assert_nonnull (problem);
    }
  g_assert_true (
      herald_lexicon_add_phrase (lexicon, language, HERALD_REPORT_WORD_ER, "her", &problem));
  g_assert_false (
      herald_lexicon_add_phrase (lexicon, language, HERALD_REPORT_WORD_PR, "her", &problem));
}

static void
test_bad_files (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "[]", "$: must be an object" },
    { "{'format': 'herald-reader-2', 'language': 'xx', 'terms': {}}",
      "$.format: must be herald-reader-1" },
    { "{'format': 'herald-reader-1', 'terms': {}}", "$.language: is missing" },
    { "{'format': 'herald-reader-1', 'language': 'xx'}", "$.terms: must be an object" },
    { "{'format': 'herald-reader-1', 'language': 'xx', 'terms': {}, 'name': 'x'}",
      "$: unknown member “name”" },
    { "{'format': 'herald-reader-1', 'language': 'xx', 'terms': {'her3': ['a']}}",
      "$.terms: unknown member “her3”" },
    { "{'format': 'herald-reader-1', 'language': 'xx', 'terms': {'er': 'a'}}",
      "$.terms.er: must be an array" },
    { "{'format': 'herald-reader-1', 'language': 'xx', 'terms': {'er': [1]}}",
      "$.terms.er[0]: must be a text" },
    { "{'format': 'herald-reader-1', 'language': 'xx', 'terms': {'er': ['a', 'a']}}",
      "$.terms.er[1]: “a”: stands twice" },
    { "{'format': 'herald-reader-1', 'language': 'shared', 'terms': {}}",
      "the language “shared” stands twice" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldLexicon) lexicon = herald_lexicon_new ();
      g_autoptr (GError) error = NULL;

      herald_lexicon_add_language (lexicon, "shared");
      g_assert_false (
          herald_lexicon_add_file (lexicon, herald_test_json (cases[i].text), "xx.json", &error));
      g_assert_true (error->domain == HERALD_CONTENT_ERROR);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_true (g_str_has_prefix (error->message, "xx.json: "));
    }
}

static void
test_bundled (void)
{
  g_autoptr (HeraldLexicon) lexicon = herald_lexicon_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (herald_lexicon_add_bundled (lexicon, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (herald_lexicon_get_n_languages (lexicon), >=, 5);
  g_assert_cmpstr (herald_lexicon_get_language (lexicon, 0), ==, "shared");
}

static void
test_terms (void)
{
  for (guint i = HERALD_REPORT_WORD_NONE + 1; i < HERALD_N_TERMS; i++)
    {
      HeraldReportWord term;

      g_assert_true (herald_report_word_find (herald_report_word_get_id (i), &term));
      g_assert_cmpint (term, ==, i);
    }
  g_assert_false (herald_report_word_find ("her3", &(HeraldReportWord){ 0 }));
  g_assert_null (herald_report_word_get_id (HERALD_REPORT_WORD_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/lexicon/phrases", test_phrases);
  g_test_add_func ("/lexicon/bad-phrases", test_bad_phrases);
  g_test_add_func ("/lexicon/bad-files", test_bad_files);
  g_test_add_func ("/lexicon/bundled", test_bundled);
  g_test_add_func ("/lexicon/terms", test_terms);
  return g_test_run ();
}
