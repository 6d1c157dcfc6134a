/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the vocabulary: what fields.json gives, and every mistake it can hold. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "content/error.h"
#include "support.h"

#define CHOICE "{'id': 'c', 'kind': 'choice', 'choices': [{'id': 'x'}, {'id': 'y'}]}"
#define NUMBER "{'id': 'n', 'kind': 'number', 'from': '0', 'to': '9'}"
#define FILE_OF(fields, rest)                                                                      \
  "{'format': 'herald-fields-1', 'fields': [" fields "], 'outcomes': []" rest "}"
#define FIELD(members) FILE_OF ("{'id': 'f', " members "}", "")

static void
test_order (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_small_vocabulary ();
  guint n_inputs = herald_vocabulary_get_n_inputs (vocabulary);

  g_assert_cmpuint (n_inputs, ==, 7);
  g_assert_cmpuint (herald_vocabulary_get_n_fields (vocabulary), ==, 11);
  for (guint i = 0; i < herald_vocabulary_get_n_fields (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);

      g_assert_cmpint (field->is_outcome, ==, i >= n_inputs);
      g_assert_cmpuint (herald_vocabulary_find (vocabulary, field->id), ==, i);
    }
  g_assert_cmpuint (herald_vocabulary_find (vocabulary, "taste"), ==, HERALD_VOCABULARY_NO_FIELD);
}

static void
test_field (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_vocabulary (FILE_OF (
      "{'id': 'w', 'kind': 'count', '_title': 'Weight', '_help': 'How much.', 'above': '0',"
      " 'to': '15', '_too_large': 'Too much.', 'units': [{'text': 'g'}]}",
      ""));
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, 0);

  g_assert_cmpint (field->kind, ==, HERALD_FIELD_COUNT);
  g_assert_cmpstr (field->title, ==, "Weight");
  g_assert_cmpstr (field->guide.what, ==, "How much.");
  g_assert_cmpstr (field->too_large_text, ==, "Too much.");
  g_assert_true (field->is_above_minimum);
  g_assert_cmpint (field->maximum.mantissa, ==, 15);
  g_assert_cmpuint (field->n_units, ==, 1);
  g_assert_null (field->conditions);
}

/* What is ringed on a made-up line of a report. */
static void
test_example (void)
{
  static const char *const without[] = { "", "Score 2+", "Score []", "]2+[", "Score [2+" };
  const char *line = "HER2 [note] (IHC): [2+]";
  gsize open, close;

  g_assert_true (herald_field_guide_find_value (line, &open, &close));
  g_assert_cmpuint (open, ==, 5);
  g_assert_cmpuint (close, ==, 10);
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    g_assert_false (herald_field_guide_find_value (without[i], NULL, NULL));
}

static void
test_year (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_vocabulary (
      FILE_OF (NUMBER,
               ", 'year': {'_where': 'At the top.', '_example': 'Reported: [2024]',"
               " 'article': 'dates'}"));
  const HeraldFieldGuide *guide = herald_vocabulary_get_year_guide (vocabulary);

  g_assert_null (guide->what);
  g_assert_cmpstr (guide->where, ==, "At the top.");
  g_assert_cmpstr (guide->example, ==, "Reported: [2024]");
  g_assert_cmpstr (guide->article, ==, "dates");
}

static void
test_groups (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_vocabulary (
      FILE_OF (CHOICE "," NUMBER,
               ", 'groups': ["
               "{'id': 'a', '_title': 'A', '_help': 'Help.',"
               " 'variants': [{'id': 'one', '_title': 'One', 'fields': ['c']},"
               "              {'id': 'two', 'fields': ['c', 'n']}]},"
               "{'id': 'b', 'variants': [{'id': 'only', 'fields': ['n']}],"
               " 'shown_when': [{'field': 'c', 'is': 'y'}, {'field': 'c', 'is': ['x', 'y']}]}]"));
  guint n_groups;
  const HeraldFieldGroup *groups = herald_vocabulary_get_groups (vocabulary, &n_groups);
  const HeraldField *number = herald_vocabulary_get_field (vocabulary, 1);

  g_assert_cmpuint (n_groups, ==, 2);
  g_assert_cmpstr (groups[0].title, ==, "A");
  g_assert_cmpstr (groups[0].help, ==, "Help.");
  g_assert_cmpuint (groups[0].n_variants, ==, 2);
  g_assert_cmpuint (groups[0].n_conditions, ==, 0);
  g_assert_cmpstr (groups[0].variants[0].title, ==, "One");
  g_assert_cmpuint (groups[0].variants[1].n_fields, ==, 2);
  g_assert_cmpuint (groups[0].variants[1].fields[1], ==, 1);
  g_assert_cmpuint (groups[1].n_conditions, ==, 2);
  g_assert_cmphex (groups[1].conditions[0].choices, ==, 1u << 1);
  g_assert_cmphex (groups[1].conditions[1].choices, ==, 3);
  g_assert_null (herald_vocabulary_get_field (vocabulary, 0)->conditions);
  g_assert_cmpuint (number->conditions->len, ==, 2);
}

/* Conditions on outcomes are for the form alone. */
static void
test_conditions_on_outcomes (void)
{
  g_autoptr (HeraldShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;
  HeraldVocabulary *vocabulary;

  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  vocabulary = herald_shelf_get_vocabulary (shelf);
  g_assert_null (
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "recount_cells"))
          ->conditions);
  g_assert_nonnull (
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "her2_copies"))
          ->conditions);
}

static void
test_derivations (void)
{
  g_autoptr (HeraldVocabulary) vocabulary = herald_test_vocabulary (
      FILE_OF (NUMBER ", {'id': 'm', 'kind': 'count', 'from': '0', 'to': '9'},"
                      "{'id': 'o', 'kind': 'count', 'from': '0', 'to': '9'}",
               ", 'derived': [{'field': 'n', 'quotient': 'm', 'by': ['o', 'n']},"
               "              {'field': 'm', 'smallest': ['o']}]"));
  guint n_derivations;
  const HeraldDerivation *derivations =
      herald_vocabulary_get_derivations (vocabulary, &n_derivations);

  g_assert_cmpuint (n_derivations, ==, 2);
  g_assert_cmpint (derivations[0].kind, ==, HERALD_DERIVATION_QUOTIENT);
  g_assert_cmpuint (derivations[0].target, ==, 0);
  g_assert_cmpuint (derivations[0].dividend, ==, 1);
  g_assert_cmpuint (derivations[0].n_operands, ==, 2);
  g_assert_cmpuint (derivations[0].operands[0], ==, 2);
  g_assert_cmpint (derivations[1].kind, ==, HERALD_DERIVATION_SMALLEST);
  g_assert_cmpuint (derivations[1].n_operands, ==, 1);
}

typedef struct
{
  const char *text;
  const char *message;
} Case;

static void
assert_refused (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (herald_vocabulary_new (herald_test_json (cases[i].text), "f.json", &error));
      herald_test_fails (cases[i].text,
                         &error,
                         error->code == HERALD_CONTENT_ERROR_MEMBER ? HERALD_CONTENT_ERROR_MEMBER
                                                                    : HERALD_CONTENT_ERROR_VALUE,
                         cases[i].message);
    }
}

static void
test_broken_files (void)
{
  static const Case cases[] = {
    { "{}", "f.json: $.format: is missing" },
    { "{'format': 'herald-fields-2'}", "$.format: must be herald-fields-1" },
    { "{'format': 'herald-fields-1', 'more': 1}", "unknown member “more”" },
    { "{'format': 'herald-fields-1', 'fields': {}}", "$.fields: must be an array" },
    { "{'format': 'herald-fields-1', 'fields': []}", "$.outcomes: must be an array" },
    { "{'format': 'herald-fields-1', 'fields': [4], 'outcomes': []}",
      "$.fields[0].kind: is missing" },
    { FILE_OF (CHOICE "," CHOICE, ""), "$.fields[1]: the field “c” stands twice" },
    { "{'format': 'herald-fields-1', 'fields': [" CHOICE "],"
      " 'outcomes': [{'id': 'c', 'choices': [{'id': 'x'}]}]}",
      "$.outcomes[0]: the field “c” stands twice" },
    { "{'format': 'herald-fields-1', 'fields': [], 'outcomes': [{'id': 'o', 'kind': 'choice',"
      " 'choices': [{'id': 'x'}]}]}",
      "$.outcomes[0]: unknown member “kind”" },
  };

  assert_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_broken_fields (void)
{
  static const Case cases[] = {
    { FIELD ("'kind': 'word'"), "$.fields[0].kind: must be choice, number or count" },
    { FIELD ("'kind': 4"), "$.fields[0].kind: must be a text" },
    { FILE_OF ("{'kind': 'choice'}", ""), "$.fields[0].id: is missing" },
    { FIELD ("'kind': 'choice', 'from': '0'"), "unknown member “from”" },
    { FIELD ("'kind': 'choice'"), "$.fields[0].choices: must hold 1 to 31 choices" },
    { FIELD ("'kind': 'choice', 'choices': []"), "must hold 1 to 31 choices" },
    { FIELD ("'kind': 'number', 'from': '0', 'to': '9', '_example': 'Ratio: 1.4'"),
      "$.fields[0]._example: must have one value in square brackets" },
    { FIELD ("'kind': 'number', 'from': '0', 'to': '9', '_example': 4"),
      "$.fields[0]._example: must be a text" },
    { FIELD ("'kind': 'number', 'from': '0', 'to': '9', 'article': 4"),
      "$.fields[0].article: must be a text" },
    { FILE_OF (NUMBER, ", 'year': {'_title': 'Year'}"), "$.year: unknown member “_title”" },
    { FILE_OF (NUMBER, ", 'year': {'_example': '2024'}"),
      "$.year._example: must have one value in square brackets" },
    { FIELD ("'kind': 'choice', 'choices': [4]"), "$.fields[0].choices[0]: must be an object" },
    { FIELD ("'kind': 'choice', 'choices': [{}]"), "$.fields[0].choices[0].id: is missing" },
    { FIELD ("'kind': 'choice', 'choices': [{'id': 'x', 'name': 'X'}]"), "unknown member “name”" },
    { FIELD ("'kind': 'choice', 'choices': [{'id': 'x'}, {'id': 'X'}]"),
      "$.fields[0].choices[1]: the choice “X” stands twice" },
    { FIELD ("'kind': 'choice', 'choices': [{'id': 'x'}], 'default': 'y'"),
      "$.fields[0].default: “y” is not a value of this field" },
    { FIELD ("'kind': 'choice', 'choices': [{'id': 'x'}], 'default': 4"),
      "$.fields[0].default: must be a text" },
    { FIELD ("'kind': 'number', 'choices': []"), "unknown member “choices”" },
    { FIELD ("'kind': 'number', 'to': '9'"), "$.fields[0].from: is missing" },
    { FIELD ("'kind': 'number', 'from': '0'"), "$.fields[0].to: is missing" },
    { FIELD ("'kind': 'number', 'above': 'x', 'to': '9'"),
      "$.fields[0].above: “x” is not a number" },
    { FIELD ("'kind': 'number', 'from': '0', 'to': '9 cm'"),
      "$.fields[0].to: “9 cm” is not a number" },
    { FIELD ("'kind': 'number', 'from': '-1', 'to': '9'"),
      "$.fields[0].from: “-1” is not a number" },
    { FIELD ("'kind': 'number', 'from': 0, 'to': '9'"), "$.fields[0].from: must be a text" },
    { FIELD ("'kind': 'choice', 'choices': [{'id': 'x', 'silent': 'no'}]"),
      "$.fields[0].choices[0].silent: must be “yes”" },
    { FIELD ("'kind': 'number', 'from': '0', 'to': '9', 'units': [{'text': 'cm', 'tenfold': 10}]"),
      "$.fields[0].units[0].tenfold: must be “yes”" },
    { FIELD ("'kind': 'number', 'from': '0', 'to': '9', 'units': {}"),
      "$.fields[0].units: must be an array" },
    { FIELD ("'kind': 'number', 'from': '0', 'to': '9', 'units': ['mm']"),
      "$.fields[0].units[0]: must be an object" },
    { FIELD ("'kind': 'number', 'from': '0', 'to': '9', 'units': [{'tenfold': 'yes'}]"),
      "$.fields[0].units[0].text: is missing" },
  };

  assert_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_broken_derivations (void)
{
  static const Case cases[] = {
    { FILE_OF (NUMBER, ", 'derived': [4]"), "$.derived[0]: must be an object" },
    { FILE_OF (NUMBER, ", 'derived': {}"), "$.derived: must be an array" },
    { FILE_OF (NUMBER, ", 'derived': [{'smallest': ['n']}]"), "$.derived[0].field: is missing" },
    { FILE_OF (NUMBER, ", 'derived': [{'field': 'x', 'smallest': ['n']}]"),
      "$.derived[0].field: unknown field “x”" },
    { FILE_OF (CHOICE "," NUMBER, ", 'derived': [{'field': 'c', 'smallest': ['n']}]"),
      "$.derived[0].field: must be a number field" },
    { FILE_OF (NUMBER, ", 'derived': [{'field': 'n', 'quotient': 'x', 'by': ['n']}]"),
      "$.derived[0].quotient: unknown field “x”" },
    { FILE_OF (NUMBER, ", 'derived': [{'field': 'n', 'quotient': 'n'}]"),
      "$.derived[0].by: must hold 1 or 2 fields" },
    { FILE_OF (NUMBER, ", 'derived': [{'field': 'n', 'smallest': ['n', 'n', 'n']}]"),
      "$.derived[0].smallest: must hold 1 or 2 fields" },
    { FILE_OF (CHOICE "," NUMBER, ", 'derived': [{'field': 'n', 'smallest': ['n', 'c']}]"),
      "$.derived[0].smallest[1]: must be a number field" },
    { FILE_OF (NUMBER, ", 'derived': [{'field': 'n', 'largest': ['n']}]"),
      "unknown member “largest”" },
  };

  assert_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_broken_groups (void)
{
  static const Case cases[] = {
    { FILE_OF (NUMBER, ", 'groups': [4]"), "$.groups[0]: must be an object" },
    { FILE_OF (NUMBER, ", 'groups': 'all'"), "$.groups: must be an array" },
    { FILE_OF (NUMBER, ", 'groups': [{'id': 'g', 'variants': {}}]"),
      "$.groups[0].variants: must be an array" },
    { FILE_OF (NUMBER, ", 'groups': [{'id': 'g', 'shown_when': {}}]"),
      "$.groups[0].shown_when: must be an array" },
    { FILE_OF (NUMBER, ", 'groups': [{'variants': []}]"), "$.groups[0].id: is missing" },
    { FILE_OF (NUMBER, ", 'groups': [{'id': 'g', 'variants': [4]}]"),
      "$.groups[0].variants[0]: must be an object" },
    { FILE_OF (NUMBER, ", 'groups': [{'id': 'g', 'variants': [{'id': 'v', 'field': ['n']}]}]"),
      "$.groups[0].variants[0]: unknown member “field”" },
    { FILE_OF (NUMBER, ", 'groups': [{'id': 'g', 'variants': [{'id': 'v'}]}]"),
      "$.groups[0].variants[0].fields: must be an array" },
    { FILE_OF (NUMBER, ", 'groups': [{'id': 'g', 'variants': [{'fields': []}]}]"),
      "$.groups[0].variants[0].id: is missing" },
    { FILE_OF (NUMBER, ", 'groups': [{'id': 'g', 'variants': [{'id': 'v', 'fields': ['x']}]}]"),
      "$.groups[0].variants[0].fields[0]: unknown field “x”" },
    { FILE_OF (CHOICE, ", 'groups': [{'id': 'g', 'shown_when': [4]}]"),
      "$.groups[0].shown_when[0]: must be an object" },
    { FILE_OF (CHOICE, ", 'groups': [{'id': 'g', 'shown_when': [{'field': 'x', 'is': 'y'}]}]"),
      "$.groups[0].shown_when[0].field: unknown field “x”" },
    { FILE_OF (CHOICE, ", 'groups': [{'id': 'g', 'shown_when': [{'field': 'c'}]}]"),
      "$.groups[0].shown_when[0].is: must be a text or a list" },
    { FILE_OF (CHOICE, ", 'groups': [{'id': 'g', 'shown_when': [{'field': 'c', 'is': 'z'}]}]"),
      "$.groups[0].shown_when[0].is: unknown value “z”" },
  };

  assert_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_too_many (void)
{
  g_autoptr (GString) fields = g_string_new ("{'format': 'herald-fields-1', 'fields': [");
  g_autoptr (GString) choices = g_string_new (
      "{'format': 'herald-fields-1', 'fields': [{'id': 'f', 'kind': 'choice', 'choices': [");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= HERALD_VOCABULARY_MAX_FIELDS; i++)
    g_string_append_printf (fields,
                            "%s{'id': 'f%u', 'kind': 'number', 'from': '0', 'to': '1'}",
                            i > 0 ? "," : "",
                            i);
  for (guint i = 0; i <= HERALD_FIELD_MAX_CHOICES; i++)
    g_string_append_printf (choices, "%s{'id': 'c%u'}", i > 0 ? "," : "", i);
  g_string_append (fields, "]}");
  g_string_append (choices, "]}]}");
  g_assert_null (herald_vocabulary_new (herald_test_json (fields->str), "f.json", &error));
  herald_test_fails ("fields",
                     &error,
                     HERALD_CONTENT_ERROR_VALUE,
                     "f.json: $.fields[96]: too many fields");
  g_assert_null (herald_vocabulary_new (herald_test_json (choices->str), "f.json", &error));
  herald_test_fails ("choices", &error, HERALD_CONTENT_ERROR_VALUE, "must hold 1 to 31 choices");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/vocabulary/order", test_order);
  g_test_add_func ("/rules/vocabulary/field", test_field);
  g_test_add_func ("/rules/vocabulary/example", test_example);
  g_test_add_func ("/rules/vocabulary/year", test_year);
  g_test_add_func ("/rules/vocabulary/groups", test_groups);
  g_test_add_func ("/rules/vocabulary/conditions-on-outcomes", test_conditions_on_outcomes);
  g_test_add_func ("/rules/vocabulary/derivations", test_derivations);
  g_test_add_func ("/rules/vocabulary/broken-files", test_broken_files);
  g_test_add_func ("/rules/vocabulary/broken-fields", test_broken_fields);
  g_test_add_func ("/rules/vocabulary/broken-derivations", test_broken_derivations);
  g_test_add_func ("/rules/vocabulary/broken-groups", test_broken_groups);
  g_test_add_func ("/rules/vocabulary/too-many", test_too_many);
  return g_test_run ();
}
