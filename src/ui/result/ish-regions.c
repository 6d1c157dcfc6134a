/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins the cells of an edition's grid into as few regions as it takes, with the lines between them
 * and the same in words. */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ish-grid.h"
#include "ish-regions.h"
#include "words/number-words.h"
#include "words/verdict-words.h"

#define GROUP_PREFIX "group-"
#define NO_CELL G_MAXUINT

/* A rectangle of cells, ends included. */
typedef struct
{
  guint ratio_from, ratio_to;
  guint copies_from, copies_to;
} Block;

typedef struct
{
  const HeraldVerdict *verdict;
  HeraldVocabulary *vocabulary;
  HeraldIshGrid grid;
  gboolean is_taken[HERALD_AXIS_MAX_CELLS][HERALD_AXIS_MAX_CELLS];
  guint ratio_cell;
  guint copies_cell;
  HeraldIshRegions *self;
} Draft;

static void
free_row (HeraldIshRow *row)
{
  g_free (row->name);
  g_free (row->ratio);
  g_free (row->copies);
  g_free (row);
}

static const HeraldField *
field_of (const Draft *draft, const HeraldAxis *axis)
{
  return herald_vocabulary_get_field (draft->vocabulary, axis->field);
}

static const char *
keep_text (const Draft *draft, char *text)
{
  g_ptr_array_add (draft->self->texts, text);
  return text;
}

static double
edge_below (const HeraldAxis *axis, guint cell)
{
  return cell == 0 ? 0.0
                   : herald_fraction_to_double (
                         herald_fraction_from_decimal (axis->boundaries[cell - 1].at));
}

static double
edge_above (const HeraldAxis *axis, guint cell)
{
  return cell + 1 >= axis->n_cells
             ? INFINITY
             : herald_fraction_to_double (herald_fraction_from_decimal (axis->boundaries[cell].at));
}

static gboolean
is_upper_in (const HeraldAxis *axis, guint cell)
{
  return cell + 1 < axis->n_cells && !axis->boundaries[cell].is_at_above;
}

static gboolean
is_row_alike (const Draft *draft, const Block *block, guint ratio, int choice)
{
  for (guint c = block->copies_from; c <= block->copies_to; c++)
    {
      if (draft->is_taken[ratio][c] || draft->grid.choice[ratio][c] != choice)
        return FALSE;
    }
  return TRUE;
}

static Block
grow_block (Draft *draft, guint ratio, guint copies)
{
  const HeraldIshGrid *grid = &draft->grid;
  Block block = { ratio, ratio, copies, copies };
  int choice = grid->choice[ratio][copies];

  while (block.copies_to + 1 < grid->copies->n_cells &&
         !draft->is_taken[ratio][block.copies_to + 1] &&
         grid->choice[ratio][block.copies_to + 1] == choice)
    block.copies_to++;
  while (block.ratio_to + 1 < grid->ratio->n_cells &&
         is_row_alike (draft, &block, block.ratio_to + 1, choice))
    block.ratio_to++;
  for (guint r = block.ratio_from; r <= block.ratio_to; r++)
    {
      for (guint c = block.copies_from; c <= block.copies_to; c++)
        draft->is_taken[r][c] = TRUE;
    }
  return block;
}

/* The words for several cells in a row are those of one wide cell. */
static char *
words_of_span (const Draft *draft, const HeraldAxis *axis, guint from, guint to)
{
  HeraldBoundary ends[2];
  HeraldAxis wide = *axis;

  wide.boundaries = ends;
  wide.n_cells = 1;
  if (from > 0)
    wide.boundaries[wide.n_cells++ - 1] = axis->boundaries[from - 1];
  if (to + 1 < axis->n_cells)
    wide.boundaries[wide.n_cells++ - 1] = axis->boundaries[to];
  return herald_words_cell_new (&wide, from > 0 ? 1 : 0, field_of (draft, axis));
}

static gboolean
is_known_inside (guint cell, guint from, guint to)
{
  return cell != NO_CELL && cell >= from && cell <= to;
}

static gboolean
is_chosen (const Draft *draft, const Block *block)
{
  const HeraldIshGrid *grid = &draft->grid;
  gboolean fills_ratio = block->ratio_from == 0 && block->ratio_to + 1 == grid->ratio->n_cells;
  gboolean fills_copies = block->copies_from == 0 && block->copies_to + 1 == grid->copies->n_cells;

  return (fills_ratio || is_known_inside (draft->ratio_cell, block->ratio_from, block->ratio_to)) &&
         (fills_copies ||
          is_known_inside (draft->copies_cell, block->copies_from, block->copies_to));
}

static void
add_row (Draft *draft, const Block *block, const HeraldIshRegion *region, gboolean chosen)
{
  HeraldIshRow *row = g_new0 (HeraldIshRow, 1);

  row->name = g_strdup (region->name);
  row->ratio = words_of_span (draft, draft->grid.ratio, block->ratio_from, block->ratio_to);
  row->copies = words_of_span (draft, draft->grid.copies, block->copies_from, block->copies_to);
  row->meaning = herald_words_status (draft->grid.meaning[block->ratio_from][block->copies_from]);
  row->is_chosen = chosen;
  g_ptr_array_add (draft->self->rows, row);
}

static void
add_region (Draft *draft, const Block *block)
{
  HeraldIshRegions *self = draft->self;
  const HeraldIshGrid *grid = &draft->grid;
  int index = grid->choice[block->ratio_from][block->copies_from];
  const HeraldChoice *choice =
      &herald_vocabulary_get_field (draft->vocabulary, grid->outcome)->choices[index];
  gboolean is_group = g_str_has_prefix (choice->id, GROUP_PREFIX);
  const char *meaning = grid->meaning[block->ratio_from][block->copies_from];
  HeraldIshRegion *region = &self->regions[self->map.n_regions];

  region->copies_from = edge_below (grid->copies, block->copies_from);
  region->copies_to = edge_above (grid->copies, block->copies_to);
  region->copies_to_included = is_upper_in (grid->copies, block->copies_to);
  region->ratio_from = edge_below (grid->ratio, block->ratio_from);
  region->ratio_to = edge_above (grid->ratio, block->ratio_to);
  region->ratio_to_included = is_upper_in (grid->ratio, block->ratio_to);
  region->final = grid->is_final[block->ratio_from][block->copies_from];
  region->name = choice->name;
  region->short_name =
      is_group ? choice->id + strlen (GROUP_PREFIX) : herald_words_status (meaning);
  region->note =
      is_group || !region->final ? herald_words_status (region->final ? meaning : "pending") : NULL;
  if (is_chosen (draft, block))
    {
      self->map.have_chosen = TRUE;
      self->map.chosen = self->map.n_regions;
    }
  add_row (draft, block, region, is_chosen (draft, block));
  self->map.n_regions++;
}

static void
add_regions (Draft *draft)
{
  const HeraldIshGrid *grid = &draft->grid;

  for (guint r = 0; r < grid->ratio->n_cells; r++)
    {
      for (guint c = 0; c < grid->copies->n_cells; c++)
        {
          Block block;

          if (draft->is_taken[r][c] || grid->choice[r][c] < 0 ||
              draft->self->map.n_regions == HERALD_ISH_MAP_MAX_REGIONS)
            continue;
          block = grow_block (draft, r, c);
          add_region (draft, &block);
        }
    }
  draft->self->map.regions = draft->self->regions;
}

static int
choice_at (const HeraldIshGrid *grid, gboolean is_ratio, guint along, guint across)
{
  return is_ratio ? grid->choice[along][across] : grid->choice[across][along];
}

/* One line at a boundary, as far as it tells two outcomes apart. */
static void
add_lines_at (Draft *draft, gboolean is_ratio, guint boundary)
{
  const HeraldIshGrid *grid = &draft->grid;
  const HeraldAxis *axis = is_ratio ? grid->ratio : grid->copies;
  const HeraldAxis *other = is_ratio ? grid->copies : grid->ratio;
  HeraldIshMap *map = &draft->self->map;
  HeraldIshLine *line = NULL;

  for (guint i = 0; i < other->n_cells; i++)
    {
      if (choice_at (grid, is_ratio, boundary, i) == choice_at (grid, is_ratio, boundary + 1, i))
        {
          line = NULL;
          continue;
        }
      if (line == NULL)
        {
          if (map->n_lines == HERALD_ISH_REGIONS_MAX_LINES)
            return;
          line = &draft->self->lines[map->n_lines++];
          line->axis = is_ratio ? HERALD_ISH_AXIS_RATIO : HERALD_ISH_AXIS_COPIES;
          line->value = edge_above (axis, boundary);
          line->from = edge_below (other, i);
          line->label = keep_text (draft, herald_words_decimal_new (axis->boundaries[boundary].at));
        }
      line->to = edge_above (other, i);
    }
}

static void
add_lines (Draft *draft)
{
  for (guint i = 0; i + 1 < draft->grid.ratio->n_cells; i++)
    add_lines_at (draft, TRUE, i);
  for (guint i = 0; i + 1 < draft->grid.copies->n_cells; i++)
    add_lines_at (draft, FALSE, i);
  draft->self->map.lines = draft->self->lines;
}

static guint
cell_of (const Draft *draft, const HeraldAxis *axis)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (draft->verdict);

  if (!evaluation->known[axis->field])
    return NO_CELL;
  return herald_axis_cell_of_number (axis, evaluation->number[axis->field]);
}

static void
add_sentence (Draft *draft)
{
  HeraldIshRegions *self = draft->self;
  g_autofree char *ratio = herald_words_number_new (draft->verdict, draft->grid.ratio->field);
  g_autofree char *copies = herald_words_number_new (draft->verdict, draft->grid.copies->field);
  const char *label = NULL;

  if (self->map.have_ratio && self->map.have_copies)
    label =
        keep_text (draft, g_strdup_printf (_ ("Yours: ratio %1$s, copies %2$s"), ratio, copies));
  else if (self->map.have_ratio)
    label = keep_text (draft, g_strdup_printf (_ ("Yours: ratio %s"), ratio));
  else if (self->map.have_copies)
    label = keep_text (draft, g_strdup_printf (_ ("Yours: copies %s"), copies));
  self->map.point_label = self->map.compact ? NULL : label;
  if (label == NULL)
    self->sentence = g_strdup (_ ("Your report gives neither a ratio nor copies."));
  else if (self->map.have_chosen)
    /* TRANSLATORS: the numbers of a report and where they fall, as in
       "Yours: ratio 1.9, copies 4.4. That is: Group 4." */
    self->sentence =
        g_strdup_printf (_ ("%1$s. That is: %2$s."), label, self->regions[self->map.chosen].name);
  else
    self->sentence = g_strdup_printf (_ ("%s. The other number is not known."), label);
}

static void
add_point (Draft *draft)
{
  HeraldIshMap *map = &draft->self->map;
  HeraldFraction number;

  map->have_ratio = herald_verdict_get_number (draft->verdict, "her2_cep17_ratio", &number);
  map->ratio = map->have_ratio ? herald_fraction_to_double (number) : 0.0;
  map->have_copies = herald_verdict_get_number (draft->verdict, "her2_copies", &number);
  map->copies = map->have_copies ? herald_fraction_to_double (number) : 0.0;
  draft->self->has_cloud =
      map->have_ratio && map->have_copies && !map->compact && map->ratio > 0.0 && map->copies > 0.0;
  draft->self->is_assumed = !herald_verdict_get_number (draft->verdict, "cells", &number);
  if (draft->self->has_cloud)
    map->cells = draft->self->is_assumed ? HERALD_NEARNESS_ASSUMED_CELLS
                                         : (guint)herald_fraction_to_double (number);
  draft->ratio_cell = cell_of (draft, draft->grid.ratio);
  draft->copies_cell = cell_of (draft, draft->grid.copies);
}

/**
 * herald_ish_regions_new:
 * @verdict: a verdict; its book outlives the regions
 * @compact: for a small map
 *
 * Returns: (transfer full) (nullable): the map of the edition with the report on it; %NULL where it
 *   has none for two probes
 */
HeraldIshRegions *
herald_ish_regions_new (const HeraldVerdict *verdict, gboolean compact)
{
  g_autoptr (HeraldIshRegions) self = g_new0 (HeraldIshRegions, 1);
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  g_autofree Draft *draft = g_new0 (Draft, 1);

  draft->verdict = verdict;
  draft->vocabulary = herald_rulebook_get_vocabulary (book);
  draft->self = self;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)free_row);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->map.compact = compact;
  if (!herald_ish_grid_init (&draft->grid, book))
    return NULL;
  add_point (draft);
  add_regions (draft);
  add_lines (draft);
  add_sentence (draft);
  self->map.copies_caption =
      compact ? _ ("HER2 copies") : field_of (draft, draft->grid.copies)->title;
  self->map.ratio_caption = compact ? _ ("Ratio") : field_of (draft, draft->grid.ratio)->title;
  return g_steal_pointer (&self);
}

/**
 * herald_ish_regions_free:
 * @self: (transfer full): regions
 */
void
herald_ish_regions_free (HeraldIshRegions *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->texts);
  g_free (self->sentence);
  g_free (self);
}
