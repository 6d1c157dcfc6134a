/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the counting sheet: its sums against sums made another way, and its steps back. */
#include "config.h"

#include "content/content.h"
#include "practice/count-sheet.h"
#include "support.h"

#define N_NUMBERS 40
#define STEPS 4000

static void
put (HeraldCountSheet *sheet, guint number, guint observer, guint her2, guint cep17)
{
  HeraldCount count = { number, observer, her2, cep17, 0, 0, HERALD_ISH_COUNTED };

  g_assert_true (herald_count_sheet_put (sheet, &count));
}

/* The oracle: a plain table of all nuclei and both observers. */
typedef struct
{
  HeraldCount counts[N_NUMBERS + 1][3];
  gboolean is_there[N_NUMBERS + 1][3];
} Table;

static void
assert_sums (HeraldCountSheet *sheet, const Table *table)
{
  guint n_rows = 0;

  for (guint observer = 1; observer <= 2; observer++)
    {
      guint nuclei = 0, her2 = 0, cep17 = 0, excluded = 0;
      HeraldIshTotals totals;

      for (guint number = 1; number <= N_NUMBERS; number++)
        {
          const HeraldCount *count = &table->counts[number][observer];

          if (!table->is_there[number][observer])
            continue;
          n_rows++;
          if (count->exclusion != HERALD_ISH_COUNTED)
            {
              excluded++;
              continue;
            }
          nuclei++;
          her2 += count->her2 + 6 * count->small_clusters + 12 * count->large_clusters;
          cep17 += count->cep17;
        }
      herald_count_sheet_get_totals (sheet, observer, &totals);
      g_assert_cmpuint (totals.nuclei, ==, nuclei);
      g_assert_cmpuint (totals.her2, ==, her2);
      g_assert_cmpuint (totals.cep17, ==, cep17);
      g_assert_cmpuint (herald_count_sheet_get_n_excluded (sheet, observer), ==, excluded);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, n_rows);
}

/* Keeps a list of its own by what the signal says. */
static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, GPtrArray *shown)
{
  if (removed > 0)
    g_ptr_array_remove_range (shown, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shown, (int)(position + i), g_list_model_get_item (model, position + i));
}

static void
assert_shown (GListModel *model, GPtrArray *shown)
{
  g_assert_cmpuint (shown->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < shown->len; i++)
    {
      g_autoptr (HeraldCountRow) row = g_list_model_get_item (model, i);

      g_assert_true (row == shown->pdata[i]);
    }
}

static void
random_step (HeraldCountSheet *sheet, Table *table, guint32 *state)
{
  HeraldCount count = { 1 + herald_test_random (state) % N_NUMBERS,
                        1 + herald_test_random (state) % 2,
                        herald_test_random (state) % 20,
                        herald_test_random (state) % 7,
                        herald_test_random (state) % 3,
                        herald_test_random (state) % 2,
                        HERALD_ISH_COUNTED };
  guint position;

  if (herald_test_random (state) % 4 == 0)
    count.exclusion = herald_test_random (state) % HERALD_ISH_N_EXCLUSIONS;
  if (herald_test_random (state) % 5 == 0 &&
      herald_count_sheet_find (sheet, count.number, count.observer, &position) != NULL)
    {
      herald_count_sheet_remove (sheet, position);
      table->is_there[count.number][count.observer] = FALSE;
      return;
    }
  g_assert_true (herald_count_sheet_put (sheet, &count));
  table->counts[count.number][count.observer] = count;
  table->is_there[count.number][count.observer] = TRUE;
}

static void
test_sums (void)
{
  g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_new (TRUE);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree Table *table = g_new0 (Table, 1);
  guint32 state = 6;

  g_signal_connect (sheet, "items-changed", G_CALLBACK (on_items_changed), shown);
  for (guint i = 0; i < STEPS; i++)
    {
      Table before = *table;

      random_step (sheet, table, &state);
      assert_sums (sheet, table);
      if (i % 3 == 0)
        {
          herald_count_sheet_undo (sheet);
          assert_sums (sheet, &before);
          herald_count_sheet_redo (sheet);
          assert_sums (sheet, table);
        }
      assert_shown (G_LIST_MODEL (sheet), shown);
    }
}

static void
count_change (HeraldCountSheet *sheet, guint *n_changes)
{
  (void)sheet;
  (*n_changes)++;
}

static void
test_undo (void)
{
  HeraldCountSheet *sheet = herald_count_sheet_new (TRUE);
  guint n_changes = 0;

  g_signal_connect (sheet, "changed", G_CALLBACK (count_change), &n_changes);
  g_assert_false (herald_count_sheet_can_undo (sheet));
  herald_count_sheet_undo (sheet);
  g_assert_cmpuint (n_changes, ==, 0);
  put (sheet, 3, 1, 4, 2);
  put (sheet, 3, 1, 5, 2);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (herald_count_sheet_get (sheet, 0)->her2, ==, 5);
  g_assert_cmpuint (herald_count_sheet_get_next_number (sheet, 1), ==, 4);
  g_assert_cmpuint (herald_count_sheet_get_next_number (sheet, 2), ==, 1);
  herald_count_sheet_undo (sheet);
  g_assert_cmpuint (herald_count_sheet_get (sheet, 0)->her2, ==, 4);
  g_assert_true (herald_count_sheet_can_redo (sheet));
  put (sheet, 4, 1, 1, 1);
  g_assert_false (herald_count_sheet_can_redo (sheet));
  herald_count_sheet_clear (sheet);
  g_assert_null (herald_count_sheet_get (sheet, 0));
  herald_count_sheet_undo (sheet);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, 2);
  g_assert_finalize_object (sheet);
}

static void
assert_fact (HeraldFacts *facts, const char *id, const char *expected)
{
  HeraldVocabulary *vocabulary = herald_facts_get_vocabulary (facts);
  guint field = herald_vocabulary_find (vocabulary, id);
  g_autofree char *text =
      herald_field_value_to_text (herald_vocabulary_get_field (vocabulary, field),
                                  herald_facts_get (facts, field));

  g_assert_cmpstr (herald_facts_get (facts, field).known ? text : NULL, ==, expected);
}

/* The group comes with the twentieth nucleus; a second observer's count goes beside it. */
static void
test_facts (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldRulebook *book = herald_shelf_find (shelf, "asco-cap-2018");
  g_autoptr (HeraldFacts) old =
      herald_test_facts (herald_shelf_get_vocabulary (shelf), "her2_copies=9.9 ihc_score=2+");
  g_autoptr (HeraldCountSheet) sheet = herald_count_sheet_new (TRUE);
  g_autoptr (HeraldFacts) facts = NULL;

  g_assert_null (herald_count_sheet_get_reading (sheet, 1, book));
  for (guint i = 1; i <= 20; i++)
    {
      put (sheet, i, 1, i == 1 ? 3 : 4, 2);
      g_assert_cmpstr (herald_count_sheet_get_reading (sheet, 1, book)->id,
                       ==,
                       i < 20 ? "too-few" : "group-5");
    }
  for (guint i = 1; i <= 21; i++)
    put (sheet, i, 2, i <= 5 ? 5 : 4, 2);
  g_assert_cmpstr (herald_count_sheet_get_reading (sheet, 2, book)->id, ==, "group-1");
  facts = herald_count_sheet_apply (sheet, old);
  assert_fact (facts, "ihc_score", "2+");
  assert_fact (facts, "ish_probe", "dual");
  assert_fact (facts, "her2_copies", NULL);
  assert_fact (facts, "her2_signals", "79");
  assert_fact (facts, "her2_nuclei", "20");
  assert_fact (facts, "cep17_signals", "40");
  assert_fact (facts, "cep17_nuclei", "20");
  assert_fact (facts, "recount_cells", "21");
  /* 89 of 21 and 89 of 42, cut off and never rounded up. */
  assert_fact (facts, "recount_her2_copies", "4.238095");
  assert_fact (facts, "recount_cep17_copies", "2.000000");
  assert_fact (facts, "recount_her2_cep17_ratio", "2.119047");
  herald_count_sheet_set_dual (sheet, FALSE);
  g_assert_cmpstr (herald_count_sheet_get_reading (sheet, 1, book)->id, ==, "negative");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();

  g_test_add_func ("/practice/count-sheet/sums", test_sums);
  g_test_add_func ("/practice/count-sheet/undo", test_undo);
  g_test_add_func ("/practice/count-sheet/facts", test_facts);

  return g_test_run ();
}
