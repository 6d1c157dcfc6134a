/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of looking around the facts: what decides most, what would change the answer. What is
 * claimed is tried out on the facts themselves. */
#include "config.h"

#include "content/content.h"
#include "support.h"

#define N_ROUNDS 400

static const HeraldField *
field_of (const HeraldVerdict *verdict, guint field)
{
  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (
                                          herald_verdict_get_book (verdict)),
                                      field);
}

static const char *
open_item (const HeraldVerdict *verdict, guint index)
{
  const GArray *items = herald_verdict_get_open_items (verdict);

  if (index >= items->len)
    return "";
  return field_of (verdict, g_array_index (items, HeraldOpenItem, index).field)->id;
}

static void
test_decides_most (void)
{
  static const struct
  {
    const char *edition;
    const char *facts;
    const char *item;
    gboolean is_enough;
  } cases[] = {
    { "asco-cap-2018", "", "ihc_score", TRUE },
    { "asco-cap-2018", "ihc_score=3+", "", FALSE },
    { "asco-cap-2018", "ihc_score=2+ ish_probe=single cells=40", "her2_copies", TRUE },
    { "asco-cap-2018",
      "ihc_score=2+ ish_probe=dual her2_copies=4.5 cells=40 recount_cells=5",
      "her2_cep17_ratio",
      TRUE },
    { "asco-cap-2013", "ihc_score=2+ ish_probe=single cells=40", "her2_copies", TRUE },
    { "asco-cap-2007", "ihc_score=2+ ish_probe=dual cells=40", "her2_cep17_ratio", TRUE },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict =
          herald_test_judge (shelf, cases[i].edition, cases[i].facts);
      const GArray *items = herald_verdict_get_open_items (verdict);

      g_test_message ("%s: %s", cases[i].edition, cases[i].facts);
      g_assert_cmpstr (open_item (verdict, 0), ==, cases[i].item);
      if (items->len > 0)
        g_assert_cmpint (g_array_index (items, HeraldOpenItem, 0).is_enough,
                         ==,
                         cases[i].is_enough);
    }
}

typedef struct
{
  const char *field;
  const char *to;
  const char *status;
} Expected;

static void
assert_change (const HeraldVerdict *verdict, const HeraldChange *change, const Expected *expected)
{
  static const char *const operators[2][2] = { { "<", "<=" }, { ">", ">=" } };
  const HeraldField *field = field_of (verdict, change->field);
  guint status = herald_rulebook_get_status (herald_verdict_get_book (verdict));
  g_autofree char *line = herald_decimal_to_text (change->line);
  g_autofree char *to = NULL;

  if (change->is_number)
    to = g_strconcat (operators[change->is_upward][change->is_line_reached], " ", line, NULL);
  else
    to = g_strdup (field->choices[change->choice].id);
  g_assert_cmpstr (field->id, ==, expected->field);
  g_assert_cmpstr (to, ==, expected->to);
  g_assert_cmpstr (field_of (verdict, status)->choices[change->outcome].id, ==, expected->status);
}

static void
test_changes (void)
{
  static const struct
  {
    const char *edition;
    const char *facts;
    Expected expected[8];
  } cases[] = {
    { "asco-cap-2018",
      "ihc_score=3+",
      { { "ihc_score", "0", "negative" },
        { "ihc_score", "1+", "negative" },
        { "ihc_score", "2+", "equivocal" },
        { "ihc_score", "indeterminate", "indeterminate" } } },
    { "asco-cap-2018",
      "ish_probe=single her2_copies=3.9 cells=40",
      { { "ish_probe", "none", "pending" },
        { "ish_probe", "indeterminate", "indeterminate" },
        { "her2_copies", ">= 4.0", "pending" },
        { "cells", "< 20", "pending" } } },
    { "asco-cap-2007",
      "ihc_score=2+ ish_probe=dual her2_cep17_ratio=2.0 cells=20",
      { { "ihc_score", "3+", "positive" },
        { "ish_probe", "indeterminate", "indeterminate" },
        { "her2_cep17_ratio", "> 2.2", "positive" },
        { "her2_cep17_ratio", "< 1.8", "negative" },
        { "cells", "< 20", "pending" } } },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict =
          herald_test_judge (shelf, cases[i].edition, cases[i].facts);
      const GArray *changes = herald_verdict_get_changes (verdict);
      guint n_expected = 0;

      g_test_message ("%s: %s", cases[i].edition, cases[i].facts);
      for (; cases[i].expected[n_expected].field != NULL; n_expected++)
        {
          g_assert_cmpuint (changes->len, >, n_expected);
          assert_change (verdict,
                         &g_array_index (changes, HeraldChange, n_expected),
                         &cases[i].expected[n_expected]);
        }
      g_assert_cmpuint (changes->len, ==, n_expected);
    }
}

/* Fallbacks are nobody's words, so no change to them is named. */
static void
test_no_change_of_fallbacks (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (HeraldVerdict) none = herald_test_judge (shelf, "asco-cap-2018", "");
  g_autoptr (HeraldVerdict) typed = herald_test_judge (shelf, "asco-cap-2018", "site=breast");
  const GArray *changes = herald_verdict_get_changes (typed);

  g_assert_cmpuint (herald_verdict_get_changes (none)->len, ==, 0);
  g_assert_cmpuint (changes->len, ==, 1);
  assert_change (typed,
                 &g_array_index (changes, HeraldChange, 0),
                 &(Expected){ "site", "other", "undefined" });
}

static void
assert_same (const HeraldEvaluation *a, const HeraldEvaluation *b)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (a->book);

  g_assert_cmpuint (a->n_conflicts, ==, b->n_conflicts);
  for (guint i = 0; i < herald_rulebook_get_n_decisions (a->book); i++)
    g_assert_cmpint (a->fired[i], ==, b->fired[i]);
  for (guint i = 0; i < herald_vocabulary_get_n_fields (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);

      g_assert_cmpint (a->known[i], ==, b->known[i]);
      g_assert_cmpint (a->derived[i], ==, b->derived[i]);
      if (a->known[i] && field->kind == HERALD_FIELD_CHOICE)
        g_assert_cmpuint (a->choice[i], ==, b->choice[i]);
      else if (a->known[i])
        g_assert_cmpint (herald_fraction_compare (a->number[i], b->number[i]), ==, 0);
      if (!field->is_outcome)
        continue;
      g_assert_cmphex (a->assumed[i], ==, b->assumed[i]);
      g_assert_cmphex (a->possible[i], ==, b->possible[i]);
    }
}

/* Both look around on the evaluation itself and put back what was there. */
static void
test_unchanged_afterwards (gconstpointer edition)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  HeraldRulebook *book = herald_shelf_find (shelf, edition);
  g_autoptr (HeraldMemo) memo = herald_memo_new (book, 16);
  guint32 state = 11;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      HeraldValue values[HERALD_VOCABULARY_MAX_FIELDS] = { 0 };
      g_autoptr (HeraldFacts) facts = NULL;
      g_autoptr (HeraldVerdict) verdict = NULL;
      HeraldEvaluation evaluation;

      herald_test_random_values (vocabulary, &state, values);
      facts = herald_facts_new_from_values (vocabulary, values);
      verdict = herald_rulebook_judge (book, facts);
      herald_evaluation_run (&evaluation, memo, values);
      assert_same (&evaluation, herald_verdict_get_evaluation (verdict));
    }
}

/* Random facts without numbers that follow from others, so that one fact can be changed alone. */
static HeraldFacts *
random_plain_facts (HeraldVocabulary *vocabulary, guint32 *state)
{
  static const char *const entangled[] = { "cep17_copies", "her2_signals", "cep17_signals",
                                           "her2_nuclei",  "cep17_nuclei", "recount_cep17_copies" };
  HeraldValue values[HERALD_VOCABULARY_MAX_FIELDS] = { 0 };

  herald_test_random_values (vocabulary, state, values);
  for (gsize i = 0; i < G_N_ELEMENTS (entangled); i++)
    values[herald_vocabulary_find (vocabulary, entangled[i])].known = FALSE;
  return herald_facts_new_from_values (vocabulary, values);
}

static HeraldValue
changed_value (const HeraldChange *change, const HeraldField *field)
{
  HeraldValue value = { .known = TRUE, .choice = change->choice, .number = change->line };

  if (!change->is_number || change->is_line_reached)
    return value;
  if (field->kind == HERALD_FIELD_COUNT)
    {
      value.number.mantissa += change->is_upward ? 1 : -1;
      return value;
    }
  value.number.mantissa = value.number.mantissa * 1000 + (change->is_upward ? 1 : -1);
  value.number.digits += 3;
  return value;
}

static void
try_changes (HeraldRulebook *book, HeraldFacts *facts)
{
  g_autoptr (HeraldVerdict) verdict = herald_rulebook_judge (book, facts);
  const GArray *changes = herald_verdict_get_changes (verdict);
  guint status = herald_rulebook_get_status (book);

  for (guint i = 0; i < changes->len; i++)
    {
      const HeraldChange *change = &g_array_index (changes, HeraldChange, i);
      const HeraldField *field = field_of (verdict, change->field);
      g_autoptr (HeraldFacts) other =
          herald_facts_with (facts, change->field, changed_value (change, field));
      g_autoptr (HeraldVerdict) after = herald_rulebook_judge (book, other);
      const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (after);

      g_assert_true (evaluation->known[status]);
      g_assert_cmpuint (evaluation->choice[status], ==, change->outcome);
    }
}

static void
test_changes_hold (gconstpointer edition)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldRulebook *book = herald_shelf_find (shelf, edition);
  guint32 state = 13;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (HeraldFacts) facts =
          random_plain_facts (herald_shelf_get_vocabulary (shelf), &state);

      try_changes (book, facts);
    }
}

/* The items are missing ones, in order, and one that is enough settles the status by every word. */
static void
try_open_items (HeraldRulebook *book, HeraldFacts *facts)
{
  g_autoptr (HeraldVerdict) verdict = herald_rulebook_judge (book, facts);
  const GArray *items = herald_verdict_get_open_items (verdict);
  guint status = herald_rulebook_get_status (book);
  guint before = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const HeraldOpenItem *item = &g_array_index (items, HeraldOpenItem, i);
      const HeraldField *field = field_of (verdict, item->field);

      g_assert_false (herald_verdict_get_evaluation (verdict)->known[item->field]);
      g_assert_cmpuint (item->left, >=, before);
      before = item->left;
      for (guint k = 0; item->is_enough && k < field->n_choices; k++)
        {
          g_autoptr (HeraldFacts) other =
              herald_facts_with (facts, item->field, (HeraldValue){ .known = TRUE, .choice = k });
          g_autoptr (HeraldVerdict) after = herald_rulebook_judge (book, other);

          g_assert_true (herald_verdict_get_evaluation (after)->known[status]);
        }
    }
}

static void
test_open_items_hold (gconstpointer edition)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldRulebook *book = herald_shelf_find (shelf, edition);
  guint32 state = 17;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (HeraldFacts) facts =
          random_plain_facts (herald_shelf_get_vocabulary (shelf), &state);

      try_open_items (book, facts);
    }
}

static void
add_for_editions (const char *name, GTestDataFunc test)
{
  static const char *const editions[] = { "asco-cap-2007", "asco-cap-2013", "asco-cap-2018" };

  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/outlook/%s/%s", name, editions[i]);

      g_test_add_data_func (path, editions[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/rules/outlook/decides-most", test_decides_most);
  g_test_add_func ("/rules/outlook/changes", test_changes);
  g_test_add_func ("/rules/outlook/no-change-of-fallbacks", test_no_change_of_fallbacks);
  add_for_editions ("unchanged-afterwards", test_unchanged_afterwards);
  add_for_editions ("changes-hold", test_changes_hold);
  add_for_editions ("open-items-hold", test_open_items_hold);
  return g_test_run ();
}
