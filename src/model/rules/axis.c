/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input cut into cells: a number at exactly the thresholds that its rules name, a choice into
 * its values, and one more cell for "missing". */
#include "config.h"

#include "rules/axis.h"

static int
compare_decimals (gconstpointer a, gconstpointer b)
{
  return herald_fraction_compare (herald_fraction_from_decimal (*(const HeraldDecimal *)a),
                                  herald_fraction_from_decimal (*(const HeraldDecimal *)b));
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
  self->boundaries = g_renew (HeraldBoundary, self->boundaries, self->n_cells);
  self->boundaries[self->n_cells - 1] =
      (HeraldBoundary){ at, herald_fraction_from_decimal (at), is_at_above };
  self->n_cells++;
  return TRUE;
}

/* Some number between two thresholds, or between one and the limit of the field. */
static HeraldFraction
number_beside (const GArray *thresholds, guint index, const HeraldField *field)
{
  HeraldDecimal low =
      index > 0 ? g_array_index (thresholds, HeraldDecimal, index - 1) : field->minimum;
  HeraldDecimal high =
      index < thresholds->len ? g_array_index (thresholds, HeraldDecimal, index) : field->maximum;

  return herald_fraction_between (herald_fraction_from_decimal (low),
                                  herald_fraction_from_decimal (high));
}

/**
 * herald_axis_init_choices:
 * @self: (out caller-allocates): the axis
 * @index: the index of the input
 * @field: the input
 * @choices: the set of choices that can come
 *
 * Makes a cell of each choice.
 */
void
herald_axis_init_choices (HeraldAxis *self, guint index, const HeraldField *field, guint32 choices)
{
  *self = (HeraldAxis){
    .field = index, .is_outcome = field->is_outcome, .n_cells = field->n_choices, .choices = choices
  };
  for (guint choice = 0; choice < field->n_choices; choice++)
    {
      if (field->choices[choice].is_pending)
        self->pending |= 1u << choice;
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
 * herald_axis_clear:
 * @self: an axis
 */
void
herald_axis_clear (HeraldAxis *self)
{
  g_clear_pointer (&self->boundaries, g_free);
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

  /* There are few boundaries; counting all of them is faster than stopping at the right one. */
  for (guint i = 0; i + 1 < self->n_cells; i++)
    {
      const HeraldBoundary *boundary = &self->boundaries[i];

      cell += herald_fraction_compare (number, boundary->point) >= !boundary->is_at_above;
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
    low = self->boundaries[cell - 1].point;
  if (cell + 1 < self->n_cells)
    high = self->boundaries[cell].point;
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
    return test->choices;
  for (guint cell = 0; cell < self->n_cells; cell++)
    {
      if (herald_unary_test_matches (test, herald_axis_number_in_cell (self, cell, field)))
        cells |= 1u << cell;
    }
  return cells;
}

/**
 * herald_axis_all_cells:
 * @self: an axis
 *
 * Returns: the set of its cells that can come, "missing" apart
 */
guint32
herald_axis_all_cells (const HeraldAxis *self)
{
  return self->is_number ? (1u << self->n_cells) - 1 : self->choices;
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
    return g_strdup_printf ("%s “%s”", field->id, field->choices[cell].id);
  low = herald_decimal_to_text (cell > 0 ? self->boundaries[cell - 1].at : field->minimum);
  high = herald_decimal_to_text (cell + 1 < self->n_cells ? self->boundaries[cell].at
                                                          : field->maximum);
  is_low_closed = cell > 0 ? self->boundaries[cell - 1].is_at_above : !field->is_above_minimum;
  is_high_closed = cell + 1 < self->n_cells ? !self->boundaries[cell].is_at_above : TRUE;
  return g_strdup_printf (
      "%s %c%s..%s%c", field->id, is_low_closed ? '[' : '(', low, high, is_high_closed ? ']' : ')');
}
