/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldGlossary: which words of a text are marked, and where. */
#include "config.h"

#include <string.h>

#include "library/glossary.h"
#include "support.h"

/* A glossary with its terms: each line "id: form; form". */
typedef struct
{
  HeraldGlossary *glossary;
  GPtrArray *terms; /* (element-type HeraldTerm) */
  GPtrArray *roots;
} Words;

static void
words_add (Words *self, const char *id, const char *forms)
{
  g_autofree char *text = g_strdup_printf (
      "{'id': '%s', '_term': 'x', '_forms': '%s', '_meaning': 'x', 'sources': ['x']}", id, forms);
  JsonNode *root = herald_test_json (text);
  HeraldJson json = herald_json_root (root, "t.json");
  HeraldTerm *term = herald_term_read (&json, NULL);

  g_assert_nonnull (term);
  g_ptr_array_add (self->roots, root);
  g_ptr_array_add (self->terms, term);
  g_assert_true (herald_glossary_add (self->glossary, term));
}

static Words *
words_new (const char *lines)
{
  Words *self = g_new0 (Words, 1);
  g_auto (GStrv) each = g_strsplit (lines, "\n", -1);

  self->glossary = herald_glossary_new ();
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_term_free);
  self->roots = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (each[i], ": ", 2);

      words_add (self, parts[0], parts[1]);
    }
  return self;
}

static void
words_free (Words *self)
{
  herald_glossary_free (self->glossary);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->roots);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Words, words_free)

/* The text with [id word] where a word is marked. */
static char *
show_marks (const char *text, GArray *marks)
{
  GString *shown = g_string_new (NULL);
  gsize place = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldMark *mark = &g_array_index (marks, HeraldMark, i);

      g_assert_cmpuint (mark->start, >=, place);
      g_assert_cmpuint (mark->end, >, mark->start);
      g_string_append_len (shown, text + place, mark->start - place);
      g_string_append_printf (shown, "[%s ", mark->term->id);
      g_string_append_len (shown, text + mark->start, mark->end - mark->start);
      g_string_append_c (shown, ']');
      place = mark->end;
    }
  return g_string_append (shown, text + place), g_string_free (shown, FALSE);
}

typedef struct
{
  const char *words;
  const char *text;
  const char *marked;
} Case;

static void
assert_marks (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (Words) words = words_new (cases[i].words);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (GArray) marks = herald_glossary_mark (words->glossary, cases[i].text, seen);
      g_autofree char *shown = show_marks (cases[i].text, marks);

      g_assert_cmpstr (shown, ==, cases[i].marked);
      g_assert_cmpuint (g_hash_table_size (seen), ==, marks->len);
    }
}

#define TESTS "ish: gene test (ISH); gene test; gene tests; ISH\nihc: protein test; IHC"

static void
test_places (void)
{
  static const Case cases[] = {
    { TESTS, "", "" },
    { TESTS, "Nothing here.", "Nothing here." },
    { TESTS, "ISH", "[ish ISH]" },
    { TESTS, "An ISH.", "An [ish ISH]." },
    { TESTS, "(ISH), “IHC”!", "([ish ISH]), “[ihc IHC]”!" },
    { TESTS, "IHC then ISH", "[ihc IHC] then [ish ISH]" },
    { TESTS, "ISH-IHC/ISH", "[ish ISH]-[ihc IHC]/ISH" },
    { TESTS, "IHC’s", "[ihc IHC]’s" },
    { TESTS, "IHC\nISH\tIHC", "[ihc IHC]\n[ish ISH]\tIHC" },
    { "a: +", "3+", "3[a +]" },
    { "a: C", "C", "[a C]" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

static void
test_scripts (void)
{
#define ARABIC "biopsy: خزعة; الخزعة\nallred: درجة Allred\nnode: عقد"
#define CHINESE "amp: 扩增; 有扩增\nher2: HER2\nratio: 比值"
  static const Case cases[] = {
    { ARABIC, "هذه خزعة.", "هذه [biopsy خزعة]." },
    { ARABIC, "والخزعة أولًا", "[biopsy والخزعة] أولًا" },
    { ARABIC, "بخزعة", "[biopsy بخزعة]" },
    { ARABIC, "خزعتها", "خزعتها" },
    { ARABIC, "بعقد", "بعقد" },
    { ARABIC, "مخزعة", "مخزعة" },
    { ARABIC, "درجة \u2068Allred\u2069 هنا", "[allred درجة \u2068Allred]\u2069 هنا" },
    { CHINESE, "结果是没有扩增，比值低", "结果是没[amp 有扩增]，[ratio 比值]低" },
    { CHINESE, "您的HER2阳性", "您的[her2 HER2]阳性" },
    { CHINESE, "HER22", "HER22" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

static void
test_first_use (void)
{
  static const Case cases[] = {
    { TESTS, "ISH, ISH and ISH", "[ish ISH], ISH and ISH" },
    { TESTS, "A gene test is ISH.", "A [ish gene test] is ISH." },
    { TESTS, "ISH is a gene test. IHC?", "[ish ISH] is a gene test. [ihc IHC]?" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

static void
test_seen_before (void)
{
  g_autoptr (Words) words = words_new (TESTS);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  static const char *const texts[] = { "IHC first.", "IHC and a gene test.", "ISH, IHC." };
  static const char *const marked[] = { "[ihc IHC] first.",
                                        "IHC and a [ish gene test].",
                                        "ISH, IHC." };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) marks = herald_glossary_mark (words->glossary, texts[i], seen);
      g_autofree char *shown = show_marks (texts[i], marks);

      g_assert_cmpstr (shown, ==, marked[i]);
    }
}

static void
test_longest (void)
{
  static const Case cases[] = {
    { TESTS, "A gene test (ISH) it is.", "A [ish gene test (ISH)] it is." },
    { TESTS, "Two gene tests.", "Two [ish gene tests]." },
    { "a: HER2\nb: HER2-low", "HER2-low, HER2", "[b HER2-low], [a HER2]" },
    { "b: HER2-low\na: HER2", "HER2-low, HER2", "[b HER2-low], [a HER2]" },
    { "a: HER2\nb: HER2-low", "HER2-lower", "[a HER2]-lower" },
    { "a: in\nb: in situ\nc: in situ hybridisation",
      "in situ hybridisation, in situ, in",
      "[c in situ hybridisation], [b in situ], [a in]" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

/* Of two that share letters, the one that begins first has them. */
static void
test_overlap (void)
{
  static const Case cases[] = {
    { "a: gene test\nb: test result", "gene test result", "[a gene test] result" },
    { "a: gene test\nb: test result", "gene test test result", "[a gene test] [b test result]" },
    /* A second use has its letters, too. */
    { "a: gene test\nb: test result",
      "gene test, gene test result, test result",
      "[a gene test], gene test result, [b test result]" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

static void
test_case (void)
{
  static const Case cases[] = {
    { TESTS, "Gene Test", "[ish Gene Test]" },
    { TESTS, "ihc and ish", "[ihc ihc] and [ish ish]" },
    { "a: ISH", "Ish", "[a Ish]" },
    { "a: größe", "GRÖSSE", "GRÖSSE" },
    { "a: gène", "GÈNE", "[a GÈNE]" },
    { "a: GÈNE", "Gène", "[a Gène]" },
    { "a: ген", "ГЕН", "[a ГЕН]" },
    { "a: Ген", "ген", "[a ген]" },
    { "a: Ώρα", "ώρα", "[a ώρα]" },
    { "a: ΟΡΟΣ", "ΟΡΟΣ", "[a ΟΡΟΣ]" },
    { "a: όρος", "ΌΡΟΣ", "[a ΌΡΟΣ]" },
    { "a: ΌΡΟΣ", "όρος", "[a όρος]" },
    { "a: πρωτεΐνη", "ΠΡΩΤΕΪΝΗ, πρωτεΐνη", "ΠΡΩΤΕΪΝΗ, [a πρωτεΐνη]" },
    { "a: İlaç", "İlaç", "[a İlaç]" },
    { "a: IŞIK", "ışık", "[a ışık]" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

static void
test_word_ends (void)
{
  static const Case cases[] = {
    { TESTS, "FISH", "FISH" },
    { TESTS, "ISHA", "ISHA" },
    { TESTS, "IHC2", "IHC2" },
    { TESTS, "2IHC", "2IHC" },
    { TESTS, "FISH, not ISH", "FISH, not [ish ISH]" },
    { "a: cell", "cellular, cells, cell", "cellular, cells, [a cell]" },
    { "a: gen", "gène, gené, gen", "gène, gené, [a gen]" },
    { "a: ген", "гены, ген", "гены, [a ген]" },
    { "a: (ISH)", "x(ISH)x", "x[a (ISH)]x" },
    /* An accent of its own belongs to the letter in front of it, and so does a vowel sign. */
    { "a: gene", "gene\u0301, gene", "gene\u0301, [a gene]" },
    { "a: xa", "e\u0301xa, xa", "e\u0301xa, [a xa]" },
    { "a: जीन", "जीनों, जीन", "जीनों, [a जीन]" },
    { "a: शिका", "कोशिका", "कोशिका" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

static void
test_accents (void)
{
  static const Case cases[] = {
    { "a: biopsia", "biópsia", "biópsia" },
    { "a: biópsia", "biopsia, biópsia", "biopsia, [a biópsia]" },
    { "a: Zürich\nb: Zurich", "Zurich, Zürich", "[b Zurich], [a Zürich]" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

/* Where nobody writes blanks, a word may begin and end anywhere. */
static void
test_no_blanks (void)
{
  static const Case cases[] = {
    { "a: 基因检测", "这是基因检测的结果。", "这是[a 基因检测]的结果。" },
    { "a: 基因\nb: 基因检测", "基因检测和基因", "[b 基因检测]和[a 基因]" },
    { "a: HER2", "HER2陽性", "[a HER2]陽性" },
    { "a: 陽性", "HER2陽性です", "HER2[a 陽性]です" },
    { "a: 遺伝子検査\nb: 検査", "遺伝子検査は検査です", "[a 遺伝子検査]は[b 検査]です" },
    { "a: 유전자", "유전자를", "[a 유전자]를" },
    { "a: 检测", "检测检测", "[a 检测]检测" },
    { "a: か", "が, か", "が, [a か]" },
    { "a: か", "か\u3099, か", "か\u3099, [a か]" },
    { "a: ยีน", "ตรวจยีนนี้", "ตรวจ[a ยีน]นี้" },
    { "a: ยีน", "ยีนี, ยีน", "ยีนี, [a ยีน]" },
  };

  assert_marks (cases, G_N_ELEMENTS (cases));
}

static void
test_add (void)
{
  g_autoptr (Words) words = words_new ("b: two\na: one");
  g_autoptr (Words) others = words_new ("a: other");

  g_assert_false (herald_glossary_add (words->glossary, others->terms->pdata[0]));
  g_assert_cmpuint (herald_glossary_get_terms (words->glossary)->len, ==, 2);
  g_assert_true (herald_glossary_get_terms (words->glossary)->pdata[0] == words->terms->pdata[0]);
  g_assert_true (herald_glossary_find (words->glossary, "a") == words->terms->pdata[1]);
  g_assert_null (herald_glossary_find (words->glossary, "one"));
}

static void
test_clear (void)
{
  g_autoptr (Words) words = words_new ("a: one");
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) marks = NULL;

  herald_glossary_clear (words->glossary);
  marks = herald_glossary_mark (words->glossary, "one", seen);
  g_assert_cmpuint (marks->len, ==, 0);
  g_assert_null (herald_glossary_find (words->glossary, "a"));
  g_assert_cmpuint (herald_glossary_get_terms (words->glossary)->len, ==, 0);
  g_assert_true (herald_glossary_add (words->glossary, words->terms->pdata[0]));
}

/* Letters of one byte and more, large and small, with and without blanks between words. */
static const char *const letters[] = { "a", "b", "A", "B", "é", "É", "ж", "Ж", "检", "测", "1" };
static const char *const gaps[] = { " ", "-", "", "", ". " };

static const char *
pick (const char *const *from, gsize n_from, guint32 *state)
{
  return from[herald_test_random (state) % n_from];
}

/* A word, or two with a blank between them: short, so that they meet and overlap. */
static char *
random_form (guint32 *state)
{
  GString *form = g_string_new (NULL);
  guint n_letters = 1 + herald_test_random (state) % 3;

  for (guint i = 0; i < n_letters; i++)
    {
      if (i > 0 && herald_test_random (state) % 4 == 0)
        g_string_append_c (form, ' ');
      g_string_append (form, pick (letters, G_N_ELEMENTS (letters), state));
    }
  return g_string_free (form, FALSE);
}

static Words *
random_words (guint32 *state)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n_terms = 1 + herald_test_random (state) % 6;

  for (guint i = 0; i < n_terms; i++)
    {
      g_autofree char *form = random_form (state);
      g_autofree char *other = random_form (state);

      g_string_append_printf (lines, "%st%u: %s; %s", i > 0 ? "\n" : "", i, form, other);
    }
  return words_new (lines->str);
}

/* Chance, and now and then a form, small, large or as it is. */
static char *
random_text (const Words *words, guint32 *state)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 10; i++)
    {
      const HeraldTerm *term = words->terms->pdata[herald_test_random (state) % words->terms->len];
      const char *form = term->forms[herald_test_random (state) % 2];
      guint chance = herald_test_random (state) % 5;
      g_autofree char *changed = chance == 0   ? g_utf8_strup (form, -1)
                                 : chance == 1 ? g_utf8_strdown (form, -1)
                                               : NULL;

      if (chance > 2)
        form = pick (letters, G_N_ELEMENTS (letters), state);
      g_string_append (text, changed != NULL ? changed : form);
      g_string_append (text, pick (gaps, G_N_ELEMENTS (gaps), state));
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_form (const HeraldTerm *term, const char *text, gsize length)
{
  g_autofree char *folded = g_utf8_casefold (text, length);

  for (char **form = term->forms; *form != NULL; form++)
    {
      g_autofree char *own = g_utf8_casefold (*form, -1);

      if (strcmp (own, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_letter (const char *place)
{
  gunichar c = g_utf8_get_char (place);

  return g_unichar_isalnum (c) && !g_unichar_iswide (c);
}

static gboolean
cuts_word (const char *text, gsize place)
{
  return place > 0 && text[place] != '\0' && is_letter (text + place) &&
         is_letter (g_utf8_prev_char (text + place));
}

/* Whether some form of the term stands alone in the part of the text. */
static gboolean
has_word (const HeraldTerm *term, const char *text, gsize start, gsize end)
{
  for (gsize from = start; from < end; from = g_utf8_next_char (text + from) - text)
    {
      for (gsize to = from; to <= end; to++)
        {
          if (to > from && g_utf8_validate (text + from, to - from, NULL) &&
              is_form (term, text + from, to - from) && !cuts_word (text, from) &&
              !cuts_word (text, to))
            return TRUE;
        }
    }
  return FALSE;
}

/* In order, without overlap, each a whole word that is a form, none twice; and nothing that
 * stands alone in front of the first mark was passed over. */
static void
assert_sound_marks (const Words *words, const char *text, GArray *marks)
{
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  gsize place = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldMark *mark = &g_array_index (marks, HeraldMark, i);

      g_assert_cmpuint (mark->start, >=, place);
      g_assert_cmpuint (mark->end, >, mark->start);
      g_assert_cmpuint (mark->end, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + mark->start, mark->end - mark->start, NULL));
      g_assert_true (is_form (mark->term, text + mark->start, mark->end - mark->start));
      g_assert_false (cuts_word (text, mark->start));
      g_assert_false (cuts_word (text, mark->end));
      g_assert_true (g_hash_table_add (met, (gpointer)mark->term));
      place = mark->end;
    }
  place = marks->len > 0 ? g_array_index (marks, HeraldMark, 0).start : strlen (text);
  for (guint i = 0; i < words->terms->len; i++)
    g_assert_false (has_word (words->terms->pdata[i], text, 0, place));
}

static void
test_random (void)
{
  guint32 state = 7;
  guint n_marks = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (Words) words = random_words (&state);
      g_autofree char *text = random_text (words, &state);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (GArray) marks = herald_glossary_mark (words->glossary, text, seen);
      g_autoptr (GArray) again = herald_glossary_mark (words->glossary, text, seen);

      assert_sound_marks (words, text, marks);
      g_assert_cmpuint (again->len, ==, 0);
      n_marks += marks->len;
    }
  /* Chance has to have hit, or nothing was tested. */
  g_test_message ("%u marks", n_marks);
  g_assert_cmpuint (n_marks, >, 3000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/glossary/places", test_places);
  g_test_add_func ("/library/glossary/first-use", test_first_use);
  g_test_add_func ("/library/glossary/seen-before", test_seen_before);
  g_test_add_func ("/library/glossary/longest", test_longest);
  g_test_add_func ("/library/glossary/overlap", test_overlap);
  g_test_add_func ("/library/glossary/case", test_case);
  g_test_add_func ("/library/glossary/word-ends", test_word_ends);
  g_test_add_func ("/library/glossary/accents", test_accents);
  g_test_add_func ("/library/glossary/no-blanks", test_no_blanks);
  g_test_add_func ("/library/glossary/add", test_add);
  g_test_add_func ("/library/glossary/clear", test_clear);
  g_test_add_func ("/library/glossary/random", test_random);
  g_test_add_func ("/library/glossary/scripts", test_scripts);
  return g_test_run ();
}
