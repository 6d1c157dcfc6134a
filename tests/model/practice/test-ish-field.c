/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of drawn fields of the gene test: the truth is that of the rule books, the counting rules
 * hold in every field, and a field is the same everywhere. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "practice/ish-field.h"
#include "support.h"

#define RANDOM_FIELDS 10000

/* A second way to the group, without the rules: the limits of 2018 in whole numbers. */
static const char *
work_out_group (const HeraldIshTotals *totals)
{
  gboolean is_high = totals->her2 >= 2 * totals->cep17;

  if (totals->her2 < 4 * totals->nuclei)
    return is_high ? "group-2" : "group-5";
  if (is_high)
    return "group-1";
  return totals->her2 >= 6 * totals->nuclei ? "group-3" : "group-4";
}

static const char *
work_out_status_2013 (const HeraldIshTotals *totals)
{
  if (totals->her2 >= 2 * totals->cep17 || totals->her2 >= 6 * totals->nuclei)
    return "positive";
  return totals->her2 >= 4 * totals->nuclei ? "equivocal" : "negative";
}

/* One probe by itself decides only below 4 and from 6 on. */
static const char *
work_out_single (const HeraldIshTotals *totals)
{
  if (totals->her2 < 4 * totals->nuclei)
    return "negative";
  return totals->her2 >= 6 * totals->nuclei ? "positive" : "between";
}

/* Counts what is drawn, apart from what the field says of itself. */
static void
count_again (const HeraldIshField *field, HeraldIshTotals *totals)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);

  memset (totals, 0, sizeof *totals);
  for (guint i = 0; i < n_nuclei; i++)
    {
      if (nuclei[i].exclusion != HERALD_ISH_COUNTED)
        continue;
      totals->nuclei++;
      for (guint j = 0; j < nuclei[i].n_signals; j++)
        {
          const HeraldIshSignal *signal = &nuclei[i].signals[j];

          totals->her2 += signal->counts && signal->probe == HERALD_ISH_HER2;
          totals->cep17 += signal->counts && signal->probe == HERALD_ISH_CEP17;
        }
    }
}

static gboolean
fits_class (const char *class_name, const HeraldIshTotals *totals)
{
  const char *group = work_out_group (totals);

  if (g_str_has_prefix (class_name, "group-"))
    return strcmp (class_name, group) == 0;
  if (g_str_has_prefix (class_name, "single-"))
    return strcmp (class_name + strlen ("single-"), work_out_single (totals)) == 0;
  if (strcmp (class_name, "recount") == 0)
    return strcmp (group, "group-1") != 0 && strcmp (group, "group-5") != 0;
  return TRUE;
}

static void
assert_outcome (HeraldRulebook *book, HeraldFacts *facts, const char *id, const char *expected)
{
  g_autoptr (HeraldVerdict) verdict = herald_rulebook_judge (book, facts);
  const HeraldChoice *choice = herald_verdict_get_outcome (verdict, id);

  g_assert_nonnull (choice);
  g_assert_cmpstr (choice->id, ==, expected);
}

static void
assert_truth (HeraldShelf *shelf, const HeraldIshField *field, const char *class_name)
{
  HeraldRulebook *book_2018 = herald_shelf_find (shelf, "asco-cap-2018");
  HeraldRulebook *book_2013 = herald_shelf_find (shelf, "asco-cap-2013");
  g_autoptr (HeraldFacts) none = herald_facts_new (herald_shelf_get_vocabulary (shelf));
  g_autoptr (HeraldFacts) facts = herald_ish_field_apply (field, none);
  HeraldIshTotals totals, again;

  herald_ish_field_get_totals (field, &totals);
  count_again (field, &again);
  g_assert_cmpuint (totals.nuclei, ==, again.nuclei);
  g_assert_cmpuint (totals.her2, ==, again.her2);
  g_assert_cmpuint (totals.cep17, ==, again.cep17);
  g_assert_cmpuint (totals.her2, ==, herald_ish_field_get_recipe (field)->her2_signals);
  g_assert_true (fits_class (class_name, &totals));
  if (!totals.is_dual)
    {
      assert_outcome (book_2018, facts, "ish_result", work_out_single (&totals));
      return;
    }
  assert_outcome (book_2018, facts, "ish_group", work_out_group (&totals));
  assert_outcome (book_2013, facts, "her2_status", work_out_status_2013 (&totals));
  g_assert_cmpstr (herald_ish_totals_get_reading (&totals, book_2018)->id,
                   ==,
                   work_out_group (&totals));
}

static void
assert_apart (const HeraldIshSignal *a, const HeraldIshSignal *b)
{
  gint64 x = a->x - b->x;
  gint64 y = a->y - b->y;
  gint64 width = MAX (a->width, b->width);

  if (a->probe == b->probe && a->counts && b->counts && a->cluster == HERALD_ISH_SINGLE &&
      b->cluster == HERALD_ISH_SINGLE)
    g_assert_cmpint (x * x + y * y, >, 4 * width * width);
}

/* Each signal lies in its nucleus, or at its rim; what counts has a width of dark around it; what
 * does not has its partner within one width. */
static void
assert_signals (const HeraldIshNucleus *nucleus)
{
  for (guint i = 0; i < nucleus->n_signals; i++)
    {
      const HeraldIshSignal *signal = &nucleus->signals[i];

      g_assert_true (herald_ish_nucleus_contains (nucleus, signal->x, signal->y, 100));
      g_assert_cmpuint (signal->width, >=, 80);
      g_assert_cmpuint (signal->width, <=, 154);
      for (guint j = 0; j < i; j++)
        assert_apart (signal, &nucleus->signals[j]);
      if (!signal->counts)
        {
          const HeraldIshSignal *partner = signal + 1;
          gint64 x = signal->x - partner->x;
          gint64 y = signal->y - partner->y;

          g_assert_true (partner->counts);
          g_assert_cmpint (x * x + y * y, <, 4 * (gint64)signal->width * signal->width);
        }
    }
}

static void
assert_rules (const HeraldIshField *field)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);

  for (guint i = 0; i < n_nuclei; i++)
    {
      gboolean is_counted = nuclei[i].exclusion == HERALD_ISH_COUNTED;
      gboolean meets = FALSE;

      g_assert_cmpuint (nuclei[i].number, ==, i + 1);
      assert_signals (&nuclei[i]);
      for (guint j = 0; j < n_nuclei; j++)
        meets |= i != j && herald_ish_nucleus_meets (&nuclei[i], &nuclei[j], 0);
      g_assert_cmpint (meets, ==, nuclei[i].exclusion == HERALD_ISH_OVERLAP);
      if (is_counted)
        {
          g_assert_cmpint (nuclei[i].kind, ==, HERALD_ISH_TUMOUR);
          g_assert_cmpuint (nuclei[i].her2, >, 0);
          g_assert_cmpint (nuclei[i].cep17 > 0, ==, herald_ish_field_get_recipe (field)->is_dual);
        }
      if (nuclei[i].exclusion == HERALD_ISH_LACKS_ONE_COLOUR)
        g_assert_true (nuclei[i].her2 == 0 || nuclei[i].cep17 == 0);
    }
}

static void
test_random_fields (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  const char *const *names = herald_ish_recipe_get_class_names ();
  guint n_names = g_strv_length ((char **)names);
  guint sides[2] = { 0, 0 };

  for (guint32 seed = 0; seed < RANDOM_FIELDS; seed++)
    {
      const char *name = names[seed % n_names];
      HeraldIshRecipe recipe;
      g_autoptr (HeraldIshField) field = NULL;

      g_assert_true (herald_ish_recipe_for_class (name, seed, &recipe));
      field = herald_ish_field_new (&recipe, seed);
      assert_truth (shelf, field, name);
      if (seed % 20 == 0)
        assert_rules (field);
      if (strcmp (name, "ratio-2") == 0)
        sides[recipe.her2_signals >= 2 * recipe.cep17_signals]++;
    }
  /* A line is met from both sides about as often. */
  g_assert_cmpuint (sides[0], >, (sides[0] + sides[1]) / 3);
  g_assert_cmpuint (sides[1], >, (sides[0] + sides[1]) / 3);
}

static void
test_same_everywhere (void)
{
  static const struct
  {
    const char *class_name;
    guint32 seed;
    guint64 hash;
  } golden[] = {
    { "group-1", 1, G_GUINT64_CONSTANT (0x76d54855ec8516c2) },
    { "group-2", 2, G_GUINT64_CONSTANT (0x0e4e104bbf92eff7) },
    { "group-3", 3, G_GUINT64_CONSTANT (0xd1eed56a0e0a0082) },
    { "group-4", 4, G_GUINT64_CONSTANT (0x98a0b456620ab5aa) },
    { "group-5", 5, G_GUINT64_CONSTANT (0x00228875805f6e92) },
    { "ratio-2", 4294967295u, G_GUINT64_CONSTANT (0x6b4581d1cf5955d7) },
    { "copies-4", 7, G_GUINT64_CONSTANT (0xd6658cd3ebc62d83) },
    { "copies-6", 8, G_GUINT64_CONSTANT (0x46747c348e0919df) },
    { "recount", 0, G_GUINT64_CONSTANT (0xa6253eeb4465e605) },
    { "single-between", 10, G_GUINT64_CONSTANT (0xc572da783d6b39c0) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      HeraldIshRecipe recipe;
      g_autoptr (HeraldIshField) field = NULL;

      herald_ish_recipe_for_class (golden[i].class_name, golden[i].seed, &recipe);
      field = herald_ish_field_new (&recipe, golden[i].seed);
      g_test_message ("%s %#" G_GINT64_MODIFIER "x",
                      golden[i].class_name,
                      herald_ish_field_get_hash (field));
      g_assert_cmphex (herald_ish_field_get_hash (field), ==, golden[i].hash);
    }
}

static void
assert_not_above (HeraldFraction low, HeraldFraction high)
{
  g_assert_cmpint (herald_fraction_compare (low, high), <=, 0);
}

/* More nuclei, a narrower range, and all of them give the truth where no cluster has to be judged.
 */
static void
test_range (void)
{
  HeraldIshRecipe recipe;
  g_autoptr (HeraldIshField) field = NULL;
  HeraldIshTotals totals;
  HeraldIshRange few, many, all, again;
  HeraldFraction copies, ratio;

  g_assert_true (herald_ish_recipe_for_class ("group-4", 12, &recipe));
  recipe.clusters = 0;
  field = herald_ish_field_new (&recipe, 12);
  g_assert_cmpuint (herald_ish_field_get_tolerance (field), ==, 0);
  herald_ish_field_get_totals (field, &totals);
  g_assert_true (herald_ish_totals_get_copies (&totals, &copies));
  g_assert_true (herald_ish_totals_get_ratio (&totals, &ratio));
  herald_ish_field_get_range (field, 20, &few);
  herald_ish_field_get_range (field, 35, &many);
  herald_ish_field_get_range (field, 1000, &all);
  herald_ish_field_get_range (field, 20, &again);
  g_assert_cmpmem (&few, sizeof few, &again, sizeof again);
  g_assert_cmpuint (few.nuclei, ==, 20);
  g_assert_cmpuint (all.nuclei, ==, totals.nuclei);
  g_assert_cmpint (herald_fraction_compare (all.copies_low, copies), ==, 0);
  g_assert_cmpint (herald_fraction_compare (all.copies_high, copies), ==, 0);
  g_assert_cmpint (herald_fraction_compare (all.ratio_high, ratio), ==, 0);
  assert_not_above (few.copies_low, many.copies_low);
  assert_not_above (many.copies_low, copies);
  assert_not_above (copies, many.copies_high);
  assert_not_above (many.copies_high, few.copies_high);
  assert_not_above (few.ratio_low, ratio);
  assert_not_above (ratio, few.ratio_high);
}

static void
test_find (void)
{
  HeraldIshRecipe recipe;
  g_autoptr (HeraldIshField) field = NULL;
  guint n_nuclei;
  const HeraldIshNucleus *nuclei;

  g_assert_true (herald_ish_recipe_for_class ("group-5", 3, &recipe));
  g_assert_false (herald_ish_recipe_for_class ("group-6", 3, &recipe));
  field = herald_ish_field_new (&recipe, 3);
  nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);
  for (guint i = 0; i < n_nuclei; i++)
    if (nuclei[i].exclusion == HERALD_ISH_COUNTED)
      g_assert_true (herald_ish_field_find_nucleus (field, nuclei[i].x, nuclei[i].y) == &nuclei[i]);
  g_assert_null (herald_ish_field_find_nucleus (field, -100000, -100000));
}

static void
test_exclusions (void)
{
  for (guint i = 0; i < HERALD_ISH_N_EXCLUSIONS; i++)
    {
      HeraldIshExclusion found;

      g_assert_true (herald_ish_exclusion_find (herald_ish_exclusion_get_id (i), &found));
      g_assert_cmpint (found, ==, i);
      g_assert_nonnull (herald_ish_exclusion_get_name (i));
    }
  g_assert_false (herald_ish_exclusion_find ("tired", &(HeraldIshExclusion){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();

  g_test_add_func ("/practice/ish-field/random-fields", test_random_fields);
  g_test_add_func ("/practice/ish-field/same-everywhere", test_same_everywhere);
  g_test_add_func ("/practice/ish-field/range", test_range);
  g_test_add_func ("/practice/ish-field/find", test_find);
  g_test_add_func ("/practice/ish-field/exclusions", test_exclusions);

  return g_test_run ();
}
