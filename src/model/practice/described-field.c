/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field in words, for those who can't or would rather not look: of the protein test place by
 * place, what ten cells look like; of the gene test nucleus by nucleus. Nothing is added up, and
 * neither a score nor a group is named. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "practice/described-field.h"
#include "practice/described-nucleus.h"
#include "practice/described-sample.h"
#include "practice/random.h"

#define SAMPLE_SALT 0x64657363u

/* Cells that were picked so far, and how many of each kind are still wanted. */
typedef struct
{
  const HeraldIhcCell **cells;
  guint n_cells;
} Picked;

static guint
count_invasive (const HeraldIhcCell *cells, guint n_cells, const HeraldIhcCell **counting)
{
  guint n_counting = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      if (herald_ihc_cell_counts (&cells[i]))
        counting[n_counting++] = &cells[i];
    }
  return n_counting;
}

static void
mix (HeraldRandom *random, const HeraldIhcCell **cells, guint n_cells)
{
  for (guint i = n_cells; i > 1; i--)
    {
      guint other = herald_random_below (random, i);
      const HeraldIhcCell *last = cells[i - 1];

      cells[i - 1] = cells[other];
      cells[other] = last;
    }
}

/* There and back again in strips, as one moves a slide. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const HeraldIhcCell *first = *(const HeraldIhcCell *const *)a;
  const HeraldIhcCell *second = *(const HeraldIhcCell *const *)b;
  int strip = first->y * 2 >= HERALD_IHC_FIELD_HEIGHT;
  int other_strip = second->y * 2 >= HERALD_IHC_FIELD_HEIGHT;

  if (strip != other_strip)
    return strip - other_strip;
  if (first->x != second->x)
    return strip ? second->x - first->x : first->x - second->x;
  return first->y - second->y;
}

static Picked
pick (const HeraldIhcField *field)
{
  guint n_cells;
  const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);
  Picked picked = { g_new (const HeraldIhcCell *, n_cells + 1), 0 };
  guint n_counting = count_invasive (cells, n_cells, picked.cells);
  HeraldStainParts parts, sample;
  HeraldRandom random;

  herald_ihc_field_get_parts (field, &parts);
  herald_described_sample_take (&parts, &sample);
  herald_random_init (&random, herald_ihc_field_get_hash (field) ^ SAMPLE_SALT);
  mix (&random, picked.cells, n_counting);
  for (guint i = 0; i < n_counting; i++)
    {
      if (sample.counts[picked.cells[i]->edge] == 0)
        continue;
      sample.counts[picked.cells[i]->edge]--;
      picked.cells[picked.n_cells++] = picked.cells[i];
    }
  qsort (picked.cells, picked.n_cells, sizeof picked.cells[0], compare_places);
  return picked;
}

static char *
tell_edge (HeraldEdgeClass edge, guint count)
{
  switch (edge)
    {
    case HERALD_EDGE_FAINT:
      return g_strdup_printf (ngettext ("%u has a broken edge, barely seen",
                                        "%u have a broken edge, barely seen",
                                        count),
                              count);
    case HERALD_EDGE_WEAK:
      return g_strdup_printf (ngettext ("%u has a whole edge, thin, light to medium brown",
                                        "%u have a whole edge, thin, light to medium brown",
                                        count),
                              count);
    case HERALD_EDGE_INTENSE:
      return g_strdup_printf (ngettext ("%u has a whole edge, wide and dark brown",
                                        "%u have a whole edge, wide and dark brown",
                                        count),
                              count);
    case HERALD_EDGE_BASOLATERAL:
      return g_strdup_printf (ngettext ("%u has brown sides and a brown base, and none on top",
                                        "%u have brown sides and a brown base, and none on top",
                                        count),
                              count);
    case HERALD_EDGE_NONE:
    case HERALD_N_EDGE_CLASSES:
    default:
      return g_strdup_printf (ngettext ("%u has no brown edge", "%u have no brown edge", count),
                              count);
    }
}

static char *
tell_place (const HeraldIhcCell *const *cells, guint n_cells)
{
  guint counts[HERALD_N_EDGE_CLASSES] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, ngettext ("Of %u tumour cell:", "Of %u tumour cells:", n_cells), n_cells);
  for (guint i = 0; i < n_cells; i++)
    counts[cells[i]->edge]++;
  for (guint i = 0; i < HERALD_N_EDGE_CLASSES; i++)
    {
      g_autofree char *told = counts[i] > 0 ? tell_edge (i, counts[i]) : NULL;

      if (told != NULL)
        g_string_append_printf (text, "\n%s", told);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What must not be counted is told as well: to leave it out is a part of the task. */
static void
tell_others (const HeraldIhcField *field, GPtrArray *rows)
{
  static const char *const texts[HERALD_N_IHC_CELL_KINDS] = {
    [HERALD_IHC_IN_SITU] =
        N_ ("A duct is filled with tumour cells. Their edges are dark and whole."),
    [HERALD_IHC_CRUSHED] = N_ ("Some cells are squeezed flat. They look smeared and brown."),
    [HERALD_IHC_RIM] = N_ ("Along the rim of the tissue all cells look darker than elsewhere."),
  };
  guint n_of[HERALD_N_IHC_CELL_KINDS] = { 0 };
  guint n_cells;
  const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    n_of[cells[i].kind]++;
  for (guint i = 0; i < HERALD_N_IHC_CELL_KINDS; i++)
    {
      if (texts[i] != NULL && n_of[i] > 0)
        g_ptr_array_add (rows,
                         herald_described_row_new (g_strdup (_ ("Beside them")),
                                                   g_strdup (_ (texts[i]))));
    }
}

/**
 * herald_described_field_tell_ihc:
 * @field: a field of the protein test
 *
 * One hundred invasive cells stand for all, in the shares of the field and never across a line.
 *
 * Returns: (transfer full) (element-type HeraldDescribedRow): the field in words
 */
GPtrArray *
herald_described_field_tell_ihc (const HeraldIhcField *field)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_described_row_free);
  Picked picked = pick (field);

  for (guint i = 0; i < HERALD_DESCRIBED_PLACES; i++)
    {
      guint first = picked.n_cells * i / HERALD_DESCRIBED_PLACES;
      guint end = picked.n_cells * (i + 1) / HERALD_DESCRIBED_PLACES;

      if (end > first)
        g_ptr_array_add (rows,
                         herald_described_row_new (g_strdup_printf (_ ("Place %u"), i + 1),
                                                   tell_place (picked.cells + first, end - first)));
    }
  tell_others (field, rows);
  g_free (picked.cells);
  return rows;
}

/**
 * herald_described_field_tell_ish:
 * @field: a field of the gene test
 *
 * All its nuclei are told, in the order of their numbers, also those that do not count.
 *
 * Returns: (transfer full) (element-type HeraldDescribedRow): the field in words
 */
GPtrArray *
herald_described_field_tell_ish (const HeraldIshField *field)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_described_row_free);
  gboolean is_dual = herald_ish_field_get_recipe (field)->is_dual;
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);

  for (guint i = 0; i < n_nuclei; i++)
    g_ptr_array_add (rows,
                     herald_described_row_new (g_strdup_printf (_ ("Nucleus %u"), nuclei[i].number),
                                               herald_described_nucleus_tell (&nuclei[i],
                                                                              is_dual)));
  return rows;
}
