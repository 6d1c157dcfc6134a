/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of drawn fields: the same everywhere, true to what is drawn, of the class that was wanted.
 */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "practice/ihc-field.h"
#include "stain-oracle.h"
#include "support.h"

#define N_FIELDS 10000

static const struct
{
  const char *id;
  guint year;
} editions[] = {
  { "asco-cap-2007", 2007 },
  { "asco-cap-2013", 2013 },
  { "asco-cap-2018", 2018 },
};

/* What each class is by 2018; near a line, either side. */
static const struct
{
  const char *name;
  const char *score;
  const char *other_score;
  int trace; /* 0 never, 1 always, 2 either, 3 wherever the score is 0 */
} classes[] = {
  { "0", "0", NULL, 0 },          { "ultralow", "0", NULL, 1 },    { "1+", "1+", NULL, 0 },
  { "2+", "2+", NULL, 0 },        { "3+", "3+", NULL, 0 },         { "basolateral", "2+", NULL, 0 },
  { "0/ultralow", "0", NULL, 2 }, { "ultralow/1+", "0", "1+", 3 }, { "1+/2+", "1+", "2+", 0 },
  { "2+/3+", "2+", "3+", 0 },
};

static HeraldIhcField *
make_field (const char *class_name, guint32 seed)
{
  HeraldIhcRecipe recipe;

  g_assert_true (herald_ihc_recipe_for_class (class_name, seed, &recipe));
  return herald_ihc_field_new (&recipe, seed);
}

/* Geometry is whole numbers: a change of one of them anywhere changes the hash. */
static void
test_hash (void)
{
  static const struct
  {
    const char *class_name;
    guint32 seed;
    guint64 hash;
  } known[] = {
    { "0", 1u, G_GUINT64_CONSTANT (0x6cf4b0157764a968) },
    { "ultralow", 2u, G_GUINT64_CONSTANT (0xdb46708ca922dc9f) },
    { "1+", 3u, G_GUINT64_CONSTANT (0x175cc4227e54bb75) },
    { "2+", 4u, G_GUINT64_CONSTANT (0x1a33858e0ca4417e) },
    { "3+", 5u, G_GUINT64_CONSTANT (0x8d66ebd627bee223) },
    { "basolateral", 6u, G_GUINT64_CONSTANT (0x482c34fbcb8e1faa) },
    { "0/ultralow", 7u, G_GUINT64_CONSTANT (0x5e152c4b169d6e34) },
    { "ultralow/1+", 8u, G_GUINT64_CONSTANT (0x0844be11b15252f7) },
    { "1+/2+", 9u, G_GUINT64_CONSTANT (0x01f86cd1c5cdb8cb) },
    { "2+/3+", 10u, G_GUINT64_CONSTANT (0x0b6add8174cb1127) },
    { "any", 4294967295u, G_GUINT64_CONSTANT (0x6727252051a86a13) },
    { "any", 0u, G_GUINT64_CONSTANT (0xdc2eb5ac863b7292) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (HeraldIhcField) field = make_field (known[i].class_name, known[i].seed);

      g_test_message ("%s, %u", known[i].class_name, known[i].seed);
      g_assert_cmphex (herald_ihc_field_get_hash (field), ==, known[i].hash);
    }
}

static void
assert_trace (guint index, const HeraldStainParts *parts, const char *score, gboolean trace)
{
  gboolean is_faint_zero = strcmp (score, "0") == 0 && parts->counts[HERALD_EDGE_FAINT] > 0;

  g_assert_cmpint (trace, ==, is_faint_zero);
  if (classes[index].trace < 2)
    g_assert_cmpint (trace, ==, classes[index].trace);
  if (classes[index].trace == 3)
    g_assert_cmpint (trace, ==, strcmp (score, "0") == 0);
}

static void
assert_class (HeraldRulebook *const *books, guint index, const HeraldStainParts *parts)
{
  gboolean trace = FALSE;
  const char *score = herald_stain_parts_get_score (parts, books[2], &trace)->id;

  if (strcmp (score, classes[index].score) != 0)
    g_assert_cmpstr (score, ==, classes[index].other_score);
  assert_trace (index, parts, score, trace);
  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    g_assert_cmpstr (herald_stain_parts_get_score (parts, books[i], NULL)->id,
                     ==,
                     oracle_score (parts, editions[i].year));
}

static void
test_many_fields (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldRulebook *books[G_N_ELEMENTS (editions)];
  guint first_scores[G_N_ELEMENTS (classes)] = { 0 };
  guint n_each = N_FIELDS / G_N_ELEMENTS (classes);

  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    books[i] = herald_shelf_find (shelf, editions[i].id);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      guint index = i % G_N_ELEMENTS (classes);
      g_autoptr (HeraldIhcField) field = make_field (classes[index].name, i * 2654435761u);
      HeraldStainParts parts;

      herald_ihc_field_get_parts (field, &parts);
      g_assert_cmpuint (parts.cells, >=, 250);
      g_assert_cmpuint (parts.cells, <=, 750);
      assert_class (books, index, &parts);
      if (strcmp (oracle_score (&parts, 2018), classes[index].score) == 0)
        first_scores[index]++;
    }
  /* Near a line both sides are met about equally often. */
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (classes[i].other_score != NULL)
      {
        g_assert_cmpuint (first_scores[i], >, n_each * 2 / 5);
        g_assert_cmpuint (first_scores[i], <, n_each * 3 / 5);
      }
}

/* The oracle of classes: looks at the stretches alone. */
static HeraldEdgeClass
look_at (const HeraldIhcCell *cell)
{
  guint brown = 0;
  guint sum = 0;

  for (guint i = 0; i < HERALD_IHC_STRETCHES; i++)
    {
      brown += cell->stretches[i] > 0;
      sum += cell->stretches[i];
    }
  if (brown == 0)
    return HERALD_EDGE_NONE;
  if (brown < HERALD_IHC_STRETCHES)
    return sum / brown < 60 ? HERALD_EDGE_FAINT : HERALD_EDGE_BASOLATERAL;
  return sum / brown < 115 ? HERALD_EDGE_WEAK : HERALD_EDGE_INTENSE;
}

static gboolean
is_inside (const HeraldIhcCell *cell)
{
  for (guint i = 0; i < cell->n_corners; i++)
    if (cell->corners[i].x < 0 || cell->corners[i].x > HERALD_IHC_FIELD_WIDTH ||
        cell->corners[i].y < 0 || cell->corners[i].y > HERALD_IHC_FIELD_HEIGHT)
      return FALSE;
  return TRUE;
}

/* Counted once more from the geometry, with widths as published for each class. */
static void
test_truth_is_what_is_drawn (void)
{
  static const int least[HERALD_N_EDGE_CLASSES] = { 0, 110, 150, 400, 260 };
  static const int most[HERALD_N_EDGE_CLASSES] = { 0, 230, 380, 780, 480 };

  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (HeraldIhcField) field = make_field ("any", seed);
      guint n_cells;
      const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);
      HeraldStainParts parts;
      HeraldStainParts counted = { .cells = 0 };

      herald_ihc_field_get_parts (field, &parts);
      for (guint i = 0; i < n_cells; i++)
        {
          HeraldEdgeClass edge = look_at (&cells[i]);

          g_assert_cmpint (cells[i].width, >=, least[edge]);
          g_assert_cmpint (cells[i].width, <=, most[edge]);
          g_assert_cmpint (cells[i].edge, ==, edge);
          if (cells[i].kind != HERALD_IHC_INVASIVE || !is_inside (&cells[i]))
            continue;
          counted.cells++;
          counted.counts[edge]++;
        }
      g_assert_cmpmem (&parts, sizeof parts, &counted, sizeof counted);
    }
}

/* A recipe's shares come out to within one cell. */
static void
test_shares (void)
{
  for (guint32 seed = 0; seed < 300; seed++)
    {
      HeraldIhcRecipe recipe;
      HeraldStainParts parts;
      guint sum = 0;

      g_assert_true (herald_ihc_recipe_for_class ("any", seed, &recipe));

      g_autoptr (HeraldIhcField) field = herald_ihc_field_new (&recipe, seed);

      herald_ihc_field_get_parts (field, &parts);
      for (guint i = 0; i < HERALD_N_EDGE_CLASSES; i++)
        {
          gint64 off = (gint64)parts.counts[i] * HERALD_IHC_SHARE_ONE -
                       (gint64)recipe.shares[i] * parts.cells;

          g_assert_cmpint (ABS (off), <=, HERALD_IHC_SHARE_ONE);
          sum += recipe.shares[i];
        }
      g_assert_cmpuint (sum, ==, HERALD_IHC_SHARE_ONE);
    }
}

/* Means of the widths over many cells, in 1/256 micrometre: 0.64, 1.00 and 2.14 micrometres. */
static void
test_published_widths (void)
{
  static const int wanted[HERALD_N_EDGE_CLASSES] = { 0, 164, 256, 548, 0 };
  gint64 sums[HERALD_N_EDGE_CLASSES] = { 0 };
  gint64 counts[HERALD_N_EDGE_CLASSES] = { 0 };

  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (HeraldIhcField) field = make_field ("2+/3+", seed);
      guint n_cells;
      const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        {
          sums[cells[i].edge] += cells[i].width;
          counts[cells[i].edge]++;
        }
    }
  for (guint i = HERALD_EDGE_FAINT; i <= HERALD_EDGE_INTENSE; i++)
    {
      g_assert_cmpint (counts[i], >, 1000);
      g_assert_cmpint (ABS (sums[i] / counts[i] - wanted[i]), <=, 8);
    }
}

/* What misleads is there when it is asked for, and does not count. */
static void
test_decoys (void)
{
  guint with[HERALD_N_IHC_CELL_KINDS] = { 0 };

  for (guint32 seed = 0; seed < 60; seed++)
    {
      HeraldIhcRecipe recipe;
      guint n_cells;
      guint counts[HERALD_N_IHC_CELL_KINDS] = { 0 };

      herald_ihc_recipe_for_class ("0", seed, &recipe);
      recipe.in_situ = recipe.crush = recipe.edge_artefact = seed % 2 == 0 ? 1000 : 0;

      g_autoptr (HeraldIhcField) field = herald_ihc_field_new (&recipe, seed);
      const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        counts[cells[i].kind]++;
      for (guint i = HERALD_IHC_IN_SITU; i < HERALD_N_IHC_CELL_KINDS; i++)
        {
          if (seed % 2 != 0)
            g_assert_cmpuint (counts[i], ==, 0);
          with[i] += counts[i] > 0;
        }
    }
  for (guint i = HERALD_IHC_IN_SITU; i < HERALD_N_IHC_CELL_KINDS; i++)
    g_assert_cmpuint (with[i], >=, 24);
}

static HeraldIhcField *
make_stained (guint patchiness, guint stroma, guint32 seed)
{
  HeraldIhcRecipe recipe = { .patchiness = patchiness, .stroma = stroma };

  recipe.shares[HERALD_EDGE_WEAK] = 300;
  recipe.shares[HERALD_EDGE_NONE] = 700;
  return herald_ihc_field_new (&recipe, seed);
}

static guint
find_nearest (const HeraldIhcCell *cells, guint n_cells, guint here)
{
  guint nearest = here;
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < n_cells; i++)
    {
      gint64 across = cells[i].x - cells[here].x;
      gint64 down = cells[i].y - cells[here].y;

      if (i == here || !herald_ihc_cell_counts (&cells[i]) ||
          across * across + down * down >= least)
        continue;
      least = across * across + down * down;
      nearest = i;
    }
  return nearest;
}

/* Of 1000 stained cells, how many have a stained one beside them. */
static guint
measure_patches (guint patchiness)
{
  guint n_stained = 0, n_together = 0;

  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (HeraldIhcField) field = make_stained (patchiness, 500, seed);
      guint n_cells;
      const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        {
          if (!herald_ihc_cell_counts (&cells[i]) || cells[i].edge == HERALD_EDGE_NONE)
            continue;
          n_stained++;
          n_together += cells[find_nearest (cells, n_cells, i)].edge != HERALD_EDGE_NONE;
        }
    }
  return n_together * 1000 / n_stained;
}

/* Stain lies in patches where that is wanted, and scattered where it is not: three of ten are
 * stained, so chance alone gives 300. */
static void
test_patches (void)
{
  g_test_message ("%u %u %u", measure_patches (0), measure_patches (500), measure_patches (1000));
  g_assert_cmpuint (measure_patches (0), <, 350);
  g_assert_cmpuint (measure_patches (1000), >, 650);
  g_assert_cmpuint (measure_patches (500), >, measure_patches (0));
}

/* More stroma, less tumour. */
static void
test_stroma (void)
{
  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (HeraldIhcField) little = make_stained (0, 300, seed);
      g_autoptr (HeraldIhcField) much = make_stained (0, 700, seed);
      HeraldStainParts few, many;

      herald_ihc_field_get_parts (little, &many);
      herald_ihc_field_get_parts (much, &few);
      g_assert_cmpuint (few.cells * 3, <, many.cells * 2);
      g_assert_cmpuint (few.cells, >, 100);
    }
}

static void
test_names (void)
{
  const char *const *names = herald_ihc_recipe_get_class_names ();
  HeraldIhcRecipe recipe;

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    g_assert_cmpstr (names[i], ==, classes[i].name);
  g_assert_cmpstr (names[G_N_ELEMENTS (classes)], ==, "any");
  g_assert_null (names[G_N_ELEMENTS (classes) + 1]);
  g_assert_false (herald_ihc_recipe_for_class ("4+", 1, &recipe));
  g_assert_false (herald_ihc_recipe_for_class ("", 1, &recipe));
}

/* The ground is made once, whoever asks first. */
static gpointer
ask_for_ground (gpointer field)
{
  return (gpointer)herald_ihc_field_get_ground (field);
}

static void
test_ground_is_made_once (void)
{
  g_autoptr (HeraldIhcField) field = make_field ("1+", 8);
  GThread *thread = g_thread_new ("ground", ask_for_ground, field);
  const HeraldIhcGround *here = herald_ihc_field_get_ground (field);

  g_assert_true (g_thread_join (thread) == here);
  g_assert_cmpuint (here->cells->len, >, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/ihc-field/hash", test_hash);
  g_test_add_func ("/ihc-field/names", test_names);
  g_test_add_func ("/ihc-field/truth-is-what-is-drawn", test_truth_is_what_is_drawn);
  g_test_add_func ("/ihc-field/shares", test_shares);
  g_test_add_func ("/ihc-field/published-widths", test_published_widths);
  g_test_add_func ("/ihc-field/decoys", test_decoys);
  g_test_add_func ("/ihc-field/patches", test_patches);
  g_test_add_func ("/ihc-field/stroma", test_stroma);
  g_test_add_func ("/ihc-field/ground-is-made-once", test_ground_is_made_once);
  g_test_add_func ("/ihc-field/many-fields", test_many_fields);
  return g_test_run ();
}
