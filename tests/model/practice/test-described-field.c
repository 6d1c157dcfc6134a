/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields in words: the same truth as the picture, and nothing that gives it away. */
#include "config.h"

#include "content/content.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "practice/described-field.h"
#include "practice/described-sample.h"
#include "support.h"

#define N_SAMPLES 3000
#define N_FIELDS 20

static const char *const editions[] = { "asco-cap-2007", "asco-cap-2013", "asco-cap-2018" };

static void
assert_same_score (HeraldShelf *shelf,
                   const HeraldStainParts *parts,
                   const HeraldStainParts *sample)
{
  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      HeraldRulebook *book = herald_shelf_find (shelf, editions[i]);
      gboolean trace, sample_trace;
      const HeraldChoice *score = herald_stain_parts_get_score (parts, book, &trace);
      const HeraldChoice *of_sample = herald_stain_parts_get_score (sample, book, &sample_trace);

      g_assert_true (score == of_sample);
      g_assert_true (trace == sample_trace);
    }
}

/* Shares near the lines, of any number of cells. */
static void
make_parts (guint32 *state, HeraldStainParts *parts)
{
  guint left;

  *parts = (HeraldStainParts){ .cells = 101 + herald_test_random (state) % 500 };
  left = parts->cells;
  for (guint i = 1; i < HERALD_N_EDGE_CLASSES; i++)
    {
      guint line = parts->cells * (herald_test_random (state) % 4) / 10;
      guint count = line + herald_test_random (state) % 5;

      parts->counts[i] = MIN (left, count > 2 ? count - 2 : 0);
      left -= parts->counts[i];
    }
  parts->counts[HERALD_EDGE_NONE] = left;
}

static void
test_sample (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  guint32 state = 6;

  for (guint i = 0; i < N_SAMPLES; i++)
    {
      HeraldStainParts parts, sample;
      guint sum = 0;

      make_parts (&state, &parts);
      herald_described_sample_take (&parts, &sample);
      for (guint j = 0; j < HERALD_N_EDGE_CLASSES; j++)
        sum += sample.counts[j];
      g_assert_cmpuint (sum, ==, sample.cells);
      g_assert_cmpuint (sample.cells, ==, HERALD_DESCRIBED_SAMPLE_CELLS);
      assert_same_score (shelf, &parts, &sample);
    }
}

static void
test_small_sample (void)
{
  HeraldStainParts parts = { 60, { 50, 6, 4, 0, 0 } };
  HeraldStainParts sample;

  herald_described_sample_take (&parts, &sample);
  g_assert_cmpuint (sample.cells, ==, 60);
  g_assert_cmpuint (sample.counts[HERALD_EDGE_WEAK], ==, 4);
}

static HeraldEdgeClass
class_of (const char *line)
{
  static const char *const marks[HERALD_N_EDGE_CLASSES] = {
    [HERALD_EDGE_NONE] = "no brown edge",
    [HERALD_EDGE_FAINT] = "broken edge, barely seen",
    [HERALD_EDGE_WEAK] = "thin, light to medium brown",
    [HERALD_EDGE_INTENSE] = "wide and dark brown",
    [HERALD_EDGE_BASOLATERAL] = "brown sides",
  };

  for (guint i = 0; i < HERALD_N_EDGE_CLASSES; i++)
    {
      if (strstr (line, marks[i]) != NULL)
        return i;
    }
  g_error ("“%s” tells of no edge", line);
}

/* As somebody does who listens and adds up. */
static void
add_up (const HeraldDescribedRow *row, HeraldStainParts *heard)
{
  g_auto (GStrv) lines = g_strsplit (row->text, "\n", -1);

  if (!g_str_has_prefix (row->title, "Place"))
    return;
  for (guint i = 1; lines[i] != NULL; i++)
    {
      guint count = strtoul (lines[i], NULL, 10);

      heard->counts[class_of (lines[i])] += count;
      heard->cells += count;
    }
}

static void
assert_gives_nothing_away (const HeraldDescribedRow *row)
{
  static const char *const words[] = { "+", "ultralow", "positive", "negative", "roup", "score" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (strstr (row->text, words[i]));
}

static void
test_ihc (void)
{
  static const char *const classes[] = { "0", "0/ultralow", "ultralow/1+", "1+/2+", "2+/3+", "3+" };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (guint32 seed = 0; seed < N_FIELDS; seed++)
    {
      HeraldIhcRecipe recipe;
      HeraldStainParts parts;
      HeraldStainParts heard = { 0 };
      g_autoptr (HeraldIhcField) field = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      g_assert_true (
          herald_ihc_recipe_for_class (classes[seed % G_N_ELEMENTS (classes)], seed, &recipe));
      field = herald_ihc_field_new (&recipe, seed);
      rows = herald_described_field_tell_ihc (field);
      g_assert_cmpuint (rows->len, >=, HERALD_DESCRIBED_PLACES);
      for (guint i = 0; i < rows->len; i++)
        {
          add_up (rows->pdata[i], &heard);
          assert_gives_nothing_away (rows->pdata[i]);
        }
      herald_ihc_field_get_parts (field, &parts);
      g_assert_cmpuint (heard.cells, ==, HERALD_DESCRIBED_SAMPLE_CELLS);
      assert_same_score (shelf, &parts, &heard);
    }
}

/* What a line says of one probe, the second of two that touch left out. */
static guint
count_told (const char *text, const char *probe)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *pairs = strstr (lines[i], "; ");
      guint n_dots, at;

      if (sscanf (lines[i], "%u %n", &n_dots, (int *)&at) == 1 &&
          g_str_has_prefix (lines[i] + at, probe))
        return n_dots - (pairs != NULL ? strtoul (pairs + 2, NULL, 10) : 0);
    }
  return 0;
}

static void
assert_nucleus (const HeraldIshNucleus *nucleus, const HeraldDescribedRow *row, gboolean is_dual)
{
  g_assert_cmpuint (strtoul (row->title + strlen ("Nucleus "), NULL, 10), ==, nucleus->number);
  assert_gives_nothing_away (row);
  if (nucleus->small_clusters == 0 && nucleus->large_clusters == 0)
    g_assert_cmpuint (count_told (row->text, "HER2 dot"), ==, nucleus->her2);
  else
    g_assert_nonnull (strstr (row->text, "cluster"));
  if (is_dual)
    g_assert_cmpuint (count_told (row->text, "CEP17 dot"), ==, nucleus->cep17);
  else
    g_assert_null (strstr (row->text, "CEP17"));
  if (nucleus->exclusion == HERALD_ISH_OVERLAP)
    g_assert_nonnull (strstr (row->text, "over another"));
}

static void
test_ish (void)
{
  static const char *const classes[] = { "group-1", "group-3", "recount", "single-between" };

  for (guint32 seed = 0; seed < N_FIELDS; seed++)
    {
      HeraldIshRecipe recipe;
      g_autoptr (HeraldIshField) field = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      const HeraldIshNucleus *nuclei;
      guint n_nuclei;

      g_assert_true (
          herald_ish_recipe_for_class (classes[seed % G_N_ELEMENTS (classes)], seed, &recipe));
      field = herald_ish_field_new (&recipe, seed);
      rows = herald_described_field_tell_ish (field);
      nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);
      g_assert_cmpuint (rows->len, ==, n_nuclei);
      for (guint i = 0; i < n_nuclei; i++)
        assert_nucleus (&nuclei[i], rows->pdata[i], recipe.is_dual);
    }
}

int
main (int argc, char **argv)
{
  herald_content_register ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/described-field/sample", test_sample);
  g_test_add_func ("/practice/described-field/small-sample", test_small_sample);
  g_test_add_func ("/practice/described-field/ihc", test_ihc);
  g_test_add_func ("/practice/described-field/ish", test_ish);
  return g_test_run ();
}
