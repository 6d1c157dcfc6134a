/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input cut into cells: a number at exactly the thresholds that its rules name, a choice into its
 * values, and one more cell for "missing". */
#include "config.h"

#include "rules/axis.h"

static int
compare_decimals (gconstpointer a, gconstpointer b)
{
  return herald_fraction_compare (herald_fraction_from_decimal (*(const HeraldDecimal *) a),
                                  herald_fraction_from_decimal (*(const HeraldDecimal *) b));
}

static void
add_threshold (GArray *thresholds, HeraldDecimal at)
{
  for (guint i = 0; i < thresholds->len; i++)
    {
      if (compare_decimals (&g_array_index (thresholds, HeraldDecimal, i), &at) == 0)
        return;
    }
  g_array_append_val (thresholds, at);
}

static GArray *
collect_thresholds (const GArray *tests)
{
  GArray *thresholds = g_array_new (FALSE, FALSE, sizeof (HeraldDecimal));

  for (guint i = 0; i < tests->len; i++)
    {
      const HeraldUnaryTest *test = &g_array_index (tests, HeraldUnaryTest, i);

      if (test->has_lower)
        add_threshold (thresholds, test->lower);
      if (test->has_upper)
        add_threshold (thresholds, test->upper);
    }
  g_array_sort (thresholds, compare_decimals);
  return thresholds;
}

/* Two neighbours that no test tells apart are one cell. */
static gboolean
is_told_apart (const GArray *tests, HeraldFraction a, HeraldFraction b)
{
  for (guint i = 0; i < tests->len; i++)
    {
      const HeraldUnaryTest *test = &g_array_index (tests, HeraldUnaryTest, i);

      if (herald_unary_test_matches (test, a) != herald_unary_test_matches (test, b))
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_boundary (HeraldAxis *self, HeraldDecimal at, gboolean is_at_above)
{
  if (self->n_cells >= HERALD_AXIS_MAX_CELLS)
    return FALSE;
  self->boundaries[self->n_cells - 1] = (HeraldBoundary){ at, is_at_above };
  self->n_cells++;
  return TRUE;
}

/* Some number between two thresholds, or between one and the limit of the field. */
static HeraldFraction
number_beside (const GArray *thresholds, guint index, const HeraldField *field)
{
  HeraldDecimal low = index > 0 ? g_array_index (thresholds, HeraldDecimal, index - 1)
                                : field->minimum;
  HeraldDecimal high = index < thresholds->len ? g_array_index (thresholds, HeraldDecimal, index)
                                               : field->maximum;

  return herald_fraction_between (herald_fraction_from_decimal (low),
                                  herald_fraction_from_decimal (high));
}

/**
 * herald_axis_init_choices:
 * @self: (out caller-allocates): the axis
 * @field: the index of the input
 * @choices: the set of choices that can come
 *
 * Makes a cell of each choice.
 */
void
herald_axis_init_choices (HeraldAxis *self, guint field, guint32 choices)
{
  *self = (HeraldAxis){ .field = field };
  for (guint choice = 0; choice < HERALD_FIELD_MAX_CHOICES; choice++)
    {
      self->cell_of_choice[choice] = -1;
      if ((choices & (1u << choice)) == 0)
        continue;
      self->cell_of_choice[choice] = self->n_cells;
      self->choice_of_cell[self->n_cells++] = choice;
    }
}

/**
 * herald_axis_init_number:
 * @self: (out caller-allocates): the axis
 * @index: the index of the input
 * @field: the input
 * @tests: (element-type HeraldUnaryTest): all tests of the rules on it
 *
 * Cuts the range of @field wherever some test changes its mind, and nowhere else.
 *
 * Returns: %FALSE if that gives more than %HERALD_AXIS_MAX_CELLS
 */
gboolean
herald_axis_init_number (HeraldAxis *self,
                         guint index,
                         const HeraldField *field,
                         const GArray *tests)
{
  g_autoptr (GArray) thresholds = collect_thresholds (tests);

  *self = (HeraldAxis){ .field = index, .is_number = TRUE, .n_cells = 1 };
  for (guint i = 0; i < thresholds->len; i++)
    {
      HeraldDecimal at = g_array_index (thresholds, HeraldDecimal, i);
      HeraldFraction point = herald_fraction_from_decimal (at);
      gboolean has_below = compare_decimals (&at, &field->minimum) > 0;
      gboolean has_above = compare_decimals (&at, &field->maximum) < 0;

      if (has_below && is_told_apart (tests, number_beside (thresholds, i, field), point) &&
          !add_boundary (self, at, TRUE))
        return FALSE;
      if (has_above && (has_below || !field->is_above_minimum) &&
          is_told_apart (tests, point, number_beside (thresholds, i + 1, field)) &&
          !add_boundary (self, at, FALSE))
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_axis_cell_of_number:
 * @self: the axis of a number
 * @number: a number in the range of its field
 *
 * Returns: the cell that @number falls in
 */
guint
herald_axis_cell_of_number (const HeraldAxis *self, HeraldFraction number)
{
  guint cell = 0;

  for (; cell + 1 < self->n_cells; cell++)
    {
      const HeraldBoundary *boundary = &self->boundaries[cell];
      int order = herald_fraction_compare (number, herald_fraction_from_decimal (boundary->at));

      if (order < 0 || (order == 0 && !boundary->is_at_above))
        break;
    }
  return cell;
}

/**
 * herald_axis_number_in_cell:
 * @self: the axis of a number
 * @cell: one of its cells, not "missing"
 * @field: the input
 *
 * Returns: a number that falls in @cell, to try it out with
 */
HeraldFraction
herald_axis_number_in_cell (const HeraldAxis *self, guint cell, const HeraldField *field)
{
  HeraldFraction low = herald_fraction_from_decimal (field->minimum);
  HeraldFraction high = herald_fraction_from_decimal (field->maximum);

  if (cell > 0)
    low = herald_fraction_from_decimal (self->boundaries[cell - 1].at);
  if (cell + 1 < self->n_cells)
    high = herald_fraction_from_decimal (self->boundaries[cell].at);
  return herald_fraction_between (low, high);
}

/**
 * herald_axis_cells_of_test:
 * @self: an axis
 * @field: its input
 * @test: a test on that input
 *
 * Returns: the set of cells that pass, one bit each
 */
guint32
herald_axis_cells_of_test (const HeraldAxis *self,
                           const HeraldField *field,
                           const HeraldUnaryTest *test)
{
  guint32 cells = 0;

  if (test->is_missing)
    return 1u << self->n_cells;
  if (!self->is_number)
    return herald_axis_cells_of_choices (self, test->choices);
  for (guint cell = 0; cell < self->n_cells; cell++)
    {
      if (herald_unary_test_matches (test, herald_axis_number_in_cell (self, cell, field)))
        cells |= 1u << cell;
    }
  return cells;
}

/**
 * herald_axis_cells_of_choices:
 * @self: the axis of a choice
 * @choices: a set of choices
 *
 * Returns: the set of their cells
 */
guint32
herald_axis_cells_of_choices (const HeraldAxis *self, guint32 choices)
{
  guint32 cells = 0;

  for (guint cell = 0; cell < self->n_cells; cell++)
    {
      if ((choices & (1u << self->choice_of_cell[cell])) != 0)
        cells |= 1u << cell;
    }
  return cells;
}

/**
 * herald_axis_describe:
 * @self: an axis
 * @cell: one of its cells, "missing" too
 * @field: its input
 *
 * Returns: (transfer full): the cell in the notation of rule files, for messages
 */
char *
herald_axis_describe (const HeraldAxis *self, guint cell, const HeraldField *field)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  gboolean is_low_closed, is_high_closed;

  if (cell == self->n_cells)
    return g_strdup_printf ("%s missing", field->id);
  if (!self->is_number)
    return g_strdup_printf ("%s “%s”", field->id, field->choices[self->choice_of_cell[cell]].id);
  low = herald_decimal_to_text (cell > 0 ? self->boundaries[cell - 1].at : field->minimum);
  high = herald_decimal_to_text (cell + 1 < self->n_cells ? self->boundaries[cell].at
                                                          : field->maximum);
  is_low_closed = cell > 0 ? self->boundaries[cell - 1].is_at_above : !field->is_above_minimum;
  is_high_closed = cell + 1 < self->n_cells ? !self->boundaries[cell].is_at_above : TRUE;
  return g_strdup_printf ("%s %c%s..%s%c",
                          field->id,
                          is_low_closed ? '[' : '(',
                          low,
                          high,
                          is_high_closed ? ']' : ')');
}
