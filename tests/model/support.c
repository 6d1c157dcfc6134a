/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the model share: JSON that is easy to write, facts from one line, and chance
 * that is the same in every run. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-file.h"
#include "files.h"
#include "support.h"

/* Few words, few numbers: enough to build every kind of decision. */
static const char small_fields[] =
    "{'format': 'herald-fields-1', 'reviewed': '2026-11-21', 'review_by': '2027-11-21',"
    " 'fields': ["
    "  {'id': 'colour', 'kind': 'choice',"
    "   'choices': [{'id': 'red'}, {'id': 'green'}, {'id': 'blue'}]},"
    "  {'id': 'mode', 'kind': 'choice', 'choices': [{'id': 'a'}, {'id': 'b'}], 'default': 'a'},"
    "  {'id': 'size', 'kind': 'number', 'from': '0', 'to': '100',"
    "   'units': [{'text': 'mm'}, {'text': 'cm', 'tenfold': 'yes'}]},"
    "  {'id': 'weight', 'kind': 'number', 'above': '0', 'to': '10'},"
    "  {'id': 'count', 'kind': 'count', 'from': '0', 'to': '50'},"
    "  {'id': 'parts', 'kind': 'count', 'from': '0', 'to': '9'},"
    "  {'id': 'dose', 'kind': 'number', 'from': '1', 'to': '9'}],"
    " 'derived': [{'field': 'size', 'quotient': 'count', 'by': ['parts']}],"
    " 'outcomes': ["
    "  {'id': 'shade', 'choices': [{'id': 'light'}, {'id': 'dark'}, {'id': 'pending'},"
    "   {'id': 'undefined', 'silent': 'yes'}]},"
    "  {'id': 'tone', 'choices': [{'id': 'warm'}, {'id': 'cold'}]},"
    "  {'id': 'her2_status', 'choices': [{'id': 'positive'}, {'id': 'negative'}, {'id': 'pending'},"
    "   {'id': 'invalid'}]},"
    "  {'id': 'next_step', 'choices': [{'id': 'report'}, {'id': 'wait'}, {'id': 'check-input'},"
    "   {'id': 'out-of-scope'}]}]}";

/**
 * herald_test_json:
 * @text: JSON with ' in the place of "
 *
 * Returns: (transfer full): its root
 */
JsonNode *
herald_test_json (const char *text)
{
  char *quoted = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new_take (quoted, strlen (quoted));
  g_autoptr (GError) error = NULL;
  JsonNode *root = herald_json_file_parse (bytes, "test.json", &error);

  g_assert_no_error (error);
  return root;
}

/**
 * herald_test_vocabulary:
 * @text: fields as in fields.json, with ' in the place of "
 *
 * Returns: (transfer full): the vocabulary
 */
HeraldVocabulary *
herald_test_vocabulary (const char *text)
{
  g_autoptr (GError) error = NULL;
  HeraldVocabulary *vocabulary =
      herald_vocabulary_new (herald_test_json (text), "test.json", &error);

  g_assert_no_error (error);
  return vocabulary;
}

/**
 * herald_test_small_vocabulary:
 *
 * Returns: (transfer full): a vocabulary of two choices, three numbers and two counts, with four
 *   outcomes
 */
HeraldVocabulary *
herald_test_small_vocabulary (void)
{
  return herald_test_vocabulary (small_fields);
}

/**
 * herald_test_shelf:
 *
 * Returns: (transfer full): the bundled books
 */
HeraldShelf *
herald_test_shelf (void)
{
  g_autoptr (GError) error = NULL;
  HeraldShelf *shelf = herald_shelf_new (NULL, &error);

  g_assert_no_error (error);
  return shelf;
}

/**
 * herald_test_value:
 * @vocabulary: the fields
 * @id: one of them
 * @text: a sound value
 *
 * Returns: the value
 */
HeraldValue
herald_test_value (const HeraldVocabulary *vocabulary, const char *id, const char *text)
{
  guint field = herald_vocabulary_find (vocabulary, id);
  HeraldValue value;

  g_assert_cmpuint (field, <, herald_vocabulary_get_n_inputs (vocabulary));
  g_assert_cmpint (herald_field_parse (herald_vocabulary_get_field (vocabulary, field),
                                       text,
                                       strlen (text),
                                       &value),
                   ==,
                   HERALD_PROBLEM_NONE);
  return value;
}

/**
 * herald_test_facts:
 * @vocabulary: the fields
 * @text: facts as `field=value field=value`
 *
 * Returns: (transfer full): the facts
 */
HeraldFacts *
herald_test_facts (HeraldVocabulary *vocabulary, const char *text)
{
  HeraldFacts *facts = herald_facts_new (vocabulary);
  g_auto (GStrv) pairs = g_strsplit (text, " ", -1);

  for (guint i = 0; pairs[i] != NULL && *text != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      HeraldFacts *before = facts;

      facts = herald_facts_with (before,
                                 herald_vocabulary_find (vocabulary, pair[0]),
                                 herald_test_value (vocabulary, pair[0], pair[1]));
      herald_facts_unref (before);
    }
  return facts;
}

/**
 * herald_test_judge:
 * @shelf: the books
 * @edition: one of them
 * @facts: as for herald_test_facts()
 *
 * Returns: (transfer full): the verdict
 */
HeraldVerdict *
herald_test_judge (HeraldShelf *shelf, const char *edition, const char *facts)
{
  g_autoptr (HeraldFacts) entered = herald_test_facts (herald_shelf_get_vocabulary (shelf), facts);
  HeraldRulebook *book = herald_shelf_find (shelf, edition);

  g_assert_nonnull (book);
  return herald_rulebook_judge (book, entered);
}

/**
 * herald_test_random:
 * @state: (inout): where the row stands; any number to begin with
 *
 * Returns: the next of a row of numbers that is the same everywhere
 */
guint32
herald_test_random (guint32 *state)
{
  guint32 mixed = *state += 0x9e3779b9u;

  mixed = (mixed ^ (mixed >> 16)) * 0x85ebca6bu;
  mixed = (mixed ^ (mixed >> 13)) * 0xc2b2ae35u;
  return mixed ^ (mixed >> 16);
}

/* Near the lines that rules draw, and seldom far away. */
static HeraldDecimal
random_number (const HeraldField *field, guint32 *state)
{
  static const gint64 hundredths[] = { 0,   50,  99,   100,  101,  179,  180, 199,
                                       200, 220, 221,  300,  399,  400,  599, 600,
                                       601, 999, 1000, 1001, 1999, 2000, 3001 };
  HeraldDecimal number = { hundredths[herald_test_random (state) % G_N_ELEMENTS (hundredths)], 2 };

  if (field->kind == HERALD_FIELD_COUNT)
    number = (HeraldDecimal){ 15 + herald_test_random (state) % 100, 0 };
  return number;
}

/**
 * herald_test_random_values:
 * @vocabulary: the fields
 * @state: (inout): for herald_test_random()
 * @values: (out caller-allocates): a value for each input; about half of them unknown
 */
void
herald_test_random_values (const HeraldVocabulary *vocabulary, guint32 *state, HeraldValue *values)
{
  guint share = 1 + herald_test_random (state) % 4;

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);

      values[i] = (HeraldValue){ .known = herald_test_random (state) % 4 < share };
      if (field->kind == HERALD_FIELD_CHOICE)
        values[i].choice = herald_test_random (state) % field->n_choices;
      else
        values[i].number = random_number (field, state);
      if (field->kind != HERALD_FIELD_CHOICE &&
          herald_field_check_range (field, herald_fraction_from_decimal (values[i].number)) !=
              HERALD_PROBLEM_NONE)
        values[i].known = FALSE;
    }
}

/**
 * herald_test_fails:
 * @label: what is tested
 * @error: (inout): an error that must be there; it is cleared
 * @code: its #HeraldContentError
 * @part: what its message must hold
 */
void
herald_test_fails (const char *label, GError **error, int code, const char *part)
{
  g_test_message ("%s: %s", label, *error != NULL ? (*error)->message : "no error");
  g_assert_error (*error, HERALD_CONTENT_ERROR, code);
  if (strstr ((*error)->message, part) == NULL)
    g_error ("%s: “%s” does not say “%s”", label, (*error)->message, part);
  g_clear_error (error);
}

/**
 * herald_test_broken:
 * @sound: the text of a piece that @read takes
 * @read: what reads such a piece
 * @cases: (array length=n_cases): what breaks it, one at a time
 * @n_cases: how many
 *
 * The file is called "x.json" in the messages.
 */
void
herald_test_broken (const char *sound,
                    HeraldTestRead read,
                    const HeraldTestBroken *cases,
                    gsize n_cases)
{
  g_autoptr (JsonNode) sound_root = herald_test_json (sound);
  HeraldJson sound_json = herald_json_root (sound_root, "x.json");

  g_assert_true (read (&sound_json, NULL));
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *text = herald_test_change (sound, cases[i].before, cases[i].after);
      g_autoptr (JsonNode) root = herald_test_json (text);
      HeraldJson json = herald_json_root (root, "x.json");
      g_autoptr (GError) error = NULL;

      g_assert_false (read (&json, &error));
      herald_test_fails (text, &error, cases[i].code, cases[i].message);
    }
}
